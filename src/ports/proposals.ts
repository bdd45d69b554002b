import type { Approval, Proposal } from "../core/terms/approvals.ts";

/** The versions of terms that people were asked to approve; kept in the store for ever. */
export interface ProposalLog {
  readonly all: () => Promise<readonly Proposal[]>;
  /** Adds those that are not known. */
  readonly propose: (proposals: readonly Proposal[]) => Promise<void>;
  /** False when it was approved before, or is not known: nothing is changed then. */
  readonly approve: (proposal: Proposal, approval: Approval) => Promise<boolean>;
}
