import type { Markup } from "./read-markup.ts";
import { NO_MARKUP, readMarkup, together } from "./read-markup.ts";
import type { Roster } from "./roster.ts";
import type { MessageBody, SlackMessage } from "./slack-message.ts";

/** Whom a message calls, and which channels it names. */
export type Mentions = Omit<Markup, "links">;

/** Whom a reader's Slack would call, from blocks, attachments and text alike. */
export function mentionsIn(message: Pick<SlackMessage, "body">, roster?: Roster): Mentions {
  const { users, groups, channels, broadcasts } = readBody(message.body, roster);
  return { users, groups, channels, broadcasts };
}

/** Every address that a reader could open by a click. */
export const linksIn = (message: Pick<SlackMessage, "body">): readonly string[] =>
  readBody(message.body).links;

function readBody(body: MessageBody, roster?: Roster): Markup {
  const attached = body.attachments.flatMap(({ text = "", pretext = "", blocks = [] }) => [
    readMarkup(`${text}\n${pretext}`, true),
    readBlocks(blocks),
  ]);
  const named = body.linkNames ? readNames(body.text, roster) : NO_MARKUP;
  // Notifications read `text` out even where blocks are shown, so what it calls counts always.
  return [readMarkup(body.text, body.autoLinks), named, readBlocks(body.blocks), ...attached].reduce(
    together,
  );
}

/** With `link_names`, "@ana" calls ana. */
function readNames(text: string, roster: Roster | undefined): Markup {
  const names = new Set([...text.matchAll(/@([\w.-]+)/g)].map((match) => match[1] ?? ""));
  const users = [...(roster?.users.values() ?? [])].filter((each) => names.has(each.name));
  const groups = [...(roster?.groups.values() ?? [])].filter((each) => names.has(each.handle));
  const broadcasts = ["here", "channel", "everyone"].filter((each) => names.has(each));
  return {
    ...NO_MARKUP,
    users: users.map((each) => each.id),
    groups: groups.map((each) => each.id),
    broadcasts,
  };
}

/** Reads blocks however deep: an object says by its type what it is. */
function readBlocks(value: unknown): Markup {
  if (Array.isArray(value)) return value.map(readBlocks).reduce(together, NO_MARKUP);
  if (typeof value !== "object" || value === null) return NO_MARKUP;
  const inner = Object.values(value).map(readBlocks).reduce(together, NO_MARKUP);
  return together(readNode(new Map(Object.entries(value))), inner);
}

function readNode(node: ReadonlyMap<string, unknown>): Markup {
  const said = (key: string): string => {
    const value = node.get(key);
    return typeof value === "string" ? value : "";
  };
  switch (node.get("type")) {
    case "mrkdwn":
      return readMarkup(said("text"), node.get("verbatim") !== true);
    case "user":
      return { ...NO_MARKUP, users: [said("user_id")] };
    case "usergroup":
      return { ...NO_MARKUP, groups: [said("usergroup_id")] };
    case "channel":
      return { ...NO_MARKUP, channels: [said("channel_id")] };
    case "broadcast":
      return { ...NO_MARKUP, broadcasts: [said("range")] };
    default:
      return said("url") === "" ? NO_MARKUP : { ...NO_MARKUP, links: [said("url")] };
  }
}
