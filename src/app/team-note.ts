import { END_OF_TIME } from "../core/time/instant.ts";
import { customerChanges } from "../core/blurbs/change.ts";
import { CATALOGUES } from "../core/blurbs/locales.ts";
import { say } from "../core/blurbs/catalogue.ts";
import type { Approval } from "../core/terms/approvals.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import { everyChange, instantAndZone } from "./proposal-words.ts";

/** Who let a version take force: nobody has to, nobody did yet, or somebody. */
export type ApprovalState = "not needed" | "awaited" | Approval;

/**
 * What a team reads of terms that take the place of others, a line each, ready to post: from when on, what customers are
 * told of it, every key that differs (targets, warnings, escalation), and who approved it.
 */
export function teamNote(
  channel: string,
  old: Terms | undefined,
  fresh: Terms,
  approval: ApprovalState,
  at: Instant,
): readonly string[] {
  const { zone } = fresh.hours.calendar;
  const follows = old === undefined ? "its first terms" : `after those of ${old.version}`;
  const start = fresh.from === END_OF_TIME ? "not in force" : `from ${instantAndZone(fresh.from, zone)} on`;
  const customers = customerChanges(old, fresh, at, "en").map(({ text }) => text);
  const keys = everyChange(old, fresh);
  return [
    `${channel}: terms of ${fresh.version}, ${start}, ${follows}`,
    "For customers:",
    ...bullets(customers, say(CATALOGUES.en, "change.same")),
    "In the terms, defaults included:",
    ...bullets(keys, "nothing differs"),
    approvalInWords(approval, fresh),
  ];
}

const bullets = (lines: readonly string[], otherwise: string): readonly string[] =>
  (lines.length === 0 ? [otherwise] : lines).map((line) => `• ${line}`);

function approvalInWords(approval: ApprovalState, { hours: { calendar } }: Terms): string {
  if (approval === "not needed") return "Nobody has to approve it.";
  if (approval === "awaited") return "Nobody approved it yet: it takes force once an approver has clicked.";
  const when = instantAndZone(approval.at, calendar.zone);
  return approval.by === undefined
    ? `In force since before approvals were asked for, ${when}.`
    : `Approved by ${approval.by}, ${when}.`;
}
