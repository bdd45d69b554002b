import { listed, say, type Catalogue } from "./catalogue.ts";
import type { PublicPromise } from "./promise.ts";
import { outlastsADay, spanInWords } from "./share-and-span.ts";
import type { Part, Wording } from "./wording.ts";

/**
 * A part beside the promise in words: the brand's own, else those of the terms where they are written in this language, else
 * the catalogue's; undefined when there is nothing to say.
 */
export function partInWords(
  catalogue: Catalogue,
  promise: PublicPromise,
  wording: Wording,
  part: Part,
): string | undefined {
  const own = part === "late" ? undefined : wording.own[part];
  if (own !== undefined) return own;
  const { brand, tone, native } = wording;
  switch (part) {
    case "lead":
      return say(catalogue, "lead", { brand, tone });
    case "purpose":
      return native && promise.purpose !== undefined
        ? say(catalogue, "purpose", { text: oneLine(promise.purpose) })
        : undefined;
    case "offers":
      return native && promise.offers.length > 0
        ? say(catalogue, "offers", {
            items: listed(catalogue, promise.offers.map(oneLine), "conjunction"),
            tone,
          })
        : undefined;
    case "conduct":
      return conductInWords(catalogue, promise, wording);
    case "late":
      return lateInWords(catalogue, promise);
    case "close":
      return say(catalogue, "close");
  }
}

/** What is not tolerated, item by item where the language has a word for each, else as a general request. */
function conductInWords(
  catalogue: Catalogue,
  { notTolerated }: PublicPromise,
  { native, tone }: Wording,
): string | undefined {
  if (notTolerated.length === 0) return undefined;
  const items = notTolerated.map((item) => (native ? oneLine(item) : catalogue.conduct[item]));
  const known = items.filter((item) => item !== undefined);
  if (known.length < items.length) return say(catalogue, "conduct.general", { tone });
  return say(catalogue, "conduct", { items: listed(catalogue, known, "conjunction") });
}

/** When messages of the night are answered. */
function lateInWords(catalogue: Catalogue, promise: PublicPromise): string {
  if (outlastsADay(promise)) return say(catalogue, "clockStops");
  return say(catalogue, "late", { span: spanInWords(catalogue, promise, "full") });
}

/** `text` on one line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
