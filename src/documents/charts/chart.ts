/** A drawing, and what it shows. */
export interface Chart {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly alt: string;
  readonly svg: string;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A name that has room on a drawing, however long it is: letters are never wider than high. */
export function fitting(name: string, most = 34): string {
  const line = name.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  const letters = Array.from(graphemes.segment(line.slice(0, most * 20)), ({ segment }) => segment);
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}
