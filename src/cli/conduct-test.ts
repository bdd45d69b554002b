import type { Command } from "commander";
import { ruleInWords } from "../app/moderate.ts";
import { soughtBy } from "../app/sought.ts";
import { harmless } from "../app/words.ts";
import { plainRules } from "../classify/plain-rules.ts";
import { loadConfig } from "../config/load-config.ts";
import { breachesOf } from "../core/conduct/breaches.ts";
import { masked } from "../core/conduct/mask.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { historyOf } from "./history-of.ts";

interface TestOptions {
  readonly config: string;
  readonly channel: string;
  readonly show?: true;
  readonly json?: true;
}

/** `ssla conduct test TEXT`: what the rules of a channel would find in a text, before customers meet them. */
export function declareConductTest(conduct: Command, context: CliContext): void {
  conduct
    .command("test")
    .description("Try a text on the rules of a channel, by its terms as they are in the files.")
    .argument("<text>", "as a customer would write it")
    .requiredOption("--channel <id>", "whose rules, as ssla.yaml names it")
    .option("--show", "do not mask what was found")
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((text: string, options: TestOptions) => tryText(text, options, context));
}

async function tryText(
  text: string,
  { config: dir, channel, show, json }: TestOptions,
  { cwd, kinds, now, output }: CliContext,
): Promise<void> {
  const config = await loadConfig(dir, undefined, { cwd, archive: openArchive(dir, { cwd }), kinds });
  const history = await historyOf(channel, config.terms, [], { config: dir, cwd });
  const terms = termsAt(history, now) ?? history.versions[0];
  const facts = plainRules.classify({
    text,
    interaction: "mention",
    from: "customer",
    ...soughtBy(history),
    autoReplies: [],
  });
  const breaches = breachesOf(facts, terms.conduct);
  const spans = breaches.flatMap((one) => one.spans);
  const shown = show ? text : masked(text, spans);
  if (json) {
    output.out(JSON.stringify({ channel, version: terms.version, text: shown, breaches }, null, 2));
    return;
  }
  output.out(harmless(shown));
  if (breaches.length === 0)
    output.out(`nothing that ${channel} does not tolerate (terms of ${terms.version})`);
  for (const { rule, publishes, action } of breaches) {
    output.out(harmless(`${action}: ${ruleInWords({ rule, publishes })}`));
  }
}
