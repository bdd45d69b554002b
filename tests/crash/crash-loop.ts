import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instant } from "../../src/core/time/instant.ts";
import { seededRandom } from "../../src/sim/x/seeded-random.ts";
import { writeConfig } from "./brand.ts";
import { bundleProgram } from "../support/bundle.ts";
import { nursery, type Child, type Heard, type Nursery } from "./child.ts";
import { endLife, prepare, type End } from "./end-life.ts";
import { judge, type Verdict } from "./judge.ts";
import { killsFor, nameOf, type Kill } from "./kills.ts";
import { customersOf, type Customers } from "./mentions.ts";
import { startPlatforms, type Platforms } from "./platforms.ts";
import { untilQuiet } from "./quiet.ts";
import { beginTime, scaledClock, type TimeBase } from "./scaled-clock.ts";
import type { Protocol } from "./settings.ts";

/** What a run is to be. */
export interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
  readonly protocol: Protocol;
  /** How much faster than ours the time of the program and the platforms is. */
  readonly scale: number;
  /** Slack also carries requests out long after they were given up for good. */
  readonly late: boolean;
  /** Slack tells the app of what it posted. */
  readonly confirms: boolean;
  /** Crash points to which all kills are confined. */
  readonly only?: readonly string[];
  /** Told of each life that ended. */
  readonly tell?: (life: number, name: string, end: End) => void;
}

/** What a run found. */
export interface CrashRun extends Verdict {
  /** By the name of the kill. */
  readonly ends: ReadonlyMap<string, Ends>;
  readonly logged: ReadonlyMap<string, number>;
  /** What the program did that it must never do, however it is killed. */
  readonly faults: readonly string[];
  /** Whether the last life ended with exit code 0 when it was asked to stop. */
  readonly stoppedWell: boolean;
  readonly realMs: number;
}

/** How many lives came to which end. */
export type Ends = Readonly<Record<Exclude<End, "ended badly">, number>>;

/** At this one, thirty seconds of quarantine are half a second. */
export const FAST = 60;
/** A Monday; any would do: the hours are round the clock. */
const START = instant(Date.UTC(2026, 10, 2, 15));
/** Five alerts fall due for each life or more, so that hardly any kill finds the program idle. */
const mentionsIn = (life: number): number => (life % STORM_EVERY === STORM_IN ? STORM : 1 + (life % 2));
/** Now and then so many write at once that a list shows only some of them. */
const STORM = 30;
const STORM_EVERY = 12;
const STORM_IN = 5;
const STANDING_BY = 2;

/** Kills the program again and again, lets it come to rest, and judges what stands in Slack then. */
export async function crashLoop(options: CrashOptions): Promise<CrashRun> {
  const root = await mkdtemp(join(tmpdir(), "ssla-crash-"));
  await writeConfig(root);
  const heard: Heard = { counts: new Map(), faults: [] };
  const programs = nursery(await bundleProgram(root), heard, STANDING_BY);
  const time = beginTime(START, options.scale);
  const platforms = await startPlatforms(scaledClock(time), options);
  try {
    return await run({ options, root, time, platforms, programs, heard });
  } finally {
    programs.close();
    await platforms.stop();
    await rm(root, { recursive: true });
  }
}

interface Stage {
  readonly options: CrashOptions;
  readonly root: string;
  readonly time: TimeBase;
  readonly platforms: Platforms;
  readonly programs: Nursery;
  readonly heard: Heard;
}

async function run(stage: Stage): Promise<CrashRun> {
  const { options, root, time, platforms, heard } = stage;
  const { kills, seed, only, protocol } = options;
  const began = performance.now();
  const clock = scaledClock(time);
  const customers = customersOf(platforms, seededRandom(seed + 1));
  const ends = await killAll(stage, customers, killsFor(kills, seededRandom(seed), only));
  const last = begin(stage, undefined);
  const { mentions } = customers;
  await untilQuiet(platforms, clock, mentions, protocol === "real");
  const end = await endLife(platforms, last, { kind: "stopped", afterMs: 0 });
  const verdict = judge(join(root, "data", "ssla.db"), platforms.slack, mentions, clock.now());
  return {
    ...verdict,
    ends,
    logged: heard.counts,
    faults: heard.faults,
    stoppedWell: end === "as planned",
    realMs: performance.now() - began,
  };
}

async function killAll(
  stage: Stage,
  customers: Customers,
  kills: readonly Kill[],
): Promise<ReadonlyMap<string, Ends>> {
  const ends = new Map<string, Ends>();
  for (const [i, kill] of kills.entries()) {
    const name = nameOf(kill);
    for (let n = 0; n < mentionsIn(i); n++) customers.write();
    prepare(stage.platforms, kill);
    const end = await endLife(stage.platforms, begin(stage, kill), kill);
    if (end === "ended badly")
      throw new Error(`life ${i + 1} (${name}) ended by itself\n${stage.heard.faults.join("\n")}`);
    const counts = ends.get(name) ?? { "as planned": 0, "not reached": 0 };
    ends.set(name, { ...counts, [end]: counts[end] + 1 });
    stage.options.tell?.(i + 1, name, end);
  }
  return ends;
}

/** Lets the program that stands ready begin. */
function begin({ options, root, time, platforms, programs }: Stage, kill: Kill | undefined): Child {
  const { xPort, slack, env } = platforms;
  const child = programs.next();
  child.go({
    root,
    time,
    xPort,
    slackApiUrl: slack.apiUrl,
    env: { ...env },
    protocol: options.protocol,
    crash: kill?.kind === "point" ? { event: kill.event, nth: kill.nth } : undefined,
  });
  return child;
}
