import unhomoglyph from "unhomoglyph";

/** A text as it is compared: in lower case, accents off, lookalikes made letters; and where each of its signs came from. */
export interface Folded {
  readonly text: string;
  /** The code unit of the original that the sign at `i` of `text` came from; `starts[text.length]` is the original's length. */
  readonly starts: readonly number[] | undefined;
}

/** The gesture is a word, and so is a weapon; they are listed as words. */
export const MIDDLE_FINGER = "middlefingeremoji";
const WEAPON = "weaponemoji";

/** All of it below 0x80. */
const isAscii = (text: string): boolean => !/[^\p{ASCII}]/u.test(text);
const INVISIBLE = /^(?:\p{M}|\p{Default_Ignorable_Code_Point}|\p{Cf})$/u;
const LETTERS = /^[\p{L}\p{N}]+$/u;
const PLAIN = /^[a-z0-9]+$/;

/** What neither Unicode's decomposition nor its list of lookalikes makes letters of ours. */
const BY_HAND: Readonly<Record<string, string>> = {
  ...{
    ß: "ss",
    ẞ: "ss",
    æ: "ae",
    Æ: "ae",
    œ: "oe",
    Œ: "oe",
    ø: "o",
    Ø: "o",
    ł: "l",
    Ł: "l",
    đ: "d",
    Đ: "d",
    ð: "d",
  },
  ...{
    ı: "i",
    "’": "'",
    "‘": "'",
    ʼ: "'",
    "´": "'",
    "€": "e",
    "£": "l",
    "¢": "c",
    "¡": "!",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‹": '"',
    "›": '"',
    "🖕": ` ${MIDDLE_FINGER} `,
    "🔪": ` ${WEAPON} `,
    "🗡": ` ${WEAPON} `,
    "🪓": ` ${WEAPON} `,
    "🔫": ` ${WEAPON} `,
  },
  ...{
    к: "k",
    м: "m",
    т: "t",
    ᴋ: "k",
    ꜰ: "f",
    ɢ: "g",
    ʜ: "h",
    ɪ: "i",
    ʟ: "l",
    ɴ: "n",
    ʀ: "r",
    ʏ: "y",
    ʙ: "b",
    ᴀ: "a",
  },
  ...{
    ᴄ: "c",
    ᴅ: "d",
    ᴇ: "e",
    ᴊ: "j",
    ᴍ: "m",
    ᴏ: "o",
    ᴘ: "p",
    ǫ: "q",
    ꜱ: "s",
    ᴛ: "t",
    ᴜ: "u",
    ᴠ: "v",
    ᴡ: "w",
    ᴢ: "z",
  },
};

/** Letters in squares and circles that Unicode does not decompose: where each of their alphabets begins. */
const ENCLOSED: readonly number[] = [0x1f130, 0x1f150, 0x1f170];

/** What each sign beyond ASCII folds to: at most so many are kept as a text may bring. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** `text` for comparing words, with the way back. */
export function foldText(text: string): Folded {
  if (isAscii(text)) return { text: text.toLowerCase(), starts: undefined };
  const starts: number[] = [];
  let folded = "";
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : text.charAt(at);
      starts.push(at++);
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const letters = foldSign(sign);
    for (let left = letters.length; left > 0; left--) starts.push(at);
    folded += letters;
    at += sign.length;
  }
  starts.push(text.length);
  return { text: folded, starts };
}

function foldSign(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const letters = foldUncached(sign);
  known.set(sign, letters);
  return letters;
}

function foldUncached(sign: string): string {
  const byHand = BY_HAND[sign] ?? BY_HAND[sign.toLowerCase()];
  if (byHand !== undefined) return byHand;
  if (INVISIBLE.test(sign)) return "";
  const enclosed = enclosedLetter(sign.codePointAt(0) ?? 0);
  if (enclosed !== undefined) return enclosed;
  const bare = withoutMarks(sign);
  if (PLAIN.test(bare)) return bare;
  const lookalike = withoutMarks(unhomoglyph(sign));
  if (PLAIN.test(lookalike)) return lookalike === "rn" ? "m" : lookalike;
  return LETTERS.test(bare) ? bare : /\s/u.test(sign) ? " " : "\u00B7";
}

function enclosedLetter(code: number): string | undefined {
  const first = ENCLOSED.find((start) => code >= start && code < start + 26);
  return first === undefined ? undefined : String.fromCharCode(0x61 + code - first);
}

const withoutMarks = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The place in the original of `from` to `to` of a folded text; a sign that folds to several letters is taken whole. */
export function placeIn(
  { starts }: Folded,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  if (starts === undefined) return { from, to };
  const last = starts[to - 1];
  let end = to;
  while (end < starts.length - 1 && starts[end] === last) end++;
  return { from: starts[from] ?? 0, to: starts[end] ?? 0 };
}
