import type { LivePlace, Publisher } from "../../../src/ports/publisher.ts";
import type { VirtualClock } from "../../../src/sim/virtual-clock.ts";

/** What the platform does to us, until it is told otherwise. */
export interface PublisherTrouble {
  /** Takes the platform off the network. */
  readonly down: () => void;
  readonly up: () => void;
  /** Asks us at the next write to wait for a minute. */
  readonly limit: () => void;
  /** Answers the next request with a 500. */
  readonly fail: () => void;
  /** Never answers the next request. */
  readonly hang: () => void;
  /** Does what the next write asks for, and breaks the connection before anything was answered. */
  readonly lose: () => void;
  /** Answers the next request with this text, in the place of its own. */
  readonly say: (text: string) => void;
  /** Takes our credentials away. */
  readonly refuse: () => void;
  readonly restore: () => void;
  /** Takes the right to change this place away, so that it can be read still. */
  readonly forbid: () => void;
  readonly permit: () => void;
  /** Takes the place, or the account, away. */
  readonly vanish: (place: LivePlace) => void;
  /** Requests so far. */
  readonly calls: () => number;
  /** Those that would change something. */
  readonly writes: () => number;
}

/** A publisher on its loopback platform, at noon of a Monday, with the real SDK in between. */
export interface PublisherRig {
  readonly clock: VirtualClock;
  readonly publisher: Publisher;
  /** Every credential that it was given, and what else must not be repeated. */
  readonly secrets: readonly string[];
  readonly logs: readonly string[];
  /** As `surface id`, every place there is, in their order. */
  readonly places: readonly string[];
  /** What people see there now, by the platform itself. */
  readonly standing: (place: LivePlace) => string;
  /** Somebody writes there by hand. */
  readonly put: (place: LivePlace, text: string) => void;
  /** Texts that the platform takes there as they are. */
  readonly texts: (place: LivePlace) => readonly [string, ...string[]];
  /** One that it does not take. */
  readonly tooLong: (place: LivePlace) => string;
  readonly trouble: PublisherTrouble;
  readonly pass: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What people write: signs that markup gives a meaning, signs of two units, and none of the ones that platforms cut off. */
export const TRICKY: readonly [string, ...string[]] = [
  "Mon-Fri 9-18 Chicago time: 95 of 100 get a reply within 1 hour.",
  "Q&A: a < b > c &amp; &lt;b&gt; \"quoted\" 'too' 100 % + more = ?",
  "月曜〜金曜 9時〜18時 👋🏽 👨‍👩‍👧‍👦 🇩🇪 é e\u0301",
];
