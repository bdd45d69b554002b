import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { entriesAt, keyPlaceOf, textAt, textsAt, type Sourced } from "../yaml/sourced.ts";

/** Brands of which every member of the workspace may read customers' words and press: legal, and rarely meant. */
export function withoutActions(root: Sourced): readonly Problem[] {
  return entriesAt(root, ["brands"])
    .filter(([name, brand]) => !lists(brand) && hasOpenChannel(root, name))
    .map(([name]) => {
      const message = `brand ${quoted(name)} lists nobody under \`actions\`: every member of its workspace but guests may click and read what customers write`;
      const mend = `add \`${ACTIONS}\` to the brand`;
      return problemAt(keyPlaceOf(root, ["brands", name]), message, mend);
    });
}

const ACTIONS = 'actions: { user_groups: ["S0SOCIAL1"] }';

const lists = (given: Sourced): boolean =>
  [...textsAt(given, ["actions", "people"]), ...textsAt(given, ["actions", "user_groups"])].length > 0;

/** A channel without a list of its own goes by its brand's. */
const hasOpenChannel = (root: Sourced, brand: string): boolean =>
  entriesAt(root, ["channels"]).some(
    ([, channel]) => textAt(channel, ["brand"]) === brand && !lists(channel),
  );
