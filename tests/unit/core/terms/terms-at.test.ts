import { describe, expect, test } from "vitest";
import { termsAt, termsAtOrFirst, termsHistory } from "../../../../src/core/terms/terms-at.ts";
import { at, someTerms } from "../../../support/terms.ts";

const spring = someTerms({ version: "2026-03-01", from: "2026-03-01T06:00:00Z" });
const autumn = someTerms({ version: "2026-11-01", from: "2026-11-01T05:00:00Z" });
const history = termsHistory([autumn, spring]);

describe("the terms in force", () => {
  test("are the newest version begun, from its very first instant", () => {
    expect(termsAt(history, at("2026-11-01T04:59:59.999Z"))).toBe(spring);
    expect(termsAt(history, at("2026-11-01T05:00:00Z"))).toBe(autumn);
  });

  test("are none before the first version, but for a replay the first", () => {
    expect(termsAt(history, at("2025-01-01T00:00:00Z"))).toBeUndefined();
    expect(termsAtOrFirst(history, at("2025-01-01T00:00:00Z"))).toBe(spring);
  });

  test("are an overlay's within its instants, its first included and its last not", () => {
    const surge = someTerms({ version: "surge", kind: "overlay" });
    const period = { terms: surge, from: at("2026-11-02T10:00:00Z"), to: at("2026-11-02T12:00:00Z") };
    const overlaid = termsHistory([spring, autumn], [period]);
    expect(termsAt(overlaid, at("2026-11-02T09:59:59.999Z"))).toBe(autumn);
    expect(termsAt(overlaid, at("2026-11-02T10:00:00Z"))).toBe(surge);
    expect(termsAt(overlaid, at("2026-11-02T12:00:00Z"))).toBe(autumn);
  });

  test("are the overlay begun last, when two run; one without an end runs on", () => {
    const [surge, incident] = [someTerms({ version: "surge" }), someTerms({ version: "incident" })];
    const overlaid = termsHistory(
      [spring],
      [
        { terms: incident, from: at("2026-04-01T10:00:00Z"), to: at("2026-04-01T11:00:00Z") },
        { terms: surge, from: at("2026-04-01T09:00:00Z"), to: undefined },
      ],
    );
    expect(termsAt(overlaid, at("2026-04-01T10:30:00Z"))).toBe(incident);
    expect(termsAt(overlaid, at("2026-05-01T00:00:00Z"))).toBe(surge);
  });
});

test("of two overlays begun at one instant the one begun last in the list stands", () => {
  const [surge, incident] = [someTerms({ version: "surge" }), someTerms({ version: "incident" })];
  const from = at("2026-04-01T10:00:00Z");
  const overlaid = termsHistory(
    [spring],
    [
      { terms: surge, from, to: undefined },
      { terms: incident, from, to: undefined },
    ],
  );
  expect(termsAt(overlaid, from)).toBe(incident);
});
