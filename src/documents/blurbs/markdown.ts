import type { HoursRow } from "../../core/blurbs/page-words.ts";
import type { Locale } from "../../core/blurbs/locales.ts";
import { sectionsOf, type PageExtras, type Section } from "./sections.ts";
import type { Subject } from "./subject.ts";

/** The promise in one language as Markdown, for a help centre or a pinned post. */
export function markdownOf(subject: Subject, locale: Locale, extras: PageExtras = {}): string {
  const section = sectionsOf(subject, extras).find((one) => one.locale === locale);
  if (section === undefined) throw new RangeError(`the promise is not told in ${locale}`);
  return `${linesOf(subject, section, extras).join("\n\n")}\n`;
}

function linesOf(
  { brand, platform }: Subject,
  { before, promise, after, hours, dates, kept, calendar, asOf }: Section,
  { calendarUrl }: PageExtras,
): readonly string[] {
  return [
    `# ${plain(brand)} · ${plain(platform)}`,
    ...before.map(plain),
    `**${plain(promise)}**`,
    ...after.map(plain),
    `## ${plain(hours.heading)}`,
    list(hours.rows),
    ...(dates === undefined ? [] : [`## ${plain(dates.heading)}`, list(dates.rows)]),
    ...(kept === undefined ? [] : [plain(kept)]),
    ...(calendarUrl === undefined ? [] : [`[${plain(calendar)}](<${encodeURI(calendarUrl)}>)`]),
    `*${plain(asOf)}*`,
  ];
}

const list = (rows: readonly HoursRow[]): string =>
  rows.map(({ when, times }) => `- ${plain(when)}: ${plain(times)}`).join("\n");

/** A text that Markdown shows as it is: nothing in it becomes a format, a link or markup. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\\`*_[\]<>#|~&]/gu, "\\$&")
    .replace(/^(?:\d+(?=[.)])|(?=[+-]\s))/u, "$&\\");
