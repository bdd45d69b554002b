import { describe, expect, it } from "vitest";
import { noticeInShort, noticeInWords } from "../../../src/notify/notice-in-words.ts";
import { triggerOf } from "../../../src/notify/pagerduty/pagerduty-event.ts";
import { webhookBody } from "../../../src/notify/webhook/webhook-body.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import type { ListRow } from "../../../src/ports/notice.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { aCaseNotice, aList, anAnswer, aRow, rows, someMarks } from "../../support/notices.ts";
import { at } from "../../support/terms.ts";

const CHICAGO = zoneOf("America/Chicago");
const LATE = at("2026-11-23T22:20:00Z");
const MARKS = someMarks("k1", "list:group");

describe("a list in words", () => {
  it("says how many wait and where, then who, by when and what they say, a line each", () => {
    const list = aList({ rows: [aRow(), aRow({ handle: "bob", standing: anAnswer() })], waiting: 1 });
    expect(noticeInWords(list, CHICAGO)).toMatchObject({
      head: "1 waits · X · first due Mon 23 Nov 16:40 Chicago (22:40 UTC)",
      lines: [
        "🔶 Now · due Mon 23 Nov 16:40 Chicago (22:40 UTC) · @ana · “Where is my refund?”",
        "✅ Answered · @bob · “Where is my refund?”",
      ],
    });
  });

  it("counts those that are not shown", () => {
    expect(noticeInWords(aList({ rows: rows(20), more: 15 }), CHICAGO).lines.at(-1)).toBe("and 15 more");
  });

  it("names the incident that covers a case", () => {
    const [row] = noticeInWords(aList({ rows: [aRow({ incidents: ["storm"] })] }), CHICAGO).lines;
    expect(row).toContain("@ana · incident storm · “");
  });

  it("says when it comes late, as a message about one case does", () => {
    const delayed = "⏳ Delayed: called for Mon 23 Nov 16:20 Chicago (22:20 UTC)";
    expect(noticeInWords(aList({ calledFor: LATE }), CHICAGO).lines[0]).toBe(delayed);
    expect(noticeInWords(aCaseNotice({ calledFor: LATE }), CHICAGO).lines).toContain(delayed);
    const unreached = { from: at("2026-11-23T21:00:00Z"), to: LATE };
    expect(noticeInWords(aList({ unreached }), CHICAGO).lines[0]).toContain(
      "Could not be told from Mon 23 Nov 15:00",
    );
  });
});

describe("a list of hostile words, told by e-mail, webhook or PagerDuty", () => {
  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
    "stays one line for each case, small, with nothing that hides or steers: %s",
    (_, hostile) => {
      const row: Partial<ListRow> = { handle: hostile, quote: hostile, link: hostile, incidents: ["storm"] };
      const list = aList({ rows: rows(20, row), notes: [hostile] });
      const { head, lines, link } = noticeInWords(list, CHICAGO);
      expect(head).toMatch(/^20 wait · X · first due /);
      expect(lines).toHaveLength(21);
      expect(link).toBeUndefined();
      for (const line of [head, ...lines]) {
        expect(line.length).toBeLessThan(2500);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u);
      }
      expect(noticeInShort(list, CHICAGO).length).toBeLessThanOrEqual(250);
      expect(webhookBody(list, MARKS, CHICAGO, false).length).toBeLessThan(64_000);
      const event = triggerOf(list, MARKS, { zone: CHICAGO, severity: undefined, plain: false });
      // PagerDuty refuses events of half a megabyte, and cuts summaries.
      expect(JSON.stringify(event).length).toBeLessThan(64_000);
      expect(event).toMatchObject({ payload: { severity: "error", summary: head } });
    },
  );
});
