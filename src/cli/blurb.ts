import { resolve } from "node:path";
import { InvalidArgumentError, Option, type Command } from "commander";
import { loadConfig, type Config } from "../config/load-config.ts";
import { suggest } from "../config/nearest.ts";
import { LOCALES, localeOf, type Locale } from "../core/blurbs/locales.ts";
import { fitTo, ladderOf, type Blurb, type DoesNotFit } from "../core/blurbs/render.ts";
import type { Surface } from "../core/blurbs/surface.ts";
import { findSurface, SURFACES } from "../core/blurbs/surfaces.ts";
import { SHAPES, type ShapeName } from "../documents/blurbs/picture.ts";
import { openArchive } from "./archive.ts";
import { documentOf, FORMATS, type Format } from "./blurb-document.ts";
import { kitOf } from "./blurb-kit.ts";
import { subjectsOf, type ChannelSubject } from "./blurb-subjects.ts";
import { blurbTable, excessInWords } from "./blurb-table.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { put, writeKit } from "./kit-folder.ts";

interface BlurbOptions {
  readonly config: string;
  readonly surface?: Surface;
  readonly locale?: Locale;
  readonly copy?: true;
  readonly format?: Format;
  readonly shape: ShapeName;
  readonly all?: true;
  readonly out?: string;
  readonly json?: true;
}

/** `ssla blurb`: the terms in force as texts and documents for customers. */
export function declareBlurb(command: Command, context: CliContext): void {
  command
    .argument("[channel]", "the channel; needed where there are several")
    .option("--surface <id>", "only that one, and the text alone: pipe it to the clipboard", surfaceFrom)
    .option("--locale <tag>", "the language; the brand's when absent", localeFrom)
    .option("--copy", "with --surface: put the text into the clipboard of the terminal as well")
    .addOption(new Option("--format <format>", "a document instead of texts").choices(FORMATS))
    .addOption(
      new Option("--shape <shape>", "of a picture").choices(Object.keys(SHAPES)).default("header" as const),
    )
    .option("--all", "of all channels, in all languages, into the folder of --out")
    .option("--out <path>", "the folder that --all fills, or the file of --format")
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((channel: string | undefined, options: BlurbOptions) => run(channel, options, context));
}

async function run(channel: string | undefined, options: BlurbOptions, context: CliContext): Promise<void> {
  const { cwd, kinds } = context;
  checkOptions(options);
  const archive = openArchive(options.config, context);
  const config = await loadConfig(options.config, undefined, { cwd, archive, kinds, silent: true });
  if (options.all) return makeKit(chosen(config, channel), config, options, context);
  const locale = options.format === "html" ? options.locale : (options.locale ?? "own");
  const [one] = await subjectsOf(config, [theOne(config, channel)], { dir: options.config, locale }, context);
  if (one === undefined || "reason" in one) throw new UsageError(one?.reason ?? "no channel is watched");
  if (options.format !== undefined) return writeDocument(one, options.format, options, context);
  tellTexts(one, options, context);
}

function checkOptions({ all, out, format, surface, copy }: BlurbOptions): void {
  if (all && out === undefined)
    throw new UsageError("--all and --out go together: ssla blurb --all --out kit");
  if (out !== undefined && !all && format === undefined)
    throw new UsageError("--out needs --all, or --format: ssla blurb --format html --out page.html");
  if (all && format !== undefined) throw new UsageError("--all writes every format; leave --format out");
  if (format === "png" && out === undefined)
    throw new UsageError("a picture is no text: name its file by --out, such as --out header.png");
  if (copy && surface === undefined)
    throw new UsageError("--copy takes one text: name it by --surface, such as --surface x.bio");
}

/** What could not be made is told, and is no reason to make nothing. */
async function makeKit(
  channels: readonly string[],
  config: Config,
  { config: dir, locale, surface, out = "" }: BlurbOptions,
  context: CliContext,
): Promise<void> {
  const { cwd, output } = context;
  const subjects = await subjectsOf(config, channels, { dir, locale }, context);
  const kit = kitOf(subjects, surface === undefined ? SURFACES : [surface]);
  const folder = resolve(cwd, out);
  await writeKit(folder, kit.files);
  for (const note of kit.notes) output.err(note);
  output.out(`${kit.files.length} files in ${folder}; begin with index.html`);
}

async function writeDocument(
  one: ChannelSubject,
  format: Format,
  { shape, out }: BlurbOptions,
  { cwd, output, finish }: CliContext,
): Promise<void> {
  const made = documentOf(one, format, shape);
  if (made.kind === "not made") {
    output.err(`${one.subject.channel}, ${format}: ${made.reason}`);
    finish(EXIT.notFound);
  } else if (out !== undefined) await put(cwd, out, made.content);
  else if (typeof made.content === "string") output.out(made.content.trimEnd());
}

function tellTexts({ subject }: ChannelSubject, options: BlurbOptions, { output, finish }: CliContext): void {
  const { channel, promise, wordings } = subject;
  const [{ locale, wording }] = wordings;
  const ladder = ladderOf(promise, locale, wording);
  const surfaces = options.surface === undefined ? SURFACES : [options.surface];
  const blurbs = surfaces.map((surface) => fitTo(surface, ladder));
  if (options.json)
    output.out(
      JSON.stringify(
        blurbs.map((blurb) => asJson(channel, blurb)),
        null,
        2,
      ),
    );
  else if (options.surface !== undefined) for (const blurb of blurbs) printText(blurb, options, output);
  else for (const line of blurbTable(blurbs, output)) output.out(line);
  if (options.surface !== undefined && blurbs.some(({ kind }) => kind === "does not fit"))
    finish(EXIT.notFound);
}

function printText(
  blurb: Blurb | DoesNotFit,
  { copy }: Pick<BlurbOptions, "copy">,
  output: CliContext["output"],
): void {
  if (blurb.kind === "does not fit") output.err(`${blurb.surface.id}: ${excessInWords(blurb)}`);
  else output.out(copy ? `${clipboard(blurb.text)}${blurb.text}` : blurb.text);
}

/** Asks the terminal to take `text` into its clipboard (OSC 52): works over ssh, where no program of this machine could. */
const clipboard = (text: string): string => `\u001b]52;c;${Buffer.from(text).toString("base64")}\u0007`;

const asJson = (channel: string, blurb: Blurb | DoesNotFit): Readonly<Record<string, unknown>> => ({
  channel,
  surface: blurb.surface.id,
  locale: blurb.locale,
  fits: blurb.kind === "blurb",
  text: blurb.text,
  ...blurb.measured,
  ...(blurb.kind === "does not fit" ? { over: blurb.over, unit: blurb.unit } : { unit: blurb.surface.unit }),
});

/** The channel that was named, or all. */
function chosen(config: Config, channel: string | undefined): readonly string[] {
  return channel === undefined ? Object.keys(config.channels) : [theOne(config, channel)];
}

function theOne({ channels }: Config, channel: string | undefined): string {
  const known = Object.keys(channels);
  const [only] = known;
  if (channel === undefined && only !== undefined && known.length === 1) return only;
  if (channel === undefined) throw new UsageError(`which channel? There are ${known.join(", ")}`);
  if (known.includes(channel)) return channel;
  throw new UsageError(`unknown channel ${JSON.stringify(channel)}; ${suggest(channel, known)}`);
}

function surfaceFrom(id: string): Surface {
  const surface = findSurface(id);
  if (surface !== undefined) return surface;
  const known = SURFACES.map((one) => one.id);
  throw new InvalidArgumentError(`There is no such surface; ${suggest(id, known)}`);
}

function localeFrom(tag: string): Locale {
  const locale = localeOf(tag);
  if (locale !== undefined) return locale;
  throw new InvalidArgumentError(`Blurbs are written in ${LOCALES.join(", ")}.`);
}
