import { facebook } from "../../../src/channels/registry.ts";
import type { Responders } from "../../../src/channels/define-channel.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { instant } from "../../../src/core/time/instant.ts";
import type { Channel, Webhook } from "../../../src/ports/channel.ts";
import { activity } from "../../../src/sim/activity.ts";
import {
  facebookWorld,
  type FacebookAuthor,
  type FacebookMessage,
  type FacebookWorld,
} from "../../../src/sim/facebook/facebook-world.ts";
import { graphFetch } from "../../../src/sim/facebook/graph-fetch.ts";
import { startGraphServer, type GraphServer } from "../../../src/sim/facebook/graph-server.ts";
import { hooks, type Hooks } from "../../../src/sim/facebook/hooks.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { startWeb, type WebServer } from "../../../src/web/start-web.ts";
import { HOUR, NOON, type ChannelRig, type Person, type PlatformTrouble, type Said } from "./channel-rig.ts";
import { logTo, nothingTold, sinkTo, type Told } from "./told.ts";

const SECRETS = {
  token: "EAAGpagetoken0000000000000000000000000001",
  appSecret: "0123456789abcdef0123456789abcdef",
  verifyToken: "a-verify-token-of-ours",
};

/** A channel on the loopback Facebook, at noon of a Monday; what is pushed comes through the program's own server. */
export interface FacebookRig {
  readonly clock: VirtualClock;
  readonly world: FacebookWorld;
  readonly server: GraphServer;
  readonly hooks: Hooks;
  readonly web: WebServer;
  readonly ana: FacebookAuthor;
  readonly told: Told;
  readonly secrets: typeof SECRETS;
  readonly channel: Channel;
  /** A second channel of the same page and store, as after a restart: from now on it takes what is pushed. */
  readonly open: (responders?: Partial<Responders>) => Promise<Channel>;
  readonly start: (channel?: Channel) => Promise<void>;
  readonly pass: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const WEBHOOK_PATH = "/in/facebook-acme";

export async function facebookRig(): Promise<FacebookRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const world = facebookWorld(clock);
  const { token, appSecret, verifyToken } = SECRETS;
  const sender = hooks(world, appSecret, {
    activity: wires,
    after: (ms, happen) => {
      clock.at(instant(clock.now() + ms), happen);
    },
  });
  const server = await startGraphServer({
    world,
    clock,
    activity: wires,
    token,
    appSecret,
    onHang: sender.pause,
  });
  const told = nothingTold();
  const sink = sinkTo(told, clock);
  const opened: Channel[] = [];
  const open = async (responders: Partial<Responders> = {}): Promise<Channel> => {
    const channel = await facebook.open({
      id: channelId("facebook-acme"),
      brand: brandId("acme"),
      connect: {
        page: world.page.id,
        page_token: { reveal: () => token },
        app_secret: { reveal: () => appSecret },
        verify_token: { reveal: () => verifyToken },
        webhook_path: WEBHOOK_PATH,
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
      deps: { clock, log: logTo(told.logs), route: { origin: server.origin, fetch: graphFetch(wires) } },
    });
    opened.push(channel);
    return channel;
  };
  const channel = await open();
  const webhook: Webhook = {
    path: WEBHOOK_PATH,
    handle: (request) => {
      const current = opened.at(-1)?.webhook;
      if (current === undefined) throw new Error("the channel has no webhook");
      return current.handle(request);
    },
  };
  const web = await startWeb({
    host: "127.0.0.1",
    port: 0,
    webhooks: [webhook],
    health: () => Promise.resolve({ status: "ok", stuck: [], troubles: [] }),
    metrics: () => Promise.resolve({ contentType: "text/plain", text: "" }),
    log: logTo(told.logs),
  });
  sender.sendTo(web.origin + WEBHOOK_PATH);
  return {
    clock,
    world,
    server,
    hooks: sender,
    web,
    ana: world.person("Ana Díaz"),
    told,
    secrets: SECRETS,
    channel,
    open,
    start: (which = channel) => which.start(sink, new Map(told.cursors)),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      sender.sendTo(undefined);
      await Promise.all(opened.map((each) => each.stop()));
      await web.stop();
      await server.stop();
    },
  };
}

/** The same, held to what is promised of all channels: every eighth question is a visitor's post, the others are comments. */
export async function facebookContractRig(): Promise<ChannelRig> {
  const rig = await facebookRig();
  const { world, told, secrets } = rig;
  const people = new Map<Person, FacebookAuthor>([
    ["ana", rig.ana],
    ["responder", world.page],
  ]);
  const authorOf = (who: Person): FacebookAuthor => {
    const author = people.get(who) ?? world.person(who);
    people.set(who, author);
    return author;
  };
  const ours = oldPost(rig);
  const messageOf = ({ id }: Said): FacebookMessage => {
    const found = world.find(id);
    if (found === undefined) throw new RangeError(`nobody posted ${id}`);
    return found;
  };
  let said = 0;
  return {
    ...rig,
    secrets: Object.values(secrets),
    say: (who, text, to) => {
      if (to !== undefined) return world.comment(authorOf(who), messageOf(to), text);
      said += 1;
      const isPost = said % 8 === 2 && text.trim() !== "";
      return isPost ? world.post(authorOf(who), text) : world.comment(authorOf(who), ours, text);
    },
    edit: (one, text) => {
      world.edit(messageOf(one), text);
    },
    remove: (one) => {
      const message = messageOf(one);
      const gone = [...world.under(message), message].map(({ id }) => ({ id }));
      world.remove(message);
      return gone;
    },
    listed: { bots: [authorOf("machine").id] },
    depth: 2000,
    trouble: troubleOf(rig),
    told,
  };
}

/** A post of the page that is older than what a first read tells of. */
function oldPost({ world, hooks: sender, web }: FacebookRig): FacebookMessage {
  sender.sendTo(undefined);
  const post = world.post(world.page, "Our summer timetable is out", { at: world.now() - 72 * HOUR });
  sender.sendTo(web.origin + WEBHOOK_PATH);
  return post;
}

function troubleOf({ server, hooks: sender }: FacebookRig): PlatformTrouble {
  const { faults } = server;
  return {
    down: () => {
      server.down();
      sender.isDown(true);
    },
    up: () => {
      server.up();
      sender.isDown(false);
    },
    drop: () => {
      faults.next({ kind: "reset" });
    },
    limit: () => {
      faults.next({ kind: "rate limited", code: 80001, minutes: 1 });
    },
    fail: (times) => {
      faults.next({ kind: "failing" }, times);
    },
    hang: () => {
      faults.next({ kind: "hang" });
    },
    double: () => {
      faults.always({ kind: "doubled" });
      sender.behave({ copies: 2 });
    },
    reorder: () => {
      faults.always({ kind: "shuffled" });
      sender.behave({ isReversed: true });
    },
    refuse: () => {
      server.kill(463);
    },
    restore: () => {
      server.kill(undefined);
    },
    behave: () => {
      faults.clear();
      sender.behave({});
    },
    calls: () => server.requests.length,
  };
}
