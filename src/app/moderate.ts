import { timeOf } from "../core/cases/event-order.ts";
import type { AuthorRole, EditEvent, MessageEvent } from "../core/cases/events.ts";
import { breachesOf, type Breach } from "../core/conduct/breaches.ts";
import { isErased } from "../core/erased-author.ts";
import { hashOf } from "../core/hash.ts";
import type { AuthorId } from "../core/ids.ts";
import { hours, instant, minutes, type Instant } from "../core/time/instant.ts";
import type { Log } from "../ports/log.ts";
import { StoreError } from "../ports/errors.ts";
import type { QuestionChoice } from "../ports/notice.ts";
import type { ConductMatter, Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import { askPeople } from "./ask-people.ts";
import { namesOf } from "./conduct-of-case.ts";
import { placesToAsk } from "./destinations.ts";
import { termsOf, type Monitored, type Watch } from "./monitored.ts";
import { channelInWords, type Ops } from "./ops.ts";

export interface ModerateDeps {
  readonly store: Pick<Store, "questions" | "queue" | "queries">;
  readonly watch: Watch;
  readonly ops: Pick<Ops, "tell">;
  readonly log: Log;
}

/** Something that somebody posted, or made of what they had posted. */
export interface Said {
  readonly event: MessageEvent | EditEvent;
  readonly role: AuthorRole;
  /** Undefined of an edit that was told without its message. */
  readonly author: AuthorId | undefined;
}

/** The route that is asked about conduct; without one those who are warned of the channel. */
export const MODERATORS = "moderators";

/** What is due is said before; nobody is kept waiting by words that stand there anyway. */
const HASTE = minutes(30);
/** So many questions may wait to be sent to a place: a stranger can post ten thousand insults. */
const MOST_UNSENT = 20;
/** So many questions about one author may wait for an answer, of those asked within an hour. */
const MOST_OPEN = 3;
const HOUR = hours(1);

/** What is to be done about messages before they are committed. */
export type Moderate = (monitored: Monitored, said: readonly Said[], now: Instant) => Promise<void>;

/**
 * Asks the moderators about each message of a customer that breaks a rule which calls for them, by the terms in force when
 * it got its words. To be called before the messages are committed: after a crash in between they are read, and asked
 * about, again, under the same id. Of a flood some are asked about, and ops is told of the others once an hour; `ssla
 * conduct report` lists them all. Throws StoreError only: a question that cannot be asked for another reason is logged, ops
 * are told of it once an hour, and the message is taken in all the same, for a warning that is missed is worse.
 */
export function moderator(deps: ModerateDeps): Moderate {
  return async (monitored, said, now) => {
    try {
      for (const broken of await brokenIn(deps, monitored, said))
        await askAbout(deps, monitored, broken, now);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      await tellOfFailure(deps, monitored, error, now);
    }
  };
}

async function tellOfFailure(
  { ops, log }: ModerateDeps,
  monitored: Monitored,
  error: unknown,
  now: Instant,
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.error("conduct.not_asked", { channel: monitored.id, reason });
  const hour = Math.floor(now / HOUR);
  await ops.tell([monitored.team.brand], `conduct not asked ${monitored.id} ${hour}`, {
    kind: "ops",
    level: "trouble",
    title: `Moderators could not be asked about messages on ${channelInWords(monitored)}`,
    lines: [
      "The clocks of those messages run as ever; the log says why (`conduct.not_asked`).",
      `\`ssla conduct report --channel ${monitored.id}\` lists every message that breaks a rule.`,
    ],
  });
}

async function brokenIn(
  { store, watch }: ModerateDeps,
  { id }: Monitored,
  said: readonly Said[],
): Promise<readonly Broken[]> {
  const terms = termsOf(watch, id);
  const found: Broken[] = [];
  for (const { event, role, author: told } of said) {
    const conduct = role === "customer" ? terms(timeOf(event))?.conduct : undefined;
    const breaches = conduct === undefined ? [] : breachesOf(event.facts, conduct);
    if (!breaches.some(({ action }) => action === "moderate")) continue;
    const known = await store.queries.authorOf(event.conversation, event.message);
    // What was erased is read again: nobody is asked about it anew.
    if (known !== undefined && isErased(known)) continue;
    const author = told ?? known;
    // Of an edit of what we never saw nobody knows what it is about.
    if (author !== undefined) found.push({ event, author, breaches });
  }
  return found;
}

interface Broken {
  readonly event: MessageEvent | EditEvent;
  readonly author: AuthorId;
  readonly breaches: readonly Breach[];
}

async function askAbout(
  { store, ops, log }: ModerateDeps,
  monitored: Monitored,
  { event, author, breaches }: Broken,
  now: Instant,
): Promise<void> {
  const { id: channel, team } = monitored;
  const { conversation, message, at } = event;
  const question = questionAbout(
    monitored,
    { kind: "conduct", channel, conversation, message, author, at, breaches },
    now,
  );
  const places = placesToAsk(team, [[MODERATORS], [monitored.alerts], [...team.routes.keys()]], now);
  const [place] = places;
  if (place === undefined) return;
  if ((await store.questions.find(question.id)) === undefined) {
    const load = { brand: team.brand, destination: place, author, since: instant(now - HOUR) };
    const { unsent, open } = await store.questions.conductLoad(load);
    if (unsent >= MOST_UNSENT || open >= MOST_OPEN) {
      await tellOfFlood(ops, monitored, place, now);
      log.info("conduct.held_back", { channel, unsent, open });
      return;
    }
  }
  await askPeople(store, question, places, now, HASTE);
}

const tellOfFlood = (
  ops: Pick<Ops, "tell">,
  monitored: Monitored,
  place: string,
  now: Instant,
): Promise<void> =>
  ops.tell([monitored.team.brand], `conduct flood ${place} ${Math.floor(now / HOUR)}`, {
    kind: "ops",
    level: "note",
    title: `More messages break rules of conduct on ${channelInWords(monitored)} than moderators are asked about`,
    lines: [
      `They are asked about ${MOST_OPEN} messages of one author in an hour, and ${MOST_UNSENT} at a time may wait to be sent. The clocks of all messages run as ever.`,
      `\`ssla conduct report --channel ${monitored.id}\` lists every one of them.`,
    ],
  });

function questionAbout(monitored: Monitored, about: ConductMatter, now: Instant): Omit<Question, "answered"> {
  const { conversation, message, at, breaches } = about;
  const { brand, platform, account } = conversation;
  const id = hashOf("conduct", brand, platform, account, message, String(at));
  return {
    id,
    brand: monitored.team.brand,
    about,
    notice: {
      kind: "question",
      question: id,
      title: `Not tolerated on ${channelInWords(monitored)}: ${namesOf(breaches).join(", ")}`,
      lines: [...new Set(breaches.filter(saysMore(breaches)).map(ruleInWords))],
      choices: CHOICES,
    },
    askedAt: now,
  };
}

/** Not a category that was found besides a rule of the operator's own for the same published line. */
const saysMore =
  (all: readonly Breach[]) =>
  ({ rule, publishes }: Breach): boolean =>
    rule !== publishes || !all.some((other) => other.rule !== rule && other.publishes === publishes);

/** The rule that found it, and what the public was told. */
export function ruleInWords({ rule, publishes }: Pick<Breach, "rule" | "publishes">): string {
  if (publishes === undefined) return `By the rule “${rule}”, of which the published terms say nothing.`;
  return publishes === rule
    ? `The published terms say: no ${publishes}.`
    : `By the rule “${rule}”; the published terms say: no ${publishes}.`;
}

/** What moderators may do; the post itself is opened by a link. */
export const SHOW = "show-words";
export const FINE = "fine";
export const EXCLUDE = "exclude";

const CHOICES: readonly QuestionChoice[] = [
  { id: SHOW, label: "Show the words", style: undefined },
  { id: FINE, label: "Fine", style: undefined },
  { id: EXCLUDE, label: "Exclude…", style: "danger", asks: "reason" },
];
