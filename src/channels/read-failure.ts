import { duration, minutes, type Duration } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import { ChannelError } from "../ports/errors.ts";

/** Why a platform did not tell. A reason holds no credential and nothing of what anybody wrote. */
export type ReadFailure =
  /** Nothing is to be asked for so many milliseconds; 0 when the platform did not say for how long. */
  | { readonly kind: "limited"; readonly reason: string; readonly forMs: number }
  /** It is down, out of reach, or said something that makes no sense: worth trying again. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** It wants nothing to do with us until a person mends it. */
  | { readonly kind: "refused"; readonly reason: string; readonly mend: string }
  /** It keeps one of several places from us until a person mends it; all else was read, and goes on being read. */
  | { readonly kind: "barred"; readonly reason: string; readonly mend: string }
  /** We stopped waiting ourselves. */
  | { readonly kind: "stopped" };

/** A platform as people are told of it. */
export interface PlatformName {
  readonly name: string;
  /** The page on which it tells of its own trouble. */
  readonly status: string;
}

/** How often a platform is asked again that has refused us: 12 calls an hour. */
const PROBE_EVERY: Duration = minutes(5);
/** A place that is kept from us must not slow down the reading of all others. */
const READ_ON_AFTER: Duration = duration(30_000);
/** Waits after a failure that says nothing of how long it lasts double from the one to the other. */
const SHORTEST_WAIT: Duration = duration(5000);
const LONGEST_WAIT: Duration = duration(320_000);

/** How long to leave the platform alone after the failure, the `nth` in a row, from 1. */
export function waitAfter(failure: ReadFailure, nth: number): Duration {
  switch (failure.kind) {
    case "limited":
      return failure.forMs > 0 ? duration(Math.ceil(failure.forMs)) : doubled(nth);
    case "refused":
      return PROBE_EVERY;
    case "barred":
      return READ_ON_AFTER;
    case "unreachable":
    case "stopped":
      return doubled(nth);
    default:
      return unreachable(failure);
  }
}

const doubled = (nth: number): Duration =>
  duration(Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.min(nth - 1, 10)));

/** The failure as the port tells it. */
export function toChannelError(failure: ReadFailure, { status }: PlatformName): ChannelError {
  switch (failure.kind) {
    case "limited":
      return new ChannelError(failure.reason, {
        permanent: false,
        mend: "nothing: reading goes on by itself",
      });
    case "unreachable":
      return new ChannelError(failure.reason, {
        permanent: false,
        mend: `nothing, unless it lasts: then look at ${status} and at this machine's network`,
      });
    case "refused":
    case "barred":
      return new ChannelError(failure.reason, { permanent: true, mend: failure.mend });
    case "stopped":
      return notRunning();
    default:
      return unreachable(failure);
  }
}

/** A channel that does not run was asked to look. */
export const notRunning = (): ChannelError =>
  new ChannelError("the channel is not running", { permanent: false, mend: "nothing: it is being stopped" });
