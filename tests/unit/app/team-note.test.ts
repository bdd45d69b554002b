import { describe, expect, it } from "vitest";
import { teamNote } from "../../../src/app/team-note.ts";
import { personId } from "../../../src/core/ids.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import { END_OF_TIME } from "../../../src/core/time/instant.ts";
import { aTarget, at, someTerms, whenLeft } from "../../support/terms.ts";

const FROM = at("2026-12-01T06:00:00Z");
const OLD = someTerms();
const NEW: Terms = {
  ...someTerms({ version: "2026-12-01", from: "2026-12-01T06:00:00Z" }),
  targets: [aTarget({ first: "1h", next: "1h" })],
  warnings: [whenLeft("5m")],
  escalation: [{ at: "breach", to: ["lead"] }],
};

describe("a note for the team", () => {
  it("tells all that differs, also what customers never read", () => {
    expect(teamNote("x-acme", OLD, NEW, "not needed", FROM)).toEqual([
      "x-acme: terms of 2026-12-01, from Tue 2026-12-01 00:00:00 America/Chicago on, after those of 2026-01-01",
      "For customers:",
      "• Nothing changes for customers.",
      "In the terms, defaults included:",
      "• response.targets.standard: first 1h, next 2h; published → first 1h, next 1h; published",
      "• warn: 50% gone, 10m left → 5m left",
      "• escalate.warning: team → -",
      "• escalate.breach: team + lead → lead",
      "• escalate.after 30m: manager → -",
      "Nobody has to approve it.",
    ]);
  });

  it("says who approved it and when, by the clocks of the channel; or that nobody did yet", () => {
    const last = (approval: Parameters<typeof teamNote>[3]): string | undefined =>
      teamNote("x-acme", OLD, NEW, approval, FROM).at(-1);
    const when = at("2026-11-20T18:00:00Z");
    expect(last({ at: when, by: personId("bo") })).toBe(
      "Approved by bo, Fri 2026-11-20 12:00:00 America/Chicago.",
    );
    expect(last({ at: when, by: undefined })).toBe(
      "In force since before approvals were asked for, Fri 2026-11-20 12:00:00 America/Chicago.",
    );
    expect(last("awaited")).toBe("Nobody approved it yet: it takes force once an approver has clicked.");
    const waiting = { ...NEW, from: END_OF_TIME };
    expect(teamNote("x-acme", undefined, waiting, "awaited", FROM)[0]).toBe(
      "x-acme: terms of 2026-12-01, not in force, its first terms",
    );
  });
});
