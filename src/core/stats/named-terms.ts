import { termsAt, type TermsHistory } from "../terms/terms-at.ts";
import type { Terms } from "../terms/terms.ts";
import type { Instant } from "../time/instant.ts";
import type { DeadlineRecord } from "./deadline-record.ts";

/** The terms that set the deadline of a record: by their name; those in force when it began, if none has that name any more. */
export function namedTerms(
  history: TermsHistory,
): (record: Pick<DeadlineRecord, "terms" | "isOverlay" | "waitedFrom">) => Terms {
  const versions = new Map(history.versions.map((terms) => [terms.version, terms]));
  const overlays = new Map(history.overlays.map(({ terms }) => [terms.version, terms]));
  return ({ terms, isOverlay, waitedFrom }) =>
    (isOverlay ? overlays : versions).get(terms) ?? currentTerms(history, waitedFrom);
}

/** The version in force at `at`, overlays aside; the first one for any earlier instant. */
export function currentTerms({ versions }: TermsHistory, at: Instant): Terms {
  return termsAt({ versions, overlays: [] }, at) ?? versions[0];
}
