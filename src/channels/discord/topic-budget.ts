import { minutes, type Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";

/**
 * How often a channel's topic may be changed. Nowhere documented; as Discord's staff announced it
 * (https://github.com/discord/discord-api-docs/issues/2208): it refuses a third time by a wait of up to ten minutes.
 */
const EDITS = 2;
const WITHIN: Duration = minutes(10);

/** Keeps a third change of a topic back, for each channel apart. */
export interface TopicBudget {
  /** Milliseconds until the channel's topic may be changed; 0 when it may be now. */
  readonly wait: (channel: string) => number;
  /** A change of it was sent, whatever became of it. */
  readonly spend: (channel: string) => void;
}

/** No topic was changed yet. */
export function topicBudget(clock: Pick<Clock, "monotonic">): TopicBudget {
  const sent = new Map<string, readonly number[]>();
  const recent = (channel: string): readonly number[] =>
    (sent.get(channel) ?? []).filter((at) => at > clock.monotonic() - WITHIN);
  return {
    wait: (channel) => {
      const first = recent(channel).at(-EDITS);
      return first === undefined ? 0 : first + WITHIN - clock.monotonic();
    },
    spend: (channel) => {
      sent.set(channel, [...recent(channel), clock.monotonic()]);
    },
  };
}
