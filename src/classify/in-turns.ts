import type { MessageFacts } from "../core/cases/message-facts.ts";
import { duration } from "../core/time/instant.ts";
import type { BatchClassifier, Classifier } from "../ports/classifier.ts";
import type { Clock } from "../ports/clock.ts";

/** The event loop is to be held up for less than 50 ms; one text takes less than half of that. */
const AT_A_STRETCH_MS = 15;
const NEVER = new AbortController().signal;

/** Reads text by text in this thread, and lets others have their turn: a hostile text takes long, and a hundred longer. */
export function inTurns(rules: Classifier, clock: Pick<Clock, "monotonic" | "sleep">): BatchClassifier {
  return {
    classifyAll: async (inputs) => {
      const breathe = breathing(clock);
      for (const pattern of new Set([...new Set(inputs.map(({ patterns }) => patterns))].flat())) {
        await breathe();
        rules.prepare(pattern);
      }
      const facts: MessageFacts[] = [];
      for (const input of inputs) {
        await breathe();
        facts.push(rules.classify(input));
      }
      return facts;
    },
    stop: () => Promise.resolve(),
  };
}

/** The plain rules, in turns. Loaded only by whoever needs them in this thread: they hold the words of six languages. */
export async function plainRulesInTurns(clock: Pick<Clock, "monotonic" | "sleep">): Promise<BatchClassifier> {
  const { plainRules } = await import("./plain-rules.ts");
  return inTurns(plainRules, clock);
}

/** What to call between two pieces of work that take long together: it lets others have their turn when the last is some time ago. */
function breathing(clock: Pick<Clock, "monotonic" | "sleep">): () => Promise<void> {
  let since = clock.monotonic();
  return async () => {
    if (clock.monotonic() - since <= AT_A_STRETCH_MS) return;
    await clock.sleep(duration(0), NEVER);
    since = clock.monotonic();
  };
}
