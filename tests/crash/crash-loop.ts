import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instant } from "../../src/core/time/instant.ts";
import { seededRandom } from "../../src/sim/x/seeded-random.ts";
import { writeConfig } from "./brand.ts";
import { startChild, type Child, type Heard } from "./child.ts";
import { endLife, prepare, type End } from "./end-life.ts";
import { judge, type Verdict } from "./judge.ts";
import { killsFor, nameOf } from "./kills.ts";
import { startCustomers } from "./mentions.ts";
import { startPlatforms } from "./platforms.ts";
import { untilQuiet } from "./quiet.ts";
import { beginTime, scaledClock } from "./scaled-clock.ts";
import type { Protocol, Settings } from "./settings.ts";

/** What a run is to be. */
export interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
  readonly protocol: Protocol;
  readonly late: boolean;
  readonly confirms: boolean;
  /** Crash points to which all kills are confined. */
  readonly only?: readonly string[];
  /** Where the compiled program is; beside this file unless given. */
  readonly program?: string;
  /** Told of each life that ended. */
  readonly tell?: (life: number, name: string, end: End) => void;
}

/** What a run found. */
export interface CrashRun extends Verdict {
  /** By the name of the kill. */
  readonly ends: ReadonlyMap<string, Readonly<Record<End, number>>>;
  readonly logged: ReadonlyMap<string, number>;
  /** What the program did that it must never do, however it is killed. */
  readonly faults: readonly string[];
  /** Whether the last life ended with exit code 0 when it was asked to stop. */
  readonly stoppedWell: boolean;
  readonly realMs: number;
}

/** Thirty seconds of quarantine are half a second. */
export const SCALE = 60;
/** A Monday; any would do: the hours are round the clock. */
const START = instant(Date.UTC(2026, 10, 2, 15));
/** So many alerts come to be due around each kill that hardly any finds the program idle. */
const MENTION_EVERY_MS = 700;

/** Kills the program again and again, lets it come to rest, and judges what stands in Slack then. */
export async function crashLoop(options: CrashOptions): Promise<CrashRun> {
  const began = performance.now();
  const root = await mkdtemp(join(tmpdir(), "ssla-crash-"));
  await writeConfig(root);
  const random = seededRandom(options.seed);
  const time = beginTime(START, SCALE);
  const clock = scaledClock(time);
  const platforms = await startPlatforms(clock, options);
  const heard: Heard = { counts: new Map(), faults: [] };
  const start = (crash?: Settings["crash"]): Child => {
    const { xPort, slack, env } = platforms;
    const { protocol } = options;
    const settings = { root, time, xPort, slackApiUrl: slack.apiUrl, env: { ...env }, protocol, crash };
    return startChild(options.program, settings, heard);
  };
  let last: Child | undefined;
  try {
    const customers = startCustomers(platforms, MENTION_EVERY_MS, seededRandom(options.seed + 1));
    const ends = new Map<string, Record<End, number>>();
    for (const [i, kill] of killsFor(options.kills, random, options.only).entries()) {
      prepare(platforms, kill);
      last = start(kill.kind === "point" ? kill : undefined);
      const end = await endLife(platforms, last, kill);
      const counts = ends.get(nameOf(kill)) ?? { "as planned": 0, "not reached": 0, "ended badly": 0 };
      ends.set(nameOf(kill), { ...counts, [end]: counts[end] + 1 });
      options.tell?.(i + 1, nameOf(kill), end);
    }
    last = start();
    await customers.stop();
    await untilQuiet(platforms, clock, customers.mentions(), options.protocol === "real");
    const stoppedWell = (await endLife(platforms, last, { kind: "stopped", afterMs: 0 })) === "as planned";
    const verdict = judge(join(root, "data", "ssla.db"), platforms.slack, customers.mentions(), clock.now());
    const realMs = performance.now() - began;
    return { ...verdict, ends, logged: heard.counts, faults: heard.faults, stoppedWell, realMs };
  } finally {
    last?.kill("SIGKILL");
    await platforms.stop();
    await rm(root, { recursive: true });
  }
}
