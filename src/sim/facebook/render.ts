import type { FacebookMessage, FacebookWorld } from "./facebook-world.ts";
import { noField, type GraphProblem } from "./problems.ts";
import type { AskedField } from "./read-fields.ts";

/** Part of a list, as it is asked for. */
export interface AskedPage {
  readonly limit: number;
  readonly after: string | undefined;
}

/** Something that is told, or why it cannot be. */
export type Rendered = { readonly json: object } | { readonly problem: GraphProblem };

const text = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}+0000`;

type Tell = (message: FacebookMessage) => unknown;

const COMMON: Readonly<Record<string, Tell>> = {
  id: ({ id }) => id,
  message: (message) => message.text,
  message_tags: ({ tags }) =>
    tags.length === 0 ? undefined : tags.map(({ id, name }) => ({ id, name, type: "user" })),
  from: ({ author }) => (author.isNamed ? { name: author.name, id: author.id } : undefined),
  created_time: ({ at }) => text(at),
  is_hidden: ({ isHidden }) => isHidden,
  permalink_url: ({ id }) => `https://www.facebook.com/${id.replace("_", "/posts/")}`,
  application: ({ app }) => (app === undefined ? undefined : { id: app, name: "A tool" }),
};
const POST: Readonly<Record<string, Tell>> = { ...COMMON, is_published: ({ isPublished }) => isPublished };
const COMMENT: Readonly<Record<string, Tell>> = {
  ...COMMON,
  parent: ({ thread }) => (thread === undefined ? undefined : { id: thread.id, message: thread.text }),
  attachment: ({ attachment }) => (attachment === undefined ? undefined : { type: attachment }),
};

/** A post or comment with the fields that are asked for and no others. */
export function renderMessage(
  world: FacebookWorld,
  message: FacebookMessage,
  fields: readonly AskedField[],
): Rendered {
  const known = message.post === undefined ? POST : COMMENT;
  const json: Record<string, unknown> = { id: message.id };
  for (const { name, modifiers, fields: nested } of fields) {
    if (name === "comments") {
      const limit = Number(modifiers.get("limit") ?? 25);
      const list = commentsOf(world, message, modifiers);
      const page = renderPage(world, list, nested, { limit, after: undefined }, `${message.id}/comments`);
      if ("problem" in page) return page;
      if ("data" in page.json && Array.isArray(page.json.data) && page.json.data.length > 0)
        json["comments"] = page.json;
      continue;
    }
    const tell = known[name];
    if (tell === undefined)
      return { problem: noField(name, message.post === undefined ? "PagePost" : "Comment") };
    const told = tell(message);
    if (told !== undefined) json[name] = told;
  }
  return { json };
}

/** The comments under something: those of its first level unless `filter` is stream; the oldest first unless it says else. */
export function commentsOf(
  world: FacebookWorld,
  message: FacebookMessage,
  modifiers: ReadonlyMap<string, string>,
): readonly FacebookMessage[] {
  const isTop = ({ thread }: FacebookMessage): boolean => message.post !== undefined || thread === undefined;
  const all = world.under(message);
  const shown = modifiers.get("filter") === "stream" ? all : all.filter(isTop);
  return modifiers.get("order") === "reverse_chronological" ? shown : shown.toReversed();
}

/** One page of a list, whose `next` holds a token as the real one does. */
export function renderPage(
  world: FacebookWorld,
  list: readonly FacebookMessage[],
  fields: readonly AskedField[],
  { limit, after }: AskedPage,
  path: string,
): Rendered {
  const from = after === undefined ? 0 : list.findIndex(({ rank }) => cursorOf(rank) === after) + 1;
  const shown = list.slice(from, from + limit);
  const data: object[] = [];
  for (const message of shown) {
    const rendered = renderMessage(world, message, fields);
    if ("problem" in rendered) return rendered;
    data.push(rendered.json);
  }
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return { json: { data } };
  const cursors = { before: cursorOf(first.rank), after: cursorOf(last.rank) };
  const next = `https://graph.facebook.com/v25.0/${path}?access_token=LEAKED-BY-NEXT&limit=${limit}&after=${cursors.after}`;
  const isLast = from + limit >= list.length;
  return { json: { data, paging: { cursors, ...(isLast ? {} : { next }) } } };
}

const cursorOf = (rank: number): string => Buffer.from(`rank ${rank}`).toString("base64url");
