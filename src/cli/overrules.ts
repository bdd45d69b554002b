import { InvalidArgumentError, type Command } from "commander";
import { overrulesSince, type ListedOverrule } from "../app/overrules.ts";
import { harmless } from "../app/words.ts";
import { instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import { MS_PER_DAY } from "../core/time/local-date.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { withLive } from "./live-store.ts";

interface OverrulesOptions {
  readonly config: string;
  readonly since: number;
  readonly json?: true;
}

/** `ssla overrules`: what people said against the rules for what needs a reply. */
export function declareOverrules(command: Command, context: CliContext): void {
  command
    .description(
      "List what people said against the rules for what needs a reply, with the rule each contradicts.",
    )
    .option("--since <days>", "of so many days, such as 30d", daysFrom, 7)
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((options: OverrulesOptions) => list(options, context));
}

async function list({ config, since, json }: OverrulesOptions, context: CliContext): Promise<void> {
  const { now, output } = context;
  await withLive(config, context, async ({ reader: { queries }, watch }) => {
    const found = await overrulesSince({ queries, watch }, instant(now - since * MS_PER_DAY));
    if (json) output.out(JSON.stringify(found.map(overruleJson)));
    else for (const line of linesOf(found, since)) output.out(line);
  });
}

function daysFrom(text: string): number {
  const [, days] = /^(\d{1,4})d$/.exec(text) ?? [];
  if (days === undefined || Number(days) === 0) throw new InvalidArgumentError("write days, such as 30d");
  return Number(days);
}

function linesOf(found: readonly ListedOverrule[], days: number): readonly string[] {
  if (found.length === 0) return [`nobody overruled a rule in the last ${days} days`];
  const rules = [...new Set(found.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const own = found.filter((one) => one.rule === rule);
    return [harmless(`${String(own.length)} against: ${rule}`), ...own.map(overruleInLine)];
  });
}

function overruleInLine({ said, by, at, channel, message, link }: ListedOverrule): string {
  return harmless(`  ${formatInstant(at)}  ${said}, said ${by}: ${link ?? message.message} on ${channel}`);
}

function overruleJson({ said, by, at, channel, message, link, rule }: ListedOverrule): object {
  const { message: id, facts, interaction } = message;
  return {
    at: formatInstant(at),
    said,
    by,
    channel,
    message: id,
    link: link ?? null,
    rule,
    interaction,
    classifier: facts.classifier,
  };
}
