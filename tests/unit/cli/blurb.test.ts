import { readFileSync, readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith, removeFolders, VALID } from "../../support/config-files.ts";
import { ssla } from "../../support/run-cli.ts";

afterAll(removeFolders);

/** As VALID, but nobody has to approve: the terms of the files are in force. */
const FREE = {
  ...VALID,
  "config/ssla.yaml": (VALID["config/ssla.yaml"] ?? "").replace("    approvers: [bo]\n", ""),
};

const ODD_HOURS = `hours:
  week: { mon: ["09:15-12:15", "13:15-18:45"], tue: ["10:15-18:15"], thu: ["09:45-17:15"], sat: ["08:15-11:15"] }
response:
  answers: [mention, reply]
  targets: [{ name: standard, publish: true, first: 1h }]
`;

const BIO =
  "Mention us or reply to us Mon-Fri 9am-6pm or Sat 10am-2pm Chicago time: 95 of 100 get a reply within 1 hour.";

describe("ssla blurb", () => {
  it("shows each surface, how full it is, and its text", async () => {
    const { code, out } = await ssla("blurb x-acme", { cwd: folderWith(FREE) });
    expect(code).toBe(0);
    expect(out).toMatch(/x\.bio +\d+\/160 {2}X bio/u);
    expect(out).toContain(BIO);
  });

  it("prints the text of one surface alone, in another language where asked", async () => {
    const cwd = folderWith(FREE);
    expect(await ssla("blurb x-acme --surface mastodon.field", { cwd })).toMatchObject({ code: 0, err: "" });
    const { out } = await ssla("blurb x-acme --surface facebook.about --locale pt-BR", { cwd });
    expect(out).toBe(
      "Menções, respostas: normalmente em 1h, seg-sex 9-18h, sáb 10-14h (Chicago). Fechado: 26 de nov.",
    );
  });

  it("puts the text into the clipboard of the terminal", async () => {
    const { out } = await ssla("blurb x-acme --surface x.bio --copy", { cwd: folderWith(FREE) });
    const [start, end] = ["\u001b]52;c;", "\u0007"];
    expect(out.startsWith(start)).toBe(true);
    const [copied = "", shown] = out.slice(start.length).split(end);
    expect(Buffer.from(copied, "base64").toString()).toBe(shown);
    expect(shown).toContain(BIO);
  });

  it("tells machines the same", async () => {
    const { out } = await ssla("blurb x-acme --surface bluesky.profile --json", { cwd: folderWith(FREE) });
    const [blurb] = JSON.parse(out) as [Record<string, unknown>];
    expect(blurb).toMatchObject({
      channel: "x-acme",
      surface: "bluesky.profile",
      locale: "en",
      fits: true,
      limit: 256,
    });
    expect(blurb["count"]).toBe(String(blurb["text"]).length);
  });

  it("fills a folder with the texts of all channels in all languages", async () => {
    const cwd = folderWith(FREE);
    expect((await ssla("blurb --all --out kit", { cwd })).code).toBe(0);
    expect(readdirSync(`${cwd}/kit`).sort()).toEqual(["discord-acme", "x-acme"]);
    expect(readdirSync(`${cwd}/kit/x-acme`).sort()).toEqual(["de", "en", "es", "fr", "ja", "pt"]);
    expect(readFileSync(`${cwd}/kit/x-acme/en/x.bio.txt`, "utf8")).toContain(BIO);
  });

  it("says by how much a text does not fit, and ends so that a script notices", async () => {
    const cwd = folderWith({ ...FREE, "config/terms/x-acme/2026-11-01.yaml": ODD_HOURS });
    const { code, out, err } = await ssla("blurb x-acme --surface tiktok.bio", { cwd });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^tiktok\.bio: does not fit: \d+ characters too many, in the shortest form$/u);
  });

  it.each([
    ["blurb", "which channel? There are x-acme, discord-acme"],
    ["blurb x-acmee", 'unknown channel "x-acmee"; did you mean "x-acme"?'],
    ["blurb x-acme --surface x.boi", 'did you mean "x.bio"?'],
    ["blurb x-acme --locale zh", "Blurbs are written in en, de, es, fr, pt, ja."],
    ["blurb x-acme --copy", "--copy takes one text: name it by --surface, such as --surface x.bio"],
    ["blurb --all", "--all and --out go together: ssla blurb --all --out kit"],
  ])("tells how to ask: ssla %s", async (args, words) => {
    const { code, err } = await ssla(args, { cwd: folderWith(FREE) });
    expect(code).toBe(64);
    expect(err).toContain(words);
  });
});
