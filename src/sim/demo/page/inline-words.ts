import type { Inline } from "../../slack/blocks/rich-text.ts";
import { EMOJI } from "./emoji.ts";
import type { Reader } from "./inline.ts";
import { mrkdwnLines } from "./mrkdwn.ts";
import { slackDate } from "./slack-date.ts";

/** What is needed to read a text aloud. */
export type Listener = Pick<Reader, "zone" | "now" | "nameOf" | "groupName" | "channelName">;

/** A text in Slack's markup as words alone, line by line. */
export const wordsOfMrkdwn = (text: string, listener: Listener): readonly string[] =>
  mrkdwnLines(text).map(({ inlines }) => inlines.map((inline) => wordsOf(inline, listener)).join(""));

function wordsOf(inline: Inline, listener: Listener): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "link":
      return inline.text ?? inline.url;
    case "user":
      return `@${listener.nameOf(inline.user_id) ?? inline.user_id}`;
    case "usergroup":
      return `@${listener.groupName(inline.usergroup_id) ?? inline.usergroup_id}`;
    case "channel":
      return `#${listener.channelName(inline.channel_id) ?? inline.channel_id}`;
    case "broadcast":
      return `@${inline.range}`;
    case "emoji":
      return EMOJI.get(inline.name) ?? `:${inline.name}:`;
    case "date":
      return slackDate(inline.timestamp, inline.format, listener);
  }
}
