/** A mail as its reader's program shows it. */
export interface ReadMail {
  /** Whom it was handed over for, whatever its headers say. */
  readonly to: readonly string[];
  /** By name in lower case, words decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string | undefined;
  readonly source: string;
}

/** Reads what was sent: one part, or alternatives. Throws when a header comes twice. */
export function readMail(bytes: Buffer, to: readonly string[]): ReadMail {
  const source = bytes.toString("utf8");
  const { headers, body } = partOf(source);
  const [, boundary] = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "") ?? [];
  const parts =
    boundary === undefined
      ? []
      : body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((one) => partOf(one.trimStart()));
  const all = parts.length === 0 ? [{ headers, body }] : parts;
  const ofType = (type: string): string | undefined => {
    const part = all.find((one) => one.headers.get("content-type")?.startsWith(type));
    return part && decoded(part);
  };
  return { to, headers, text: ofType("text/plain") ?? "", html: ofType("text/html"), source };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function partOf(source: string): Part {
  const end = source.indexOf("\r\n\r\n");
  const headers = new Map<string, string>();
  for (const line of source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")) {
    const [, name = "", value = ""] = /^([\w-]+): ?(.*)$/.exec(line) ?? [];
    if (headers.has(name.toLowerCase())) throw new Error(`two headers ${name}`);
    headers.set(name.toLowerCase(), encodedWords(value));
  }
  return { headers, body: source.slice(end + 4) };
}

function decoded({ headers, body }: Part): string {
  const encoding = headers.get("content-transfer-encoding");
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  const text = encoding === "quoted-printable" ? quotedPrintable(body.replace(/=\r\n/g, "")) : body;
  return text.replaceAll("\r\n", "\n").trimEnd();
}

function encodedWords(value: string): string {
  return value
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : quotedPrintable(word.replaceAll("_", " ")),
    );
}

const quotedPrintable = (text: string): string =>
  text.replace(/(?:=[0-9A-F]{2})+/gi, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));
