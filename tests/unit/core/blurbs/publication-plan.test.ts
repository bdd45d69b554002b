import { describe, expect, it } from "vitest";
import {
  nextChangeAt,
  nextHoursChangeAt,
  publicTextAt,
} from "../../../../src/core/blurbs/publication-plan.ts";
import type { Surface } from "../../../../src/core/blurbs/surface.ts";
import { findSurface } from "../../../../src/core/blurbs/surfaces.ts";
import { plainWording } from "../../../../src/core/blurbs/wording.ts";
import { termsHistory, type TermsHistory } from "../../../../src/core/terms/terms-at.ts";
import type { Terms } from "../../../../src/core/terms/terms.ts";
import type { HoursException } from "../../../../src/core/time/calendar.ts";
import { END_OF_TIME } from "../../../../src/core/time/instant.ts";
import { shown } from "../../../support/at.ts";
import {
  ALL_WEEK,
  aTarget,
  at,
  closedOn,
  hoursOf,
  noTarget,
  OFFICE_WEEK,
  someTerms,
} from "../../../support/terms.ts";

const wording = plainWording("Acme Travel", true);
const X_POST = surfaceOf("x.post");

function surfaceOf(id: string): Surface {
  const surface = findSurface(id);
  if (surface === undefined) throw new Error(`no surface ${id}`);
  return surface;
}

const OLD = someTerms({ answers: ["mention"] });
const NEW: Terms = {
  ...someTerms({ version: "2026-12-01", from: "2026-12-01T06:00:00Z", answers: ["mention"] }),
  targets: [aTarget({ first: "30m" })],
};
const CLOSED = someTerms({ hours: hoursOf(OFFICE_WEEK, "America/Chicago", [closedOn("2026-12-24")]) });

const next = (history: TermsHistory, now: string, surface = X_POST): string =>
  shown(nextChangeAt(history, surface, "en", wording, at(now)));

const text = (history: TermsHistory, now: string): string | undefined =>
  publicTextAt(history, X_POST, "en", wording, at(now))?.text;

describe("the next change of a public text", () => {
  it("is the instant at which a version takes force, and not one before", () => {
    const history = termsHistory([OLD, NEW]);
    expect(next(history, "2026-11-20T12:00:00Z")).toBe("2026-12-01T06:00:00.000Z");
    expect(text(history, "2026-12-01T05:59:59.999Z")).toContain("within 1 hour");
    expect(text(history, "2026-12-01T06:00:00Z")).toContain("within 30 minutes");
    expect(next(history, "2026-12-01T06:00:00Z")).toBe("never");
  });

  it("is none where a version promises customers the same, or waits for approval", () => {
    const same = { ...NEW, targets: OLD.targets };
    expect(next(termsHistory([OLD, same]), "2026-11-20T12:00:00Z")).toBe("never");
    expect(next(termsHistory([OLD, { ...NEW, from: END_OF_TIME }]), "2026-11-20T12:00:00Z")).toBe("never");
  });

  it("is where an overlay begins, and where it ends", () => {
    const surge = { ...NEW, kind: "overlay" as const, version: "surge" };
    const period = { terms: surge, from: at("2026-11-20T13:00:00Z"), to: at("2026-11-20T19:30:00Z") };
    const history = termsHistory([OLD], [period]);
    expect(next(history, "2026-11-20T12:00:00Z")).toBe("2026-11-20T13:00:00.000Z");
    expect(next(history, "2026-11-20T13:00:00Z")).toBe("2026-11-20T19:30:00.000Z");
  });

  it("is a midnight of the channel's own city when a date comes near, and when it has passed", () => {
    const history = termsHistory([CLOSED]);
    expect(next(history, "2026-11-20T12:00:00Z")).toBe("2026-12-11T06:00:00.000Z");
    expect(next(history, "2026-12-11T06:00:00Z")).toBe("2026-12-25T06:00:00.000Z");
    expect(next(history, "2026-12-25T06:00:00Z")).toBe("never");
  });

  it("comes three times where clocks are set back over the midnight after a date", () => {
    // St. John's, 2006: at 00:01 of the 29th it was 23:01 of the 28th once more.
    const exception: HoursException = closedOn("2006-10-28");
    const week = OFFICE_WEEK.map(() => OFFICE_WEEK[0] ?? []);
    const hours = hoursOf(week, "America/St_Johns", [exception]);
    const history = termsHistory([someTerms({ from: "2006-01-01T00:00:00Z", hours })]);
    expect(next(history, "2006-10-28T12:00:00Z")).toBe("2006-10-29T02:30:00.000Z");
    expect(next(history, "2006-10-29T02:30:00Z")).toBe("2006-10-29T02:31:00.000Z");
    expect(next(history, "2006-10-29T02:31:00Z")).toBe("2006-10-29T03:30:00.000Z");
    expect(next(history, "2006-10-29T03:30:00Z")).toBe("never");
  });

  it("is where terms begin to promise something, and where they end", () => {
    const silent = { ...NEW, targets: [noTarget("none", {})] as const };
    const history = termsHistory([OLD, { ...silent, targets: [...silent.targets] }]);
    expect(next(history, "2025-12-31T00:00:00Z")).toBe("2026-01-01T06:00:00.000Z");
    expect(next(history, "2026-11-20T12:00:00Z")).toBe("2026-12-01T06:00:00.000Z");
    expect(text(history, "2025-12-31T00:00:00Z")).toBeUndefined();
    expect(text(history, "2026-12-01T06:00:00Z")).toBeUndefined();
  });

  it("is none of a text that fits neither before nor after", () => {
    const tiny = { ...X_POST, max: 5 };
    expect(next(termsHistory([OLD, NEW]), "2026-11-20T12:00:00Z", tiny)).toBe("never");
  });
});

describe("the hours that a Facebook page shows", () => {
  it("change with the week of the terms, not with a target or a day with other hours", () => {
    const later = someTerms({
      version: "2027-01-01",
      from: "2027-01-01T06:00:00Z",
      hours: hoursOf(ALL_WEEK),
    });
    const change = (...versions: readonly [Terms, ...Terms[]]): string =>
      shown(nextHoursChangeAt(termsHistory(versions), at("2026-11-02T15:00:00Z")));
    expect(change(CLOSED, NEW, later)).toBe(shown(at("2027-01-01T06:00:00Z")));
    expect(change(CLOSED, NEW)).toBe("never");
  });
});
