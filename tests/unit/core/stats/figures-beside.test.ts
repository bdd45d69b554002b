import { expect, test } from "vitest";
import type { MessageEvent } from "../../../../src/core/cases/events.ts";
import { termsHistory } from "../../../../src/core/terms/terms-at.ts";
import { author, BRAND, says } from "../../../support/events.ts";
import { figuresOf, on } from "../../../support/stats-week.ts";
import { aTarget, at, someTerms, span } from "../../../support/terms.ts";

const [ana, bo, cy] = [author("ana"), author("bo"), author("cy")];

/** The brand answers message `to`. */
const answers = (to: string, iso: string): MessageEvent => says(BRAND, `re ${to}`, iso, { repliesTo: to });

test("replies of other customers answer nothing, and are told apart", () => {
  const { clocks } = figuresOf([
    says(ana, "m1", on("mon", "10:00")),
    says(bo, "m2", on("mon", "10:10"), { interaction: "reply", repliesTo: "m1", addresses: [ana] }),
  ]);
  expect(clocks.first).toMatchObject({ results: { missed: 1 }, withPeerReplies: 1 });
});

test("an answer that names nobody answers all who wait, and is told apart", () => {
  const { clocks } = figuresOf([says(ana, "m1", on("mon", "10:00")), says(BRAND, "r1", on("mon", "10:30"))]);
  expect(clocks.first).toMatchObject({ results: { met: 1 }, inferred: 1 });
});

test("who waits now is told with who has waited longest, whenever it is due", () => {
  // ana was missed in an earlier week and still waits; bo waits in time; cy waits for a later reply, and in time.
  const { waiting, clocks } = figuresOf(
    [
      says(ana, "m1", "2026-10-26T10:00:00-05:00"),
      says(bo, "m2", on("mon", "10:00")),
      says(cy, "m3", on("mon", "09:00")),
      answers("m3", on("mon", "09:05")),
      says(cy, "m4", on("mon", "10:10")),
    ],
    { now: on("mon", "10:30") },
  );
  expect(waiting).toMatchObject({
    count: 3,
    overdue: 1,
    oldest: { since: at("2026-10-26T10:00:00-05:00") },
  });
  expect(clocks.first.results).toMatchObject({ met: 1, missed: 0, pending: 1 });
});

test("the other clocks have columns of their own, and leave the first one alone", () => {
  // The later reply is promised within 2 h: asked at 11:00, answered at 13:30, missed by 30 min.
  const { clocks } = figuresOf([
    says(ana, "m1", on("mon", "10:00")),
    answers("m1", on("mon", "10:30")),
    says(ana, "m2", on("mon", "11:00")),
    answers("m2", on("mon", "13:30")),
  ]);
  expect(clocks.first.results).toMatchObject({ met: 1, missed: 0 });
  expect(clocks.next).toMatchObject({ results: { missed: 1 }, responseTime: { median: span("2h30m") } });
});

test("a resolution past its deadline is still open while silence may show that the last answer was in time", () => {
  // Due Tue 10:00, answered ten minutes before it. Wed 09:50 a day of silence has followed.
  const within = { within: "24h", clock: "calendar" } as const;
  const history = termsHistory([someTerms({ targets: [aTarget({ first: "1h", resolve: within })] })]);
  const events = [says(ana, "m1", on("mon", "10:00")), answers("m1", on("tue", "09:50"))];
  const resolutions = (now: string) => figuresOf(events, { now, history }).clocks.resolve;
  const waiting = resolutions("2026-11-03T20:00:00-06:00");
  expect(waiting).toMatchObject({ results: { pending: 1, missed: 0 }, unanswered: 0 });
  expect(resolutions(on("wed", "09:50"))).toMatchObject({ results: { pending: 0, met: 1 } });
  // When the week is over, but not yet that day.
  const late = [says(ana, "m1", on("sat", "23:00")), answers("m1", on("sun", "22:30"))];
  const [monday, tuesday] = ["2026-11-09T12:00:00-06:00", "2026-11-10T12:00:00-06:00"];
  const untilOf = (now: string) => figuresOf(late, { now, history }).clocks.resolve.provisionalUntil;
  expect([untilOf(monday), untilOf(tuesday)]).toEqual([at(tuesday), undefined]);
});
