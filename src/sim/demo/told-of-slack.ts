import type { SlackChange } from "../slack/slack-change.ts";
import type { SlackMessage } from "../slack/slack-message.ts";
import type { SlackWorld } from "../slack/slack-world.ts";
import { usable } from "../slack/usable.ts";
import type { Told } from "./narrate.ts";
import { wordsOfMrkdwn } from "./page/inline-words.ts";
import { toneOf } from "./tone.ts";

/** Where most messages go, and by whose clocks they are read. */
export interface SlackListener {
  /** The id of the channel whose name need not be said. */
  readonly main: string;
  readonly zone: string;
}

/**
 * What the terminal tells of a change in Slack; undefined of what nobody need hear: people's own words, and edits but for
 * the one by which an alert loses its buttons because nobody waits any more.
 */
export function toldOfSlack(
  change: SlackChange,
  slack: SlackWorld,
  listener: SlackListener,
): Told | undefined {
  const linesOf = (message: SlackMessage): readonly string[] =>
    wordsOfMrkdwn(message.body.text, {
      zone: listener.zone,
      now: change.at,
      nameOf: (id) => slack.users.get(id)?.name,
      groupName: (id) => slack.groups.get(id)?.handle,
      channelName: (id) => slack.channels.get(id)?.name,
    });
  const words = (message: SlackMessage): string => linesOf(message)[0] ?? "";
  switch (change.kind) {
    case "posted": {
      const { message } = change;
      if (!isBots(message, slack)) return undefined;
      // Of alerts the first line says all; of what is told about the monitor itself the last one says what came of it.
      const isAlert =
        message.channel === listener.main || slack.channels.get(message.channel)?.kind === "direct";
      const [first = "", ...rest] = linesOf(message);
      const text = [first, ...(isAlert ? [] : rest.slice(-1))].join(" · ");
      return { kind: "alerted", place: placeOf(message, slack, listener), text };
    }
    case "edited": {
      const text = words(change.message);
      const ended = ["good", "over"].includes(toneOf(text));
      if (!ended || !hasControls(change.before) || hasControls(change.message)) return undefined;
      return { kind: "changed", place: placeOf(change.message, slack, listener), text };
    }
    case "shown privately":
      return {
        kind: "whispered",
        to: slack.users.get(change.user)?.name ?? change.user,
        text: words(change.message),
      };
    case "deleted":
    case "private gone":
    case "view shown":
    case "view gone":
      return undefined;
  }
}

const isBots = ({ user }: SlackMessage, slack: SlackWorld): boolean => slack.users.get(user)?.isBot === true;

const hasControls = ({ body }: SlackMessage): boolean =>
  usable([...body.blocks, ...body.attachments.flatMap(({ blocks = [] }) => blocks)]).length > 0;

function placeOf({ channel }: SlackMessage, slack: SlackWorld, { main }: SlackListener): string {
  if (channel === main) return "";
  const place = slack.channels.get(channel);
  if (place?.user === undefined) return `#${place?.name ?? channel}`;
  return `to ${slack.users.get(place.user)?.name ?? place.user}`;
}
