import { describe, expect, it } from "vitest";
import { channelPlanner, type ChannelPlan, type PlanQuestion } from "../../../src/app/plan-channel.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import { ALWAYS_WATCHED, type CoverageInterval } from "../../../src/core/cases/coverage.ts";
import { foldConversation } from "../../../src/core/cases/fold-conversation.ts";
import { termsAtOrFirst, termsHistory, type TermsHistory } from "../../../src/core/terms/terms-at.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { aConversation, author, BRAND, deleted, did, says } from "../../support/events.ts";
import { ALL_WEEK, aTarget, at, noTarget, someTerms, span } from "../../support/terms.ts";

const QUESTION: PlanQuestion = {
  week: undefined,
  target: undefined,
  objective: undefined,
  since: instant(0),
  now: at("2026-11-30T00:00:00Z"),
};

/** Mon-Fri 9-18 in Chicago, one hour promised at 95 %. */
const ONE_HOUR = termsHistory([someTerms()]);

function planOf(
  conversations: readonly (readonly ChannelEvent[])[],
  question: Partial<PlanQuestion> = {},
  history: TermsHistory = ONE_HOUR,
  coverage: readonly CoverageInterval[] = ALWAYS_WATCHED,
): ChannelPlan {
  const planning = channelPlanner("x-acme", history, { ...QUESTION, ...question });
  if (planning === undefined) throw new Error("nothing is promised");
  for (const events of conversations) {
    planning.add(
      foldConversation(events, (when) => termsAtOrFirst(planning.history, when)),
      coverage,
    );
  }
  return planning.plan();
}

/** Asked on Monday at that time in Chicago, and answered so many minutes later; never, without. */
function asked(time: string, answeredAfter?: number, id = time): readonly ChannelEvent[] {
  const conversation = aConversation(id);
  const question = says(author("ana"), `${id}q`, `2026-11-02T${time}-06:00`, { conversation });
  if (answeredAfter === undefined) return [question];
  const answer = says(BRAND, `${id}a`, `2026-11-02T${time}-06:00`, { conversation, repliesTo: `${id}q` });
  return [question, { ...answer, at: instant(answer.at + answeredAfter * 60_000) }];
}

/** So many of them, told apart by their ids. */
const many = (count: number, time: string, answeredAfter: number): readonly (readonly ChannelEvent[])[] =>
  Array.from({ length: count }, (_, i) => asked(time, answeredAfter, `${time} ${answeredAfter} ${i}`));

const keptBy = (plan: ChannelPlan, text: string): string => {
  const rung = plan.rungs.find(({ within }) => within === span(text));
  return rung === undefined
    ? "not tried"
    : `${rung.results.met}/${rung.results.missed} ${rung.sureness ?? "-"}`;
};

describe("what could honestly be promised", () => {
  it("is the shortest of which it is sure that it would have been kept", () => {
    // 100 within 20 min, 2 after 40: within 20 min 100 of 102 (98 %, surely 93.1 %), within 45 min all (surely 96.4 %).
    const plan = planOf([...many(100, "10:00:00", 20), ...many(2, "11:00:00", 40)]);
    expect(["15m", "20m", "30m", "45m"].map((text) => keptBy(plan, text))).toEqual([
      "0/102 not kept",
      "100/2 not sure",
      "100/2 not sure",
      "102/0 sure",
    ]);
    expect(plan.honest).toMatchObject({ kind: "sure", rung: { within: span("45m") } });
    expect(plan.asked).toMatchObject({ within: span("1h"), sureness: "sure" });
    expect(plan.extra).toBeUndefined();
  });

  it("is not sure when few cases were kept, and says how many it would take", () => {
    const plan = planOf(many(10, "10:00:00", 20));
    expect(plan.honest).toMatchObject({ kind: "not sure", rung: { within: span("20m") }, needed: 73 });
  });

  it("is nothing when not even two days were kept", () => {
    expect(planOf([asked("10:00:00", 20), asked("10:00:00", undefined, "never")]).honest).toEqual({
      kind: "none",
    });
  });

  it("is not known without cases, nor with such as are not decided", () => {
    expect(planOf([]).honest).toEqual({ kind: "no data" });
    const waiting = planOf([asked("10:00:00")], { now: at("2026-11-02T16:01:00Z") });
    expect(waiting).toMatchObject({
      honest: { kind: "no data" },
      covered: 1,
      asked: { results: { pending: 1 } },
    });
  });

  it("an answer at the very end of the span keeps it, one a millisecond later does not", () => {
    const [question, answer] = asked("10:00:00", 15);
    if (question === undefined || answer?.kind !== "message") throw new Error("no answer");
    expect(keptBy(planOf([[question, answer]]), "15m")).toBe("1/0 not sure");
    const late = { ...answer, at: instant(answer.at + 1) };
    expect(keptBy(planOf([[question, late]]), "15m")).toBe("0/1 not kept");
  });

  it("lists whom a promise would have let down, with what each waited", () => {
    const plan = planOf([asked("10:00:00", 20), asked("11:00:00", 50), asked("12:00:00")], {
      target: span("30m"),
    });
    expect(plan.asked.breaking).toMatchObject([
      { opening: "11:00:00q", answeredAt: at("2026-11-02T11:50:00-06:00"), used: span("50m") },
      { opening: "12:00:00q", answeredAt: undefined },
    ]);
  });

  it("tries a span that stands on no ladder, and says what it would take to keep it", () => {
    const plan = planOf([...many(4, "10:00:00", 30), asked("10:00:00", 5)], { target: span("25m") });
    expect(plan.asked).toMatchObject({ within: span("25m"), results: { met: 1, missed: 4 } });
    expect(plan.rungs.filter(({ within }) => within === span("25m"))).toHaveLength(1);
    // Four misses of 10:00, due at 10:25: one person answers at 10:10 and 10:20, two people all of them.
    expect(plan.extra).toEqual({
      hours: [{ weekday: 0, hour: 10, people: 2, saved: 4 }],
      saved: 4,
      isEnough: true,
    });
  });
});

describe("what is planned with", () => {
  it("other hours let what came outside them wait for the next opening", () => {
    // Asked on Monday at 19:00, answered 30 min later: before opening in office hours, late by 15 min around the clock.
    const night = [asked("19:00:00", 30)];
    expect(planOf(night)).toMatchObject({ outOfHours: 1, asked: { results: { met: 1 } } });
    expect(keptBy(planOf(night), "5m")).toBe("1/0 not sure");
    const always = planOf(night, { week: ALL_WEEK });
    expect(always.outOfHours).toBe(0);
    expect([keptBy(always, "15m"), keptBy(always, "30m")]).toEqual(["0/1 not kept", "1/0 not sure"]);
  });

  it("the hour that comes twice counts twice: 1 November 2026, around the clock", () => {
    const conversation = aConversation();
    const events = [
      says(author("ana"), "q", "2026-11-01T00:30:00-05:00", { conversation }),
      says(BRAND, "a", "2026-11-01T02:00:00-06:00", { conversation, repliesTo: "q" }),
    ];
    const plan = planOf([events], { week: ALL_WEEK });
    expect([keptBy(plan, "2h"), keptBy(plan, "3h")]).toEqual(["0/1 not kept", "1/0 not sure"]);
  });

  it("the terms in force now judge all of the period, whatever was in force then", () => {
    const shorter = {
      version: "2026-11-10",
      from: "2026-11-10T06:00:00Z",
      targets: [aTarget({ first: "10m" })],
    } as const;
    const plan = planOf([asked("10:00:00", 20)], {}, termsHistory([someTerms(), someTerms(shorter)]));
    expect(plan).toMatchObject({ promised: span("10m"), asked: { results: { missed: 1 } } });
  });

  it("only what the published promise covers is tried; other targets and overlays are left out", () => {
    const targets = [
      aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "15m" }),
      noTarget("thanks", { keywords: ["thanks"] }),
      aTarget({ first: "1h" }),
    ] as const;
    const surge = someTerms({ kind: "overlay", version: "surge" });
    const overlays = [{ terms: surge, from: at("2026-11-02T15:00:00-06:00"), to: undefined }];
    const history = termsHistory([someTerms({ targets })], overlays);
    const withWord = (word: string): readonly ChannelEvent[] => [
      says(author("ana"), word, "2026-11-02T10:00:00-06:00", {
        conversation: aConversation(word),
        keywords: [word],
      }),
    ];
    const all = [asked("10:00:00", 20), withWord("refund"), withWord("thanks"), asked("15:30:00", 5)];
    expect(planOf(all, {}, history)).toMatchObject({ covered: 1, elsewhere: 3, target: "standard" });
  });

  it("cases opened before the period are left out", () => {
    const since = at("2026-11-02T10:30:00-06:00");
    expect(planOf([asked("10:00:00", 5), asked("11:00:00", 5)], { since }).covered).toBe(1);
  });

  it("what was withdrawn, is not for us or was not seen counts for no promise that it came in time for", () => {
    const gone = [
      ...asked("10:00:00", undefined, "gone"),
      deleted("goneq", "2026-11-02T16:19:00Z", "2026-11-02T16:20:00Z"),
    ];
    // The helper speaks of conversation c1.
    const inC1 = gone.map((event) => ({ ...event, conversation: aConversation() }));
    const notOurs = did({ kind: "not for us", reason: "spam" }, "m1", "2026-11-02T16:30:00Z");
    const spam = [says(author("bo"), "m1", "2026-11-02T16:00:00Z"), notOurs];
    const plan = planOf([inC1, spam]);
    expect([keptBy(plan, "15m"), keptBy(plan, "20m")]).toEqual(["0/1 not kept", "0/0 -"]);
    expect(plan.asked.results).toMatchObject({ withdrawn: 1, excluded: 1 });
    const blind: CoverageInterval = {
      from: at("2026-11-02T16:05:00Z"),
      to: at("2026-11-02T16:06:00Z"),
      state: "blind",
      cause: "X",
    };
    expect(planOf([asked("10:00:00")], {}, ONE_HOUR, [blind]).asked.results).toMatchObject({ unknown: 1 });
  });

  it("what was not seen counts as kept for no span: else the misses alone would go uncounted", () => {
    const blind: CoverageInterval = {
      from: at("2026-11-02T16:05:30Z"),
      to: at("2026-11-02T16:06:00Z"),
      state: "blind",
      cause: "X",
    };
    // Five minutes were broken before; whether ten were nobody saw, and so not that of the 40 min of which the answer came.
    const plan = planOf([asked("10:00:00", 40)], {}, ONE_HOUR, [blind]);
    expect(["5m", "10m", "45m"].map((text) => keptBy(plan, text))).toEqual([
      "0/1 not kept",
      "0/0 -",
      "0/0 -",
    ]);
    // An answer before that is proof.
    expect(keptBy(planOf([asked("10:00:00", 4)], {}, ONE_HOUR, [blind]), "5m")).toBe("1/0 not sure");
  });

  it("nothing is planned where nothing is promised", () => {
    const nothing = someTerms({ targets: [noTarget("all", {})] });
    expect(channelPlanner("x-acme", termsHistory([nothing]), QUESTION)).toBeUndefined();
  });
});
