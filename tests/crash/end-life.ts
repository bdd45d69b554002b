import type { Child } from "./child.ts";
import type { Kill, SlackPoint } from "./kills.ts";
import type { Platforms } from "./platforms.ts";
import { realSleep } from "./scaled-clock.ts";

/** How a life ended: as it was to, or killed because it did not come to that in time. */
export type End = "as planned" | "not reached" | "ended badly";

/** A crash point that is not reached by then will not be. */
const PATIENCE_MS = 15_000;
/** A stop finishes what is in hand: at most a post's limit, and nothing else. */
const STOP_WITHIN_MS = 30_000;
/** How often the parent looks whether Slack got the request. */
const LOOK_MS = 2;

/** What is done before the program is started, so that its life can end as planned. */
export function prepare({ slack }: Platforms, kill: Kill): void {
  if (kill.kind === "point" && kill.fault !== undefined) slack.faults.next("chat.postMessage", kill.fault);
}

/** Lets the program live until it is to end, and ends it. */
export async function endLife(platforms: Platforms, child: Child, kill: Kill): Promise<End> {
  switch (kill.kind) {
    case "booting":
      await realSleep(kill.afterMs);
      return killed(child);
    case "running":
      await child.ready;
      await realSleep(kill.afterMs);
      return killed(child);
    case "point":
      return reached(child);
    case "at Slack":
      return atSlack(platforms, child, kill.what);
    case "stopped":
      await child.ready;
      await realSleep(kill.afterMs);
      return stopped(child);
  }
}

/** Killed by the parent; had it ended by itself, something else is wrong. */
async function killed(child: Child): Promise<End> {
  if (child.isGone()) return "ended badly";
  child.kill("SIGKILL");
  return (await child.gone) === "SIGKILL" ? "as planned" : "ended badly";
}

async function reached(child: Child): Promise<End> {
  const end = await Promise.race([child.gone, realSleep(PATIENCE_MS)]);
  if (end !== undefined) return end === "SIGKILL" ? "as planned" : "ended badly";
  await killed(child);
  return "not reached";
}

async function stopped(child: Child): Promise<End> {
  child.kill("SIGTERM");
  const end = await Promise.race([child.gone, realSleep(STOP_WITHIN_MS)]);
  if (end === 0) return "as planned";
  await killed(child);
  return "ended badly";
}

/** Ends it while Slack has its request: the answer never comes, and the kill is what the program notices last. */
async function atSlack({ slack }: Platforms, child: Child, what: SlackPoint): Promise<End> {
  await child.ready;
  const from = slack.calls.length;
  const fault =
    what === "stored late"
      ? ({ kind: "slow", byMs: 8000 } as const)
      : ({ kind: "hang", stored: what === "stored" } as const);
  slack.faults.next("chat.postMessage", fault);
  for (let waited = 0; waited < PATIENCE_MS && !child.isGone(); waited += LOOK_MS) {
    const calls = slack.calls.slice(from);
    if (calls.some(({ method, outcome }) => method === "chat.postMessage" && outcome === fault.kind))
      return killed(child);
    await realSleep(LOOK_MS);
  }
  await killed(child);
  return "not reached";
}
