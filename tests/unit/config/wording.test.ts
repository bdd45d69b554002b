import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith, removeFolders, VALID, ENV } from "../../support/config-files.ts";
import { ssla } from "../../support/run-cli.ts";
import { readWordings } from "../../../src/config/wording/read-wordings.ts";
import { wordingOf, PARTS } from "../../../src/core/blurbs/wording.ts";
import { formatProblem } from "../../../src/ports/errors.ts";

afterAll(removeFolders);

const FILE = "config/wording/acme.yaml";

/** As VALID, but nobody has to approve: the terms of the files are in force. */
const FREE = {
  ...VALID,
  "config/ssla.yaml": (VALID["config/ssla.yaml"] ?? "").replace("    approvers: [bo]\n", ""),
};

const HOWDY = `en:
  label: Terms of Social Engagement
  show: [lead, conduct]
  own: { lead: "Howdy, this is Acme!" }
de: { tone: formal }
`;

/** What is wrong with such a wording of Acme. */
async function problemsIn(text: string): Promise<readonly string[]> {
  const { problems } = await readWordings("config/wording", ["acme"], folderWith({ [FILE]: text }));
  return problems.map((problem) => formatProblem(problem).replace(`${FILE}:`, ""));
}

describe("the wording of a brand", () => {
  it("is by language, and plain where nothing is said", async () => {
    const cwd = folderWith({ [FILE]: HOWDY });
    const { wordings, problems } = await readWordings("config/wording", ["acme"], cwd);
    expect(problems).toEqual([]);
    const acme = { name: "Acme", locale: "en-US", wording: wordings.get("acme") };
    expect(wordingOf(acme, "en")).toEqual({
      brand: "Acme",
      native: true,
      label: "Terms of Social Engagement",
      tone: "friendly",
      show: ["lead", "conduct"],
      own: { lead: "Howdy, this is Acme!" },
    });
    expect(wordingOf(acme, "de")).toMatchObject({ native: false, tone: "formal", show: PARTS, own: {} });
    expect(wordingOf(acme, "fr")).toMatchObject({ label: undefined, tone: "friendly", show: PARTS });
  });

  it("is written as the documentation shows", async () => {
    const page = readFileSync("docs/wording.md", "utf8");
    const example = /```yaml\n([\s\S]*?)```/u.exec(page)?.[1] ?? "";
    expect(example).toContain("label:");
    expect(await problemsIn(example)).toEqual([]);
  });

  it("need not be there", async () => {
    const nothing = { wordings: new Map(), problems: [], warnings: [] };
    expect(await readWordings("config/wording", ["acme"], folderWith({}))).toEqual(nothing);
  });

  it.each([
    ["en: { labl: Terms }", '1:7: unknown key "labl"; did you mean "label"?'],
    ["nl: { tone: formal }", '1:1: unknown key "nl"; did you mean "en"?'],
    [
      "en: { show: [lead, close, purpos] }",
      '1:27: item 3 of "show" cannot be "purpos"; did you mean "purpose"?',
    ],
    [
      "en: { show: [hours] }",
      '1:14: item 1 of "show" cannot be "hours"; known here: lead, purpose, offers, conduct, late, close',
    ],
    [
      "en: { own: { late: Later } }",
      '1:14: unknown key "late"; known here: lead, purpose, offers, conduct, close',
    ],
    ["en: { tone: rude }", '1:13: "tone" cannot be "rude"; known here: friendly, formal'],
    [
      'en: { own: { lead: "We answer within 30 minutes!" } }',
      '1:20: "30 minutes" promises something by itself; leave it out: hours, shares, times and dates are told as the terms have them',
    ],
    [
      'de: { own: { close: "Rund um die Uhr für dich da" } }',
      '1:21: "Rund um die Uhr" promises something by itself; leave it out: hours, shares, times and dates are told as the terms have them',
    ],
    [
      'en: { label: "SSLA 99%" }',
      '1:14: "99%" promises something by itself; leave it out: hours, shares, times and dates are told as the terms have them',
    ],
    ['en: { own: { lead: "Hi\\nthere" } }', "1:20: the sentence has a line break; write it on one line"],
    [
      'en: { own: { lead: "Hi\\u202Ethere" } }',
      "1:20: the sentence has the invisible character U+202E; delete it",
    ],
    [
      'en: { own: { lead: "Hi\\u0007" } }',
      "1:20: the sentence has the invisible character U+0007; delete it",
    ],
    ['en: { own: { lead: " Hi" } }', "1:20: the sentence has spaces around it; delete them"],
    ['en: { own: { lead: "" } }', "1:20: the text is empty; fill it in, or delete the line"],
    [
      'en: { own: { lead: "Hey @everyone!" } }',
      '1:20: "@everyone" may call people wherever it is published; write it without the @',
    ],
    [
      'en: { own: { lead: "Ask <@U123>" } }',
      '1:20: "<@U123>" may call people wherever it is published; write it without the @',
    ],
    [
      'en: { own: { lead: "Hey ＠here" } }',
      '1:20: "@here" may call people wherever it is published; write it without the @',
    ],
    [
      'en: { show: [conduct], own: { lead: "Hi" } }',
      '1:37: the sentence for "lead" is never told: `show` leaves it out; add lead to `show`, or delete the sentence',
    ],
    [
      `en: { own: { lead: "${"a".repeat(10_241)}" } }`,
      "1:20: the sentence has 10241 characters and fits nowhere; shorten it: the largest place holds 10240, promise included",
    ],
  ])("is refused where it is written as %s", async (text, problem) => {
    expect(await problemsIn(text)).toEqual([problem]);
  });

  it.each(["Write to help@acme.example 👩🏽‍💻", "Café & more: https://acme.example/help", "お気軽にどうぞ。"])(
    "may say %s",
    async (lead) => {
      expect(await problemsIn(JSON.stringify({ en: { own: { lead } } }))).toEqual([]);
    },
  );

  it("belongs to a brand that there is, once", async () => {
    const cwd = folderWith({
      "config/wording/acmee.yaml": HOWDY,
      [FILE]: HOWDY,
      "config/wording/acme.yml": HOWDY,
      "config/wording/notes.txt": "",
    });
    const { problems, warnings } = await readWordings("config/wording", ["acme"], cwd);
    expect(problems.map(formatProblem)).toEqual([
      "config/wording/acme.yml: is the wording of acme once more; keep one of the two",
      'config/wording/acmee.yaml: there is no brand "acmee"; did you mean "acme"?',
    ]);
    expect(warnings.map(formatProblem)).toEqual([
      "config/wording/notes.txt: is not read; name it .yaml if it is a wording, or move it away",
    ]);
  });

  it("is told to be unreadable, not passed over", async () => {
    const cwd = folderWith({ "config/wording": "a file" });
    mkdirSync(join(cwd, "config2/wording/acme.yaml"), { recursive: true });
    const [file, folder] = await Promise.all(
      ["config/wording", "config2/wording"].map((dir) => readWordings(dir, ["acme"], cwd)),
    );
    expect(file?.problems.map(formatProblem)).toEqual([
      "config/wording: the folder cannot be read: what should be a folder is a file; let the user that runs ssla read it",
    ]);
    expect(folder?.problems.map(formatProblem)).toEqual([
      "config2/wording/acme.yaml: cannot be read: it is a folder; check that it is a file this user may read",
    ]);
  });
});

describe("the commands", () => {
  it("check the wording with all else", async () => {
    const cwd = folderWith({ ...VALID, [FILE]: 'en: { own: { lead: "Hi @here" } }' });
    const { code, err } = await ssla("check", { cwd, env: ENV });
    expect(code).toBe(78);
    expect(err).toContain(`${FILE}:1:20: "@here" may call people`);
  });

  it("speak as the brand does", async () => {
    const cwd = folderWith({ ...FREE, [FILE]: HOWDY });
    const { out } = await ssla("blurb x-acme --surface discord.topic", { cwd });
    expect(out).toMatch(/^Howdy, this is Acme! Terms of Social Engagement – Mention us or reply to us /u);
    expect(out).not.toContain("Thank you!");
    expect((await ssla("blurb x-acme --surface discord.topic --locale de", { cwd })).out).toContain(
      "Erwähnen Sie uns",
    );
  });
});
