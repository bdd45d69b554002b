import { keysSeen, keysUnder, type KeySeen } from "../../src/sim/slack/visible-keys.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import type { Live } from "./live.ts";
import { ALERTS, OPS } from "./live-config.ts";

/** Our key of a message. */
export const keysOf: (message: SlackMessage) => readonly string[] = keysUnder("ssla_alert", "k");

/** What people saw of each of our messages, by its key, up to now. */
export const seenKeys = ({ slack, clock }: Pick<Live, "slack" | "clock">): ReadonlyMap<string, KeySeen> =>
  keysSeen(slack.world.changes, keysOf, clock.now());

/** The keys of alerts about cases; what ops is told about the monitor is marked otherwise. */
export function alertKeys({ slack }: Pick<Live, "slack">): ReadonlySet<string> {
  const posted = slack.world.changes.flatMap((change) => (change.kind === "posted" ? [change.message] : []));
  return new Set(
    posted.filter(({ metadata }) => metadata?.event_payload["s"] !== "ops").flatMap((each) => keysOf(each)),
  );
}

/** What was visible twice, ever. */
export const doubles = (rig: Pick<Live, "slack" | "clock">): readonly string[] =>
  [...seenKeys(rig)].flatMap(([key, { mostAtOnce }]) => (mostAtOnce > 1 ? [key] : []));

/** The texts in the channel of the alerts, oldest first. */
export const alertTexts = ({ slack }: Pick<Live, "slack">): readonly string[] =>
  slack.world.messagesIn(ALERTS).map(({ body }) => body.text);

/** What ops was told, oldest first, the first line of each. */
export const opsTitles = ({ slack }: Pick<Live, "slack">): readonly string[] =>
  slack.world.messagesIn(OPS).map(({ body }) => body.text.split("\n")[0] ?? "");
