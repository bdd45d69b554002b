import type { BrandId, PersonId } from "../ids.ts";
import { isNonEmpty } from "../non-empty.ts";
import { END_OF_TIME, instant, type Instant } from "../time/instant.ts";
import { termsHistory, type TermsHistory } from "./terms-at.ts";
import type { Terms } from "./terms.ts";

/** What is known of a version that people have to approve before it takes force (DESIGN §2). */
export interface Proposal {
  readonly brand: BrandId;
  readonly folder: string;
  readonly version: string;
  /** Of the terms as they were proposed: changed ones are another proposal. */
  readonly hash: string;
  readonly proposedAt: Instant;
  readonly approved: Approval | undefined;
}

/** Who let a version take force, and when. */
export interface Approval {
  readonly at: Instant;
  /** Undefined: it was in force when its brand first asked for approval. */
  readonly by: PersonId | undefined;
}

/** What of a folder's terms was proposed to the people of a brand. */
export type ProposalOf = (terms: Pick<Terms, "version" | "hash">) => Proposal | undefined;

/** The proposal of those terms among `proposals`; undefined when there is none of just these. */
export function proposalOf(
  proposals: readonly Proposal[],
  brand: BrandId,
  folder: string,
  { version, hash }: Pick<Terms, "version" | "hash">,
): Proposal | undefined {
  return proposals.find(
    (one) => one.brand === brand && one.folder === folder && one.version === version && one.hash === hash,
  );
}

/** From when on approved terms are in force: their date or the click, whichever is later. */
export function approvedFrom({ from }: Pick<Terms, "from">, { at }: Pick<Approval, "at">): Instant {
  return instant(Math.max(from, at));
}

/** Whether terms wait for approval: they hold from no instant on. */
export const isWaiting = ({ from }: Pick<Terms, "from">): boolean => from === END_OF_TIME;

/**
 * `history` as far as it was approved: each version from the later of its date and its approval on, also where nobody has
 * to approve any more; what nobody approved from no instant on, or by its date where it need not be. Overlays need no
 * approval: their texts and targets were approved beforehand.
 */
export function approvedHistory(
  history: TermsHistory,
  proposed: ProposalOf,
  needsApproval = true,
): TermsHistory {
  const versions = history.versions.map((terms) => {
    const approved = proposed(terms)?.approved;
    const unapproved = needsApproval ? END_OF_TIME : terms.from;
    const from = approved === undefined ? unapproved : approvedFrom(terms, approved);
    return from === terms.from ? terms : { ...terms, from };
  });
  return isNonEmpty(versions) ? termsHistory(versions, history.overlays) : history;
}
