import { x } from "../../../src/channels/registry.ts";
import type { Responders } from "../../../src/channels/define-channel.ts";
import { brandId, channelId, conversationId, messageId } from "../../../src/core/ids.ts";
import { instant, type Instant } from "../../../src/core/time/instant.ts";
import type { Channel, WatchedMessage } from "../../../src/ports/channel.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { xAgent } from "../../../src/sim/x/x-agent.ts";
import type { XAccount, XPost } from "../../../src/sim/x/x-post.ts";
import { startXServer, type XServer } from "../../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../../src/sim/x/x-world.ts";
import { NOON, type ChannelRig, type Person, type PlatformTrouble, type Said } from "./channel-rig.ts";
import { logTo, nothingTold, sinkTo, type Told } from "./told.ts";

export { fromNoon, HOUR, MINUTE, NOON, SECOND } from "./channel-rig.ts";
export { textsOf } from "./told.ts";

/** A channel on the loopback X, at noon of a Monday, with the real SDK in between. */
export interface XRig {
  readonly clock: VirtualClock;
  readonly world: XWorld;
  readonly server: XServer;
  readonly acme: XAccount;
  readonly ana: XAccount;
  readonly told: Told;
  readonly channel: Channel;
  /** A second channel of the same account and store, as after a restart. */
  readonly open: (options?: OpenOptions) => Promise<Channel>;
  readonly start: (channel?: Channel) => Promise<void>;
  /** Lets time go on, and everything in it happen. */
  readonly pass: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface OpenOptions {
  readonly bearer?: boolean;
  readonly responders?: Partial<Responders>;
}

export async function xRig(options: OpenOptions = {}): Promise<XRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const world = xWorld(clock);
  const acme = world.account("acme", { id: "2244994945", name: "Acme Travel" });
  const ana = world.account("ana", { name: "Ana" });
  const server = await startXServer({ world, clock, activity: wires });
  const keys = server.credentials.grant(acme);
  const bearer = server.credentials.grantBearer();
  const told = nothingTold();
  const sink = sinkTo(told, clock);
  const opened: Channel[] = [];
  const open = async ({ bearer: byBearer = false, responders = {} }: OpenOptions = {}): Promise<Channel> => {
    const account = acme.id;
    const channel = await x.open({
      id: channelId("x-acme"),
      brand: brandId("acme"),
      connect: byBearer
        ? { account, bearer_token: { reveal: () => bearer } }
        : {
            account,
            app_key: { reveal: () => keys.appKey },
            app_secret: { reveal: () => keys.appSecret },
            access_token: { reveal: () => keys.accessToken },
            access_secret: { reveal: () => keys.accessSecret },
          },
      responders: {
        own_account: true,
        people: false,
        accounts: [],
        roles: [],
        user_groups: [],
        bots: [],
        ...responders,
      },
      deps: { clock, log: logTo(told.logs), route: xAgent(server, wires) },
    });
    opened.push(channel);
    return channel;
  };
  const channel = await open(options);
  return {
    clock,
    world,
    server,
    acme,
    ana,
    told,
    channel,
    open,
    start: (which = channel) => which.start(sink, new Map(told.cursors)),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      await Promise.all(opened.map((each) => each.stop()));
      await server.stop();
    },
  };
}

/** A message that is watched since noon. */
export const watching = (post: XPost, lastSeen: Instant = NOON): WatchedMessage => ({
  message: messageId(post.id),
  conversation: {
    brand: brandId("acme"),
    platform: "x",
    account: "2244994945",
    id: conversationId(post.conversation),
    shape: "thread",
  },
  lastSeen,
});

/** The same, held to what is promised of all channels. */
export async function xContractRig(): Promise<ChannelRig> {
  const rig = await xRig();
  const { world, server, acme, ana, told } = rig;
  const accountOf = (who: Person): XAccount =>
    who === "responder" ? acme : who === "ana" ? ana : world.account(who);
  const posts = new Map<string, XPost>();
  const keys = server.credentials.grant(acme);
  const note = (post: XPost): Said => {
    posts.set(post.original, post);
    return { id: post.original };
  };
  const postOf = ({ id }: Said): XPost => {
    const post = posts.get(id);
    if (post === undefined) throw new RangeError(`nobody posted ${id}`);
    return post;
  };
  return {
    ...rig,
    secrets: Object.values(keys),
    open: (responders) => rig.open(responders ? { responders } : {}),
    say: (who, text, to) => {
      const author = accountOf(who);
      if (to !== undefined) return note(world.reply(author, postOf(to), text));
      return note(world.post(author, author === acme ? text : `@acme ${text}`));
    },
    edit: (said, text) => {
      const post = postOf(said);
      const words = post.repliesTo === undefined && post.author !== acme ? `@acme ${text}` : text;
      try {
        note(world.edit(post, words));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error; // X lets nobody edit any more
      }
    },
    remove: (said) => {
      world.remove(postOf(said));
      return [said];
    },
    listed: { bots: [accountOf("machine").id] },
    // Of 800 nothing would prove that there was no 801st: they are told, with a gap before them (x-posts.test.ts).
    depth: 799,
    trouble: troubleOf(rig, keys.accessToken),
    told,
  };
}

function troubleOf({ server }: XRig, token: string): PlatformTrouble {
  const { faults } = server;
  return {
    down: server.down,
    up: server.up,
    drop: () => {
      faults.next({ kind: "reset" });
    },
    limit: () => {
      faults.next({ kind: "rate limited", headers: true });
    },
    fail: (times) => {
      faults.next({ kind: "failing", status: 500 }, { times });
    },
    hang: () => {
      faults.next({ kind: "hang" });
    },
    double: () => {
      faults.sometimes({ kind: "doubled" }, 1);
    },
    reorder: () => {
      faults.sometimes({ kind: "shifted", by: 3 }, 1);
    },
    refuse: () => {
      server.credentials.revoke(token);
    },
    restore: () => {
      server.credentials.restore(token);
    },
    behave: faults.clear,
    calls: () => server.requests.length,
  };
}
