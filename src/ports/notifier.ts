import type { CaseId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Notice } from "./notice.ts";

/** What a post carries beside its words, so that it can be found again: never a name, never a text. */
export interface Marks {
  /** The delivery key. */
  readonly key: string;
  /** Which monitor posted it. */
  readonly instance: string;
  readonly stage: string;
}

/** What became of one post (facts of a delivery: docs/decisions/007). */
export type PostOutcome =
  | { readonly kind: "sent"; readonly reference: string; readonly place: string }
  /** Certainly not posted; may be tried again, not before `retryAfterMs` if given. */
  | { readonly kind: "not accepted"; readonly reason: string; readonly retryAfterMs: number | undefined }
  /** Nobody knows whether it was posted. */
  | { readonly kind: "ambiguous"; readonly reason: string }
  /** The place or the token is of no use until a person mends it. */
  | { readonly kind: "blocked"; readonly reason: string }
  /** The message itself was refused; plain words may pass. */
  | { readonly kind: "refused shape"; readonly reason: string };

/** What became of an edit or a removal; both may be repeated without harm. */
export type EditOutcome =
  | { readonly kind: "done" }
  /** The message is not there any more. */
  | { readonly kind: "gone" }
  | { readonly kind: "again"; readonly reason: string; readonly retryAfterMs: number | undefined }
  | { readonly kind: "impossible"; readonly reason: string };

/** One of our posts as the platform's own history has it. */
export interface Posted {
  /** Where it stands, as `PostOutcome` has it: of a direct message the conversation, not the person. */
  readonly place: string;
  readonly reference: string;
  readonly marks: Marks;
}

/** A button that a person pressed. */
export type Action =
  | { readonly kind: "claim" }
  | { readonly kind: "snooze"; readonly choice: "15m" | "1h" | "closing" }
  | { readonly kind: "no reply needed" }
  | { readonly kind: "not for us"; readonly reason: string }
  | { readonly kind: "resolve" }
  | { readonly kind: "explain" }
  | { readonly kind: "undo"; readonly act: string };

/** A press of a button. */
export interface Press {
  readonly caseId: CaseId;
  readonly action: Action;
  /** Who pressed it, by their id on the notifier's platform. */
  readonly user: string;
  /** The same for every delivery of the same press, and for no other. */
  readonly id: string;
}

/** What the person who pressed is told, privately. */
export interface Receipt {
  readonly text: string;
  /** The act that may be undone for a minute. */
  readonly undo: { readonly caseId: CaseId; readonly act: string } | undefined;
}

/** What a press led to. Resolves after commit, well within three seconds. */
export type OnPress = (press: Press) => Promise<Receipt>;

/** A press of a button of a question. */
export interface QuestionPress {
  readonly question: string;
  /** The id of the choice. */
  readonly choice: string;
  /** Who pressed it, by their id on the notifier's platform. */
  readonly user: string;
  /** The same for every delivery of the same press, and for no other. */
  readonly id: string;
}

/** What an answer led to. Resolves after commit, well within three seconds. */
export type OnAnswer = (press: QuestionPress) => Promise<Receipt>;

/** Told of the state of the connection. */
export interface NotifierSink {
  readonly press: OnPress;
  readonly answer: OnAnswer;
  /** Presses and confirmations can arrive. */
  readonly connected: () => void;
  readonly disconnected: (reason: string) => void;
  /** The platform itself says that this was posted (Slack: `message_metadata_posted`). */
  readonly confirmed: (posted: Posted) => Promise<void>;
}

/** Speaks to one team on one platform. Never retries by itself. */
export interface Notifier {
  /** Connects for presses; resolves once it is trying. What goes wrong later is told to the sink and mended. */
  readonly start: (sink: NotifierSink) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Posts to a channel, or to a person as a direct message; `plain` after its shape was refused: in short words only. */
  readonly post: (to: string, notice: Notice, marks: Marks, plain?: boolean) => Promise<PostOutcome>;
  /** Puts `notice` in the place of an earlier post; `place` and `reference` are those of its outcome. */
  readonly edit: (place: string, reference: string, notice: Notice, marks: Marks) => Promise<EditOutcome>;
  readonly remove: (place: string, reference: string) => Promise<EditOutcome>;
  /** The members of those groups of people on the notifier's platform. Throws when they cannot be read. */
  readonly members: (groups: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Every post of ours in [from, until] at that place, all pages read. Undefined when it cannot be read now. */
  readonly posted: (to: string, from: Instant, until: Instant) => Promise<readonly Posted[] | undefined>;
}
