import type { ConversationSnapshot } from "../core/cases/conversation-snapshot.ts";
import type { ChannelEvent } from "../core/cases/events.ts";
import type { ChannelId } from "../core/ids.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";

/** Conversations that are linked by references, folded together. It changes as it is given events; never stored. */
export interface Folded extends ConversationSnapshot {
  /** Those it was folded under. */
  readonly terms: TermsHistory | undefined;
}

/** All that was stored of linked conversations so far. */
export type Past =
  /** In any order. */
  | { readonly kind: "events"; readonly channel: ChannelId; readonly events: readonly ChannelEvent[] }
  /** What was made of all of it, by this program and since it started: nothing has been stored since. */
  | { readonly kind: "kept"; readonly channel: ChannelId; readonly folded: Folded };

/** Folds under the terms that there are now; gives back what was kept when that is still what they make of it. Pure. */
export type Fold = (past: Past) => Folded;
