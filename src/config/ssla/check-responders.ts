import type { AnyChannelKind, ChannelKinds } from "../../channels/define-channel.ts";
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
import { ALL_RESPONDERS, asFlag } from "./responders-schema.ts";

/** A channel that only people answer, none of whom has an account there. */
export function checkResponders(
  root: Sourced,
  kinds: ChannelKinds,
  name: string,
  channel: Sourced,
): readonly Problem[] {
  const kind = textAt(channel, ["kind"]) ?? "";
  const known = kinds.get(kind);
  const people: Path = ["brands", textAt(channel, ["brand"]) ?? "", "people"];
  if (known === undefined || !onlyPeople(channel)) return [];
  if (entriesAt(root, people).some(([, person]) => itemsAt(person, ["accounts", kind]).length > 0)) return [];
  const mend = `give a person \`accounts: { ${kind}: [...] }\`${orOthers(known)}`;
  const place = keyPlaceOf(channel, ["responders", "people"]);
  return [problemAt(place, `nobody's post would answer on ${name}`, mend)];
}

/** What else makes responders on channels of that kind, if anything. */
function orOthers({ responders }: AnyChannelKind): string {
  const first = responders.find((key) => key !== "people");
  return first === undefined ? "" : `, or add ${asFlag(first) ?? first}`;
}

function onlyPeople(channel: Sourced): boolean {
  const written = ALL_RESPONDERS.filter((key) => {
    const path = ["responders", key];
    return isTrueAt(channel, path) || itemsAt(channel, path).length > 0;
  });
  return written.join() === "people";
}
