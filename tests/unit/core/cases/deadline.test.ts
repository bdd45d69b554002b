import { describe, expect, test } from "vitest";
import { deadlineFor, type Clock } from "../../../../src/core/cases/deadline.ts";
import { messageId } from "../../../../src/core/ids.ts";
import type { Terms } from "../../../../src/core/terms/terms.ts";
import { formatInstant } from "../../../../src/core/time/iso.ts";
import { aTarget, ALL_WEEK, at, atShare, hoursOf, someTerms, whenLeft } from "../../../support/terms.ts";

function warningsAt(terms: Terms, startsAt: string, clock: Clock = "first"): readonly string[] {
  const traits = { interaction: "mention" as const, author: "ana", keywords: [], postedAt: at(startsAt) };
  const deadline = deadlineFor({ clock, anchor: messageId("m1"), startsAt: at(startsAt), traits }, terms);
  return deadline?.warnings.map(({ at: when, stages }) => `${formatInstant(when)} ${stages.join("+")}`) ?? [];
}

describe("warnings", () => {
  test("come at a share of the target and at a lead before its end", () => {
    expect(warningsAt(someTerms(), "2026-11-02T10:00:00-06:00")).toEqual([
      "2026-11-02T16:30:00.000Z warn:50%",
      "2026-11-02T16:50:00.000Z warn:10m",
    ]);
  });

  test("are reckoned in business time, so that they fall in hours: Friday's last minutes and Monday's first", () => {
    expect(warningsAt(someTerms(), "2026-11-06T17:40:00-06:00")).toEqual([
      "2026-11-09T15:10:00.000Z warn:50%",
      "2026-11-09T15:30:00.000Z warn:10m",
    ]);
  });

  test("that would fall on a close come at the next opening, when somebody is there", () => {
    const terms = someTerms({ warnings: [whenLeft("30m")] });
    expect(warningsAt(terms, "2026-11-06T17:30:00-06:00")).toEqual(["2026-11-09T15:00:00.000Z warn:30m"]);
  });

  test("less than three minutes apart they merge into the earlier, and both stages are kept", () => {
    const terms = someTerms({
      targets: [aTarget({ first: "15m" })],
      warnings: [atShare(50), whenLeft("10m")],
    });
    expect(warningsAt(terms, "2026-11-02T10:00:00-06:00")).toEqual([
      "2026-11-02T16:05:00.000Z warn:10m+warn:50%",
    ]);
  });

  test("exactly three minutes apart they do not merge", () => {
    const terms = someTerms({
      targets: [aTarget({ first: "26m" })],
      warnings: [atShare(50), whenLeft("10m")],
    });
    expect(warningsAt(terms, "2026-11-02T10:00:00-06:00")).toEqual([
      "2026-11-02T16:13:00.000Z warn:50%",
      "2026-11-02T16:16:00.000Z warn:10m",
    ]);
  });

  test("of a deadline by the calendar fall in hours too", () => {
    const resolve = { within: "24h", clock: "calendar" } as const;
    const terms = someTerms({ targets: [aTarget({ first: "1h", resolve })], warnings: [whenLeft("1h")] });
    // Posted Friday 19:00, due Saturday 19:00: no open hour in between, so at once; posted Monday 19:00: Tuesday 17:00.
    expect(warningsAt(terms, "2026-11-06T19:00:00-06:00", "resolve")).toEqual([
      "2026-11-07T01:00:00.000Z warn:1h",
    ]);
    expect(warningsAt(terms, "2026-11-02T19:00:00-06:00", "resolve")).toEqual([
      "2026-11-03T23:00:00.000Z warn:1h",
    ]);
  });

  test("on the day the clocks go back an hour comes twice, and twice it counts", () => {
    const terms = someTerms({ hours: hoursOf(ALL_WEEK), targets: [aTarget({ first: "2h" })], warnings: [] });
    const traits = {
      interaction: "mention" as const,
      author: "ana",
      keywords: [],
      postedAt: at("2026-11-01T00:30:00-05:00"),
    };
    const start = { clock: "first" as const, anchor: messageId("m1"), startsAt: traits.postedAt, traits };
    const deadline = deadlineFor(start, terms);
    expect(deadline && formatInstant(deadline.dueAt)).toBe("2026-11-01T07:30:00.000Z"); // 01:30 for the second time
  });
});
