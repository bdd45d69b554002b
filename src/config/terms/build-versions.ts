import { OVERLAYS, type FrozenVersion } from "../../core/terms/frozen.ts";
import type { Terms } from "../../core/terms/terms.ts";
import { formatInstant } from "../../core/time/iso.ts";
import type { Problem } from "../../ports/errors.ts";
import type { HolidayData } from "../holidays/holiday-data.ts";
import { holidaysOf } from "../holidays/holidays-of.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { placeOf, textAt, type Path } from "../yaml/sourced.ts";
import { buildTerms, type TermsIdentity } from "./build-terms.ts";
import type { OpenedTerms } from "./open-terms-files.ts";

const COUNTRY: Path = ["hours", "holidays", "country"];

export interface BuiltTerms extends OpenedTerms {
  readonly terms: Terms;
}

/** The terms of the files that have no problems, and what is wrong between them. `data` is there when one needs it. */
export function buildVersions(
  files: readonly OpenedTerms[],
  data: HolidayData | undefined,
  frozen: readonly FrozenVersion[],
): { readonly terms: readonly BuiltTerms[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const terms: BuiltTerms[] = [];
  for (const file of files) {
    const wrong = checkPlace(file, data);
    problems.push(...wrong);
    const identity = identityOf(file);
    const { form } = file;
    if (form === undefined || identity === undefined || wrong.length > 0) continue;
    const kept = frozen.find(({ channel, version }) => channel === file.folder && version === file.name);
    terms.push({ ...file, terms: buildTerms(form, identity, holidaysOf(form.hours.holidays, data), kept) });
  }
  return { terms, problems: [...problems, ...checkTwice(terms)] };
}

function identityOf({ folder, name, date }: OpenedTerms): TermsIdentity | undefined {
  if (folder === OVERLAYS) return { kind: "overlay", version: name };
  return date === undefined ? undefined : { kind: "version", version: name, date };
}

/** Whether a file names a country of holidays, whatever else is wrong with it. */
export const namesCountry = ({ root }: OpenedTerms): boolean => textAt(root, COUNTRY) !== undefined;

/** A country or region without holidays, told also when the file has other problems. */
function checkPlace({ root }: OpenedTerms, data: HolidayData | undefined): readonly Problem[] {
  const country = textAt(root, COUNTRY);
  const region = textAt(root, ["hours", "holidays", "region"]);
  const wrong = country === undefined ? undefined : data?.wrongPlace(country, region);
  if (wrong === undefined) return [];
  return [problemAt(placeOf(root, ["hours", "holidays", wrong.part]), wrong.message, wrong.mend)];
}

/** Two versions of a folder that would be in force from the same instant. */
function checkTwice(built: readonly BuiltTerms[]): readonly Problem[] {
  const seen = new Map<string, BuiltTerms>();
  return built.flatMap((one) => {
    if (one.folder === OVERLAYS) return [];
    const key = `${one.folder}/${formatInstant(one.terms.from)}`;
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, one);
      return [];
    }
    const message = `is in force from the same instant as ${other.file}`;
    return [problemAt(placeOf(one.root, ["from"]), message, "keep one of the two, or give one a later date")];
  });
}
