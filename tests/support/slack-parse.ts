/** What Slack's clients would make of a text: everything between `<` and `>` means something. */
export interface Meant {
  readonly mentions: readonly string[];
  readonly links: readonly string[];
}

/** Reads a payload as Slack would: `text` and every string that Slack parses, wherever it stands. */
export function meaningOf(payload: { readonly text: string; readonly blocks: readonly object[] }): Meant {
  const mentions: string[] = [];
  const links: string[] = [];
  const readMarkup = (text: string): void => {
    for (const [, inner = ""] of text.matchAll(/<([^<>]*)>/gu)) {
      if (/^[@#]|^!(?!date)/u.test(inner)) mentions.push(inner);
      else if (inner.startsWith("!date")) links.push(...(/\^(https?:[^|]*)/u.exec(inner)?.slice(1) ?? []));
      else links.push(inner.split("|")[0] ?? "");
    }
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const fields = new Map(Object.entries(node));
    const type: unknown = fields.get("type");
    if (type === "user" || type === "usergroup" || type === "broadcast" || type === "channel") {
      mentions.push(JSON.stringify(node));
    }
    if (fields.has("url")) links.push(String(fields.get("url")));
    // Where markup has no meaning a careless client may still see one.
    const text: unknown = fields.get("text");
    if (typeof text === "string") readMarkup(text);
    for (const value of fields.values()) walk(value);
  };
  readMarkup(payload.text);
  walk(payload.blocks);
  return { mentions, links };
}
