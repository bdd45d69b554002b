import type { BrandId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";

/** How a person wants to be woken. Who never said anything is mentioned in the channel, and nothing else. */
export interface Preferences {
  /** Beside the mention in the channel. */
  readonly also: readonly ("direct message" | "e-mail")[];
  /**
   * On leave: nothing wakes them before then, and the shift passes them over. An instant that has passed counts as none.
   * Undefined when they are not.
   */
  readonly awayUntil: Instant | undefined;
}

/** Somebody stands in on shift: in [from, until) this person is on shift, whatever the rota says, unless they are away. */
export interface Swap {
  readonly from: Instant;
  readonly until: Instant;
  readonly person: PersonId;
  /** Who arranged it, and when. */
  readonly by: PersonId;
  readonly at: Instant;
}

/** What people chose for themselves and arranged among each other; kept in the store. */
export interface Roster {
  readonly preferences: (brand: BrandId) => Promise<ReadonlyMap<PersonId, Preferences>>;
  readonly prefer: (brand: BrandId, person: PersonId, preferences: Preferences) => Promise<void>;
  /** Those that have not ended by `at`, the latest arranged last: it is the one that counts. */
  readonly swaps: (brand: BrandId, at: Instant) => Promise<readonly Swap[]>;
  /** One that starts at the same instant, for the same person, and was arranged at the same instant takes its place. */
  readonly swap: (brand: BrandId, swap: Swap) => Promise<void>;
}
