import { expect, test } from "vitest";
import { decideBy } from "../../../src/app/decide.ts";
import { deliver } from "../../../src/app/deliver.ts";
import { refresh } from "../../../src/app/refresh.ts";
import { REMOVED } from "../../../src/app/render.ts";
import { authorId } from "../../../src/core/ids.ts";
import { appRig, type AppRig } from "../../support/app.ts";
import { shown } from "../../support/at.ts";
import { aConversation, author, BRAND, did, says } from "../../support/events.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:52:00Z", { repliesTo: "m1" });

async function send(rig: AppRig, when: string): Promise<void> {
  await rig.until(when);
  await rig.sweep();
  await deliver(rig);
}

async function warned(): Promise<AppRig> {
  const rig = await appRig();
  await rig.tell(ASK);
  await send(rig, "2026-11-02T15:30:00Z");
  return rig;
}

/** Looks at everything that may be stale, until nothing is. */
async function refreshAll(rig: AppRig): Promise<void> {
  while ((await refresh(rig)) > 0);
}

test("an answer turns the live message green in its place, once", async () => {
  const rig = await warned();
  await rig.until("2026-11-02T15:52:00Z");
  await rig.tell(ANSWER);
  await refreshAll(rig);
  await refreshAll(rig);
  expect(rig.slack.edits).toMatchObject([
    {
      reference: rig.slack.standing[0]?.reference,
      notice: { kind: "case", standing: { kind: "answered", kept: true } },
    },
  ]);
  expect(rig.slack.attempts).toHaveLength(1);
});

test("an earlier message shrinks to a line once a later one stands, and is left alone from then on", async () => {
  const rig = await warned();
  await send(rig, "2026-11-02T15:50:00Z");
  await refreshAll(rig);
  expect(rig.slack.edits).toMatchObject([
    { reference: rig.slack.standing[0]?.reference, notice: { kind: "line", standing: { kind: "soon" } } },
  ]);
  await send(rig, "2026-11-02T16:00:01Z");
  await refreshAll(rig);
  await rig.tell(says(BRAND, "m2", "2026-11-02T16:10:00Z", { repliesTo: "m1" }));
  await rig.until("2026-11-02T16:10:00Z");
  await refreshAll(rig);
  const edited = rig.slack.edits.map(({ reference, notice }) => [
    rig.slack.standing.findIndex((one) => one.reference === reference),
    notice.kind,
  ]);
  expect(edited).toEqual([
    [0, "line"],
    [1, "line"],
    [2, "case"],
  ]);
});

test("nothing is edited when nothing changed though time passed", async () => {
  const rig = await warned();
  const [row] = await rig.rows();
  await rig.until("2026-11-02T15:49:00Z");
  await rig.store.outbox.restale(row?.key ?? "", rig.clock.now());
  expect(await refresh(rig)).toBe(1);
  expect(rig.slack.edits).toEqual([]);
  expect(await rig.store.outbox.nextStaleAt()).toBeUndefined();
});

test("a claim is shown, and taken back", async () => {
  const rig = await warned();
  const claim = did({ kind: "claim" }, "m1", "2026-11-02T15:31:00Z", "a1");
  await rig.until("2026-11-02T15:32:00Z");
  await rig.tell(claim);
  await refreshAll(rig);
  await rig.tell(did({ kind: "undo", act: claim.id }, "m1", "2026-11-02T15:31:30Z"));
  await refreshAll(rig);
  expect(rig.slack.edits.map(({ notice }) => notice.kind === "case" && notice.claim?.by.name)).toEqual([
    "ana",
    undefined,
  ]);
});

test.each([
  ["ten seconds later", undefined, "2026-11-02T15:52:10.000Z"],
  ["when the platform asks for it", 45_000, "2026-11-02T15:52:45.000Z"],
  ["a little later at least", 0, "2026-11-02T15:52:00.100Z"],
  ["after a quarter of an hour at most", 999_999_000, "2026-11-02T16:07:00.000Z"],
])("an edit that is put off is tried again %s", async (_when, retryAfterMs, next) => {
  const rig = await warned();
  await rig.until("2026-11-02T15:52:00Z");
  await rig.tell(ANSWER);
  rig.slack.answerEdits({ kind: "again", reason: "429", retryAfterMs });
  await refresh(rig);
  expect(shown(await rig.store.outbox.nextStaleAt())).toBe(next);
  await rig.until(next);
  await refreshAll(rig);
  expect(rig.slack.edits).toHaveLength(2);
});

test.each([
  ["a message that is gone", { kind: "gone" }, false],
  ["a message that cannot be edited any more", { kind: "impossible", reason: "edit_window_closed" }, true],
] as const)("%s is given up", async (_what, outcome, isLogged) => {
  const rig = await warned();
  await rig.until("2026-11-02T15:52:00Z");
  await rig.tell(ANSWER);
  rig.slack.answerEdits(outcome);
  await refreshAll(rig);
  expect(rig.slack.edits).toHaveLength(1);
  expect(await rig.store.outbox.nextStaleAt()).toBeUndefined();
  expect(rig.log.lines.some(({ event }) => event === "message.frozen")).toBe(isLogged);
});

test("one case that cannot be read keeps no other message from being edited", async () => {
  const rig = await appRig();
  const other = { ...ASK.conversation, id: "c2" as never };
  await rig.tell(ASK, says(author("bob"), "m9", "2026-11-02T15:00:00Z", { conversation: other }));
  await send(rig, "2026-11-02T15:30:00Z");
  const broken = await rig.caseOf("m1");
  await rig.until("2026-11-02T15:52:00Z");
  await rig.tell(
    ANSWER,
    says(BRAND, "m10", "2026-11-02T15:52:00Z", { repliesTo: "m9", conversation: other }),
  );
  const queries: AppRig["store"]["queries"] = {
    ...rig.store.queries,
    readCase: (id, fold) =>
      id === broken ? Promise.reject(new Error("broken")) : rig.store.queries.readCase(id, fold),
  };
  await refresh({ ...rig, store: { ...rig.store, queries } });
  expect(rig.slack.edits).toHaveLength(1);
  expect(rig.log.lines.some(({ event }) => event === "message.failed")).toBe(true);
});

const erase = ({ store, monitored, clock, watch }: AppRig, who: string) =>
  store.erasure.erase(monitored.id, authorId(who), clock.now(), decideBy(watch));

test("of what stands about somebody who was erased nothing is left, in earlier messages neither", async () => {
  const rig = await warned();
  await send(rig, "2026-11-02T15:50:00Z");
  await refreshAll(rig);
  await erase(rig, "ana");
  await refreshAll(rig);
  expect(rig.slack.standing.map(({ notice }) => notice)).toEqual([REMOVED, REMOVED]);
  await refreshAll(rig);
  await send(rig, "2026-11-02T17:00:00Z");
  expect(rig.slack.standing).toHaveLength(2);
});

test("an alert that waits to be sent when its customer is erased is not sent", async () => {
  const rig = await appRig();
  await rig.tell(ASK);
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  await erase(rig, "ana");
  await deliver(rig);
  expect([rig.slack.attempts, await rig.rows()]).toEqual([[], []]);
});

test("an alert that is being posted while its customer is erased is taken back", async () => {
  const rig = await appRig();
  await rig.tell(ASK);
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  rig.slack.before(async () => {
    await erase(rig, "ana");
  });
  await deliver(rig);
  expect(rig.slack.standing).toMatchObject([{ notice: { kind: "case", handle: "ana" } }]);
  await refreshAll(rig);
  expect(rig.slack.edits).toMatchObject([{ notice: REMOVED }]);
});

test("a list says nothing of somebody who was erased, and nothing at all once all of it were", async () => {
  const rig = await appRig();
  const people = ["ana", "bob", "cyd", "dee", "eve"];
  await rig.tell(
    ...people.map((who) =>
      says(author(who), `m-${who}`, "2026-11-02T15:00:00Z", { conversation: aConversation(who) }),
    ),
  );
  await send(rig, "2026-11-02T15:30:00Z");
  await erase(rig, "bob");
  await refreshAll(rig);
  const [list] = rig.slack.standing.map(({ notice }) => notice);
  expect(list).toMatchObject({ kind: "list", waiting: 4 });
  expect(list?.kind === "list" && list.rows).toHaveLength(4);
  for (const who of people) await erase(rig, who);
  await refreshAll(rig);
  expect(rig.slack.standing.map(({ notice }) => notice)).toEqual([REMOVED]);
});
