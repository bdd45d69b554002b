import { memberMarkOf } from "../../src/core/alerts/alert-key.ts";
import { duration } from "../../src/core/time/instant.ts";
import type { Delivery } from "../../src/sim/slack/envelope.ts";
import { keysOrMembers, keysSeen, type KeySeen } from "../../src/sim/slack/visible-keys.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import type { Live } from "./live.ts";
import { ALERTS, OPS } from "./live-config.ts";

/** Our key of a message, as lists mark it; of a list the marks of all that it stands for. */
export const keysOf: (message: SlackMessage) => readonly string[] = keysOrMembers("ssla_alert", {
  name: "k",
  members: "m",
  length: memberMarkOf("0".repeat(32)).length,
});

/** What people saw of each of our messages, by its key, up to now. */
export const seenKeys = ({ slack, clock }: Pick<Live, "slack" | "clock">): ReadonlyMap<string, KeySeen> =>
  keysSeen(slack.world.changes, keysOf, clock.now());

/** The keys of alerts about cases; what ops is told about the monitor is marked otherwise. */
export function alertKeys({ slack }: Pick<Live, "slack">): ReadonlySet<string> {
  const posted = slack.world.changes.flatMap((change) => (change.kind === "posted" ? [change.message] : []));
  return new Set(
    posted
      .filter(({ metadata }) => metadata?.event_payload["s"] !== "ops" && !standsForNothing(metadata))
      .flatMap((each) => keysOf(each)),
  );
}

/** A list of its hour that only shows how things stand. */
const standsForNothing = (metadata: SlackMessage["metadata"]): boolean => {
  const members = metadata?.event_payload["m"];
  return Array.isArray(members) && members.length === 0;
};

/** The keys of first warnings that an opening brief gave before their time. */
export function briefedKeys({ slack }: Pick<Live, "slack">): ReadonlySet<string> {
  const posted = slack.world.changes.flatMap((change) => (change.kind === "posted" ? [change.message] : []));
  const briefs = posted.filter(({ metadata }) => metadata?.event_payload["s"] === "list:brief");
  return new Set(briefs.flatMap((brief) => keysOf(brief)));
}

/** What was visible twice, ever. */
export const doubles = (rig: Pick<Live, "slack" | "clock">): readonly string[] =>
  [...seenKeys(rig)].flatMap(([key, { mostAtOnce }]) => (mostAtOnce > 1 ? [key] : []));

/** The texts of the alerts in their channel, oldest first: neither what Slack says of our silence, nor that we are back. */
export const alertTexts = ({ slack }: Pick<Live, "slack">): readonly string[] =>
  slack.world
    .messagesIn(ALERTS)
    .filter(({ metadata }) => metadata !== undefined && metadata.event_payload["s"] !== "ops")
    .map(({ body }) => body.text);

/** What ops was told, oldest first, the first line of each. */
export const opsTitles = ({ slack }: Pick<Live, "slack">): readonly string[] =>
  slack.world.messagesIn(OPS).map(({ body }) => body.text.split("\n")[0] ?? "");

/** What ops was told, oldest first, in full, and when it stood in Slack by Slack's own time. */
export const opsTold = ({
  slack,
}: Pick<Live, "slack">): readonly { readonly at: number; readonly text: string }[] =>
  slack.world.messagesIn(OPS).map(({ ts, body }) => ({ at: Math.round(Number(ts) * 1000), text: body.text }));

/** What only `user` was told, oldest first. */
export const toldTo = ({ slack }: Pick<Live, "slack">, user: string): readonly string[] =>
  slack.world.privateTo(user).map(({ body }) => body.text);

/** How a person presses in the newest alert: `claim`, or the choice `more`'s menu begins with. */
export async function pressAlert(
  { slack, pass }: Pick<Live, "slack" | "pass">,
  user: string,
  choice: string,
  seen?: SlackMessage,
): Promise<Delivery> {
  const message = seen ?? newestAlert({ slack });
  const { element, value } = controlFor(message, choice);
  const delivery = await slack.world.press({
    ...{ user, channel: message.channel, ts: message.ts, actionId: element },
    ...(value !== undefined && { value }),
    ...(seen && { seen }),
  });
  await pass(duration(0));
  return delivery;
}

/** The newest message in the channel of the alerts. */
export function newestAlert({ slack }: Pick<Live, "slack">): SlackMessage {
  const message = slack.world.messagesIn(ALERTS).at(-1);
  if (message === undefined) throw new RangeError("there is no alert");
  return message;
}

/** A person presses the button of the newest private message they got: a length of a snooze, or undo. */
export async function pressPrivate(
  { slack, pass }: Pick<Live, "slack" | "pass">,
  user: string,
  actionId: string,
): Promise<Delivery> {
  const message = slack.world.privateTo(user).at(-1);
  if (message === undefined) throw new RangeError(`${user} was told nothing`);
  const delivery = await slack.world.press({ user, channel: message.channel, ts: message.ts, actionId });
  await pass(duration(0));
  return delivery;
}

function controlFor(
  { body }: SlackMessage,
  choice: string,
): { readonly element: string; readonly value?: string } {
  for (const { element } of usable(body.blocks)) {
    if (element.type === "button" && element.action_id === choice) return { element: choice };
    if (element.type !== "overflow") continue;
    const option = element.options.find(({ value }) => value.startsWith(`${choice} `));
    if (option) return { element: element.action_id ?? "", value: option.value };
  }
  throw new RangeError(`nothing there to press for ${choice}`);
}
