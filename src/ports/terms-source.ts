import type { ChannelId } from "../core/ids.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";

/** Who reads a text of an overlay: everybody, the one it is sent to, or only the team. */
export const AUDIENCES = ["public", "direct", "team"] as const;

/** A text that was approved beforehand, to be copied while an overlay is in force. */
export interface OverlayText {
  /** Undefined: for every channel. */
  readonly channel?: string | undefined;
  readonly audience: (typeof AUDIENCES)[number];
  /** Undefined: in the brand's own language. */
  readonly locale?: string | undefined;
  readonly text: string;
}

/** An overlay as its file has it. */
export interface OverlayTemplate {
  readonly terms: Terms;
  readonly texts: readonly OverlayText[];
}

/** Terms as their files have them. */
export interface LoadedHistories {
  /** By folder. */
  readonly histories: ReadonlyMap<string, TermsHistory>;
  /** By name. */
  readonly overlays: ReadonlyMap<string, OverlayTemplate>;
  readonly historyOf: (channel: ChannelId) => TermsHistory | undefined;
  readonly folderOf: (channel: ChannelId) => ChannelId;
  /** Where a version of a folder stands, for messages. */
  readonly fileOf: (folder: string, version: string) => string;
}

/** The files that operators edit while the program runs. */
export interface TermsSource {
  /** Changes whenever a file does. Never throws: what cannot be read is part of it. */
  readonly fingerprint: () => Promise<string>;
  /** Throws ConfigError with every problem. */
  readonly load: () => Promise<LoadedHistories>;
}
