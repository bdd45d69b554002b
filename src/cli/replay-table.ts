import Table from "cli-table3";
import type { ChannelFigures } from "../app/replay.ts";
import type { ClockFigures } from "../core/stats/clock-figures.ts";
import type { Duration } from "../core/time/instant.ts";
import { attainmentInWords, harmless, spanInWords } from "../app/words.ts";

const HEAD = ["Channel", "Cases", "Met", "Missed", "Kept", "Median", "90 %", "Warnings", "Misses warned"];
const NEXT_HEAD = ["Next: met", "Missed", "Kept"];

/** The figures as a table for the terminal: first deadlines, then the next ones in columns of their own. */
export function replayTable(channels: readonly ChannelFigures[], color: boolean): string {
  const table = new Table({
    head: [...HEAD, ...NEXT_HEAD],
    colAligns: ["left", ...[...HEAD.slice(1), ...NEXT_HEAD].map(() => "right" as const)],
    style: { head: color ? ["bold"] : [], border: color ? ["grey"] : [], compact: true },
  });
  for (const { channel, cases, clocks } of channels) {
    const { first, next } = clocks;
    table.push([
      harmless(channel),
      cases,
      ...kept(first),
      timeOrDash(first.median),
      timeOrDash(first.p90),
      first.warnings,
      first.results.missed === 0 ? "-" : `${first.missesWarned} of ${first.results.missed}`,
      ...kept(next),
    ]);
  }
  return table.toString();
}

/** What the table leaves out: results that count for neither side, and the clocks beside a reply's. */
export function replayNotes(channels: readonly ChannelFigures[]): readonly string[] {
  return channels.flatMap(({ channel, clocks }) => {
    const { pending, withdrawn, excluded, unknown } = clocks.first.results;
    const beside = Object.entries({ pending, withdrawn, excluded, unknown })
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`);
    const others = (["update", "resolve"] as const).flatMap((clock) => {
      const { met, missed } = clocks[clock].results;
      return met + missed === 0 ? [] : [`${clock}: ${met} met, ${missed} missed`];
    });
    const notes = [...beside, ...others];
    return notes.length === 0 ? [] : [`${harmless(channel)}: ${notes.join("; ")}`];
  });
}

function kept({ results }: ClockFigures): readonly (string | number)[] {
  return [results.met, results.missed, attainmentInWords(results)];
}

function timeOrDash(time: Duration | undefined): string {
  return time === undefined ? "-" : spanInWords(time);
}
