import { weekField } from "../schema/week-field.ts";
import { placeIssues } from "../schema/place-issues.ts";
import { openSeconds } from "../../core/time/week-text.ts";
import { duration, type Duration } from "../../core/time/instant.ts";
import { formatProblem, type Problem } from "../../ports/errors.ts";
import type { OverlayText } from "../../ports/terms-source.ts";
import { nodeAt, toPlain, type Sourced } from "../yaml/sourced.ts";
import { claimWarnings } from "./claim-warnings.ts";
import { conductWarnings } from "./conduct-rules.ts";
import type { BrandRoutes } from "./escalation-rules.ts";
import { resolveForm, type ResolvedForm } from "./resolve-form.ts";
import { checkTerms } from "./terms-rules.ts";
import { termsSchema } from "./terms-schema.ts";

export interface ReadTerms {
  /** Undefined when there are problems. */
  readonly form: ResolvedForm | undefined;
  /** Of an overlay: what people copy while it is in force. */
  readonly texts: readonly OverlayText[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Reads terms. `root` has inherited from `defaults` already; `brands` are those that the terms speak to. */
export function readTerms(
  root: Sourced,
  defaults: Sourced | undefined,
  brands: readonly BrandRoutes[] | undefined,
): ReadTerms {
  const parsed = termsSchema(averageOpenDay(root)).safeParse(toPlain(root));
  const issues = parsed.success ? [] : placeIssues(root, parsed.error.issues);
  const problems = [...issues, ...checkBetween(root, defaults, brands)];
  const form = parsed.success && problems.length === 0 ? resolveForm(parsed.data) : undefined;
  const warnings = [...conductWarnings(root), ...claimWarnings(root)];
  return { form, texts: parsed.data?.texts ?? [], problems, warnings };
}

/**
 * What is wrong between values. Where defaults do not fit what this file adds, the problem stands in the defaults, and
 * names this file: another may have the same.
 */
function checkBetween(
  root: Sourced,
  defaults: Sourced | undefined,
  brands: readonly BrandRoutes[] | undefined,
): readonly Problem[] {
  const ofDefaults = new Set((defaults === undefined ? [] : checkTerms(defaults, brands)).map(formatProblem));
  const { file } = root.place;
  return checkTerms(root, brands).map((problem) =>
    problem.file === file || ofDefaults.has(formatProblem(problem))
      ? problem
      : { ...problem, message: `${problem.message} in ${file}` },
  );
}

/** What is wrong in a file by itself, whatever another may supply to it. */
export function checkAlone(root: Sourced): readonly Problem[] {
  const parsed = termsSchema(averageOpenDay(root)).safeParse(toPlain(root));
  return parsed.success ? [] : placeIssues(root, parsed.error.issues);
}

/** How long the days on which the week opens are open on average; undefined when the week cannot be read. */
function averageOpenDay(root: Sourced): Duration | undefined {
  const node = nodeAt(root, ["hours", "week"]);
  const week = node === undefined ? undefined : weekField.safeParse(toPlain(node)).data;
  const days = week?.filter((shifts) => shifts.length > 0).length ?? 0;
  if (week === undefined || days === 0) return undefined;
  return duration(Math.round(openSeconds(week) / days / 60) * 60_000);
}
