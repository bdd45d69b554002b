import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inspect } from "node:util";
import { duration } from "../../../src/core/time/instant.ts";
import type { XFault } from "../../../src/sim/x/x-faults.ts";
import { fromNoon, HOUR, MINUTE, SECOND, textsOf, xRig, type XRig } from "./x-rig.ts";

let rig: XRig;

beforeEach(async () => {
  rig = await xRig();
});

afterEach(async () => {
  await rig.close();
});

const callsTo = (endpoint: string): number =>
  rig.server.requests.filter((request) => request.endpoint === endpoint).length;

describe("whatever goes wrong", () => {
  const faults: readonly XFault[] = [
    { kind: "rate limited", headers: true },
    { kind: "rate limited", headers: false },
    { kind: "failing", status: 500 },
    { kind: "failing", status: 503 },
    { kind: "hang" },
    { kind: "reset" },
    { kind: "cut" },
    { kind: "malformed" },
    { kind: "exhausted" },
    { kind: "slow", by: duration(8 * SECOND) },
    { kind: "slow", by: duration(20 * SECOND) },
    { kind: "unauthorized" },
    { kind: "doubled" },
    { kind: "shifted", by: 3 },
    { kind: "strange fields" },
  ];
  it.each(faults)("($kind) once, each mention is told once", async (fault) => {
    for (let n = 0; n < 230; n++) rig.world.post(rig.ana, `@acme ${n}`, { at: fromNoon(-HOUR + n) });
    rig.server.faults.next(fault, { endpoint: "mentions" });
    await rig.start();
    await rig.pass(MINUTE);
    rig.server.faults.next(fault, { endpoint: "mentions" });
    rig.world.post(rig.ana, "@acme live");
    await rig.pass(40 * MINUTE);
    const texts = textsOf(rig.told);
    expect([texts.length, new Set(texts).size]).toEqual([231, 231]);
    expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(40 * MINUTE));
  });

  it("for half an hour, at random, nothing is lost and nothing told twice", async () => {
    for (const fault of faults) rig.server.faults.sometimes(fault, 0.05);
    await rig.start();
    for (let n = 0; n < 60; n++) {
      rig.clock.at(fromNoon(n * 30 * SECOND), () => void rig.world.post(rig.ana, `@acme ${n}`));
    }
    await rig.pass(30 * MINUTE);
    rig.server.faults.clear();
    await rig.pass(30 * MINUTE);
    const texts = textsOf(rig.told);
    expect([texts.length, new Set(texts).size]).toEqual([60, 60]);
  });
});

describe("a rate limit", () => {
  it("is waited out until X says, without a call", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    rig.server.faults.next({ kind: "rate limited", headers: true }, { endpoint: "mentions" });
    await rig.pass(MINUTE);
    const calls = callsTo("mentions");
    rig.world.post(rig.ana, "@acme hello");
    await rig.pass(10 * MINUTE);
    expect(callsTo("mentions")).toBe(calls);
    expect(rig.told.troubles.map(({ message, permanent }) => [message, permanent])).toEqual([
      ["X asks us to wait (429)", false],
    ]);
    await rig.pass(6 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme hello"]);
  });

  it("on mentions does not keep the brand's answers from being read", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    rig.server.faults.next({ kind: "rate limited", headers: true }, { endpoint: "mentions" });
    await rig.pass(MINUTE);
    const lively = rig.told.alive.length;
    rig.world.post(rig.acme, "all is well");
    await rig.pass(2 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["all is well"]);
    expect(rig.told.alive).toHaveLength(lively);
  });

  it("is not reached, however many post and however near a warning is", async () => {
    rig.told.pace = duration(0);
    for (let n = 0; n < 1200; n++) rig.world.post(rig.ana, `@acme ${n}`, { at: fromNoon(n * SECOND) });
    await rig.start();
    await rig.pass(20 * MINUTE);
    expect(rig.told.troubles).toEqual([]);
    expect(new Set(textsOf(rig.told)).size).toBeGreaterThan(1190);
    const quarters = [0, 15 * MINUTE].map((from) =>
      rig.server.requests.filter(
        ({ at, endpoint }) =>
          endpoint === "mentions" && at >= fromNoon(from) && at < fromNoon(from + 15 * MINUTE),
      ),
    );
    expect(Math.max(...quarters.map(({ length }) => length))).toBeLessThan(300);
  });

  it("in the middle of many pages holds back neither what was read nor, afterwards, the rest", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    const cursor = rig.told.cursors.get("mentions");
    for (let n = 0; n < 350; n++) rig.world.post(rig.ana, `@acme ${n}`, { at: fromNoon(MINUTE + n) });
    rig.server.faults.next({ kind: "exhausted" }, { endpoint: "mentions" });
    await rig.pass(MINUTE);
    expect(textsOf(rig.told)).toHaveLength(100);
    expect(rig.told.cursors.get("mentions")).toBe(cursor);
    await rig.pass(16 * MINUTE);
    expect(new Set(textsOf(rig.told)).size).toBe(350);
    expect(textsOf(rig.told)).toHaveLength(350);
    expect(rig.told.cursors.get("mentions")).not.toBe(cursor);
  });
});

describe("an X that is down", () => {
  it("is asked less and less often, and caught up with when it is back", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    rig.server.faults.sometimes({ kind: "failing", status: 503 }, 1);
    const before = callsTo("mentions");
    rig.world.post(rig.ana, "@acme hello");
    await rig.pass(30 * MINUTE);
    expect(callsTo("mentions") - before).toBeLessThan(14);
    expect(rig.told.troubles.map(({ message }) => message)).toEqual(["X has trouble of its own (503)"]);
    rig.server.faults.clear();
    await rig.pass(6 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme hello"]);
    const last = rig.told.alive.at(-1);
    expect(last).toBeGreaterThan(fromNoon(35 * MINUTE));
  });

  it("out of reach is known by the system's word for it, and by no address", async () => {
    rig.server.down();
    await rig.start();
    await rig.pass(MINUTE);
    rig.server.up();
    await rig.pass(2 * MINUTE);
    expect(rig.told.troubles[0]?.message).toMatch(/^X did not answer: E[A-Z]+$/);
    expect(rig.told.alive).not.toEqual([]);
  });

  it("and never answers is given up after 10 seconds", async () => {
    rig.server.faults.next({ kind: "hang" }, { endpoint: "mentions" });
    await rig.start();
    await rig.pass(9 * SECOND);
    expect(rig.told.troubles).toEqual([]);
    await rig.pass(2 * SECOND);
    expect(rig.told.troubles.map(({ message }) => message)).toEqual(["X did not answer in time"]);
  });
});

describe("credentials that were revoked", () => {
  const keys = "2244994945-loopback";

  it("are told at once, once, and make few calls, until they work again", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    rig.server.credentials.revoke(keys);
    const before = rig.server.requests.length;
    await rig.pass(MINUTE);
    expect(rig.told.troubles.map(({ message, permanent }) => [message, permanent])).toEqual([
      ["X refuses our credentials (401)", true],
    ]);
    await rig.pass(59 * MINUTE);
    expect(rig.server.requests.length - before).toBeLessThan(20);
    expect(rig.told.troubles).toHaveLength(1);
    rig.world.post(rig.ana, "@acme hello");
    rig.server.credentials.restore(keys);
    await rig.pass(6 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme hello"]);
    expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(66 * MINUTE));
  });

  it("say what a person should do", async () => {
    rig.server.credentials.revoke(keys);
    await rig.start();
    await rig.pass(SECOND);
    expect(rig.told.troubles[0]?.mend).toContain("make new ones in the X developer console");
  });

  it("of an app that was taken its access are told as forbidden", async () => {
    rig.server.credentials.setEnrolled(false);
    await rig.start();
    await rig.pass(SECOND);
    expect(rig.told.troubles.map(({ message, permanent }) => [message, permanent])).toEqual([
      ["X forbids us to read (403, client-forbidden)", true],
    ]);
  });
});

describe("an account that X does not show", () => {
  it("is no empty timeline", async () => {
    rig.world.suspend(rig.acme);
    await rig.start();
    await rig.pass(2 * MINUTE);
    expect(rig.told.alive).toEqual([]);
    expect(rig.told.troubles.map(({ message, permanent }) => [message, permanent])).toEqual([
      ["X does not show us the account", true],
    ]);
  });
});

describe("credentials", () => {
  it("stand in no log, no error and nothing that is told, whatever fails", async () => {
    const secrets = [
      "loopback-app-key",
      "loopback-app-secret",
      "2244994945-loopback",
      "secret-of-2244994945",
      "bearer-of-app",
    ];
    const failing: readonly XFault[] = [
      { kind: "unauthorized" },
      { kind: "failing", status: 500 },
      { kind: "reset" },
      { kind: "cut" },
      { kind: "hang" },
      { kind: "malformed" },
      { kind: "rate limited", headers: false },
    ];
    await rig.start();
    await rig.start(await rig.open({ bearer: true }));
    for (const fault of failing) {
      rig.server.faults.next(fault, { times: 8 });
      await rig.pass(20 * MINUTE);
    }
    const troubles = rig.told.troubles.flatMap((error) => [
      inspect(error, { depth: 10, showHidden: true }),
      JSON.stringify(error),
      String(error.stack),
    ]);
    expect(troubles.length).toBeGreaterThan(10);
    expect(rig.told.logs.length).toBeGreaterThan(10);
    const everything = [...troubles, ...rig.told.logs, JSON.stringify(rig.told.observed)].join("\n");
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
  });
});
