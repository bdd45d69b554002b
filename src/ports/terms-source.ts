import type { ChannelId } from "../core/ids.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";

/** Terms as their files have them. */
export interface LoadedHistories {
  /** By folder. */
  readonly histories: ReadonlyMap<string, TermsHistory>;
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
