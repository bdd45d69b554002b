import { describe, expect, it } from "vitest";
import { judgingBy } from "../../../src/app/judging.ts";
import { settlingFigures } from "../../../src/app/settle-figures.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import { END_OF_TIME, instant } from "../../../src/core/time/instant.ts";
import type { KeptRecord } from "../../../src/ports/figures.ts";
import { appRig, AROUND_THE_CLOCK, aMonitored, aWatch, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { aConversation, author, BRAND, deleted, did, says } from "../../support/events.ts";
import { SURGE } from "../../support/governed.ts";
import { answered, ASK, rigOf } from "../../support/one-case.ts";
import { anEntry, X_ACME } from "../../support/store.ts";
import { ALL_WEEK, aTarget, hoursOf, someTerms } from "../../support/terms.ts";

const EVER = { channel: X_ACME, which: "due or open", from: instant(0), to: END_OF_TIME } as const;

/** What the store says of deadlines by now. */
async function recordsNow(rig: AppRig): Promise<readonly KeptRecord[]> {
  const found: KeptRecord[] = [];
  await rig.store.figures.records(EVER, rig.clock.now(), judgingBy(rig.watch), (record) =>
    found.push(record),
  );
  return found.sort((a, b) => a.dueAt - b.dueAt);
}

const resultsNow = async (rig: AppRig): Promise<readonly string[]> =>
  (await recordsNow(rig)).map(({ clock, result }) => `${clock} ${result}`);

const unsettled = (rig: AppRig): Promise<number> =>
  rig.store.figures.unsettled(rig.clock.now(), judgingBy(rig.watch));

/** Until nothing is left to settle. */
async function settle(rig: AppRig): Promise<void> {
  await settlingFigures(rig).pass();
  expect(await unsettled(rig)).toBe(0);
}

/** No record differs from what its events say. */
async function expectVerified(rig: AppRig): Promise<void> {
  const page = await rig.store.figures.verify(undefined, rig.clock.now(), judgingBy(rig.watch));
  expect(page).toMatchObject({ discrepancies: [], next: undefined });
}

describe("records of deadlines", () => {
  it("say the same before they are kept, and after", async () => {
    const rig = await rigOf([ASK, answered("15:30:00")]);
    expect(await unsettled(rig)).toBe(1);
    const before = await recordsNow(rig);
    expect(before).toMatchObject([{ clock: "first", result: "met", responseTime: 1_800_000 }]);
    await settle(rig);
    expect(await recordsNow(rig)).toEqual(before);
    await expectVerified(rig);
  });

  it("are missed when time alone makes them so, and waiting grows with it", async () => {
    const rig = await rigOf([ASK]);
    await rig.until("2026-11-02T17:00:00Z");
    await settle(rig);
    expect(await recordsNow(rig)).toMatchObject([{ result: "missed", feltTime: 7_200_000 }]);
    await rig.until("2026-11-02T18:00:00Z");
    expect(await unsettled(rig)).toBe(0);
    expect(await recordsNow(rig)).toMatchObject([{ result: "missed", feltTime: 10_800_000 }]);
  });

  it("are pending until the instant at which they are missed, with nobody settling them then", async () => {
    const rig = await appRig({ start: "2026-11-02T15:30:00Z" });
    await rig.tell(ASK);
    await settle(rig);
    expect(await resultsNow(rig)).toEqual(["first pending"]);
    await rig.until("2026-11-02T16:00:00Z");
    expect(await resultsNow(rig)).toEqual(["first pending"]);
    await rig.until("2026-11-02T16:00:00.001Z");
    expect(await unsettled(rig)).toBe(1);
    expect(await resultsNow(rig)).toEqual(["first missed"]);
  });

  it("of a resolution are met once a day of silence has followed the last answer", async () => {
    const resolve = { within: "100h", clock: "calendar" } as const;
    const terms = someTerms({ hours: hoursOf(ALL_WEEK), targets: [aTarget({ first: "1h", resolve })] });
    const rig = await rigOf([ASK, answered("15:30:00")], termsHistory([terms]));
    await settle(rig);
    expect(await resultsNow(rig)).toEqual(["first met", "resolve pending"]);
    await rig.until("2026-11-03T15:30:00Z");
    expect(await resultsNow(rig)).toEqual(["first met", "resolve met"]);
  });

  it("become unknown when we learn that we were blind, and what they were when that was caught up with", async () => {
    const rig = await rigOf([ASK]);
    await settle(rig);
    expect(await resultsNow(rig)).toEqual(["first missed"]);
    await rig.store.coverage.blind(X_ACME, at("2026-11-02T15:10:00Z"), "cut off");
    expect(await resultsNow(rig)).toEqual(["first unknown"]);
    await settle(rig);
    expect(await resultsNow(rig)).toEqual(["first unknown"]);
    await rig.store.coverage.sighted(X_ACME, at("2026-11-02T15:20:00Z"), true);
    expect(await resultsNow(rig)).toEqual(["first missed"]);
  });

  it("become unknown when the platform says that it cannot tell what was posted then", async () => {
    const rig = await rigOf([ASK]);
    await settle(rig);
    const [from, to] = [at("2026-11-02T15:10:00Z"), at("2026-11-02T15:20:00Z")];
    const gap = { from, to, cause: "more than it hands out" };
    await rig.store.record(
      {
        channel: X_ACME,
        stream: "mentions",
        cursor: "9",
        receivedAt: to,
        events: [],
        words: [],
        gaps: [gap],
      },
      { fold: judgingBy(rig.watch).fold, decide: () => ({ cases: [], adopted: [], aliases: [] }) },
    );
    expect(await resultsNow(rig)).toEqual(["first unknown"]);
  });

  it("follow their case to the id that a late event gives it, and leave none behind", async () => {
    const rig = await rigOf([ASK]);
    await settle(rig);
    const before = await rig.caseOf("m1");
    await rig.tell(says(author("ana"), "m0", "2026-11-02T14:50:00Z"));
    await settle(rig);
    const now = await rig.caseOf("m1");
    expect(now).not.toBe(before);
    expect(await recordsNow(rig)).toMatchObject([{ caseId: now, message: "m0", result: "missed" }]);
    await expectVerified(rig);
  });

  it("are withdrawn by a deletion in time, and excluded by a person's word", async () => {
    const other = says(author("bob"), "m5", "2026-11-02T15:00:00Z");
    const rig = await rigOf([ASK, other]);
    await settle(rig);
    await rig.tell(
      deleted("m1", "2026-11-02T15:20:00Z", "2026-11-02T15:25:00Z"),
      did({ kind: "not for us", reason: "for the airport" }, "m5", "2026-11-02T16:30:00Z"),
    );
    expect([...(await resultsNow(rig))].sort()).toEqual(["first excluded", "first withdrawn"]);
    await settle(rig);
    expect([...(await resultsNow(rig))].sort()).toEqual(["first excluded", "first withdrawn"]);
    await expectVerified(rig);
  });

  it("are one for each clock of a case", async () => {
    const again = says(author("ana"), "m3", "2026-11-02T15:40:00Z", { repliesTo: "m2" });
    const late = says(BRAND, "m4", "2026-11-02T17:41:00Z", { repliesTo: "m3" });
    const rig = await rigOf([ASK, answered("15:30:00"), again]);
    await rig.tell(late);
    await rig.until("2026-11-02T18:00:00Z");
    await settle(rig);
    expect(await resultsNow(rig)).toEqual(["first met", "next missed"]);
  });

  it("say which terms set them, also when an overlay that began before is only told of now", async () => {
    let history = termsHistory([AROUND_THE_CLOCK]);
    const watch = { ...aWatch(aMonitored()), historyOf: () => history };
    const rig = await appRig({ watch, start: "2026-11-02T17:00:00Z" });
    await rig.tell(ASK);
    await settle(rig);
    const from = at("2026-11-02T14:00:00Z");
    history = termsHistory([AROUND_THE_CLOCK], [{ terms: SURGE, from, to: undefined }]);
    expect(await recordsNow(rig)).toMatchObject([{ terms: "surge", isOverlay: true, result: "pending" }]);
    await settle(rig);
    expect(await recordsNow(rig)).toMatchObject([{ terms: "surge", isOverlay: true, result: "pending" }]);
  });

  it("stay as they are once nobody knows the terms of their channel any more", async () => {
    let history: ReturnType<typeof termsHistory> | undefined = termsHistory([AROUND_THE_CLOCK]);
    const watch = { ...aWatch(aMonitored()), historyOf: () => history };
    const rig = await appRig({ watch, start: "2026-11-02T17:00:00Z" });
    await rig.tell(ASK, answered("15:30:00"));
    await settle(rig);
    history = undefined;
    await settle(rig);
    expect(await resultsNow(rig)).toEqual(["first met"]);
  });

  it("know the warnings that were sent while the customer waited", async () => {
    const rig = await rigOf([ASK]);
    await settle(rig);
    await rig.store.queue([anEntry("k", await rig.caseOf("m1"))]);
    await rig.store.outbox.begin("k", at("2026-11-02T15:40:00Z"));
    await rig.store.outbox.sent("k", "C1", "1", at("2026-11-02T15:40:01Z"));
    const warned = { count: 1, firstAt: at("2026-11-02T15:40:01Z") };
    expect(await recordsNow(rig)).toMatchObject([{ warned }]);
    await settle(rig);
    expect(await recordsNow(rig)).toMatchObject([{ warned }]);
  });

  it("know of a claim that was only heard of after the answer", async () => {
    const rig = await rigOf([ASK, answered("15:30:00")]);
    await settle(rig);
    await rig.tell(did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z"));
    expect(await recordsNow(rig)).toMatchObject([{ claimedBy: "ana" }]);
    await settle(rig);
    await expectVerified(rig);
  });

  it("of a case that cannot be folded are tried again in a minute, and hold up no other", async () => {
    const rig = await rigOf([
      ASK,
      says(author("bob"), "m5", "2026-11-02T15:00:00Z", {
        conversation: aConversation("c2"),
      }),
    ]);
    const judging = judgingBy(rig.watch);
    const broken = {
      ...judging,
      judge: (asked: Parameters<typeof judging.judge>[0]) => {
        if (asked.subject.opening === "m1") throw new Error("a fault of ours");
        return judging.judge(asked);
      },
    };
    await expect(rig.store.figures.settle(rig.clock.now(), 100, broken)).rejects.toThrow("a fault of ours");
    expect(await rig.store.figures.settle(rig.clock.now(), 100, broken)).toBe(0);
    await rig.until("2026-11-02T17:01:00Z");
    expect(await rig.store.figures.settle(rig.clock.now(), 100, judging)).toBe(1);
    await expectVerified(rig);
  });
});
