import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlaceRight } from "../../../src/ports/publisher.ts";
import { deep, expectMend, expectNoSecret, failure, firstPlace } from "./asking.ts";
import type { PublisherRig } from "./publisher-rig.ts";

const MINUTE = 60_000;

/** The part of the contract about being told what may be written before anything is. */
export function describeRights(start: () => Promise<PublisherRig>): void {
  describe("asked for its rights", () => {
    let rig: PublisherRig;
    beforeEach(async () => {
      rig = await start();
    });
    afterEach(() => rig.close());

    const rights = (): Promise<readonly PlaceRight[]> => rig.publisher.rights();

    it("tells them of every place, in the order of the places, and writes nothing", async () => {
      const places = await rig.publisher.places();
      const told = await rights();
      expect(told.map(({ place }) => place)).toEqual(places);
      expect(told.map(({ right }) => right.kind)).toEqual(places.map(() => "may"));
      expect(rig.trouble.writes()).toBe(0);
      for (const place of places) expect(rig.standing(place)).toBe("");
    });

    it("says what is missing wherever a write would be refused, and no more once it is there", async () => {
      rig.trouble.forbid();
      for (const { place, right } of await rights()) {
        expect(right.kind).toBe("may not");
        expectMend(right);
        expectNoSecret(rig, right);
        expect(await rig.publisher.write(place, rig.texts(place)[0])).toMatchObject({ kind: "refused" });
      }
      rig.trouble.permit();
      for (const { place, right } of await rights()) {
        expect(right.kind).toBe("may");
        expect(await rig.publisher.write(place, rig.texts(place)[0])).toEqual({ kind: "written" });
      }
    });

    it("says what to do about credentials that are dead, and about a place that is gone", async () => {
      const place = await firstPlace(rig);
      rig.trouble.refuse();
      const dead = await failure(rights());
      expect(dead).toMatchObject({ name: "ChannelError", permanent: true });
      expectMend(dead);
      rig.trouble.restore();
      rig.trouble.vanish(place);
      const about = await rights().then(
        (all) => all.find((one) => one.place.id === place.id)?.right,
        (error: unknown) => error,
      );
      expectMend(about);
      expect(deep(about)).toMatch(/may not|permanent: true/);
      expectNoSecret(rig, dead, about);
    });

    it("waits for no answer for ever, and is no crash while the platform is away", async () => {
      const waiting = async (): Promise<unknown> => {
        const asked = failure(rights());
        await rig.pass(2 * MINUTE);
        return asked;
      };
      for (const trouble of [rig.trouble.hang, rig.trouble.fail, rig.trouble.down]) {
        trouble();
        expect(await waiting()).toMatchObject({ name: "ChannelError", permanent: false });
      }
      rig.trouble.up();
      expect(await rights()).not.toEqual([]);
    });

    it.each(["<!DOCTYPE html>", "null", "[]", '{"ok":true,"data":{}}'])(
      "believes no strange answer: %s",
      async (answer) => {
        rig.trouble.say(answer);
        const told = await failure(rights());
        expect(told).toMatchObject({ name: "ChannelError" });
        expectNoSecret(rig, told);
        expect((await rights()).map(({ right }) => right.kind)).not.toContain("may not");
      },
    );

    it("asks nothing once it is stopped, and ends what hangs", async () => {
      rig.trouble.hang();
      const hanging = failure(rights());
      await rig.pass(0);
      await rig.publisher.stop();
      expect(await hanging).toMatchObject({ permanent: false });
      const calls = rig.trouble.calls();
      expect(await failure(rights())).toMatchObject({ permanent: false });
      expect(rig.trouble.calls()).toBe(calls);
    });
  });
}
