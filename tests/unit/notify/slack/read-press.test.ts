import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressedAt } from "../../../../src/notify/slack/pressed-at.ts";
import { readSubmitted } from "../../../../src/notify/slack/read-form.ts";
import { readPress as read, type Wish } from "../../../../src/notify/slack/read-press.ts";
import { REASON_VIEW } from "../../../../src/notify/slack/reason-view.ts";
import { signer } from "../../../../src/notify/slack/sign.ts";
import { SNOOZE_VIEW } from "../../../../src/notify/slack/snooze-view.ts";
import { BUTTONS, CASE } from "../../../support/notices.ts";

const readPress = (body: unknown): Wish => read(body, BUTTONS);
const readForm = (body: unknown): ReturnType<typeof readSubmitted> => readSubmitted(body, BUTTONS);

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

/** A button of ours. */
const button = (action_id: string, value: string): object => ({
  action_id,
  value: BUTTONS.sign(action_id, value),
});
const option = (value: string): object => ({
  action_id: "more",
  selected_option: { value: BUTTONS.sign("more", value) },
});
const claim = button("claim", CASE);

/** A form as Slack hands it in. */
function handedIn(
  form: string,
  values: object,
  metadata = BUTTONS.sign(form, JSON.stringify({ c: CASE, p: "C0SOCIAL1" })),
): object {
  const view = { id: "V1", hash: "h1", callback_id: form, private_metadata: metadata, state: { values } };
  return { type: "view_submission", user: { id: "U0ANA0001" }, view };
}

const submitted = (reason: string, words: string | null, metadata?: string): object =>
  handedIn(
    REASON_VIEW,
    {
      reason: { reason: { type: "radio_buttons", selected_option: { value: reason } } },
      words: { words: { type: "plain_text_input", value: words } },
    },
    metadata,
  );

const snoozed = (value: string | null): object =>
  handedIn(SNOOZE_VIEW, { time: { time: { type: "plain_text_input", value } } });

describe("readPress", () => {
  it.each([
    [claim, { kind: "claim" }],
    [button("release", CASE), { kind: "release" }],
    [button("apology", CASE), { kind: "apology" }],
    [button("escalate", `${CASE} after:30m`), { kind: "escalate", stage: "after:30m" }],
    [button("needs-reply", `${CASE} C1:17.1 x`), { kind: "needs a reply", message: "C1:17.1 x" }],
    [option(`no-reply ${CASE}`), { kind: "no reply needed" }],
    [option(`explain ${CASE}`), { kind: "explain" }],
    [option(`resolve ${CASE}`), { kind: "resolve" }],
    [button("snooze-15m", `15m ${CASE}`), { kind: "snooze", choice: "15m" }],
    [button("snooze-1h", `1h ${CASE}`), { kind: "snooze", choice: "1h" }],
    [button("snooze-closing", `closing ${CASE}`), { kind: "snooze", choice: "closing" }],
    [button("undo", `${CASE} an act: of ~theirs`), { kind: "undo", act: "an act: of ~theirs" }],
  ])("reads %o", (pressed, action) => {
    expect(readPress(pressOf(pressed))).toMatchObject({
      kind: "press",
      press: { caseId: CASE, action, user: "U0ANA0001" },
    });
  });

  it("reads the answer to a question, and only one whose button and value agree", () => {
    const read = (action: string, value: string): unknown => readPress(pressOf(button(action, value)));
    expect(read("answer-start-2h", `${CASE} start-2h`)).toMatchObject({
      kind: "answer",
      press: { question: CASE, choice: "start-2h", user: "U0ANA0001" },
    });
    expect(read("answer-start-2h", `${CASE} approve`)).toEqual({ kind: "unreadable" });
    expect(read("answer-start-2h", "start-2h")).toEqual({ kind: "unreadable" });
    expect(read("answer-", `${CASE} `)).toEqual({ kind: "unreadable" });
  });

  it("takes no answer without our signature; of another key it has the question brought up to date", () => {
    const value = `${CASE} approve`;
    expect(readPress(pressOf({ action_id: "answer-approve", value }))).toEqual({ kind: "unreadable" });
    const other = signer("another secret");
    const forged = { action_id: "answer-approve", value: other.sign("answer-approve", value) };
    expect(readPress(pressOf(forged))).toMatchObject({
      kind: "forged answer",
      press: { question: CASE, choice: undefined },
    });
    const moved = BUTTONS.sign("answer-changes", `${CASE} changes`);
    expect(readPress(pressOf({ action_id: "answer-approve", value: moved })).kind).toBe("forged answer");
    const none = { action_id: "answer-approve", value: other.sign("answer-approve", "x approve") };
    expect(readPress(pressOf(none))).toEqual({ kind: "forged", press: undefined });
  });

  it("asks further where a press is not enough", () => {
    const howLong = { kind: "how long", caseId: CASE };
    expect(readPress(pressOf(option(`snooze ${CASE}`)))).toEqual({ ...howLong, inWords: false });
    expect(readPress(pressOf(button("snooze-custom", `custom ${CASE}`)))).toEqual({
      ...howLong,
      inWords: true,
    });
    expect(readPress(pressOf(option(`not-for-us ${CASE}`)))).toEqual({
      kind: "why",
      about: { caseId: CASE },
    });
    expect(readPress(pressOf({ action_id: "open" }))).toEqual({ kind: "nothing" });
  });

  it("gives a redelivered press the same id, and another press another", () => {
    const idOf = (body: object): unknown => {
      const wish = readPress(body);
      return wish.kind === "press" ? wish.press.id : undefined;
    };
    const first = idOf(pressOf(claim));
    expect(idOf(pressOf(claim, { envelope_id: "other", trigger_id: "other" }))).toBe(first);
    const others = [
      pressOf({ ...claim, action_ts: "1795473011.000200" }),
      pressOf(claim, { user: { id: "U0BO00001" } }),
      pressOf(claim, { container: { message_ts: "1795473001.000100" } }),
      pressOf(claim, { channel: undefined, container: { view_id: "V1" } }),
      pressOf(option(`resolve ${CASE}`)),
    ];
    expect(new Set([first, ...others.map(idOf)]).size).toBe(6);
  });

  it.each([
    { action_id: "claim" },
    button("claim", ""),
    button("claim", "../etc"),
    button("claim", CASE.toUpperCase()),
    button("claim", `${CASE} `),
    button("claim", `${CASE} more`),
    button("undo", CASE),
    button("escalate", CASE),
    button("needs-reply", CASE),
    button("snooze-2y", `2y ${CASE}`),
    button("snooze-15m", CASE),
    button("delete-all", CASE),
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
        readForm(body);
        readPress(pressOf({ action_id: body, value: body, selected_option: body }));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a signed button", () => {
  const other = "f".repeat(32);
  const outdated = { caseId: CASE, action: { kind: "outdated" }, user: "U0ANA0001" };

  it.each([
    ["another case", { action_id: "claim", value: BUTTONS.sign("claim", other).replace(other, CASE) }],
    ["another button", { action_id: "claim", value: BUTTONS.sign("release", CASE) }],
    [
      "another choice",
      {
        action_id: "more",
        selected_option: { value: BUTTONS.sign("more", `resolve ${CASE}`).replace("resolve", "explain") },
      },
    ],
    [
      "another act",
      { action_id: "undo", value: BUTTONS.sign("undo", `${CASE} act 1`).replace("act 1", "act 2") },
    ],
    [
      "another stage",
      {
        action_id: "escalate",
        value: BUTTONS.sign("escalate", `${CASE} breach`).replace("breach", "after:30m"),
      },
    ],
    ["another proof", { action_id: "claim", value: `${CASE} ~${"A".repeat(22)}` }],
    ["a proof of another key", { action_id: "claim", value: signer("another secret").sign("claim", CASE) }],
  ])("with %s is none of ours", (_what, pressed) => {
    expect(readPress(pressOf(pressed))).toMatchObject({ kind: "forged", press: outdated });
  });

  it("of a case that is none does nothing at all", () => {
    expect(readPress(pressOf({ action_id: "claim", value: `x ~${"A".repeat(22)}` }))).toEqual({
      kind: "forged",
      press: undefined,
    });
  });

  it.each([
    [{ action_id: "claim", value: CASE }],
    [{ action_id: "more", selected_option: { value: `resolve ${CASE}` } }],
    [{ action_id: "undo", value: `${CASE} act 1` }],
    [{ action_id: "claim", value: BUTTONS.sign("claim", CASE).slice(0, -1) }],
  ])("without its proof does nothing but bring its message up to date: %o", (pressed) => {
    const wish = readPress(pressOf(pressed));
    expect(["outdated", "unreadable"]).toContain(wish.kind);
    if (wish.kind === "outdated") expect(wish.press).toMatchObject(outdated);
  });

  it("is read only as it was signed, wherever a bit of it is changed", () => {
    const value = BUTTONS.sign("undo", `${CASE} act 1`);
    fc.assert(
      fc.property(fc.nat(value.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (i, letter) => {
        const changed = value.slice(0, i) + letter + value.slice(i + 1);
        const wish = readPress(pressOf({ action_id: "undo", value: changed }));
        expect(wish.kind === "press").toBe(changed === value);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the form for a reason", () => {
  it("reads what was chosen and said, and whose case it is", () => {
    expect(readForm(submitted("spam", "third\nthis week"))).toEqual({
      kind: "press",
      channel: "C0SOCIAL1",
      field: "words",
      press: {
        caseId: CASE,
        action: { kind: "not for us", reason: "spam: third\nthis week" },
        user: "U0ANA0001",
        id: "slack:V1:h1",
      },
    });
    expect(readForm(submitted("abuse", null))).toMatchObject({ press: { action: { reason: "abuse" } } });
    expect(readForm(submitted("other", "a parody"))).toMatchObject({
      press: { action: { reason: "a parody" } },
    });
  });

  it("wants words where nothing of the list fits", () => {
    for (const words of [null, "", "  \u200B "]) {
      expect(readForm(submitted("other", words))).toMatchObject({ kind: "wrong", field: "words" });
    }
  });

  it("takes no form that is not ours", () => {
    const memory = JSON.stringify({ c: CASE });
    expect(readForm(submitted("invented", null))).toEqual({ kind: "unreadable" });
    expect(readForm(submitted("spam", null, memory))).toEqual({ kind: "unreadable" });
    expect(readForm(submitted("spam", null, BUTTONS.sign(SNOOZE_VIEW, memory)))).toEqual({
      kind: "unreadable",
    });
    expect(readForm(submitted("spam", null, BUTTONS.sign(REASON_VIEW, '{"c":"x"}')))).toEqual({
      kind: "unreadable",
    });
    expect(readForm(handedIn("invented", {}))).toEqual({ kind: "unreadable" });
  });

  it("answers in no place that is none", () => {
    const metadata = BUTTONS.sign(REASON_VIEW, JSON.stringify({ c: CASE, p: "everyone" }));
    expect(readForm(submitted("spam", null, metadata))).toMatchObject({ channel: undefined });
  });
});

describe("the form for a snooze", () => {
  it("reads for how long, and until when", () => {
    expect(readForm(snoozed("1 h 30"))).toMatchObject({
      kind: "press",
      press: { caseId: CASE, action: { kind: "snooze", choice: { kind: "for", time: 90 * 60_000 } } },
    });
    expect(readForm(snoozed("16:30"))).toMatchObject({
      press: { action: { choice: { kind: "until", minuteOfDay: 16 * 60 + 30 } } },
    });
  });

  it("names what is wrong with what was typed", () => {
    expect(readForm(snoozed("soonish"))).toEqual({
      kind: "wrong",
      field: "time",
      text: "“soonish” is neither a span such as 45 min or 1 h 30 nor a time of day such as 16:30.",
    });
    expect(readForm(snoozed(null))).toMatchObject({ kind: "wrong", field: "time" });
  });
});
