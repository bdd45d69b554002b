import type { Colors } from "../../core/blurbs/colors.ts";
import type { PublicPromise } from "../../core/blurbs/promise.ts";
import { ladderOf } from "../../core/blurbs/render.ts";
import type { PromisePicture, PromiseTold } from "../../ports/documents.ts";
import { pngOf } from "../png.ts";
import { pictureOf, SHAPES, type Picture, type ShapeName } from "./picture.ts";
import type { InWords } from "./subject.ts";

/** All shapes. */
export const SHAPE_NAMES: readonly ShapeName[] = Object.keys(SHAPES).filter(
  (name): name is ShapeName => name in SHAPES,
);

/** The promise drawn in one language, under what the brand calls it, or under the brand's name. */
export const pictureFor = (
  promise: PublicPromise,
  { locale, wording }: InWords,
  colors: Colors,
  shape: ShapeName,
): Picture =>
  pictureOf(wording.label ?? wording.brand, ladderOf(promise, locale, wording), SHAPES[shape], colors);

/** Why a promise could not be drawn. */
export function reasonIn(picture: Exclude<Picture, { kind: "picture" }>): string {
  return picture.kind === "does not fit"
    ? "does not fit: even the shortest text would be too small to read"
    : `no packaged font has ${picture.letters.join(" ")}`;
}

/** Draws a promise in every shape. */
export const promisePictures = (
  promise: PublicPromise,
  { channel, colors, ...inWords }: PromiseTold,
): readonly PromisePicture[] =>
  SHAPE_NAMES.map((name) => {
    const shape = SHAPES[name].name;
    const drawn = pictureFor(promise, inWords, colors, name);
    if (drawn.kind !== "picture") return { kind: "not drawn", shape, reason: reasonIn(drawn) };
    const title = `${inWords.wording.brand}: ${shape}`;
    const picture = { name: `${channel}-${name}.png`, title, alt: drawn.text, bytes: pngOf(drawn.svg) };
    return { kind: "drawn", shape, picture };
  });
