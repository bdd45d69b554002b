import { z } from "zod";
import type { Command } from "../../ports/command.ts";
import { isPlaceId, isUserId } from "../../platforms/slack/slack-ids.ts";
import { plainText } from "../../platforms/slack/slack-text.ts";

/** A command as a person gave it, and where: enough to answer it privately. */
export interface GivenCommand {
  readonly command: Omit<Command, "brand">;
  readonly channel: string | undefined;
}

/** Nobody types more, and a link of Slack's own is shorter. */
const MAX_LETTERS = 1000;

const slashBody = z.object({
  user_id: z.string().refine(isUserId),
  channel_id: z.string().optional(),
  text: z.string().optional(),
  trigger_id: z.string().min(1),
});

/** Reads a slash command. Never throws; undefined when it is none that Slack would send. */
export function readCommand(body: unknown): GivenCommand | undefined {
  const { data } = slashBody.safeParse(body);
  if (data === undefined) return undefined;
  const { user_id: user, channel_id: place, trigger_id: trigger, text = "" } = data;
  return {
    command: { user, id: `slack:${trigger}`, ...commandIn(typedText(text)) },
    channel: place !== undefined && isPlaceId(place) ? place : undefined,
  };
}

/** The first word, and what follows it. */
export function commandIn(text: string): Pick<Command, "name" | "words"> {
  const [, name = "", words = ""] = /^(\S*)\s*(.*)$/su.exec(text.trim()) ?? [];
  return { name, words: words.trim() };
}

/**
 * What the person typed. Where the app asks for it Slack writes `<@U1|bo>` for a person and `<https://x.com/1>` for a link;
 * what was typed in angle brackets itself comes escaped, and means nothing.
 */
export function typedText(text: string): string {
  const plain = text
    .slice(0, MAX_LETTERS * 10)
    .replaceAll(/<([^<>]*)>/g, (_, inner: string) => meantBy(inner))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  return plainText(plain, MAX_LETTERS).replaceAll(/\s+/gu, " ").trim();
}

/** Of a person the id; of a channel or a group the name; of a link the address. */
function meantBy(inner: string): string {
  const bar = inner.indexOf("|");
  const [target, label] = bar < 0 ? [inner, ""] : [inner.slice(0, bar), inner.slice(bar + 1)];
  if (/^@[UW][A-Z0-9]+$/.test(target)) return target;
  if (/^[#!]/.test(target)) return label === "" ? target.slice(1) : label;
  return target.startsWith("mailto:") ? label : target;
}
