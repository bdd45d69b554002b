import type { Duration } from "../core/time/instant.ts";
import type { CaseNotice, Standing } from "../ports/notice.ts";

const MINUTE = 60_000;

/** Colour, shape and word of a standing: each alone tells it (DESIGN §6). */
export function standingWords(standing: Standing): string {
  switch (standing.kind) {
    case "soon":
      return "🟡 Soon";
    case "now":
      return "🔶 Now";
    case "late":
      return "🟥 Late";
    case "answered":
      return "✅ Answered";
    case "settled":
      return "⚪ Settled";
  }
}

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
