import { formatDuration, parseDuration } from "../../core/time/duration-text.ts";
import type { Problem } from "../../ports/errors.ts";
import { suggest } from "../nearest.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { itemsAt, placeOf, textAt, textsAt, type Sourced } from "../yaml/sourced.ts";

/** The routes of a brand that terms speak to; `brand` is undefined where there is no other. */
export interface BrandRoutes {
  readonly brand: string | undefined;
  readonly routes: readonly string[];
}

/** The brands that the terms of a folder speak to; `folders` are those that hold versions. Undefined: not known. */
export type RoutesOf = (folder: string, folders: ReadonlySet<string>) => readonly BrandRoutes[] | undefined;

/** Steps that say not when, that come twice, or that lead to a route which a brand of these terms lacks. */
export function checkEscalation(
  root: Sourced,
  brands: readonly BrandRoutes[] | undefined,
): readonly Problem[] {
  const steps = itemsAt(root, ["escalate"]).filter(({ kind }) => kind === "map");
  return [
    ...steps.flatMap(checkWhen),
    ...steps.flatMap((step) => (brands ?? []).flatMap((brand) => checkRoutes(step, brand))),
    ...checkStages(steps),
  ];
}

function checkWhen(step: Sourced): readonly Problem[] {
  const given = step.kind === "map" ? ["at", "after"].filter((key) => step.entries.has(key)) : [];
  if (given.length === 1) return [];
  const message = given.length === 0 ? "the step says not when" : "the step says `at` and `after`";
  return [problemAt(step.place, message, "write either `at: warning`, `at: breach` or `after: 30m`")];
}

function checkRoutes(step: Sourced, { brand, routes }: BrandRoutes): readonly Problem[] {
  const ofBrand = brand === undefined ? "" : ` of brand ${quoted(brand)}, whose channels use these terms`;
  return textsAt(step, ["to"])
    .filter(({ text }) => !routes.includes(text))
    .map(({ text, place }) =>
      problemAt(place, `unknown route ${quoted(text)}${ofBrand}`, suggest(text, routes)),
    );
}

/** Two steps of one stage would be one alert with two lists of routes: the later would be lost. */
function checkStages(steps: readonly Sourced[]): readonly Problem[] {
  const seen = new Map<string, Sourced>();
  return steps.flatMap((step) => {
    const stage = stageOf(step);
    if (stage === undefined) return [];
    const other = seen.get(stage);
    if (other === undefined) {
      seen.set(stage, step);
      return [];
    }
    const routes = new Set([other, step].flatMap((one) => textsAt(one, ["to"]).map(({ text }) => text)));
    const mend = `write one step with the routes of both: { ${stage}, to: [${[...routes].join(", ")}] }`;
    const place = placeOf(step, [textAt(step, ["at"]) === undefined ? "after" : "at"]);
    return [problemAt(place, `two steps are of the stage \`${stage}\``, mend)];
  });
}

/** When a step is due, in one spelling; undefined when that cannot be read. */
function stageOf(step: Sourced): string | undefined {
  const at = textAt(step, ["at"]);
  const after = textAt(step, ["after"]);
  if (at !== undefined) return after === undefined ? `at: ${at}` : undefined;
  const span = after === undefined ? undefined : parseDuration(after);
  return span === undefined ? undefined : `after: ${formatDuration(span)}`;
}
