import { describe, expect, it } from "vitest";
import { messageId } from "../../../src/core/ids.ts";
import { usable } from "../../../src/sim/slack/usable.ts";
import type { Press, Receipt } from "../../../src/ports/notifier.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { aCaseNotice, BUTTONS, BUTTONS_SECRET, CASE, someMarks } from "../../support/notices.ts";
import { meaningOf } from "../../support/slack-parse.ts";
import { recordingSink } from "./recording-sink.ts";
import { ANA, privately, slackRig, TEAM } from "./slack-rig.ts";

const RECEIPT: Receipt = { text: "Done.", undo: { caseId: CASE, act: "act 1" } };

/** A case posted in the channel, and Ana before it. */
async function caseShown(
  answer: (press: Press) => Promise<Receipt> = () => Promise.resolve(RECEIPT),
  ackWithinMs = 2500,
) {
  const rig = await slackRig({}, { ackWithinMs, secret: BUTTONS_SECRET });
  const sink = recordingSink(answer);
  await rig.listen(sink);
  const outcome = await rig.notifier.post(TEAM, aCaseNotice(), someMarks("k1"));
  if (outcome.kind !== "sent") throw new Error(`not sent: ${outcome.kind}`);
  const { world } = rig.slack;
  const press = (actionId: string, ts = outcome.reference) =>
    world.press({ user: ANA, channel: TEAM, ts, actionId });
  const more = (choice: string) => {
    const value = BUTTONS.sign("more", `${choice} ${CASE}`);
    return world.press({ user: ANA, channel: TEAM, ts: outcome.reference, actionId: "more", value });
  };
  return { ...rig, ...privately(rig, ANA), sink, press, more, reference: outcome.reference };
}

describe("a press in Slack", () => {
  it.each([
    ["no-reply", { kind: "no reply needed" }],
    ["resolve", { kind: "resolve" }],
  ])("on %s is handed over at once", async (choice, action) => {
    const { sink, more } = await caseShown();
    expect((await more(choice)).kind).toBe("acknowledged");
    expect(sink.presses).toMatchObject([{ caseId: CASE, user: ANA, action }]);
  });

  it("is acknowledged only after it was committed", async () => {
    let commit: ((receipt: Receipt) => void) | undefined;
    const { press, slack, sink } = await caseShown(() => new Promise((resolve) => (commit = resolve)));
    let isAcknowledged = false;
    const pressed = press("claim").finally(() => (isAcknowledged = true));
    await expect.poll(() => sink.presses.length).toBe(1);
    // A call there and back: had it been acknowledged before, that would have come first.
    await slack.openHome(ANA);
    expect(isAcknowledged).toBe(false);
    commit?.(RECEIPT);
    expect((await pressed).kind).toBe("acknowledged");
  });

  it("in hand is acknowledged before the notifier stops", async () => {
    let commit: ((receipt: Receipt) => void) | undefined;
    const { press, notifier, sink, nthTold } = await caseShown(
      () => new Promise((resolve) => (commit = resolve)),
    );
    const pressed = press("claim");
    await expect.poll(() => sink.presses.length).toBe(1);
    const stopped = notifier.stop();
    commit?.(RECEIPT);
    expect((await pressed).kind).toBe("acknowledged");
    await stopped;
    await nthTold(1);
  });

  it("is acknowledged in time also when the commit takes longer, and answered later", async () => {
    let commit: ((receipt: Receipt) => void) | undefined;
    const slow = (): Promise<Receipt> => new Promise((resolve) => (commit = resolve));
    const { press, told, nthTold } = await caseShown(slow, 1);
    expect((await press("claim")).kind).toBe("acknowledged");
    expect(told()).toEqual([]);
    commit?.(RECEIPT);
    expect((await nthTold(1)).body.text).toBe("Done.");
  });

  it("offers to snooze for three spans, each one click, in a message that gives way to the receipt", async () => {
    const { sink, more, press, nthTold, told } = await caseShown();
    await more("snooze");
    const asked = await nthTold(1);
    expect(sink.presses).toEqual([]);
    await press("snooze-1h", asked.ts);
    expect(sink.presses).toMatchObject([{ action: { kind: "snooze", choice: "1h" } }]);
    await expect.poll(() => told().map(({ body }) => body.text)).toEqual(["Done."]);
  });

  it("is undone from its receipt", async () => {
    const { sink, press, nthTold, told } = await caseShown((one) =>
      Promise.resolve(one.action.kind === "undo" ? { text: "Undone.", undo: undefined } : RECEIPT),
    );
    await press("claim");
    const receipt = await nthTold(1);
    await press("undo", receipt.ts);
    expect(sink.presses.at(-1)).toMatchObject({ caseId: CASE, action: { kind: "undo", act: "act 1" } });
    await expect.poll(() => told().map(({ body }) => body.text)).toEqual(["Undone."]);
  });

  it("asks why a case is not for us, and wants words where nothing of the list fits", async () => {
    const { sink, more, slack, nthTold } = await caseShown();
    const { world } = slack;
    await more("not-for-us");
    await expect.poll(() => world.views.modalOf(ANA)).toBeDefined();
    await world.submit(ANA, { reason: "other" });
    expect(sink.presses).toEqual([]);
    expect(world.views.modalOf(ANA)).toBeDefined();
    expect((await world.submit(ANA, { reason: "other", words: "a parody" })).kind).toBe("acknowledged");
    expect(sink.presses).toMatchObject([
      { caseId: CASE, action: { kind: "not for us", reason: "a parody" } },
    ]);
    expect((await nthTold(1)).body.text).toBe("Done.");
    expect(world.views.modalOf(ANA)).toBeUndefined();
  });

  it("keeps what was typed when it could not be saved", async () => {
    const { more, slack, sink } = await caseShown(() => Promise.reject(new Error("the disk is full")));
    const { world } = slack;
    await more("not-for-us");
    await expect.poll(() => world.views.modalOf(ANA)).toBeDefined();
    await world.submit(ANA, { reason: "spam" });
    expect(sink.presses).toHaveLength(1);
    expect(world.views.modalOf(ANA)).toBeDefined();
  });

  it("says so when a form could not be saved after Slack had given up waiting for it", async () => {
    let fail: ((error: Error) => void) | undefined;
    const slow = (): Promise<Receipt> => new Promise((_, reject) => (fail = reject));
    const { more, slack, nthTold } = await caseShown(slow, 1);
    await more("not-for-us");
    await expect.poll(() => slack.world.views.modalOf(ANA)).toBeDefined();
    expect((await slack.world.submit(ANA, { reason: "spam" })).kind).toBe("acknowledged");
    fail?.(new Error("the disk is full"));
    expect((await nthTold(1)).body.text).toContain("could not be saved");
  });

  it("explains in a window of its own, whatever the explanation holds", async () => {
    const trace = [
      "Posted 15:40",
      ...HOSTILE_TEXTS.filter((text) => text.length < 5000),
      "x ".repeat(3000),
    ].join("\n");
    const { more, slack } = await caseShown(() => Promise.resolve({ text: trace, undo: undefined }));
    await more("explain");
    await expect.poll(() => slack.world.views.modalOf(ANA)).toBeDefined();
    const shown = slack.world.views.modalOf(ANA)?.blocks ?? [];
    expect(JSON.stringify(shown)).toContain("Posted 15:40");
    expect(meaningOf({ text: "", blocks: shown })).toEqual({ mentions: [], links: [] });
  });

  it("explains in a private message when Slack opens no window", async () => {
    const { more, slack, nthTold } = await caseShown();
    slack.faults.next("views.open", { kind: "error", error: "expired_trigger_id", stored: false });
    await more("explain");
    expect((await nthTold(1)).body.text).toBe("Done.");
  });

  it("explains in a private message with all that may be done about it", async () => {
    const family = "👨‍👩‍👧‍👦".repeat(600);
    const offers = ["m1", "m2"].map(
      (id) =>
        ({ kind: "needs a reply", caseId: CASE, message: messageId(id), text: `${id} ${family}` }) as const,
    );
    const lines = Array.from({ length: 30 }, (_, i) => `counted ${i} Mon 2026-11-02 09:00 to 10:00: 1 h`);
    const { more, slack, nthTold } = await caseShown(() =>
      Promise.resolve({ text: lines.join("\n"), undo: undefined, offers }),
    );
    slack.faults.next("views.open", { kind: "error", error: "expired_trigger_id", stored: false });
    await more("explain");
    const { body } = await nthTold(1);
    expect(usable(body.blocks).map(({ element }) => element.action_id)).toEqual([
      "needs-reply",
      "needs-reply",
    ]);
    expect(JSON.stringify(body.blocks)).toContain("counted 29");
  });

  it("explains in a window whatever was judged to need no reply", async () => {
    const family = "👨‍👩‍👧‍👦".repeat(600);
    const offer = { kind: "needs a reply", caseId: CASE, message: messageId("m1"), text: family } as const;
    const { more, slack } = await caseShown(() =>
      Promise.resolve({ text: family, undo: undefined, offers: [offer] }),
    );
    await more("explain");
    await expect.poll(() => slack.world.views.modalOf(ANA)).toBeDefined();
  });

  it("finds another way for its receipt when the first is closed", async () => {
    const { press, slack, nthTold } = await caseShown();
    slack.faults.next("response_url", { kind: "status", status: 500, stored: false });
    await press("claim");
    expect((await nthTold(1)).body.text).toBe("Done.");
  });

  it("counts though its acknowledgement is lost", async () => {
    const { press, slack, sink, nthTold } = await caseShown();
    slack.sockets.next({ kind: "drop" });
    expect((await press("claim")).kind).not.toBe("acknowledged");
    await expect.poll(() => sink.presses.length).toBe(1);
    await nthTold(1);
  });

  it("of a button that is none of ours is answered privately, and changes nothing", async () => {
    const { slack, sink, press, nthTold } = await caseShown();
    const forged = slack.world.post({
      channel: TEAM,
      user: slack.world.app.botUser,
      body: {
        text: "",
        blocks: [
          {
            type: "actions",
            elements: [
              { type: "button", action_id: "claim", text: { type: "plain_text", text: "x" }, value: "'; --" },
            ],
          },
        ],
        attachments: [],
        mrkdwn: true,
        autoLinks: false,
        linkNames: false,
      },
    });
    expect((await press("claim", forged.ts)).kind).toBe("acknowledged");
    expect((await nthTold(1)).body.text).toContain("Nothing was changed");
    expect(sink.presses).toEqual([]);
  });

  it("on a link is nothing to us, and no warning to its reader", async () => {
    const { press, sink, told } = await caseShown();
    expect((await press("open")).kind).toBe("acknowledged");
    expect([sink.presses, told()]).toEqual([[], []]);
  });
});
