import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { channelId } from "../../../src/core/ids.ts";
import { ENV, folderWith, removeFolders, VALID, writeAll } from "../../support/config-files.ts";
import { aConversation, author, BRAND, did, says } from "../../support/events.ts";
import { ssla } from "../../support/run-cli.ts";
import { someWords } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

// Monday, 9:00 in Chicago: due at 10:00, warned of at 9:30 and 9:50.
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const OTHER = says(author("bob"), "b1", "2026-11-02T15:20:00Z", { conversation: aConversation("c2") });

let live: LiveRig;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
});
afterEach(() => live.store.close());
afterAll(removeFolders);

const states = async (now: string): Promise<readonly unknown[]> => {
  const { out } = await live.ssla("due --json", now);
  return (JSON.parse(out) as { readonly state: unknown }[]).map(({ state }) => state);
};

describe("ssla due", () => {
  it("lists who waits, the first due first, with what they say and where", async () => {
    await live.record([OTHER, ASK], { m1: "My flight\n is cancelled", b1: "Where is my bag?" });
    await live.store.beat(at("2026-11-02T15:47:30Z"));
    const { code, out, err } = await live.ssla("due", "2026-11-02T15:48:00Z");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.split("\n");
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(
      "soon        due Mon 2026-11-02 10:00:00 America/Chicago (in 12 min) · first reply · x-acme · @ana",
    );
    expect(lines[1]?.trim()).toBe("My flight is cancelled");
    expect(lines[2]).toMatch(/^ +https:\/\/x\.example\/23 {2}case [0-9a-f]{32}$/);
    expect(lines[3]).toContain("on track    due Mon 2026-11-02 10:20:00");
  });

  it("says how near each is to its breach, as the warnings of its terms have it", async () => {
    await live.record([ASK]);
    expect(await states("2026-11-02T15:29:59Z")).toEqual(["on track"]);
    expect(await states("2026-11-02T15:30:00Z")).toEqual(["soon"]);
    expect(await states("2026-11-02T15:50:00Z")).toEqual(["now"]);
    expect(await states("2026-11-02T16:00:00Z")).toEqual(["now"]);
    expect(await states("2026-11-02T16:00:01Z")).toEqual(["late"]);
  });

  it("quotes the newest message that waits, and names who has it and until when it is snoozed", async () => {
    const later = says(author("ana"), "m2", "2026-11-02T15:05:00Z", { repliesTo: "m1" });
    const until = at("2026-11-02T15:45:00Z");
    const acts = [
      did({ kind: "claim" }, "m2", "2026-11-02T15:06:00Z"),
      did({ kind: "snooze", until }, "m2", "2026-11-02T15:07:00Z"),
    ];
    await live.record([ASK, later, ...acts], { m1: "hello?", m2: "my flight is cancelled" });
    const { out } = await live.ssla("due", "2026-11-02T15:08:00Z");
    expect(out).toContain(
      "claimed by ana · snoozed until Mon 2026-11-02 09:45:00 America/Chicago (in 37 min)",
    );
    expect(out).toContain("my flight is cancelled");
    expect(out).not.toContain("hello?");
  });

  it("keeps an answered case that was promised an update", async () => {
    const placeholder = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1", cues: ["placeholder"] });
    await live.record([ASK, placeholder]);
    const { out } = await live.ssla("due", "2026-11-02T15:11:00Z");
    expect(out).toContain("due Mon 2026-11-02 13:10:00 America/Chicago (in 3 h 59 min) · update · x-acme");
  });

  it("lets no stranger's words steer the terminal, and cuts long ones", async () => {
    const evil = {
      ...someWords(`\u001b[2Jboo\u202e ${"very ".repeat(100)}long`),
      handle: "a\nb\u0007",
      link: "x\r",
    };
    await live.record([ASK], { m1: evil });
    await live.store.beat(at("2026-11-02T15:08:00Z"));
    const { out } = await live.ssla("due", "2026-11-02T15:08:00Z");
    expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(out.split("\n")).toHaveLength(3);
    expect(out).toContain("very…");
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThan(130);
  });

  it("says that words are gone, and shows the rest", async () => {
    await live.record([ASK]);
    const { out } = await live.ssla("due", "2026-11-02T15:08:00Z");
    expect(out).toContain("x-acme · ana");
    expect(out).toContain("(the words are not kept any more)");
  });

  it("lists one channel, and no more than it is asked for", async () => {
    await live.record([ASK, OTHER]);
    await live.record(
      [
        says(author("eve"), "e1", "2026-11-02T15:01:00Z", {
          conversation: { ...aConversation("d1"), account: "other" },
        }),
      ],
      {},
      { channel: channelId("discord-acme") },
    );
    const here = JSON.parse(
      (await live.ssla("due --channel x-acme --json", "2026-11-02T15:30:00Z")).out,
    ) as unknown[];
    expect(here).toHaveLength(2);
    const one = await live.ssla("due --limit 1", "2026-11-02T15:30:00Z");
    expect(one.out).toContain("x-acme · ana");
    expect(one.out).toContain("more wait: --limit 2 lists more");
    expect((await live.ssla("due --limit 3", "2026-11-02T15:30:00Z")).out).not.toContain("more wait");
  });

  it("refuses a channel that nobody knows, and a limit that is no number", async () => {
    const { code, err } = await live.ssla("due --channel x-acne", "2026-11-02T15:30:00Z");
    expect({ code, err }).toEqual({ code: 64, err: 'unknown channel "x-acne"; did you mean "x-acme"?' });
    for (const limit of ["0", "-3", "many", "1.5"]) {
      expect((await live.ssla(`due --limit ${limit}`, "2026-11-02T15:30:00Z")).code).toBe(64);
    }
  });

  it("says when nothing is open", async () => {
    const now = "2026-11-02T15:00:30Z";
    expect(await live.ssla("due", now)).toEqual({
      code: 0,
      out: "nothing is open: nobody waits for us",
      err: "",
    });
    expect((await live.ssla("due --json", now)).out).toBe("[]");
  });

  it("warns that the list may lack somebody while a channel is blind, or no monitor runs", async () => {
    await live.store.coverage.blind(channelId("x-acme"), at("2026-11-02T15:05:00Z"), "X did not answer");
    await live.store.beat(at("2026-11-02T15:10:00Z"));
    expect((await live.ssla("due", "2026-11-02T15:11:00Z")).err).toBe(
      "warning x-acme is not seen since 6 min ago (X did not answer); what came since is not in this list",
    );
    await live.store.close();
    const { code, err } = await live.ssla("due", "2026-11-02T15:41:00Z");
    expect(code).toBe(0);
    expect(err).toBe(
      "warning the monitor is not running; last sign of life 31 min ago; what came since is not in this list",
    );
  });

  it("says of a case that an answer may have come while its channel was not watched, until that is caught up with", async () => {
    await live.record([ASK], { m1: "help" });
    await live.store.coverage.blind(channelId("x-acme"), at("2026-11-02T15:05:00Z"), "X did not answer");
    await live.store.beat(at("2026-11-02T16:05:00Z"));
    const now = "2026-11-02T16:05:00Z";
    const doubt = "could not verify: x-acme was not watched Mon 2026-11-02 09:05:00 ";
    expect((await live.ssla("due", now)).out).toContain(`${doubt}until now (X did not answer)`);
    const { out } = await live.ssla("due --json", now);
    expect(JSON.parse(out)).toMatchObject([
      {
        state: "late",
        unseen: { from: "2026-11-02T15:05:00.000Z", to: null, cause: "X did not answer" },
      },
    ]);
    await live.store.coverage.sighted(channelId("x-acme"), at("2026-11-02T16:06:00Z"), true);
    expect((await live.ssla("due", now)).out).not.toContain("could not verify");
    expect(JSON.parse((await live.ssla("due --json", now)).out)).toMatchObject([{ unseen: null }]);
  });

  it("knows that nobody watches while no monitor runs", async () => {
    await live.record([ASK], { m1: "help" });
    await live.store.beat(at("2026-11-02T15:10:00Z"));
    await live.store.close();
    expect((await live.ssla("due", "2026-11-02T16:30:00Z")).out).toContain(
      "could not verify: x-acme was not watched Mon 2026-11-02 09:10:00 until now (the monitor is not running)",
    );
    expect((await live.ssla("explain m1", "2026-11-02T16:30:00Z")).out).toContain(
      "first: unknown (we were blind: the monitor is not running)",
    );
  });

  it("lists a case whose channel has no terms any more, as the store has it", async () => {
    await live.record([ASK], { m1: "help" });
    rmSync(join(live.cwd, "config/terms/x-acme"), { recursive: true });
    renameSync(join(live.cwd, "config/terms/default"), join(live.cwd, "config/terms/discord-acme"));
    writeAll(live.cwd, {
      "config/ssla.yaml": (VALID["config/ssla.yaml"] ?? "").replace(/ {2}x-acme:[^]*?\n(?= {2}\S)/, ""),
    });
    const { code, out } = await live.ssla("due", "2026-11-02T15:30:00Z");
    expect(code).toBe(0);
    expect(out).toContain("due Mon 2026-11-02 16:00:00 Etc/UTC (in 30 min) · x-acme · @ana");
    const explained = await live.ssla("explain m1", "2026-11-02T15:30:00Z");
    expect(explained.out).toContain(
      "m1 on x-acme is not answered here (a mention opens nothing, or no terms were in force)",
    );
    const { out: status } = await live.ssla("status", "2026-11-02T15:00:30Z");
    expect(status).toContain("x-acme: NOT watched: ssla.yaml does not name it any more; last event");
  });
});

describe("without a store", () => {
  it.each(["due", "status", "explain m1", "backup"])(
    "ssla %s says so, exits 66, and makes none",
    async (args) => {
      const cwd = folderWith(VALID);
      const { code, out, err } = await ssla(args, { cwd, env: ENV });
      expect({ code, out, err }).toEqual({
        code: 66,
        out: "",
        err: "data/ssla.db: there is no store yet; it is made when the monitor first runs (ssla start)",
      });
    },
  );
});

describe("with a store that is sealed", () => {
  it.each(["due", "status", "explain m1"])("ssla %s names the variable that holds its key", async (args) => {
    await live.record([ASK]);
    const { code, err } = await ssla(args, { cwd: live.cwd });
    expect({ code, err }).toEqual({
      code: 78,
      err: "the store cannot be read without its key: the environment has no DATA_KEY; set DATA_KEY before the start",
    });
    const wrong = await ssla(args, { cwd: live.cwd, env: { DATA_KEY: "wrong" } });
    expect(wrong).toMatchObject({ code: 74, out: "" });
    expect(wrong.err).toContain("sealed with another key");
  });
});
