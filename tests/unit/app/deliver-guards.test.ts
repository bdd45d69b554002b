import { describe, expect, test } from "vitest";
import { deliver } from "../../../src/app/deliver.ts";
import { duration } from "../../../src/core/time/instant.ts";
import { brandId } from "../../../src/core/ids.ts";
import { ChannelError } from "../../../src/ports/errors.ts";
import { ACME, appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, BRAND, did, says } from "../../support/events.ts";
import { anEntry } from "../../support/store.ts";
import { ANA, ASK, theRow, warned } from "../../support/warned.ts";

const ANSWER = says(BRAND, "m2", "2026-11-02T15:30:00Z", { repliesTo: "m1" });

describe("before it is sent", () => {
  test("nothing is posted for an attempt that could not begin", async () => {
    const rig = await warned();
    const outbox = { ...rig.store.outbox, begin: () => Promise.resolve(false) };
    await deliver({ ...rig, store: { ...rig.store, outbox } });
    expect(rig.slack.attempts).toEqual([]);
  });

  test("an answer that came after it was queued cancels it", async () => {
    const rig = await warned();
    await rig.tell(ANSWER);
    await deliver(rig);
    expect(rig.slack.attempts).toEqual([]);
    expect(await rig.rows()).toEqual([]);
  });

  test("an answer that the last look finds cancels it", async () => {
    const rig = await warned();
    rig.channel.looks(async () => {
      await rig.tell(ANSWER);
    });
    await deliver(rig);
    expect(rig.channel.calls).toEqual(["look m1"]);
    expect(rig.slack.attempts).toEqual([]);
  });

  test("one look serves all alerts of a channel", async () => {
    const rig = await appRig();
    const other = { ...ASK.conversation, id: says(ANA, "x", "2026-11-02T15:00:00Z").conversation.id };
    await rig.tell(ASK, says(author("bob"), "m9", "2026-11-02T15:00:00Z", { conversation: other }));
    await rig.until("2026-11-02T15:30:00Z");
    await rig.sweep();
    await deliver(rig);
    expect(rig.channel.calls).toEqual([expect.stringMatching(/^look (m1 m9|m9 m1)$/)]);
    expect(rig.slack.attempts).toHaveLength(2);
  });

  test.each([
    ["fails", () => Promise.reject(new ChannelError("X says 503", { permanent: false, mend: "wait" }))],
    ["takes too long", () => new Promise<void>(() => undefined)],
  ] as const)("a last look that %s is said, and the alert is sent all the same", async (_what, look) => {
    const rig = await warned();
    rig.channel.looks(look);
    const pass = deliver(rig);
    await rig.until("2026-11-02T15:30:04Z");
    await pass;
    expect(rig.slack.attempts[0]?.notice).toMatchObject({
      notes: ["could not verify on X whether it was answered meanwhile"],
    });
    expect(rig.slack.attempts[0]?.at).toBeLessThanOrEqual(at("2026-11-02T15:30:04Z"));
  });

  test("a look that takes long, though not too long, is waited for", async () => {
    const rig = await warned();
    rig.channel.looks((_messages, signal) => rig.clock.sleep(duration(3999), signal));
    const pass = deliver(rig);
    await rig.until("2026-11-02T15:30:05Z");
    await pass;
    expect(rig.slack.attempts[0]?.notice).toMatchObject({ notes: [] });
  });

  test("a claim quiets the warning that was queued", async () => {
    const rig = await appRig();
    await rig.tell(ASK, did({ kind: "claim" }, "m1", "2026-11-02T15:05:00Z"));
    const id = await rig.caseOf("m1");
    const subject = anEntry("x", id).subject;
    if (subject.kind !== "stage") throw new Error("no stage");
    await rig.until("2026-11-02T15:30:00Z");
    await rig.sweep();
    expect((await rig.rows()).map(({ destination }) => destination)).toEqual([]);
    await rig.until("2026-11-02T15:32:30Z");
    await rig.sweep();
    await deliver(rig);
    expect(rig.slack.attempts.map(({ to, notice }) => [to, notice.kind])).toEqual([
      ["U0ANA0001", "personal"],
    ]);
  });

  test("only the highest of the stages that wait for one place is sent", async () => {
    const rig = await warned();
    await rig.until("2026-11-02T15:50:00Z");
    await rig.sweep();
    expect(await rig.rows()).toHaveLength(2);
    await deliver(rig);
    expect(rig.slack.attempts.map(({ marks }) => marks.stage)).toEqual(["warn:10m"]);
    expect(await rig.rows()).toHaveLength(1);
  });

  test("a stage that could not be sent in time is not sent below a later one", async () => {
    const rig = await warned();
    rig.slack.answer("C0SOCIAL1", { kind: "not accepted", reason: "429", retryAfterMs: 30 * 60_000 });
    await deliver(rig);
    await rig.until("2026-11-02T15:50:00Z");
    await rig.sweep();
    await deliver(rig);
    await rig.until("2026-11-02T16:00:00Z");
    await deliver(rig);
    expect(rig.slack.standing.map(({ marks }) => marks.stage)).toEqual(["warn:10m"]);
    expect((await rig.rows()).map(({ state }) => state.kind)).toEqual(["sent"]);
  });

  test("a stage queued before an earlier opening message came late is sent still, and once", async () => {
    const rig = await warned();
    await rig.tell(says(ANA, "m0", "2026-11-02T14:58:00Z"));
    await rig.sweep();
    await deliver(rig);
    await rig.sweep();
    await deliver(rig);
    expect(rig.slack.standing.map(({ marks }) => marks.stage)).toEqual(["warn:50%"]);
  });

  test("a brand without a notifier waits, and holds up nobody", async () => {
    const rig = await warned();
    await rig.store.queue([
      anEntry("lone", await rig.caseOf("m1"), {
        brand: brandId("other"),
        deadline: at("2026-11-02T15:31:00Z"),
      }),
    ]);
    await deliver(rig);
    expect(rig.slack.attempts).toHaveLength(1);
    expect(await rig.stateOf("lone")).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:35:00Z") });
  });
});

describe("a fault within", () => {
  test("between posting and committing leaves the message to the platform's own record", async () => {
    const rig = await warned();
    const { key } = await theRow(rig);
    let once = true;
    const outbox: AppRig["store"]["outbox"] = {
      ...rig.store.outbox,
      sent: (...given) => {
        if (!once) return rig.store.outbox.sent(...given);
        once = false;
        return Promise.reject(new Error("disk full"));
      },
    };
    await deliver({ ...rig, store: { ...rig.store, outbox } }).catch(() => undefined);
    expect(rig.slack.standing).toHaveLength(1);
    expect(await rig.stateOf(key)).toMatchObject({ kind: "sending", safeAfter: at("2026-11-02T15:30:30Z") });
  });

  test("before posting leaves it in the queue, to be tried again a little later", async () => {
    const rig = await warned();
    const queries = { ...rig.store.queries, words: () => Promise.reject(new Error("cannot be read")) };
    await deliver({ ...rig, store: { ...rig.store, queries } }).catch(() => undefined);
    expect(rig.slack.attempts).toEqual([]);
    expect((await theRow(rig)).state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:30:01Z") });
  });

  test("at one place does not keep the others from their messages, nor the pass from waiting for them", async () => {
    const rig = await warned();
    await rig.ops.tell([ACME], "n", { kind: "ops", level: "note", title: "hello", lines: [] });
    const queries = { ...rig.store.queries, words: () => Promise.reject(new Error("cannot be read")) };
    await deliver({ ...rig, store: { ...rig.store, queries } }).catch(() => undefined);
    expect(rig.slack.standing.map(({ place }) => place)).toEqual(["C0OPS0001"]);
  });
});

test("late, a lower stage is not sent, though the higher one has to wait longer for its next try", async () => {
  const rig = await warned();
  const later = (ms: number) => ({ kind: "not accepted", reason: "503", retryAfterMs: ms }) as const;
  rig.slack.answer("C0SOCIAL1", later(31 * 60_000), later(60_000));
  await deliver(rig);
  await rig.until("2026-11-02T16:00:10Z");
  await rig.sweep();
  await deliver(rig);
  await rig.until("2026-11-02T16:01:05Z");
  await deliver(rig);
  expect(rig.slack.standing).toEqual([]);
  await rig.until("2026-11-02T16:01:15Z");
  await deliver(rig);
  expect(rig.slack.standing.map(({ marks }) => marks.stage)).toEqual(["breach"]);
});
