import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WriteOutcome } from "../../../src/ports/publisher.ts";
import { expectMend, expectNoSecret, failure, firstPlace } from "./asking.ts";
import type { PublisherRig } from "./publisher-rig.ts";

const WRITTEN: WriteOutcome = { kind: "written" };

/** The part of the contract about what only a person can mend. */
export function describeRefusals(start: () => Promise<PublisherRig>): void {
  describe("when a person has to mend something", () => {
    let rig: PublisherRig;
    beforeEach(async () => {
      rig = await start();
    });
    afterEach(() => rig.close());

    it("says what to do about credentials that are dead", async () => {
      const place = await firstPlace(rig);
      rig.trouble.refuse();
      const outcome = await rig.publisher.write(place, rig.texts(place)[0]);
      expect(outcome).toMatchObject({ kind: "refused" });
      expectMend(outcome);
      const reading = await failure(rig.publisher.read(place));
      const listing = await failure(rig.publisher.places());
      expect([reading, listing]).toMatchObject([{ permanent: true }, { permanent: true }]);
      expectNoSecret(rig, outcome, reading, listing);
      rig.trouble.restore();
      expect(await rig.publisher.write(place, rig.texts(place)[0])).toEqual(WRITTEN);
    });

    it("says which right is missing, reads on, and writes once it is there", async () => {
      const all = await rig.publisher.places();
      rig.trouble.forbid();
      for (const place of all) {
        const outcome = await rig.publisher.write(place, rig.texts(place)[0]);
        expect(outcome).toMatchObject({ kind: "refused" });
        expectMend(outcome);
        expect(rig.standing(place)).toBe("");
        expect((await rig.publisher.read(place)).text).toBe("");
        expectNoSecret(rig, outcome);
      }
      rig.trouble.permit();
      for (const place of all) expect(await rig.publisher.write(place, rig.texts(place)[0])).toEqual(WRITTEN);
    });

    it("says that a place is gone", async () => {
      const place = await firstPlace(rig);
      rig.trouble.vanish(place);
      const outcome = await rig.publisher.write(place, rig.texts(place)[0]);
      expect(outcome).toMatchObject({ kind: "refused" });
      expectMend(outcome);
      const reading = await failure(rig.publisher.read(place));
      expect(reading).toMatchObject({ name: "ChannelError", permanent: true });
      expectMend(reading);
      expectNoSecret(rig, outcome);
    });
  });
}
