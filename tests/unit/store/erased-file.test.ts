import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { decideBy } from "../../../src/app/decide.ts";
import { authorId, brandId } from "../../../src/core/ids.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Store } from "../../../src/ports/store.ts";
import { openForReading } from "../../../src/store/sqlite/open-reader.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { AROUND_THE_CLOCK, aMonitored, aWatch } from "../../support/app.ts";
import { aConversation, author, BRAND, did, says } from "../../support/events.ts";
import { anIntake, callsOnce, freshPath, removeStores, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

const WATCH = aWatch(aMonitored(), termsHistory([AROUND_THE_CLOCK]));
const ID = "80351110224678912";
const LATER = at("2026-11-02T18:00:00Z");
const CANARIES = [ID, "canaryhandle", "Canary Doe", "canarywords", "canarylink", "canaryreason"];

/** What of somebody lies in the files of the store. */
const leftIn = (path: string): readonly string[] => {
  const folder = dirname(path);
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  return CANARIES.filter((canary) => bytes.some((one) => one.includes(canary)));
};

/** Many messages of theirs among many of others, answers, alerts, a question and what was done: pages of all kinds. */
async function filled(path: string): Promise<Store> {
  const store = await openSqliteStore({ path, now: () => LATER });
  const words = {
    text: "canarywords",
    handle: "canaryhandle",
    name: "Canary Doe",
    link: "https://canarylink",
  };
  for (let i = 0; i < 40; i++) {
    const place = { conversation: i % 2 === 0 ? aConversation(`t${i}`) : aConversation("flat", "flat") };
    const minute = String(i).padStart(2, "0");
    const asked = says(author(ID), `m${i}`, `2026-11-02T15:${minute}:00Z`, place);
    const other = says(author(`other${i}`), `o${i}`, `2026-11-02T15:${minute}:10Z`, place);
    const answer = says(BRAND, `a${i}`, `2026-11-02T15:${minute}:20Z`, {
      ...place,
      repliesTo: `m${i}`,
      addresses: [author(ID)],
    });
    const events = [asked, other, ...(i % 4 === 0 ? [answer] : [])];
    const said = events.map(({ conversation, message, at: posted, author: who }) => ({
      ...{ conversation, message, at: posted },
      words:
        who.id === authorId(ID)
          ? words
          : { ...words, handle: "o", name: "O", link: "l", text: `@canaryhandle ${i}` },
    }));
    await store.record(anIntake(events, { words: said }), decideBy(WATCH));
  }
  const act = did({ kind: "not for us", reason: "canaryreason" }, "m2", "2026-11-02T15:50:00Z", "act1");
  await store.record(anIntake([{ ...act, conversation: aConversation("t2") }]), decideBy(WATCH));
  await store.fire(LATER, 100, callsOnce);
  const { message, conversation } = says(author(ID), "m0", "2026-11-02T15:00:00Z", {
    conversation: aConversation("t0"),
  });
  await store.questions.ask({
    ...{ id: "q1", brand: brandId("acme"), askedAt: LATER },
    about: {
      kind: "conduct",
      channel: X_ACME,
      conversation,
      message,
      author: authorId(ID),
      at: LATER,
      breaches: [],
    },
    notice: { kind: "question", question: "q1", title: "?", lines: [], choices: [] },
  });
  return store;
}

const erase = (store: Store) => store.erasure.erase(X_ACME, authorId(ID), LATER, decideBy(WATCH));

afterAll(removeStores);

test("nothing of somebody who was erased stands in any file of the store, while it is open", async () => {
  const path = freshPath();
  const store = await filled(path);
  expect(leftIn(path)).toEqual(CANARIES);
  expect(await erase(store)).toMatchObject({ kind: "erased", isLogEmpty: true });
  expect(leftIn(path)).toEqual([]);
  await store.close();
  expect(leftIn(path)).toEqual([]);
});

test("while somebody else reads the store its log is not empty, which is told; asked again, it is", async () => {
  const path = freshPath();
  const store = await filled(path);
  const reader = openForReading(path);
  reader.exec("begin");
  reader.prepare("select count(*) from events").get();
  expect(await erase(store)).toMatchObject({ kind: "erased", isLogEmpty: false });
  expect(leftIn(path)).not.toEqual([]);
  reader.close();
  expect(await erase(store)).toMatchObject({ held: { messages: 0 }, isLogEmpty: true });
  expect(leftIn(path)).toEqual([]);
  await store.close();
});

test("a process that dies in between has changed nothing", async () => {
  const path = freshPath();
  const store = await filled(path);
  const before = await store.erasure.held(X_ACME, authorId(ID));
  const dying = {
    ...decideBy(WATCH),
    decide: (): never => {
      throw new Error("killed");
    },
  };
  await expect(store.erasure.erase(X_ACME, authorId(ID), LATER, dying)).rejects.toThrow("killed");
  expect(await store.erasure.held(X_ACME, authorId(ID))).toEqual(before);
  await erase(store);
  expect(leftIn(path)).toEqual([]);
  await store.close();
});
