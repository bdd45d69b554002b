import { TwitterApi, type ITwitterApiClientPlugin } from "twitter-api-v2";
import { onTestFinished } from "vitest";

import type { Instant } from "../../../../src/core/time/instant.ts";
import { activity, type Activity } from "../../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../../src/sim/virtual-clock.ts";
import { xAgent } from "../../../../src/sim/x/x-agent.ts";
import type { XAccount } from "../../../../src/sim/x/x-post.ts";
import { startXServer, type XServer } from "../../../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../../../src/sim/x/x-world.ts";
import { at } from "../../../support/at.ts";

/** A loopback X with a brand and two customers, and the real SDK in front of it. */
export interface XRig {
  readonly busy: Activity;
  readonly clock: VirtualClock;
  readonly world: XWorld;
  readonly server: XServer;
  readonly acme: XAccount;
  readonly ana: XAccount;
  readonly bo: XAccount;
  readonly client: TwitterApi;
  /** The same client, whose requests end with the signal. */
  readonly until: (signal: AbortSignal) => TwitterApi;
}

/** Monday, 23 November 2026, 09:00 in Chicago. */
export const MONDAY: Instant = at("2026-11-23T15:00:00Z");

/** Starts a rig at `start`, and stops it after the test. */
export async function startRig(start: Instant = MONDAY, busy: Activity = activity()): Promise<XRig> {
  const clock = virtualClock(start, busy);
  const world = xWorld(clock);
  const server = await startXServer({ world, clock, activity: busy });
  onTestFinished(server.stop);
  const acme = world.account("acme", { id: "2244994945", name: "Acme Travel" });
  const [ana, bo] = [world.account("ana"), world.account("bo")];
  const keys = server.credentials.grant(acme);
  const httpAgent = xAgent(server, busy);
  const client = new TwitterApi(keys, { httpAgent });
  const until = (signal: AbortSignal): TwitterApi => {
    const onBeforeRequest: ITwitterApiClientPlugin["onBeforeRequest"] = ({ requestOptions }) => {
      requestOptions.signal = signal;
    };
    return new TwitterApi(keys, { httpAgent, plugins: [{ onBeforeRequest }] });
  };
  return { busy, clock, world, server, acme, ana, bo, client, until };
}

/** The instant `seconds` after Monday began. */
export const later = (seconds: number): Instant => at(new Date(MONDAY + seconds * 1000).toISOString());
