import { expect, test } from "vitest";
import { duration, hours, minutes } from "../../src/core/time/instant.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { ALERTS, BO, CY } from "../support/live-config.ts";
import { toldTo } from "../support/live-slack.ts";

/** Nine in the morning in Chicago. */
const MONDAY = at("2026-08-10T14:00:00Z");

const publishing = (ssla: string): string =>
  ssla
    .replace("    kind: x\n", "    kind: x\n    publish: { surfaces: [x.bio] }\n")
    .replace("connect: { account:", "connect: { publish: auto, account:");

/** The question in the channel that says so, as it stands now. */
function saying({ slack }: Live, text: string): SlackMessage {
  const found = slack.world.messagesIn(ALERTS).findLast(({ body }) => body.text.includes(text));
  if (found === undefined) throw new RangeError(`nothing there says ${text}`);
  return found;
}

async function press(rig: Live, text: string, actionId: string, user = BO): Promise<string> {
  const { channel, ts } = saying(rig, text);
  const delivery = await rig.slack.world.press({ user, channel, ts, actionId });
  expect(delivery.kind).toBe("acknowledged");
  await rig.pass(duration(0));
  return toldTo(rig, user).at(-1) ?? "";
}

test("a bio that says nothing is asked about in Slack, published by one click, and watched over a restart", async () => {
  const rig = await live(MONDAY, undefined, () => Promise.resolve({ ssla: publishing }));
  const { shelf } = rig.x;
  shelf.setBio(rig.brand, "Travel the world & more");
  const first = await rig.start();
  await rig.pass(minutes(1));
  const missing = "X bio of @acme does not say when you answer";
  expect(await press(rig, missing, "answer-publish-ours", CY)).toContain("Only people listed under");
  expect(shelf.bioOf(rig.brand)).toBe("Travel the world & more");

  expect(await press(rig, missing, "answer-publish-ours")).toContain("It is written within seconds");
  await rig.pass(minutes(1));
  const ours = shelf.bioOf(rig.brand);
  expect(ours).toContain("95 of 100 get a reply within 1 hour");
  expect(saying(rig, missing).body.text).toContain("bo has ours published");

  await first.stop();
  shelf.setBio(rig.brand, ours.replace("1 hour", "5 minutes"));
  await rig.pass(hours(4));
  await rig.start();
  await rig.pass(minutes(2));
  expect(await press(rig, "promises something else than the terms: how soon", "answer-leave-it")).toContain(
    "It stays.",
  );
  const said = rig.slack.world.messagesIn(ALERTS).length;
  await rig.pass(hours(7));
  expect(rig.slack.world.messagesIn(ALERTS)).toHaveLength(said);
  expect(shelf.bioOf(rig.brand)).toContain("5 minutes");
});
