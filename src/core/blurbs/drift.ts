import { INTERACTIONS } from "../interaction.ts";
import { isSame } from "../is-same.ts";
import { isNonEmpty, type NonEmpty } from "../non-empty.ts";
import { minutes } from "../time/instant.ts";
import { CATALOGUES, LOCALES, type Locale } from "./locales.ts";
import { placeName } from "./place-names.ts";
import type { PublicPromise } from "./promise.ts";
import { isSameDates } from "./same-dates.ts";
import { readPromise, type ParsedPromise } from "./read-promise.ts";
import { USUAL } from "./share-and-span.ts";
import { isAroundTheClock } from "./stretches.ts";

/** What of a promise a text can say otherwise; `dates`: the coming ones on which other hours hold. */
export const PROMISE_PARTS = ["messages", "hours", "zone", "target", "share", "dates"] as const;
/** One of them. */
export type PromisePart = (typeof PROMISE_PARTS)[number];

/** How what the public reads compares with what the terms promise. */
export type Drift =
  | { readonly kind: "same" }
  /** In other words, or among others; the promise is the same. */
  | { readonly kind: "reworded" }
  | { readonly kind: "differs"; readonly parts: NonEmpty<PromisePart> }
  /** It speaks of hours or spans, in a way that nobody but a person can compare. */
  | { readonly kind: "unreadable" }
  /** It promises nothing. */
  | { readonly kind: "missing" };

/**
 * Compares the text that stands somewhere with ours, which says `promise`. It is read in every language, wherever in the
 * text it promises something: of several promises all must be right.
 */
export function driftOf(live: string, ours: string, promise: PublicPromise): Drift {
  if (isSameText(live, ours)) return { kind: "same" };
  const wrong = differencesIn(live, promise);
  if (wrong === undefined) return { kind: SOUNDS_LIKE_A_PROMISE.test(live) ? "unreadable" : "missing" };
  const parts = PROMISE_PARTS.filter((part) => wrong.has(part));
  return isNonEmpty(parts) ? { kind: "differs", parts } : { kind: "reworded" };
}

/** The same of hours as data, which say nothing else: any other text of them is another promise. */
export function driftOfHours(live: string, ours: string): Drift {
  if (isSameText(live, ours)) return { kind: "same" };
  return live.trim() === "" ? { kind: "missing" } : { kind: "differs", parts: ["hours"] };
}

/** Whether two texts read the same: platforms trim them, and some compose letters or join spaces. */
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string => text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();

/** A time of day, a span, or around the clock, in any of the languages. */
const SOUNDS_LIKE_A_PROMISE =
  /24\s*\/\s*7|\d\s*(?:[ap]\.?\s?m\b|uhr|h\b|hrs?\b|min|hours?|stunden?|std|horas?|heures?|時|分)|\d{1,2}\s*[-–〜]\s*\d{1,2}/iu;

/** The parts that a promise of the text says otherwise; undefined when there is none that can be read. */
function differencesIn(live: string, promise: PublicPromise): ReadonlySet<PromisePart> | undefined {
  const found = sentencesOf(live).flatMap(({ sentence, onwards }) => {
    const readings = LOCALES.flatMap((locale) => {
      if (readPromise(sentence, locale) === undefined) return [];
      const read = readPromise(onwards, locale);
      return read === undefined ? [] : [differences(read, locale, promise)];
    });
    // It was written in one language; the others make less of it.
    const [best] = readings.toSorted((a, b) => a.length - b.length);
    return best === undefined ? [] : [best];
  });
  return found.length === 0 ? undefined : new Set(found.flat());
}

interface Sentence {
  readonly sentence: string;
  /** It and all that follows: the dates of a promise stand in the next one. */
  readonly onwards: string;
}

function sentencesOf(text: string): readonly Sentence[] {
  const ends = [...text.matchAll(/(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？])|\n+/gu)];
  const starts = [0, ...ends.map(({ index, 0: gap }) => index + gap.length)];
  return starts.map((start, i) => ({
    sentence: text.slice(start, starts[i + 1]),
    onwards: text.slice(start),
  }));
}

function differences(read: ParsedPromise, locale: Locale, promise: PublicPromise): readonly PromisePart[] {
  const { answers, hours, zone, within, objective, exceptions } = promise;
  const needsNoPlace = isAroundTheClock(hours) && exceptions.length === 0;
  const isRight: Readonly<Record<PromisePart, boolean>> = {
    messages: INTERACTIONS.every((one) => read.answers.includes(one) === answers.includes(one)),
    hours: isSame(read.hours, hours),
    zone: read.place === undefined ? needsNoPlace : read.place === placeName(CATALOGUES[locale], zone).name,
    target: read.within === Math.ceil(within / minutes(1)) * minutes(1),
    share: read.objective === undefined ? objective >= USUAL : Math.abs(read.objective - objective) < 1e-9,
    dates: isSameDates(read.exceptions, exceptions),
  };
  return PROMISE_PARTS.filter((part) => !isRight[part]);
}
