/** A handle named in a text, in lower case and without its `@`. */
export interface NamedHandle {
  readonly handle: string;
  /** Where it stands, `@` included; `to` is the position after it. */
  readonly from: number;
  readonly to: number;
  /** Whether it belongs to the run of handles the text begins with. */
  readonly leading: boolean;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{M}\p{N}]/u;
/** Scripts written without spaces: on X a word in them may follow a handle directly and is no part of it. */
const SPACELESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}]/u;
/** Between the handles of a leading run: white space, and the marks that steer the direction of writing. */
const GAP = /^[\s\u200B-\u200F\u2060-\u2069]*$/;

/**
 * The handles named in `text`, in their order: `@`, then letters, digits and underscores, dots and hyphens within.
 * What follows a letter or digit directly is part of an e-mail address and no handle.
 */
export function handlesIn(text: string): readonly NamedHandle[] {
  const found: NamedHandle[] = [];
  let run = 0; // where the leading run ends; -1 once other words came
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at > 0 && belongsAt(text, at - 1) > 0) continue;
    const to = endOfHandle(text, at + 1);
    if (to === at + 1) continue;
    if (run >= 0 && !GAP.test(text.slice(run, at))) run = -1;
    found.push({ handle: text.slice(at + 1, to).toLowerCase(), from: at, to, leading: run >= 0 });
    if (run >= 0) run = to;
  }
  return found;
}

/** `text` without the handles named in it. */
export function withoutHandles(text: string): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of handlesIn(text)) {
    rest += text.slice(at, from);
    at = to;
  }
  return at === 0 ? text : rest + text.slice(at);
}

/** `handle` as handles compare: in lower case, without a leading `@`. */
export function handleKey(handle: string): string {
  return (handle.startsWith("@") ? handle.slice(1) : handle).toLowerCase();
}

function endOfHandle(text: string, from: number): number {
  let at = from;
  for (;;) {
    const width = belongsAt(text, at);
    if (width > 0) at += width;
    else if (at > from && isInner(text.charCodeAt(at)) && belongsAt(text, at + 1) > 0) at += 1;
    else return at;
  }
}

/** A dot or a hyphen. */
const isInner = (code: number): boolean => code === 0x2e || code === 0x2d;

/** How many code units of a handle stand at `at`: 0 when none does. */
function belongsAt(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined) return 0;
  if (code < 0x80) return isAsciiWord(code) ? 1 : 0;
  const char = String.fromCodePoint(code);
  return LETTER_OR_DIGIT.test(char) && !SPACELESS.test(char) ? char.length : 0;
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}
