import { OVERLAYS } from "../../core/terms/frozen.ts";
import type { Problem } from "../../ports/errors.ts";
import type { OverlayText } from "../../ports/terms-source.ts";
import { parseInstant } from "../../core/time/iso.ts";
import { formatLocalDate, parseLocalDate, type LocalDate } from "../../core/time/local-date.ts";
import { findZone, localTimeAt } from "../../core/time/zone.ts";
import { wrongDate } from "../schema/time-fields.ts";
import { inherit } from "../yaml/merge.ts";
import { openYaml } from "../yaml/open-yaml.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { keyPlaceOf, nodeAt, placeOf, textAt, type Sourced } from "../yaml/sourced.ts";
import type { RoutesOf } from "./escalation-rules.ts";
import type { FoundFiles, TermsFile } from "./find-terms-files.ts";
import { checkTexts } from "./overlay-texts.ts";
import { checkAlone, readTerms } from "./read-terms.ts";
import type { ResolvedForm } from "./resolve-form.ts";

/** A terms file as read, its defaults inherited. */
export interface OpenedTerms extends TermsFile {
  /** Undefined for an overlay. */
  readonly date: LocalDate | undefined;
  readonly root: Sourced;
  /** Undefined when the file has problems. */
  readonly form: ResolvedForm | undefined;
  readonly texts: readonly OverlayText[];
}

/** A week is replaced as a whole: days of two weeks put together are nobody's week. */
const REPLACED_WHOLE = ["hours.week"];

/** Opens and reads the files that were found. `routesOf` a folder are the brands it speaks to, `channels` those there are. */
export async function openTermsFiles(
  found: FoundFiles,
  routesOf: RoutesOf,
  channels: readonly string[] | undefined,
): Promise<{
  readonly files: readonly OpenedTerms[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const files: OpenedTerms[] = [];
  const defaults = await openDefaults(found.defaults, problems);
  const folders = new Set(found.versions.map(({ folder }) => folder));
  const defaultsUnreadable = found.defaults !== undefined && defaults === undefined;
  for (const file of [...found.versions, ...found.overlays]) {
    const { root: own, problems: unreadable } = await openYaml(file.path, file.file);
    problems.push(...unreadable, ...checkFileName(file, own));
    if (own === undefined) continue;
    if (defaultsUnreadable) {
      problems.push(...checkAlone(own)); // what it lacks may well stand in the defaults
      continue;
    }
    const root = inherit(defaults, own, REPLACED_WHOLE);
    const read = readTerms(root, defaults, routesOf(file.folder, folders));
    const date = parseLocalDate(file.name);
    problems.push(...read.problems, ...checkFromDate(root, date), ...checkTexts(file, root, channels));
    warnings.push(...read.warnings);
    files.push({ ...file, date, root, form: read.form, texts: read.texts });
  }
  return { files, problems, warnings };
}

async function openDefaults(file: TermsFile | undefined, problems: Problem[]): Promise<Sourced | undefined> {
  if (file === undefined) return undefined;
  const { root, problems: unreadable } = await openYaml(file.path, file.file);
  problems.push(...unreadable);
  if (root === undefined) return undefined;
  problems.push(...checkAlone(root));
  problems.push(...checkNoFrom(root, "defaults have no `from`: each version starts by itself"));
  return root;
}

function checkFileName({ folder, name, file }: TermsFile, own: Sourced | undefined): readonly Problem[] {
  if (folder === OVERLAYS) {
    return own === undefined ? [] : checkNoFrom(own, "an overlay has no `from`: starting it is an act");
  }
  if (parseLocalDate(name) !== undefined) return [];
  const message = `a version is named by its date: ${wrongDate(name).message}`;
  return [{ file, line: 0, column: 0, message, mend: "name it like 2026-11-01.yaml" }];
}

/** A version that starts days before or after the date it is called by. */
function checkFromDate(root: Sourced, date: LocalDate | undefined): readonly Problem[] {
  const from = parseInstant(textAt(root, ["from"]) ?? "");
  const zone = findZone(textAt(root, ["hours", "timezone"]) ?? "");
  if (date === undefined || from === undefined || zone === undefined) return [];
  const starts = localTimeAt(zone, from).date;
  if (Math.abs(starts - date) <= 1) return [];
  const message = `\`from\` is on ${formatLocalDate(starts)}, but the file is named ${formatLocalDate(date)}`;
  return [problemAt(placeOf(root, ["from"]), message, `name the file ${formatLocalDate(starts)}.yaml`)];
}

function checkNoFrom(root: Sourced, message: string): readonly Problem[] {
  if (nodeAt(root, ["from"]) === undefined) return [];
  return [problemAt(keyPlaceOf(root, ["from"]), message, "delete the line")];
}
