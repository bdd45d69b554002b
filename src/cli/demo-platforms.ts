import { activity, type Activity } from "../sim/activity.ts";
import { DAY } from "../sim/demo/day.ts";
import { BRAND, TEAM } from "../sim/demo/people.ts";
import { startSlack, type Slack } from "../sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../sim/virtual-clock.ts";
import type { XUserKeys } from "../sim/x/x-credentials.ts";
import { startXServer, type XServer } from "../sim/x/x-server.ts";
import { xWorld, type XWorld } from "../sim/x/x-world.ts";

/** X and Slack on 127.0.0.1, on a clock that stands at the beginning of the demo's day. */
export interface DemoPlatforms {
  readonly clock: VirtualClock;
  readonly activity: Activity;
  readonly x: XWorld;
  readonly xServer: XServer;
  /** Act for the account of the brand. */
  readonly keys: XUserKeys;
  readonly slack: Slack;
  readonly stop: () => Promise<void>;
}

/** The channel of Slack in which nearly everything happens. */
export const ALERTS_CHANNEL = "C0SOCIAL1";

/** Starts both, with the brand and its team, as `config/ssla.yaml` names them. */
export async function startPlatforms(): Promise<DemoPlatforms> {
  const busy = activity();
  const clock = virtualClock(DAY.begins, busy);
  const x = xWorld(clock);
  const xServer = await startXServer({ world: x, clock, activity: busy });
  const slack = await startSlack({ clock, activity: busy, metadataEvents: ["ssla_alert"] });
  const stop = async (): Promise<void> => {
    await Promise.all([xServer.stop(), slack.stop()]);
  };
  const { handle, ...details } = BRAND;
  const keys = xServer.credentials.grant(x.account(handle, details));
  peopleOf(slack);
  return { clock, activity: busy, x, xServer, keys, slack, stop };
}

function peopleOf({ world }: Slack): void {
  for (const { slack, name } of Object.values(TEAM)) world.user(slack, name, "America/Chicago");
  world.group("S0SOCIAL1", "social", ["U0ANA0001"]);
  world.group("S0SHIFT01", "late-shift", ["U0BO00001"]);
  world.channel(ALERTS_CHANNEL, "social");
  world.channel("C0OPS0001", "ops");
  world.channel("C0MODS001", "moderators");
}
