import { z } from "zod";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import type { SlackAnswer, SlackWeb } from "../../platforms/slack/web-api.ts";
import type { Clock } from "../../ports/clock.ts";
import type { LivePlace, PlaceRight, Publisher } from "../../ports/publisher.ts";
import { liveText, publisherOf, told, WRITTEN, type Told, type Written } from "../publishing.ts";
import type { ReadFailure } from "../read-failure.ts";
import { people, type People } from "./people.ts";
import { NOT_SHOWN, rightBy, rightToHidden, type Standing } from "./rights.ts";
import type { SlackConnect } from "./settings.ts";
import { isOfOneChannel, isPassing, readFailureOf } from "./slack-failure.ts";
import { calledIn, plainWords } from "./words.ts";

/** What a surface is called in Slack's API, and the method that changes it. */
interface Spot {
  readonly word: "topic" | "purpose";
  readonly method: "conversations.setTopic" | "conversations.setPurpose";
}

const TOPIC: Spot = { word: "topic", method: "conversations.setTopic" };
const SPOTS: ReadonlyMap<string, Spot> = new Map([
  ["slack.topic", TOPIC],
  ["slack.purpose", { word: "purpose", method: "conversations.setPurpose" }],
]);

const words = z.object({ value: liveText });
const infoSchema = z.object({
  channel: z.object({
    name: z.string(),
    topic: words.optional(),
    purpose: words.optional(),
    is_private: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_member: z.boolean().optional(),
  }),
  // Not Slack's own: the SDK puts there what a header of the answer says.
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
type Info = z.infer<typeof infoSchema>;

/** What publishing on Slack runs on. */
interface SlackPublishing {
  readonly web: SlackWeb;
  readonly clock: Clock;
  readonly people: People;
}

/** The topics and the descriptions of the channels that are watched. */
export function slackPublisher({ channels }: SlackConnect, web: SlackWeb, clock: Clock): Publisher {
  const deps: SlackPublishing = { web, clock, people: people(web, clock) };
  const freeFrom = new Map<string, number>();
  return publisherOf(
    {
      platform: { name: "Slack", status: "https://slack-status.com" },
      surfaces: [...SPOTS.keys()],
      places: async (signal) => {
        const rights = await rightsOf([...new Set(channels)], deps, signal);
        return rights.kind === "told" ? told(rights.value.map(({ place }) => place)) : rights;
      },
      rights: (signal) => rightsOf([...new Set(channels)], deps, signal),
      read: (place, signal) => readPlace(place, deps, signal),
      write: async (place, text, signal) => {
        const { word, method } = spotOf(place);
        const forMs = (freeFrom.get(method) ?? 0) - clock.monotonic();
        if (forMs > 0) return { kind: "limited", reason: "Slack asked us to wait", forMs };
        const answer = await web.call(method, { channel: place.id, [word]: text }, signal);
        if (signal.aborted) return { kind: "stopped" };
        if (answer.kind === "rate limited")
          freeFrom.set(method, clock.monotonic() + (answer.retryAfterMs ?? 0));
        return writtenBy(answer, place);
      },
    },
    clock,
  );
}

/** A channel that Slack does not show is listed under its id: reading it tells why. */
async function rightsOf(
  channels: readonly string[],
  { web }: SlackPublishing,
  signal: AbortSignal,
): Promise<Told<readonly PlaceRight[]>> {
  const rights: PlaceRight[] = [];
  for (const id of channels) {
    const answer = await web.call("conversations.info", { channel: id }, signal);
    if (signal.aborted) return { kind: "stopped" };
    const info = answer.kind === "ok" ? infoSchema.safeParse(answer.body).data : undefined;
    if (answer.kind !== "ok" && !isOfOneChannel(answer)) return readFailureOf(answer, id, "the app");
    if (answer.kind === "ok" && info === undefined) return STRANGE;
    const name = `#${info?.channel.name ?? id}`;
    for (const surface of SPOTS.keys()) {
      const place: LivePlace = { surface, id, name, write: "auto" };
      rights.push({
        place,
        right: info === undefined ? rightToHidden(place) : rightBy(standingIn(info), place),
      });
    }
  }
  return told(rights);
}

const standingIn = ({ channel, response_metadata }: Info): Standing => ({
  isPrivate: channel.is_private ?? false,
  isArchived: channel.is_archived ?? false,
  isMember: channel.is_member ?? true,
  scopes: response_metadata?.scopes,
});

async function readPlace(
  place: LivePlace,
  { web, people: known }: SlackPublishing,
  signal: AbortSignal,
): Promise<Told<string>> {
  const answer = await web.call("conversations.info", { channel: place.id }, signal);
  if (signal.aborted) return { kind: "stopped" };
  if (answer.kind !== "ok") return readFailureOf(answer, place.id, "the app");
  const info = infoSchema.safeParse(answer.body).data;
  if (info === undefined) return STRANGE;
  const text = unlinked(info.channel[spotOf(place).word]?.value ?? "");
  await known.learn(
    calledIn(text).filter((id) => !id.startsWith("S")),
    signal,
  );
  return told(plainWords(text, { nameOf: (user) => known.nameOf(user)?.name }));
}

/** Of an address that Slack made a link of by itself people see what was typed. */
const unlinked = (text: string): string =>
  text.replace(/<(?:https?:\/\/|mailto:)([^<>|]+)\|(\1|[^<>|]+)>/g, (link, address: string, label: string) =>
    address === label || address === `${label}/` ? label : link,
  );

const done = z.object({ ok: z.literal(true) });

function writtenBy(answer: SlackAnswer, place: LivePlace): Written {
  if (answer.kind === "ok") return done.safeParse(answer.body).success ? WRITTEN : STRANGE;
  return (answer.kind === "refused" ? refusalOf(answer.code, place) : undefined) ?? lasting(answer, place);
}

/** An error that is none of Slack's passing troubles would be the same the next time. */
function lasting(failure: SlackFailure, { id, name }: LivePlace): ReadFailure {
  const known = readFailureOf(failure, id, "the app");
  if (known.kind !== "unreachable" || failure.kind !== "refused" || isPassing(failure.code)) return known;
  const mend = `look up ${failure.code} in Slack's reference of conversations.setTopic, or set the text by hand`;
  return { kind: "refused", reason: `Slack does not change ${name} (${failure.code})`, mend };
}

const RESTRICTED = "have an admin of the workspace let members change topics, or set the text by hand";

const MENDS: Readonly<Record<string, string>> = {
  too_long: "write a shorter text: Slack takes 250 letters",
  not_in_channel: "write /invite and the app's name in the channel",
  channel_not_found: NOT_SHOWN,
  is_archived: "open the channel again, or take it out of `connect.channels`",
  restricted_action: RESTRICTED,
  user_is_restricted: RESTRICTED,
  no_permission: RESTRICTED,
  access_denied: RESTRICTED,
};

function refusalOf(code: string, { name }: LivePlace): ReadFailure | undefined {
  const mend = MENDS[code];
  return mend === undefined
    ? undefined
    : { kind: "refused", reason: `Slack does not change ${name} (${code})`, mend };
}

const STRANGE: ReadFailure = {
  kind: "unreachable",
  reason: "Slack answered in a form that we do not know",
};

const spotOf = ({ surface }: LivePlace): Spot => SPOTS.get(surface) ?? TOPIC;
