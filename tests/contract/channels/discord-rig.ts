import { discord } from "../../../src/channels/registry.ts";
import type { Responders } from "../../../src/channels/define-channel.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { instant } from "../../../src/core/time/instant.ts";
import type { Channel } from "../../../src/ports/channel.ts";
import { activity } from "../../../src/sim/activity.ts";
import { discordFetch } from "../../../src/sim/discord/discord-fetch.ts";
import type {
  DiscordAccount,
  DiscordMessage,
  DiscordPlace,
} from "../../../src/sim/discord/discord-message.ts";
import { startDiscord, type DiscordServer } from "../../../src/sim/discord/discord-server.ts";
import { discordWorld, type DiscordWorld } from "../../../src/sim/discord/discord-world.ts";
import type { DiscordWorldRole } from "../../../src/sim/discord/discord-server-settings.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { NOON, type ChannelRig, type Person, type PlatformTrouble, type Said } from "./channel-rig.ts";
import { logTo, nothingTold, sinkTo, type Told } from "./told.ts";

export { fromNoon, HOUR, MINUTE, SECOND } from "./channel-rig.ts";

/** A channel on the loopback Discord, at noon of a Monday, with the real SDK in between. */
export interface DiscordRig {
  readonly clock: VirtualClock;
  readonly world: DiscordWorld;
  readonly server: DiscordServer;
  readonly told: Told;
  readonly help: DiscordPlace;
  readonly forum: DiscordPlace;
  /** A channel of the server that is none of the help channels. */
  readonly general: DiscordPlace;
  /** The role whose members answer. */
  readonly support: DiscordWorldRole;
  readonly ana: DiscordAccount;
  readonly bob: DiscordAccount;
  /** Answers by the role. */
  readonly cleo: DiscordAccount;
  readonly channel: Channel;
  readonly open: (options?: OpenOptions) => Promise<Channel>;
  readonly start: (channel?: Channel) => Promise<void>;
  readonly pass: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface OpenOptions {
  readonly responders?: Partial<Responders>;
  readonly channels?: readonly string[];
  readonly guild?: string;
}

export async function discordRig(): Promise<DiscordRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const world = discordWorld(clock);
  const server = await startDiscord({ world, activity: wires });
  const [help, forum, general] = [
    world.channel("help"),
    world.channel("questions", 15),
    world.channel("general"),
  ];
  const support = world.role("Support");
  const cleo = world.account("cleo");
  world.grant(cleo, support);
  const told = nothingTold();
  const opened: Channel[] = [];
  const open = async ({
    responders = {},
    channels = [help.id, forum.id],
    guild = world.guild,
  }: OpenOptions = {}): Promise<Channel> => {
    const channel = await discord.open({
      id: channelId("discord-acme"),
      brand: brandId("acme"),
      connect: { guild, channels, token: { reveal: () => server.token } },
      responders: {
        own_account: false,
        people: true,
        accounts: [],
        roles: [support.id],
        user_groups: [],
        bots: [],
        ...responders,
      },
      deps: { clock, log: logTo(told.logs), route: { api: server.api, makeRequest: discordFetch(wires) } },
    });
    opened.push(channel);
    return channel;
  };
  const channel = await open();
  return {
    clock,
    world,
    server,
    told,
    help,
    forum,
    general,
    support,
    ana: world.account("ana", { name: "Ana" }),
    bob: world.account("bob"),
    cleo,
    channel,
    open,
    start: (which = channel) => which.start(sinkTo(told, clock), new Map(told.cursors)),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      await Promise.all(opened.map((each) => each.stop()));
      await server.stop();
    },
  };
}

/** The longest text that Discord takes. */
const LONGEST = 2000;

/** The same, held to what is promised of all channels. */
export async function discordContractRig(): Promise<ChannelRig> {
  const rig = await discordRig();
  const { world, help, server } = rig;
  const accountOf = (who: Person): DiscordAccount => {
    if (who === "responder") return rig.cleo;
    return who === "machine" ? world.account("ticket-tool", { bot: true }) : world.account(who);
  };
  const posts = new Map<string, DiscordMessage>();
  const postOf = ({ id }: Said): DiscordMessage => {
    const post = posts.get(id);
    if (post === undefined) throw new RangeError(`nobody posted ${id}`);
    return post;
  };
  return {
    ...rig,
    secrets: [server.token],
    open: (responders) => rig.open(responders ? { responders } : {}),
    say: (who, text, to) => {
      // Discord cuts blanks off, and takes nothing that is empty: then it is a sticker.
      const content = text.trim().slice(0, LONGEST);
      const extras = {
        ...(to && { replyTo: postOf(to) }),
        ...(content === "" && { stickers: ["wave"] }),
      };
      const post = world.post(accountOf(who), to ? postOf(to).place : help, content, extras);
      posts.set(post.id, post);
      return { id: post.id };
    },
    edit: (said, text) => {
      world.edit(postOf(said), text);
    },
    remove: (said) => {
      world.remove(postOf(said));
      return [said];
    },
    listed: { bots: [accountOf("machine").id] },
    depth: 10_000,
    trouble: troubleOf(rig),
  };
}

function troubleOf({ server }: DiscordRig): PlatformTrouble {
  const { faults, gateway } = server;
  return {
    down: server.down,
    up: server.up,
    drop: () => {
      gateway.cut();
      faults.next({ kind: "reset" });
    },
    limit: () => {
      faults.next({ kind: "rate limited", seconds: 60, scope: "user" });
    },
    fail: (times) => {
      faults.next({ kind: "failing", status: 500 }, { times });
    },
    hang: () => {
      faults.next({ kind: "hang" });
    },
    double: () => {
      gateway.double(true);
      faults.always({ kind: "doubled" });
    },
    reorder: () => {
      faults.always({ kind: "reordered" });
    },
    refuse: server.revoke,
    restore: server.restore,
    behave: () => {
      gateway.double(false);
      faults.clear();
    },
    calls: () =>
      server.requests.length +
      gateway.visits.filter(({ kind }) => kind !== "heartbeat" && kind !== "close").length,
  };
}
