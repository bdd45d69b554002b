import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FacebookFault } from "../../../src/sim/facebook/facebook-faults.ts";
import { facebookRig, type FacebookRig } from "./facebook-rig.ts";
import { HOUR, MINUTE, SECOND } from "./channel-rig.ts";
import { textsOf } from "./told.ts";

describe("Facebook", () => {
  let rig: FacebookRig;
  beforeEach(async () => {
    rig = await facebookRig();
    await rig.start();
    await rig.pass(SECOND);
  });
  afterEach(() => rig.close());

  it.each([4, 17, 32, 613, 80001] as const)(
    "asks us to wait by code %i: nothing is asked meanwhile",
    async (code) => {
      rig.server.faults.next({ kind: "rate limited", code, minutes: 20 });
      await rig.pass(2 * MINUTE);
      const calls = rig.server.requests.length;
      await rig.pass(15 * MINUTE);
      expect(rig.server.requests.length).toBe(calls);
      expect(rig.told.troubles).toMatchObject([{ permanent: false }]);
      rig.world.post(rig.ana, "where is my bag?");
      await rig.pass(10 * MINUTE);
      expect(textsOf(rig.told)).toEqual(["where is my bag?"]);
    },
  );

  it("asks us to wait without saying for how long: we ask less and less often", async () => {
    rig.server.faults.always({ kind: "rate limited", code: 4, minutes: undefined });
    const calls = rig.server.requests.length;
    await rig.pass(HOUR);
    expect(rig.server.requests.length - calls).toBeLessThan(40);
    rig.server.faults.clear();
    rig.world.post(rig.ana, "where is my bag?");
    await rig.pass(10 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["where is my bag?"]);
  });

  it.each([
    [458, "has removed the app"],
    [460, "has changed their password"],
    [463, "it has expired"],
    [467, "it was revoked"],
    [1, "does not take the page's token (190, 1)"],
  ])("refuses the token by subcode %i, and people are told why within a minute", async (subcode, why) => {
    rig.server.kill(subcode);
    await rig.pass(MINUTE);
    expect(rig.told.troubles).toMatchObject([{ permanent: true }]);
    expect(rig.told.troubles[0]?.message).toContain(why);
    expect(rig.told.troubles[0]?.mend).toContain("make a new page token");
  });

  it.each(["pages_read_engagement", "pages_read_user_content"])(
    "misses the permission %s, and people are told which, and nothing is taken for deleted",
    async (permission) => {
      rig.told.watchesAll = true;
      rig.world.post(rig.ana, "where is my bag?");
      await rig.pass(MINUTE);
      rig.server.faults.always({ kind: "no permission", permission });
      await rig.pass(3 * HOUR);
      expect(rig.told.troubles).toMatchObject([{ permanent: true }]);
      expect(rig.told.troubles[0]?.mend).toContain(`grant the app ${permission}`);
      expect(rig.told.observed.map(({ kind }) => kind)).toEqual(["message"]);
    },
  );

  it("takes a permission away: what we may not read any more is not taken for deleted, whoever asks", async () => {
    rig.told.watchesAll = true;
    const asked = rig.world.post(rig.ana, "where is my bag?");
    rig.world.comment(rig.ana, asked, "it is blue, can you help?");
    await rig.pass(MINUTE + SECOND);
    rig.server.forbid("pages_read_user_content");
    rig.world.edit(asked, "where is my blue bag?");
    const look = rig.channel.look(rig.told.watched, new AbortController().signal).catch((e: unknown) => e);
    await rig.pass(5 * SECOND);
    expect(await look).toMatchObject({ name: "ChannelError", permanent: true });
    await rig.pass(3 * HOUR);
    expect(rig.told.observed.map(({ kind }) => kind)).toEqual(["message", "message"]);
    expect(rig.told.troubles).toMatchObject([{ permanent: true }]);
    rig.server.forbid(undefined);
    await rig.pass(10 * MINUTE);
    expect(rig.told.observed.map(({ kind }) => kind)).toEqual(["message", "message", "edit"]);
  });

  it("finds that too much is asked for: then it is asked for less", async () => {
    rig.server.faults.next({ kind: "too much" }, 2);
    rig.world.post(rig.ana, "where is my bag?");
    await rig.pass(10 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["where is my bag?"]);
    const limits = rig.server.requests.flatMap(({ params }) => params["limit"] ?? []);
    expect(Math.min(...limits.map(Number))).toBeLessThan(50);
  });

  const PASSING: readonly (readonly [string, FacebookFault])[] = [
    ["answers with a page", { kind: "malformed" }],
    ["adds fields nobody knows", { kind: "strange fields" }],
  ];
  it.each(PASSING)("%s, and nothing is lost", async (_what, fault) => {
    rig.server.faults.next(fault, 3);
    rig.world.post(rig.ana, "where is my bag?");
    await rig.pass(10 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["where is my bag?"]);
    expect(rig.told.troubles.filter(({ permanent }) => permanent)).toEqual([]);
  });

  it("is asked with the secret's proof, and never with the token in an address", async () => {
    await rig.pass(MINUTE);
    for (const { params, path } of rig.server.requests) {
      expect(params["appsecret_proof"]).toMatch(/^[0-9a-f]{64}$/);
      expect(path).toMatch(/^\/v\d+\.0\//);
      expect(inspect(params)).not.toContain(rig.secrets.token);
    }
    expect(rig.server.requests.length).toBeGreaterThan(1);
  });
});
