import type { Instant } from "../../core/time/instant.ts";

/** The platforms on which the day's stories happen. */
export type PlatformName = "x" | "discord" | "slack" | "facebook";

/** A message as people see it on its platform. */
export interface SeenPost {
  /** The title of the platform. */
  readonly platform: string;
  /** By which the page means it; the same through all edits. */
  readonly id: string;
  /** Where alerts say it can be opened: its address, in all its versions. */
  readonly links: readonly string[];
  readonly conversation: string;
  readonly handle: string;
  readonly name: string;
  readonly ours: boolean;
  readonly at: Instant;
  readonly text: string;
  readonly isEdited: boolean;
  readonly isGone: boolean;
  readonly isReply: boolean;
  readonly quotes: { readonly handle: string; readonly text: string } | undefined;
}

/** A platform with people on it; messages are known by ids of the platform's own. People by the names of people.ts. */
export interface DemoPlatform {
  /** As people call it. */
  readonly title: string;
  readonly handleOf: (who: string) => string;
  readonly post: (who: string, text: string) => string;
  readonly reply: (who: string, to: string, text: string) => string;
  /** A message of its own that shows another. Throws RangeError where people cannot do so. */
  readonly quote: (who: string, of: string, text: string) => string;
  /** Passes a message on without a word. Throws RangeError where people cannot do so. */
  readonly passOn: (who: string, of: string) => void;
  readonly edit: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
  /** What its author wrote. */
  readonly wordsOf: (id: string) => string;
  /** All that was posted so far, in that order. */
  readonly seen: () => readonly SeenPost[];
  /** The ids by which the monitor's store knows what was posted. */
  readonly ids: () => readonly string[];
  readonly down: () => void;
  readonly up: () => void;
}
