import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeFolders } from "../../support/config-files.ts";
import { author, BRAND, did, says } from "../../support/events.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const ANA = author("ana");
const NOISE = says(ANA, "m1", "2026-11-02T15:00:00Z", { noise: "only emoji" });
const ASK = says(author("bo"), "m2", "2026-11-02T15:01:00Z");
const LATER = "2026-11-03T18:00:00Z";

let live: LiveRig;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
});
afterEach(() => live.store.close());
afterAll(removeFolders);

const insisted = did({ kind: "needs a reply" }, "m1", "2026-11-02T15:10:00Z");
const dismissed = did({ kind: "no reply needed" }, "m2", "2026-11-02T15:11:00Z");

describe("ssla overrules", () => {
  it("lists what people said against the rules, with the rule, who, when and where", async () => {
    await live.record([NOISE, ASK, insisted, dismissed], { m1: "👍", m2: "hello" });
    const { code, out } = await live.ssla("overrules", LATER);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "1 against: nothing says otherwise",
      expect.stringMatching(
        /^ {2}2026-11-02T15:11:00\.000Z {2}no reply needed, said \w+: https:\S+ on x-acme$/,
      ),
      "1 against: only emoji",
      expect.stringMatching(
        /^ {2}2026-11-02T15:10:00\.000Z {2}needs a reply, said \w+: https:\S+ on x-acme$/,
      ),
    ]);
  });

  it("tells it as JSON", async () => {
    await live.record([NOISE, insisted]);
    const { out } = await live.ssla("overrules --json", LATER);
    expect(JSON.parse(out)).toMatchObject([
      { said: "needs a reply", rule: "only emoji", message: "m1", link: null, channel: "x-acme" },
    ]);
  });

  it("leaves out what was taken back, in either direction", async () => {
    const undone = [insisted, dismissed].map((event, i) =>
      did({ kind: "undo", act: event.id }, event.message, `2026-11-02T15:12:0${i}Z`),
    );
    await live.record([NOISE, ASK, insisted, dismissed, ...undone]);
    expect((await live.ssla("overrules", LATER)).out).toBe("nobody overruled a rule in the last 7 days");
  });

  it("leaves out who contradicts only another person, or asks for a second answer", async () => {
    const again = did({ kind: "needs a reply" }, "m2", "2026-11-02T15:30:00Z");
    const answer = says(BRAND, "m3", "2026-11-02T15:20:00Z", { repliesTo: "m2" });
    const back = did({ kind: "no reply needed" }, "m1", "2026-11-02T15:15:00Z");
    await live.record([NOISE, ASK, insisted, back, answer, again]);
    const { out } = await live.ssla("overrules", LATER);
    expect(out.split("\n").filter((line) => line.startsWith("1 against"))).toEqual(["1 against: only emoji"]);
  });

  it("lists so many days back", async () => {
    await live.record([NOISE, insisted], {}, {});
    expect((await live.ssla("overrules --since 1d", "2026-11-04T15:00:00Z")).out).toContain("nobody");
    expect((await live.ssla("overrules --since 5d", "2026-11-04T15:00:00Z")).out).toContain("only emoji");
    expect((await live.ssla("overrules --since week", LATER)).code).not.toBe(0);
  });
});

describe("ssla explain", () => {
  it("tells of noise why it is noise, and of what a person overruled what the rules had said", async () => {
    await live.record([NOISE]);
    const noise = await live.ssla("explain m1", LATER);
    expect(noise).toMatchObject({ code: 0, out: "Message m1 on x-acme needs no reply (only emoji)" });
    await live.record([insisted]);
    expect((await live.ssla("explain m1", LATER)).out).toContain("    needs reply  a person said so");
  });
});
