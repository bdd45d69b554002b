import { describe, expect, test } from "vitest";
import type { StageSubject } from "../../../src/app/find-wait.ts";
import { promiseInWords } from "../../../src/app/promise-in-words.ts";
import { renderStage } from "../../../src/app/render.ts";
import { describeTerms } from "../../../src/app/terms-in-words.ts";
import { runningDeadline, lastReplyWait } from "../../../src/core/cases/case.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import { termsHistory, type TermsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import type { CaseNotice } from "../../../src/ports/notice.ts";
import { AROUND_THE_CLOCK } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, BRAND, deleted, did, says } from "../../support/events.ts";
import { answered, ASK, rigOf, viewOf } from "../../support/one-case.ts";
import { ALL_WEEK, aTarget, hoursOf, inForce, OFFICE_WEEK, someTerms } from "../../support/terms.ts";
import { casesOf } from "../../support/verdicts.ts";

const ANA = author("ana");

/** The message about the first deadline of those events, as it reads at `when`. */
async function noticeAt(
  when: string,
  events: readonly ChannelEvent[],
  over: Partial<StageSubject> = {},
  history?: TermsHistory,
): Promise<CaseNotice> {
  const rig = await rigOf(events, history);
  const { view, about } = await viewOf(rig, over);
  const notice = renderStage(view, about, at(`2026-11-02T${when}Z`));
  if (notice?.kind !== "case") throw new Error(`no case: ${notice?.kind ?? "nothing"}`);
  return notice;
}

describe("a case stands", () => {
  test.each([
    ["soon before its last warning", "15:49:59.999", [ASK], { kind: "soon" }],
    ["now from its last warning on", "15:50:00", [ASK], { kind: "now" }],
    ["now at the very deadline", "16:00:00", [ASK], { kind: "now" }],
    ["late after it", "16:00:00.001", [ASK], { kind: "late" }],
    [
      "answered in time, and by how much",
      "16:30:00",
      [ASK, answered("15:52:00")],
      {
        kind: "answered",
        at: at("2026-11-02T15:52:00Z"),
        after: 52 * 60_000,
        kept: true,
        margin: 8 * 60_000,
        claimant: undefined,
      },
    ],
    [
      "answered too late, and by how much",
      "16:30:00",
      [ASK, answered("16:04:00")],
      {
        kind: "answered",
        at: at("2026-11-02T16:04:00Z"),
        after: 64 * 60_000,
        kept: false,
        margin: 4 * 60_000,
        claimant: undefined,
      },
    ],
    [
      "deleted",
      "16:30:00",
      [ASK, deleted("m1", "2026-11-02T15:05:00Z", "2026-11-02T15:06:00Z")],
      { kind: "withdrawn", cause: "deleted by the customer", by: undefined },
    ],
    [
      "needing no reply, and who said so",
      "16:30:00",
      [ASK, did({ kind: "no reply needed" }, "m1", "2026-11-02T15:06:00Z")],
      { kind: "withdrawn", cause: "no reply needed", by: { name: "ana", user: "U0ANA0001" } },
    ],
    [
      "not for us, and why",
      "16:30:00",
      [ASK, did({ kind: "not for us", reason: "spam" }, "m1", "2026-11-02T15:06:00Z")],
      { kind: "settled", cause: "not for us: spam", by: { name: "ana", user: "U0ANA0001" } },
    ],
    [
      "resolved",
      "16:30:00",
      [ASK, did({ kind: "resolve" }, "m1", "2026-11-02T15:06:00Z")],
      { kind: "settled", cause: "resolved", by: { name: "ana", user: "U0ANA0001" } },
    ],
  ] as const)("%s", async (_what, when, events, standing) => {
    expect((await noticeAt(when, events)).standing).toEqual(standing);
  });

  test("neither kept nor missed when an answer that we could not see may have come before the late one", async () => {
    const rig = await rigOf([ASK, answered("16:04:00")]);
    await rig.store.coverage.blind(rig.monitored.id, at("2026-11-02T15:10:00Z"), "X says 503");
    await rig.store.coverage.sighted(rig.monitored.id, at("2026-11-02T15:20:00Z"), false);
    const { view, about } = await viewOf(rig);
    expect(renderStage(view, about, rig.clock.now())).toMatchObject({
      standing: { kind: "unknown" },
    });
  });
});

describe("of a stretch in which the channel was not watched", () => {
  const unseenAt = async (
    when: string,
    events: readonly ChannelEvent[],
    [from, to, caughtUp]: readonly [string, string | undefined, boolean],
  ) => {
    const rig = await rigOf(events);
    await rig.store.coverage.blind(rig.monitored.id, at(`2026-11-02T${from}Z`), "X says 503");
    if (to !== undefined)
      await rig.store.coverage.sighted(rig.monitored.id, at(`2026-11-02T${to}Z`), caughtUp);
    const { view, about } = await viewOf(rig);
    const notice = renderStage(view, about, at(`2026-11-02T${when}Z`));
    return notice?.kind === "case" ? notice.unseen : "no case";
  };

  test("a case that waits tells from its beginning on, since when and why", async () => {
    expect(await unseenAt("15:40:00", [ASK], ["15:30:00", undefined, false])).toEqual({
      from: at("2026-11-02T15:30:00Z"),
      to: undefined,
      cause: "X says 503",
    });
  });

  test.each([
    ["one that was over before it asked", "15:40:00", [ASK], ["14:30:00", "15:00:00", false]],
    ["one that was caught up with", "15:40:00", [ASK], ["15:10:00", "15:20:00", true]],
    [
      "one when its answer in time is known",
      "16:30:00",
      [ASK, answered("15:52:00")],
      ["15:10:00", "15:20:00", false],
    ],
    [
      "one that began when the promise was broken already",
      "16:30:00",
      [ASK, answered("16:04:00")],
      ["16:01:00", "16:02:00", false],
    ],
  ] as const)("it tells nothing of %s", async (_, when, events, stretch) => {
    expect(await unseenAt(when, events, stretch)).toBeUndefined();
  });

  test("an answer after the deadline leaves it open for good whether another had come before", async () => {
    expect(
      await unseenAt("16:30:00", [ASK, answered("16:04:00")], ["15:10:00", "15:20:00", false]),
    ).toMatchObject({
      to: at("2026-11-02T15:20:00Z"),
    });
  });
});

describe("whoever had claimed the case", () => {
  const claim = did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z", "a1");

  test("is named for the answer: on a shared account nobody else can be", async () => {
    const { standing } = await noticeAt("16:30:00", [ASK, claim, answered("15:52:00")]);
    expect(standing).toMatchObject({ claimant: { name: "ana", user: "U0ANA0001" } });
  });

  test("is not when the claim was taken back, or was about another message", async () => {
    const undo = did({ kind: "undo", act: claim.id }, "m1", "2026-11-02T15:10:30Z");
    expect((await noticeAt("16:30:00", [ASK, claim, undo, answered("15:52:00")])).standing).toMatchObject({
      claimant: undefined,
    });
    const again = says(ANA, "m3", "2026-11-02T16:00:00Z");
    const other = did({ kind: "claim" }, "m3", "2026-11-02T16:05:00Z");
    expect((await noticeAt("16:30:00", [ASK, answered("15:52:00"), again, other])).standing).toMatchObject({
      claimant: undefined,
    });
  });

  test("is shown while it waits", async () => {
    expect((await noticeAt("15:20:00", [ASK, claim])).claim).toEqual({
      by: { name: "ana", user: "U0ANA0001" },
      at: claim.at,
    });
  });
});

describe("a message tells", () => {
  test("what is left, and by how much it is late", async () => {
    expect(await noticeAt("15:40:00", [ASK])).toMatchObject({ left: 20 * 60_000, over: 0 });
    expect(await noticeAt("16:10:00", [ASK])).toMatchObject({ left: 0, over: 10 * 60_000 });
  });

  test("the newest words that wait, without those that were deleted", async () => {
    const more = says(ANA, "m3", "2026-11-02T15:05:00Z");
    expect((await noticeAt("15:40:00", [ASK, more])).quote).toBe("words of m3");
    expect(
      (await noticeAt("15:40:00", [ASK, more, deleted("m3", "2026-11-02T15:06:00Z", "2026-11-02T15:07:00Z")]))
        .quote,
    ).toBe("words of m1");
  });

  test("the customer's id when their words have expired", async () => {
    const rig = await rigOf([ASK, answered("15:52:00")]);
    await rig.store.expireWords(at("2027-01-01T00:00:00Z"));
    const { view, about } = await viewOf(rig);
    expect(renderStage(view, about, rig.clock.now())).toMatchObject({
      quote: undefined,
      link: undefined,
      handle: "ana",
    });
  });

  test("whom it wakes and what to know only while somebody waits", async () => {
    const rig = await rigOf([ASK, answered("15:52:00")]);
    const { view, about } = await viewOf(rig, { routes: ["lead"] });
    expect(renderStage(view, about, rig.clock.now(), { notes: ["a note"] })).toMatchObject({
      mentions: { users: [] },
      notes: [],
      snoozedUntil: undefined,
    });
    expect((await noticeAt("15:40:00", [ASK], { routes: ["lead"] })).mentions.users).toEqual(["U0BO00001"]);
  });

  test("of an update after a placeholder by its own deadline", async () => {
    const history = termsHistory([
      { ...AROUND_THE_CLOCK, targets: [aTarget({ first: "1h", update: "4h" })] as const },
    ]);
    const placeholder = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1", cues: ["placeholder"] });
    const notice = await noticeAt(
      "16:10:00",
      [ASK, placeholder],
      { clock: "update", anchor: placeholder.message },
      history,
    );
    expect(notice).toMatchObject({
      clock: "update",
      standing: { kind: "on track" },
      dueAt: at("2026-11-02T19:10:00Z"),
      promise: "update within 4 h, around the clock · terms of 1 Jan 2026",
    });
  });

  test("of the deadline that runs now when the one it was about was tightened", async () => {
    const urgent = aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "30m" });
    const history = termsHistory([
      { ...AROUND_THE_CLOCK, targets: [urgent, aTarget({ first: "1h" })] as const },
    ]);
    const more = says(ANA, "m3", "2026-11-02T15:05:00Z", { keywords: ["refund"] });
    expect((await noticeAt("15:10:00", [ASK, more], {}, history)).dueAt).toBe(at("2026-11-02T15:35:00Z"));
  });
});

describe("a promise in words", () => {
  const promised = (text: Parameters<typeof someTerms>[0], over: Partial<Terms> = {}): string => {
    const [subject] = casesOf([ASK], inForce([{ ...someTerms(text), ...over }]));
    const deadline = subject && runningDeadline(lastReplyWait(subject));
    return deadline === undefined ? "nothing" : promiseInWords(deadline);
  };

  test.each([
    [
      "names the hours by their city",
      { hours: hoursOf(OFFICE_WEEK) },
      "first reply within 1 h for 95 of 100, Mon-Fri 09:00-18:00 Chicago · terms of 1 Jan 2026",
    ],
    [
      "names no city around the clock, where it is the same hour everywhere",
      { hours: hoursOf(ALL_WEEK) },
      "first reply within 1 h for 95 of 100, around the clock · terms of 1 Jan 2026",
    ],
    [
      "writes a city of two words as people do",
      { hours: hoursOf(OFFICE_WEEK, "America/New_York") },
      "first reply within 1 h for 95 of 100, Mon-Fri 09:00-18:00 New York · terms of 1 Jan 2026",
    ],
    [
      "calls an overlay by its name",
      { version: "storm", hours: hoursOf(ALL_WEEK) },
      "first reply within 1 h for 95 of 100, around the clock · terms of storm",
    ],
  ] as const)("%s", (_what, text, words) => {
    expect(promised(text)).toBe(words);
  });

  test("“a public guarantee was tested, and failed”: it says how often it is kept, and its terms say what is answered", () => {
    const over: Partial<Terms> = { objective: 0.9, answers: ["mention", "reply"] };
    expect(promised({}, over)).toMatch(/^first reply within 1 h for 90 of 100, /);
    const words = describeTerms({ ...someTerms(), ...over }, []);
    expect([words.get("response.objective"), words.get("response.answers")]).toEqual([
      "90%",
      "mention, reply",
    ]);
  });
});
