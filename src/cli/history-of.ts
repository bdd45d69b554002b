import { resolve } from "node:path";
import type { LoadedTerms } from "../config/terms/load-terms.ts";
import { suggest } from "../config/nearest.ts";
import { openYaml } from "../config/yaml/open-yaml.ts";
import { entriesAt } from "../config/yaml/sourced.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import { UsageError } from "./context.ts";

interface Place {
  readonly config: string;
  readonly cwd: string;
}

/**
 * The terms of a channel: those of its folder, or of `default` when `ssla.yaml` names it. Throws UsageError for any other
 * name, with the nearest of those known; `others` may be meant as well.
 */
export async function historyOf(
  name: string,
  terms: LoadedTerms,
  others: readonly string[],
  place: Place,
): Promise<TermsHistory> {
  const own = terms.histories.get(name);
  if (own !== undefined) return own;
  const channels = await channelsOf(place);
  const shared = channels.includes(name) ? terms.historyFor(name) : undefined;
  if (shared !== undefined) return shared;
  const known = [...new Set([...terms.histories.keys(), ...channels, ...others])];
  throw new UsageError(`unknown channel ${JSON.stringify(name)}; ${suggest(name, known)}`);
}

/** The channels that `ssla.yaml` names; none when it cannot be read, which `ssla check` is there to tell. */
async function channelsOf({ config, cwd }: Place): Promise<readonly string[]> {
  const path = resolve(cwd, config, "ssla.yaml");
  const { root } = await openYaml(path, path);
  return entriesAt(root, ["channels"]).map(([name]) => name);
}
