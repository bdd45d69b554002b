import BetterSqlite from "better-sqlite3";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { decideBy, foldBy } from "../../src/app/decide.ts";
import { judgingBy } from "../../src/app/judging.ts";
import { timeOf } from "../../src/core/cases/event-order.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { authorId, caseId } from "../../src/core/ids.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { Store } from "../../src/ports/store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { aMonitored, aWatch } from "../support/app.ts";
import { anIntake, freshPath, plain, removeStores, X_ACME } from "../support/store.ts";
import { aTarget, at, hoursOf, OFFICE_WEEK, someTerms } from "../support/terms.ts";
import { busyHistories } from "./busy-histories.ts";

const ANA = authorId("ana");
const LATER = at("2026-12-24T12:00:00Z");
const WATCH = aWatch(
  aMonitored(),
  termsHistory([
    someTerms({ hours: hoursOf(OFFICE_WEEK), targets: [aTarget({ first: "1h", next: "2h", update: "4h" })] }),
  ]),
);

async function tell(store: Store, events: readonly ChannelEvent[]): Promise<number> {
  let fresh = 0;
  for (const event of events)
    fresh += (await store.record(anIntake([event], { receivedAt: timeOf(event) }), decideBy(WATCH))).fresh;
  return fresh;
}

/** Her messages, deleted at that instant. */
const deletionsOf = (events: readonly ChannelEvent[], noticed: ReturnType<typeof instant>) =>
  events.flatMap((event): readonly ChannelEvent[] =>
    event.kind === "message" && event.author.id === ANA
      ? [
          {
            kind: "deletion",
            conversation: event.conversation,
            message: event.message,
            lastSeen: noticed,
            noticed,
          },
        ]
      : [],
  );

/** All cases, without what hangs on a name: their ids, and `as` for hers. */
async function casesIn(store: Store, path: string, as: string): Promise<readonly string[]> {
  const handle = new BetterSqlite(path, { readonly: true });
  const ids = handle.prepare("select id from cases").pluck().all() as readonly string[];
  handle.close();
  const found: string[] = [];
  for (const id of ids) {
    const subject = (await store.queries.readCase(caseId(id), foldBy(WATCH)))?.subject;
    found.push(JSON.stringify(plain({ ...subject, id: "" })).replaceAll(as, ANA));
  }
  return found.toSorted();
}

test("whoever is erased leaves the cases that there would be if they had deleted all they wrote", async () => {
  let waited = 0;
  await fc.assert(
    fc.asyncProperty(
      busyHistories,
      fc.integer({ min: 40, max: 100 }),
      fc.constantFrom(0, 100),
      async (events, told, least) => {
        const [path, other] = [freshPath(), freshPath()];
        const memory = { least, most: 1000 };
        const store = await openSqliteStore({ path, now: () => LATER, memory });
        const oracle = await openSqliteStore({ path: other, now: () => LATER });
        const first = events.slice(0, Math.ceil((events.length * told) / 100));
        const now = instant(Math.max(...first.map(timeOf)) + 1);
        try {
          await tell(store, first);
          await tell(oracle, [...first, ...deletionsOf(first, now)]);
          const erased = await store.erasure.erase(X_ACME, ANA, now, decideBy(WATCH));
          if (erased.kind !== "erased") throw new Error(erased.kind);
          waited += erased.held.waiting;
          expect(await casesIn(store, path, erased.as)).toEqual(await casesIn(oracle, other, "nobody"));
          expect(await tell(store, first)).toBe(0);
          expect(await store.erasure.held(X_ACME, ANA)).toMatchObject({ messages: 0, mentions: 0, cases: 0 });
          await tell(store, events.slice(first.length));
          while ((await store.figures.settle(LATER, 100, judgingBy(WATCH))) > 0);
          const verified = await store.figures.verify(undefined, LATER, judgingBy(WATCH));
          expect(verified).toMatchObject({ discrepancies: [], unsettled: 0 });
        } finally {
          await store.close();
          await oracle.close();
        }
      },
    ),
    { numRuns: 25 },
  );
  // Else the test shows little.
  expect(waited).toBeGreaterThan(5);
});

afterAll(removeStores);
