import { describe, expect, it } from "vitest";
import type { SlackRig } from "./slack-rig.ts";
import { failure, slackRig, START, TEAM } from "./slack-rig.ts";

const seconds = Math.floor(START / 1000);

const schedule = ({ client }: SlackRig, post_at: number, extra: object = {}) =>
  client.chat.scheduleMessage({ channel: TEAM, post_at, text: "has not checked in", ...extra });

const texts = ({ slack }: SlackRig): readonly string[] =>
  slack.world.messagesIn(TEAM).map((each) => each.body.text);

describe("a scheduled message", () => {
  it("is posted when its time has come, by Slack alone", async () => {
    const rig = await slackRig();
    await schedule(rig, seconds + 600);
    await rig.pass(599_999);
    expect(texts(rig)).toEqual([]);
    await rig.pass(1);
    expect(texts(rig)).toEqual(["has not checked in"]);
  });

  it("is never posted when it was called back, but can not be called back in its last minute", async () => {
    const rig = await slackRig();
    const early = await schedule(rig, seconds + 600);
    const late = await schedule(rig, seconds + 700);
    const list = await rig.client.chat.scheduledMessages.list({ channel: TEAM });
    expect(list.scheduled_messages?.map((each) => each.post_at)).toEqual([seconds + 600, seconds + 700]);
    const call = (scheduled_message_id = "") =>
      failure(rig.client.chat.deleteScheduledMessage({ channel: TEAM, scheduled_message_id }));
    expect(await call(early.scheduled_message_id)).toBe("ok");
    await rig.pass(650_000);
    expect(await call(late.scheduled_message_id)).toBe("invalid_scheduled_message_id");
    await rig.pass(60_000);
    expect(texts(rig)).toHaveLength(1);
  });

  it("is lost without a word when it carries metadata, as in life", async () => {
    const rig = await slackRig();
    const metadata = { event_type: "ssla_alert", event_payload: { k: "key-1" } };
    expect(await schedule(rig, seconds + 60, { metadata })).toMatchObject({ ok: true });
    await rig.pass(120_000);
    expect(texts(rig)).toEqual([]);
  });

  it("is refused in the past, more than 120 days ahead, and as the 31st within five minutes", async () => {
    const rig = await slackRig({ limits: "none" });
    expect(await failure(schedule(rig, seconds))).toBe("time_in_past");
    expect(await failure(schedule(rig, seconds + 121 * 86_400))).toBe("time_too_far");
    const window = seconds + 600;
    for (let count = 0; count < 30; count++) await schedule(rig, window + count);
    expect(await failure(schedule(rig, window))).toBe("restricted_too_many");
    expect(await failure(schedule(rig, window + 300))).toBe("ok");
  });
});
