import { formatInstant } from "../../core/time/iso.ts";
import type { Zone } from "../../core/time/zone.ts";
import type { Marks } from "../../ports/notifier.ts";
import type { Notice } from "../../ports/notice.ts";
import { noticeInShort, noticeInWords } from "../notice-in-words.ts";

/** A notice as a receiver reads it: in words, and about a case what programs ask for. */
export function webhookBody(notice: Notice, { key, stage }: Marks, zone: Zone, plain: boolean): string {
  const text = plain ? { head: noticeInShort(notice, zone) } : noticeInWords(notice, zone);
  const about = "caseId" in notice && !plain ? { case: caseOf(notice) } : {};
  return JSON.stringify({ version: 1, key, stage, kind: notice.kind, ...text, ...about });
}

function caseOf(notice: Extract<Notice, { readonly caseId: unknown }>): object {
  const { caseId, dueAt, platform } = notice;
  const standing = notice.kind === "personal" ? {} : { standing: notice.standing.kind };
  return { id: caseId, platform, dueAt: formatInstant(dueAt), ...standing };
}
