import { OVERLAYS } from "../../core/terms/frozen.ts";
import type { Problem } from "../../ports/errors.ts";
import { suggest } from "../nearest.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { itemsAt, keyPlaceOf, nodeAt, placeOf, textAt, type Sourced } from "../yaml/sourced.ts";
import type { TermsFile } from "./find-terms-files.ts";

/** Texts to be copied that stand where nobody would find them, or are for a channel that there is not. */
export function checkTexts(
  { folder }: Pick<TermsFile, "folder">,
  root: Sourced,
  channels: readonly string[] | undefined,
): readonly Problem[] {
  if (nodeAt(root, ["texts"]) === undefined) return [];
  if (folder !== OVERLAYS) {
    const mend = "move them into a file of overlays/";
    return [problemAt(keyPlaceOf(root, ["texts"]), "only an overlay has `texts` to be copied", mend)];
  }
  return itemsAt(root, ["texts"]).flatMap((text) => {
    const channel = textAt(text, ["channel"]);
    if (channel === undefined || channels === undefined || channels.includes(channel)) return [];
    const place = placeOf(text, ["channel"]);
    return [problemAt(place, `unknown channel ${quoted(channel)}`, suggest(channel, channels))];
  });
}
