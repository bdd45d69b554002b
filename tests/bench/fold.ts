// Cases folded and judged per second, and what one more event costs in a long thread.
import { conversationSnapshot } from "../../src/core/cases/conversation-snapshot.ts";
import { ALWAYS_WATCHED } from "../../src/core/cases/coverage.ts";
import type { MessageEvent } from "../../src/core/cases/events.ts";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { judge } from "../../src/core/cases/judge.ts";
import { instant } from "../../src/core/time/instant.ts";
import { formatInstant } from "../../src/core/time/iso.ts";
import { author, BRAND, says } from "../support/events.ts";
import { at, inForce, someTerms } from "../support/terms.ts";

const START = at("2026-03-02T15:00:00Z");
const NOW = at("2026-12-31T00:00:00Z");
const termsAt = inForce([someTerms()]);

/** A thread of `count` messages of `customers` customers, every other one an answer. */
function thread(count: number, customers: number): readonly MessageEvent[] {
  return Array.from({ length: count }, (_, i) => {
    const customer = author(`customer-${Math.floor(i / 2) % customers}`);
    const iso = formatInstant(instant(START + i * 60_000));
    return i % 2 === 0 ? says(customer, `m${i}`, iso) : says(BRAND, `m${i}`, iso, { repliesTo: `m${i - 1}` });
  });
}

/** Milliseconds that `work` takes: the median of several rounds. */
function medianMs(rounds: number, work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

/** Microseconds per event when each is added on its own and the cases are asked for after it. */
function microsPerEvent(events: readonly MessageEvent[], last: number): number {
  const snapshot = conversationSnapshot(termsAt);
  const head = events.slice(0, -last);
  snapshot.add(head);
  const started = performance.now();
  for (const event of events.slice(-last)) {
    snapshot.add([event]);
    snapshot.cases();
  }
  return ((performance.now() - started) * 1000) / last;
}

/** Measures and returns the rows of a Markdown table. */
export function benchFold(): readonly string[] {
  const pair = thread(2, 1);
  const conversations = 20_000;
  const ms = medianMs(7, () => {
    for (let i = 0; i < conversations; i++) {
      for (const subject of foldConversation(pair, termsAt)) judge(subject, ALWAYS_WATCHED, NOW);
    }
  });
  const rows = [
    "| work | figure |",
    "| --- | --- |",
    `| two-message cases folded and judged | ${Math.round((conversations / ms) * 1000).toLocaleString("en")} a second |`,
  ];
  for (const customers of [1, 10, 5_000]) {
    for (let i = 0; i < 3; i++) microsPerEvent(thread(10_000, customers), 90); // warm-up
    const short = Math.min(...Array.from({ length: 20 }, () => microsPerEvent(thread(190, customers), 90)));
    const long = Math.min(...Array.from({ length: 20 }, () => microsPerEvent(thread(10_000, customers), 90)));
    rows.push(
      `| one more message, ${customers} customers: in the 100th against the 10,000th | ` +
        `${short.toFixed(1)} µs against ${long.toFixed(1)} µs (ratio ${(long / short).toFixed(1)}) |`,
    );
  }
  return rows;
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) console.log(benchFold().join("\n"));
