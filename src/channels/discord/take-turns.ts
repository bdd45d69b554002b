import { duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { DiscordRest } from "../../platforms/discord/discord-rest.ts";

/** Turns that are further off are left to whoever reads: then all reading waits. */
const LONGEST_TURN_MS = 10_000;

/**
 * Asks again once its turn has come, where that is a matter of seconds: a history of many pages meets the limit of its bucket
 * over and over, and would otherwise begin a new read each time.
 */
export const takingTurns = (rest: Pick<DiscordRest, "get">, clock: Clock): Pick<DiscordRest, "get"> => ({
  get: async (path, query, signal) => {
    for (;;) {
      const answer = await rest.get(path, query, signal);
      if (answer.kind !== "limited" || answer.forMs <= 0 || answer.forMs > LONGEST_TURN_MS) return answer;
      await clock.sleep(duration(Math.ceil(answer.forMs)), signal);
      // Who asks no more is not kept waiting: this would never end, and let nothing else go on.
      if (signal.aborted) return { kind: "stopped" };
    }
  },
});
