import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HAS_SLACK_PAYLOADS, SLACK_PAYLOADS } from "../../support/shared.ts";
import { MINUTE, slackRig, type SlackRig } from "./slack-rig.ts";

const eventIn = (file: string): Record<string, unknown> => {
  const body = JSON.parse(readFileSync(`${SLACK_PAYLOADS}${file}`, "utf8")) as Record<string, unknown>;
  const inner = (body["payload"] ?? body) as { event: Record<string, unknown> };
  return inner.event;
};

/** Their stamps are of years ago: everything is told as if it were of today. */
function today(event: unknown): unknown {
  if (Array.isArray(event)) return event.map(today);
  if (typeof event === "string") return /^\d{10}\.\d{6}$/.test(event) ? `1793620${event.slice(7)}` : event;
  if (typeof event !== "object" || event === null) return event;
  return Object.fromEntries(Object.entries(event).map(([key, value]) => [key, today(value)]));
}

let rig: SlackRig;

beforeEach(async () => {
  rig = await slackRig({ channels: ["C111"] });
  await rig.start(await rig.open({ channels: ["C111"] }));
  await rig.pass(MINUTE);
});

afterEach(async () => {
  await rig.close();
});

describe.skipIf(!HAS_SLACK_PAYLOADS)(
  "an event as Slack's own SDKs are tested with (skipped where shared/payloads is absent)",
  () => {
    it.each([
      ["scenario/test_message.message_body.json", "message", "customer", "Hello World!"],
      [
        "scenario/test_message_bot.bot_message_event_payload.json",
        "message",
        "bot",
        "Hi there! Thanks for sharing the info!",
      ],
      [
        "scenario/test_message_bot.classic_bot_message_event_payload.json",
        "message",
        "bot",
        "Hi there! Thanks for sharing the info!",
      ],
      [
        "scenario/test_message_bot.user_message_event_payload.json",
        "message",
        "customer",
        "Hi there! Thanks for sharing the info!",
      ],
      ["scenario/test_message_thread_broadcast.event_payload.json", "message", "customer", "Hi there!"],
      ["scenario/test_message_file_share.event_payload.json", "message", "customer", "Hi there!"],
      ["scenario/test_message_changed.event_payload.json", "message", "customer", "updated message"],
      ["socket-mode/3-events_api-event_callback.json", "message", "customer", "@U111 Hi here!"],
    ])("%s is told", async (file, kind, role, text) => {
      const event = today(eventIn(file)) as Record<string, unknown>;
      expect(await rig.slack.tell({ ...event, channel: "C111" })).toMatchObject({ kind: "acknowledged" });
      expect(rig.told.observed[0]).toMatchObject({ kind, envelope: { author: { role } }, words: { text } });
    });

    it("of a deletion is told", async () => {
      const event = today(eventIn("scenario/test_message_deleted.event_payload.json"));
      await rig.slack.tell(event as Record<string, unknown>);
      expect(rig.told.observed).toMatchObject([{ kind: "deletion" }]);
    });

    it.each([
      "AppMentionPayload",
      "MessageRepliedPayload",
      "MessageChannelJoinPayload",
      "ReactionAddedPayload",
      "ChannelArchivePayload",
      "MessagePayload",
      "AppRateLimitedPayload",
    ])("%s with every key and no values is acknowledged, and tells nothing", async (name) => {
      const delivered = await rig.slack.tell(eventIn(`events/${name}.json`));
      expect(delivered).toMatchObject({ kind: "acknowledged" });
      expect(rig.told.observed).toEqual([]);
    });
  },
);
