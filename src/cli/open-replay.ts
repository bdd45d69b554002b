import type { Command } from "commander";
import { replay, type Replay } from "../app/replay.ts";
import type { ReplayedCase } from "../app/replay-conversation.ts";
import { plainRules } from "../classify/plain-rules.ts";
import { loadTerms } from "../config/terms/load-terms.ts";
import type { PastConversation } from "../core/cases/past-conversation.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import { parseInstant } from "../core/time/iso.ts";
import type { Classifier } from "../ports/classifier.ts";
import type { UnreadableLine } from "../ports/history.ts";
import { UsageError, type CliContext } from "./context.ts";
import { openPast } from "./open-past.ts";
import { progressBar } from "./progress-bar.ts";
import { overlayPeriods, withOverlays } from "./replay-overlays.ts";

/** What `replay` and `explain` have in common. */
export interface ReplayOptions {
  readonly terms: string;
  readonly classify: boolean;
  readonly overlay: readonly string[];
  readonly now?: string;
  readonly json?: true;
}

/** A file of past conversations about to be judged. */
export interface ReplayRun {
  /** As of when unanswered messages are judged. */
  readonly now: Instant;
  readonly figures: Replay["figures"];
  readonly reasons: Replay["reasons"];
  /** What could not be judged so far: unreadable lines, channels without terms. */
  readonly leftOut: readonly UnreadableLine[];
  /** Judges the whole file; `each` is called for every conversation, in its order. */
  readonly run: (each: (past: PastConversation, cases: readonly ReplayedCase[]) => void) => Promise<void>;
}

/** Adds the options that `replay`, `explain` and `plan` share; `json` tells what that prints. */
export function withReplayOptions(
  command: Command,
  json = "print JSON: every case with its verdicts and their traces",
): Command {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  return command
    .option("--terms <dir>", "folder with the terms of each channel", "config/terms")
    .option(
      "--now <instant>",
      "judge as of this instant, such as 2026-12-01T09:00:00Z; the present when absent",
    )
    .option("--overlay <name=from/to>", "lay an overlay over all channels; may be repeated", collect, [])
    .option("--no-classify", "take every message of a customer for a request")
    .option("--json", json);
}

/** A file of past conversations, and the terms to judge them by. */
export interface OpenedPast {
  readonly now: Instant;
  /** The terms of a channel, with the overlays that were asked for; undefined when there are none. */
  readonly historyFor: (channel: string) => TermsHistory | undefined;
  readonly classifier: Classifier | undefined;
  readonly leftOut: readonly UnreadableLine[];
  /** Reads the whole file; `take` says whether the channel of a conversation has terms. */
  readonly read: (take: (past: PastConversation) => boolean) => Promise<void>;
}

/** Opens the terms and the file. Throws ConfigError or UsageError before anything is read. */
export async function openPastBy(
  file: string,
  options: Omit<ReplayOptions, "json">,
  { cwd, now, output }: CliContext,
): Promise<OpenedPast> {
  const asOf = options.now === undefined ? now : nowFrom(options.now);
  const terms = await loadTerms(options.terms, { cwd });
  const periods = overlayPeriods(options.overlay, terms.overlays);
  const source = await openPast(file, cwd);
  const leftOut: UnreadableLine[] = [];
  return {
    now: asOf,
    historyFor: (channel) => {
      const history = terms.historyFor(channel);
      return history && withOverlays(history, periods);
    },
    classifier: options.classify ? plainRules : undefined,
    leftOut,
    read: async (take) => {
      const bar = progressBar(output.progress);
      for await (const batch of source) {
        leftOut.push(...batch.unreadable);
        for (const past of batch.conversations) {
          if (!take(past)) leftOut.push({ line: past.line, reason: noTerms(past.channel, options.terms) });
        }
        bar.update(batch);
        await output.drained();
      }
      bar.stop();
    },
  };
}

/** Opens the terms and the file. Throws ConfigError or UsageError before anything is judged. */
export async function openReplay(
  file: string,
  options: ReplayOptions,
  context: CliContext,
): Promise<ReplayRun> {
  const { now, historyFor, classifier, leftOut, read } = await openPastBy(file, options, context);
  const { take, reasons, figures } = replay({ historyFor, classifier, now });
  const run: ReplayRun["run"] = (each) =>
    read((past) => {
      const cases = take(past);
      if (cases) each(past, cases);
      return cases !== undefined;
    });
  return { now, figures, reasons, leftOut, run };
}

function nowFrom(text: string): Instant {
  const now = parseInstant(text);
  if (now === undefined) {
    throw new UsageError(`--now ${text}: write an instant with an offset, such as 2026-12-01T09:00:00Z`);
  }
  return now;
}

function noTerms(channel: string, dir: string): string {
  return `no terms for channel ${JSON.stringify(channel)}; add ${dir}/${channel}/ or ${dir}/default/`;
}
