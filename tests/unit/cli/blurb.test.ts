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

/** A target for all messages that no customer is told. */
const HIDDEN = `response:
  answers: [mention, reply]
  targets: [{ name: standard, first: 1h }]
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
    expect((await ssla("blurb --all --out kit --surface x.bio", { cwd })).code).toBe(0);
    const files = [".ssla-kit.json", "acme.ssla.json", "discord-acme", "index.html", "x-acme"];
    expect(readdirSync(`${cwd}/kit`).sort()).toEqual(files);
    const languages = ["de", "en", "es", "fr", "ja", "pt"];
    expect(readdirSync(`${cwd}/kit/x-acme`).sort()).toEqual([...languages, "hours.ics", "page.html"].sort());
    const texts = ["header.png", "header.svg", "post.png", "post.svg", "promise.md", "x.bio.txt"];
    expect(readdirSync(`${cwd}/kit/x-acme/ja`).sort()).toEqual(texts);
    const index = readFileSync(`${cwd}/kit/index.html`, "utf8");
    expect(index).toContain(`<pre lang="en">${BIO}`);
    expect(index).toContain('src="x-acme/ja/header.png"');
    expect(readFileSync(`${cwd}/kit/x-acme/en/x.bio.txt`, "utf8")).toContain(BIO);
  });

  it("leaves a channel that promises the public nothing out of the kit, and says so", async () => {
    const cwd = folderWith({ ...FREE, "config/terms/x-acme/2026-11-01.yaml": HIDDEN });
    const { code, err } = await ssla("blurb --all --out kit --surface x.bio --locale en", { cwd });
    expect(code).toBe(0);
    expect(err).toContain("the terms of x-acme promise the public nothing");
    expect(readdirSync(`${cwd}/kit`)).not.toContain("x-acme");
    expect(readFileSync(`${cwd}/kit/index.html`, "utf8")).toContain(
      "the terms of x-acme promise the public nothing",
    );
  });

  it("deletes of a kit what is out of date, and touches nothing that is not of a kit", async () => {
    const cwd = folderWith({ ...FREE, "kit/notes.txt": "mine" });
    const kit = (more: string): ReturnType<typeof ssla> =>
      ssla(`blurb x-acme --all --out kit --locale en ${more}`, { cwd });
    expect((await kit("--surface x.bio")).code).toBe(0);
    expect((await kit("--surface x.post")).code).toBe(0);
    expect(readdirSync(`${cwd}/kit/x-acme/en`).filter((name) => name.endsWith(".txt"))).toEqual([
      "x.post.txt",
    ]);
    expect(readFileSync(`${cwd}/kit/notes.txt`, "utf8")).toBe("mine");
  });

  it("does not write over a page that is not of a kit", async () => {
    const cwd = folderWith({ ...FREE, "www/index.html": "our home page" });
    const { code, err } = await ssla("blurb x-acme --all --out www --locale en --surface x.bio", { cwd });
    expect({ code, page: readFileSync(`${cwd}/www/index.html`, "utf8") }).toEqual({
      code: 64,
      page: "our home page",
    });
    expect(err).toContain("holds files that are not of a kit, such as index.html; name another folder");
    expect(readdirSync(`${cwd}/www`)).toEqual(["index.html"]);
  });

  it.each([
    ["markdown", /^# Acme Travel · X\n/u],
    ["html", /^<!doctype html>/u],
    ["ics", /^BEGIN:VCALENDAR/u],
    ["json", /^\{\n {2}"version": 1/u],
    ["svg", /^<svg\s/u],
  ])("prints the promise of a channel as %s", async (format, begins) => {
    const { code, out } = await ssla(`blurb x-acme --format ${format}`, { cwd: folderWith(FREE) });
    expect(code).toBe(0);
    expect(out).toMatch(begins);
  });

  it("writes a picture into the file that is named, in the shape that is asked for", async () => {
    const cwd = folderWith(FREE);
    expect((await ssla("blurb x-acme --format png --shape post --out pictures/post.png", { cwd })).code).toBe(
      0,
    );
    const png = readFileSync(`${cwd}/pictures/post.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 675]);
    expect(readdirSync(`${cwd}/pictures`)).toEqual(["post.png"]);
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
    ["blurb x-acme --out kit", "--out needs --all, or --format"],
    ["blurb x-acme --format png", "name its file by --out, such as --out header.png"],
    ["blurb --all --out kit --format html", "--all writes every format"],
    ["blurb x-acme --format gif", "Allowed choices are markdown, html, ics, json, svg, png."],
  ])("tells how to ask: ssla %s", async (args, words) => {
    const { code, err } = await ssla(args, { cwd: folderWith(FREE) });
    expect(code).toBe(64);
    expect(err).toContain(words);
  });
});
