import { describe, expect, it } from "vitest";
import { readPress } from "../../../../src/notify/slack/read-press.ts";
import { renderPlain } from "../../../../src/notify/slack/render-plain.ts";
import { render } from "../../../../src/notify/slack/render.ts";
import { signer } from "../../../../src/notify/slack/sign.ts";
import type { ReportNotice } from "../../../../src/ports/notice.ts";
import { checkBlocks } from "../../../../src/sim/slack/blocks/check-blocks.ts";
import { BUTTONS } from "../../../support/notices.ts";

const REPORT: ReportNotice = {
  kind: "report",
  title: "Acme Travel: replies of 16-22 Nov 2026",
  lines: ["X kept 93 of 100 promises (goal 95), 2 down."],
  about: { brand: "acme", week: "2026-W47" },
};

/** What stands under it, as Slack hands it over when somebody presses it. */
function buttonsOf(notice: ReportNotice): readonly { readonly action_id: string; readonly value: string }[] {
  return render(notice, BUTTONS.sign).blocks.flatMap((block) =>
    block.type !== "actions"
      ? []
      : block.elements.flatMap((one) =>
          one.type === "button" ? [{ action_id: one.action_id ?? "", value: one.value ?? "" }] : [],
        ),
  );
}

const read = (action: object): ReturnType<typeof readPress> =>
  readPress(
    {
      user: { id: "U0ANA0001" },
      channel: { id: "C0SOCIAL1" },
      container: { message_ts: "1795473000.000100" },
      actions: [{ action_ts: "1795473010.000200", ...action }],
    },
    BUTTONS,
  );

describe("the buttons under a report", () => {
  it("ask for the cases and for the table of that week of that brand", () => {
    expect(buttonsOf(REPORT).map(read)).toEqual(
      (["cases", "table"] as const).map((part) => ({
        kind: "ask",
        ask: {
          part,
          week: "2026-W47",
          brand: "acme",
          user: "U0ANA0001",
          id: `slack:C0SOCIAL1:1795473000.000100:U0ANA0001:1795473010.000200:report-${part}`,
        },
      })),
    );
    const { blocks } = render(REPORT, BUTTONS.sign);
    expect(checkBlocks([...blocks], 50, () => "b")).toMatchObject({ kind: "blocks" });
  });

  it("stand neither under all numbers nor under plain words", () => {
    const { about: _, ...numbers } = REPORT;
    expect(buttonsOf(numbers)).toEqual([]);
    expect(renderPlain(REPORT).blocks).toEqual([]);
  });

  it("ask for nothing once they were moved, edited, or signed by others", () => {
    const [cases, table] = buttonsOf(REPORT);
    const forged = { kind: "forged", press: undefined };
    expect(read({ ...cases, action_id: table?.action_id })).toEqual(forged);
    expect(read({ ...cases, value: cases?.value.replace("W47", "W46") })).toEqual(forged);
    const other = signer("another secret").sign("report-cases", "2026-W47 acme");
    expect(read({ action_id: "report-cases", value: other })).toEqual(forged);
    expect(read({ action_id: "report-cases", value: "2026-W47 acme" })).toEqual({ kind: "unreadable" });
  });

  it("ask for nothing that there is not, however well it is signed", () => {
    for (const [action, value] of [
      ["report-all", "2026-W47 acme"],
      ["report-cases", "2026-W47"],
      ["report-cases", "last week acme"],
      ["report-cases", "2026-W47 ../acme"],
    ] as const)
      expect(read({ action_id: action, value: BUTTONS.sign(action, value) })).toEqual({ kind: "unreadable" });
  });
});
