import { readFileSync } from "node:fs";
import { duration, minutes, type Duration, type Instant } from "../../src/core/time/instant.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Child, Nursery } from "./child.ts";
import type { Platforms } from "./platforms.ts";
import { realSleep, type Leaper, type TimeBase } from "./scaled-clock.ts";
import { eventually } from "./slack-says.ts";

/** How the program comes to fall silent. */
export const DEATHS = ["SIGKILL", "SIGSTOP", "SIGKILL, and again while it starts"] as const;
export type Death = (typeof DEATHS)[number];

/** Ten minutes after the last arming Slack posts; a minute more is allowed. */
export const WITHIN: Duration = minutes(11);

/** What it takes to have the program live and die. */
export interface World {
  readonly root: string;
  readonly time: TimeBase;
  readonly clock: Clock;
  readonly leap: Leaper;
  readonly platforms: Platforms;
  readonly programs: Nursery;
  readonly random: () => number;
}

const STEP = duration(10_000);
/** A second start is cut short after at most so long of real time. */
const LONGEST_START_MS = 700;
/** Where nobody can tell that a process stands still, it does after so long of real time. */
const SIGNAL_MS = 100;

/** Has the program fall silent, for as long as Slack may take to say so. `next` ends the silence. */
export async function die(
  world: World,
  child: Child,
  death: Death,
): Promise<{ readonly diedAt: Instant; readonly next: () => Child }> {
  const { clock, platforms, random } = world;
  let diedAt = clock.now();
  if (death === "SIGSTOP") {
    child.kill("SIGSTOP");
    await stopped(child);
    // Nobody answers its pings: Slack gives it up.
    platforms.slack.sockets.cut();
  } else {
    child.kill("SIGKILL");
    await child.gone;
  }
  if (death === "SIGKILL, and again while it starts") {
    const second = begin(world);
    await realSleep(Math.round(random() * LONGEST_START_MS));
    diedAt = clock.now();
    second.kill("SIGKILL");
    await second.gone;
  }
  const until = diedAt + WITHIN;
  for (let left = until - clock.now(); left > 0; left = until - clock.now())
    await world.leap(duration(Math.min(STEP, left)));
  return {
    diedAt,
    next: () => {
      if (death !== "SIGSTOP") return begin(world);
      child.kill("SIGCONT");
      return child;
    },
  };
}

/** A signal is on its way for a moment. Only Linux shows in a file how a process stands. */
async function stopped({ pid }: Child): Promise<void> {
  if (process.platform !== "linux") return realSleep(SIGNAL_MS);
  const state = (): string | undefined => /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
  await eventually("stopped", () => state() === "T");
}

/** Lets the program that stands ready begin. */
export function begin({ root, time, platforms, programs }: World): Child {
  const { xPort, slack, env } = platforms;
  const child = programs.next();
  child.go({ root, time, xPort, slackApiUrl: slack.apiUrl, env: { ...env }, protocol: "real" });
  return child;
}
