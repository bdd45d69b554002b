import type { DeadMansSwitch } from "./dead-mans-switch.ts";
import type { Command, Reply, SharedFile } from "./command.ts";
import type { HomePage, OnHome } from "./home.ts";
import type { CaseId, MessageId } from "../core/ids.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import type { Notice } from "./notice.ts";

/** What a post carries beside its words, so that it can be found again: never a name, never a text. */
export interface Marks {
  /** The delivery key. */
  readonly key: string;
  /** Which monitor posted it. */
  readonly instance: string;
  readonly stage: string;
  /** Of a list: the beginnings of the keys of what it covers. */
  readonly members?: readonly string[];
}

/** What became of one post (facts of a delivery: docs/decisions/007). */
export type PostOutcome =
  | { readonly kind: "sent"; readonly reference: string; readonly place: string }
  /** Certainly not posted; may be tried again, not before `retryAfterMs` if given. */
  | { readonly kind: "not accepted"; readonly reason: string; readonly retryAfterMs: number | undefined }
  /** Not one byte of it reached the platform, and nothing else of this workspace would now. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** Nobody knows whether it was posted. */
  | { readonly kind: "ambiguous"; readonly reason: string }
  /** The place or the token is of no use until a person mends it. */
  | { readonly kind: "blocked"; readonly reason: string }
  /** The message itself was refused; plain words may pass. */
  | { readonly kind: "refused shape"; readonly reason: string };

/** A PNG. */
export interface Picture extends SharedFile {
  readonly alt: string;
}

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
  /** Gives a case back that the one who presses had claimed. */
  | { readonly kind: "release" }
  | { readonly kind: "snooze"; readonly choice: SnoozeChoice }
  | { readonly kind: "no reply needed" }
  | { readonly kind: "not for us"; readonly reason: string }
  | { readonly kind: "resolve" }
  /** Calls at once whom that stage of the escalation policy would call later: `breach`, `after:30m`. */
  | { readonly kind: "escalate"; readonly stage: string }
  /** Of a message in the case's conversation that was judged to need none. */
  | { readonly kind: "needs a reply"; readonly message: MessageId }
  | { readonly kind: "explain" }
  /** Asks for words to copy for the customer; nothing is sent to anybody. */
  | { readonly kind: "apology" }
  | { readonly kind: "undo"; readonly act: string }
  /** A button of an older form: nothing is done, but its message is brought up to date. */
  | { readonly kind: "outdated" };

/** For how long a case is to be quiet, in business time, or until when. */
export type SnoozeChoice =
  | "15m"
  | "1h"
  | "closing"
  | { readonly kind: "for"; readonly time: Duration }
  /** The next time the clocks of the channel show so many minutes after midnight. */
  | { readonly kind: "until"; readonly minuteOfDay: number };

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
  /** The press came to nothing, and `text` says why: a form that asked for it stays open. */
  readonly refused?: boolean;
  /** A customer's words, which follow `text`. */
  readonly quote?: string;
  /** What else may be done about it. */
  readonly offers?: readonly Offer[];
  /** Words for the customer, to be copied: one of them, whichever language they speak. */
  readonly copy?: readonly CustomerWords[];
}

/** Words for a customer, as the terms have them. */
export interface CustomerWords {
  /** A locale; undefined when they are written in one language only. */
  readonly language: string | undefined;
  readonly text: string;
}

/** Something that may be done beside what was asked for. */
export type Offer =
  /** `label` names the routes that it calls. */
  | { readonly kind: "escalate"; readonly caseId: CaseId; readonly stage: string; readonly label: string }
  /** `text` says what was written, and why it was judged to need no reply. */
  | {
      readonly kind: "needs a reply";
      readonly caseId: CaseId;
      readonly message: MessageId;
      readonly text: string;
    }
  | { readonly kind: "release"; readonly caseId: CaseId };

/** What a press led to. Resolves after commit, well within three seconds. */
export type OnPress = (press: Press) => Promise<Receipt>;

/** A press of a button of a question. */
export interface QuestionPress {
  readonly question: string;
  /** Its id; undefined when the button is none of ours, or of another key: then its message is brought up to date. */
  readonly choice: string | undefined;
  /** Of a choice that takes one. */
  readonly reason?: string;
  /** Who pressed it, by their id on the notifier's platform. */
  readonly user: string;
  /** The same for every delivery of the same press, and for no other. */
  readonly id: string;
}

/** What an answer led to. Resolves after commit, well within three seconds. */
export type OnAnswer = (press: QuestionPress) => Promise<Receipt>;

/** What somebody wants to know about the week of a report. */
export interface ReportAsk {
  /** The cases behind what was missed; or all numbers as a table. */
  readonly part: "cases" | "table";
  /** `2026-W47` */
  readonly week: string;
  readonly brand: string;
  /** Who asks, by their id on the notifier's platform. */
  readonly user: string;
  /** The same for every delivery of the same press, and for no other. */
  readonly id: string;
}

/** What there is to tell them, and nobody else. */
export type OnReportAsk = (ask: ReportAsk) => Promise<Reply>;

/** Told of the state of the connection. */
export interface NotifierSink {
  readonly press: OnPress;
  readonly answer: OnAnswer;
  readonly reportAsk: OnReportAsk;
  /** Of which brand is for the sink to know. Resolves after commit, well within three seconds. */
  readonly command: (given: Omit<Command, "brand">) => Promise<Reply>;
  /** A person opened their home of the app, or turned its page. */
  readonly home: OnHome;
  /** Presses and confirmations can arrive. */
  readonly connected: () => void;
  readonly disconnected: (reason: string) => void;
  /** The platform itself says that this was posted (Slack: `message_metadata_posted`). */
  readonly confirmed: (posted: Posted) => Promise<void>;
}

/** Puts `notice` in the place of an earlier post; `place` and `reference` are those of its outcome. */
export type Edit = (place: string, reference: string, notice: Notice, marks: Marks) => Promise<EditOutcome>;

/**
 * One way to reach people. Never retries by itself. Posts of one key may be repeated: whoever receives them can tell
 * that they are one.
 */
export interface Sender {
  /** What the destinations begin with that it leads to: `slack`. */
  readonly scheme: string;
  /** Resolves when nothing is under way any more. */
  readonly stop: () => Promise<void>;
  /** Posts to a channel, or to a person as a direct message; `plain` after its shape was refused: in short words only. */
  readonly post: (to: string, notice: Notice, marks: Marks, plain?: boolean) => Promise<PostOutcome>;
  /**
   * Likewise, with pictures below its words, in one message: it is there with all of them or not at all. Absent where
   * pictures cannot be shown: then the words are posted alone.
   */
  readonly share?: (
    to: string,
    pictures: readonly Picture[],
    notice: Notice,
    marks: Marks,
    plain?: boolean,
  ) => Promise<PostOutcome>;
  /** Absent where nothing can be changed that was posted. */
  readonly edit?: Edit;
  /** When a post was made by the platform's own clock. Absent where nobody is told. */
  readonly postedAt?: (reference: string) => Instant | undefined;
}

/** Speaks to one team on one platform, which has a history of what was posted, and buttons. */
export interface Notifier extends Sender {
  /** Connects for presses; resolves once it is trying. What goes wrong later is told to the sink and mended. */
  readonly start: (sink: NotifierSink) => Promise<void>;
  readonly edit: Edit;
  readonly remove: (place: string, reference: string) => Promise<EditOutcome>;
  /** Shows a person their home as it is now, where the platform has homes: `impossible` ends it until they open it again. */
  readonly publishHome?: (user: string, page: HomePage) => Promise<EditOutcome>;
  /** The members of those groups of people on the notifier's platform. Throws when they cannot be read. */
  readonly members: (groups: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether somebody is of the team's own company: no guest, nobody of another, no bot. Throws when that cannot be read. */
  readonly isMember: (user: string) => Promise<boolean>;
  /** Every post of ours in [from, until] at that place, all pages read. Undefined when it cannot be read now. */
  readonly posted: (to: string, from: Instant, until: Instant) => Promise<readonly Posted[] | undefined>;
  /** Undefined where the platform posts nothing by itself. */
  readonly deadMansSwitch?: DeadMansSwitch;
}
