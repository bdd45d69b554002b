import { describe, expect, it } from "vitest";
import { blurb } from "../../../../src/app/commands/blurb.ts";
import { nearest } from "../../../../src/config/nearest.ts";
import type { BrandWording } from "../../../../src/core/blurbs/wording.ts";
import { personId } from "../../../../src/core/ids.ts";
import { ACME, appRig, aTeam } from "../../../support/app.ts";
import { at } from "../../../support/at.ts";

/** What a person reads who types `/ssla blurb` and these words, a line each. */
const blurbs = (...words: readonly string[]): Promise<readonly string[]> => blurbsOf(undefined, words);

/** The same of a brand that speaks so. */
async function blurbsOf(
  wording: BrandWording | undefined,
  words: readonly string[],
): Promise<readonly string[]> {
  const rig = await appRig({ start: "2026-11-02T17:00:00Z" });
  const team = { ...(rig.teams.get(ACME) ?? aTeam()), wording };
  const now = at("2026-11-02T17:00:00Z");
  const asked = {
    deps: { ...rig, nearest },
    team,
    user: "U0ANA0001",
    person: personId("ana"),
    words,
    now,
    id: "1",
  };
  const { lines } = await blurb.run(asked);
  return lines.map((line) =>
    line.map((part) => (typeof part === "string" ? part : "text" in part ? part.text : "")).join(""),
  );
}

describe("/ssla blurb", () => {
  it("shows the texts of the channel's own platform, each alone on its line, and names the others", async () => {
    const lines = await blurbs("x-acme");
    expect(lines.filter((line) => line.includes(" · x."))).toHaveLength(2);
    expect(lines[1]).toMatch(/: 95 of 100 get a reply within /u);
    expect(lines.at(-1)).toMatch(/^Others: bluesky\.profile, .* Languages: en, de, es, fr, pt, ja\.$/u);
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

  it("says what it does not know", async () => {
    expect(await blurbs("x-acme", "x.boi")).toEqual(["There is no surface “x.boi”: did you mean x.bio?"]);
    expect((await blurbs("x-acmee")).join()).toContain("did you mean x-acme?");
  });
});
