/** Slack takes about this much text in all blocks of a message or a view together; it says so nowhere. */
export const MAX_BLOCK_TEXT = 9500;

/** Slack edits no message whose own text is longer; posted it would be. */
export const MAX_TEXT = 4000;

/** All that a reader reads in blocks, however deep it stands. */
export function lettersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + lettersIn(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === "text" && typeof each === "string" ? each.length : lettersIn(each)),
    0,
  );
}

/** As many of the lines, from the first on, as have room in so many letters. */
export function linesWithin(lines: readonly string[], letters: number): readonly string[] {
  let room = letters;
  const end = lines.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** The lines as the text of a message that can be edited: it ends, with an ellipsis, where there is no more room. */
export function textOf(lines: readonly string[]): string {
  const text = lines.join("\n");
  // No mark and no escaped letter of Slack's is cut in two, nor is a letter of two units.
  return text.length <= MAX_TEXT
    ? text
    : `${text.slice(0, MAX_TEXT - 1).replace(/(?:[&<][^;>]*|[\uD800-\uDBFF])$/u, "")}…`;
}
