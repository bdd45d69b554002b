import { join } from "node:path";
import type { Command } from "commander";
import { loadTerms } from "../config/terms/load-terms.ts";
import { channelId } from "../core/ids.ts";
import { freeze } from "../core/terms/frozen.ts";
import { partsOf } from "../core/time/local-date.ts";
import { localTimeAt } from "../core/time/zone.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";

interface FreezeOptions {
  readonly config: string;
  readonly json?: true;
}

/** `ssla terms freeze`: keeps the versions in force so far from being changed. */
export function declareTermsFreeze(terms: Command, context: CliContext): void {
  terms
    .command("freeze")
    .description(
      "Freeze the versions that have been in force: from then on `ssla check` refuses a change of one.",
    )
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((options: FreezeOptions) => freezeVersions(options, context));
}

async function freezeVersions({ config, json }: FreezeOptions, context: CliContext): Promise<void> {
  const { cwd, now, output } = context;
  const archive = openArchive(config, context);
  const { histories } = await loadTerms(join(config, "terms"), { cwd, archive });
  const frozen = [...histories].flatMap(([folder, { versions }]) =>
    versions
      .filter(({ from }) => from <= now)
      .map((terms) => {
        const channel = channelId(folder);
        const { year } = partsOf(localTimeAt(terms.hours.calendar.zone, now).date);
        const before = archive.find(channel, terms.version) !== undefined;
        archive.keep(freeze(channel, terms, year));
        return { channel: folder, version: terms.version, before };
      }),
  );
  if (json) output.out(JSON.stringify(frozen, null, 2));
  else
    for (const { channel, version, before } of frozen)
      output.out(`${channel} ${version} ${before ? "was frozen already" : "frozen"}`);
  if (!json && frozen.length === 0) output.out("no version has been in force yet");
}
