import { discord } from "../../../src/channels/registry.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { instant } from "../../../src/core/time/instant.ts";
import type { LivePlace, Publisher } from "../../../src/ports/publisher.ts";
import { activity } from "../../../src/sim/activity.ts";
import { discordFetch } from "../../../src/sim/discord/discord-fetch.ts";
import type { DiscordPlace } from "../../../src/sim/discord/discord-message.ts";
import { startDiscord, type DiscordServer } from "../../../src/sim/discord/discord-server.ts";
import { discordWorld, type DiscordWorld } from "../../../src/sim/discord/discord-world.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { NOON } from "../channels/channel-rig.ts";
import { logTo } from "../channels/told.ts";
import { NOBODY_ANSWERS, publisherIn } from "./open-publisher.ts";
import { TRICKY, type PublisherRig, type PublisherTrouble } from "./publisher-rig.ts";

/** A publisher on the loopback Discord. */
export interface DiscordPublisherRig extends PublisherRig {
  readonly world: DiscordWorld;
  readonly server: DiscordServer;
  readonly help: DiscordPlace;
  /** One of other channels. */
  readonly open: (channels: readonly string[], token?: string) => Promise<Publisher>;
}

export async function discordPublisherRig(): Promise<DiscordPublisherRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const world = discordWorld(clock);
  const server = await startDiscord({ world, activity: wires });
  const [help, news, forum] = [
    world.channel("help"),
    world.channel("news", 5),
    world.channel("questions", 15),
  ];
  const logs: string[] = [];
  const opened: Publisher[] = [];
  const open = async (channels: readonly string[], token = server.token): Promise<Publisher> => {
    const publisher = await publisherIn(discord, {
      id: channelId("discord-acme"),
      brand: brandId("acme"),
      connect: { guild: world.guild, channels, token: { reveal: () => token } },
      responders: NOBODY_ANSWERS,
      deps: { clock, log: logTo(logs), route: { api: server.api, makeRequest: discordFetch(wires) } },
    });
    opened.push(publisher);
    return publisher;
  };
  const spot = spotIn(world);
  return {
    clock,
    world,
    server,
    help,
    open,
    publisher: await open([help.id, news.id, forum.id]),
    secrets: [server.token],
    logs,
    places: [
      `discord.topic ${help.id}`,
      `discord.topic ${news.id}`,
      `discord.forumTopic ${forum.id}`,
      `discord.welcome ${world.guild}`,
      `discord.description ${world.guild}`,
    ],
    standing: (place) => spot(place).get() ?? "",
    put: (place, text) => {
      spot(place).set(text === "" ? null : text);
    },
    texts: ({ surface }) =>
      surface === "discord.welcome" ? [...TRICKY] : [...TRICKY, "**Two** lines,\n- and a list"],
    tooLong: ({ surface }) => "x".repeat(LIMITS[surface] ?? 0),
    trouble: troubleOf(world, server),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      await Promise.all(opened.map((each) => each.stop()));
      await server.stop();
    },
  };
}

/** One more than fits. */
const LIMITS: Readonly<Record<string, number>> = {
  "discord.topic": 1025,
  "discord.forumTopic": 4097,
  "discord.welcome": 141,
  "discord.description": 301,
};

interface Spot {
  readonly get: () => string | null | undefined;
  readonly set: (text: string | null) => void;
}

function spotIn({ front, places }: DiscordWorld): (place: LivePlace) => Spot {
  return ({ surface, id }) => {
    if (surface === "discord.welcome" || surface === "discord.description") {
      const key = surface === "discord.welcome" ? "welcome" : "description";
      return { get: () => front[key], set: (text) => (front[key] = text) };
    }
    const place = places().find((each) => each.id === id);
    if (place === undefined) throw new RangeError(`no channel ${id}`);
    return { get: () => place.topic, set: (text) => (place.topic = text) };
  };
}

function troubleOf({ botRole, places, removePlace }: DiscordWorld, server: DiscordServer): PublisherTrouble {
  const { faults } = server;
  const holding = (permissions: bigint) => () => {
    botRole.permissions = permissions;
  };
  return {
    down: server.down,
    up: server.up,
    limit: () => {
      faults.next({ kind: "rate limited", seconds: 60, scope: "user" });
    },
    fail: () => {
      faults.next({ kind: "failing", status: 500 });
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
    refuse: server.revoke,
    restore: server.restore,
    forbid: holding(0n),
    permit: holding(botRole.permissions),
    vanish: ({ id }) => {
      for (const place of places().filter((each) => each.id === id)) removePlace(place);
    },
    calls: () => server.requests.length,
    writes: () => server.requests.filter(({ method }) => method !== "GET").length,
  };
}
