import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { decideBy } from "../../src/app/decide.ts";
import { judgingBy } from "../../src/app/judging.ts";
import type { Watch } from "../../src/app/monitored.ts";
import { conversationSnapshot } from "../../src/core/cases/conversation-snapshot.ts";
import type { CoverageInterval } from "../../src/core/cases/coverage.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { judge } from "../../src/core/cases/judge.ts";
import { linkConversations } from "../../src/core/cases/link-conversations.ts";
import { recordsOf } from "../../src/core/stats/deadline-record.ts";
import { termsAt, termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import { END_OF_TIME, instant, type Instant } from "../../src/core/time/instant.ts";
import type { KeptRecord } from "../../src/ports/figures.ts";
import type { Store } from "../../src/ports/store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { aMonitored, aWatch } from "../support/app.ts";
import { SURGE } from "../support/governed.ts";
import { anIntake, freshPath, removeStores, X_ACME } from "../support/store.ts";
import { aTarget, at, hoursOf, OFFICE_WEEK, someTerms } from "../support/terms.ts";
import { histories } from "./histories.ts";

const HOUR = 3_600_000;
const START = at("2026-10-30T12:00:00Z");
const EVER = { from: instant(0), to: END_OF_TIME };

/** Office hours, so that what falls due and what breaks differ; with an update and a resolution. */
const OFFICE = someTerms({
  hours: hoursOf(OFFICE_WEEK),
  targets: [
    aTarget({ first: "1h", next: "2h", update: "4h", resolve: { within: "24h", clock: "calendar" } }),
  ],
});

/** What happens between two looks at the figures. */
type Step =
  | { readonly kind: "events"; readonly count: number }
  | { readonly kind: "time"; readonly hours: number }
  | { readonly kind: "blind"; readonly ago: number }
  | { readonly kind: "sighted"; readonly caughtUp: boolean }
  | { readonly kind: "overlay"; readonly ago: number; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("events" as const), count: fc.nat({ max: 9 }) }) },
  fc.record({ kind: fc.constant("time" as const), hours: fc.constantFrom(0.5, 1, 5, 30) }),
  fc.record({ kind: fc.constant("blind" as const), ago: fc.constantFrom(0, 2, 40) }),
  fc.record({ kind: fc.constant("sighted" as const), caughtUp: fc.boolean() }),
  fc.record({ kind: fc.constant("overlay" as const), ago: fc.nat(30), hours: fc.constantFrom(1, 24) }),
);

/** Steps, and how many cases are settled after each. */
const scripts = fc.record({
  age: fc.constantFrom(0, 24, 72, 120, 240),
  steps: fc.array(fc.tuple(step, fc.constantFrom(0, 1, 100, 100)), { minLength: 4, maxLength: 14 }),
});

interface World {
  readonly store: Store;
  readonly watch: Watch;
  readonly history: () => TermsHistory;
  readonly put: (history: TermsHistory) => void;
}

async function aWorld(): Promise<World> {
  let history = termsHistory([OFFICE]);
  return {
    store: await openSqliteStore({ path: freshPath(), now: () => START }),
    watch: { ...aWatch(aMonitored()), historyOf: (channel) => (channel === X_ACME ? history : undefined) },
    history: () => history,
    put: (other) => {
      history = other;
    },
  };
}

/** What plain folding and judging makes of all events at once. */
function expected(
  events: readonly ChannelEvent[],
  history: TermsHistory,
  coverage: readonly CoverageInterval[],
  now: Instant,
): readonly string[] {
  return linkConversations(events)
    .flatMap((linked) => {
      const snapshot = conversationSnapshot((when) => termsAt(history, when));
      snapshot.add(linked);
      return snapshot
        .cases()
        .flatMap((one) => recordsOf(one, judge(one, coverage, now), snapshot.actsOn(one)));
    })
    .map((record) => JSON.stringify(record))
    .sort();
}

/** The same fields of what the store says. */
const plain = ({ channel: _, warned: __, agesFrom: ___, ...record }: KeptRecord): string =>
  JSON.stringify(record);

async function lookAt(
  { store, watch, history }: World,
  events: readonly ChannelEvent[],
  now: Instant,
): Promise<void> {
  const judging = judgingBy(watch);
  const coverage = await store.coverage.intervals(X_ACME);
  const found: KeptRecord[] = [];
  const range = { channel: X_ACME, which: "due or open", ...EVER } as const;
  await store.figures.records(range, now, judging, (record) => found.push(record));
  expect(found.map(plain).sort()).toEqual(expected(events, history(), coverage, now));
  const groups = await store.figures.groups(range, now, judging);
  const times = groups.flatMap(({ clock, result, responseTimes }) =>
    responseTimes.map((time) => `${clock} ${result} ${time}`),
  );
  expect(times.sort()).toEqual(
    found.map(({ clock, result, responseTime }) => `${clock} ${result} ${responseTime}`).sort(),
  );
  const { discrepancies } = await store.figures.verify(undefined, now, judging);
  expect(discrepancies).toEqual([]);
}

async function live(
  events: readonly ChannelEvent[],
  { age, steps }: { readonly age: number; readonly steps: readonly (readonly [Step, number])[] },
): Promise<void> {
  const world = await aWorld();
  const { store, watch } = world;
  let now = instant(START + age * HOUR);
  let told = 0;
  try {
    for (const [step, settled] of steps) {
      if (step.kind === "events") {
        const some = events.slice(told, told + step.count);
        told += some.length;
        await store.record(anIntake(some, { receivedAt: now }), decideBy(watch));
      } else if (step.kind === "time") now = instant(now + step.hours * HOUR);
      else if (step.kind === "blind")
        await store.coverage.blind(X_ACME, instant(now - step.ago * HOUR), "cut off");
      else if (step.kind === "sighted") await store.coverage.sighted(X_ACME, now, step.caughtUp);
      else {
        const from = instant(now - step.ago * HOUR);
        const to = instant(from + step.hours * HOUR);
        world.put(termsHistory([OFFICE], [...world.history().overlays, { terms: SURGE, from, to }]));
      }
      await lookAt(world, events.slice(0, told), now);
      if (settled > 0) await store.figures.settle(now, settled, judgingBy(watch));
      await lookAt(world, events.slice(0, told), now);
    }
  } finally {
    await store.close();
  }
}

test("what the store says of deadlines is what folding all events says, whatever was settled, seen or changed meanwhile", async () => {
  await fc.assert(fc.asyncProperty(histories, scripts, live), { numRuns: 60 });
});

afterAll(removeStores);
