import { InvalidArgumentError, type Command } from "commander";
import { counted, harmless, spanInWords } from "../app/words.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { suggest } from "../config/nearest.ts";
import type { BrandConfig } from "../config/ssla/brand-schema.ts";
import { parseDuration } from "../core/time/duration-text.ts";
import { minutes, type Duration } from "../core/time/instant.ts";
import type { Finding } from "../notify/slack/setup/finding.ts";
import { setUpWorkspace } from "../notify/slack/setup/set-up-workspace.ts";
import { systemClock } from "../schedule/system-clock.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { paint } from "./paint.ts";
import { QUIET } from "./quiet-log.ts";
import { setUpPlan, tokensOf } from "./set-up-plan.ts";
import { readManifest } from "./slack-manifest.ts";

interface SetupOptions {
  readonly config: string;
  readonly brand?: string;
  readonly channel?: string;
  readonly click: boolean;
  readonly timeout: Duration;
  readonly manifest?: true;
  readonly json?: true;
}

const HELP = `
First:    make the app from the manifest (--manifest prints it), install it, and set both tokens.
Does:     checks tokens, scopes and Socket Mode, joins the public channels of the routes, looks at
          each person and user group, posts a test alert and waits for the click on its button.
Needs:    a monitor that does not run meanwhile: it would get the click. Without: --no-click.

Exit code 0 when all is set up, 1 when a person has to mend something.`;

/** `ssla setup slack`: everything that has to be right in the team's workspace, each with its mend. */
export function declareSetupSlack(command: Command, context: CliContext): void {
  command
    .description("Set up what the monitor speaks through, and prove that it works.")
    .command("slack")
    .summary("Check and prepare the team's Slack; ends with a click on a test alert.")
    .description("Check and prepare the team's Slack, step by step, each with the exact mend.")
    .option("--brand <id>", "of that brand only")
    .option("--channel <id>", "post the test alert there instead of to the route `team`")
    .option("--timeout <span>", "wait so long for the click, such as 5m", spanFrom, minutes(2))
    .option("--no-click", "do not wait for a click")
    .option("--manifest", "print the manifest of the app, and do nothing else")
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((options: SetupOptions) => setUp(options, context));
}

async function setUp(options: SetupOptions, context: CliContext): Promise<void> {
  const { output, cwd, kinds } = context;
  const { text, scopes } = await readManifest();
  if (options.manifest) {
    output.out(text.trimEnd());
    return;
  }
  const archive = openArchive(options.config, { cwd });
  const config = await loadConfig(options.config, undefined, { cwd, archive, kinds });
  const results: (readonly [brand: string, findings: readonly Finding[]])[] = [];
  for (const [id, brand] of brandsOf(config, options.brand)) {
    const findings: Finding[] = [];
    if (!options.json) output.out(paint(output.color).bold(`${brand.name} (${id})`));
    for await (const finding of setUpBrand(brand, scopes, options, context)) {
      findings.push(finding);
      if (!options.json) output.out(findingLine(finding, output.color));
      await output.drained();
    }
    results.push([id, findings]);
  }
  const wrongs = results.flatMap(([, findings]) => findings).filter(({ kind }) => kind === "wrong").length;
  if (options.json) output.out(JSON.stringify(resultsJson(results, wrongs), null, 2));
  else output.out(conclusion(wrongs, output.color));
  if (wrongs > 0) context.finish(EXIT.unwell);
}

/** One brand, or all. Throws UsageError when there is none of that id. */
export function brandsOf(
  { brands }: Pick<Config, "brands">,
  wanted: string | undefined,
): readonly (readonly [string, BrandConfig])[] {
  const all = Object.entries(brands);
  if (wanted === undefined) return all;
  const found = all.filter(([id]) => id === wanted);
  if (found.length > 0) return found;
  throw new UsageError(`unknown brand ${JSON.stringify(wanted)}; ${suggest(wanted, Object.keys(brands))}`);
}

async function* setUpBrand(
  brand: BrandConfig,
  scopes: readonly string[],
  { channel, click, timeout }: SetupOptions,
  { env, clock = systemClock, slack, output }: CliContext,
): AsyncGenerator<Finding> {
  const tokens = tokensOf(brand, env);
  if (tokens.kind === "missing") {
    yield* tokens.findings;
    return;
  }
  const plan = setUpPlan(brand, tokens, { scopes, channel, clickWithin: click ? timeout : undefined });
  const waiting = (where: string, within: Duration): void => {
    output.err(`now click "It works" in ${where}, within ${spanInWords(within)}`);
  };
  yield* setUpWorkspace({ clock, log: QUIET, route: slack, waiting }, plan);
}

const SIGNS: Readonly<Record<Finding["kind"], string>> = { ok: "✓", wrong: "✗", doubtful: "!", skipped: "-" };

function findingLine({ step, kind, said, mend }: Finding, color: boolean): string {
  const { green, red, yellow } = paint(color);
  const tint = { ok: green, wrong: red, doubtful: yellow, skipped: yellow }[kind];
  const more = mend === undefined ? "" : `; ${mend}`;
  return `${tint(SIGNS[kind])} ${harmless(`${step.padEnd(20)} ${said}${more}`)}`;
}

function conclusion(wrongs: number, color: boolean): string {
  const { green, red } = paint(color);
  return wrongs === 0
    ? green("all is set up")
    : red(`${counted(wrongs, "thing")} to mend; then run it again`);
}

function resultsJson(results: readonly (readonly [string, readonly Finding[]])[], wrongs: number): object {
  return {
    ok: wrongs === 0,
    brands: results.map(([brand, findings]) => ({
      brand,
      findings: findings.map(({ step, kind, said, mend }) => ({ step, kind, said, mend: mend ?? null })),
    })),
  };
}

function spanFrom(text: string): Duration {
  const span = parseDuration(text);
  if (span !== undefined && span > 0) return span;
  throw new InvalidArgumentError("write it in hours and minutes, such as 2m.");
}
