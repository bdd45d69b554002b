import { inTurn } from "../in-turn.ts";
import type { ReadFailure } from "../read-failure.ts";

/** A request or two, and what comes of them. Throws what the sink throws. */
export type Step = (signal: AbortSignal) => Promise<ReadFailure | undefined>;

/** Takes the steps that it chooses until there is none, or one failed: then tells how. */
export type Steps = (choose: () => Step | undefined, signal: AbortSignal) => Promise<ReadFailure | undefined>;

/** One step at a time, whoever else takes some. `refused` is told when Slack refuses us. */
export function steps(refused: () => void): Steps {
  const one = inTurn();
  return async (choose, signal) => {
    for (;;) {
      const outcome = await one(async (): Promise<ReadFailure | "over" | undefined> => {
        if (signal.aborted) return { kind: "stopped" };
        const step = choose();
        return step === undefined ? "over" : await step(signal);
      });
      if (outcome === "over") return undefined;
      if (outcome === undefined) continue;
      if (outcome.kind === "refused") refused();
      return outcome;
    }
  };
}
