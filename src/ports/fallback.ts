import type { BrandId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";

/** What goes another way because its own is stuck; kept in the store, so that a restart tells nothing twice. */
export interface FallbackLog {
  /** Those of `keys` under which no message was queued yet. */
  readonly fresh: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Since when messages of each brand go another way; of the others they do not. */
  readonly since: () => Promise<ReadonlyMap<BrandId, Instant>>;
  /** From now on they do; undefined: they do no more. */
  readonly note: (brand: BrandId, since: Instant | undefined) => Promise<void>;
}
