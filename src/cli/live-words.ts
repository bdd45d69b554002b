import { harmless, spanInWords } from "../app/words.ts";
import { timeBetween, type Duration, type Instant } from "../core/time/instant.ts";

const DAY = 86_400_000;

/** Where an instant lies from `now`: `in 12 min`, `4 min ago`, `3 days ago`. */
export function fromNow(at: Instant, now: Instant): string {
  if (at === now) return "now";
  return at > now
    ? `in ${lengthInWords(timeBetween(now, at))}`
    : `${lengthInWords(timeBetween(at, now))} ago`;
}

function lengthInWords(span: Duration): string {
  return span >= 2 * DAY ? `${Math.floor(span / DAY)} days` : spanInWords(span);
}

/** `1.2 MB`, in powers of 1000 as disks are sold. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ["kB", "MB", "GB", "TB"];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1] ?? ""}`;
}

/** The beginning of what a stranger wrote, in one harmless line of at most `longest` characters as people count them. */
export function firstWords(text: string, longest: number): string {
  // One letter may carry a thousand marks: so much and no more is looked at.
  const start = text.slice(0, longest * 20);
  const line = harmless(start.replaceAll(/\s+/gu, " ").trim());
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (letters.length <= longest) return start === text ? line : `${line}…`;
  return `${letters
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}
