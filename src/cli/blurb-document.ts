import { calendarOf } from "../documents/blurbs/calendar.ts";
import { markdownOf } from "../documents/blurbs/markdown.ts";
import { pageOf } from "../documents/blurbs/page.ts";
import type { ShapeName } from "../documents/blurbs/picture.ts";
import { pictureFor, reasonIn } from "../documents/blurbs/promise-pictures.ts";
import { publicJson } from "../documents/blurbs/public-document.ts";
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
      const picture = pictureFor(subject.promise, inWords, colors, shape);
      if (picture.kind !== "picture") return { kind: "not made", reason: reasonIn(picture) };
      return { kind: "made", content: format === "svg" ? picture.svg : pngOf(picture.svg) };
    }
  }
}
