import { describe, expect, test } from "vitest";
import { anIntake, folds, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const NOON = at("2026-11-02T12:00:00Z");
const ONE = at("2026-11-02T13:00:00Z");
const TWO = at("2026-11-02T14:00:00Z");

export function describeCoverage(rig: Rig): void {
  describe("coverage", () => {
    test("is blind once, until it sees again", async () => {
      const { coverage } = rig.store;
      expect(await coverage.blind(X_ACME, NOON, "X does not answer")).toBe(true);
      expect(await coverage.blind(X_ACME, ONE, "X still does not answer")).toBe(false);
      expect(await coverage.intervals(X_ACME)).toEqual([
        { from: NOON, to: undefined, state: "blind", cause: "X does not answer" },
      ]);
      expect(await coverage.sighted(X_ACME, TWO, true)).toEqual({ from: NOON, cause: "X does not answer" });
      expect(await coverage.sighted(X_ACME, TWO, true)).toBeUndefined();
      expect(await coverage.intervals(X_ACME)).toEqual([
        { from: NOON, to: TWO, state: "caught up", cause: "X does not answer" },
      ]);
    });

    test("stays blind for what could not be caught up with, and for gaps told twice", async () => {
      const { store } = rig;
      await store.coverage.blind(X_ACME, NOON, "down");
      await store.coverage.sighted(X_ACME, ONE, false);
      const gaps = [{ from: NOON, to: TWO, cause: "more than 800" }];
      await store.record(anIntake([], { gaps }), folds);
      await store.record(anIntake([], { gaps: [...gaps, { from: ONE, to: ONE, cause: "empty" }] }), folds);
      expect(await store.coverage.intervals(X_ACME)).toEqual([
        { from: NOON, to: TWO, state: "blind", cause: "more than 800" },
        { from: NOON, to: ONE, state: "blind", cause: "down" },
      ]);
    });

    test("can be blind again from the same instant, after the clock went back", async () => {
      const { coverage } = rig.store;
      await coverage.blind(X_ACME, NOON, "down");
      await coverage.sighted(X_ACME, ONE, true);
      expect(await coverage.blind(X_ACME, NOON, "down again")).toBe(true);
      expect(await coverage.sighted(X_ACME, at("2026-11-02T11:00:00Z"), true)).toMatchObject({ from: NOON });
      expect(await coverage.intervals(X_ACME)).toEqual([
        { from: NOON, to: NOON, state: "caught up", cause: "down again" },
      ]);
    });
  });
}
