import type { Responders } from "../../../src/channels/define-channel.ts";
import type { Channel } from "../../../src/ports/channel.ts";
import type { Instant } from "../../../src/core/time/instant.ts";
import { instant } from "../../../src/core/time/instant.ts";
import type { VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { at } from "../../support/at.ts";
import type { Told } from "./told.ts";

/**
 * Who writes: customers, somebody whose post answers as the rig's channels are set up, and a machine (a bot, a webhook, an
 * account that a program runs) that is on no list.
 */
export type Person = "ana" | "bob" | `customer${number}` | "responder" | "machine";

/** Something that was posted, by the platform's id, as the channel tells it. */
export interface Said {
  readonly id: string;
}

/** What the platform does to us, until it is told otherwise. */
export interface PlatformTrouble {
  /** Takes the platform off the network: connections break, new ones are refused. */
  readonly down: () => void;
  /** Brings it back. */
  readonly up: () => void;
  /** Breaks what stands open to us, once; nothing is lost on the platform's side. Where nothing stands open, requests under way. */
  readonly drop: () => void;
  /** Asks us once to wait for a minute, as the platform does when too much was asked. */
  readonly limit: () => void;
  /** Answers the next `times` requests that read with a 500. */
  readonly fail: (times: number) => void;
  /** Never answers the next request that reads. */
  readonly hang: () => void;
  /** Tells of everything twice: what it pushes, and what it answers. */
  readonly double: () => void;
  /** Tells in another order than things happened. */
  readonly reorder: () => void;
  /** Takes our credentials away. */
  readonly refuse: () => void;
  /** Gives them back. */
  readonly restore: () => void;
  /** Ends `double` and `reorder`. */
  readonly behave: () => void;
  /** Requests and connections so far. */
  readonly calls: () => number;
}

/** A channel on its loopback platform, at noon of a Monday, with the real SDK in between. Nothing is started. */
export interface ChannelRig {
  readonly clock: VirtualClock;
  readonly told: Told;
  /** Every credential that the channel was given. */
  readonly secrets: readonly string[];
  readonly channel: Channel;
  /** Another of the same settings and cursors, as after a restart; with other responders if they are given. */
  readonly open: (responders?: Partial<Responders>) => Promise<Channel>;
  readonly start: (channel?: Channel) => Promise<void>;
  /** Lets so many milliseconds go by, and everything in them happen. */
  readonly pass: (ms: number) => Promise<void>;
  /**
   * Posts where the brand answers, so that the channel should tell of it; with `to`, as a person replies to it in the
   * platform's own app. A customer who replies to another does not call the brand.
   */
  readonly say: (who: Person, text: string, to?: Said) => Said;
  /** Does nothing when the platform lets nobody edit it any more. */
  readonly edit: (said: Said, text: string) => void;
  /** Returns all that is gone with it, itself included: some platforms take what stands below it away, too. */
  readonly remove: (said: Said) => readonly Said[];
  /** `bots` that make the machine one whose posts answer. */
  readonly listed: Partial<Responders>;
  /** As many posts of a gap as can be recovered whole: the platform's depth, or what the issue asks for. */
  readonly depth: number;
  readonly trouble: PlatformTrouble;
  readonly close: () => Promise<void>;
}

export const NOON: Instant = at("2026-11-02T12:00:00Z");
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** The instant so many milliseconds after noon. */
export const fromNoon = (ms: number): Instant => instant(NOON + ms);
