/** What Slack's markup stands for. */
export interface Naming {
  /** How people call a person. */
  readonly nameOf: (user: string) => string | undefined;
}

const BRACKETED = /<([^<>]*)>/g;

/** The text of a message as people read it: Slack's markup resolved, `&`, `<` and `>` as they were typed. */
export function plainWords(text: string, { nameOf }: Naming): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACKETED)) {
    parts.push(unescaped(text.slice(from, match.index)), inWords(match[1] ?? "", nameOf));
    from = match.index + match[0].length;
  }
  return [...parts, unescaped(text.slice(from))].join("");
}

/** The people and user groups that a text calls, in their order. */
export function calledIn(text: string): readonly string[] {
  const called = [...text.matchAll(/<(?:@([UW][A-Z0-9]+)|!subteam\^(S[A-Z0-9]+))(?:\|[^<>]*)?>/g)];
  return [...new Set(called.flatMap(([, user, group]) => user ?? group ?? []))];
}

function inWords(content: string, nameOf: Naming["nameOf"]): string {
  const bar = content.indexOf("|");
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? "" : unescaped(content.slice(bar + 1));
  if (target.startsWith("@")) return `@${nameOf(target.slice(1)) ?? (bare(label) || target.slice(1))}`;
  if (target.startsWith("#")) return `#${bare(label) || target.slice(1)}`;
  if (target.startsWith("!subteam^")) return `@${bare(label) || target.slice("!subteam^".length)}`;
  if (target.startsWith("!date^")) return label === "" ? target.slice(1) : label;
  if (target.startsWith("!")) return `@${bare(label) || (target.slice(1).split("^")[0] ?? "")}`;
  const address = unescaped(target);
  const isShown =
    label === "" || label === address || address === `mailto:${label}` || address === `tel:${label}`;
  if (isShown) return label === "" ? address : label;
  return `${label} (${address})`;
}

/** Labels of mentions come with their sign, or without. */
const bare = (label: string): string => label.replace(/^[@#]/, "");

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
]);

/** Slack escapes these three and no others, each once. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (escape) => ESCAPES.get(escape) ?? escape);
