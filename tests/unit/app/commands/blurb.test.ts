import { describe, expect, it } from "vitest";
import { blurb } from "../../../../src/app/commands/blurb.ts";
import { nearest } from "../../../../src/config/nearest.ts";
import type { Colors } from "../../../../src/core/blurbs/colors.ts";
import type { BrandWording } from "../../../../src/core/blurbs/wording.ts";
import { SURFACES } from "../../../../src/core/blurbs/surfaces.ts";
import { personId } from "../../../../src/core/ids.ts";
import { termsHistory } from "../../../../src/core/terms/terms-at.ts";
import type { Terms } from "../../../../src/core/terms/terms.ts";
import { documents } from "../../../../src/documents/documents.ts";
import type { Reply, ReplyLine } from "../../../../src/ports/command.ts";
import { ACME, appRig, AROUND_THE_CLOCK, aTeam } from "../../../support/app.ts";
import { at } from "../../../support/at.ts";

/** What a person reads who types `/ssla blurb` and these words, a line each. */
const blurbs = (...words: readonly string[]): Promise<readonly string[]> => blurbsOf(undefined, words);

/** The same of a brand that speaks so. */
const blurbsOf = async (
  wording: BrandWording | undefined,
  words: readonly string[],
): Promise<readonly string[]> => (await answer(wording, words)).lines.map(inWords);

const inWords = (line: ReplyLine): string =>
  line.map((part) => (typeof part === "string" ? part : "text" in part ? part.text : "")).join("");

/** Of a PNG, as its header says. */
function sizeOf(bytes: Uint8Array): readonly [number, number] {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

async function answer(
  wording: BrandWording | undefined,
  words: readonly string[],
  {
    platform = "X",
    colors,
    terms = AROUND_THE_CLOCK,
  }: { readonly platform?: string; readonly colors?: Colors; readonly terms?: Terms } = {},
): Promise<Reply> {
  const rig = await appRig({ start: "2026-11-02T17:00:00Z", history: termsHistory([terms]) });
  const channels = new Map([...rig.watch.channels].map(([id, one]) => [id, { ...one, platform }]));
  return await blurb.run({
    deps: { ...rig, watch: { ...rig.watch, channels }, nearest, documents },
    team: { ...(rig.teams.get(ACME) ?? aTeam()), wording, colors },
    user: "U0ANA0001",
    person: personId("ana"),
    words,
    now: at("2026-11-02T17:00:00Z"),
    id: "1",
  });
}

describe("/ssla blurb", () => {
  it("shows the texts of the channel's own platform, each to be copied by itself, and names the others", async () => {
    const lines = await blurbs("x-acme");
    expect(lines.filter((line) => line.includes(" · x."))).toHaveLength(2);
    expect(lines[1]).toMatch(/: 95 of 100 get a reply within /u);
    expect(lines.at(-2)).toBe("As pictures to look at: /ssla blurb x-acme picture");
    expect(lines.at(-1)).toMatch(/^Others: bluesky\.profile, .* Languages: en, de, es, fr, pt, ja\.$/u);
  });

  it("shows as many texts as go into one answer, each whole, and how to get the others", async () => {
    const en = {
      tone: "friendly",
      show: ["offers"],
      own: { offers: `We ${"really ".repeat(125)}help.` },
    } as const;
    const { lines } = await answer({ en }, ["x-acme", "en"], { platform: "Carrier pigeon" });
    const texts = lines.flatMap((line) =>
      line.flatMap((part) => (typeof part !== "string" && part.kind === "copy" ? [part.text] : [])),
    );
    expect(texts.filter((text) => text.endsWith("really help.")).length).toBeGreaterThan(1);
    expect(lines.map(inWords).join("").length).toBeLessThan(9000);
    const [more = "", others = ""] = lines.slice(-2).map(inWords);
    const id = /^More: \/ssla blurb x-acme (\S+) en$/u.exec(more)?.[1] ?? "";
    expect(others).toContain(id);
    const heads = lines.map(inWords).flatMap((line) => / · ([a-z]+\.[a-zA-Z]+) · /u.exec(line)?.[1] ?? []);
    const left = others.slice("Others: ".length, others.indexOf(". Languages")).split(", ");
    expect([...heads, ...left]).toEqual(expect.arrayContaining(SURFACES.map((one) => one.id)));
    const [, alone] = (await answer({ en }, ["x-acme", id], { platform: "Carrier pigeon" })).lines;
    expect(alone).toMatchObject([{ kind: "copy" }]);
  });

  it("cuts no text that is longer than an answer can be, and says where it is", async () => {
    const en = { tone: "friendly", show: ["offers"], own: { offers: "really ".repeat(1200) } } as const;
    const lines = await blurbsOf({ en }, ["x-acme", "reddit.sidebar"]);
    expect(lines).toEqual([
      expect.stringMatching(/ · reddit\.sidebar · \d{4}\/10240$/u),
      "It is too long to be shown here: ssla blurb --surface reddit.sidebar prints it.",
    ]);
  });

  it("takes a surface and a language in any order", async () => {
    const [head, text, ...more] = await blurbs("de", "Discord.Topic", "x-acme");
    expect(head).toMatch(/^Discord channel topic · discord\.topic · \d+\/1024$/u);
    expect(text).toContain("95 von 100 Nachrichten");
    expect(more).toEqual([]);
  });

  it("speaks as the brand does", async () => {
    const de = { label: "Spielregeln", tone: "formal", show: ["close"], own: { close: "Bis bald" } } as const;
    const [, text] = await blurbsOf({ de }, ["x-acme", "discord.topic", "de"]);
    expect(text).toMatch(/^Spielregeln – .*Sie uns.* Bis bald$/u);
  });

  it("hands over the promise as a picture of each shape, with its words to copy as alt text", async () => {
    const { lines, files = [] } = await answer(undefined, ["picture", "x-acme", "de"]);
    expect(files.map(({ name, title }) => [name, title])).toEqual([
      ["x-acme-header.png", "Acme Travel: X header"],
      ["x-acme-post.png", "Acme Travel: picture of a post"],
    ]);
    expect(files.map(({ bytes }) => sizeOf(bytes))).toEqual([
      [1500, 500],
      [1200, 675],
    ]);
    const texts = lines.flatMap((line) => line.filter((part) => typeof part !== "string"));
    expect(texts).toEqual(
      files.flatMap(({ alt = "" }, i) => [
        { kind: "bold", text: ["X header", "picture of a post"][i] },
        { kind: "copy", text: alt },
      ]),
    );
    for (const { alt } of files) expect(alt).toContain("95 von 100");
  });

  it("draws in the brand's own colours", async () => {
    const colors = { background: "#ffffff", text: "#000000", accent: "#ff0000" };
    const plain = (await answer(undefined, ["picture"])).files?.[0]?.bytes;
    const own = (await answer(undefined, ["picture"], { colors })).files?.[0]?.bytes;
    expect(own).toBeDefined();
    expect(own).not.toEqual(plain);
  });

  it("says why there is no picture where none can be drawn", async () => {
    const en = { label: "Promise 🦩", tone: "friendly", show: [] as const, own: {} } as const;
    const reply = await answer({ en }, ["x-acme", "picture"]);
    expect(reply.files).toEqual([]);
    expect(reply.lines.map(inWords)).toEqual([
      "X header · no picture: no packaged font has 🦩",
      "picture of a post · no picture: no packaged font has 🦩",
    ]);
  });

  it("has neither text nor picture of a promise that is not for the public", async () => {
    const [target] = AROUND_THE_CLOCK.targets;
    const terms: Terms = { ...AROUND_THE_CLOCK, targets: [{ ...target, publish: false }] };
    for (const what of ["picture", "x.bio"]) {
      const { lines, files } = await answer(undefined, ["x-acme", what], { terms });
      expect(lines).toEqual([["x-acme promises the public nothing now."]]);
      expect(files).toBeUndefined();
    }
  });

  it("asks which is meant, a text or a picture", async () => {
    expect(await blurbs("x.bio", "picture")).toEqual(["A text or a picture? Leave out x.bio or picture."]);
  });

  it("says what it does not know", async () => {
    expect(await blurbs("x-acme", "x.boi")).toEqual(["I do not know “x.boi”: did you mean x.bio?"]);
    expect((await blurbs("x-acmee")).join()).toContain("did you mean x-acme?");
    for (const words of [["x-acme", "pictur"], ["picutre", "x-acme"], ["Pictures"]])
      expect(await blurbs(...words)).toEqual([
        `I do not know “${words.find((word) => word !== "x-acme")?.toLowerCase()}”: did you mean picture?`,
      ]);
    expect(await blurbs("x-acme", "whatever")).toEqual(["I do not know “whatever”: see /ssla help blurb"]);
  });
});
