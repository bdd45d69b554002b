/** What Slack makes of a text besides letters. */
export interface Markup {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly channels: readonly string[];
  readonly broadcasts: readonly string[];
  readonly links: readonly string[];
}

/** Nothing but letters. */
export const NO_MARKUP: Markup = { users: [], groups: [], channels: [], broadcasts: [], links: [] };

/** Both, in this order. */
export function together(a: Markup, b: Markup): Markup {
  return {
    users: [...a.users, ...b.users],
    groups: [...a.groups, ...b.groups],
    channels: [...a.channels, ...b.channels],
    broadcasts: [...a.broadcasts, ...b.broadcasts],
    links: [...a.links, ...b.links],
  };
}

const BRACKETED = /<([^<>]*)>/g;

/** Addresses that become links by themselves. */
const BARE = /\b(?:https?:\/\/|mailto:)[^\s<>|]+/gi;

/**
 * Reads Slack's markup in a text that was not escaped. In doubt it sees more than Slack would, never less: it serves to
 * show that a hostile text has become none.
 */
export function readMarkup(text: string, autoLinks: boolean): Markup {
  const bracketed = [...text.matchAll(BRACKETED)].map((match) => readBracketed(match[1] ?? ""));
  const links = autoLinks ? (text.replace(BRACKETED, " ").match(BARE) ?? []) : [];
  return together(bracketed.reduce(together, NO_MARKUP), { ...NO_MARKUP, links });
}

function readBracketed(content: string): Markup {
  const target = content.split("|")[0] ?? "";
  const user = /^@([UW][A-Z0-9]*)/i.exec(target)?.[1];
  if (user !== undefined) return { ...NO_MARKUP, users: [user] };
  const channel = /^#([CDG][A-Z0-9]*)/i.exec(target)?.[1];
  if (channel !== undefined) return { ...NO_MARKUP, channels: [channel] };
  const group = /^!subteam\^(S[A-Z0-9]*)/i.exec(target)?.[1];
  if (group !== undefined) return { ...NO_MARKUP, groups: [group] };
  const everyone = /^!(here|channel|everyone|group)\b/i.exec(target)?.[1];
  if (everyone !== undefined) return { ...NO_MARKUP, broadcasts: [everyone.toLowerCase()] };
  const link =
    /^!date\^[^^]*\^[^^]*\^(.+)$/i.exec(target)?.[1] ?? /^[a-z][a-z0-9+.-]*:.*$/i.exec(target)?.[0];
  return link === undefined ? NO_MARKUP : { ...NO_MARKUP, links: [link] };
}
