import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LivePlace } from "../../../src/ports/publisher.ts";
import { facebookPublisherRig, type FacebookPublisherRig } from "./facebook-rig.ts";

const MINUTE = 60_000;

describe("what a Facebook page says of itself", () => {
  let rig: FacebookPublisherRig;
  beforeEach(async () => {
    rig = await facebookPublisherRig();
  });
  afterEach(() => rig.close());

  const at = (surface: string): LivePlace => ({
    surface,
    id: rig.world.page.id,
    name: "Acme",
    write: "auto",
  });

  it.each([4, 17, 32, 613, 80001] as const)("waits for the limit of code %s", async (code) => {
    rig.server.faults.next({ kind: "rate limited", code, minutes: 5 });
    expect(await rig.publisher.write(at("facebook.about"), "x")).toMatchObject({
      kind: "again",
      retryAfterMs: 5 * MINUTE,
    });
  });

  it("names the permission that is missing", async () => {
    rig.trouble.forbid();
    const outcome = await rig.publisher.write(at("facebook.about"), "x");
    expect(outcome.kind === "refused" ? `${outcome.reason}; ${outcome.mend}` : "").toMatch(
      /does not let us write: pages_manage_metadata.*grant/,
    );
  });

  it("tells its hours in one form, however Facebook orders them", async () => {
    rig.world.front.hours = {
      sat_1_close: "14:00",
      mon_2_open: "14:00",
      mon_1_open: "09:00",
      sat_1_open: "10:00",
    };
    expect((await rig.publisher.read(at("facebook.hours"))).text).toBe(
      '{"mon_1_open":"09:00","mon_2_open":"14:00","sat_1_open":"10:00","sat_1_close":"14:00"}',
    );
  });

  it.each([
    "Mon-Fri 9-18",
    "[]",
    '"x"',
    '{"mon_1_open":"09:00"}',
    '{"mon_3_open":"09:00","mon_3_close":"10:00"}',
  ])("takes for hours nothing that is none, and asks nobody: %s", async (text) => {
    const calls = rig.trouble.calls();
    expect(await rig.publisher.write(at("facebook.hours"), text)).toMatchObject({ kind: "refused" });
    expect(rig.trouble.calls()).toBe(calls);
  });

  it("leaves the intro as it is when hours are written, and the hours when the intro is", async () => {
    const hours = '{"mon_1_open":"09:00","mon_1_close":"18:00"}';
    await rig.publisher.write(at("facebook.hours"), hours);
    await rig.publisher.write(at("facebook.about"), "95 of 100");
    expect((await rig.publisher.read(at("facebook.hours"))).text).toBe(hours);
    expect((await rig.publisher.read(at("facebook.about"))).text).toBe("95 of 100");
  });
});
