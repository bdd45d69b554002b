import { OVERLAYS } from "../../core/terms/frozen.ts";
import type { Problem } from "../../ports/errors.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { itemsAt, nodeAt, textAt } from "../yaml/sourced.ts";
import type { OpenedTerms } from "./open-terms-files.ts";

/**
 * Overlays that say nothing of conduct, where terms that they may cover call for moderators: an overlay is complete by
 * itself (DESIGN §2), so nobody would be asked while it is in force. Of each folder the newest version counts.
 */
export function overlaysWithoutConduct(files: readonly OpenedTerms[]): readonly Problem[] {
  const moderated = newestVersions(files).filter(callsForModerators);
  if (moderated.length === 0) return [];
  const there = moderated.map(({ file }) => file).join(", ");
  return files
    .filter(({ folder, root }) => folder === OVERLAYS && nodeAt(root, ["conduct"]) === undefined)
    .map(({ root }) => {
      const message = `no \`conduct\`: while it is in force nothing calls for moderators, as it does by ${there}`;
      return problemAt(root.place, message, "copy its `conduct` here, or move it to defaults.yaml");
    });
}

function newestVersions(files: readonly OpenedTerms[]): readonly OpenedTerms[] {
  const newest = new Map<string, OpenedTerms>();
  for (const file of files) {
    const { folder, date } = file;
    if (date !== undefined && date >= (newest.get(folder)?.date ?? date)) newest.set(folder, file);
  }
  return [...newest.values()];
}

const callsForModerators = ({ root }: OpenedTerms): boolean =>
  itemsAt(root, ["conduct", "rules"]).some((rule) => textAt(rule, ["action"]) === "moderate");
