import type { CrashOptions, CrashRun } from "./crash-loop.ts";

/** What went wrong, a sentence each; empty when nothing did. */
export function failuresOf(run: CrashRun): readonly string[] {
  const { store } = run;
  const all: readonly (readonly [number, string])[] = [
    [run.lost.length, "alerts lost"],
    [run.visibleTwice.length, "alerts visible twice at the end"],
    [run.unexpected.length, "messages under keys that nobody expects"],
    [run.unedited.length, "answered cases whose message does not say so"],
    [store.missingMentions.length, "mentions not in the store exactly once"],
    [Math.abs(store.strangers), "messages in the store, more or fewer, than were written"],
    [store.unsent, "messages still unsent"],
    [store.openBlind, "channels still held to be blind"],
    [run.faults.length, "faults that the program logged"],
    [run.stoppedWell ? 0 : 1, "stops that did not end with exit code 0"],
    [store.integrity === "ok" ? 0 : 1, `integrity_check: ${store.integrity}`],
  ];
  return all.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

/** A run in lines for people. */
export function report(options: CrashOptions, run: CrashRun): readonly string[] {
  const { store } = run;
  const kills = [...run.ends.values()].reduce((sum, end) => sum + end["as planned"] + end["not reached"], 0);
  const failures = failuresOf(run);
  const span = spanAt(options.scale);
  return [
    `protocol ${options.protocol}, seed ${options.seed}, ${(run.realMs / 1000).toFixed(0)} s, time x${options.scale}`,
    `ends of ${kills} lives:`,
    ...[...run.ends].sort().map(([name, end]) => `  ${name}: ${countsOf(end)}`),
    `mentions ${run.mentions}, alerts due ${run.expected}: visible ${run.visible}, skipped for a later stage ${run.skipped}`,
    `lost ${run.lost.length}, visible twice at the end ${run.visibleTwice.length}, unexpected ${run.unexpected.length}, after a later stage ${run.outOfOrder}`,
    `ever double ${run.doubleMs.length}${run.doubleMs.length === 0 ? "" : `, for at most ${span(Math.max(...run.doubleMs))}`}`,
    `late by p50 ${span(percentile(run.lateMs, 0.5))}, p99 ${span(percentile(run.lateMs, 0.99))}, at most ${span(run.lateMs.at(-1) ?? 0)}`,
    `store: integrity ${store.integrity}, mentions missing ${store.missingMentions.length}, unsent ${store.unsent}`,
    `ops notices ${run.opsNotices}; logged: ${[...run.logged]
      .sort()
      .map(([event, n]) => `${event} ${n}`)
      .join(", ")}`,
    ...run.faults.slice(0, 10).map((fault) => `fault: ${fault}`),
    ...[...run.lost, ...run.visibleTwice, ...run.unexpected, ...run.unedited].slice(0, 20),
    failures.length === 0 ? "PASSED" : `FAILED: ${failures.join("; ")}`,
  ];
}

const countsOf = (end: Readonly<Record<string, number>>): string =>
  Object.entries(end)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");

/** Fast time, and the real time that it took. */
const spanAt =
  (scale: number) =>
  (ms: number): string =>
    `${(ms / 1000).toFixed(1)} s (${(ms / scale).toFixed(0)} ms)`;

const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0;
