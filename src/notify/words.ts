import type { Duration } from "../core/time/instant.ts";
import type { HomeCase } from "../ports/home.ts";
import type { CaseNotice, Standing } from "../ports/notice.ts";

const MINUTE = 60_000;

/** What tells a state at a glance: an emoji, in whose colour and shape no other state has one, and a word. */
export interface Signs {
  readonly emoji: string;
  readonly word: string;
}

/** How a case stands: each sign alone tells it (DESIGN §6). */
export function signsOf(standing: Standing): Signs {
  switch (standing.kind) {
    case "on track":
      return { emoji: "🟢", word: "On track" };
    case "soon":
      return { emoji: "🔔", word: "Soon" };
    case "now":
      return { emoji: "🔶", word: "Now" };
    case "late":
      return { emoji: "🟥", word: "Late" };
    case "answered":
      return standing.kept ? { emoji: "✅", word: "Answered" } : { emoji: "↩️", word: "Answered late" };
    case "withdrawn":
      return { emoji: "➖", word: "Withdrawn" };
    case "settled":
      return { emoji: "🏁", word: "Settled" };
    case "unknown":
      return { emoji: "❔", word: "Answered; whether in time is unknown" };
  }
}

/** The same of a case that still waits, as a list shows it. */
export function nearnessWords(nearness: HomeCase["nearness"]): string {
  switch (nearness) {
    case "late":
    case "now":
    case "soon":
      return standingWords({ kind: nearness });
    case "on track":
      return "🟢 On track";
    case "no promise":
      return "⚪ Waits";
  }
}
/** What may be said beside: who has it, that it is quiet, what nobody could find out. */
export const BESIDE: Readonly<
  Record<"claimed" | "snoozed" | "escalated" | "delayed" | "unverified" | "unwatched", Signs>
> = {
  claimed: { emoji: "🙋", word: "Claimed" },
  snoozed: { emoji: "💤", word: "Snoozed" },
  escalated: { emoji: "📣", word: "Escalated" },
  delayed: { emoji: "⏳", word: "Delayed" },
  unverified: { emoji: "❓", word: "Could not verify" },
  unwatched: { emoji: "🔌", word: "Not watched" },
};

/** The signs as they begin a line. */
export const signed = ({ emoji, word }: Signs): string => `${emoji} ${word}`;

/** How a case stands, as its line begins. */
export const standingWords = (standing: Standing): string => signed(signsOf(standing));

/** `Due`, and what is due where it is not the first reply. */
export function dueWord(clock: CaseNotice["clock"]): string {
  switch (clock) {
    case "first":
      return "Due";
    case "next":
      return "Next reply due";
    case "update":
      return "Update due";
    case "resolve":
      return "Resolution due";
  }
}

/** `10 min of working time left`, `late by 4 min of working time`. */
export function timeLeft({ left, over, countedBy }: Pick<CaseNotice, "left" | "over" | "countedBy">): string {
  const unit = countedBy === "business" ? " of working time" : "";
  if (over > 0) return `late by ${spanWords(over)}${unit}`;
  if (left > 0) return `${spanWords(left)}${unit} left`;
  return countedBy === "business" ? "no working time left" : "no time left";
}

/** A span as people say it, in whole minutes: `1 h 5 min`; never more than it is. */
export function spanWords(span: Duration): string {
  const minutes = Math.floor(span / MINUTE);
  if (minutes === 0) return "less than 1 min";
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : "", minutes % 60 > 0 ? `${minutes % 60} min` : ""]
    .filter((part) => part !== "")
    .join(" ");
}

/** The same on a line that says much else: `incident storm`. */
export const coverWords = (names: readonly string[]): string => `incident ${names.join(" and ")}`;

/** Why other terms than the channel's own are promised. */
export const incidentWords = (names: readonly string[]): string => `Covered by ${coverWords(names)}`;

/** What of a case is not tolerated, as the terms name it. */
export const conductWords = (names: readonly string[]): string => `Not tolerated here: ${names.join(", ")}`;
