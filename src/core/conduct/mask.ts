import type { Span } from "../cases/message-facts.ts";

/** What a letter is shown as. */
const DOT = "•";
/** Of a text people read so much at a glance, in UTF-16 code units; more is a click away. */
const LONGEST = 260;
/** So much of what stands before the first masked word says what it is about. */
const BEFORE = 100;

const LETTER = /\p{L}/u;
const BLANK = /\s/u;
/** Belongs to the sign before it, or is not seen at all. */
const ATTACHED = /[\p{M}\p{Cf}\p{Variation_Selector}]/u;

/**
 * `text` with the words in `spans` made unreadable: of each only the first letter stays, a digit never does. A long text is
 * cut around the first of them.
 */
export function masked(text: string, spans: readonly Span[]): string {
  const { from, to } = window(text, spans);
  const shown = [...inside(spans, from, to)].sort((a, b) => a.from - b.from);
  let out = from > 0 ? "…" : "";
  let at = from;
  for (const span of shown) {
    // Spans may overlap: what is masked stays masked.
    const start = Math.max(at, span.from);
    if (start >= span.to) continue;
    out += text.slice(at, start) + dotted(text.slice(start, span.to), start === span.from);
    at = span.to;
  }
  return `${out}${text.slice(at, to)}${to < text.length ? "…" : ""}`;
}

/** `text` with nothing left of it but its shape, and of a long one its beginning: nobody knows what it says. */
export function wholeMasked(text: string): string {
  const { to } = window(text, [{ from: 0, to: 0 }]);
  return `${dotted(text.slice(0, to), false)}${to < text.length ? "…" : ""}`;
}

/** The part of the text that is shown; no sign of two code units is cut in half. */
function window(text: string, spans: readonly Span[]): Span {
  if (text.length <= LONGEST) return { from: 0, to: text.length };
  const first = spans.reduce((least, span) => Math.min(least, span.from), text.length);
  const from = whole(text, Math.max(0, Math.min(first - BEFORE, text.length - LONGEST)));
  return { from, to: whole(text, Math.min(text.length, from + LONGEST)) };
}

const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

const inside = (spans: readonly Span[], from: number, to: number): readonly Span[] =>
  spans
    .filter((span) => span.from < to && span.to > from)
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }));

function dotted(words: string, keepsFirst: boolean): string {
  const [first = "", ...rest] = words;
  const head = keepsFirst && LETTER.test(first) ? first : hidden(first);
  return head + rest.map(hidden).join("");
}

function hidden(sign: string): string {
  if (BLANK.test(sign)) return sign;
  return ATTACHED.test(sign) ? "" : DOT;
}
