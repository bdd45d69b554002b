import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duration, END_OF_TIME } from "../../../../src/core/time/instant.ts";
import { checkBlocks } from "../../../../src/sim/slack/blocks/check-blocks.ts";
import { renderPlain } from "../../../../src/notify/slack/render-plain.ts";
import { render as renderSigned } from "../../../../src/notify/slack/render.ts";
import type { Rendered } from "../../../../src/notify/slack/rich-blocks.ts";
import type { Notice } from "../../../../src/ports/notice.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import {
  aCaseLine,
  aCaseNotice,
  anAnswer,
  anOpsNotice,
  aQuestion,
  aPersonalNotice,
  BUTTONS,
  CASE,
} from "../../../support/notices.ts";
import { meaningOf } from "../../../support/slack-parse.ts";
import { at, span } from "../../../support/terms.ts";

const DUE = "<!date^1795473600^{date_short_pretty} {time}|2026-11-23 22:40 UTC>";
const render = (notice: Notice): Rendered => renderSigned(notice, BUTTONS.sign);
const firstLine = (notice: Notice): string => render(notice).text.split("\n")[0] ?? "";
const textsIn = (notice: Notice): string => JSON.stringify(render(notice).blocks);

describe("a case that waits", () => {
  it("says how it stands, by when, where, who and how long, in that order", () => {
    expect(firstLine(aCaseNotice())).toBe(`🔶 Now · Due ${DUE} · X · @ana · 10 min of working time left`);
  });

  it("shows its due time in the reader's own zone, and in words where it cannot", () => {
    expect(render(aCaseNotice()).blocks[0]).toMatchObject({
      elements: [
        {
          elements: expect.arrayContaining([
            {
              type: "date",
              timestamp: 1795473600,
              format: "{date_short_pretty} {time}",
              fallback: "2026-11-23 22:40 UTC",
            },
          ]) as unknown,
        },
        { type: "rich_text_quote", elements: [{ type: "text", text: "Where is my refund?" }] },
      ],
    });
  });

  it.each([
    [{ kind: "on track" } as const, "🟢 On track"],
    [{ kind: "soon" } as const, "🔔 Soon"],
    [{ kind: "now" } as const, "🔶 Now"],
    [{ kind: "late" } as const, "🟥 Late"],
    [anAnswer(), "✅ Answered"],
    [anAnswer({ kept: false }), "↩️ Answered late"],
    [{ kind: "withdrawn", cause: "no reply needed", by: undefined } as const, "➖ Withdrawn"],
    [{ kind: "settled", cause: "resolved", by: undefined } as const, "🏁 Settled"],
    [{ kind: "unknown" } as const, "❔ Answered; whether in time is unknown"],
  ])("tells its standing by colour, shape and word: %o", (standing, shown) => {
    expect(firstLine(aCaseNotice({ standing }))).toMatch(new RegExp(`^${shown} `, "u"));
    expect(firstLine(aCaseLine({ standing }))).toMatch(new RegExp(`^${shown} `, "u"));
  });

  it.each([
    [{ left: span("1h5m") }, "1 h 5 min of working time left"],
    [{ left: span("2h"), countedBy: "calendar" as const }, "2 h left"],
    [{ left: duration(59_999) }, "less than 1 min of working time left"],
    [{ left: duration(0) }, "no working time left"],
    [{ left: duration(0), over: span("4m") }, "late by 4 min of working time"],
  ])("says in words how long is left: %o", (changed, words) => {
    expect(firstLine(aCaseNotice(changed)).endsWith(` · ${words}`)).toBe(true);
  });

  it("names the promise that runs when it is not the first reply", () => {
    expect(firstLine(aCaseNotice({ clock: "update" }))).toContain("Update due <!date");
    expect(firstLine(aCaseNotice({ clock: "next" }))).toContain("Next reply due <!date");
    expect(firstLine(aCaseNotice({ clock: "resolve" }))).toContain("Resolution due <!date");
  });

  it("has two buttons and an overflow of five, each with the case's id", () => {
    const actions = render(aCaseNotice()).blocks.at(-1);
    expect(actions).toMatchObject({
      type: "actions",
      elements: [
        {
          type: "button",
          action_id: "claim",
          text: { text: "I've got it" },
          value: BUTTONS.sign("claim", CASE),
        },
        { type: "button", action_id: "open", text: { text: "Open post" }, url: "https://x.com/ana/status/1" },
        {
          type: "overflow",
          options: [
            { text: { text: "Snooze…" }, value: BUTTONS.sign("more", `snooze ${CASE}`) },
            { text: { text: "No reply needed" }, value: BUTTONS.sign("more", `no-reply ${CASE}`) },
            { text: { text: "Not for us…" }, value: BUTTONS.sign("more", `not-for-us ${CASE}`) },
            { text: { text: "Explain" }, value: BUTTONS.sign("more", `explain ${CASE}`) },
            { text: { text: "Resolve" }, value: BUTTONS.sign("more", `resolve ${CASE}`) },
          ],
        },
      ],
    });
  });

  it("has no button to a link that is none", () => {
    for (const link of [undefined, "http://x.com/1", "javascript:alert(1)"]) {
      expect(textsIn(aCaseNotice({ link }))).not.toContain("Open post");
    }
  });

  it("says who has it, until when it is quiet, and what could not be found out", () => {
    const { text } = render(
      aCaseNotice({
        claim: { by: { name: "Bo", user: "U0BO00001" }, at: at("2026-11-23T22:00:00Z") },
        snoozedUntil: at("2026-11-23T22:30:00Z"),
        notes: ["could not verify whether it was answered"],
      }),
    );
    expect(text).toContain("Bo has got it, since <!date^1795471200^");
    expect(text).toContain("Snoozed until <!date^1795473000^");
    expect(text).toContain("❓ Could not verify whether it was answered");
    expect(text).not.toContain("U0BO00001"); // who has it already need not be woken
  });

  it("says when an answer may have come that nobody saw, and why", () => {
    const unseen = { from: at("2026-11-23T22:00:00Z"), to: at("2026-11-23T22:12:00Z"), cause: "X says 503" };
    expect(render(aCaseNotice({ unseen })).text).toContain(
      "🔌 Not watched from <!date^1795471200^{date_short_pretty} {time}|2026-11-23 22:00 UTC> to <!date^1795471920^",
    );
    expect(render(aCaseNotice({ unseen })).text).toContain(": an answer may have escaped us (X says 503)");
    expect(render(aCaseNotice({ unseen: { ...unseen, to: undefined } })).text).toContain(
      "🔌 Not watched since <!date^1795471200^",
    );
  });

  it("says until when a reply still counts over a close, if the channel ever opens again", () => {
    const breachAt = at("2026-11-24T15:00:00Z");
    expect(render(aCaseNotice({ breachAt })).text).toContain(
      "still counts as in time until <!date^1795532400^",
    );
    expect(render(aCaseNotice({ breachAt: END_OF_TIME })).text).not.toContain("still counts");
    expect(render(aCaseNotice({ breachAt, standing: { kind: "late" } })).text).not.toContain("still counts");
  });

  it("mentions the people it is to wake in one message, and nothing that is no id", () => {
    const mentions = { users: ["U0BO00001", "channel", "U1|x>"], groups: ["S0SHIFT01", "!here"] };
    const rendered = render(aCaseNotice({ mentions }));
    expect(rendered.text).toContain("<@U0BO00001>");
    expect(meaningOf({ text: rendered.text, blocks: [] }).mentions).toEqual([
      "@U0BO00001",
      "!subteam^S0SHIFT01",
    ]);
    expect(meaningOf({ text: "", blocks: rendered.blocks }).mentions).toEqual([
      '{"type":"user","user_id":"U0BO00001"}',
      '{"type":"usergroup","usergroup_id":"S0SHIFT01"}',
    ]);
  });

  it("goes without the customer's words once they are gone", () => {
    expect(textsIn(aCaseNotice({ quote: undefined }))).not.toContain("rich_text_quote");
    expect(textsIn(aCaseNotice({ quote: "\u200B" }))).not.toContain("rich_text_quote");
  });
});

describe("a case that waits no more", () => {
  it("says after how long, and that it was in time, and by how much", () => {
    expect(firstLine(aCaseNotice({ standing: anAnswer() }))).toBe(
      "✅ Answered · <!date^1795473120^{date_short_pretty} {time}|2026-11-23 22:32 UTC> · after 52 min · in time, 8 min to spare · X · @ana",
    );
  });

  it("blames nobody for a miss, and names who had claimed it", () => {
    const standing = anAnswer({
      kept: false,
      margin: span("4m"),
      claimant: { name: "Ana", user: "U0ANA0001" },
    });
    expect(firstLine(aCaseNotice({ standing }))).toContain(" · missed by 4 min · claimed by Ana · ");
  });

  it("says why nobody waits, and who said so", () => {
    const standing = {
      kind: "withdrawn",
      cause: "no reply needed",
      by: { name: "Bo", user: undefined },
    } as const;
    expect(firstLine(aCaseNotice({ standing }))).toBe("➖ Withdrawn · no reply needed · by Bo · X · @ana");
  });

  it("has no buttons and wakes nobody", () => {
    const mentions = { users: ["U0BO00001"], groups: [] };
    for (const standing of [anAnswer(), { kind: "settled", cause: "deleted", by: undefined } as const]) {
      const rendered = render(aCaseNotice({ standing, mentions }));
      expect(JSON.stringify(rendered.blocks)).not.toContain("actions");
      expect(meaningOf(rendered).mentions).toEqual([]);
    }
    expect(textsIn(aCaseLine())).not.toContain("actions");
  });
});

describe("other notices", () => {
  it("tell one person what it is about, with the way there", () => {
    const { text, blocks } = render(aPersonalNotice());
    expect(text).toBe(`You said that you had it; nobody has answered yet.\nDue ${DUE} · X · @ana`);
    expect(JSON.stringify(blocks)).toContain("Open post");
  });

  it("tell what is wrong with the monitor, and what to do", () => {
    expect(render(anOpsNotice()).text).toBe(
      "🟥 Trouble: X does not answer\nSince 14:05 nobody can see mentions on x-acme.\nCheck the access token.",
    );
  });

  it("leave out what has no words", () => {
    expect(render(anOpsNotice({ lines: [""] })).blocks).toMatchObject([
      { elements: [{ type: "rich_text_section" }] },
    ]);
  });
});

describe("in plain words", () => {
  it("says what matters most first, in 300 characters", () => {
    const notice = aCaseNotice({ mentions: { users: ["U0BO00001"], groups: [] } });
    expect(renderPlain(notice)).toEqual({
      text: `🔶 Now · Due ${DUE} · X · @ana · 10 min of working time left <@U0BO00001> <https://x.com/ana/status/1|Open post> “Where is my refund?”`,
      blocks: [],
    });
  });

  it("stays within 300 characters, and cuts no mark of Slack's in two", () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom(...HOSTILE_TEXTS),
    );
    fc.assert(
      fc.property(words, words, words, (handle, quote, title) => {
        const users = Array.from({ length: 30 }, (_, i) => `U0BO${String(i).padStart(5, "0")}`);
        const notices: readonly Notice[] = [
          aCaseNotice({ handle, quote, mentions: { users, groups: [] } }),
          anOpsNotice({ title, lines: [quote] }),
          aPersonalNotice({ text: title, handle }),
          aCaseLine({ handle }),
        ];
        for (const { text } of notices.map(renderPlain)) {
          expect(text.length).toBeLessThanOrEqual(300);
          expect(text.replace(/<[@!h][^<>]*>/gu, "")).not.toMatch(/[<>]/u);
          expect(text).not.toMatch(/&(?!(?:amp|lt|gt);)/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a stranger's text", () => {
  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
    "is no mention, no link and no line of ours: %s",
    (_, hostile) => {
      const notice = aCaseNotice({ quote: hostile, handle: hostile, link: undefined });
      for (const rendered of [render(notice), renderPlain(notice)]) {
        expect(meaningOf(rendered)).toEqual({ mentions: [], links: [] });
        expect(rendered.text).not.toMatch(/:[^\s:]+:/u);
        expect(JSON.stringify(rendered.blocks)).not.toContain('"mrkdwn"');
        expect(rendered.text.split("\n").length).toBeLessThanOrEqual(3);
      }
    },
  );

  it("leads nowhere as a link", () => {
    for (const link of HOSTILE_TEXTS) {
      const { links } = meaningOf(render(aCaseNotice({ link })));
      expect(links.every((url) => url.startsWith("https://"))).toBe(true);
    }
  });
});

describe("what Slack takes", () => {
  it("is what is rendered, of any words", () => {
    const words = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.constantFrom(...HOSTILE_TEXTS));
    fc.assert(
      fc.property(words, words, words, (quote, handle, ours) => {
        const by = { name: ours, user: undefined };
        const notices: readonly Notice[] = [
          aCaseNotice({
            quote,
            handle,
            link: ours,
            promise: ours,
            claim: { by, at: at("2026-11-23T22:00:00Z") },
            unseen: { from: at("2026-11-23T22:00:00Z"), to: undefined, cause: ours },
          }),
          aCaseNotice({ quote, handle, standing: anAnswer({ claimant: by }), notes: ["", ours] }),
          aCaseNotice({ standing: { kind: "settled", cause: ours, by } }),
          aCaseLine({ handle, platform: ours }),
          aPersonalNotice({ text: ours, handle, link: quote }),
          anOpsNotice({ title: ours, lines: [ours, ""] }),
        ];
        for (const { text, blocks } of notices.map(render)) {
          expect(checkBlocks([...blocks], 50, () => "b")).toMatchObject({ kind: "blocks" });
          expect(text.trim()).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a question", () => {
  it("has a button for each choice, each of which carries the question and its choice", () => {
    const { text, blocks } = render(aQuestion());
    expect(text).toBe(
      "🔷 Surge on X (x-acme): 84 cases in the last hour, usually 12\nSurge terms would promise: first reply within 4 h.",
    );
    expect(blocks[1]).toMatchObject({
      type: "actions",
      elements: [
        {
          action_id: "answer-start-2h",
          value: BUTTONS.sign("answer-start-2h", `${CASE} start-2h`),
          style: "primary",
        },
        {
          action_id: "answer-no-surge",
          value: BUTTONS.sign("answer-no-surge", `${CASE} no-surge`),
        },
      ],
    });
  });

  it("once answered shows the answer and nothing to press", () => {
    const { text, blocks } = render(aQuestion({ outcome: "Not a surge, says Bo." }));
    expect(blocks).toHaveLength(1);
    expect(text).toMatch(/^✅ Surge on X[^]*Not a surge, says Bo\.$/);
  });

  it("makes no mention, link or format of what an operator wrote", () => {
    const { text } = render(
      aQuestion({ title: "<!channel> *now*", lines: ["<@U0ANA0001> <https://x.example|here>"] }),
    );
    expect(text).not.toMatch(/<[!@h]/);
  });
});
