import { duration, type Duration } from "../../core/time/instant.ts";
import { unreachable } from "../../core/unreachable.ts";
import { ChannelError } from "../../ports/errors.ts";
import type { XAnswer } from "../../platforms/x/x-answer.ts";
import { LONGEST_WAIT, PROBE_EVERY, SHORTEST_WAIT } from "./plan.ts";

/** Why X did not tell. */
export type XFailure = Exclude<XAnswer, { readonly kind: "answered" }>;

/** How long to leave X alone after the failure, the `nth` in a row, from 1. */
export function waitAfter(failure: XFailure, nth: number): Duration {
  switch (failure.kind) {
    case "limited":
      return failure.forMs > 0 ? duration(Math.ceil(failure.forMs)) : doubled(nth);
    case "refused":
      return PROBE_EVERY;
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
export function toChannelError(failure: XFailure): ChannelError {
  switch (failure.kind) {
    case "limited":
      return new ChannelError(failure.reason, {
        permanent: false,
        mend: "nothing: reading goes on by itself",
      });
    case "unreachable":
      return new ChannelError(failure.reason, {
        permanent: false,
        mend: "nothing, unless it lasts: then look at https://docs.x.com/status and at this machine's network",
      });
    case "refused":
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
