import type { BrandId } from "../core/ids.ts";
import { duration, type Duration } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Clock } from "../ports/clock.ts";
import type { PostOutcome } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import { schemeOf } from "./senders.ts";

type Way = Pick<OutboxRow, "brand" | "destination">;

/** Knows of each way to reach a team for how long nobody has answered there. */
export interface Reach {
  /** What became of a post that went that way. */
  readonly posted: (way: Way, outcome: PostOutcome) => void;
  /** Since the first post without an answer; 0 while it answers, also with a refusal. */
  readonly silentFor: (way: Way) => Duration;
}

export function reachOfWays(clock: Pick<Clock, "monotonic">): Reach {
  const silentSince = new Map<string, number>();
  const nameOf = ({ brand, destination }: { brand: BrandId; destination: string }): string =>
    `${brand} ${schemeOf(destination)}`;
  return {
    posted: (way, outcome) => {
      const name = nameOf(way);
      if (!isSilence(outcome)) silentSince.delete(name);
      else if (!silentSince.has(name)) silentSince.set(name, clock.monotonic());
    },
    silentFor: (way) => {
      const since = silentSince.get(nameOf(way));
      return duration(since === undefined ? 0 : Math.floor(clock.monotonic() - since));
    },
  };
}

/** Who refuses us, or asks us to wait, has answered. */
function isSilence(outcome: PostOutcome): boolean {
  switch (outcome.kind) {
    case "unreachable":
    case "ambiguous":
      return true;
    case "not accepted":
      return outcome.retryAfterMs === undefined;
    case "sent":
    case "blocked":
    case "refused shape":
      return false;
    default:
      return unreachable(outcome);
  }
}
