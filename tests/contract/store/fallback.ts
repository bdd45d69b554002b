import { describe, expect, test } from "vitest";
import { brandId } from "../../../src/core/ids.ts";
import type { OutboxEntry } from "../../../src/ports/outbox.ts";
import { anOpsNotice } from "../../support/notices.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ACME = brandId("acme");
const NOON = at("2026-11-02T12:00:00Z");

const anEntry = (key: string): OutboxEntry => ({
  key,
  brand: ACME,
  destination: "email:bo@acme.example",
  subject: { kind: "ops", notice: anOpsNotice() },
  calledAt: NOON,
  deadline: NOON,
});

export function describeFallback(rig: Rig): void {
  describe("what goes another way", () => {
    test("is known once it was queued, and over a restart", async () => {
      await rig.store.queue([anEntry("queued")]);
      rig.store = await rig.kind.reopened(rig.store);
      expect([...(await rig.store.fallback.fresh(["queued", "c"]))]).toEqual(["c"]);
    });

    test("is remembered since the first time, until it ends", async () => {
      const { fallback } = rig.store;
      await fallback.note(ACME, NOON);
      await fallback.note(ACME, at("2026-11-02T13:00:00Z"));
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.fallback.since()).toEqual(new Map([[ACME, NOON]]));
      await rig.store.fallback.note(ACME, undefined);
      expect(await rig.store.fallback.since()).toEqual(new Map());
    });
  });
}
