import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPlain } from "../../../../src/notify/slack/render-plain.ts";
import { render as renderSigned } from "../../../../src/notify/slack/render.ts";
import type { Rendered } from "../../../../src/notify/slack/rich-blocks.ts";
import type { ListRow, Notice } from "../../../../src/ports/notice.ts";
import { checkBlocks } from "../../../../src/sim/slack/blocks/check-blocks.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import { aCaseNotice, aList, anAnswer, aRow, BUTTONS, rows } from "../../../support/notices.ts";
import { meaningOf } from "../../../support/slack-parse.ts";
import { at } from "../../../support/terms.ts";

const DUE = "<!date^1795473600^{date_short_pretty} {time}|2026-11-23 22:40 UTC>";
const render = (notice: Notice): Rendered => renderSigned(notice, BUTTONS.sign);
const linesOf = (notice: Notice): readonly string[] => render(notice).text.split("\n");

/** What Slack would say to a message: its own checker for blocks, and the length that an edit may have. */
function refusalOf({ text, blocks }: Rendered): string | undefined {
  const checked = checkBlocks([...blocks], 50, () => "b");
  if (checked.kind !== "blocks") return JSON.stringify(checked);
  return text.length > 4000 ? "msg_too_long" : undefined;
}

describe("a list", () => {
  it("says how many wait, where and until when, and has a row and a button for each", () => {
    const list = aList({ rows: [aRow({ quote: "Where is my bag?" }), ...rows(2)] });
    const [head, first] = linesOf(list);
    expect(head).toBe(`3 wait · X · first due ${DUE}`);
    expect(first).toBe(`🔶 Now · Due ${DUE} · @ana “Where is my bag?”`);
    const claims = render(list).blocks.filter(({ type }) => type === "actions");
    expect(claims).toHaveLength(3);
  });

  it("names the incident that covers a case in its row, and no longer once nobody waits", () => {
    const [, row] = linesOf(aList({ rows: [aRow({ incidents: ["storm", "strike"] })] }));
    expect(row).toContain("@ana · incident storm and strike “");
    const answered = aRow({ incidents: ["storm"], standing: anAnswer() });
    expect(render(aList({ rows: [answered] })).text).not.toContain("incident");
  });

  it("names the place that opens or closes, and who has a case", () => {
    const turn = at("2026-11-23T22:45:00Z");
    const claimed = aRow({ claim: { by: { name: "bo", user: "U0BO00001" }, at: turn } });
    const [brief, row] = linesOf(aList({ form: "brief", platform: "Discord", turn, rows: [claimed] }));
    expect(brief).toMatch(/^Opening brief: 1 waits · Discord opens <!date\^1795473900\^/);
    expect(row).toContain("@ana · bo has got it");
    const [closing] = linesOf(aList({ form: "closing", platform: "Facebook", turn }));
    expect(closing).toMatch(/^Before closing: 3 to be answered today · Facebook closes <!date/);
  });

  it("says when it comes late, and why where that is known", () => {
    const [, late] = linesOf(aList({ calledFor: at("2026-11-23T22:20:00Z") }));
    expect(late).toMatch(/^⏳ Delayed: called for <!date\^1795472400\^/);
    const unreached = { from: at("2026-11-23T21:00:00Z"), to: at("2026-11-23T22:20:00Z") };
    expect(linesOf(aList({ unreached }))[1]).toMatch(/^Slack could not be reached from <!date.* to <!date/);
  });

  it("shows twenty rows and counts the others, also those that it was given beyond them", () => {
    const list = aList({ rows: rows(25), waiting: 60, more: 35 });
    const { text, blocks } = render(list);
    expect(blocks.filter(({ type }) => type === "actions")).toHaveLength(20);
    expect(text.split("\n").at(-1)).toBe("and 40 more");
    expect(refusalOf(render(list))).toBeUndefined();
  });
});

describe("what Slack takes of a list", () => {
  it("is twenty rows of long words, each with its button: as many letters of each as there is room for", () => {
    const list = aList({ rows: rows(20, { quote: "Where is my bag, and when will it come? ".repeat(9) }) });
    const rendered = render(list);
    expect(refusalOf(rendered)).toBeUndefined();
    // An edit takes less text than a post: shorter words there, and nothing less to read in the message.
    expect(rendered.text).toMatch(/@guest19 “Where is my bag, .*…”$/);
    expect(JSON.stringify(rendered.blocks).match(/Where is my bag/g)?.length).toBeGreaterThanOrEqual(40);
  });

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
    "is twenty rows of it, with buttons, of which nothing pings, leads anywhere or hides: %s",
    (_, hostile) => {
      const row: Partial<ListRow> = {
        handle: hostile,
        quote: hostile,
        link: undefined,
        claim: { by: { name: hostile, user: undefined }, at: at("2026-11-23T22:28:00Z") },
        incidents: [hostile.slice(0, 255)],
      };
      const list = aList({ rows: rows(20, row), platform: "X", notes: [hostile.slice(0, 1000)] });
      const rendered = render(list);
      expect(refusalOf(rendered)).toBeUndefined();
      expect(rendered.blocks.filter(({ type }) => type === "actions")).toHaveLength(20);
      for (const one of [rendered, renderPlain(list)]) {
        expect(meaningOf(one)).toEqual({ mentions: [], links: [] });
        expect(one.text).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069](?<!\n)/u);
        expect(one.text).not.toMatch(/:[^\s:]*\p{L}[^\s:]*:/u);
      }
      // What a stranger wrote begins no line of ours.
      for (const line of rendered.text.split("\n").slice(2)) expect(line).toMatch(/^(🔶 Now · |…$)/u);
    },
  );

  it("is any list, of any words, with a text for whoever does not see its blocks", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...HOSTILE_TEXTS));
    const row = fc.record({ handle: text, quote: fc.option(text, { nil: undefined }), link: text });
    const form = fc.constantFrom("group" as const, "digest" as const, "brief" as const, "closing" as const);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), form, text, (some, of, note) => {
        const shown = rows(some.length).map((one, i) => ({ ...one, ...some[i] }));
        const turn = at("2026-11-23T22:45:00Z");
        const list = aList({ rows: shown, form: of, turn, notes: [note] });
        for (const one of [render(list), renderPlain(list)]) {
          expect(refusalOf(one)).toBeUndefined();
          expect(one.text.trim()).not.toBe("");
          expect(meaningOf(one)).toMatchObject({ mentions: [] });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is left of a list", () => {
  it("is one line that says what it was, and where the newer stands", () => {
    const line = { kind: "list line", form: "brief", platform: "X", cases: 4 } as const;
    expect(linesOf(line)).toEqual(["Opening brief of 4 cases · X · a newer list stands below"]);
    expect(refusalOf(render(line))).toBeUndefined();
  });
});

describe("a message about one case", () => {
  it("says when it comes late, while somebody waits", () => {
    const calledFor = at("2026-11-23T22:20:00Z");
    expect(linesOf(aCaseNotice({ calledFor }))).toContainEqual(
      expect.stringMatching(/^⏳ Delayed: called for <!date\^1795472400\^/),
    );
  });
});
