import { z } from "zod";
import type { Problem } from "../../ports/errors.ts";
import { suggest } from "../nearest.ts";
import { addWrong, quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { entriesAt, itemsAt, textsAt, type Sourced } from "../yaml/sourced.ts";

/** Of letters alone: ids of accounts hold digits, so that none is taken for the other. */
const LIST_NAME = /^[a-z]+(?:[-_][a-z]+)*$/;

/** What a list of authors is called. */
export const listNameField: z.ZodType<string, string> = z.string().superRefine((name, context) => {
  if (LIST_NAME.test(name)) return;
  addWrong(context, {
    message: `${quoted(name)} cannot name a list of authors`,
    mend: "use lower-case letters, with - or _ between them; digits would make it look like an id",
  });
});

/** Targets for a list of authors that there is not. */
export function checkAuthors(root: Sourced): readonly Problem[] {
  const lists = entriesAt(root, ["author_lists"]).map(([name]) => name);
  return itemsAt(root, ["response", "targets"]).flatMap((target) =>
    textsAt(target, ["when", "authors"]).flatMap(({ text, place }) => {
      if (/\d/.test(text) || lists.includes(text)) return [];
      const message = `no list of authors is named ${quoted(text)}, and it is no id of an account`;
      const mend =
        lists.length === 0
          ? `add \`author_lists: { ${LIST_NAME.test(text) ? text : "vip"}: ["2244994945"] }\``
          : suggest(text, lists);
      return [problemAt(place, message, mend)];
    }),
  );
}
