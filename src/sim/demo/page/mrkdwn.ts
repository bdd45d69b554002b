import type { Inline } from "../../slack/blocks/rich-text.ts";

/** A line of a text in Slack's markup. */
export interface MrkdwnLine {
  readonly quoted: boolean;
  readonly inlines: readonly Inline[];
}

type Style = NonNullable<Extract<Inline, { type: "text" }>["style"]>;

/** Code, what stands in angle brackets, bold, italic, struck out, and emoji by name. */
const MARKS =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*((?:<[^<>\n]*>|[^*<\n])+)\*(?![\w*])|(?<![\w])_((?:<[^<>\n]*>|[^_<\n])+)_(?![\w])|(?<![\w~])~((?:<[^<>\n]*>|[^~<\n])+)~(?![\w~])|:([a-z0-9_+-]{1,50}):/g;

/** Reads a text in Slack's markup, line by line. */
export function mrkdwnLines(text: string): readonly MrkdwnLine[] {
  return text.split("\n").map((line) => {
    const quote = /^(?:>|&gt;)\s?/.exec(line)?.[0];
    return { quoted: quote !== undefined, inlines: inlinesOf(line.slice(quote?.length ?? 0), {}) };
  });
}

function inlinesOf(text: string, style: Style): readonly Inline[] {
  const found: Inline[] = [];
  let taken = 0;
  for (const match of text.matchAll(MARKS)) {
    const [whole, code, special, bold, italic, strike, emoji] = match;
    if ([bold, italic, strike].some((inner) => inner !== undefined && inner !== inner.trim())) continue;
    found.push(...plain(text.slice(taken, match.index), style));
    taken = match.index + whole.length;
    if (code !== undefined) found.push(...plain(code, { ...style, code: true }));
    else if (special !== undefined) found.push(specialOf(special, style));
    else if (bold !== undefined) found.push(...inlinesOf(bold, { ...style, bold: true }));
    else if (italic !== undefined) found.push(...inlinesOf(italic, { ...style, italic: true }));
    else if (strike !== undefined) found.push(...inlinesOf(strike, { ...style, strike: true }));
    else if (emoji !== undefined) found.push({ type: "emoji", name: emoji });
  }
  return [...found, ...plain(text.slice(taken), style)];
}

const plain = (text: string, style: Style): readonly Inline[] =>
  text === "" ? [] : [{ type: "text", text: unescaped(text), style }];

/** What `<…>` stands for: a person, a group, a channel, everybody, a date, or a link. */
function specialOf(inner: string, style: Style): Inline {
  const bar = inner.indexOf("|");
  const [target, label] =
    bar < 0 ? [inner, undefined] : [inner.slice(0, bar), unescaped(inner.slice(bar + 1))];
  const user = /^@([UW][A-Z0-9]+)$/.exec(target)?.[1];
  if (user !== undefined) return { type: "user", user_id: user, style };
  const channel = /^#([CDG][A-Z0-9]+)$/.exec(target)?.[1];
  if (channel !== undefined) return { type: "channel", channel_id: channel, style };
  const group = /^!subteam\^(S[A-Z0-9]+)$/.exec(target)?.[1];
  if (group !== undefined) return { type: "usergroup", usergroup_id: group, style };
  const range = (["here", "channel", "everyone"] as const).find((one) => target === `!${one}`);
  if (range !== undefined) return { type: "broadcast", range };
  const [, seconds, format, url] = /^!date\^(\d{1,11})\^([^^]+)(?:\^(.+))?$/.exec(target) ?? [];
  if (seconds !== undefined && format !== undefined) {
    return { type: "date", timestamp: Number(seconds), format, url, fallback: label, style };
  }
  if (target.startsWith("!") || target.startsWith("@") || target.startsWith("#")) {
    return { type: "text", text: label ?? unescaped(`<${inner}>`), style };
  }
  return { type: "link", url: unescaped(target), text: label, style };
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
