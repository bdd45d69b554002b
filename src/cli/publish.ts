import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { InvalidArgumentError, type Command } from "commander";
import type { Publishing } from "../app/published-text.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { suggest } from "../config/nearest.ts";
import { LOCALES, localeOf, type Locale } from "../core/blurbs/locales.ts";
import { hashOf } from "../core/hash.ts";
import { brandId, channelId, personId } from "../core/ids.ts";
import type { Publication } from "../ports/publications.ts";
import { systemClock } from "../schedule/system-clock.ts";
import { layRequest } from "../store/file/request-box.ts";
import { openSqliteReader } from "../store/sqlite/open-reader.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { storedDecisions } from "./decided-terms.ts";
import { takesRequests } from "./monitor-state.ts";
import { publishingOf } from "./open-publisher.ts";
import { changesOf, textBefore, textOfTerms, type PlaceChange } from "./publish-changes.ts";
import { publishHere, watchOf } from "./publish-here.ts";
import { changeAsJson, changeInWords } from "./publish-words.ts";
import { QUIET } from "./quiet-log.ts";
import { requestsPath, storePath } from "./store-path.ts";

interface PublishOptions {
  readonly config: string;
  readonly surface?: string;
  readonly place?: string;
  readonly locale?: Locale;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly undo?: true;
  readonly force?: true;
  readonly json?: true;
}

const HELP = `
Shows what stands at each place of \`publish\` in ssla.yaml, and what would stand there; writes
nothing before you type y, or without --yes. While the monitor runs it writes; else this command.
A place that no program may write is shown to be pasted; it is looked later whether it was.
What somebody confirmed before, and was cut short, is finished first.

Exit code 0 when all is published or asked for, 1 when a place cannot be read or has no text.`;

/** `ssla publish`: puts the texts of the terms in force where the public reads them, and takes them back. */
export function declarePublish(command: Command, context: CliContext): void {
  command
    .description("Put the texts of the terms in force where the public reads them, by official APIs.")
    .argument("[channel]", "the channel; needed where several are published")
    .option("--surface <id>", "only there: discord.topic")
    .option("--place <id>", "only this one, by the platform's id")
    .option("--locale <tag>", "the language; as ssla.yaml says when absent", localeFrom)
    .option("--dry-run", "only show what would change")
    .option("--yes", "write without asking")
    .option("--undo", "put back what stood there before the last publication")
    .option("--force", "with --undo: also over what somebody wrote since")
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((channel: string | undefined, options: PublishOptions) => run(channel, options, context));
}

/** A channel whose texts are published, and by what. */
interface Subject {
  readonly config: Config;
  readonly path: string;
  readonly id: string;
  readonly publishing: Publishing;
  readonly all: Awaited<ReturnType<typeof publishingOf>>;
}

async function run(named: string | undefined, options: PublishOptions, context: CliContext): Promise<void> {
  const { output, cwd, env, kinds, finish, clock = systemClock } = context;
  if (options.force && !options.undo) throw new UsageError("--force goes with --undo");
  const archive = openArchive(options.config, context);
  const config = await loadConfig(options.config, env, { cwd, archive, kinds, silent: true });
  const all = await publishingOf(config, { clock, log: QUIET });
  const id = theOne(config, named);
  const publishing = all.get(channelId(id));
  if (publishing === undefined)
    throw new UsageError(`nothing of ${id} can be published: its platform has no official API`);
  const subject: Subject = { config, path: storePath(options.config, config, cwd), id, publishing, all };
  try {
    await finishBegun(subject, options, context);
    const changes = await changesIn(subject, options, context);
    if (options.json)
      output.out(
        JSON.stringify(
          changes.map((one) => changeAsJson(id, one)),
          null,
          2,
        ),
      );
    else for (const line of changes.flatMap(changeInWords)) output.out(line);
    if (changes.length === 0)
      throw new UsageError("there is no such place: see `publish` and `connect` in ssla.yaml");
    if (changes.some(({ kind }) => kind === "unread" || kind === "no text")) finish(EXIT.notFound);
    await publish(subject, changes, options, context);
  } finally {
    await Promise.all([...all.values()].map(({ publisher }) => publisher.stop()));
  }
}

/** Brings to its end what was confirmed before and cut short, as the monitor does at its start. */
async function finishBegun(subject: Subject, options: PublishOptions, context: CliContext): Promise<void> {
  if (options.dryRun || !existsSync(subject.path) || takesRequests(subject.path)) return;
  const say = options.json ? context.output.err : context.output.out;
  for (const line of await publishHere(subject, [], options.config, context)) say(line);
}

async function changesIn(
  { config, path, id, publishing }: Subject,
  options: PublishOptions,
  { cwd, now, kinds }: CliContext,
): Promise<readonly PlaceChange[]> {
  const { publisher } = publishing;
  if (options.undo) {
    const reader = existsSync(path) ? await openSqliteReader(path, config.store.key?.reveal()) : undefined;
    try {
      const before = textBefore(
        publisher,
        async ({ surface, id: place }) =>
          (await reader?.published({ channel: channelId(id), surface, place })) ?? [],
        options.force ?? false,
      );
      return await changesOf(publishing, options, before);
    } finally {
      await reader?.close();
    }
  }
  const { watch, channels } = watchOf(config, await storedDecisions(path), options.config, { cwd, kinds });
  const channel = channels.get(channelId(id));
  if (channel === undefined) return [];
  return changesOf(
    publishing,
    options,
    textOfTerms(watch, channel, options.locale ?? publishing.locale, now),
  );
}

/** Asks, then has written what is to change: by the monitor while one runs. */
async function publish(
  subject: Subject,
  changes: readonly PlaceChange[],
  options: PublishOptions,
  context: CliContext,
): Promise<void> {
  const { output } = context;
  const say = options.json ? output.err : output.out;
  const wanted = changes.filter((one) => one.kind === "change");
  if (wanted.length === 0 || options.dryRun) return;
  if (!(options.yes ?? (await isConfirmed(context)))) {
    say("nothing was written");
    return;
  }
  const asked = wanted.map((one) => publicationOf(subject, one, options, context));
  if (takesRequests(subject.path)) {
    for (const one of asked) {
      const { brand, by, askedAt } = one;
      const request = { id: randomBytes(16).toString("hex"), kind: "publish", brand, by, askedAt } as const;
      await layRequest(requestsPath(subject.path), { ...request, publication: one });
    }
    say("asked: the monitor writes it within seconds, and tells ops what it cannot write");
    return;
  }
  for (const line of await publishHere(subject, asked, options.config, context)) say(line);
}

async function isConfirmed({ output, input }: CliContext): Promise<boolean> {
  output.err("Publish this? [y/N]");
  await output.drained();
  const lines = input();
  try {
    const line = await lines.next();
    return !line.done && /^y(?:es)?$/iu.test(line.value.trim());
  } finally {
    await lines.return(undefined);
  }
}

function publicationOf(
  { config, id }: Subject,
  { place, text, locale, terms, undoes }: Extract<PlaceChange, { readonly kind: "change" }>,
  { force = false }: { readonly force?: boolean },
  { now }: CliContext,
): Omit<Publication, "state"> {
  return {
    ...{ id: hashOf("ssla publish", randomBytes(16).toString("hex"), place.surface, place.id) },
    ...{ brand: brandId(config.channels[id]?.brand ?? ""), channel: channelId(id) },
    ...{ surface: place.surface, place: place.id, name: place.name, write: place.write },
    ...{ text, locale, terms: { version: terms.version, hash: terms.hash }, undoes, isForced: force },
    ...{ by: personId(userInfo().username), askedAt: now, plannedFor: now },
  };
}

/** The channel that was named, or the only one that is published. */
function theOne({ channels }: Config, named: string | undefined): string {
  const known = Object.keys(channels);
  if (named !== undefined && !known.includes(named))
    throw new UsageError(`unknown channel ${JSON.stringify(named)}; ${suggest(named, known)}`);
  const published = known.filter((id) => channels[id]?.publish !== undefined);
  const [only, ...more] = named === undefined ? published : published.filter((id) => id === named);
  if (only === undefined)
    throw new UsageError(
      `${named ?? "no channel"} is ${named === undefined ? "" : "not "}published: add \`publish: { surfaces: [x.bio] }\` to it in ssla.yaml`,
    );
  if (more.length > 0) throw new UsageError(`which channel? Published are ${published.join(", ")}`);
  return only;
}

function localeFrom(tag: string): Locale {
  const locale = localeOf(tag);
  if (locale !== undefined) return locale;
  throw new InvalidArgumentError(`Blurbs are written in ${LOCALES.join(", ")}.`);
}
