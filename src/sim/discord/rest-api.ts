import type { DiscordMessage, DiscordPlace } from "./discord-message.ts";
import { renderMember, type DiscordWorld } from "./discord-world.ts";
import { BITS } from "./permission-bits.ts";
import { botMay } from "./permissions.ts";
import { renderMessage, renderPlace, renderUser } from "./render.ts";

/** What Discord answers. */
export interface DiscordReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the bot may do, as the developer portal has it. */
export interface DiscordRights {
  /** The privileged intents that are switched on. */
  readonly intents: { members: boolean; content: boolean };
}

/** Discord says no: with its own number for why. */
export const refusal = (status: number, code: number, message: string): DiscordReply => ({
  status,
  body: { message, code },
});

/** What is wrong with the request itself, as Discord says it of forms. */
export const invalid = (what: string): DiscordReply => refusal(400, 50_035, `Invalid Form Body: ${what}`);

const SNOWFLAKE = /^\d{1,20}$/;

/** Answers a well-formed request of the bot. */
export function answer(
  world: DiscordWorld,
  rights: DiscordRights,
  path: string,
  query: URLSearchParams,
): DiscordReply {
  const [, area = "", id = "", what = "", ...more] = path.split("/");
  if (area === "applications" && id === "@me") return { status: 200, body: application(world, rights) };
  if (area === "users" && id === "@me") return { status: 200, body: renderUser(world.bot) };
  if (area === "guilds") return guild(world, id, [what, ...more].join("/"));
  if (area !== "channels") return refusal(404, 0, "404: Not Found");
  const place = world.places().find((each) => each.id === id);
  if (place === undefined) return refusal(404, 10_003, "Unknown Channel");
  const parent = world.places().find((each) => each.id === place.parent);
  const isShown = botMay(world, BITS.viewChannel, parent ?? place);
  const barred = place.barred ?? parent?.barred ?? (isShown ? undefined : 50_001);
  if (barred !== undefined) return refusal(403, barred, "Missing Access");
  if (what === "") return { status: 200, body: renderPlace(place, world.guild) };
  if (what === "threads") return archived(world, place, more[1] ?? "", query);
  if (what !== "messages") return refusal(404, 0, "404: Not Found");
  return more[0] === undefined
    ? messages(world, rights, place, query)
    : message(world, rights, place, more[0]);
}

const application = (world: DiscordWorld, { intents }: DiscordRights): object => ({
  id: world.bot.id,
  name: "acme-watch",
  flags: (intents.members ? 1 << 15 : 0) | (intents.content ? 1 << 19 : 0),
  bot: renderUser(world.bot),
});

function guild(world: DiscordWorld, id: string, what: string): DiscordReply {
  if (id !== world.guild) return refusal(404, 10_004, "Unknown Guild");
  const places = world.places();
  const rendered = (some: readonly DiscordPlace[]): readonly object[] =>
    some.map((place) => renderPlace(place, world.guild));
  const isThread = ({ parent }: DiscordPlace): boolean => parent !== undefined;
  const [area, user = ""] = what.split("/");
  switch (area) {
    case "":
      return {
        status: 200,
        body: {
          id,
          name: "Acme",
          description: world.front.description,
          features: [
            ...(world.front.isCommunity ? ["COMMUNITY"] : []),
            ...(world.front.welcome === undefined ? [] : ["WELCOME_SCREEN_ENABLED"]),
          ],
          mfa_level: world.front.wantsTwoFactors ? 1 : 0,
          roles: world.roles().map(({ id: role, name, bot, permissions }) => ({
            id: role,
            name,
            permissions: String(permissions),
            ...(bot !== undefined && { tags: { bot_id: bot } }),
          })),
        },
      };
    case "welcome-screen":
      return welcomeScreen(world);
    case "channels":
      return { status: 200, body: rendered(places.filter((place) => !isThread(place))) };
    case "threads": {
      const active = places.filter((place) => isThread(place) && place.archivedAt === undefined);
      return { status: 200, body: { threads: rendered(active), members: [] } };
    }
    case "members": {
      const member = renderMember(world, user);
      return member ? { status: 200, body: member } : refusal(404, 10_007, "Unknown Member");
    }
    default:
      return refusal(404, 0, "404: Not Found");
  }
}

/** What newcomers are shown. */
export function welcomeScreen({ front }: DiscordWorld): DiscordReply {
  if (front.welcome === undefined) return refusal(404, 10_069, "Unknown Guild Welcome Screen");
  return { status: 200, body: { description: front.welcome, welcome_channels: [] } };
}

function archived(
  world: DiscordWorld,
  place: DiscordPlace,
  which: string,
  query: URLSearchParams,
): DiscordReply {
  const before = query.get("before");
  const type = which === "private" ? 12 : 11;
  const all = world
    .places()
    .filter((each) => each.parent === place.id && each.type === type && each.archivedAt !== undefined)
    .filter(({ archivedAt = 0 }) => before === null || archivedAt < Date.parse(before))
    .toSorted((a, b) => (b.archivedAt ?? 0) - (a.archivedAt ?? 0));
  const limit = limitOf(query);
  if (limit === undefined) return invalid("limit");
  const threads = all.slice(0, limit).map((thread) => renderPlace(thread, world.guild));
  return { status: 200, body: { threads, members: [], has_more: all.length > limit } };
}

function messages(
  world: DiscordWorld,
  { intents }: DiscordRights,
  place: DiscordPlace,
  query: URLSearchParams,
): DiscordReply {
  const limit = limitOf(query);
  if (limit === undefined) return invalid("limit");
  const [after, before] = [query.get("after"), query.get("before")];
  for (const id of [after, before]) {
    if (id !== null && !SNOWFLAKE.test(id)) return invalid("a snowflake");
  }
  const there = world.messagesIn(place.id).filter((each) => isThere(world, each));
  // As Discord: `after` gives the oldest behind it, `before` the newest ahead of it, both newest first.
  const from = after === null ? -1n : BigInt(after);
  const to = before === null ? undefined : BigInt(before);
  const asked = there.filter(({ rank }) => rank > from && (to === undefined || rank < to));
  const page = after === null ? asked.slice(-limit) : asked.slice(0, limit);
  return {
    status: 200,
    body: page.map((each) => renderMessage(each, world.userOf, intents.content)).toReversed(),
  };
}

function message(
  world: DiscordWorld,
  { intents }: DiscordRights,
  place: DiscordPlace,
  id: string,
): DiscordReply {
  if (!SNOWFLAKE.test(id)) return invalid("a snowflake");
  const found = world.messagesIn(place.id).find((each) => each.id === id && isThere(world, each));
  if (found === undefined) return refusal(404, 10_008, "Unknown Message");
  return { status: 200, body: renderMessage(found, world.userOf, intents.content) };
}

const isThere = (world: DiscordWorld, { isGone, shownFrom }: DiscordMessage): boolean =>
  !isGone && shownFrom <= world.now();

function limitOf(query: URLSearchParams): number | undefined {
  const limit = Number(query.get("limit") ?? "50");
  return Number.isInteger(limit) && limit >= 1 && limit <= 100 ? limit : undefined;
}
