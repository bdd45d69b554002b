import type { Conversation } from "../core/cases/events.ts";
import type { Breach } from "../core/conduct/breaches.ts";
import type { ActId, AuthorId, BrandId, ChannelId, MessageId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { QuestionNotice } from "./notice.ts";
import type { PlaceKey, TermsRef } from "./publications.ts";

/** Something that people of a brand are asked, and answer by a button. */
export interface Question {
  /** 32 hexadecimal digits, a hash of what it is about. */
  readonly id: string;
  readonly brand: BrandId;
  readonly about: QuestionAbout;
  readonly notice: Omit<QuestionNotice, "outcome">;
  readonly askedAt: Instant;
  readonly answered: AnsweredQuestion | undefined;
}

/** What a question is about: it says what an answer does. */
export type QuestionAbout =
  /** Whether a version of terms may take force. */
  | { readonly kind: "approval"; readonly folder: string; readonly version: string; readonly hash: string }
  /** Whether to put surge terms over a channel; no `overlay`: there are none to put. */
  | { readonly kind: "surge"; readonly channel: ChannelId; readonly overlay?: string }
  /** What is to become of an overlay that runs. */
  | { readonly kind: "overlay"; readonly act: ActId }
  | DriftMatter
  | PlanMatter
  | ConductMatter;

/** A place where the public reads something else than what we would write. */
export interface DriftMatter extends PlaceKey, OfferedText {
  readonly kind: "drift";
  /** What stands there. */
  readonly live: string;
}

/** Texts that could be published when the terms come to say something else. */
export interface PlanMatter {
  readonly kind: "plan";
  readonly channel: ChannelId;
  readonly at: Instant;
  readonly texts: readonly (Omit<PlaceKey, "channel"> & OfferedText)[];
}

/** A text for one place, as people are asked about it: that one is published or none. */
export interface OfferedText {
  /** As people call the place. */
  readonly name: string;
  readonly write: "auto" | "assisted";
  readonly text: string;
  readonly locale: string;
  readonly terms: TermsRef;
}

/** Words that may have no place on a channel. Never the words themselves: they expire, and a question does not. */
export interface ConductMatter {
  readonly kind: "conduct";
  readonly channel: ChannelId;
  readonly conversation: Conversation;
  readonly message: MessageId;
  readonly author: AuthorId;
  /** Since when the message had the words that were judged. */
  readonly at: Instant;
  readonly breaches: readonly Breach[];
}

/** `noted`: somebody would have excluded its case, and there was none to exclude. */
export interface ConductAnswer {
  readonly answer: "fine" | "excluded" | "noted";
  /** What was done about it: once that is taken back, the question is open again. */
  readonly act: ActId | undefined;
}

/** How much is asked about conduct already. */
export interface ConductLoad {
  /** Questions that wait to be sent to a place. */
  readonly unsent: number;
  /** Questions about an author that nobody has answered yet. */
  readonly open: number;
}

/** How it was answered. */
export interface AnsweredQuestion {
  readonly at: Instant;
  /** Undefined: it was withdrawn, nobody answered. */
  readonly by: PersonId | undefined;
  /** In words: what its message shows instead of buttons. */
  readonly outcome: string;
  /** Of one about conduct: what was answered. */
  readonly conduct?: ConductAnswer;
}

/** The questions that were asked; kept in the store. */
export interface QuestionLog {
  readonly find: (id: string) => Promise<Question | undefined>;
  /** Those that nobody answered and nobody withdrew. */
  readonly open: () => Promise<readonly Question[]>;
  /** One that was withdrawn is open again; one that is open, or that a person answered, stays as it is, and false is told. */
  readonly ask: (question: Omit<Question, "answered">) => Promise<boolean>;
  /** False when it was answered before, or never asked: nothing is changed then. Its messages are rendered anew. */
  readonly answer: (id: string, answered: AnsweredQuestion) => Promise<boolean>;
  /** Its messages are rendered anew, whatever they show: nobody knows of which form their buttons are. */
  readonly renew: (id: string, at: Instant) => Promise<void>;
  /** Of a place what waits to be sent there; of an author what was asked from `since` on. */
  readonly conductLoad: (of: {
    readonly brand: BrandId;
    readonly destination: string;
    readonly author: AuthorId;
    readonly since: Instant;
  }) => Promise<ConductLoad>;
}
