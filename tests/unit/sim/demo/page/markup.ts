/** A tag as a browser would read it. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG =
  /<(?:!doctype html|\/([a-z][a-z0-9]*)\s*|([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?)>/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;

/**
 * The tags of markup that is written as plainly as ours: attributes in double quotes, none of `<>` anywhere but around a
 * tag. Throws on everything else, so what a browser would have to guess about cannot pass.
 */
export function tagsOf(markup: string): readonly Tag[] {
  const stray = markup.replace(TAG, "").search(/[<>]/);
  if (stray >= 0) throw new Error(`stray: ${markup.replace(TAG, "").slice(stray, stray + 80)}`);
  return [...markup.matchAll(TAG)].flatMap(([, , name, attributes = ""]) => {
    if (name === undefined) return [];
    const read = [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, decoded(value)]);
    return [{ name, attributes: Object.fromEntries(read) as Record<string, string> }];
  });
}

/** The words between the tags. */
export const wordsOf = (markup: string): string =>
  decoded(markup.replace(TAG, " ")).replace(/\s+/g, " ").trim();

const decoded = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
