import { MS_PER_DAY } from "../time/local-date.ts";
import { say, type Catalogue } from "./catalogue.ts";
import { CATALOGUES, LOCALES } from "./locales.ts";
import { anyOf, compiledOnce, unlessLetters } from "./patterns.ts";
import { datePattern } from "./read-hours.ts";
import { sharePattern } from "./read-promise.ts";

/**
 * The words of a sentence that promise something by themselves: hours, days, a share, a span, a date. Undefined when there
 * are none. All languages are looked for, for a brand may mix them; that a sentence promises nothing it cannot prove.
 */
export function claimIn(text: string): string | undefined {
  const plain = text.normalize("NFKC"); // full-width digits are digits
  const patterns = [NUMBERS, ...LOCALES.map((locale) => claimsOf(CATALOGUES[locale]))];
  for (const pattern of patterns) {
    const [found] = pattern.exec(plain) ?? [];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}

/** A percentage, a time of day, hours from and to, and the whole week in digits. */
const NUMBERS =
  /\d+(?:[.,]\d+)?\s*%|(?<!\d)\d{1,2}[:.]\d{2}(?!\d)|(?<![\d\p{L}])\d{1,2}\s*(?:[ap]\.?m\b|uhr|h(?!\p{L}))|(?<!\d)\d{1,2}\s*[-–〜~]\s*\d{1,2}(?!\d)|24\s*\/\s*7/iu;

const claimsOf = compiledOnce((catalogue: Catalogue) => {
  const isLatin = IN_LATIN.test(catalogue.messages.close);
  const phrases = [
    ...catalogue.absolutes,
    ...(["aroundTheClock", "allDay", "daily"] as const).map((key) => say(catalogue, key)),
    ...weekdaysOf(catalogue),
    // Named without a number they promise too: "within the hour".
    ...(isLatin ? unitWords(catalogue, ["minute", "hour"], ["long"]) : []),
  ];
  const units = unitWords(catalogue, ["second", "minute", "hour", "day", "week"], ["long", "short"]);
  const alternatives = [
    `\\d+\\s*${unlessLetters(anyOf(units))}`,
    unlessLetters(anyOf(phrases)),
    unlessLetters(daysPattern(catalogue)),
    datePattern(catalogue),
    ...(isLatin
      ? [`${unlessLetters(anyOf(Object.values(catalogue.months).flat()))}\\s+\\d{1,2}(?!\\d)`]
      : []),
    sharePattern(catalogue),
  ];
  // Names that several of these patterns give their groups would collide.
  return new RegExp(alternatives.map((pattern) => pattern.replaceAll(/\?<\w+>/gu, "?:")).join("|"), "iu");
});

/** Of other scripts the words for units are parts of many words. */
const IN_LATIN = /\p{Script=Latin}/u;

/** What a language calls units of time, one and several of each. */
function unitWords(
  { locale }: Catalogue,
  units: readonly ("second" | "minute" | "hour" | "day" | "week")[],
  displays: readonly ("long" | "short")[],
): readonly string[] {
  return units.flatMap((unit) =>
    displays.flatMap((unitDisplay) => {
      const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay });
      const wordOf = (count: number): string =>
        format
          .formatToParts(count)
          .filter(({ type }) => type === "unit")
          .map(({ value }) => value.trim())
          .join(" ");
      return [1, 2].map(wordOf);
    }),
  );
}

/** 5 January 1970. */
const MONDAY = 4 * MS_PER_DAY;

/** The days of the week, written out. */
function weekdaysOf({ locale }: Catalogue): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * MS_PER_DAY));
}

/** `Mon-Fri`: one short name alone is a word like any other. */
function daysPattern({ days }: Catalogue): string {
  const names = anyOf([...days.full, ...days.brief]);
  return `${names}\\s*[-–〜]\\s*${names}`;
}
