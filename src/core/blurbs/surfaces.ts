import type { CountUnit, Surface } from "./surface.ts";

type Source = Pick<Surface, "source" | "grade" | "asOf">;

/** Read in August 2026, and of which grade. */
const read =
  (grade: Surface["grade"]) =>
  (source: string): Source => ({ source, grade, asOf: "2026-08" });
const [A, B, C, D] = [read("A"), read("B"), read("C"), read("D")];

const surface = (
  id: string,
  name: string,
  max: number,
  unit: CountUnit,
  write: Surface["write"],
  source: Source,
  more: Partial<Pick<Surface, "maxBytes" | "urlWeight" | "format">> = {},
): Surface => ({
  id,
  platform: id.split(".")[0] ?? id,
  name,
  max,
  unit,
  write,
  format: "plain",
  ...source,
  ...more,
});

/**
 * Every surface that blurbs are written for, the only place where limits stand. Where a platform says no more than
 * "characters" the unit is UTF-16, of which a text never has fewer than of any other. Names and locations (30 to 50
 * letters) hold no promise whole, so they are not among these.
 */
export const SURFACES: readonly Surface[] = [
  surface(
    "x.bio",
    "X bio",
    160,
    "utf16",
    "assisted",
    B("X API reference, account/update_profile (copies of it)"),
  ),
  surface("x.post", "X post", 280, "twitter-text", "auto", A("twitter/twitter-text config/v3.json"), {
    urlWeight: 23,
  }),
  surface(
    "bluesky.profile",
    "Bluesky profile",
    256,
    "graphemes",
    "auto",
    A("atproto lexicon app.bsky.actor.profile @d6296a1"),
    { maxBytes: 2560 },
  ),
  surface(
    "bluesky.post",
    "Bluesky post",
    300,
    "graphemes",
    "auto",
    A("atproto lexicon app.bsky.feed.post @d6296a1"),
    { maxBytes: 3000 },
  ),
  surface(
    "mastodon.note",
    "Mastodon bio",
    500,
    "code-points",
    "auto",
    A("mastodon/documentation @2903485d, methods/accounts.md"),
    { urlWeight: 23 },
  ),
  surface(
    "mastodon.field",
    "Mastodon profile field",
    255,
    "code-points",
    "auto",
    A("mastodon/documentation @2903485d, Instance.md"),
  ),
  surface("discord.topic", "Discord channel topic", 1024, "utf16", "auto", A("discord-api-docs @c98d64bc"), {
    format: "markdown",
  }),
  surface(
    "discord.forumTopic",
    "Discord post guidelines",
    4096,
    "utf16",
    "auto",
    A("discord-api-docs @c98d64bc"),
    { format: "markdown" },
  ),
  surface(
    "discord.welcome",
    "Discord welcome screen",
    140,
    "utf16",
    "auto",
    D("Discord's own form; its documentation names no limit"),
  ),
  surface(
    "discord.description",
    "Discord server description",
    300,
    "utf16",
    "auto",
    C("third-party pages; Discord's documentation names no limit"),
  ),
  // It can be written through the API and not read back, so nobody but a person can tell what stands there.
  surface(
    "discord.botBio",
    "Discord bot's bio",
    190,
    "utf16",
    "manual",
    C("sapphirejs discord-utilities, UserLimits; Discord's documentation names no limit"),
  ),
  surface(
    "slack.topic",
    "Slack channel topic",
    250,
    "utf16",
    "auto",
    B("Slack reference, conversations.setTopic (copies of it)"),
  ),
  surface(
    "slack.purpose",
    "Slack channel description",
    250,
    "utf16",
    "auto",
    B("Slack reference, conversations.setPurpose (copies of it)"),
  ),
  surface(
    "facebook.about",
    "Facebook page intro",
    101,
    "utf16",
    "auto",
    C("third-party pages, which say 101 or 255: the safe one"),
  ),
  // The same text as the intro, where a page is allowed more: one of both is published.
  surface(
    "facebook.aboutLong",
    "Facebook page description",
    255,
    "utf16",
    "auto",
    C("third-party pages, which say 101 or 255"),
  ),
  surface("instagram.bio", "Instagram bio", 150, "utf16", "manual", C("third-party pages that agree")),
  surface("threads.bio", "Threads bio", 150, "utf16", "manual", C("third-party pages")),
  surface("linkedin.tagline", "LinkedIn tagline", 120, "utf16", "assisted", C("third-party pages")),
  surface("linkedin.about", "LinkedIn page overview", 2000, "utf16", "assisted", C("third-party pages")),
  surface(
    "youtube.description",
    "YouTube channel description",
    1000,
    "utf16",
    "auto",
    B("Google reference, brandingSettings.channel.description"),
  ),
  surface(
    "reddit.publicDescription",
    "Reddit community description",
    500,
    "utf16",
    "auto",
    C("r/modsupport wiki (a copy of it)"),
  ),
  surface("reddit.sidebar", "Reddit sidebar", 10240, "utf16", "auto", C("r/modsupport wiki (a copy of it)"), {
    format: "markdown",
  }),
  surface(
    "telegram.chatDescription",
    "Telegram group description",
    255,
    "utf16",
    "auto",
    B("Bot API, setChatDescription (copies of it)"),
  ),
  surface(
    "telegram.botAbout",
    "Telegram bot, about",
    120,
    "utf16",
    "auto",
    B("Bot API, setMyShortDescription (copies of it)"),
  ),
  surface(
    "telegram.botDescription",
    "Telegram bot, empty chat",
    512,
    "utf16",
    "auto",
    B("Bot API, setMyDescription (copies of it)"),
  ),
  surface(
    "whatsapp.about",
    "WhatsApp about",
    139,
    "utf16",
    "auto",
    A("Meta, whatsapp_business_profile (June 2026)"),
  ),
  surface(
    "whatsapp.description",
    "WhatsApp business description",
    512,
    "utf16",
    "auto",
    A("Meta, whatsapp_business_profile (June 2026)"),
  ),
  surface("tiktok.bio", "TikTok bio", 80, "utf16", "manual", C("third-party pages")),
];

/** Its unit as clients of other people check it before they send. */
const OF_MESSAGES: Source = {
  ...B("Discord reference, create message (copies of it: twilight-http, Concord)"),
  asOf: "2026-11",
};

/** Where a change is told once, beside those of `SURFACES` that are posts: a promise that stands there for long is none. */
const POSTS: readonly Surface[] = [
  surface(
    "mastodon.post",
    "Mastodon post",
    500,
    "code-points",
    "auto",
    A("mastodon/documentation @2903485d, Instance.md"),
    { urlWeight: 23 },
  ),
  surface("discord.message", "Discord message", 2000, "utf16", "auto", OF_MESSAGES, {
    format: "markdown",
  }),
];

/** The surfaces of notes about a change of terms. */
export const NOTE_SURFACES: readonly Surface[] = [
  ...SURFACES.filter(({ id }) => id.endsWith(".post")),
  ...POSTS,
];

/** The surface of that id; undefined when there is none. */
export const findSurface = (id: string): Surface | undefined => SURFACES.find((one) => one.id === id);
