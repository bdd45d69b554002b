import { describe, expect, test } from "vitest";
import { judge } from "../../../../src/core/cases/judge.ts";
import { traceOf } from "../../../../src/core/cases/trace.ts";
import type { CoverageInterval } from "../../../../src/core/cases/coverage.ts";
import { formatInstant } from "../../../../src/core/time/iso.ts";
import { author, BRAND, deleted, did, says } from "../../../support/events.ts";
import {
  aTarget,
  at,
  closedOn,
  hoursOf,
  inForce,
  OFFICE_WEEK,
  someTerms,
  span,
} from "../../../support/terms.ts";
import { casesOf, LATER, verdictsOf } from "../../../support/verdicts.ts";

const ana = author("ana");
const chicago = (time: string): string => `2026-11-02T${time}-06:00`; // Monday
const friday = (time: string): string => `2026-11-06T${time}-06:00`;
const monday = (time: string): string => `2026-11-09T${time}-06:00`;

const URGENT = aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "15m" });
const STANDARD = aTarget({ first: "1h", next: "2h" });

describe("met and missed", () => {
  test("an answer at the very instant of the deadline is met, a millisecond later missed", () => {
    const asked = says(ana, "m1", chicago("10:00:00"));
    const answered = (time: string): readonly string[] =>
      verdictsOf([asked, says(BRAND, "r1", chicago(time), { repliesTo: "m1" })]);
    expect(answered("11:00:00.000")).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
    expect(answered("11:00:00.001")).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("due at Friday's close, answered Monday at opening: met; a moment after it: missed", () => {
    const asked = says(ana, "m1", friday("17:00:00"));
    const answered = (time: string): readonly string[] =>
      verdictsOf([asked, says(BRAND, "r1", monday(time), { repliesTo: "m1" })]);
    expect(answered("09:00:00")).toEqual(["ana first m1 2026-11-07T00:00:00.000Z met"]);
    expect(answered("09:00:00.001")).toEqual(["ana first m1 2026-11-07T00:00:00.000Z missed"]);
  });

  test("an answer out of hours counts as no business time, and the wait as the customer felt it stands beside it", () => {
    const events = [
      says(ana, "m1", friday("20:00:00")),
      says(BRAND, "r1", friday("21:00:00"), { repliesTo: "m1" }),
    ];
    const [subject] = casesOf(events);
    const [outcome] = subject ? judge(subject, [], at(LATER)) : [];
    expect(outcome).toMatchObject({ result: "met", responseTime: 0, feltTime: span("1h") });
  });

  test("unanswered it is pending up to the deadline and missed after it", () => {
    const events = [says(ana, "m1", friday("17:30:00"))];
    expect(verdictsOf(events, { now: monday("09:30:00") })).toEqual([
      "ana first m1 2026-11-09T15:30:00.000Z pending",
    ]);
    expect(verdictsOf(events, { now: monday("09:30:00.001") })).toEqual([
      "ana first m1 2026-11-09T15:30:00.000Z missed",
    ]);
  });

  test("a deadline at a close is pending all weekend, because it is broken only at the next opening", () => {
    const events = [says(ana, "m1", friday("17:00:00"))];
    expect(verdictsOf(events, { now: "2026-11-08T12:00:00-06:00" })).toEqual([
      "ana first m1 2026-11-07T00:00:00.000Z pending",
    ]);
  });

  test("where the channel never opens again after the deadline, the promise cannot be broken", () => {
    const exceptions = [{ ...closedOn("2026-11-02"), shifts: [{ opens: 9 * 3600, closes: 10 * 3600 }] }];
    const hours = hoursOf([[], [], [], [], [], [], []], "America/Chicago", exceptions);
    const events = [says(ana, "m1", chicago("09:00:00"))];
    expect(verdictsOf(events, { termsAt: inForce([someTerms({ hours })]) })).toEqual([
      "ana first m1 2026-11-02T16:00:00.000Z pending",
    ]);
  });

  test("a channel that never opens promises nothing", () => {
    const hours = hoursOf([[], [], [], [], [], [], []]);
    expect(
      verdictsOf([says(ana, "m1", chicago("09:00:00"))], { termsAt: inForce([someTerms({ hours })]) }),
    ).toEqual([]);
  });
});

describe("one deadline per wait", () => {
  const termsAt = inForce([someTerms({ targets: [URGENT, STANDARD] })]);

  test("a later message with a tighter target tightens the deadline", () => {
    const events = [
      says(ana, "m1", chicago("10:00:00")),
      says(ana, "m2", chicago("10:20:00"), { keywords: ["refund"] }),
      says(BRAND, "r1", chicago("10:36:00"), { addresses: [ana] }),
    ];
    expect(verdictsOf(events, { termsAt })).toEqual(["ana first m2 2026-11-02T16:35:00.000Z missed"]);
  });

  test("a tighter target that falls due later than the first message's does not postpone it", () => {
    const events = [
      says(ana, "m1", chicago("10:00:00")),
      says(ana, "m2", chicago("10:50:00"), { keywords: ["refund"] }),
    ];
    expect(verdictsOf(events, { termsAt })).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("each message is judged by the version in force when it was posted, for ever", () => {
    const changing = inForce([
      someTerms({ version: "old" }),
      someTerms({ version: "new", from: chicago("10:10:00"), targets: [aTarget({ first: "20m" })] }),
    ]);
    const first = says(ana, "m1", chicago("10:00:00"));
    expect(verdictsOf([first], { termsAt: changing })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z missed",
    ]);
    const second = says(ana, "m2", chicago("10:15:00"));
    expect(verdictsOf([first, second], { termsAt: changing })).toEqual([
      "ana first m2 2026-11-02T16:35:00.000Z missed",
    ]);
  });

  test("messages posted within an overlay are judged by it, those outside by the version", () => {
    const surge = someTerms({ version: "surge", kind: "overlay", targets: [aTarget({ first: "4h" })] });
    const period = { terms: surge, from: at(chicago("10:00:00")), to: at(chicago("11:00:00")) };
    const within = inForce([someTerms()], [period]);
    const bob = author("bob");
    const events = [says(ana, "m1", chicago("10:59:59.999")), says(bob, "m2", chicago("11:00:00"))];
    expect(verdictsOf(events, { termsAt: within })).toEqual([
      "ana first m1 2026-11-02T20:59:59.999Z missed",
      "bob first m2 2026-11-02T18:00:00.000Z missed",
    ]);
  });
});

describe("deletions", () => {
  const asked = says(ana, "m1", chicago("10:00:00"));

  test("noticed by the deadline: withdrawn", () => {
    const events = [asked, deleted("m1", chicago("10:10:00"), chicago("11:00:00"))];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z withdrawn"]);
    expect(casesOf(events)[0]?.state.kind).toBe("closed");
  });

  test("last seen after the deadline: the miss stays", () => {
    const events = [asked, deleted("m1", chicago("11:00:00.001"), chicago("12:00:00"))];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("between the two: unknown", () => {
    const events = [asked, deleted("m1", chicago("10:50:00"), chicago("11:10:00"))];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z unknown"]);
  });

  test("a deleted opener leaves the second message waiting, with its own deadline", () => {
    const second = says(ana, "m2", chicago("10:30:00"));
    const events = [asked, second, deleted("m1", chicago("10:35:00"), chicago("10:40:00"))];
    expect(verdictsOf(events, { now: chicago("11:20:00") })).toEqual([
      "ana first m2 2026-11-02T17:30:00.000Z pending",
    ]);
    const answered = [...events, says(BRAND, "r1", chicago("11:20:00"), { addresses: [ana] })];
    expect(verdictsOf(answered)).toEqual(["ana first m2 2026-11-02T17:30:00.000Z met"]);
  });

  test("an uncertain deletion is a certain miss when the next message's deadline was missed as well", () => {
    const events = [
      asked,
      says(ana, "m2", chicago("10:30:00")),
      deleted("m1", chicago("10:50:00"), chicago("11:10:00")),
    ];
    expect(verdictsOf(events, { now: chicago("11:20:00") })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z unknown",
    ]);
    expect(verdictsOf(events, { now: chicago("11:31:00") })).toEqual([
      "ana first m2 2026-11-02T17:30:00.000Z missed",
    ]);
  });

  test("deleted after our answer, its verdict stays", () => {
    const events = [
      asked,
      says(BRAND, "r1", chicago("10:20:00"), { repliesTo: "m1" }),
      deleted("m1", chicago("10:20:00"), chicago("10:30:00")),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
  });
});

describe("what a person clicks", () => {
  const asked = says(ana, "m1", chicago("10:00:00"));

  test("'no reply needed' by the deadline is withdrawn, with its cause; after it the miss stays", () => {
    const inTime = [asked, did({ kind: "no reply needed" }, "m1", chicago("10:30:00"))];
    const [subject] = casesOf(inTime);
    const [outcome] = subject ? judge(subject, [], at(LATER)) : [];
    expect(outcome).toMatchObject({ result: "withdrawn", because: "no reply needed" });
    const tooLate = [asked, did({ kind: "no reply needed" }, "m1", chicago("11:30:00"))];
    expect(verdictsOf(tooLate)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("only 'not for us' excludes, also after the deadline, and keeps its reason", () => {
    const events = [asked, did({ kind: "not for us", reason: "spam" }, "m1", chicago("11:30:00"))];
    const [subject] = casesOf(events);
    const [outcome] = subject ? judge(subject, [], at(LATER)) : [];
    expect(outcome).toMatchObject({ result: "excluded", because: "not for us: spam" });
  });

  test("after 'not for us' the customer's next message is a new case", () => {
    const events = [
      asked,
      did({ kind: "not for us", reason: "spam" }, "m1", chicago("10:30:00")),
      says(ana, "m2", chicago("10:40:00")),
    ];
    expect(verdictsOf(events)).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z excluded",
      "ana first m2 2026-11-02T17:40:00.000Z missed",
    ]);
  });

  test("claim and snooze move no clock", () => {
    const events = [
      asked,
      did({ kind: "claim" }, "m1", chicago("10:10:00")),
      did({ kind: "snooze", until: at(chicago("12:00:00")) }, "m1", chicago("10:20:00")),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("undo makes an act as if it had never been", () => {
    const events = [
      asked,
      did({ kind: "no reply needed" }, "m1", chicago("10:30:00"), "a1"),
      did(
        { kind: "undo", act: did({ kind: "claim" }, "m1", chicago("10:30:00"), "a1").id },
        "m1",
        chicago("10:30:40"),
      ),
    ];
    expect(verdictsOf(events, { now: chicago("10:40:00") })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z pending",
    ]);
  });

  test("a late click changes nothing", () => {
    const events = [
      asked,
      says(BRAND, "r1", chicago("11:30:00"), { repliesTo: "m1" }),
      did({ kind: "not for us", reason: "spam" }, "m1", chicago("11:40:00")),
      did({ kind: "no reply needed" }, "m1", chicago("11:41:00")),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("'needs a reply' reopens a case that a person had ended", () => {
    const events = [
      asked,
      did({ kind: "resolve" }, "m1", chicago("10:10:00")),
      did({ kind: "needs a reply" }, "m1", chicago("10:20:00")),
    ];
    expect(casesOf(events)).toHaveLength(1);
    expect(verdictsOf(events)).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z withdrawn",
      "ana first m1 2026-11-02T17:20:00.000Z missed",
    ]);
  });
});

describe("update", () => {
  const termsAt = inForce([someTerms({ targets: [aTarget({ first: "1h", next: "2h", update: "4h" })] })]);
  const asked = [
    says(ana, "m1", chicago("10:00:00")),
    says(BRAND, "r1", chicago("10:20:00"), { repliesTo: "m1", cues: ["placeholder"] }),
  ];

  test("a placeholder answers and starts the update clock", () => {
    expect(verdictsOf(asked, { termsAt })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z met",
      "ana update r1 2026-11-02T20:20:00.000Z missed",
    ]);
  });

  test("any later answer ends it", () => {
    const events = [...asked, says(BRAND, "r2", chicago("14:20:00"), { repliesTo: "m1" })];
    expect(verdictsOf(events, { termsAt }).at(-1)).toBe("ana update r1 2026-11-02T20:20:00.000Z met");
  });

  test("another placeholder ends it and starts it anew", () => {
    const events = [...asked, says(BRAND, "r2", chicago("12:00:00"), { repliesTo: "m1", cues: ["promise"] })];
    expect(verdictsOf(events, { termsAt }).slice(1)).toEqual([
      "ana update r1 2026-11-02T20:20:00.000Z met",
      "ana update r2 2026-11-02T22:00:00.000Z missed",
    ]);
  });

  test("it runs beside the wait for the next reply", () => {
    const events = [...asked, says(ana, "m2", chicago("11:00:00"))];
    expect(verdictsOf(events, { termsAt, now: chicago("12:00:00") }).slice(1)).toEqual([
      "ana next m2 2026-11-02T19:00:00.000Z pending",
      "ana update r1 2026-11-02T20:20:00.000Z pending",
    ]);
  });

  test("the placeholder deleted, the customer waits for the next reply instead", () => {
    const events = [...asked, deleted("r1", chicago("10:30:00"), chicago("10:40:00"))];
    expect(verdictsOf(events, { termsAt, now: chicago("12:00:00") })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z met",
      "ana next r1 2026-11-02T18:40:00.000Z pending",
      "ana update r1 2026-11-02T20:20:00.000Z withdrawn",
    ]);
  });
});

describe("resolve", () => {
  const within = { within: "24h", clock: "calendar" } as const;
  const termsAt = inForce([someTerms({ targets: [aTarget({ first: "1h", next: "2h", resolve: within })] })]);
  const asked = [
    says(ana, "m1", chicago("10:00:00")),
    says(BRAND, "r1", chicago("10:20:00"), { repliesTo: "m1" }),
  ];
  const resolution = (events: typeof asked, now = LATER): string | undefined =>
    verdictsOf(events, { termsAt, now }).find((verdict) => verdict.includes(" resolve "));

  test("the last answer before 24 hours of silence meets it, once they have passed", () => {
    expect(resolution(asked, "2026-11-03T10:19:59-06:00")).toBe(
      "ana resolve m1 2026-11-03T16:00:00.000Z pending",
    );
    expect(resolution(asked, "2026-11-03T10:20:00-06:00")).toBe(
      "ana resolve m1 2026-11-03T16:00:00.000Z met",
    );
  });

  test("a conversation that goes on past the deadline misses it", () => {
    const events = [
      ...asked,
      says(ana, "m2", "2026-11-03T09:30:00-06:00"),
      says(BRAND, "r2", "2026-11-03T10:30:00-06:00", { repliesTo: "m2" }),
    ];
    expect(resolution(events, "2026-11-03T10:30:00-06:00")).toBe(
      "ana resolve m1 2026-11-03T16:00:00.000Z missed",
    );
  });

  test("a click on Resolve in time meets it without waiting for the silence", () => {
    const click = did({ kind: "resolve" }, "m1", chicago("10:30:00"));
    expect(verdictsOf([...asked, click], { termsAt, now: chicago("10:31:00") })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z met",
      "ana resolve m1 2026-11-03T16:00:00.000Z met",
    ]);
  });

  test("unanswered it is missed after its deadline, and withdrawn with a deleted opener", () => {
    const [opener] = asked;
    const alone = opener ? [opener] : [];
    expect(resolution(alone)).toBe("ana resolve m1 2026-11-03T16:00:00.000Z missed");
    const gone = [...alone, deleted("m1", chicago("10:10:00"), chicago("10:15:00"))];
    expect(verdictsOf(gone, { termsAt })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z withdrawn",
      "ana resolve m1 2026-11-03T16:00:00.000Z withdrawn",
    ]);
  });
});

describe("blindness", () => {
  const asked = says(ana, "m1", chicago("10:00:00"));
  const blind = (
    from: string,
    to: string,
    state: CoverageInterval["state"] = "blind",
  ): readonly CoverageInterval[] => [{ from: at(from), to: at(to), state, cause: "token revoked" }];

  test("a miss while we were blind is unknown, until catch-up has proved it", () => {
    const during = blind(chicago("10:30:00"), chicago("10:40:00"));
    expect(verdictsOf([asked], { coverage: during })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z unknown",
    ]);
    const proved = blind(chicago("10:30:00"), chicago("10:40:00"), "caught up");
    expect(verdictsOf([asked], { coverage: proved })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z missed",
    ]);
  });

  test("an answer we know of is proof, whatever we did not see", () => {
    const events = [asked, says(BRAND, "r1", chicago("10:35:00"), { repliesTo: "m1" })];
    const coverage = blind(chicago("10:30:00"), chicago("12:00:00"));
    expect(verdictsOf(events, { coverage })).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
  });

  test("a late answer is no proof that there was none in time", () => {
    const events = [asked, says(BRAND, "r1", chicago("12:00:00"), { repliesTo: "m1" })];
    const coverage = blind(chicago("10:30:00"), chicago("10:40:00"));
    expect(verdictsOf(events, { coverage })).toEqual(["ana first m1 2026-11-02T17:00:00.000Z unknown"]);
  });

  test("blindness after the deadline proves nothing false", () => {
    const coverage = blind(chicago("11:00:01"), chicago("12:00:00"));
    expect(verdictsOf([asked], { coverage })).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });
});

test("the trace of an outcome names its version, its target and why, and the hours that counted", () => {
  const termsAt = inForce([
    someTerms({ targets: [URGENT, aTarget({ first: "3h" })], hours: hoursOf(OFFICE_WEEK) }),
  ]);
  const events = [
    says(ana, "m1", friday("16:30:00")),
    says(BRAND, "r1", monday("10:15:00"), { repliesTo: "m1" }),
  ];
  const [subject] = casesOf(events, termsAt);
  const [outcome] = subject ? judge(subject, [], at(LATER)) : [];
  const trace = outcome && traceOf(outcome);
  expect(trace).toMatchObject({
    version: "2026-01-01",
    target: "standard",
    because: "no other target matched",
    within: span("3h"),
    used: span("2h45m"),
    verdict: "met: answered in time",
  });
  expect(
    trace?.intervals.map(({ from, to, counted }) => [formatInstant(from), formatInstant(to), counted]),
  ).toEqual([
    ["2026-11-06T22:30:00.000Z", "2026-11-07T00:00:00.000Z", span("1h30m")],
    ["2026-11-09T15:00:00.000Z", "2026-11-09T16:15:00.000Z", span("1h15m")],
  ]);
});
