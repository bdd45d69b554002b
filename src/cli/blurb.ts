import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import { loadConfig, type Config } from "../config/load-config.ts";
import { suggest } from "../config/nearest.ts";
import { LOCALES, localeOf, type Locale } from "../core/blurbs/locales.ts";
import { publicPromise } from "../core/blurbs/promise.ts";
import { fitTo, ladderOf, type Blurb, type DoesNotFit } from "../core/blurbs/render.ts";
import { findSurface, SURFACES, type Surface } from "../core/blurbs/surfaces.ts";
import { wordingOf } from "../core/blurbs/wording.ts";
import { channelId } from "../core/ids.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import { storePath } from "../main.ts";
import { openArchive } from "./archive.ts";
import { blurbTable, excessInWords } from "./blurb-table.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { inForceWith, storedDecisions } from "./decided-terms.ts";
import { speakerOf } from "./speaker-of.ts";

interface BlurbOptions {
  readonly config: string;
  readonly surface?: Surface;
  readonly locale?: Locale;
  readonly copy?: true;
  readonly all?: true;
  readonly out?: string;
  readonly json?: true;
}

/** A blurb, and whose it is. */
interface ChannelBlurb {
  readonly channel: string;
  readonly blurb: Blurb | DoesNotFit;
}

/** `ssla blurb`: the terms in force as texts for customers, each within the limit of its surface. */
export function registerBlurb(program: Command, context: CliContext): void {
  program
    .command("blurb")
    .description("Write the terms in force as texts to publish, each within the limit of its surface.")
    .argument("[channel]", "the channel; needed where there are several")
    .option("--surface <id>", "only that one, and the text alone: pipe it to the clipboard", surfaceFrom)
    .option("--locale <tag>", "the language; the brand's when absent", localeFrom)
    .option("--copy", "with --surface: put the text into the clipboard of the terminal as well")
    .option("--all", "of all channels, in all languages, into the folder of --out")
    .option("--out <dir>", "the folder that --all fills, a file a text")
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((channel: string | undefined, options: BlurbOptions) => run(channel, options, context));
}

async function run(channel: string | undefined, options: BlurbOptions, context: CliContext): Promise<void> {
  const { cwd, kinds, output } = context;
  const archive = openArchive(options.config, context);
  const config = await loadConfig(options.config, undefined, { cwd, archive, kinds, silent: true });
  if ((options.all ?? false) !== (options.out !== undefined))
    throw new UsageError("--all and --out go together: ssla blurb --all --out kit");
  if (options.copy && options.surface === undefined)
    throw new UsageError("--copy takes one text: name it by --surface, such as --surface x.bio");
  const channels = options.all ? chosen(config, channel) : [theOne(config, channel)];
  const blurbs = await blurbsOf(config, channels, options, context);
  if (options.out !== undefined) await writeKit(resolve(cwd, options.out), blurbs, context);
  else if (options.json) output.out(JSON.stringify(blurbs.map(asJson), null, 2));
  else if (options.surface !== undefined) for (const { blurb } of blurbs) printText(blurb, options, context);
  else
    for (const line of blurbTable(
      blurbs.map(({ blurb }) => blurb),
      output,
    ))
      output.out(line);
  if (options.surface !== undefined && blurbs.some(({ blurb }) => blurb.kind === "does not fit"))
    context.finish(EXIT.notFound);
}

/** The texts of `channels` by the terms in force now. Throws UsageError where nothing can be promised. */
async function blurbsOf(
  config: Config,
  channels: readonly string[],
  options: BlurbOptions,
  { cwd, now }: CliContext,
): Promise<readonly ChannelBlurb[]> {
  const decided = await storedDecisions(storePath(options.config, config, cwd));
  const inForce = inForceWith(config, decided, options.config, cwd);
  return channels.flatMap((channel) => {
    const history = inForce.historyOf(channelId(channel));
    const terms = history && termsAt(history, now);
    if (terms === undefined) throw new UsageError(`no terms of ${channel} are in force`);
    const promise = publicPromise(terms, now);
    if (promise === undefined)
      throw new UsageError(
        `the terms of ${channel} promise the public nothing: give a target without \`when\` \`publish: true\``,
      );
    const brand = config.brands[config.channels[channel]?.brand ?? ""];
    const native = localeOf(brand?.locale ?? "en");
    const locales =
      options.all && options.locale === undefined ? LOCALES : [options.locale ?? native ?? "en"];
    const surfaces = options.surface === undefined ? SURFACES : [options.surface];
    return locales.flatMap((locale) => {
      const ladder = ladderOf(promise, locale, wordingOf(speakerOf(config, channel), locale));
      return surfaces.map((surface) => ({ channel, blurb: fitTo(surface, ladder) }));
    });
  });
}

function printText(
  blurb: Blurb | DoesNotFit,
  { copy }: Pick<BlurbOptions, "copy">,
  { output }: CliContext,
): void {
  if (blurb.kind === "does not fit") output.err(`${blurb.surface.id}: ${excessInWords(blurb)}`);
  else output.out(copy ? `${clipboard(blurb.text)}${blurb.text}` : blurb.text);
}

/** Asks the terminal to take `text` into its clipboard (OSC 52): works over ssh, where no program of this machine could. */
const clipboard = (text: string): string => `\u001b]52;c;${Buffer.from(text).toString("base64")}\u0007`;

/** A file a text; what does not fit gets none. */
async function writeKit(dir: string, blurbs: readonly ChannelBlurb[], { output }: CliContext): Promise<void> {
  let written = 0;
  for (const { channel, blurb } of blurbs) {
    if (blurb.kind === "does not fit") {
      output.err(`${channel}, ${blurb.surface.id}, ${blurb.locale}: ${excessInWords(blurb)}`);
      continue;
    }
    const folder = join(dir, channel, blurb.locale);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${blurb.surface.id}.txt`), `${blurb.text}\n`);
    written += 1;
  }
  output.out(`${written} texts in ${dir}`);
}

const asJson = ({ channel, blurb }: ChannelBlurb): Readonly<Record<string, unknown>> => ({
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
