import { join, resolve } from "node:path";
import type { ChannelKinds } from "../channels/define-channel.ts";
import type { BrandWording } from "../core/blurbs/wording.ts";
import { OVERLAYS } from "../core/terms/frozen.ts";
import { ConfigError, type Problem } from "../ports/errors.ts";
import { displayPath } from "./display-path.ts";
import { inOrder } from "./in-order.ts";
import { placeIssues } from "./schema/place-issues.ts";
import { commonChannelSchema } from "./ssla/channel-schema.ts";
import { asksForApproval, checkReferences, routesOfFolder } from "./ssla/check-references.ts";
import { withoutFallback } from "./ssla/check-route.ts";
import { checkTokens } from "./ssla/check-tokens.ts";
import { credentialField } from "./ssla/credential-field.ts";
import { leaveUnresolved, readCredentialsFrom, type Environment } from "./ssla/read-credential.ts";
import { withoutActions } from "./ssla/open-actions.ts";
import { sslaSchema, type SslaFile } from "./ssla/ssla-schema.ts";
import { DEFAULT_FOLDER } from "./terms/find-terms-files.ts";
import { readTermsFolder, type LoadedTerms, type TermsOptions } from "./terms/load-terms.ts";
import { openYaml } from "./yaml/open-yaml.ts";
import { problemAt } from "./yaml/problem-at.ts";
import { readWordings } from "./wording/read-wordings.ts";
import { entriesAt, keyPlaceOf, nodeAt, textAt, toPlain, type Sourced } from "./yaml/sourced.ts";

/** All that operators wrote: `ssla.yaml`, with its defaults, the terms, and how brands speak. */
export interface Config extends SslaFile {
  readonly terms: LoadedTerms;
  /** By brand, of those that have words of their own. */
  readonly wordings: ReadonlyMap<string, BrandWording>;
  /** What is odd but legal, of the terms too. */
  readonly warnings: readonly Problem[];
}

/** As of terms, and the kinds of channels that `ssla.yaml` may name. */
export interface ConfigOptions extends Omit<TermsOptions, "routesOf" | "channels" | "asks"> {
  readonly kinds: ChannelKinds;
  /** Nothing will be sent: credentials that only sending takes are not looked up, and need not be there. */
  readonly silent?: boolean;
}

/**
 * Reads `ssla.yaml`, `terms/` and `wording/` in `dir`. Credentials are looked up in `environment`, and not at all when it is
 * undefined. Throws ConfigError with every problem of every file.
 */
export async function loadConfig(
  dir: string,
  environment: Environment | undefined,
  options: ConfigOptions,
): Promise<Config> {
  const { config, problems } = await readConfig(dir, environment, options);
  if (config === undefined) throw new ConfigError(problems);
  return config;
}

/** What was read of a configuration: all of it, or every problem; what is odd about it either way. */
export interface ReadConfig {
  /** Undefined when there are problems. */
  readonly config: Config | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** As `loadConfig`, but hands back the problems, so that they can be told together with the warnings. */
export async function readConfig(
  dir: string,
  environment: Environment | undefined,
  options: ConfigOptions,
): Promise<ReadConfig> {
  const cwd = options.cwd ?? process.cwd();
  const file = displayPath(resolve(cwd, dir, "ssla.yaml"), cwd);
  const { root, problems: unreadable } = await openYaml(resolve(cwd, dir, "ssla.yaml"), file);
  const termsOptions = root === undefined ? options : { ...options, ...optionsFrom(root) };
  const { terms, problems: inTerms } = await readTermsFolder(join(dir, "terms"), termsOptions);
  const read = root === undefined ? { ssla: undefined, problems: [] } : readSsla(root, environment, options);
  const brands = root === undefined ? undefined : entriesAt(root, ["brands"]).map(([name]) => name);
  const { wordings, ...spoken } = await readWordings(join(dir, "wording"), brands, cwd);
  const problems = [...unreadable, ...read.problems, ...inTerms, ...spoken.problems];
  if (root !== undefined && inTerms.length === 0) problems.push(...channelsWithoutTerms(root, terms));
  const odd =
    root === undefined
      ? []
      : [
          ...foldersWithoutChannel(root, terms, file),
          ...withoutKey(root),
          ...withoutFallback(root),
          ...withoutActions(root),
        ];
  const warnings = inOrder([...terms.warnings, ...spoken.warnings, ...odd]);
  const usable = read.ssla !== undefined && problems.length === 0;
  const config = usable ? { ...read.ssla, terms, wordings, warnings } : undefined;
  return { config, problems: inOrder(problems), warnings };
}

function readSsla(
  root: Sourced,
  environment: Environment | undefined,
  { kinds, silent = false }: Pick<ConfigOptions, "kinds" | "silent">,
): { readonly ssla: SslaFile | undefined; readonly problems: readonly Problem[] } {
  const read = environment === undefined ? leaveUnresolved : readCredentialsFrom(environment);
  const sending = silent ? leaveUnresolved : read;
  const schema = sslaSchema(kinds, credentialField(read), credentialField(sending));
  const parsed = schema.safeParse(toPlain(root));
  const issues = parsed.success ? [] : placeIssues(root, parsed.error.issues);
  return {
    ssla: parsed.data,
    problems: [
      ...issues,
      ...checkCommonKeys(root, kinds),
      ...checkReferences(root, kinds),
      ...checkTokens(root, sending),
    ],
  };
}

/** A channel whose kind is unknown fits no schema of a kind: what all kinds share is checked by itself. */
function checkCommonKeys(root: Sourced, kinds: ChannelKinds): readonly Problem[] {
  return entriesAt(root, ["channels"])
    .filter(([, channel]) => !kinds.has(textAt(channel, ["kind"]) ?? ""))
    .flatMap(([, channel]) => {
      const parsed = commonChannelSchema.safeParse(toPlain(channel));
      return parsed.success ? [] : placeIssues(channel, parsed.error.issues);
    });
}

const optionsFrom = (root: Sourced): Pick<TermsOptions, "routesOf" | "channels" | "asks"> => ({
  routesOf: routesOfFolder(root),
  channels: namesOf(root),
  asks: asksForApproval(root),
});

const namesOf = (root: Sourced): readonly string[] => entriesAt(root, ["channels"]).map(([name]) => name);

function channelsWithoutTerms(root: Sourced, terms: LoadedTerms): readonly Problem[] {
  return entriesAt(root, ["channels"])
    .filter(([name]) => terms.historyFor(name) === undefined)
    .map(([name]) => {
      const message = `channel "${name}" has no terms`;
      const mend = `write terms/${name}/<date>.yaml, or terms/${DEFAULT_FOLDER}/<date>.yaml for all that have none`;
      return problemAt(keyPlaceOf(root, ["channels", name]), message, mend);
    });
}

function foldersWithoutChannel(root: Sourced, terms: LoadedTerms, file: string): readonly Problem[] {
  const channels = namesOf(root);
  return [...terms.histories.keys()]
    .filter((folder) => ![DEFAULT_FOLDER, OVERLAYS, ...channels].includes(folder))
    .map((folder) => {
      const message = `the folder of terms "${folder}" belongs to no channel`;
      return { file, line: 0, column: 0, message, mend: "name it after a channel, or delete it" };
    });
}

function withoutKey(root: Sourced): readonly Problem[] {
  if (nodeAt(root, ["store", "key"]) !== undefined) return [];
  const message = "texts of customers are stored without encryption: the store has no `key`";
  const mend = "add `store: { key: env:SSLA_DATA_KEY }`";
  return [problemAt(keyPlaceOf(root, ["store"]), message, mend)];
}
