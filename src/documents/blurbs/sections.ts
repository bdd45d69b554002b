import { say } from "../../core/blurbs/catalogue.ts";
import {
  asOfInWords,
  dateRows,
  hoursHeading,
  keptInWords,
  weekRows,
  type HoursRow,
  type KeptFigure,
} from "../../core/blurbs/page-words.ts";
import { sentencesOf } from "../../core/blurbs/render.ts";
import { catalogueOf, dateOfSubject, type InWords, type Subject } from "./subject.ts";

/** What a page says in one language, before it is HTML or Markdown. */
export interface Section {
  readonly locale: InWords["locale"];
  /** What the language calls itself. */
  readonly language: string;
  readonly before: readonly string[];
  readonly promise: string;
  readonly after: readonly string[];
  readonly hours: { readonly heading: string; readonly rows: readonly HoursRow[] };
  /** The dates that differ; none: undefined. */
  readonly dates: { readonly heading: string; readonly rows: readonly HoursRow[] } | undefined;
  readonly kept: string | undefined;
  readonly calendar: string;
  readonly asOf: string;
}

/** What documents need beside the promise. */
export interface PageExtras {
  /** How often the promise was kept; only of a brand that publishes its results. */
  readonly kept?: KeptFigure | undefined;
  /** Where the hours lie as a calendar. */
  readonly calendarUrl?: string | undefined;
}

/** The sections of a page, the language of the terms first. */
export const sectionsOf = (subject: Subject, { kept }: PageExtras): readonly Section[] =>
  subject.wordings.map((inWords) => sectionOf(subject, inWords, kept));

function sectionOf(subject: Subject, inWords: InWords, kept: KeptFigure | undefined): Section {
  const { promise, dates } = subject;
  const catalogue = catalogueOf(inWords);
  const sentences = sentencesOf(promise, inWords.locale, inWords.wording);
  const at = sentences.findIndex(({ tells }) => tells === "promise");
  const texts = sentences.map(({ text }) => text);
  const rows = dateRows(catalogue, { exceptions: dates });
  return {
    locale: inWords.locale,
    language: languageName(inWords.locale),
    before: texts.slice(0, at),
    promise: texts[at] ?? "",
    after: texts.slice(at + 1),
    hours: { heading: hoursHeading(catalogue, promise), rows: weekRows(catalogue, promise) },
    dates: rows.length === 0 ? undefined : { heading: say(catalogue, "page.dates"), rows },
    kept: kept === undefined ? undefined : keptInWords(catalogue, kept),
    calendar: say(catalogue, "page.calendar"),
    asOf: asOfInWords(catalogue, dateOfSubject(subject)),
  };
}

function languageName(locale: InWords["locale"]): string {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  const [first = ""] = name;
  return `${first.toLocaleUpperCase(locale)}${name.slice(first.length)}`;
}
