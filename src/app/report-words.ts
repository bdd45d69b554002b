import type { BrandId } from "../core/ids.ts";
import type { ReportNotice } from "../ports/notice.ts";
import type { Picture } from "../ports/notifier.ts";
import type { OutboxSubject } from "../ports/outbox.ts";

/** What a queued message about a report is about. */
export type ReportSubject = Extract<OutboxSubject, { readonly kind: "report" }>;

/** A message about a report. */
export interface ReportWords {
  readonly notice: ReportNotice;
  readonly pictures: readonly Picture[];
}

/** The words of a message about a brand's report, with its pictures; undefined when there is nothing to report. */
export type WriteReport = (brand: BrandId, subject: ReportSubject) => Promise<ReportWords | undefined>;
