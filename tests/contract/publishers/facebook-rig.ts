import { facebook } from "../../../src/channels/registry.ts";
import { hoursText, readHoursText } from "../../../src/core/blurbs/facebook-hours.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { activity } from "../../../src/sim/activity.ts";
import { facebookWorld, type FacebookWorld } from "../../../src/sim/facebook/facebook-world.ts";
import { graphFetch } from "../../../src/sim/facebook/graph-fetch.ts";
import { startGraphServer, type GraphServer } from "../../../src/sim/facebook/graph-server.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { NOON } from "../channels/channel-rig.ts";
import { logTo } from "../channels/told.ts";
import { NOBODY_ANSWERS, publisherIn } from "./open-publisher.ts";
import { TRICKY, type PublisherRig, type PublisherTrouble } from "./publisher-rig.ts";

const SECRETS = {
  token: "EAAGpagetoken0000000000000000000000000001",
  appSecret: "0123456789abcdef0123456789abcdef",
};

/** A publisher on the loopback Facebook. */
export interface FacebookPublisherRig extends PublisherRig {
  readonly world: FacebookWorld;
  readonly server: GraphServer;
}

export async function facebookPublisherRig(): Promise<FacebookPublisherRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const world = facebookWorld(clock);
  const { page, front } = world;
  const server = await startGraphServer({ world, clock, activity: wires, ...SECRETS });
  const logs: string[] = [];
  const publisher = await publisherIn(facebook, {
    id: channelId("facebook-acme"),
    brand: brandId("acme"),
    connect: {
      page: page.id,
      page_token: { reveal: () => SECRETS.token },
      app_secret: { reveal: () => SECRETS.appSecret },
      verify_token: { reveal: () => "a-verify-token-of-ours" },
      webhook_path: "/in/facebook-acme",
    },
    responders: NOBODY_ANSWERS,
    deps: { clock, log: logTo(logs), route: { origin: server.origin, fetch: graphFetch(wires) } },
  });
  return {
    clock,
    world,
    server,
    publisher,
    secrets: Object.values(SECRETS),
    logs,
    places: ["facebook.about", "facebook.aboutLong", "facebook.hours"].map(
      (surface) => `${surface} ${page.id}`,
    ),
    standing: ({ surface }) => (surface === "facebook.hours" ? hoursText(front.hours) : front.about),
    put: ({ surface }, text) => {
      if (surface === "facebook.hours") front.hours = readHoursText(text) ?? {};
      else front.about = text;
    },
    texts: ({ surface }) =>
      surface === "facebook.hours" ? HOURS : [...TRICKY, "Two lines:\nhttps://acme.example"],
    tooLong: ({ surface }) => (surface === "facebook.hours" ? '{"mon_1_open":"25:00"}' : "x".repeat(256)),
    trouble: troubleOf(world, server),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      await publisher.stop();
      await server.stop();
    },
  };
}

const HOURS: readonly [string, ...string[]] = [
  '{"mon_1_open":"09:00","mon_1_close":"18:00","sat_1_open":"10:00","sat_1_close":"14:00"}',
  '{"tue_1_open":"09:00","tue_1_close":"12:30","tue_2_open":"22:00","tue_2_close":"06:00"}',
  '{"sun_1_open":"00:00","sun_1_close":"24:00"}',
];

function troubleOf({ front }: FacebookWorld, { faults, ...server }: GraphServer): PublisherTrouble {
  return {
    down: server.down,
    up: server.up,
    limit: () => {
      faults.next({ kind: "rate limited", code: 32, minutes: 1 });
    },
    fail: () => {
      faults.next({ kind: "failing" });
    },
    hang: () => {
      faults.next({ kind: "hang" });
    },
    lose: () => {
      faults.next({ kind: "lost" });
    },
    say: (text) => {
      faults.next({ kind: "saying", text });
    },
    refuse: () => {
      server.kill(463);
    },
    restore: () => {
      server.kill(undefined);
    },
    forbid: () => {
      server.forbidWriting("pages_manage_metadata");
    },
    permit: () => {
      server.forbidWriting(undefined);
    },
    vanish: () => {
      front.isGone = true;
    },
    calls: () => server.requests.length,
    writes: () => server.requests.filter(({ method }) => method !== "GET").length,
  };
}
