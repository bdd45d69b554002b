/** A field that is asked for, as `comments.order(x).limit(5){id}`. */
export interface AskedField {
  readonly name: string;
  readonly modifiers: ReadonlyMap<string, string>;
  readonly fields: readonly AskedField[];
}

/** What `fields` asks for; undefined when it makes no sense. */
export function readFields(text: string): readonly AskedField[] | undefined {
  const reader = { text, at: 0 };
  const fields = listOf(reader);
  return reader.at === text.length && fields.length > 0 ? fields : undefined;
}

interface Reader {
  readonly text: string;
  at: number;
}

function listOf(reader: Reader): readonly AskedField[] {
  const fields: AskedField[] = [];
  do {
    const name = taken(reader, /[a-z_]+/y);
    if (name === undefined) return [];
    const modifiers = new Map<string, string>();
    for (
      let one = taken(reader, /\.[a-z_]+\([a-z0-9_]*\)/y);
      one !== undefined;
      one = taken(reader, /\.[a-z_]+\([a-z0-9_]*\)/y)
    ) {
      const [, key = "", value = ""] = /^\.(\w+)\((\w*)\)$/.exec(one) ?? [];
      modifiers.set(key, value);
    }
    const nested = taken(reader, /\{/y) === undefined ? [] : listOf(reader);
    if (nested.length > 0 && taken(reader, /\}/y) === undefined) return [];
    fields.push({ name, modifiers, fields: nested });
  } while (taken(reader, /,/y) !== undefined);
  return fields;
}

function taken(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const [found] = pattern.exec(reader.text) ?? [];
  if (found !== undefined) reader.at += found.length;
  return found;
}
