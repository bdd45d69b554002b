import { expect, test } from "vitest";
import { handlingTime, keptByOneMore, type MissedWait } from "../../../../src/core/stats/one-more-person.ts";
import { minutes, type Duration } from "../../../../src/core/time/instant.ts";
import { figuresOf, on } from "../../../support/stats-week.ts";
import { at } from "../../../support/terms.ts";
import { author, BRAND, says } from "../../../support/events.ts";

const wait = (from: string, due: string): MissedWait => ({
  from: at(on("mon", from)),
  dueAt: at(on("mon", due)),
  breachAt: at(on("mon", due)),
});
const NINE_TO_TEN = [{ from: at(on("mon", "09:00")), to: at(on("mon", "10:00")) }];
const kept = (missed: readonly MissedWait[], handling: Duration): number =>
  keptByOneMore(missed, NINE_TO_TEN, handling);

test("one after the other, the first due first, and only what is answered before it is broken", () => {
  // All wait since 9:00. At 20 min each: due 9:20 done by 9:20, due 9:30 would be done by 9:40 and is let go, due 9:40 is
  // done by 9:40, due 10:30 by 10:00. Three of four.
  const missed = [
    wait("09:00", "10:30"),
    wait("09:00", "09:30"),
    wait("09:00", "09:20"),
    wait("09:00", "09:40"),
  ];
  expect(kept(missed, minutes(20))).toBe(3);
});

test("nobody works before the message is there, nor past the hour", () => {
  expect(kept([wait("09:50", "11:00")], minutes(10))).toBe(1);
  expect(kept([wait("09:51", "11:00")], minutes(10))).toBe(0);
  // Idle until 9:30, then two of 15 min.
  expect(kept([wait("09:30", "11:00"), wait("09:30", "11:00"), wait("09:30", "11:00")], minutes(15))).toBe(2);
});

test("what began to wait outside the hour is left to the team", () => {
  expect(kept([wait("08:59", "11:00"), wait("10:00", "11:00")], minutes(5))).toBe(0);
});

test("an answer takes the longer of what gaps and claims tell, and 5 min at least; too few gaps tell nothing", () => {
  const times = (...counts: readonly number[]): Float64Array => Float64Array.from(counts, minutes);
  const none = new Float64Array(0);
  expect(handlingTime(times(1, 2, 3, 4), none)).toBeUndefined();
  expect(handlingTime(times(1, 2, 3, 4, 5), none)).toBe(minutes(5));
  expect(handlingTime(times(6, 7, 8, 9, 10), none)).toBe(minutes(8));
  expect(handlingTime(times(6, 7, 8, 9, 10), times(11, 12, 13, 14, 15))).toBe(minutes(13));
  expect(handlingTime(times(6, 7, 8, 9, 10), times(30, 30, 30, 30))).toBe(minutes(8));
});

test("in a week: of three that waited when Monday opened, one more person would have kept as many as the hour held", () => {
  // Over the weekend six wrote; all are due Monday 10:00. The team answers one every 20 min from 9:20: 9:20, 9:40, 10:00 in
  // time; 10:20, 10:40, 11:00 too late: 3 misses, all of them begun Monday 9-10. The gaps within an hour of the clock are
  // 20 min (9:20-9:40, 10:00-10:20, 10:20-10:40), too few to tell: a seventh and eighth answer at 11:20 and 11:40 (asked at
  // 11:00, so in time) make five. In the hour from 9:00 three of 20 min fit.
  const weekend = Array.from({ length: 6 }, (_, i) =>
    says(author(`c${i}`), `m${i}`, "2026-11-01T12:00:00-06:00"),
  );
  const replies = ["09:20", "09:40", "10:00", "10:20", "10:40", "11:00"].map((time, i) =>
    says(BRAND, `r${i}`, on("mon", time), { repliesTo: `m${i}` }),
  );
  const later = ["11:20", "11:40"].flatMap((time, i) => [
    says(author(`d${i}`), `n${i}`, on("mon", "11:00")),
    says(BRAND, `s${i}`, on("mon", time), { repliesTo: `n${i}` }),
  ]);
  const { worstHour } = figuresOf([...weekend, ...replies, ...later]);
  expect(worstHour).toEqual({ weekday: 0, hour: 9, misses: 3, of: 3, keptByOneMore: 3 });
});
