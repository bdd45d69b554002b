import { ladderOf } from "../core/blurbs/render.ts";
import { calendarOf } from "../documents/blurbs/calendar.ts";
import { markdownOf } from "../documents/blurbs/markdown.ts";
import { pageOf } from "../documents/blurbs/page.ts";
import { pictureOf, SHAPES, type Picture, type ShapeName } from "../documents/blurbs/picture.ts";
import { publicJson } from "../documents/blurbs/public-document.ts";
import type { InWords, Subject } from "../documents/blurbs/subject.ts";
import { pngOf } from "../documents/png.ts";
import type { ChannelSubject } from "./blurb-subjects.ts";

/** The formats of a document about one channel. */
export const FORMATS = ["markdown", "html", "ics", "json", "svg", "png"] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

/** A document, or why it cannot be made. */
export type Made =
  | { readonly kind: "made"; readonly content: string | Uint8Array }
  | { readonly kind: "not made"; readonly reason: string };

/** The promise of a channel in that format, in the first of its languages; a page in all of them. */
export function documentOf({ subject, colors }: ChannelSubject, format: Format, shape: ShapeName): Made {
  const [inWords] = subject.wordings;
  switch (format) {
    case "markdown":
      return { kind: "made", content: markdownOf(subject, inWords.locale) };
    case "html":
      return { kind: "made", content: pageOf(subject, colors) };
    case "ics":
      return { kind: "made", content: calendarOf(subject, inWords) };
    case "json":
      return { kind: "made", content: publicJson(subject.brand, [subject], subject.asOf) };
    case "svg":
    case "png": {
      const picture = pictureFor(subject, inWords, colors, shape);
      if (picture.kind !== "picture") return { kind: "not made", reason: reasonIn(picture) };
      return { kind: "made", content: format === "svg" ? picture.svg : pngOf(picture.svg) };
    }
  }
}

/** The promise drawn in one language. */
export const pictureFor = (
  { promise, brand }: Subject,
  { locale, wording }: InWords,
  colors: ChannelSubject["colors"],
  shape: ShapeName,
): Picture => pictureOf(wording.label ?? brand, ladderOf(promise, locale, wording), SHAPES[shape], colors);

/** Why a promise could not be drawn. */
export function reasonIn(picture: Exclude<Picture, { kind: "picture" }>): string {
  return picture.kind === "does not fit"
    ? "does not fit: even the shortest text would be too small to read"
    : `no packaged font has ${picture.letters.join(" ")}`;
}
