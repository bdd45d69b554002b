import { hashOf } from "../../core/hash.ts";
import { formatInstant } from "../../core/time/iso.ts";
import type { Zone } from "../../core/time/zone.ts";
import type { Marks } from "../../ports/notifier.ts";
import type { Notice, Standing } from "../../ports/notice.ts";
import { noticeInShort, noticeInWords } from "../notice-in-words.ts";
import { plainLine } from "../plain-words.ts";

/** How bad an incident is, as PagerDuty has it. */
export type Severity = "critical" | "error" | "warning" | "info";

/** PagerDuty cuts summaries there. */
const MAX_SUMMARY = 1024;

/** The incident that a notice belongs to: of a trouble that will be mended its own, else one for each message. */
const incidentOf = (notice: Notice, { key, instance }: Marks): string =>
  notice.kind === "ops" && notice.trouble !== undefined ? hashOf("trouble", instance, notice.trouble) : key;

/** What a notice comes as: that a trouble is over raises no incident, but ends the one there was. */
export const eventOf = (notice: Notice, marks: Marks, form: Form): object =>
  notice.kind === "ops" && notice.level === "mended"
    ? { event_action: "resolve", dedup_key: incidentOf(notice, marks) }
    : triggerOf(notice, marks, form);

interface Form {
  readonly zone: Zone;
  readonly severity: Severity | undefined;
  readonly plain: boolean;
}

/** An event of Events API v2 but for its routing key. Events of one `dedup_key` are one incident. */
export function triggerOf(notice: Notice, marks: Marks, { zone, severity, plain }: Form): object {
  const incident = incidentOf(notice, marks);
  const { head, quote, lines, promise, link } = noticeInWords(notice, zone);
  const source = "platform" in notice ? notice.platform : "ssla-monitor";
  const payload = { source, severity: severity ?? severityOf(notice), class: marks.stage };
  if (plain) {
    const short = { ...payload, summary: noticeInShort(notice, zone) };
    return { event_action: "trigger", dedup_key: incident, payload: short };
  }
  const details = {
    ...(quote.length > 0 && { quote: quote.join("\n") }),
    ...(lines.length > 0 && { notes: lines.join("\n") }),
    ...(promise !== undefined && { promise }),
    ...("dueAt" in notice && { due: formatInstant(notice.dueAt) }),
  };
  return {
    event_action: "trigger",
    dedup_key: incident,
    client: "ssla-monitor",
    payload: { ...payload, summary: plainLine(head, MAX_SUMMARY), custom_details: details },
    ...(link === undefined ? {} : { links: [{ href: link, text: "Open post" }] }),
  };
}

/** Nobody has to do anything about it any more. */
export const resolveOf = ({ key }: Marks): object => ({ event_action: "resolve", dedup_key: key });

/** Somebody has it: PagerDuty is to wake nobody else. */
export const acknowledgeOf = ({ key }: Marks): object => ({ event_action: "acknowledge", dedup_key: key });

function severityOf(notice: Notice): Severity {
  if (notice.kind === "ops") return notice.level === "trouble" ? "error" : "info";
  if (notice.kind === "personal") return "warning";
  if (notice.kind === "list line" || notice.kind === "question" || notice.kind === "report") return "info";
  const standings = notice.kind === "list" ? notice.rows.map(({ standing }) => standing) : [notice.standing];
  const has = (kind: Standing["kind"]): boolean => standings.some((one) => one.kind === kind);
  if (has("late")) return "critical";
  if (has("now")) return "error";
  return has("soon") ? "warning" : "info";
}
