import { describe, expect, test } from "vitest";
import { brandId, personId } from "../../../src/core/ids.ts";
import type { Swap } from "../../../src/ports/roster.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ACME = brandId("acme");
const OTHER = brandId("other");
const ANA = personId("ana");
const BO = personId("bo");

const aSwap = (from: string, until: string, over: Partial<Swap> = {}): Swap => ({
  from: at(`2026-11-02T${from}:00Z`),
  until: at(`2026-11-02T${until}:00Z`),
  person: ANA,
  by: BO,
  at: at("2026-11-02T08:00:00Z"),
  ...over,
});

export function describeRoster(rig: Rig): void {
  describe("the roster", () => {
    test("keeps the latest that a person chose, of each brand apart, and over a restart", async () => {
      const { roster } = rig.store;
      await roster.prefer(ACME, ANA, { also: ["e-mail", "direct message"], awayUntil: undefined });
      await roster.prefer(ACME, BO, { also: [], awayUntil: at("2026-11-09T08:00:00Z") });
      await roster.prefer(OTHER, ANA, { also: [], awayUntil: undefined });
      await roster.prefer(ACME, ANA, { also: ["e-mail"], awayUntil: undefined });
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.roster.preferences(ACME)).toEqual(
        new Map([
          [ANA, { also: ["e-mail"], awayUntil: undefined }],
          [BO, { also: [], awayUntil: at("2026-11-09T08:00:00Z") }],
        ]),
      );
    });

    test("tells the swaps that have not ended, the latest arranged last, and over a restart", async () => {
      const { roster } = rig.store;
      const late = aSwap("09:00", "12:00", { at: at("2026-11-02T08:30:00Z"), person: BO });
      const ended = aSwap("08:00", "10:00");
      const early = aSwap("11:00", "14:00");
      for (const swap of [late, ended, early]) await roster.swap(ACME, swap);
      await roster.swap(OTHER, aSwap("09:00", "18:00"));
      rig.store = await rig.kind.reopened(rig.store);
      // A swap is over at its end.
      expect(await rig.store.roster.swaps(ACME, at("2026-11-02T10:00:00Z"))).toEqual([early, late]);
    });

    test("keeps a swap that is told twice once", async () => {
      const { roster } = rig.store;
      await roster.swap(ACME, aSwap("09:00", "12:00"));
      await roster.swap(ACME, aSwap("09:00", "13:00"));
      expect(await roster.swaps(ACME, at("2026-11-02T08:00:00Z"))).toEqual([aSwap("09:00", "13:00")]);
    });
  });
}
