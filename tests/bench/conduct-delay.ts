// How long the event loop is held up while hostile texts are read by hostile patterns, through ingest's slices.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { ingest } from "../../src/app/ingest.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { author, says } from "../support/events.ts";
import { EVIL_PATTERNS, EVIL_TEXTS } from "../support/evil-patterns.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { ALL_WEEK, at, aTarget, hoursOf, someTerms } from "../support/terms.ts";
import type { BenchTable } from "./bench-table.ts";
import { aRead, INGESTING, MONITORED } from "./live-world.ts";

const START = at("2026-03-02T15:00:00Z");
const COPIES = 4;
const ROUNDS = 5;
const GOAL_MS = 50;

const terms = someTerms({
  ...{ hours: hoursOf(ALL_WEEK), targets: [aTarget({ first: "1h" })] },
  needsReply: {
    otherwise: "all",
    rules: EVIL_PATTERNS.map((pattern, i) => ({
      ...{ name: `rule ${i}`, keywords: undefined, pattern, reply: true },
    })),
  },
});
const history = termsHistory([terms]);
const watch = { ...INGESTING.watch, historyOf: () => history };
/** What is committed is no matter here. */
const store = {
  record: () => Promise.resolve({ fresh: 0, nextAt: undefined }),
  retention: { forgottenUntil: () => Promise.resolve(undefined) },
};

const texts = [...EVIL_TEXTS, ...HOSTILE_TEXTS].flatMap((text) => Array.from({ length: COPIES }, () => text));

/** The longest that the event loop was held up in each of some rounds. */
export async function benchConductDelay(): Promise<BenchTable> {
  const batch = aRead(
    texts.map((text, i) => {
      const { facts, ...envelope } = says(author("ana"), `evil-${i}`, "2026-03-02T15:00:00Z");
      return {
        kind: "message",
        envelope,
        words: { text, handle: "ana", name: "Ana", link: `https://x.com/ana/status/${i}` },
      };
    }),
  );
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await ingest({ ...INGESTING, watch, store }, MONITORED, batch, START);
    delay.disable();
    longest.push(delay.max / 1e6);
  }
  return {
    title: "Hostile texts, hostile patterns",
    columns: ["read in one batch", "patterns", "event loop held up at most, ms, by round", "goal, ms"],
    rows: [
      [
        String(texts.length),
        String(EVIL_PATTERNS.length),
        longest.map((ms) => ms.toFixed(0)).join(", "),
        `< ${GOAL_MS}`,
      ],
    ],
    notes: ["The first round compiles the patterns."],
  };
}
