import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { XFault } from "../../../src/sim/x/x-faults.ts";
import { duration } from "../../../src/core/time/instant.ts";
import { MINUTE, SECOND, textsOf, xRig, type XRig } from "./x-rig.ts";

let rig: XRig;

beforeEach(async () => {
  rig = await xRig();
});

afterEach(async () => {
  await rig.close();
});

describe("a channel", () => {
  it("stops before it was started, and then does not start", async () => {
    await rig.channel.stop();
    await rig.start();
    await rig.pass(5 * MINUTE);
    expect(rig.server.requests).toEqual([]);
    await rig.channel.stop();
  });

  it("stops twice, and at the same time", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    await Promise.all([rig.channel.stop(), rig.channel.stop()]);
    await rig.channel.stop();
    const calls = rig.server.requests.length;
    await rig.pass(10 * MINUTE);
    expect(rig.server.requests).toHaveLength(calls);
    expect(rig.clock.sleeping()).toBe(0);
  });

  it.each<readonly [string, XFault]>([
    ["connecting", { kind: "slow", by: duration(5 * SECOND) }],
    ["X hangs", { kind: "hang" }],
    ["it waits for X to recover", { kind: "failing", status: 503 }],
    ["it waits out a rate limit", { kind: "rate limited", headers: true }],
    ["X refuses it", { kind: "unauthorized" }],
  ])("stops at once while %s", async (_title, fault) => {
    rig.server.faults.next(fault, { times: 2 });
    await rig.start();
    await rig.pass(SECOND);
    await rig.channel.stop();
    expect(rig.clock.sleeping()).toBeLessThan(3); // the server's own, when it is slow
    expect(rig.told.alive).toEqual([]);
  });

  it("stops when it was only just started", async () => {
    await rig.start();
    await rig.channel.stop();
    expect(rig.told.troubles).toEqual([]);
  });

  it("stops only after what is being kept is kept", async () => {
    let keep = (): void => undefined;
    rig.told.beforeAccept = new Promise((resolve) => {
      keep = resolve;
    });
    rig.world.post(rig.ana, "@acme hello");
    await rig.start();
    await rig.pass(SECOND);
    let hasStopped = false;
    const stopping = rig.channel.stop().then(() => {
      hasStopped = true;
    });
    await rig.pass(0);
    expect([hasStopped, textsOf(rig.told)]).toEqual([false, []]);
    keep();
    await stopping;
    expect(textsOf(rig.told)).toEqual(["@acme hello"]);
    expect(rig.told.cursors.get("mentions")).toBeDefined();
  });

  it("stops only after what was read for a look is kept, though nobody waits for the look", async () => {
    await rig.start();
    await rig.pass(MINUTE + SECOND);
    let keep = (): void => undefined;
    rig.told.beforeAccept = new Promise((resolve) => {
      keep = resolve;
    });
    rig.world.post(rig.acme, "hello");
    const impatient = new AbortController();
    const look = rig.channel.look([], impatient.signal).catch(() => "gave up");
    await rig.pass(SECOND);
    impatient.abort();
    expect(await look).toBe("gave up");
    const stopping = rig.channel.stop().then(() => textsOf(rig.told));
    await rig.pass(0);
    keep();
    expect(await stopping).toEqual(["hello"]);
  });

  it("is alive at least once a minute while all is well", async () => {
    await rig.start();
    await rig.pass(60 * MINUTE);
    const gaps = rig.told.alive.slice(1).map((at, n) => at - (rig.told.alive[n] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(MINUTE);
  });

  it("reads on when the wall clock jumps", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    for (const jump of [3_600_000, -7_200_000, 3_600_000]) {
      rig.clock.jump(jump);
      rig.world.post(rig.ana, `@acme after a jump of ${jump}`);
      const before = rig.told.observed.length;
      await rig.pass(2 * MINUTE);
      expect(rig.told.observed).toHaveLength(before + 1);
    }
  });

  it("tells of its people and tools as responders or colleagues, as the configuration says", async () => {
    const [bo, tool] = [rig.world.account("bo"), rig.world.account("tool")];
    const mention = rig.world.post(rig.ana, "@acme hello");
    for (const who of [bo, tool, rig.acme]) rig.world.reply(who, mention, `from ${who.username}`);
    const rolesFor = async (people: boolean, own_account: boolean): Promise<unknown> => {
      rig.told.observed.length = 0;
      rig.told.cursors.clear();
      const channel = rig.open({ responders: { people, own_account, accounts: [bo.id], bots: [tool.id] } });
      await rig.start(channel);
      await rig.pass(SECOND);
      await channel.stop();
      const authors = rig.told.observed.flatMap((each) =>
        each.kind === "message" ? [each.envelope.author] : [],
      );
      return [bo, tool, rig.acme].map(({ id }) => authors.find((author) => String(author.id) === id)?.role);
    };
    expect(await rolesFor(true, true)).toEqual(["responder", "responder", "responder"]);
    expect(await rolesFor(false, false)).toEqual(["colleague", "responder", "colleague"]);
  });
});
