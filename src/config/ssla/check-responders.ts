import type { Problem } from "../../ports/errors.ts";
import { problemAt } from "../yaml/problem-at.ts";
import {
  entriesAt,
  isTrueAt,
  itemsAt,
  keyPlaceOf,
  textAt,
  type Path,
  type Sourced,
} from "../yaml/sourced.ts";
import { CHANNEL_KINDS } from "./channel-schema.ts";

/** A channel that only people answer, none of whom has an account there. */
export function checkResponders(root: Sourced, name: string, channel: Sourced): readonly Problem[] {
  const kind = CHANNEL_KINDS.find((known) => known === textAt(channel, ["kind"]));
  const people: Path = ["brands", textAt(channel, ["brand"]) ?? "", "people"];
  if (kind === undefined || !onlyPeople(channel)) return [];
  if (entriesAt(root, people).some(([, person]) => itemsAt(person, ["accounts", kind]).length > 0)) return [];
  const mend = `give a person \`accounts: { ${kind}: [...] }\`, or add ${OTHERS[kind]}`;
  const place = keyPlaceOf(channel, ["responders", "people"]);
  return [problemAt(place, `nobody's post would answer on ${name}`, mend)];
}

/** What else makes responders on channels of that kind. */
const OTHERS: Readonly<Record<(typeof CHANNEL_KINDS)[number], string>> = {
  x: "`own_account: true`",
  discord: "roles",
  slack: "user_groups",
  facebook: "`own_account: true`",
};

function onlyPeople(channel: Sourced): boolean {
  const lists = ["roles", "user_groups", "bots"].map((list) => itemsAt(channel, ["responders", list]));
  const others = isTrueAt(channel, ["responders", "own_account"]) || lists.some(({ length }) => length > 0);
  return isTrueAt(channel, ["responders", "people"]) && !others;
}
