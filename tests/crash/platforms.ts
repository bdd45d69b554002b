import type { Clock } from "../../src/ports/clock.ts";
import { activity } from "../../src/sim/activity.ts";
import type { Fault, FaultShare } from "../../src/sim/slack/faults.ts";
import { startSlack, type Slack } from "../../src/sim/slack/start-slack.ts";
import type { XAccount } from "../../src/sim/x/x-post.ts";
import { startXServer } from "../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../src/sim/x/x-world.ts";
import { ACCOUNT, MANAGER, OPS, TEAM } from "./brand.ts";

/** The platforms that the program is put between; they live on while it dies. */
export interface Platforms {
  readonly x: XWorld;
  readonly brand: XAccount;
  readonly xPort: number;
  readonly slack: Slack;
  /** The credentials that the program finds in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** How the platforms misbehave. */
export interface Misbehaviour {
  readonly seed: number;
  /** Slack also carries requests out long after they were given up for good. */
  readonly late: boolean;
  /** Slack tells the app of what it posted, as it does for apps that ask for it. */
  readonly confirms: boolean;
}

const seconds = (count: number): number => count * 1000;

const zombies = (delays: readonly number[], share: number): readonly FaultShare[] =>
  delays.map((s) => ({
    fault: { kind: "zombie", afterMs: seconds(s) } satisfies Fault,
    share: share / delays.length,
  }));

/** About one post in six goes wrong; after the quarantine of 30 s nothing more is done with it. */
const OF_POSTS: readonly FaultShare[] = [
  { fault: { kind: "status", status: 503, stored: false }, share: 0.03 },
  { fault: { kind: "rate limited", retryAfterS: 1 }, share: 0.03 },
  { fault: { kind: "reset", stored: true }, share: 0.05 },
  { fault: { kind: "status", status: 500, stored: true }, share: 0.03 },
  ...zombies([1, 5, 12, 20], 0.02),
];

/** Beside those: up to five times later than the quarantine allows for. */
const LATE = zombies([35, 60, 100, 150], 0.02);

/** What is asked of Slack beside posts fails too, though less is at stake. */
const OF_THE_REST: readonly FaultShare[] = [
  { fault: { kind: "status", status: 503, stored: false }, share: 0.03 },
  { fault: { kind: "reset", stored: true }, share: 0.03 },
];

/** Starts both, on the clock that the program will have. */
export async function startPlatforms(clock: Clock, bad: Misbehaviour): Promise<Platforms> {
  const busy = activity();
  const x = xWorld(clock, bad.seed);
  const xServer = await startXServer({ world: x, clock, activity: busy, seed: bad.seed });
  const metadataEvents = bad.confirms ? ["ssla_alert"] : [];
  const slack = await startSlack({ clock, activity: busy, metadataEvents });
  const { world, faults, history, tokens } = slack;
  for (const id of ["U0BO00001", MANAGER]) world.user(id, id.toLowerCase());
  for (const id of [TEAM, OPS]) world.channel(id, id.toLowerCase());
  history.maxPage = 15;
  history.repeats = true;
  faults.sometimes("chat.postMessage", [...OF_POSTS, ...(bad.late ? LATE : [])], bad.seed);
  for (const method of ["conversations.history", "chat.delete", "chat.update"])
    faults.sometimes(method, OF_THE_REST, bad.seed);
  const brand = x.account("acme", { id: ACCOUNT, name: "Acme Travel" });
  const keys = xServer.credentials.grant(brand);
  return {
    x,
    brand,
    xPort: xServer.port(),
    slack,
    env: {
      BOT: tokens.bot,
      APP: tokens.app,
      XK: keys.appKey,
      XS: keys.appSecret,
      XT: keys.accessToken,
      XA: keys.accessSecret,
      KEY: "a secret of at least thirty-two characters",
    },
    stop: async () => {
      await Promise.all([xServer.stop(), slack.stop()]);
    },
  };
}
