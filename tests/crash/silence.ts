import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { duration, instant, type Duration, type Instant } from "../../src/core/time/instant.ts";
import { seededRandom } from "../../src/sim/x/seeded-random.ts";
import { writeConfig } from "./brand.ts";
import { bundleProgram } from "../support/bundle.ts";
import { nursery, type Heard } from "./child.ts";
import { begin, die, WITHIN, type Death, type World } from "./die.ts";
import { customersOf } from "./mentions.ts";
import { startPlatforms, type Platforms } from "./platforms.ts";
import { beginLeaps, beginTime, realSleep, scaledClock } from "./scaled-clock.ts";
import {
  armedSince,
  isArming,
  mustLive,
  saidBack,
  silencesSince,
  type Awaited,
  type Said,
} from "./slack-says.ts";

/** What a run is to be: these deaths, and then so long without any. */
export interface SilenceOptions {
  readonly deaths: readonly PlannedDeath[];
  readonly seed: number;
  readonly scale: number;
  /** How long it may live before it dies. */
  readonly longestLife: Duration;
  readonly well: Duration;
}

/** A death, and whether it falls in the seconds in which one message takes the other's place. */
export interface PlannedDeath {
  readonly death: Death;
  readonly inExchange: boolean;
}

/** A death, and what Slack said of it. */
export interface ToldDeath {
  readonly death: Death;
  /** How long after it Slack said so: twice, where it fell between arming and calling back. */
  readonly after: readonly Duration[];
}

/** What a run found. */
export interface SilenceRun {
  readonly told: readonly ToldDeath[];
  /** What Slack said while the program lived and thought itself well. */
  readonly falseAlarms: readonly string[];
  /** How often Slack spoke while it lived and thought itself ill, as it is meant to. */
  readonly whileIll: number;
  /** Why it held its messages back, each time it did. */
  readonly heldBack: readonly string[];
  /** How long it lived in all. */
  readonly lived: Duration;
  /** What the program did that it must never do, however it is killed. */
  readonly faults: readonly string[];
}

/** A Monday; any would do. */
const START = instant(Date.UTC(2026, 10, 2, 15));
/** In such a stretch after an arming the message before is called back. */
const EXCHANGE = duration(8000);
const LOOK_MS = 5;

/**
 * Lets the program fall silent as planned, each time for longer than Slack may take to say so, and come back. Throws when it
 * does not tell the team that it is back, or ends by itself.
 */
export async function silenceRun(options: SilenceOptions): Promise<SilenceRun> {
  const { seed, scale } = options;
  const root = await mkdtemp(join(tmpdir(), "ssla-silence-"));
  await writeConfig(root);
  const leaps = join(root, "leaps");
  const leap = beginLeaps(leaps);
  const time = beginTime(START, scale, leaps);
  const clock = scaledClock(time);
  const heldBack: HeldBack[] = [];
  const heard: Heard = {
    counts: new Map(),
    faults: [],
    heed: (event, reason) => {
      if (event === "switch.withheld") heldBack.push({ at: clock.now(), reason });
    },
  };
  const programs = nursery(await bundleProgram(root), heard, 1);
  const platforms = await startPlatforms(clock, { seed, late: false, confirms: false });
  const world = { root, time, clock, leap, platforms, programs, random: seededRandom(seed), heldBack };
  try {
    const run = await dieAgainAndAgain(world, options);
    return { ...run, heldBack: heldBack.map(({ reason }) => reason), faults: heard.faults };
  } finally {
    programs.close();
    await platforms.stop();
    await rm(root, { recursive: true });
  }
}

async function dieAgainAndAgain(
  world: World & { readonly heldBack: readonly HeldBack[] },
  { deaths, seed, longestLife, well }: SilenceOptions,
): Promise<Pick<SilenceRun, "told" | "falseAlarms" | "whileIll" | "lived">> {
  const { clock, platforms, random, heldBack } = world;
  const customers = customersOf(platforms, seededRandom(seed + 1));
  const told: ToldDeath[] = [];
  const falseAlarms: string[] = [];
  let lived = 0;
  let whileIll = 0;
  let child = begin(world);
  let wokeAt = clock.now();
  const live = async (span: number): Promise<void> => {
    await pass({ child, clock }, span);
    const said = silencesSince(platforms, wokeAt);
    const meant = said.filter((one) => wasMeant(one, heldBack, platforms));
    falseAlarms.push(...said.filter((one) => !meant.includes(one)).map(({ text }) => text));
    whileIll += meant.length;
    lived += clock.now() - wokeAt;
  };
  try {
    await armedSince({ child, clock }, platforms, 0);
    for (const { death, inExchange } of deaths) {
      customers.write();
      if (inExchange) await armedSince({ child, clock }, platforms, platforms.slack.calls.length);
      await live(random() * (inExchange ? EXCHANGE : longestLife));
      const { next, diedAt } = await die(world, child, death);
      const after = silencesSince(platforms, diedAt).map(({ at }) => duration(at - diedAt));
      told.push({ death, after });
      const calls = platforms.slack.calls.length;
      wokeAt = clock.now();
      child = next();
      if (after.length > 0) await saidBack({ child, clock }, platforms, wokeAt);
      await armedSince({ child, clock }, platforms, calls);
    }
    await live(well);
    return { told, falseAlarms, whileIll, lived: duration(lived) };
  } finally {
    child.kill("SIGKILL");
    await child.gone;
  }
}

/** When the program held its messages back, and why. */
interface HeldBack {
  readonly at: Instant;
  readonly reason: string;
}

/** A program that is ill leaves what it armed last to be posted; once it arms again it says that it is well. */
function wasMeant({ at }: Said, heldBack: readonly HeldBack[], { slack }: Platforms): boolean {
  const ill = heldBack.findLast((one) => one.at <= at && at - one.at <= WITHIN);
  return (
    ill !== undefined && !slack.calls.some((call) => isArming(call) && call.at > ill.at && call.at <= at)
  );
}

/** Lets the program live. Throws when it ends by itself. */
async function pass(of: Awaited, span: number): Promise<void> {
  const until = of.clock.now() + span;
  while (of.clock.now() < until) {
    await mustLive(of, "meant to");
    await realSleep(LOOK_MS);
  }
}
