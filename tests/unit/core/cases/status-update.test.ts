import { describe, expect, test } from "vitest";
import { isOpenWait } from "../../../../src/core/cases/case.ts";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { actId } from "../../../../src/core/ids.ts";
import { BRAND, did, says } from "../../../support/events.ts";
import { ana, day, withUpdate } from "../../../support/monday.ts";
import { aTarget, ALL_WEEK, at, hoursOf, inForce, someTerms } from "../../../support/terms.ts";
import { casesOf, verdictsOf } from "../../../support/verdicts.ts";

/** Asked at three, told at ten past that somebody looks into it: an update is due by ten past seven. */
const PROMISED: readonly ChannelEvent[] = [
  says(ana, "m1", day("15:00:00Z")),
  says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
];

const told = (time: string, id?: string): ChannelEvent => did({ kind: "status update" }, "m1", day(time), id);

describe("a status update to many", () => {
  test("ends the running update in time, and sets the next from its own instant", () => {
    const [c] = casesOf([...PROMISED, told("18:00:00Z")], withUpdate);
    expect(c?.updates.map(({ end }) => end.kind)).toEqual(["told", "open"]);
    expect(c?.updates[1]?.entries[0].deadline?.dueAt).toBe(at(day("22:00:00Z")));
  });

  test("at the last instant is in time, a millisecond later it is not", () => {
    const verdict = (time: string): readonly string[] =>
      verdictsOf([...PROMISED, told(time)], { termsAt: withUpdate, now: "2026-11-05T00:00:00Z" })
        .filter((one) => one.includes(" update "))
        .map((one) => one.replace(/^.* /, ""));
    expect(verdict("19:10:00Z")).toEqual(["met", "missed"]);
    expect(verdict("19:10:00.001Z")).toEqual(["missed", "missed"]);
  });

  test("answers nothing: what the customer asked since goes on waiting", () => {
    const asks = says(ana, "m2", day("16:00:00Z"));
    const [c] = casesOf(
      [...PROMISED, asks, did({ kind: "status update" }, "m2", day("16:30:00Z"))],
      withUpdate,
    );
    expect(c?.state.kind).toBe("waiting");
    expect(c?.replies.at(-1)?.end.kind).toBe("open");
  });

  test("changes nothing where no update runs", () => {
    const [c] = casesOf([says(ana, "m1", day("15:00:00Z")), told("15:30:00Z")], withUpdate);
    expect(c?.updates).toEqual([]);
    expect(c?.state.kind).toBe("waiting");
  });

  test("sets the next by the terms in force then: under an overlay by the overlay's", () => {
    const hours = hoursOf(ALL_WEEK);
    const surge = someTerms({
      version: "surge",
      kind: "overlay",
      hours,
      targets: [aTarget({ first: "1h", update: "30m" })],
    });
    const own = someTerms({ hours, targets: [aTarget({ first: "1h", update: "4h" })] });
    const terms = inForce([own], [{ terms: surge, from: at(day("17:00:00Z")), to: undefined }]);
    const [c] = casesOf([...PROMISED, told("18:00:00Z")], terms);
    expect(c?.updates.at(-1)?.entries[0].deadline?.dueAt).toBe(at(day("18:30:00Z")));
  });

  test("is taken back by undo, and is followed by another or by an answer", () => {
    const undone = did({ kind: "undo", act: actId("t1") }, "m1", day("18:00:30Z"));
    const [back] = casesOf([...PROMISED, told("18:00:00Z", "t1"), undone], withUpdate);
    expect(back?.updates.map(({ end }) => end.kind)).toEqual(["open"]);
    const answer = says(BRAND, "a2", day("20:00:00Z"), { repliesTo: "m1" });
    const [c] = casesOf([...PROMISED, told("18:00:00Z", "t1"), told("19:00:00Z", "t2"), answer], withUpdate);
    expect(c?.updates.map(({ end }) => end.kind)).toEqual(["told", "told", "answered"]);
    expect(c?.updates.some(isOpenWait)).toBe(false);
  });
});
