import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { decideBy } from "../../src/app/decide.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import type { TermsHistory } from "../../src/core/terms/terms-at.ts";
import { END_OF_TIME, instant, type Instant } from "../../src/core/time/instant.ts";
import type { KeptRecord, VerifiedPage } from "../../src/ports/figures.ts";
import type { Store } from "../../src/ports/store.ts";
import { seededRandom } from "../../src/sim/x/seeded-random.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { aMonitored, aWatch } from "../support/app.ts";
import { aConversation, author, BRAND, deleted, says } from "../support/events.ts";
import { anIntake, freshPath, removeStores, X_ACME } from "../support/store.ts";
import { at } from "../support/terms.ts";
import { judgingUnder, termsToldOf } from "./settling-terms.ts";

const CUSTOMERS = 40;
const LIVES = 7;
/** From this life on an overlay is told of that began before all of them. */
const OVERLAY_FROM = 4;
/** Any life has more rows than that to write. */
const LATEST_DEATH = 40;
const SEED = Number(process.env["SEED"] ?? 20_261_122);
const START = at("2026-11-02T15:00:00Z");

const lifeAt = (life: number): Instant => instant(START + life * 45 * 60_000);

/** What happens before that life: each customer asks, asks again, is answered, or takes the first message back. */
function eventsBefore(life: number): readonly ChannelEvent[] {
  const iso = new Date(lifeAt(life) - 60_000).toISOString();
  return Array.from({ length: CUSTOMERS }, (_, n): ChannelEvent => {
    const conversation = aConversation(`c${n}`);
    const [customer, first] = [author(`customer-${n}`), `m${n}-0`];
    if (life === 0) return says(customer, first, iso, { conversation });
    if (life === n % LIVES && n % 5 === 0) return { ...deleted(first, iso, iso), conversation };
    return (n + life) % 3 === 0
      ? says(BRAND, `r${n}-${life}`, iso, { conversation, repliesTo: first })
      : says(customer, `m${n}-${life}`, iso, { conversation });
  });
}

/** What a life is told, by a program that dies of nothing. */
async function tell(path: string, life: number, history: TermsHistory): Promise<void> {
  const store = await open(path, life);
  const watch = aWatch(aMonitored(), history);
  await store.record(anIntake(eventsBefore(life), { receivedAt: lifeAt(life) }), decideBy(watch));
  if (life === 2) await store.coverage.blind(X_ACME, START, "cut off");
  if (life === 3) await store.coverage.sighted(X_ACME, lifeAt(life), true);
  await store.close();
}

const open = (path: string, life: number): Promise<Store> =>
  openSqliteStore({ path, now: () => lifeAt(life) });

/** Settles in a process of its own. Resolves with the signal that ended it, or its exit code. */
async function settleInChild(path: string, life: number, dies?: number): Promise<unknown> {
  const script = new URL("settling-child.ts", import.meta.url).pathname;
  const overlay = life >= OVERLAY_FROM ? "surge" : "none";
  const args = [path, String(lifeAt(life)), overlay, ...(dies === undefined ? [] : [String(dies)])];
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return signal ?? code;
}

/** What the store says of all deadlines, and what folding all events anew says of those that it keeps. */
async function lookAt(
  path: string,
  life: number,
  history: TermsHistory,
): Promise<{ readonly records: readonly string[]; readonly verified: VerifiedPage }> {
  const store = await open(path, life);
  const judging = judgingUnder(history);
  const records: KeptRecord[] = [];
  const range = { channel: X_ACME, which: "due or open", from: instant(0), to: END_OF_TIME } as const;
  await store.figures.records(range, lifeAt(life), judging, (record) => records.push(record));
  const verified = await store.figures.verify(undefined, lifeAt(life), judging);
  await store.close();
  return { records: records.map((record) => JSON.stringify(record)).sort(), verified };
}

test(`whichever row it is killed at, settling leaves no record that its events do not say (seed ${SEED})`, async () => {
  const [path, neverSettled] = [freshPath(), freshPath()];
  const random = seededRandom(SEED);
  let history = termsToldOf("none");
  for (let life = 0; life < LIVES; life++) {
    history = termsToldOf(life >= OVERLAY_FROM ? "surge" : "none");
    for (const one of [path, neverSettled]) await tell(one, life, history);
    const dies = 1 + Math.floor(random() * LATEST_DEATH);
    expect(await settleInChild(path, life, dies), `life ${life}, row ${dies}`).toBe("SIGKILL");
    const { records, verified } = await lookAt(path, life, history);
    expect(verified).toMatchObject({ next: undefined, conversations: CUSTOMERS, discrepancies: [] });
    expect(records).toEqual((await lookAt(neverSettled, life, history)).records);
  }
  expect(await settleInChild(path, LIVES - 1)).toBe(0);
  const { records, verified } = await lookAt(path, LIVES - 1, history);
  expect(verified).toMatchObject({ unsettled: 0, records: records.length, discrepancies: [] });
  expect(records.length).toBeGreaterThan(CUSTOMERS);
  expect(records).toEqual((await lookAt(neverSettled, LIVES - 1, history)).records);
});

afterAll(removeStores);
