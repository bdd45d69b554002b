import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileRequestBox } from "../../../src/store/file/request-box.ts";
import { openForReading } from "../../../src/store/sqlite/open-reader.ts";
import { folderWith, removeFolders, VALID } from "../../support/config-files.ts";
import { author, BRAND, says } from "../../support/events.ts";
import { ssla, type CliRun } from "../../support/run-cli.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const NOW = "2026-11-02T15:50:00Z";
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const BOB = says(author("bob"), "b1", "2026-11-02T15:01:00Z", { addresses: [author("ana")] });
const ANSWER = says(BRAND, "m2", "2026-11-02T15:02:00Z", { repliesTo: "b1" });

let live: LiveRig;
let isOpen: boolean;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
  isOpen = true;
  await live.record([ASK, BOB, ANSWER], { m1: "help", b1: "you too?" });
  await live.sweep("2026-11-02T15:45:00Z");
});
afterEach(() => close());
afterAll(removeFolders);

async function close(): Promise<void> {
  if (isOpen) await live.store.close();
  isOpen = false;
}

const erase = (more = "", who = "ana"): Promise<CliRun> =>
  live.ssla(`erase --channel x-acme --author ${who}${more}`, NOW);
const asked = async () => (await fileRequestBox(join(live.cwd, "data/requests")).waiting()).requests;
const nothing = "x-acme, in data/ssla.db: nothing is kept of that account";

describe("ssla erase", () => {
  it("shows what is kept and how it would end, and changes nothing", async () => {
    const run = await erase();
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: "" });
    expect(run.out.split("\n")).toEqual([
      "x-acme, in data/ssla.db:",
      "  1 message that they posted, with all words",
      "  1 message of others that name them: their name, and these words",
      "  1 case, 1 of which wait for a reply and end as withdrawn",
      expect.stringMatching(/^ {2}\d messages? to slack:C0SOCIAL1, not sent yet: shows nothing of them$/),
      "nothing was changed: --yes takes it away for good",
      "no older copies lie beside the store; those you keep elsewhere hold what they held",
    ]);
    expect(await asked()).toEqual([]);
    expect((await erase()).out).toBe(run.out);
  });

  it("asks the monitor while it runs: only it writes to its store", async () => {
    const { code, out } = await erase(" --yes");
    expect([code, out]).toEqual([0, expect.stringContaining("asked: the monitor does it within seconds")]);
    expect(await asked()).toMatchObject([
      { kind: "erase", brand: "acme", channel: "x-acme", author: "ana", askedAt: Date.parse(NOW) },
    ]);
    expect((await erase()).out).toContain("1 message that they posted");
  });

  it("does it itself when no monitor runs; asked again, it finds nothing", async () => {
    await close();
    const { code, out } = await erase(" --yes");
    expect([code, out]).toEqual([0, expect.stringContaining("\nerased\n")]);
    expect(await asked()).toEqual([]);
    for (const more of ["", " --yes"]) {
      const again = await erase(more);
      expect([again.code, again.out]).toEqual([0, expect.stringContaining(nothing)]);
    }
  });

  it("tells programs the same, and names the copies that hold it still", async () => {
    await close();
    mkdirSync(join(live.cwd, "data/backups"));
    for (const name of ["backups/ssla-20261101T000000Z.db", "ssla.db.before-009", "backups/notes.txt"])
      writeFileSync(join(live.cwd, "data", name), "");
    const told = JSON.parse((await erase(" --yes --json")).out) as unknown;
    expect(told).toMatchObject({
      channel: "x-acme",
      stores: [{ held: { messages: 1, mentions: 1, cases: 1, waiting: 1 }, done: "erased" }],
      olderCopies: ["data/backups/ssla-20261101T000000Z.db", "data/ssla.db.before-009"],
    });
    const { out } = await erase();
    expect(out).toContain("2 older copies beside the store may still hold it");
    expect(out).toContain("\n  data/ssla.db.before-009\nmake a new one (ssla backup) and delete them");
  });

  it("takes it from the store of a shadow run, too", async () => {
    await close();
    copyFileSync(live.path, join(live.cwd, "data/ssla.shadow.db"));
    expect((await erase(" --yes")).out).toContain("x-acme, in data/ssla.shadow.db:");
    expect((await erase()).out).toContain(nothing.replace("ssla.db", "ssla.shadow.db"));
  });

  it("says when another program reads the store, so that its log keeps something: exits 74", async () => {
    await close();
    const reader = openForReading(live.path);
    reader.exec("begin");
    reader.prepare("select count(*) from events").get();
    const { code, out } = await erase(" --yes");
    reader.close();
    expect([code, out]).toEqual([74, expect.stringContaining("end it and ask again")]);
    expect(await erase(" --yes")).toMatchObject({ code: 0 });
  });

  it("finds nothing of whom it does not know: exits 0", async () => {
    const { code, out } = await erase("", "nobody");
    expect([code, out]).toEqual([0, expect.stringContaining(nothing)]);
  });

  it("refuses accounts that answer for the brand, unknown channels, and half a question: exits 64", async () => {
    const ours = await erase(" --yes", BRAND.id);
    expect([ours.code, ours.err]).toEqual([64, expect.stringContaining("answers for the brand")]);
    const unknown = await live.ssla("erase --channel x-acne --author ana --yes", NOW);
    expect([unknown.code, unknown.err]).toEqual([64, expect.stringContaining('unknown channel "x-acne"')]);
    expect((await live.ssla("erase --channel x-acme --yes", NOW)).code).toBe(64);
    expect(await asked()).toEqual([]);
  });

  it("says when there is no store yet: exits 66", async () => {
    const cwd = folderWith(VALID);
    const { code, err } = await ssla("erase --channel x-acme --author ana", { cwd, now: NOW });
    expect([code, err]).toEqual([66, expect.stringContaining("there is no store yet")]);
    expect(existsSync(join(cwd, "data/requests"))).toBe(false);
  });
});
