import type { ActId, BrandId, ChannelId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { QuestionNotice } from "./notice.ts";

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
  | { readonly kind: "overlay"; readonly act: ActId };

/** How it was answered. */
export interface AnsweredQuestion {
  readonly at: Instant;
  /** Undefined: it was withdrawn, nobody answered. */
  readonly by: PersonId | undefined;
  /** In words: what its message shows instead of buttons. */
  readonly outcome: string;
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
}
