import { x } from "../../../src/channels/registry.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { instant } from "../../../src/core/time/instant.ts";
import type { Publisher } from "../../../src/ports/publisher.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { xAgent } from "../../../src/sim/x/x-agent.ts";
import type { XAccount } from "../../../src/sim/x/x-post.ts";
import { startXServer, type XServer } from "../../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../../src/sim/x/x-world.ts";
import { NOON } from "../channels/channel-rig.ts";
import { logTo } from "../channels/told.ts";
import { NOBODY_ANSWERS, publisherIn } from "./open-publisher.ts";
import { TRICKY, type PublisherRig, type PublisherTrouble } from "./publisher-rig.ts";

/** A publisher on the loopback X, of an app that may write. */
export interface XPublisherRig extends PublisherRig {
  readonly world: XWorld;
  readonly server: XServer;
  readonly acme: XAccount;
  /** One that is set up otherwise. */
  readonly open: (options: XPublishing) => Promise<Publisher>;
}

interface XPublishing {
  readonly publish?: "auto" | "assisted";
  /** Whose tokens it has. */
  readonly as?: XAccount;
  readonly byApp?: boolean;
}

export async function xPublisherRig(): Promise<XPublisherRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const world = xWorld(clock);
  const acme = world.account("acme", { id: "2244994945", name: "Acme Travel" });
  const server = await startXServer({ world, clock, activity: wires });
  const logs: string[] = [];
  const opened: Publisher[] = [];
  const open = async ({ publish, as = acme, byApp = false }: XPublishing): Promise<Publisher> => {
    const keys = server.credentials.grant(as);
    const signIn = byApp
      ? { bearer_token: { reveal: () => server.credentials.grantBearer() } }
      : {
          app_key: { reveal: () => keys.appKey },
          app_secret: { reveal: () => keys.appSecret },
          access_token: { reveal: () => keys.accessToken },
          access_secret: { reveal: () => keys.accessSecret },
        };
    const publisher = await publisherIn(x, {
      id: channelId("x-acme"),
      brand: brandId("acme"),
      connect: { account: acme.id, publish, ...signIn },
      responders: NOBODY_ANSWERS,
      deps: { clock, log: logTo(logs), route: xAgent(server, wires) },
    });
    opened.push(publisher);
    return publisher;
  };
  const { bioOf, setBio } = world.shelf;
  return {
    clock,
    world,
    server,
    acme,
    open,
    publisher: await open({ publish: "auto" }),
    secrets: Object.values(server.credentials.grant(acme)),
    logs,
    places: [`x.bio ${acme.id}`],
    standing: () => bioOf(acme),
    put: (_, text) => {
      setBio(acme, text);
    },
    texts: () => [...TRICKY, "See https://acme.example/help?a=1&b=$& or https://acme.example/help."],
    tooLong: () => "x".repeat(161),
    trouble: troubleOf(world, server, acme),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      await Promise.all(opened.map((each) => each.stop()));
      await server.stop();
    },
  };
}

function troubleOf(
  world: XWorld,
  { credentials, faults, ...server }: XServer,
  acme: XAccount,
): PublisherTrouble {
  const { accessToken } = credentials.grant(acme);
  return {
    down: server.down,
    up: server.up,
    limit: () => {
      faults.next({ kind: "rate limited", headers: true }, { endpoint: "profile" });
    },
    fail: () => {
      faults.next({ kind: "failing", status: 500 });
    },
    hang: () => {
      faults.next({ kind: "hang" });
    },
    lose: () => {
      faults.next({ kind: "reset" }, { endpoint: "profile" });
    },
    say: (text) => {
      faults.next({ kind: "saying", text });
    },
    refuse: () => {
      credentials.revoke(accessToken);
    },
    restore: () => {
      credentials.restore(accessToken);
    },
    forbid: () => {
      credentials.setWriting("read only");
    },
    permit: () => {
      credentials.setWriting("allowed");
    },
    vanish: () => {
      world.suspend(acme);
    },
    calls: () => server.requests.length,
    writes: () => server.requests.filter(({ method }) => method !== "GET").length,
  };
}
