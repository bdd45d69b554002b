import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND, textsOf, xRig, type XRig } from "./x-rig.ts";

let rig: XRig;

beforeEach(async () => {
  rig = await xRig();
});

afterEach(async () => {
  await rig.close();
});

describe("what people post", () => {
  it("is told once, however often it is read", async () => {
    await rig.start();
    rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(5 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme my flight is gone"]);
    expect(rig.server.requests.filter(({ endpoint }) => endpoint === "mentions").length).toBeGreaterThan(9);
  });

  it("is told with the bearer token of an app alike", async () => {
    const channel = rig.open({ bearer: true });
    await rig.start(channel);
    rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme my flight is gone"]);
    expect(rig.server.requests.every(({ auth }) => auth === "bearer")).toBe(true);
  });

  it("is tied to the brand's reply by what it replies to", async () => {
    await rig.start();
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(MINUTE);
    const reply = rig.world.reply(rig.acme, mention, "we are on it");
    await rig.pass(MINUTE);
    expect(rig.told.observed.at(-1)).toMatchObject({
      kind: "message",
      envelope: {
        message: reply.id,
        conversation: { id: mention.id },
        author: { id: rig.acme.id, role: "responder" },
        interaction: "reply",
        refs: { repliesTo: mention.id, addresses: [{ id: rig.ana.id, role: "customer" }] },
      },
    });
  });

  it("of the last 24 hours is read at the first start, and nothing older", async () => {
    const ago = (ms: number) => ({
      at: (rig.clock.now() - ms) as typeof rig.world extends { now: () => infer T } ? T : never,
    });
    rig.world.post(rig.ana, "@acme the day before yesterday", ago(25 * HOUR));
    rig.world.post(rig.ana, "@acme yesterday", ago(23 * HOUR));
    await rig.start();
    await rig.pass(SECOND);
    expect(textsOf(rig.told)).toEqual(["@acme yesterday"]);
  });
});
