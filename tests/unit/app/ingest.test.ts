import { expect, test } from "vitest";
import { foldBy } from "../../../src/app/decide.ts";
import { ingest, type IngestDeps } from "../../../src/app/ingest.ts";
import { judgingBy } from "../../../src/app/judging.ts";
import type { MessageEvent } from "../../../src/core/cases/events.ts";
import type { ClassifierInput } from "../../../src/ports/classifier.ts";
import type { Observed, ObservedBatch } from "../../../src/ports/channel.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import { aMonitored, appRig, AROUND_THE_CLOCK, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { aConversation, author, BRAND, deleted, edited, says, someFacts } from "../../support/events.ts";
import { someWords, X_ACME } from "../../support/store.ts";
import { aTarget } from "../../support/terms.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const NOW = at("2026-11-02T15:00:05Z");
const observed = ({ facts: _facts, ...envelope }: MessageEvent, text = "where is my bag?"): Observed => ({
  kind: "message",
  envelope,
  words: someWords(text),
});
const aBatch = (...found: readonly Observed[]): ObservedBatch => ({
  stream: "mentions",
  observed: found,
  cursor: "17",
  gaps: [],
});

async function ingesting(over: Partial<IngestDeps> = {}) {
  const refunds = aTarget({ name: "refunds", when: { keywords: ["refund"] }, first: "30m" });
  const terms = { ...AROUND_THE_CLOCK, targets: [refunds, aTarget({ first: "1h" })] as const };
  const rig: AppRig = await appRig({ history: termsHistory([terms]) });
  const asked: ClassifierInput[] = [];
  const frozen: string[] = [];
  const deps: IngestDeps = {
    store: rig.store,
    watch: rig.watch,
    moderate: () => Promise.resolve(),
    classifier: {
      classifyAll: (inputs) => {
        asked.push(...inputs);
        return Promise.resolve(inputs.map(() => someFacts()));
      },
    },
    freeze: (folder, versions) => {
      for (const { version } of versions) frozen.push(`${folder} ${version}`);
    },
    ...over,
  };
  const monitored = aMonitored({ autoReplies: ["Thanks for"] });
  const take = (batch: ObservedBatch, now = NOW) => ingest(deps, monitored, batch, now);
  return { rig, asked, frozen, take };
}

test("what was observed is classified, kept with its words, and decided; the cursor moves with it", async () => {
  const { rig, asked, frozen, take } = await ingesting();
  expect(await take(aBatch(observed(ASK)))).toMatchObject({ fresh: 1, nextAt: at("2026-11-02T15:30:00Z") });
  expect(asked).toEqual([
    {
      text: "where is my bag?",
      interaction: "mention",
      from: "customer",
      keywords: ["refund"],
      patterns: [],
      autoReplies: ["Thanks for"],
    },
  ]);
  expect(await rig.store.cursors(X_ACME)).toEqual(new Map([["mentions", "17"]]));
  expect((await rig.store.queries.words(aConversation(), ASK.message))?.text).toBe("where is my bag?");
  expect(frozen).toEqual(["x-acme 2026-01-01"]);
});

test("who is no customer is read as one of ours", async () => {
  const { asked, take } = await ingesting();
  await take(aBatch(observed(says(BRAND, "m2", "2026-11-02T15:01:00Z"))));
  expect(asked[0]?.from).toBe("responder");
});

test("an edit is classified by its new words, which take the place of the old", async () => {
  const { rig, asked, take } = await ingesting();
  const { facts: _facts, ...envelope } = edited("m1", "2026-11-02T15:01:00Z");
  await take(
    aBatch(observed(ASK), {
      kind: "edit",
      envelope,
      role: "customer",
      interaction: "mention",
      words: someWords("a refund!"),
    }),
  );
  expect(asked.map(({ text }) => text)).toEqual(["where is my bag?", "a refund!"]);
  expect((await rig.store.queries.words(aConversation(), ASK.message))?.text).toBe("a refund!");
});

test("a deletion has no words and is not classified", async () => {
  const { rig, asked, take } = await ingesting();
  await take(
    aBatch(observed(ASK), {
      kind: "deletion",
      envelope: deleted("m1", "2026-11-02T15:01:00Z", "2026-11-02T15:02:00Z"),
    }),
  );
  expect(asked).toHaveLength(1);
  expect((await rig.store.queries.find("m1"))[0]?.entry.state).toBe("closed");
});

test("of a text without end nobody reads or keeps more than ten thousand characters", async () => {
  const { rig, asked, take } = await ingesting();
  await take(aBatch(observed(ASK, "a".repeat(1_000_000))));
  expect(asked[0]?.text).toHaveLength(10_000);
  expect((await rig.store.queries.words(aConversation(), ASK.message))?.text).toHaveLength(10_000);
});

test("a cursor moves though nothing was found, and gaps are kept", async () => {
  const { rig, take } = await ingesting();
  const gap = { from: at("2026-11-02T10:00:00Z"), to: at("2026-11-02T11:00:00Z"), cause: "too many" };
  expect(await take({ ...aBatch(), gaps: [gap] })).toMatchObject({ fresh: 0 });
  expect(await rig.store.cursors(X_ACME)).toEqual(new Map([["mentions", "17"]]));
  expect(await rig.store.coverage.intervals(X_ACME)).toMatchObject([{ state: "blind", cause: "too many" }]);
});

test("nothing is kept, the cursor neither, when the version that judges cannot be frozen", async () => {
  const { rig, take } = await ingesting({
    freeze: () => {
      throw new Error("disk full");
    },
  });
  await expect(take(aBatch(observed(ASK)))).rejects.toThrow("disk full");
  expect(await rig.store.cursors(X_ACME)).toEqual(new Map());
  expect(await rig.store.queries.counts()).toMatchObject({ events: 0, cases: 0 });
});

test("what could not be committed is told to the channel, which offers it again", async () => {
  let once = true;
  const { rig, take } = await ingesting();
  const failing: IngestDeps["store"] = {
    record: (...given) => {
      if (!once) return rig.store.record(...given);
      once = false;
      return Promise.reject(new Error("disk full"));
    },
    retention: rig.store.retention,
  };
  const second = await ingesting({ store: failing });
  await expect(second.take(aBatch(observed(ASK)))).rejects.toThrow("disk full");
  expect(await rig.store.cursors(X_ACME)).toEqual(new Map());
  expect(await second.take(aBatch(observed(ASK)))).toMatchObject({ fresh: 1 });
  expect(await take(aBatch(observed(ASK)))).toMatchObject({ fresh: 0 });
});

test("each event gets the facts of its own text, in whatever order it was told", async () => {
  const { rig, take } = await ingesting({
    classifier: {
      classifyAll: (inputs) => Promise.resolve(inputs.map(({ text }) => someFacts({ keywords: [text] }))),
    },
  });
  const later = says(author("bo"), "m2", "2026-11-02T15:00:01Z");
  const gone = deleted("m1", "2026-11-02T15:00:01Z", "2026-11-02T15:00:02Z");
  await take(aBatch({ kind: "deletion", envelope: gone }, observed(later, "of m2"), observed(ASK, "of m1")));
  const facts = await rig.store.queries.latestFacts(ASK.conversation, [ASK.message, later.message]);
  expect(facts.get(ASK.message)?.facts.keywords).toEqual(["of m1"]);
  expect(facts.get(later.message)?.facts.keywords).toEqual(["of m2"]);
});

test("while a part of a large batch is committed the next is read, and no more than that", async () => {
  const { rig } = await ingesting();
  const done: string[] = [];
  const { take } = await ingesting({
    classifier: {
      classifyAll: (inputs) => {
        if (inputs.length > 0) done.push(`read ${inputs.length}`);
        return Promise.resolve(inputs.map(() => someFacts()));
      },
    },
    store: {
      record: async (...given) => {
        const recorded = await rig.store.record(...given);
        done.push(`committed ${recorded.fresh}`);
        return recorded;
      },
      retention: rig.store.retention,
    },
  });
  const many = Array.from({ length: 250 }, (_, i) =>
    observed(says(author("ana"), `many-${i}`, "2026-11-02T15:00:00Z")),
  );
  expect(await take(aBatch(...many))).toMatchObject({ fresh: 250 });
  expect(done).toEqual([
    ...["read 100", "read 100", "committed 100"],
    ...["read 50", "committed 100"],
    "committed 50",
  ]);
});

test("what was never forgotten is taken in, however old it is or the clock makes it", async () => {
  const { rig, take } = await ingesting();
  const old = says(author("bob"), "m0", "2026-01-02T15:00:00Z", { conversation: aConversation("c2") });
  expect(await take(aBatch(observed(old), observed(ASK)), at("2029-05-02T15:00:05Z"))).toMatchObject({
    fresh: 2,
  });
  expect(await rig.store.queries.counts()).toMatchObject({ events: 2, waiting: 2 });
});

test("what was forgotten is not taken in again, and nobody is asked about its words; its cursor is", async () => {
  const said: string[] = [];
  const { rig, take } = await ingesting({
    moderate: (_, found) => {
      said.push(...found.map(({ event }) => event.message));
      return Promise.resolve();
    },
  });
  const answer = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" });
  await take(aBatch(observed(ASK), observed(answer)));
  const later = at("2029-01-01T00:00:00Z");
  await rig.store.figures.settle(later, 10, judgingBy(rig.watch));
  await rig.store.retention.forget(later, later, undefined, foldBy(rig.watch));
  said.length = 0;
  expect(await take({ ...aBatch(observed(ASK)), cursor: "18" })).toMatchObject({ fresh: 0 });
  expect([await rig.store.queries.counts(), said]).toMatchObject([{ events: 0, cases: 0 }, []]);
  expect((await rig.store.cursors(X_ACME)).get("mentions")).toBe("18");
});

test("a part that cannot be read takes nothing down while the one before it cannot be kept", async () => {
  const { take } = await ingesting({
    classifier: {
      classifyAll: (inputs) =>
        inputs.length === 100
          ? Promise.resolve(inputs.map(() => someFacts()))
          : Promise.reject(new Error("unreadable")),
    },
    store: {
      record: () => Promise.reject(new Error("the disk is full")),
      retention: { forgottenUntil: () => Promise.resolve(undefined) },
    },
  });
  const many = Array.from({ length: 101 }, (_, i) =>
    observed(says(author("ana"), `many-${i}`, "2026-11-02T15:00:00Z")),
  );
  await expect(take(aBatch(...many))).rejects.toThrow("the disk is full");
});
