import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressedAt, readPress } from "../../../../src/notify/slack/read-press.ts";
import { readReason, reasonView } from "../../../../src/notify/slack/reason-view.ts";
import { CASE } from "../../../support/notices.ts";

/** A press as Slack tells it. */
function pressOf(action: object, changed: object = {}): object {
  return {
    type: "block_actions",
    user: { id: "U0ANA0001" },
    channel: { id: "C0SOCIAL1" },
    container: { type: "message", message_ts: "1795473000.000100", channel_id: "C0SOCIAL1" },
    trigger_id: "1.2.abc",
    actions: [{ action_ts: "1795473010.000200", ...action }],
    ...changed,
  };
}
const option = (value: string): object => ({ action_id: "more", selected_option: { value } });
/** A form as Slack hands it in. */
function submitted(
  reason: string,
  words: string | null,
  metadata: unknown = { c: CASE, p: "C0SOCIAL1" },
): object {
  const values = {
    reason: { reason: { type: "radio_buttons", selected_option: { value: reason } } },
    words: { words: { type: "plain_text_input", value: words } },
  };
  const view = { id: "V1", hash: "h1", private_metadata: JSON.stringify(metadata), state: { values } };
  return { type: "view_submission", user: { id: "U0ANA0001" }, view };
}

describe("readPress", () => {
  it.each([
    [{ action_id: "claim", value: CASE }, { kind: "claim" }],
    [option(`no-reply ${CASE}`), { kind: "no reply needed" }],
    [option(`explain ${CASE}`), { kind: "explain" }],
    [option(`resolve ${CASE}`), { kind: "resolve" }],
    [
      { action_id: "snooze-15m", value: `15m ${CASE}` },
      { kind: "snooze", choice: "15m" },
    ],
    [
      { action_id: "snooze-1h", value: `1h ${CASE}` },
      { kind: "snooze", choice: "1h" },
    ],
    [
      { action_id: "snooze-closing", value: `closing ${CASE}` },
      { kind: "snooze", choice: "closing" },
    ],
    [
      { action_id: "undo", value: `${CASE} an act: of theirs` },
      { kind: "undo", act: "an act: of theirs" },
    ],
  ])("reads %o", (pressed, action) => {
    expect(readPress(pressOf(pressed))).toMatchObject({
      kind: "press",
      press: { caseId: CASE, action, user: "U0ANA0001" },
    });
  });

  it("reads the answer to a question, and only one whose button and value agree", () => {
    const read = (action: string, value: string): unknown => readPress(pressOf({ action_id: action, value }));
    expect(read("answer-start-2h", `${CASE} start-2h`)).toMatchObject({
      kind: "answer",
      press: { question: CASE, choice: "start-2h", user: "U0ANA0001" },
    });
    expect(read("answer-start-2h", `${CASE} approve`)).toEqual({ kind: "unreadable" });
    expect(read("answer-start-2h", "start-2h")).toEqual({ kind: "unreadable" });
    expect(read("answer-", `${CASE} `)).toEqual({ kind: "unreadable" });
  });

  it("asks further where a press is not enough", () => {
    expect(readPress(pressOf(option(`snooze ${CASE}`)))).toEqual({ kind: "how long", caseId: CASE });
    expect(readPress(pressOf(option(`not-for-us ${CASE}`)))).toEqual({ kind: "why", caseId: CASE });
    expect(readPress(pressOf({ action_id: "open" }))).toEqual({ kind: "nothing" });
  });

  it("gives a redelivered press the same id, and another press another", () => {
    const idOf = (body: object): unknown => {
      const wish = readPress(body);
      return wish.kind === "press" ? wish.press.id : undefined;
    };
    const claim = { action_id: "claim", value: CASE };
    const first = idOf(pressOf(claim));
    expect(idOf(pressOf(claim, { envelope_id: "other", trigger_id: "other" }))).toBe(first);
    const others = [
      pressOf({ ...claim, action_ts: "1795473011.000200" }),
      pressOf(claim, { user: { id: "U0BO00001" } }),
      pressOf(claim, { container: { message_ts: "1795473001.000100" } }),
      pressOf(option(`resolve ${CASE}`)),
    ];
    expect(new Set([first, ...others.map(idOf)]).size).toBe(5);
  });

  it.each([
    { action_id: "claim" },
    { action_id: "claim", value: "" },
    { action_id: "claim", value: "../etc" },
    { action_id: "claim", value: CASE.toUpperCase() },
    { action_id: "claim", value: `${CASE} ` },
    { action_id: "undo", value: CASE },
    { action_id: "snooze-2y", value: `2y ${CASE}` },
    { action_id: "snooze-15m", value: CASE },
    { action_id: "delete-all", value: CASE },
    option(CASE),
    option(`claim ${CASE}`),
    option("snooze everything"),
  ])("does not read %o", (pressed) => {
    expect(readPress(pressOf(pressed))).toEqual({ kind: "unreadable" });
  });

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        readPress(body);
        pressedAt(body);
        readReason(body);
        readPress(pressOf({ action_id: body, value: body, selected_option: body }));
      }),
      { numRuns: 500 },
    );
  });
});

describe("readReason", () => {
  it("reads what was chosen and said, and whose case it is", () => {
    expect(readReason(submitted("spam", "third\nthis week"))).toEqual({
      kind: "press",
      channel: "C0SOCIAL1",
      press: {
        caseId: CASE,
        action: { kind: "not for us", reason: "spam: third\nthis week" },
        user: "U0ANA0001",
        id: "slack:V1:h1",
      },
    });
    expect(readReason(submitted("abuse", null))).toMatchObject({ press: { action: { reason: "abuse" } } });
    expect(readReason(submitted("other", "a parody"))).toMatchObject({
      press: { action: { reason: "a parody" } },
    });
  });

  it("wants words where nothing of the list fits", () => {
    for (const words of [null, "", "  \u200B "]) {
      expect(readReason(submitted("other", words))).toEqual({ kind: "no words" });
    }
  });

  it("takes no form that is not ours", () => {
    expect(readReason(submitted("invented", null))).toEqual({ kind: "unreadable" });
    expect(readReason(submitted("spam", null, { c: "x" }))).toEqual({ kind: "unreadable" });
    expect(readReason(submitted("spam", null, "x"))).toEqual({ kind: "unreadable" });
  });

  it("answers in no place that is none", () => {
    expect(readReason(submitted("spam", null, { c: CASE, p: "everyone" }))).toMatchObject({
      channel: undefined,
    });
  });

  it("remembers the case in the form itself", () => {
    expect(JSON.parse(reasonView(CASE, "C0SOCIAL1").private_metadata ?? "")).toEqual({
      c: CASE,
      p: "C0SOCIAL1",
    });
  });
});
