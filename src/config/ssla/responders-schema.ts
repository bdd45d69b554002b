import { z } from "zod";
import type { ResponderKey } from "../../channels/kind-settings.ts";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import { addWrong } from "../schema/wrong.ts";

/** Whose posts answer on a channel. */
export interface RespondersConfig {
  readonly own_account: boolean;
  /** The brand's people, by their accounts on the platform. */
  readonly people: boolean;
  readonly roles: readonly string[];
  readonly user_groups: readonly string[];
  /** Tools through which people answer. */
  readonly bots: readonly string[];
}

const flag = z.boolean().default(false);
const ids = z.array(textField).default([]);

const FIELDS = { own_account: flag, people: flag, roles: ids, user_groups: ids, bots: ids };
const all = z.object(FIELDS);

/** The keys, in the order in which a platform that knew them all would think of them. */
export const ALL_RESPONDERS: readonly ResponderKey[] = [
  "own_account",
  "people",
  "roles",
  "user_groups",
  "bots",
];

/** The schema of `responders` where a platform knows these, and no others. */
export function respondersSchema(known: readonly ResponderKey[]): z.ZodType<RespondersConfig> {
  return strictMap(Object.fromEntries(known.map((key) => [key, FIELDS[key]])))
    .transform((given) => all.parse(given))
    .superRefine((given, context) => {
      const lists = [given.roles, given.user_groups, given.bots];
      if (given.own_account || given.people || lists.some(({ length }) => length > 0)) return;
      addWrong(context, { message: "nobody's post would count as an answer", mend: mendNobody(known) });
    });
}

/** As it must be written so that posts count; undefined of a list, whose items nobody but the operator knows. */
export const asFlag = (key: ResponderKey): string | undefined =>
  key === "own_account" || key === "people" ? `\`${key}: true\`` : undefined;

function mendNobody(known: readonly ResponderKey[]): string {
  const flags = known.flatMap((key) => asFlag(key) ?? []);
  const lists = known.filter((key) => asFlag(key) === undefined);
  const last = lists.at(-1);
  const listed = last === undefined ? "" : [lists.slice(0, -1).join(", "), last].filter(Boolean).join(" or ");
  const parts = [
    ...(flags.length > 0 ? [`write ${flags.join(", ")}`] : []),
    ...(listed === "" ? [] : [`list ${listed}`]),
  ];
  return parts.join(", or ");
}
