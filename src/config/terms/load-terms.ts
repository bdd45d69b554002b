import { join, resolve } from "node:path";
import { OVERLAYS } from "../../core/terms/frozen.ts";
import { isNonEmpty } from "../../core/non-empty.ts";
import { termsHistory, type TermsHistory } from "../../core/terms/terms-at.ts";
import type { Terms } from "../../core/terms/terms.ts";
import { ConfigError, type Problem } from "../../ports/errors.ts";
import type { OverlayText } from "../../ports/terms-source.ts";
import type { TermsArchive } from "../../ports/terms-archive.ts";
import { displayPath } from "../display-path.ts";
import { loadHolidayData, type HolidayData } from "../holidays/holiday-data.ts";
import { inOrder } from "../in-order.ts";
import { buildVersions, namesCountry, type BuiltTerms } from "./build-versions.ts";
import { checkFrozen, checkRewritten, differentZoneRules } from "./check-frozen.ts";
import { DEFAULT_FOLDER, findTermsFiles } from "./find-terms-files.ts";
import type { RoutesOf } from "./escalation-rules.ts";
import { openTermsFiles } from "./open-terms-files.ts";
import { overlaysWithoutConduct } from "./overlay-conduct.ts";

export interface TermsOptions {
  /** Problems name files as somebody in this folder would open them; the process's own when absent. */
  readonly cwd?: string;
  /** Whom the terms of a folder speak to, and by which routes; undefined, or no function: not checked. */
  readonly routesOf?: RoutesOf;
  /** The channels there are; undefined: not checked. */
  readonly channels?: readonly string[] | undefined;
  /** Whether versions of a folder wait for approval: one that never got it rewrites nothing. Absent: none does. */
  readonly asks?: (folder: string) => boolean;
  /** Versions that have judged; without it none has. */
  readonly archive?: Pick<TermsArchive, "all">;
  /** Where holidays come from; the packaged data when absent. */
  readonly holidayData?: () => Promise<HolidayData>;
}

export interface LoadedTerms {
  /** By the name of the folder, `default` included. */
  readonly histories: ReadonlyMap<string, TermsHistory>;
  /** By the name of the file. */
  readonly overlays: ReadonlyMap<string, Terms>;
  /** What people copy while an overlay is in force, by its name. */
  readonly texts: ReadonlyMap<string, readonly OverlayText[]>;
  /** The terms of a channel: of its own folder, else of `default`; undefined when there is neither. */
  readonly historyFor: (channel: string) => TermsHistory | undefined;
  /** What is odd but legal. */
  readonly warnings: readonly Problem[];
}

/** Reads all terms below `dir`. Throws ConfigError with every problem of every file. */
export async function loadTerms(dir: string, options: TermsOptions = {}): Promise<LoadedTerms> {
  const { terms, problems } = await readTermsFolder(dir, options);
  if (problems.length > 0) throw new ConfigError(inOrder(problems));
  return terms;
}

/** As `loadTerms`, but hands back the problems, so that they can be told together with those of other files. */
export async function readTermsFolder(
  dir: string,
  {
    cwd = process.cwd(),
    routesOf = () => undefined,
    channels,
    asks = () => false,
    archive,
    holidayData = loadHolidayData,
  }: TermsOptions,
): Promise<{ readonly terms: LoadedTerms; readonly problems: readonly Problem[] }> {
  const found = await findTermsFiles(dir, cwd);
  const opened = await openTermsFiles(found, routesOf, channels);
  const data = opened.files.some(namesCountry) ? await holidayData() : undefined;
  const frozen = archive?.all() ?? [];
  const built = buildVersions(opened.files, data, frozen);
  const fileOf = (folder: string, version: string): string =>
    displayPath(resolve(cwd, join(dir, folder, `${version}.yaml`)), cwd);
  const present = built.terms.map(({ folder, file, terms: { version, hash, from } }) => ({
    folder,
    file,
    version,
    hash,
    from,
  }));
  const problems = [
    ...found.problems,
    ...opened.problems,
    ...built.problems,
    ...checkFrozen(frozen, present, [...found.versions, ...found.overlays], fileOf),
    ...checkRewritten(
      frozen,
      present.filter(({ folder }) => !asks(folder)),
    ),
  ];
  const odd = checkRewritten(
    frozen,
    present.filter(({ folder }) => asks(folder)),
  );
  const warnings = [
    ...found.warnings,
    ...opened.warnings,
    ...overlaysWithoutConduct(opened.files),
    ...odd,
    ...differentZoneRules(frozen, present),
  ];
  const terms = gather(built.terms, inOrder(warnings));
  return { terms, problems };
}

function gather(built: readonly BuiltTerms[], warnings: readonly Problem[]): LoadedTerms {
  const histories = new Map<string, TermsHistory>();
  for (const folder of new Set(built.map((one) => one.folder))) {
    const versions = built.filter((one) => one.folder === folder).map(({ terms }) => terms);
    if (folder !== OVERLAYS && isNonEmpty(versions)) histories.set(folder, termsHistory(versions));
  }
  const overlays = built.filter(({ folder }) => folder === OVERLAYS);
  return {
    histories,
    overlays: new Map(overlays.map(({ terms }) => [terms.version, terms])),
    texts: new Map(overlays.map(({ terms, texts }) => [terms.version, texts])),
    historyFor: (channel) => histories.get(channel) ?? histories.get(DEFAULT_FOLDER),
    warnings,
  };
}
