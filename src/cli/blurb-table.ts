import type { Blurb, DoesNotFit } from "../core/blurbs/render.ts";
import type { CliContext } from "./context.ts";
import { paint } from "./paint.ts";

/** What a limit is counted in, as people call it. */
const UNITS: Readonly<Record<DoesNotFit["unit"], string>> = {
  utf16: "characters",
  "code-points": "characters",
  graphemes: "characters",
  "twitter-text": "of X's weight",
  bytes: "bytes",
};

/** By how much a text is too long. */
export const excessInWords = ({ over, unit }: DoesNotFit): string =>
  `does not fit: ${over} ${UNITS[unit]} too many, in the shortest form`;

/** Surfaces with how full each is, and under each its text. */
export function blurbTable(
  blurbs: readonly (Blurb | DoesNotFit)[],
  { color }: Pick<CliContext["output"], "color">,
): readonly string[] {
  const { bold, dim } = paint(color);
  const width = Math.max(...blurbs.map(({ surface }) => surface.id.length));
  return blurbs.flatMap((blurb) => {
    const { count, limit } = blurb.measured;
    const used = `${count}/${limit}`.padStart(10);
    const head = `${bold(blurb.surface.id.padEnd(width))} ${used}  ${dim(blurb.surface.name)}`;
    return [head, `  ${blurb.kind === "blurb" ? blurb.text : excessInWords(blurb)}`];
  });
}
