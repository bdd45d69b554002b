import type { Terms } from "../terms/terms.ts";
import type { Instant } from "../time/instant.ts";
import { MS_PER_DAY } from "../time/local-date.ts";
import { localTimeAt, type Zone } from "../time/zone.ts";
import { say, type Catalogue, type Form } from "./catalogue.ts";
import { customerChanges, type ChangedPart, type CustomerChange } from "./change.ts";
import { byClocksOf, timeOfDayInWords } from "./hours-in-words.ts";
import { CATALOGUES, type Locale } from "./locales.ts";
import { publicPromise, type PublicPromise } from "./promise.ts";
import { ended, exceptionsSentence, fitTo, promiseInWords, type Blurb, type DoesNotFit } from "./render.ts";
import type { Surface } from "./surface.ts";
import type { Wording } from "./wording.ts";

/** Customers are promised the same: there is nothing to post, and this is the sentence that says so. */
export interface NothingChanges {
  readonly kind: "nothing changes";
  readonly text: string;
}

/** What a note leaves out where room is short, in this order, once it tells the whole new promise. */
const DROPPED: readonly (ChangedPart | "until")[] = ["offers", "purpose", "conduct", "dates", "until"];

/** What the sentence of the promise itself says. */
const PROMISED: readonly ChangedPart[] = ["promise", "answers", "hours", "span", "share"];

/**
 * A post that tells customers of `fresh` in place of `old`: from when on, the whole new promise where anything of it
 * changes, what holds until then, and what else is new. As it stands at `at`, when that is after it took force.
 */
export function changeNote(
  old: Terms | undefined,
  fresh: Terms,
  surface: Surface,
  locale: Locale,
  wording: Wording,
  at: Instant,
): Blurb | DoesNotFit | NothingChanges {
  const catalogue = CATALOGUES[locale];
  const changes = customerChanges(old, fresh, at, locale);
  if (changes.length === 0) return { kind: "nothing changes", text: say(catalogue, "change.same") };
  const head = say(catalogue, "note.from", { date: momentInWords(catalogue, fresh.from, zoneOf(fresh)) });
  const after = publicPromise(fresh, at);
  if (after === undefined || !changes.some(({ part }) => PROMISED.includes(part)))
    return fitTo(surface, { locale, texts: [[head, ...changes.map(({ text }) => text)].join("\n")] });
  const before = old && publicPromise(old, at);
  const texts = rungs().map(({ parts, form, hedge }) => {
    const said = (promise: PublicPromise): string => inWords(catalogue, promise, wording, form, hedge);
    const until = before !== undefined && parts.includes("until") && fresh.from >= at;
    const lines = [
      said(after),
      ...(until ? [say(catalogue, "note.until", { promise: said({ ...before, exceptions: [] }) })] : []),
      ...changes.filter(({ part }) => isBeside(part) && parts.includes(part)).map(({ text }) => text),
    ];
    return [head, ...lines].join("\n");
  });
  return fitTo(surface, { locale, texts: [...new Set(texts)] });
}

const isBeside = (part: CustomerChange["part"]): boolean => !PROMISED.includes(part);

interface NoteRung {
  readonly parts: readonly (ChangedPart | "until")[];
  readonly form: Form;
  readonly hedge: "number" | "word";
}

const rungs = (): readonly NoteRung[] => [
  ...Array.from({ length: DROPPED.length + 1 }, (_, gone): NoteRung => ({
    parts: DROPPED.slice(gone),
    form: "full",
    hedge: "number",
  })),
  { parts: [], form: "brief", hedge: "number" },
  { parts: [], form: "brief", hedge: "word" },
  { parts: [], form: "terse", hedge: "word" },
];

function inWords(
  catalogue: Catalogue,
  promise: PublicPromise,
  wording: Wording,
  form: Form,
  hedge: "number" | "word",
): string {
  const dates = exceptionsSentence(catalogue, promise, form);
  const words = promiseInWords(catalogue, promise, wording, { form, hedge });
  return dates === undefined ? words : [ended(catalogue, words), dates].join(catalogue.gap);
}

const zoneOf = ({ hours }: Terms): Zone => hours.calendar.zone;

/** The date on which terms take force, and the time where that is no midnight: `Tue 1 Dec 2026, 9am Chicago time`. */
function momentInWords(catalogue: Catalogue, at: Instant, zone: Zone): string {
  const { date, msOfDay } = localTimeAt(zone, at);
  const format = new Intl.DateTimeFormat(catalogue.locale, {
    ...{ weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  });
  const day = format.format(date * MS_PER_DAY);
  if (msOfDay === 0) return day;
  const time = timeOfDayInWords(catalogue, msOfDay);
  return `${day}${catalogue.comma}${byClocksOf(catalogue, zone.name, time, "full")}`;
}
