import { randomBytes, randomUUID } from "node:crypto";
import type { Command } from "commander";
import { harmless } from "../app/words.ts";
import { loadConfig } from "../config/load-config.ts";
import type { BrandConfig } from "../config/ssla/brand-schema.ts";
import { ALL_POSTS, measureWorkspace } from "../notify/slack/doctor/measure.ts";
import { systemClock } from "../schedule/system-clock.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { examineChannels } from "./doctor-channels.ts";
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
Reads what is new on each channel, and keeps nothing of it. Asks whether the terms may be written
where \`publish\` says, and writes nothing there. Then posts to the route \`ops\`, asks first, and
deletes what it posted, also when it is stopped by Ctrl+C. Takes a minute or two; where Slack allows
the app one read a minute, a quarter of an hour. A monitor may run meanwhile.

Exit code 0 when all that the monitor assumes holds, 1 when something does not.`;

/** `ssla doctor`: measures in the real workspace what can only be assumed from outside. */
export function declareDoctor(command: Command, context: CliContext): void {
  command
    .description(
      "Read every channel once, and measure in the team's workspace what the monitor has to assume of Slack.",
    )
    .option("--brand <id>", "of that brand only")
    .option("--channel <id>", "measure there instead of at the route `ops`")
    .option("--yes", "do not ask before posting")
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((options: DoctorOptions) => doctor(options, context));
}

async function doctor(options: DoctorOptions, context: CliContext): Promise<void> {
  const { cwd, kinds, output, clock = systemClock } = context;
  const archive = openArchive(options.config, { cwd });
  const config = await loadConfig(options.config, undefined, { cwd, archive, kinds });
  const patients = brandsOf(config, options.brand).flatMap(([id, brand]) =>
    patientOf(id, brand, options, context),
  );
  if (!options.yes && patients.length > 0) await askFirst(patients, context);
  const stopping = new AbortController();
  void context.stopped().then(() => {
    stopping.abort();
  });
  const { signal } = stopping;
  const tell = async (title: string, found: AsyncGenerator<Verdict>): Promise<readonly Verdict[]> => {
    const verdicts: Verdict[] = [];
    if (!options.json) output.out(paint(output.color).bold(title));
    for await (const one of found) {
      verdicts.push(one);
      if (!options.json) for (const line of linesOf(one, output.color)) output.out(line);
      await output.drained();
    }
    return verdicts;
  };
  const exam = { dir: options.config, brand: options.brand, clock, signal };
  const channels = await tell("channels", examineChannels(exam, context));
  const brands: BrandResult[] = [];
  for (const patient of signal.aborted ? [] : patients) {
    const found = examine(patient, signal, context);
    brands.push([patient.id, await tell(`${patient.id}, at ${patient.channel}`, found)]);
  }
  conclude({ channels, brands, isStopped: signal.aborted }, options, context);
}

type BrandResult = readonly [brand: string, verdicts: readonly Verdict[]];

interface Results {
  readonly channels: readonly Verdict[];
  readonly brands: readonly BrandResult[];
  /** Somebody ended it before all was measured. */
  readonly isStopped: boolean;
}

function conclude(results: Results, { json }: DoctorOptions, { output, finish }: CliContext): void {
  const verdicts = [...results.channels, ...results.brands.flatMap(([, ofBrand]) => ofBrand)];
  const isWell = !results.isStopped && verdicts.every(({ holds }) => holds !== false);
  if (json) output.out(JSON.stringify(resultsJson(results, isWell), null, 2));
  else if (results.isStopped) output.out(paint(output.color).yellow("stopped before all was measured"));
  else output.out(conclusion(isWell, output.color));
  if (!isWell) finish(EXIT.unwell);
}

/** A brand's workspace, and where in it to measure. */
interface Patient {
  readonly id: string;
  readonly channel: string;
  readonly token: { readonly value: string; readonly source: string };
}

/** None where a token is missing: that is told with the other credentials. */
function patientOf(
  id: string,
  brand: BrandConfig,
  { channel }: DoctorOptions,
  { env }: CliContext,
): readonly Patient[] {
  const place = channel ?? brand.routes["ops"]?.channel;
  if (place === undefined) {
    throw new UsageError(`${id} has no route \`ops\` with a channel; name one with --channel`);
  }
  const tokens = tokensOf(brand, env);
  return tokens.kind === "found" ? [{ id, channel: place, token: tokens.bot }] : [];
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
  signal: AbortSignal,
  { clock = systemClock, slack }: CliContext,
): AsyncGenerator<Verdict> {
  const ids = new Map<number, string>();
  const messageId = (n: number): string => {
    const id = ids.get(n) ?? randomUUID();
    ids.set(n, id);
    return id;
  };
  const run = randomBytes(4).toString("hex");
  const deps = { token: token.value, channel, clock, log: QUIET, route: slack, run, messageId, signal };
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

function resultsJson({ channels, brands, isStopped }: Results, isWell: boolean): object {
  return {
    ok: isWell,
    complete: !isStopped,
    channels: channels.map(verdictJson),
    brands: brands.map(([brand, verdicts]) => ({ brand, verdicts: verdicts.map(verdictJson) })),
  };
}

const verdictJson = ({ holds, mend, ...one }: Verdict): object => ({
  ...one,
  holds: holds ?? null,
  mend: mend ?? null,
});
