import type { BrandId, ChannelId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";

/** One place where the public reads a text of a channel. */
export interface PlaceKey {
  readonly channel: ChannelId;
  /** By its id in `core/blurbs/surfaces`. */
  readonly surface: string;
  /** The platform's id: a channel's, an account's. */
  readonly place: string;
}

/** A text that somebody confirmed for one place, and what became of it. */
export interface Publication extends PlaceKey {
  /** 32 hexadecimal digits, a hash of the act that asked for it and the place: asked again it is the same. */
  readonly id: string;
  readonly brand: BrandId;
  /** As people call the place. */
  readonly name: string;
  /** Whether we write it, or a person pastes it and we look. */
  readonly write: "auto" | "assisted";
  readonly text: string;
  readonly locale: string;
  /** The terms that it tells. */
  readonly terms: TermsRef;
  readonly by: PersonId;
  readonly askedAt: Instant;
  /** Not written before: now, or when the terms take force. */
  readonly plannedFor: Instant;
  /** The publication that it takes back, by writing what stood there before it. */
  readonly undoes: string | undefined;
  /** It may be written over what somebody else wrote meanwhile. */
  readonly isForced: boolean;
  readonly state: PublicationState;
}

/** Terms by their name and the hash of what they say. */
export interface TermsRef {
  readonly version: string;
  readonly hash: string;
}

/** How far a publication has come. `before`: what stood there when it was begun. */
export type PublicationState =
  | { readonly kind: "waiting"; readonly notBefore: Instant }
  /** The attempt was committed, and nobody knows yet how it ended: reading back tells. Of an assisted place a person has the text. */
  | {
      readonly kind: "writing";
      readonly before: string;
      readonly begunAt: Instant;
      readonly notBefore: Instant;
    }
  /** It was read back. */
  | { readonly kind: "live"; readonly before: string; readonly at: Instant }
  | { readonly kind: "dropped"; readonly reason: string; readonly at: Instant };

/** One that waits, or that is being written. */
export interface OpenPublication extends Publication {
  readonly state: Extract<PublicationState, { readonly kind: "waiting" | "writing" }>;
}

/** One that was read back where it was written. */
export interface LivePublication extends Publication {
  readonly state: Extract<PublicationState, { readonly kind: "live" }>;
}

/** What stood at a place when it was last looked at. */
export interface SeenText extends PlaceKey {
  readonly text: string;
  readonly readAt: Instant;
  /** The hash of our own text that it was compared with. */
  readonly against: string;
  /** The hash of the live text and terms that a person chose to leave as they are. */
  readonly left: string | undefined;
}

/** What was published where, and what stands there; kept in the store. */
export interface PublicationLog {
  /** Of a known id nothing is changed. */
  readonly plan: (publications: readonly Omit<Publication, "state">[]) => Promise<void>;
  readonly find: (id: string) => Promise<Publication | undefined>;
  /** Those that wait or are being written, in the order in which they may go on. */
  readonly open: () => Promise<readonly OpenPublication[]>;
  /** All of a place that ever were, the newest first; of a channel those of all its places. */
  readonly of: (key: Pick<PlaceKey, "channel"> & Partial<PlaceKey>) => Promise<readonly Publication[]>;
  /** Changes nothing of one that is live or was dropped. */
  readonly note: (id: string, state: PublicationState) => Promise<void>;
  readonly seen: (channel: ChannelId) => Promise<readonly SeenText[]>;
  /** Leaves `left` as it is. */
  readonly see: (seen: Omit<SeenText, "left">) => Promise<void>;
  /** That live text under those terms is to be left alone; other texts of the place are not any more. */
  readonly leave: (key: PlaceKey, left: string) => Promise<void>;
}
