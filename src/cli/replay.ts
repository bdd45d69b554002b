import type { Command } from "commander";
import { SingleBar } from "cli-progress";
import { replay, type Replay } from "../app/replay.ts";
import type { ReplayedCase } from "../app/replay-conversation.ts";
import { plainRules } from "../classify/plain-rules.ts";
import { loadTerms } from "../config/terms/load-terms.ts";
import type { PastConversation } from "../core/cases/past-conversation.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import { formatInstant, parseInstant } from "../core/time/iso.ts";
import { TZ_VERSION } from "../core/time/zone.ts";
import { openHistory } from "../history/open-history.ts";
import type { HistoryBatch } from "../ports/history.ts";
import { EXIT } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { caseJson, figuresJson } from "./replay-json.ts";
import { overlayPeriods, withOverlays } from "./replay-overlays.ts";
import { replayNotes, replayTable } from "./replay-table.ts";
import { UsageError } from "./usage-error.ts";

export interface ReplayOptions {
  readonly terms: string;
  readonly json: boolean;
  readonly classify: boolean;
  readonly now: string | undefined;
  readonly overlay: readonly string[];
}

/** Past conversations as read, with what was made of each; line problems in between. */
export interface ReplayRun {
  readonly now: Instant;
  readonly judge: Replay;
  /** What could not be judged: unreadable lines, channels without terms. */
  readonly unreadable: { readonly line: number; readonly reason: string }[];
  /** Reads on; calls `each` for every conversation that has terms. */
  readonly run: (each: (past: PastConversation, cases: readonly ReplayedCase[]) => void) => Promise<void>;
}

const BAR = { format: "{bar} {percentage}% {eta_formatted} left", clearOnComplete: true, etaBuffer: 50 };

/** Opens FILE and the terms for a replay. Throws ConfigError and UsageError before anything is judged. */
export async function openReplay(file: string, options: ReplayOptions, output: Output): Promise<ReplayRun> {
  const now = options.now === undefined ? instant(Date.now()) : nowFrom(options.now);
  const terms = await loadTerms(options.terms);
  const periods = overlayPeriods(options.overlay, terms.overlays);
  for (const { file: place, line, message, mend } of terms.warnings) {
    output.err(`${place}:${line}: warning: ${message}; ${mend}`);
  }
  const source = await openHistory(file);
  const judge = replay({
    historyFor: (channel) => {
      const history = terms.historyFor(channel);
      return history && withOverlays(history, periods);
    },
    classifier: options.classify ? plainRules : undefined,
    now,
  });
  const unreadable: { line: number; reason: string }[] = [];
  const run: ReplayRun["run"] = async (each) => {
    const bar = progressBar(output);
    for await (const batch of source) {
      unreadable.push(...batch.unreadable);
      for (const past of batch.conversations) {
        const cases = judge.take(past);
        if (cases) each(past, cases);
        else unreadable.push({ line: past.line, reason: noTerms(past.channel, options.terms) });
      }
      bar.update(batch);
      await output.drained();
    }
    bar.stop();
  };
  return { now, judge, unreadable, run };
}

/** `ssla replay FILE`: the table of figures, or with --json every case's verdict and trace. Returns the exit code. */
export async function runReplay(file: string, options: ReplayOptions, output: Output): Promise<number> {
  const { now, judge, unreadable, run } = await openReplay(file, options, output);
  if (options.json) {
    output.out(`{"now":"${formatInstant(now)}","tzData":"${TZ_VERSION}","cases":[`);
    let separator = "";
    await run((past, cases) => {
      for (const one of cases) {
        output.out(separator + JSON.stringify(caseJson(past.channel, one)));
        separator = ",";
      }
    });
    const rest = { channels: judge.figures().map(figuresJson), unreadable };
    output.out(`],${JSON.stringify(rest).slice(1)}`);
  } else {
    await run(() => undefined);
    output.out(replayTable(judge.figures(), output.color));
    for (const note of replayNotes(judge.figures())) output.out(note);
  }
  for (const { line, reason } of unreadable) output.err(`${file}:${line}: ${reason}`);
  if (unreadable.length > 0) output.err(`${unreadable.length} left out; everything else was judged`);
  return unreadable.length > 0 ? EXIT.badData : EXIT.ok;
}

/** Adds the options that `replay` and `explain` share. */
export function withReplayOptions(command: Command): Command {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  return command
    .option("--terms <dir>", "folder with the terms of each channel", "config/terms")
    .option("--now <instant>", "judge as of this instant (ISO 8601 with an offset); the present when absent")
    .option("--overlay <name=from/to>", "lay an overlay over all channels; may be given again", collect, [])
    .option("--no-classify", "take every message of a customer for a request")
    .option("--json", "print JSON: every case with its verdicts and their traces", false);
}

function nowFrom(text: string): Instant {
  const now = parseInstant(text);
  if (now === undefined) {
    throw new UsageError(`--now ${text}: write an instant with an offset, such as 2026-11-02T09:00:00-06:00`);
  }
  return now;
}

function noTerms(channel: string, dir: string): string {
  return `no terms for channel ${JSON.stringify(channel)}; add ${dir}/${channel}/ or ${dir}/default/`;
}

/** A bar on a terminal, once a file is known to take a while; nothing elsewhere. */
function progressBar({ progress }: Output): { update: (batch: HistoryBatch) => void; stop: () => void } {
  if (progress === undefined) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ ...BAR, stream: progress });
  let started = false;
  return {
    update: ({ bytesRead, bytesTotal }) => {
      if (bytesTotal === undefined) return;
      if (!started) bar.start(bytesTotal, 0);
      started = true;
      bar.update(bytesRead);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
