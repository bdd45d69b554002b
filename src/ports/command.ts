import type { BrandId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";

/** What a person asked the monitor in words: `/ssla due x-acme`. */
export interface Command {
  readonly brand: BrandId;
  /** Who asks, by their id on the notifier's platform. */
  readonly user: string;
  /** The first word, and what follows it. Empty when nothing was said. */
  readonly name: string;
  readonly words: string;
  /** The same for every delivery of the same command, and for no other. */
  readonly id: string;
}

/** Said to the one who asked, and to nobody else. */
export interface Reply {
  readonly lines: readonly ReplyLine[];
  /** Handed to them as well, and to nobody else: whoever speaks to them adds where they are, or why they are not. */
  readonly files?: readonly SharedFile[];
}

/** A file for people. */
export interface SharedFile {
  /** `acme-2026-W47.csv` */
  readonly name: string;
  readonly title: string;
  /** Of a picture: what it shows, for whoever does not see it. */
  readonly alt?: string;
  readonly bytes: Uint8Array;
}

/** A line of an answer. Texts are shown as they are: nothing in them becomes a mention, a link or a format. */
export type ReplyLine = readonly ReplyPart[];

export type ReplyPart =
  | string
  | { readonly kind: "bold"; readonly text: string }
  /** Shown in the reader's own zone. */
  | { readonly kind: "instant"; readonly at: Instant }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** To be copied: shown whole and letter by letter, apart from what stands before and after it. */
  | { readonly kind: "copy"; readonly text: string };

/** What a command led to. Resolves after commit, well within three seconds. */
export type OnCommand = (command: Command) => Promise<Reply>;
