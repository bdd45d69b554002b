import BetterSqlite from "better-sqlite3";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { decideBy, foldBy } from "../../src/app/decide.ts";
import { judgingBy } from "../../src/app/judging.ts";
import { compareEvents, timeOf } from "../../src/core/cases/event-order.ts";
import type { ChannelEvent, MessageEvent } from "../../src/core/cases/events.ts";
import { caseId } from "../../src/core/ids.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { END_OF_TIME, instant, type Instant } from "../../src/core/time/instant.ts";
import type { KeptRecord } from "../../src/ports/figures.ts";
import type { ForgottenPage } from "../../src/ports/retention.ts";
import type { Store } from "../../src/ports/store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { aMonitored, aWatch } from "../support/app.ts";
import { aConversation, author, BRAND, did, says } from "../support/events.ts";
import { anIntake, freshPath, plain, removeStores, X_ACME } from "../support/store.ts";
import { aTarget, at, hoursOf, OFFICE_WEEK, someTerms } from "../support/terms.ts";
import { busyHistories } from "./busy-histories.ts";
import { histories } from "./histories.ts";

const HOUR = 3_600_000;
const NINE = "2026-11-02T15:00:00Z";
const LATER = at("2026-12-24T12:00:00Z");
const WATCH = aWatch(
  aMonitored(),
  termsHistory([
    someTerms({ hours: hoursOf(OFFICE_WEEK), targets: [aTarget({ first: "1h", next: "2h", update: "4h" })] }),
  ]),
);
const EVER = { channel: X_ACME, which: "due or open", from: instant(0), to: END_OF_TIME } as const;

/** What five people and the brand say in a channel and its threads: nearly all of it is answered sooner or later. */
const chatter: fc.Arbitrary<readonly ChannelEvent[]> = fc
  .array(
    fc.record({
      hours: fc.constantFrom(0, 0, 0.2, 1, 5, 30),
      writer: fc.nat(4),
      what: fc.constantFrom("asked", "asked", "asked", "ask", "answer", "say", "peer", "thanks", "resolve"),
      back: fc.nat(3),
      isThread: fc.boolean(),
    }),
    { minLength: 8, maxLength: 24 },
  )
  .map((drafts) => {
    let now: Instant = at("2026-10-30T12:00:00Z");
    const said: MessageEvent[] = [];
    return drafts.flatMap(({ hours, writer, what, back, isThread }, i): readonly ChannelEvent[] => {
      now = instant(now + hours * HOUR);
      const to = said.at(-1 - back);
      if (what === "resolve" && to)
        return [{ ...did({ kind: "resolve" }, to.message, NINE, `a${i}`), at: now }];
      const isAnswer = what === "answer" || what === "say";
      const ref = to && (what === "answer" || what === "peer") ? { repliesTo: to.message } : {};
      const conversation = isThread && to ? aConversation(`t${to.message}`) : aConversation("c1", "flat");
      const message = says(isAnswer ? BRAND : author(`c${writer}`), `m${i}`, NINE, {
        ...ref,
        ...(isThread && to && { threadOf: to.message }),
        ...(what === "thanks" && { cues: ["closing" as const] }),
        ...(what === "peer" && { interaction: "reply" as const, addresses: to ? [to.author] : [] }),
        conversation,
      });
      said.push({ ...message, at: now });
      const reply = says(BRAND, `m${100 + i}`, NINE, { repliesTo: message.message, conversation });
      if (what !== "asked") return [{ ...message, at: now }];
      return [
        { ...message, at: now },
        { ...reply, at: instant(now + HOUR / 2) },
      ];
    });
  });

/** Two histories one after the other, in the same places, told as they happen. */
const stories = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: chatter }, busyHistories, histories),
    chatter,
    fc.constantFrom(1, 20, 60),
  )
  .map(([first, second, gap]) =>
    [...first, ...second.map((event) => later(event, gap * HOUR))].sort(compareEvents),
  );

/** Another event of the same people in the same places, so much later. */
function later(event: ChannelEvent, by: number): ChannelEvent {
  return JSON.parse(
    JSON.stringify(event, (key, value: unknown) => {
      if (typeof value === "number") return value + by;
      const isOwn = typeof value === "string" && /^[mau]\d+$/u.test(value) && key !== "repliesTo";
      return isOwn ? `${value}0000` : value;
    }),
  ) as ChannelEvent;
}

const cuts = fc.record({
  /** How much of the story, of 100 parts, was told before some of it is forgotten. */
  told: fc.integer({ min: 30, max: 100 }),
  /** Up to where of what was told. */
  cut: fc.integer({ min: 30, max: 100 }),
  least: fc.constantFrom(0, 100),
});

async function tell(store: Store, events: readonly ChannelEvent[]): Promise<void> {
  for (const event of events)
    await store.record(anIntake([event], { receivedAt: timeOf(event) }), decideBy(WATCH));
}

async function forgetAll(store: Store, before: Instant): Promise<Omit<ForgottenPage, "next">> {
  const { next, ...page } = await store.retention.forget(before, LATER, undefined, foldBy(WATCH));
  expect(next).toBeUndefined();
  return page;
}

async function figuresOf(store: Store): Promise<unknown> {
  const records: KeptRecord[] = [];
  await store.figures.records(EVER, LATER, judgingBy(WATCH), (record) => records.push(record));
  const openings: Instant[] = [];
  await store.figures.openings(EVER, (when) => openings.push(when));
  return { records: records.map((one) => JSON.stringify(one)).sort(), openings: openings.sort() };
}

interface StoredRow {
  readonly id: string;
  readonly state: string;
  readonly due_at: number | null;
}

function rowsOf(path: string, sql: string): readonly StoredRow[] {
  const handle = new BetterSqlite(path, { readonly: true });
  const rows = handle.prepare(sql).all() as readonly StoredRow[];
  handle.close();
  return rows;
}

async function casesIn(store: Store, path: string): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const { id } of rowsOf(path, "select * from cases"))
    found.set(id, plain((await store.queries.readCase(caseId(id), foldBy(WATCH)))?.subject ?? "none"));
  return found;
}

test("what is forgotten changes no figure and no case that stays, and nothing that is told later", async () => {
  const sums = { events: 0, left: 0, parted: 0 };
  await fc.assert(
    fc.asyncProperty(stories, cuts, async (events, { told, cut, least }) => {
      const path = freshPath();
      const open = (): Promise<Store> =>
        openSqliteStore({ path, now: () => LATER, memory: { least, most: 1000 } });
      const first = events.slice(0, Math.ceil((events.length * told) / 100));
      let store = await open();
      try {
        await tell(store, first);
        while ((await store.figures.settle(LATER, 100, judgingBy(WATCH))) > 0);
        const figures = await figuresOf(store);
        const cases = await casesIn(store, path);
        const waits = rowsOf(path, "select * from cases where state = 'waiting' or due_at is not null");
        const before = first[Math.floor(((first.length - 1) * cut) / 100)];
        const page = await forgetAll(store, before === undefined ? LATER : timeOf(before));
        expect(page.unsettled).toBe(0);
        for (const round of ["in memory", "folded anew"]) {
          const kept = await casesIn(store, path);
          for (const [id, subject] of kept) expect([round, subject]).toEqual([round, cases.get(id)]);
          for (const { id } of waits) expect(kept.has(id)).toBe(true);
          expect(await figuresOf(store)).toEqual(figures);
          const verified = await store.figures.verify(undefined, LATER, judgingBy(WATCH));
          expect(verified).toMatchObject({ discrepancies: [], unsettled: 0 });
          await store.close();
          store = await open();
        }
        expect(cases.size - (await casesIn(store, path)).size).toBe(page.cases);
        const again = before === undefined ? LATER : timeOf(before);
        expect(await forgetAll(store, again)).toMatchObject({ events: 0, cases: 0, left: page.left });
        await tell(store, events.slice(first.length));
        const { discrepancies } = await store.figures.verify(undefined, LATER, judgingBy(WATCH));
        expect(discrepancies).toEqual([]);
        sums.events += page.events;
        sums.left += page.left;
        sums.parted += page.events > 0 && cases.size > page.cases ? 1 : 0;
      } finally {
        await store.close();
      }
    }),
    { numRuns: 25 },
  );
  // Else the test shows little.
  expect(sums.parted).toBeGreaterThan(5);
  expect(sums.left).toBeLessThan(sums.parted / 3);
});

afterAll(removeStores);
