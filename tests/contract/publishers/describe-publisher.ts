import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SURFACES } from "../../../src/core/blurbs/surfaces.ts";
import { ChannelError } from "../../../src/ports/errors.ts";
import type { LivePlace, WriteOutcome } from "../../../src/ports/publisher.ts";
import { deep, expectMend, expectNoSecret, failure, firstPlace } from "./asking.ts";
import { describeRefusals } from "./describe-refusals.ts";
import { describeRights } from "./describe-rights.ts";
import type { PublisherRig } from "./publisher-rig.ts";

const MINUTE = 60_000;
const WRITTEN: WriteOutcome = { kind: "written" };

/** Answers that no platform gives when all is well. */
const STRANGE: readonly (readonly [string, string])[] = [
  ["a page of HTML", "<!DOCTYPE html><html><body>Sorry, something went wrong.</body></html>"],
  ["half of a JSON", '{"id":"12'],
  ["another JSON", '[{"id":1,"data":[]}]'],
  ["null", "null"],
  ["a huge text", JSON.stringify({ description: "x".repeat(3_000_000) })],
];

/** Holds a publisher to what is promised of all of them (ports/publisher.ts). */
export function describePublisher(kind: string, start: () => Promise<PublisherRig>): void {
  describe(`the publisher of ${kind}`, () => {
    let rig: PublisherRig;
    beforeEach(async () => {
      rig = await start();
    });
    afterEach(() => rig.close());

    const places = (): Promise<readonly LivePlace[]> => rig.publisher.places();
    const first = (): Promise<LivePlace> => firstPlace(rig);
    /** Lets the time pass that the publisher may wait for an answer. */
    const waiting = async <T>(work: Promise<T>): Promise<T> => {
      await rig.pass(MINUTE);
      return work;
    };

    describe("reads and writes", () => {
      it("names every place there is, in the same order each time", async () => {
        const found = await places();
        expect(found.map(({ surface, id }) => `${surface} ${id}`)).toEqual(rig.places);
        expect(await places()).toEqual(found);
        const known = [...SURFACES.map(({ id }) => id), "facebook.hours"];
        for (const { surface, name } of found) {
          expect(known).toContain(surface);
          expect(name).not.toBe("");
        }
      });

      it("tells what stands there, and the empty text where nothing does", async () => {
        for (const place of await places()) {
          expect(await rig.publisher.read(place)).toEqual({ text: "", readAt: rig.clock.now() });
          for (const text of rig.texts(place)) {
            rig.put(place, text);
            expect((await rig.publisher.read(place)).text).toBe(text);
            await rig.pass(1000);
          }
          rig.put(place, "");
        }
      });

      it("writes a text as it is, and reads the same back", async () => {
        for (const place of await places()) {
          for (const text of rig.texts(place)) {
            expect(await rig.publisher.write(place, text)).toEqual(WRITTEN);
            expect(rig.standing(place)).toBe(text);
            expect((await rig.publisher.read(place)).text).toBe(text);
            await rig.pass(20 * MINUTE);
          }
        }
      });

      it("writes at one place and leaves the others as they are", async () => {
        const all = await places();
        const apart = all.filter(({ surface }) => surface !== "facebook.aboutLong");
        const [place, ...others] = apart;
        if (place === undefined) throw new Error("no place to publish at");
        for (const other of others) rig.put(other, rig.texts(other)[0]);
        await rig.publisher.write(place, rig.texts(place)[0]);
        for (const other of others) expect(rig.standing(other)).toBe(rig.texts(other)[0]);
      });

      it("writes the same text twice without harm, and takes it away by the empty one", async () => {
        for (const place of await places()) {
          const [text] = rig.texts(place);
          expect(await rig.publisher.write(place, text)).toEqual(WRITTEN);
          expect(await rig.publisher.write(place, text)).toEqual(WRITTEN);
          expect((await rig.publisher.read(place)).text).toBe(text);
          await rig.pass(20 * MINUTE);
          expect(await rig.publisher.write(place, "")).toEqual(WRITTEN);
          expect(rig.standing(place)).toBe("");
          expect((await rig.publisher.read(place)).text).toBe("");
        }
      });

      it("never cuts a text that is too long: it is refused, and what stood there stays", async () => {
        for (const place of await places()) {
          const [text] = rig.texts(place);
          rig.put(place, text);
          const outcome = await rig.publisher.write(place, rig.tooLong(place));
          expect(outcome).toMatchObject({ kind: "refused" });
          expectMend(outcome);
          expect(rig.standing(place)).toBe(text);
        }
      });

      it("asks nobody to take half of a letter", async () => {
        const place = await first();
        const before = rig.trouble.calls();
        expect(await rig.publisher.write(place, `9-18 ${"👋".slice(0, 1)}`)).toMatchObject({
          kind: "refused",
        });
        expect(rig.trouble.calls()).toBe(before);
      });

      it("knows no place of another platform", async () => {
        const elsewhere: LivePlace = { surface: "bluesky.profile", id: "1", name: "@acme", write: "auto" };
        const before = rig.trouble.calls();
        expect(await rig.publisher.write(elsewhere, "x")).toMatchObject({ kind: "refused" });
        expect(await failure(rig.publisher.read(elsewhere))).toMatchObject({ permanent: true });
        expect(rig.trouble.calls()).toBe(before);
      });
    });

    describe("when the platform has trouble", () => {
      it("says how long a limit lasts, and writes nothing meanwhile", async () => {
        const place = await first();
        const [text] = rig.texts(place);
        rig.trouble.limit();
        const limited = await rig.publisher.write(place, text);
        expect(limited).toMatchObject({ kind: "again" });
        const wait = limited.kind === "again" ? (limited.retryAfterMs ?? 0) : 0;
        expect(wait).toBeGreaterThan(50_000);
        const calls = rig.trouble.calls();
        expect(await rig.publisher.write(place, text)).toMatchObject({ kind: "again" });
        expect(rig.trouble.calls()).toBe(calls);
        await rig.pass(wait + 1000);
        expect(await rig.publisher.write(place, text)).toEqual(WRITTEN);
      });

      it("is to be asked again after an error of the platform's own", async () => {
        const place = await first();
        const [text] = rig.texts(place);
        rig.trouble.fail();
        expect(await rig.publisher.write(place, text)).toMatchObject({ kind: "again" });
        expect(await rig.publisher.write(place, text)).toEqual(WRITTEN);
        rig.trouble.fail();
        expect(await failure(rig.publisher.read(place))).toMatchObject({ permanent: false });
        expect((await rig.publisher.read(place)).text).toBe(text);
      });

      it("waits for no answer for ever", async () => {
        const place = await first();
        rig.trouble.hang();
        expect(await waiting(rig.publisher.write(place, rig.texts(place)[0]))).toMatchObject({
          kind: "again",
        });
        rig.trouble.hang();
        expect(await waiting(failure(rig.publisher.read(place)))).toMatchObject({ permanent: false });
        rig.trouble.hang();
        expect(await waiting(failure(rig.publisher.places()))).toBeInstanceOf(ChannelError);
      });

      it("does not claim a text whose answer was lost, and repeating it is harmless", async () => {
        const place = await first();
        const [text] = rig.texts(place);
        rig.trouble.lose();
        expect(await waiting(rig.publisher.write(place, text))).toMatchObject({ kind: "again" });
        expect(rig.standing(place)).toBe(text);
        expect(await rig.publisher.write(place, text)).toEqual(WRITTEN);
        expect((await rig.publisher.read(place)).text).toBe(text);
      });

      it("is to be asked again while the platform cannot be reached", async () => {
        const place = await first();
        rig.trouble.down();
        expect(await waiting(rig.publisher.write(place, rig.texts(place)[0]))).toMatchObject({
          kind: "again",
        });
        expect(await waiting(failure(rig.publisher.read(place)))).toMatchObject({ permanent: false });
        rig.trouble.up();
        expect(await rig.publisher.write(place, rig.texts(place)[0])).toEqual(WRITTEN);
      });

      it.each(STRANGE)("believes no strange answer: %s", async (_, answer) => {
        const place = await first();
        rig.trouble.say(answer);
        const outcome = await rig.publisher.write(place, rig.texts(place)[0]);
        expect(outcome).toMatchObject({ kind: "again" });
        rig.trouble.say(answer);
        const reading = await failure(rig.publisher.read(place));
        expect(reading).toMatchObject({ name: "ChannelError", permanent: false });
        rig.trouble.say(answer);
        const listing = await failure(rig.publisher.places());
        expect(`${deep(outcome)} ${String(reading)} ${String(listing)}`.length).toBeLessThan(1000);
        expectNoSecret(rig, outcome, reading, listing);
      });
    });

    describeRefusals(start);
    describeRights(start);

    describe("when it is stopped", () => {
      it("ends what hangs at once, and asks nothing any more", async () => {
        const place = await first();
        rig.trouble.hang();
        const hanging = rig.publisher.write(place, rig.texts(place)[0]);
        const queued = rig.publisher.write(place, rig.texts(place)[0]);
        await rig.pass(0);
        await rig.publisher.stop();
        expect([await hanging, await queued]).toMatchObject([{ kind: "again" }, { kind: "again" }]);
        const calls = rig.trouble.calls();
        expect(await rig.publisher.write(place, "x")).toMatchObject({ kind: "again" });
        expect(await failure(rig.publisher.read(place))).toMatchObject({ permanent: false });
        expect(await failure(rig.publisher.places())).toMatchObject({ permanent: false });
        await rig.publisher.stop();
        expect(rig.trouble.calls()).toBe(calls);
      });
    });
  });
}
