import type { ChannelId } from "../core/ids.ts";
import type { FrozenVersion } from "../core/terms/frozen.ts";

/** Remembers the versions of terms that have judged, so that nobody changes afterwards what was promised. */
export interface TermsArchive {
  /** Every frozen version. Throws StoreError when what was kept cannot be read. */
  readonly all: () => readonly FrozenVersion[];
  /** Keeps `frozen`; one that is kept already stays, but for years of holidays it did not have yet. */
  readonly keep: (frozen: FrozenVersion) => void;
  /** The frozen form of that version; undefined when it has not judged yet. */
  readonly find: (channel: ChannelId, version: string) => FrozenVersion | undefined;
}
