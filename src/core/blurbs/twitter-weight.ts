// As twitter-text 3 weighs (its config/v3.json), without its package: that one has had no release since 2020, and brings
// core-js 2. It is what the tests count by. Where the two may differ this one counts more, never less.

/** Code points that weigh 1; all others weigh 2. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** X makes a link of a bare domain too. Of what looks like one the longer count is taken: only X knows every ending. */
const LINK = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef]*[^\s\u3000-\u303f\uff00-\uffef.,;:!?'")\]]/giu;
const BARE_DOMAIN =
  /(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s\u3000-\u303f\uff00-\uffef]*)?/gu;

const EMOJI = /\p{Extended_Pictographic}\ufe0f|\p{Emoji_Presentation}|\p{Regional_Indicator}|\u20e3/u;
const EMOJI_WEIGHT = 2;

/** What has none of these needs no segments, which cost much. */
const MAYBE_EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Names that no link leads to (RFC 2606, RFC 6762): X counts their letters. */
const NOWHERE = /^(?:https?:\/\/)?[^/?#]*\.(?:example|test|invalid|localhost|local|internal)(?=[/?#:]|$)/iu;

/** The weight of `text` on X, where any link weighs `perLink`. */
export function twitterWeight(text: string, perLink: number): number {
  let links = 0;
  const weigh = (weight: number): string => {
    links += weight - 1;
    return " "; // keeps apart what stands on either side, and weighs 1
  };
  const rest = text
    .normalize("NFC")
    .replaceAll(LINK, (link) => weigh(NOWHERE.test(link) ? weightOf(link) : perLink))
    .replaceAll(BARE_DOMAIN, (domain) =>
      weigh(Math.max(weightOf(domain), NOWHERE.test(domain) ? 0 : perLink)),
    );
  return links + weightOf(rest);
}

function weightOf(text: string): number {
  if (!MAYBE_EMOJI.test(text)) return sum(Array.from(text, weightOfOne));
  let weight = 0;
  for (const { segment } of segmenter.segment(text)) {
    weight += EMOJI.test(segment) ? EMOJI_WEIGHT : sum(Array.from(segment, weightOfOne));
  }
  return weight;
}

function weightOfOne(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return LIGHT.some(([first, last]) => code >= first && code <= last) ? 1 : 2;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
