// Writes examples/acme-conversations.jsonl, always the same: npx tsx scripts/make-sample.ts
import { writeFileSync } from "node:fs";
import { instant, type Instant } from "../src/core/time/instant.ts";
import { formatInstant, parseInstant } from "../src/core/time/iso.ts";
import {
  CITIES,
  DISCORD_HANDLES,
  DISCORD_STORIES,
  X_HANDLES,
  X_STORIES,
  type Line,
  type Morning,
  type Story,
} from "./sample/stories.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Monday 2 November 2026, midnight in Chicago, which keeps winter time all through the sample. */
const FIRST_MONDAY: number = instantOf("2026-11-02T00:00:00-06:00");
const WEEKS = 3;
/** Saturday 21 November 2026, 18:00 in Chicago: what comes later is not told yet. */
const END = FIRST_MONDAY + 19 * DAY + 18 * 60 * MINUTE;

interface Place {
  readonly channel: string;
  readonly prefix: string;
  readonly stories: readonly Story[];
  readonly handles: readonly string[];
  readonly team: readonly [string, string];
  /** Where the platform's ids begin to count. */
  readonly epoch: number;
  /** Whether handles are repeated in front of each reply, as X does; otherwise each message names the one it answers. */
  readonly handlesInFront: boolean;
}

const X: Place = {
  channel: "x-acme",
  prefix: "x",
  stories: X_STORIES,
  handles: X_HANDLES,
  team: ["AcmeTravel", "AcmeTravel"],
  epoch: 1_288_834_974_657,
  handlesInFront: true,
};
const DISCORD: Place = {
  channel: "discord-acme",
  prefix: "d",
  stories: DISCORD_STORIES,
  handles: DISCORD_HANDLES,
  team: ["acme-ana", "acme-bo"],
  epoch: 1_420_070_400_000,
  handlesInFront: false,
};

interface Message {
  readonly id: string;
  readonly at: string;
  readonly role: "customer" | "brand";
  readonly handle: string;
  readonly text: string;
  readonly repliesTo?: string;
}

interface Conversation {
  readonly conversation: string;
  readonly channel: string;
  readonly messages: readonly Message[];
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomness(20_261_101);
const between = (from: number, to: number): number => from + Math.floor(random() * (to - from));
const pick = <T>(items: readonly T[], otherwise: T): T => items[between(0, items.length)] ?? otherwise;

function instantOf(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new RangeError(`not an instant: ${text}`);
  return at;
}

/** When a story begins, in the week that is `week` weeks after the first. */
function beginning(begins: Story["begins"], week: number): number {
  const [day, fromMinute, toMinute] = ((): readonly [number, number, number] => {
    switch (begins) {
      case "office hours":
        return [between(0, 5), 9 * 60, 15 * 60 + 30];
      case "friday evening":
        return [4, 18 * 60 + 10, 22 * 60];
      case "saturday":
        return [5, 10 * 60, 12 * 60];
      case "weekend":
        return [between(5, 7), 15 * 60, 23 * 60];
      case "night":
        return [between(0, 4), 19 * 60, 23 * 60];
    }
  })();
  return FIRST_MONDAY + (week * 7 + day) * DAY + between(fromMinute * MINUTE, toMinute * MINUTE);
}

/** Nine o'clock of the next working day, Saturday left out: the sample's mornings are weekdays'. */
function nextOpening(after: number): number {
  let day = Math.floor((after - FIRST_MONDAY) / DAY) + 1;
  while (day % 7 > 4) day += 1;
  return FIRST_MONDAY + day * DAY + 9 * 60 * MINUTE;
}

function timeOf(before: number, after: number | Morning, pace: number): number {
  if (typeof after === "number") return before + Math.round(after * pace * MINUTE) + between(0, 50_000);
  return nextOpening(before) + Math.round(after.openingPlus * pace * MINUTE) + between(0, 50_000);
}

function textOf(template: string, slots: ReadonlyMap<string, string>): string {
  return template
    .replaceAll(/\[([^\]]*)\]/g, (_all, choices: string) => pick(choices.split("|"), choices))
    .replaceAll(/\{(\w+)\}/g, (all, name: string) => slots.get(name) ?? all);
}

function messagesOf(story: Story, place: Place, week: number): readonly Message[] {
  const slots = new Map([
    ["city", pick(CITIES, "Oslo")],
    ["flight", `AC${between(1000, 9999)}`],
  ]);
  const customer = pick(place.handles, "nobody");
  const other = place.handles[(place.handles.indexOf(customer) + between(1, 6)) % place.handles.length];
  const handleOf = {
    customer,
    other: other ?? "someone",
    brand: place.team[0],
    "second responder": place.team[1],
  };
  const pace = 0.6 + random() * 0.9;
  const messages: Message[] = [];
  let at = beginning(story.begins, week);
  for (const line of story.lines) {
    const [who, template, after] = line;
    if (after !== undefined) at = timeOf(at, after, pace);
    if (at >= END) break;
    const handle = handleOf[who];
    const answered = answeredBy(line, messages, handleOf);
    const front = place.handlesInFront ? `@${answered?.handle ?? place.team[0]} ` : "";
    messages.push({
      id: String((BigInt(at - place.epoch) << 22n) + BigInt(between(0, 4096))),
      at: formatInstant(instant(at)),
      role: who === "brand" || who === "second responder" ? "brand" : "customer",
      handle,
      text: front + textOf(template, slots),
      ...(answered === undefined || place.handlesInFront ? {} : { repliesTo: answered.id }),
    });
  }
  return messages;
}

/** A customer goes on talking to the one who spoke to them last; others and the team answer the customer. */
function answeredBy(
  [who]: Line,
  before: readonly Message[],
  handleOf: Readonly<Record<Line[0], string>>,
): Message | undefined {
  if (who !== "customer") return before.findLast(({ handle }) => handle === handleOf.customer);
  return before.findLast(({ handle }) => handle !== handleOf.customer);
}

/** What waits over a weekend begins early enough to be answered within the sample. */
function weekOf({ begins }: Story, turn: number): number {
  return turn % (begins === "friday evening" || begins === "weekend" ? WEEKS - 1 : WEEKS);
}

function conversationsOf(place: Place, count: number): readonly Conversation[] {
  return Array.from({ length: count }, (_, i): Conversation => {
    const story = place.stories[i % place.stories.length];
    if (story === undefined) throw new RangeError("no stories");
    return {
      conversation: `${place.prefix}-${String(i + 1).padStart(3, "0")}`,
      channel: place.channel,
      messages: messagesOf(story, place, weekOf(story, i + Math.floor(i / place.stories.length))),
    };
  });
}

const conversations = [...conversationsOf(X, 60), ...conversationsOf(DISCORD, 25)].sort((a, b) =>
  (a.messages[0]?.at ?? "").localeCompare(b.messages[0]?.at ?? ""),
);
writeFileSync(
  new URL("../examples/acme-conversations.jsonl", import.meta.url),
  conversations.map((conversation) => `${JSON.stringify(conversation)}\n`).join(""),
);
console.log(`${conversations.length} conversations`);
