import { afterAll, describe, expect, test } from "vitest";
import { instant } from "../../src/core/time/instant.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { aConversation, author, says } from "../support/events.ts";
import {
  anIntake,
  callsOnce,
  fold,
  folds,
  freshPath,
  removeStores,
  wordsOf,
  X_ACME,
} from "../support/store.ts";

afterAll(removeStores);

/** Every statement that `work` runs, once. */
async function statementsOf(count: number): Promise<readonly string[]> {
  const handle = openForWriting(freshPath());
  const seen = new Set<string>();
  const prepare = handle.prepare.bind(handle);
  Object.assign(handle, {
    prepare: (sql: string) => {
      seen.add(sql);
      return prepare(sql);
    },
  });
  const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
  const opening = Array.from({ length: count }, (_, i) =>
    says(author(`c${i}`), `${i}`, "2026-11-02T15:00:00Z", { conversation: aConversation(`t${i}`) }),
  );
  const going = opening.map(({ conversation, author: by }, i) =>
    says(by, `more ${i}`, "2026-11-02T15:05:00Z", { conversation, repliesTo: `${i}` }),
  );
  for (const events of [opening, going]) {
    const words = events.map((event) => wordsOf(event, "Where is my refund?"));
    await store.record(anIntake(events, { words, cursor: "1" }), folds);
  }
  const late = instant((opening[0]?.at ?? 0) + 3_600_000);
  await store.fire(late, count, callsOnce);
  for (const { key, subject } of await store.outbox.sendable(late, 1)) {
    if (subject.kind === "stage") await store.queries.readCase(subject.caseId, fold);
    await store.outbox.begin(key, late);
    await store.outbox.sent(key, "C1", "1", late);
  }
  await store.outbox.stale(late, 50);
  for (const next of [store.nextAlertAt, store.outbox.nextAt, store.outbox.nextStaleAt]) await next();
  await store.nextAlertAt(X_ACME);
  await store.health.audit(late);
  await store.queries.opened(X_ACME, late, 10);
  await store.record(anIntake(going.map((event) => ({ ...event, message: event.message }))), folds);
  const plans = [...seen].flatMap((sql) => {
    if (!/^(select|insert|update|delete)/.test(sql)) return [];
    const steps = prepare(`explain query plan ${sql}`).all(
      ...Array.from({ length: sql.split("?").length - 1 }, () => null),
    ) as { readonly detail: string }[];
    return steps.map(({ detail }) => `${detail} <- ${sql.slice(0, 120)}`);
  });
  await store.close();
  return plans;
}

describe("what the live path asks of the store", () => {
  test.each([1, 100])(
    "is looked up, with %i conversations at once, and never by walking a table",
    async (count) => {
      const plans = await statementsOf(count);
      expect(plans.length).toBeGreaterThan(10);
      const walks = plans.filter(
        (plan) => /^SCAN (?!CONSTANT|\d+-ROW)(?!.* INDEX )/.test(plan) || plan.includes("account=?) <-"),
      );
      expect(walks).toEqual([]);
    },
  );
});
