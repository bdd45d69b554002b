import { z } from "zod";
import type { DiscordPlace } from "./discord-message.ts";
import type { DiscordWorld } from "./discord-world.ts";
import { BITS } from "./permission-bits.ts";
import { botMay } from "./permissions.ts";
import { renderPlace } from "./render.ts";
import {
  answer,
  invalid,
  refusal,
  welcomeScreen,
  type DiscordReply,
  type DiscordRights,
} from "./rest-api.ts";
import { tooMany } from "./spoiled.ts";

/** How long texts may be, in UTF-16 units. */
const LONGEST = { topic: 1024, guidelines: 4096, description: 300, welcome: 140 } as const;

/** So often, within so long, a channel's topic may be changed; documented nowhere. */
const TOPIC_EDITS = 2;
const TOPIC_WITHIN_MS = 600_000;

/** Answers to a request of the bot that changes something. */
export type Change = (path: string, body: unknown) => DiscordReply;

/** Nothing was changed yet. */
export function changes(world: DiscordWorld, rights: DiscordRights): Change {
  const edits = new Map<string, readonly number[]>();
  const topic = (id: string, body: unknown): DiscordReply => {
    const seen = answer(world, rights, `/channels/${id}`, new URLSearchParams());
    const place = world.places().find((each) => each.id === id);
    if (place === undefined || seen.status !== 200) return seen;
    const refused = barredBy(world, BITS.manageChannels, place);
    if (refused !== undefined) return refused;
    const text = textIn(body, "topic", place.type === 15 ? LONGEST.guidelines : LONGEST.topic);
    if (text === undefined) return invalid("topic");
    const recent = (edits.get(id) ?? []).filter((at) => at > world.now() - TOPIC_WITHIN_MS);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= TOPIC_EDITS)
      return waiting((oldest + TOPIC_WITHIN_MS - world.now()) / 1000);
    edits.set(id, [...recent, world.now()]);
    place.topic = text;
    return { status: 200, body: renderPlace(place, world.guild) };
  };
  const front = (what: string, body: unknown): DiscordReply => {
    const refused = barredBy(world, BITS.manageServer);
    if (refused !== undefined) return refused;
    const isWelcome = what === "welcome-screen";
    const text = textIn(body, "description", isWelcome ? LONGEST.welcome : LONGEST.description);
    if (text === undefined || !world.front.isCommunity) return invalid("description");
    if (!isWelcome) world.front.description = text;
    else if (world.front.welcome !== undefined) world.front.welcome = text;
    return isWelcome
      ? welcomeScreen(world)
      : answer(world, rights, `/guilds/${world.guild}`, new URLSearchParams());
  };
  return (path, body) => {
    const [, area = "", id = "", what = ""] = path.split("/");
    if (area === "channels" && what === "") return topic(id, body);
    const isFront = area === "guilds" && (what === "" || what === "welcome-screen");
    if (!isFront) return refusal(405, 0, "405: Method Not Allowed");
    return id === world.guild ? front(what, body) : refusal(404, 10_004, "Unknown Guild");
  };
}

function barredBy(world: DiscordWorld, bit: bigint, place?: DiscordPlace): DiscordReply | undefined {
  if (!botMay(world, bit, place)) return refusal(403, 50_013, "Missing Permissions");
  if (!world.front.wantsTwoFactors) return undefined;
  return refusal(403, 60_003, "Two factor is required for this operation");
}

const waiting = (seconds: number): DiscordReply => ({
  ...tooMany(seconds),
  headers: { "retry-after": String(seconds), "x-ratelimit-scope": "user" },
});

/** The text, null to take it away; undefined when Discord would not take it. Discord cuts blanks off. */
function textIn(body: unknown, key: string, max: number): string | null | undefined {
  const given = z.strictObject({ [key]: z.string().max(max).nullable() }).safeParse(body).data;
  return given === undefined ? undefined : (given[key]?.trim() ?? null);
}
