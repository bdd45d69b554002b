import type { Roster } from "./roster.ts";

/**
 * What a person typed after a command as Slack hands it over: the three letters of its markup escaped; where the app asks
 * for it, names of people and channels with their ids, and addresses as links.
 */
export function asTyped({ users, channels }: Roster, text: string, escapes: boolean): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (!escapes) return escaped;
  const idOf = (all: Iterable<{ readonly id: string; readonly name: string }>, name: string) =>
    [...all].find((each) => each.name === name)?.id;
  return escaped
    .replaceAll(/\bhttps?:\/\/[^\s<>|]+/g, (url) => `<${url}>`)
    .replaceAll(/(^|\s)@([\w.-]+)/g, (whole, before: string, name: string) => {
      const id = idOf(users.values(), name);
      return id === undefined ? whole : `${before}<@${id}|${name}>`;
    })
    .replaceAll(/(^|\s)#([\w-]+)/g, (whole, before: string, name: string) => {
      const id = idOf(channels.values(), name);
      return id === undefined ? whole : `${before}<#${id}|${name}>`;
    });
}
