import { randomBytes, randomUUID } from "node:crypto";
import type { Command } from "commander";
import { harmless } from "../app/words.ts";
import { loadConfig } from "../config/load-config.ts";
import type { BrandConfig } from "../config/ssla/brand-schema.ts";
import { ALL_POSTS, measureWorkspace } from "../notify/slack/doctor/measure.ts";
import { systemClock } from "../schedule/system-clock.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { verdictOn, type Verdict } from "./doctor-verdicts.ts";
import { paint } from "./paint.ts";
import { QUIET } from "./quiet-log.ts";
import { tokensOf } from "./set-up-plan.ts";
import { brandsOf } from "./setup-slack.ts";

interface DoctorOptions {
  readonly config: string;
  readonly brand?: string;
  readonly channel?: string;
  readonly yes?: true;
  readonly json?: true;
}

const HELP = `
Posts to the route \`ops\`, asks first, and deletes what it posted. Takes a minute or two;
where Slack allows the app one read a minute, a quarter of an hour. A monitor may run meanwhile.

Exit code 0 when all that the monitor assumes holds, 1 when something does not.`;

/** `ssla doctor`: measures in the real workspace what can only be assumed from outside. */
export function registerDoctor(program: Command, context: CliContext): void {
  program
    .command("doctor")
    .summary("Measure whether your Slack behaves as assumed.")
    .description("Measure in the real workspace what the monitor has to assume, and say whether it holds.")
    .option("--brand <id>", "of that brand only")
    .option("--channel <id>", "measure there instead of at the route `ops`")
    .option("--yes", "do not ask before posting")
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((options: DoctorOptions) => doctor(options, context));
}

async function doctor(options: DoctorOptions, context: CliContext): Promise<void> {
  const { cwd, kinds, output } = context;
  const archive = openArchive(options.config, { cwd });
  const config = await loadConfig(options.config, undefined, { cwd, archive, kinds });
  const patients = brandsOf(config, options.brand).map(([id, brand]) =>
    patientOf(id, brand, options, context),
  );
  if (!options.yes) await askFirst(patients, context);
  const results: (readonly [brand: string, verdicts: readonly Verdict[]])[] = [];
  for (const patient of patients) {
    const verdicts: Verdict[] = [];
    if (!options.json) output.out(paint(output.color).bold(`${patient.id}, at ${patient.channel}`));
    for await (const one of examine(patient, context)) {
      verdicts.push(one);
      if (!options.json) for (const line of linesOf(one, output.color)) output.out(line);
      await output.drained();
    }
    results.push([patient.id, verdicts]);
  }
  const isWell = results.every(([, verdicts]) => verdicts.every(({ holds }) => holds !== false));
  if (options.json) output.out(JSON.stringify(resultsJson(results, isWell), null, 2));
  else output.out(conclusion(isWell, output.color));
  if (!isWell) context.finish(EXIT.unwell);
}

/** A brand's workspace, and where in it to measure. */
interface Patient {
  readonly id: string;
  readonly channel: string;
  readonly token: { readonly value: string; readonly source: string };
}

function patientOf(id: string, brand: BrandConfig, { channel }: DoctorOptions, { env }: CliContext): Patient {
  const place = channel ?? brand.routes["ops"]?.channel;
  if (place === undefined) {
    throw new UsageError(`${id} has no route \`ops\` with a channel; name one with --channel`);
  }
  const tokens = tokensOf(brand, env);
  if (tokens.kind === "found") return { id, channel: place, token: tokens.bot };
  throw new UsageError(
    tokens.findings.map(({ said, mend }) => `${id}: ${said}; ${mend ?? ""}`).join("\n"),
    EXIT.config,
  );
}

/** Throws UsageError when the answer is not yes. */
async function askFirst(patients: readonly Patient[], { output, input }: CliContext): Promise<void> {
  const where = patients.map(({ channel }) => channel).join(", ");
  output.err(`This posts ${ALL_POSTS} short messages to ${where} and deletes them again. Go on? [y/N]`);
  const lines = input();
  try {
    const line = await lines.next();
    const answer = line.done ? "" : line.value.trim().toLowerCase();
    if (answer === "y" || answer === "yes") return;
  } finally {
    await lines.return(undefined); // else an open input keeps the process waiting
  }
  throw new UsageError("nothing was posted; answer y, or give --yes");
}

async function* examine(
  { channel, token }: Patient,
  { clock = systemClock, slack }: CliContext,
): AsyncGenerator<Verdict> {
  const ids = new Map<number, string>();
  const messageId = (n: number): string => {
    const id = ids.get(n) ?? randomUUID();
    ids.set(n, id);
    return id;
  };
  const run = randomBytes(4).toString("hex");
  const deps = { token: token.value, channel, clock, log: QUIET, route: slack, run, messageId };
  for await (const measurement of measureWorkspace(deps)) yield verdictOn(measurement, token.source);
}

function linesOf({ what, measured, assumed, holds, mend }: Verdict, color: boolean): readonly string[] {
  const { green, red, yellow } = paint(color);
  const sign = holds === undefined ? yellow("-") : holds ? green("✓") : red("✗");
  const word = holds === undefined ? "could not be measured" : holds ? "holds" : "does not hold";
  return [
    `${sign} ${harmless(`${what.padEnd(12)} ${measured}`)}`,
    `  ${"".padEnd(12)} assumed: ${assumed}: ${word}${mend === undefined ? "" : `; ${harmless(mend)}`}`,
  ];
}

function conclusion(isWell: boolean, color: boolean): string {
  const { green, red } = paint(color);
  return isWell
    ? green("what the monitor assumes holds here")
    : red("not all that the monitor assumes holds here");
}

function resultsJson(results: readonly (readonly [string, readonly Verdict[]])[], isWell: boolean): object {
  return {
    ok: isWell,
    brands: results.map(([brand, verdicts]) => ({
      brand,
      verdicts: verdicts.map(({ holds, mend, ...one }) => ({
        ...one,
        holds: holds ?? null,
        mend: mend ?? null,
      })),
    })),
  };
}
