import { afterAll, describe, expect, test } from "vitest";
import { decideBy, foldBy } from "../../../src/app/decide.ts";
import { conversationSnapshot } from "../../../src/core/cases/conversation-snapshot.ts";
import type { CaseId } from "../../../src/core/ids.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Fold, Past } from "../../../src/ports/fold.ts";
import { foldMemory, type MemoryTurn } from "../../../src/store/fold-memory.ts";
import { openSqliteReader } from "../../../src/store/sqlite/open-reader.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { AROUND_THE_CLOCK, aMonitored, aWatch, NINE } from "../../support/app.ts";
import { at, shown } from "../../support/at.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { anIntake, fold, folds, freshPath, removeStores, X_ACME } from "../../support/store.ts";
import { aTarget } from "../../support/terms.ts";

afterAll(removeStores);

const ACCOUNT = { brand: "acme", platform: "x", account: "2244994945" };
const group = (root: string): Parameters<MemoryTurn["take"]>[0] => ({ account: ACCOUNT, root });

/** So many events, folded. */
function folded(count: number): Parameters<MemoryTurn["keep"]>[1] {
  const snapshot = conversationSnapshot(() => undefined);
  snapshot.add(Array.from({ length: count }, (_, i) => says(author("ana"), `m${i}`, "2026-11-02T15:00:00Z")));
  return { folded: { ...snapshot, terms: undefined }, isSettled: true };
}

describe("a memory of folded conversations", () => {
  const remembering = (
    limits: { readonly least: number; readonly most: number },
    stamp: () => unknown = () => 1,
  ): {
    readonly keep: (root: string, count: number, committed?: boolean) => void;
    readonly has: (root: string) => boolean;
  } => {
    const memory = foldMemory(limits, stamp);
    const inTurn = <T>(committed: boolean, work: (turn: MemoryTurn) => T): T => {
      const turn = memory.turn();
      const found = work(turn);
      turn.end(committed);
      return found;
    };
    return {
      keep: (root, count, committed = true) => {
        inTurn(committed, (turn) => {
          turn.take(group(root));
          turn.keep(group(root), folded(count));
        });
      },
      has: (root) =>
        inTurn(true, (turn) => {
          const found = turn.take(group(root));
          if (found) turn.keep(group(root), found);
          return found !== undefined;
        }),
    };
  };

  test("forgets those first that were not used for longest", () => {
    const { keep, has } = remembering({ least: 0, most: 10 });
    for (const root of ["a", "b", "c"]) keep(root, 3);
    expect(has("a")).toBe(true);
    keep("d", 3);
    expect(["b", "a", "c", "d"].map(has)).toEqual([false, true, true, true]);
  });

  test("keeps one that alone is more than it may hold, and no others then", () => {
    const { keep, has } = remembering({ least: 0, most: 10 });
    keep("a", 3);
    keep("b", 11);
    expect(["a", "b"].map(has)).toEqual([false, true]);
  });

  test("does not keep what is folded anew as fast", () => {
    const { keep, has } = remembering({ least: 3, most: 10 });
    keep("a", 2);
    keep("b", 3);
    expect(["a", "b"].map(has)).toEqual([false, true]);
  });

  test("forgets what a transaction took that was rolled back", () => {
    const { keep, has } = remembering({ least: 0, most: 10 });
    keep("a", 2);
    keep("a", 3, false);
    expect(has("a")).toBe(false);
  });

  test("forgets all when somebody else has written to the store", () => {
    let written = 1;
    const { keep, has } = remembering({ least: 0, most: 10 }, () => written);
    keep("a", 2);
    expect(has("a")).toBe(true);
    written = 2;
    expect(has("a")).toBe(false);
  });
});

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const OTHER = says(author("bob"), "b1", "2026-11-02T15:01:00Z");
const memory = { least: 0, most: 100 };

/** Folds, and notes whether it was given what was remembered or events. */
function noting(inner: Fold): { readonly kinds: Past["kind"][]; readonly fold: Fold } {
  const kinds: Past["kind"][] = [];
  return {
    kinds,
    fold: (past) => {
      kinds.push(past.kind);
      return inner(past);
    },
  };
}

describe("a store that remembers", () => {
  test("reads the events of a conversation once, be it to decide, to look or to call", async () => {
    const store = await openSqliteStore({ path: freshPath(), now: () => at(NINE), memory });
    const { kinds, fold: noted } = noting(fold);
    await store.record(anIntake([ASK]), { ...folds, fold: noted });
    await store.record(anIntake([OTHER]), { ...folds, fold: noted });
    const [found] = await store.queries.find("m1");
    await store.queries.readCase(found?.entry.id ?? ("" as CaseId), noted);
    await store.fire(at("2026-11-02T15:45:00Z"), 10, {
      fold: noted,
      call: ({ cases }) => ({
        queue: [],
        keys: [],
        cases: cases
          .map(
            (one) =>
              folds.decide({ changes: [{ was: one, is: one }], isLate: false, recorded: new Set() }).cases[0],
          )
          .flatMap((one) => (one ? [{ ...one, nextAt: undefined }] : [])),
      }),
    });
    expect(kinds).toEqual(["events", "kept", "kept", "kept"]);
    await store.close();
  });

  test("looks at its own memory no more once conversations have become one", async () => {
    const store = await openSqliteStore({ path: freshPath(), now: () => at(NINE), memory });
    const elsewhere = aConversation("c2");
    const quote = says(author("ana"), "q1", "2026-11-02T15:05:00Z", {
      quotes: "later",
      conversation: elsewhere,
    });
    const later = says(author("ana"), "later", "2026-11-02T15:10:00Z");
    await store.record(anIntake([ASK]), folds);
    await store.record(anIntake([quote]), folds);
    const { kinds, fold: noted } = noting(fold);
    await store.record(anIntake([later]), { ...folds, fold: noted });
    await store.record(anIntake([says(BRAND, "r1", "2026-11-02T15:20:00Z", { repliesTo: "q1" })]), {
      ...folds,
      fold: noted,
    });
    expect(kinds).toEqual(["events", "kept"]);
    expect((await store.queries.find("q1")).map(({ entry }) => entry.state)).toEqual(["answered"]);
    await store.close();
  });

  test("keeps what it remembers of a channel when a new thread joins it", async () => {
    const store = await openSqliteStore({ path: freshPath(), now: () => at(NINE), memory });
    await store.record(anIntake([ASK]), folds);
    const { kinds, fold: noted } = noting(fold);
    const thread = says(author("ana"), "t1", "2026-11-02T15:05:00Z", {
      quotes: "m1",
      conversation: aConversation("a thread"),
    });
    await store.record(anIntake([thread]), { ...folds, fold: noted });
    expect(kinds).toEqual(["kept"]);
    await store.close();
  });

  test("decides all cases anew when other terms are in force, and then only those that change", async () => {
    const store = await openSqliteStore({ path: freshPath(), now: () => at(NINE), memory });
    const faster = termsHistory([{ ...AROUND_THE_CLOCK, targets: [aTarget({ first: "30m" })] }]);
    const [before, after] = [decideBy(aWatch()), decideBy(aWatch(aMonitored(), faster))];
    const dues = async (): Promise<readonly string[]> =>
      (await store.queries.due(5)).map(({ entry }) => `${entry.customer} ${shown(entry.dueAt)}`);
    await store.record(anIntake([ASK, OTHER]), before);
    await store.record(anIntake([says(author("carl"), "c1", "2026-11-02T15:02:00Z")]), after);
    expect(await dues()).toEqual([
      "ana 2026-11-02T15:30:00.000Z",
      "bob 2026-11-02T15:31:00.000Z",
      "carl 2026-11-02T15:32:00.000Z",
    ]);
    const changed: number[] = [];
    await store.record(anIntake([says(author("dora"), "d1", "2026-11-02T15:03:00Z")]), {
      ...after,
      decide: (given) => {
        changed.push(given.changes.length);
        return after.decide(given);
      },
    });
    expect(changed).toEqual([1]);
    await store.close();
  });
});

test("a reader sees what the monitor has written since it last looked", async () => {
  const path = freshPath();
  const store = await openSqliteStore({ path, now: () => at(NINE) });
  const events = Array.from({ length: 60 }, (_, i) => says(author(`c${i}`), `x${i}`, "2026-11-02T14:00:00Z"));
  const decider = decideBy(aWatch());
  await store.record(anIntake([...events, ASK]), decider);
  const reader = await openSqliteReader(path);
  const [found] = await reader.queries.find("m1");
  const { kinds, fold: noted } = noting(foldBy(aWatch()));
  const read = async (): Promise<string | undefined> =>
    (await reader.queries.readCase(found?.entry.id ?? ("" as CaseId), noted))?.subject?.state.kind;
  expect([await read(), await read()]).toEqual(["waiting", "waiting"]);
  await store.record(anIntake([says(BRAND, "r1", "2026-11-02T15:20:00Z", { repliesTo: "m1" })]), decider);
  expect([await read(), await read()]).toEqual(["answered", "answered"]);
  expect(kinds).toEqual(["events", "kept", "events", "kept"]);
  expect((await reader.queries.channels()).map(({ channel }) => channel)).toEqual([X_ACME]);
  await reader.close();
  await store.close();
});
