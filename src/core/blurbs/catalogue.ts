import { IntlMessageFormat } from "intl-messageformat";
import type { Interaction } from "../interaction.ts";

/** All that a language needs to say a promise: a file of `locales/`. */
export interface Catalogue {
  /** As `Intl` calls it: lists and plurals follow it. */
  readonly locale: string;
  /** What stands between two sentences. */
  readonly gap: string;
  /** What stands between items where room is short, and between dates with hours of their own. */
  readonly comma: string;
  readonly semicolon: string;
  /** How alternatives are listed: hours of the week, ways to write to us. */
  readonly alternatives: "disjunction" | "conjunction";
  /** Monday first. */
  readonly days: Readonly<Record<Form, Seven>>;
  readonly months: Readonly<Record<"full" | "terse", readonly string[]>>;
  /** Cities that the language calls otherwise than IANA does, by zone. */
  readonly cities: Readonly<Record<string, string>>;
  /** The categories of conduct that terms know by name (DESIGN §7). */
  readonly conduct: Readonly<Record<string, string>>;
  /** Words that promise without a number, which no sentence of a brand may say. */
  readonly absolutes: readonly string[];
  readonly messages: Readonly<Record<MessageKey, string>>;
}

/** How much room a wording takes; `terse` is the least in which it can still be understood. */
export type Form = "full" | "brief" | "terse";

type Seven = readonly [string, string, string, string, string, string, string];

/** The placeholders of each message. Those with a question mark a language may leave out. */
export const PLACEHOLDERS = {
  "time.full": ["hour?", "hour12?", "half?", "minutes", "sharp?"],
  "time.terse": ["hour", "minutes", "sharp"],
  interval: ["from", "to", "overnight?"],
  "times.full": ["intervals"],
  "times.terse": ["intervals"],
  "range.full": ["from", "to"],
  "range.brief": ["from", "to"],
  "range.terse": ["from", "to"],
  daily: [],
  allDay: [],
  aroundTheClock: [],
  "group.full": ["days", "times"],
  "group.brief": ["days", "times"],
  "zoned.full": ["hours", "city", "vowel?", "plain?"],
  "zoned.terse": ["hours", "city"],
  "share.full": ["kept", "all"],
  "share.brief": ["kept", "all"],
  usually: [],
  "span.full": ["hours", "minutes", "counted?"],
  "span.brief": ["hours", "minutes", "parts", "counted?"],
  "answer.mention": ["tone?"],
  "answer.reply": ["tone?"],
  "answer.quote": ["tone?"],
  "answer.post": ["tone?"],
  "answer.direct": ["tone?"],
  "answer.all": ["tone?"],
  "noun.mention": [],
  "noun.reply": [],
  "noun.quote": [],
  "noun.post": [],
  "noun.direct": [],
  "noun.all": [],
  "promise.full": ["answers", "when", "share", "span"],
  "promise.brief": ["answers", "when", "share", "span"],
  "promise.terse": ["answers", "when", "share", "span"],
  "date.one": ["day", "month"],
  "date.sameMonth": ["from", "to", "month"],
  "date.otherMonth": ["from", "fromMonth", "to", "toMonth"],
  "exceptions.closed": ["dates"],
  "exceptions.night.full": ["dates", "count?"],
  "exceptions.night.terse": ["dates"],
  "exceptions.open": ["dates", "times"],
  "exceptions.all": ["items"],
  late: ["span"],
  clockStops: [],
  purpose: ["text"],
  offers: ["items", "tone?"],
  conduct: ["items"],
  "conduct.general": ["tone?"],
  lead: ["brand", "tone?"],
  close: [],
  "change.answers": ["after", "before"],
  "change.hours": ["after", "before"],
  "change.span": ["after", "before"],
  "change.share": ["kept", "all", "keptBefore", "allBefore"],
  "change.dates": ["dates"],
  "change.usual": ["dates"],
  "change.purpose": ["after", "before"],
  "change.offers": ["after", "before"],
  "change.conduct": ["after", "before"],
  "change.nothing": [],
  "change.same": [],
  "change.begins": ["promise"],
  "change.ends": [],
  "note.from": ["date"],
  "note.until": ["promise"],
  "page.hours": ["city", "vowel?", "plain?"],
  "page.dates": [],
  "page.closed": [],
  "page.calendar": [],
  "page.kept": ["from", "to", "kept", "all"],
  "page.asOf": ["date", "year"],
} as const;

/** A message of a catalogue. */
export type MessageKey = keyof typeof PLACEHOLDERS;

/** The messages that speak of one way to write to us, or of all. */
export const answerKey = (one: Interaction | "all"): MessageKey => `answer.${one}`;
export const nounKey = (one: Interaction | "all"): MessageKey => `noun.${one}`;

type Values = Readonly<Record<string, string | number>>;

const parsed = new WeakMap<Catalogue, Map<MessageKey, IntlMessageFormat>>();

/** A message of the catalogue with its placeholders filled in. Throws when one has no value. */
export function say(catalogue: Catalogue, key: MessageKey, values: Values = {}): string {
  const messages = parsed.get(catalogue) ?? new Map<MessageKey, IntlMessageFormat>();
  parsed.set(catalogue, messages);
  const known = messages.get(key) ?? new IntlMessageFormat(catalogue.messages[key], catalogue.locale);
  messages.set(key, known);
  return String(known.format(values));
}

const lists = new Map<string, Intl.ListFormat>();

/** `items` as the language lists them: `a, b and c`. */
export function listed(
  { locale }: Catalogue,
  items: readonly string[],
  type: "conjunction" | "disjunction",
): string {
  const known = lists.get(`${locale} ${type}`) ?? new Intl.ListFormat(locale, { type, style: "long" });
  lists.set(`${locale} ${type}`, known);
  return known.format(items);
}
