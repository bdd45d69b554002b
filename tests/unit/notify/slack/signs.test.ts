import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPlain } from "../../../../src/notify/slack/render-plain.ts";
import { render } from "../../../../src/notify/slack/render.ts";
import { BESIDE, signsOf, type Signs } from "../../../../src/notify/words.ts";
import type { CaseNotice, Standing } from "../../../../src/ports/notice.ts";
import { checkBlocks } from "../../../../src/sim/slack/blocks/check-blocks.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import { aCaseNotice, anAnswer, BUTTONS } from "../../../support/notices.ts";
import { meaningOf } from "../../../support/slack-parse.ts";
import { at } from "../../../support/terms.ts";

const someone = (name: string) => ({ name, user: undefined });
const since = at("2026-11-23T22:00:00Z");

/** Every way in which a case can stand, told in a stranger's words where it tells any. */
const standings = (text: string): readonly Standing[] => [
  { kind: "on track" },
  { kind: "soon" },
  { kind: "now" },
  { kind: "late" },
  anAnswer({ claimant: someone(text) }),
  anAnswer({ kept: false, context: text, claimant: someone(text) }),
  { kind: "withdrawn", cause: text, by: someone(text) },
  { kind: "settled", cause: text, by: someone(text) },
  { kind: "unknown" },
];

/** And everything that may be said beside. */
const beside = (text: string): Readonly<Record<keyof typeof BESIDE, Partial<CaseNotice>>> => ({
  claimed: { claim: { by: someone(text), at: since } },
  snoozed: { snoozedUntil: since },
  escalated: { escalated: { by: someone(text), at: since } },
  delayed: { calledFor: since },
  unverified: { notes: ["could not verify on X whether it was answered meanwhile"] },
  unwatched: { unseen: { from: since, to: undefined, cause: text } },
});

/** The colour and the shape that people see: no two states may share either, but for the green of what is well. */
const LOOKS: ReadonlyMap<string, readonly [colour: string, shape: string]> = new Map([
  ["🟢", ["green", "circle"]],
  ["🔔", ["yellow", "bell"]],
  ["🔶", ["orange", "diamond"]],
  ["🟥", ["red", "square"]],
  ["✅", ["green", "check"]],
  ["↩️", ["blue", "arrow"]],
  ["➖", ["grey", "bar"]],
  ["🏁", ["black and white", "flag"]],
  ["❔", ["white", "question mark"]],
]);

describe("every state of a message", () => {
  const all: readonly Signs[] = [...standings("x").map(signsOf), ...Object.values(BESIDE)];

  it("has an emoji and a word that no other has", () => {
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
    expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  });

  it("of a case differs from every other in shape, and in colour too: only what is well is green", () => {
    const looks = standings("x").map((standing) => LOOKS.get(signsOf(standing).emoji) ?? ["none", "none"]);
    expect(new Set(looks.map(([, shape]) => shape)).size).toBe(looks.length);
    const others = looks.map(([colour]) => colour).filter((colour) => colour !== "green");
    expect(new Set(others).size).toBe(looks.length - 2);
  });

  it("is told by its signs in blocks and in words, within Slack's limits, whatever a stranger wrote", () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom(...HOSTILE_TEXTS),
    );
    fc.assert(
      fc.property(words, words, fc.boolean(), (hostile, handle, offersApology) => {
        for (const standing of standings(hostile)) {
          const { emoji, word } = signsOf(standing);
          const notice = aCaseNotice({ standing, quote: hostile, handle, link: undefined, offersApology });
          const { text, blocks } = render(notice, BUTTONS.sign);
          expect(text.startsWith(`${emoji} ${word}`)).toBe(true);
          expect(JSON.stringify(blocks[0])).toContain(`${emoji} ${word}`);
          expect(renderPlain(notice).text.startsWith(`${emoji} ${word}`)).toBe(true);
          expect(checkBlocks([...blocks], 50, () => "b")).toMatchObject({ kind: "blocks" });
          expect(meaningOf({ text, blocks })).toEqual({ mentions: [], links: [] });
        }
        for (const [name, over] of Object.entries(beside(hostile))) {
          const { text, blocks } = render(
            aCaseNotice({ ...over, quote: hostile, handle, link: undefined }),
            BUTTONS.sign,
          );
          const signs = Object.entries(BESIDE).find(([one]) => one === name)?.[1];
          expect(text).toContain(`\n${signs?.emoji ?? ""} `);
          expect(text.toLowerCase()).toContain(signs?.word.toLowerCase());
          expect(checkBlocks([...blocks], 50, () => "b")).toMatchObject({ kind: "blocks" });
          expect(meaningOf({ text, blocks })).toEqual({ mentions: [], links: [] });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("offers words for the customer after a miss only, in a button of its own", () => {
    const buttonsOf = (over: Partial<CaseNotice>): string =>
      JSON.stringify(render(aCaseNotice({ offersApology: true, ...over }), BUTTONS.sign).blocks.at(-1));
    expect(buttonsOf({ standing: { kind: "late" } })).toMatch(/"claim".*"apology".*"more"/);
    expect(buttonsOf({ standing: anAnswer({ kept: false }) })).toMatch(
      /^\{"type":"actions","elements":\[\{"type":"button","action_id":"apology"/,
    );
    const { blocks } = render(aCaseNotice({ standing: anAnswer() }), BUTTONS.sign);
    expect(JSON.stringify(blocks)).not.toContain("actions");
  });
});
