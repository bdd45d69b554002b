import { Argument, type Command } from "commander";
import { markMessage, type Mark } from "../app/mark.ts";
import type { Monitored, Watch } from "../app/monitored.ts";
import { decidedIn } from "../app/terms-book.ts";
import { harmless } from "../app/words.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { channelId, personId, type ChannelId, type PersonId } from "../core/ids.ts";
import { openSqliteStore } from "../store/sqlite/open-store.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { inForceWith } from "./decided-terms.ts";
import { existingStore, keyFrom } from "./live-store.ts";
import { monitoredOf, teamOf } from "./team-of.ts";

const MARKS = ["needs-a-reply", "no-reply-needed", "not-for-us"] as const;

interface MarkOptions {
  readonly config: string;
  readonly reason?: string;
  readonly by?: string;
  readonly json?: true;
}

const HELP = `
While the monitor runs it alone writes to its store: then press the button in Slack (⋯, Explain).
Exit code 1 when nothing was changed, 74 when the monitor runs.`;

/** `ssla mark MESSAGE WHAT`: what a person says of a message, as if they had pressed it in Slack. */
export function declareMark(command: Command, context: CliContext): void {
  command
    .description("Say of a message whether it needs a reply, whatever the rules made of it.")
    .argument("<message>", "its id, or the link to it")
    .addArgument(new Argument("<what>", "what it is").choices(MARKS))
    .option("--reason <words>", "why it is not for us; the weekly report lists it")
    .option("--by <person>", "a key of `people`: who says so")
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((message: string, what: (typeof MARKS)[number], options: MarkOptions) =>
      mark(message, markOf(what, options.reason), options, context),
    );
}

function markOf(what: (typeof MARKS)[number], reason: string | undefined): Mark {
  if (what !== "not-for-us" && reason !== undefined) throw new UsageError("--reason goes with not-for-us");
  if (what === "needs-a-reply") return { kind: "needs a reply" };
  if (what === "no-reply-needed") return { kind: "no reply needed" };
  if (reason === undefined || reason.trim() === "") {
    throw new UsageError(
      'not-for-us changes figures, so it takes a reason: --reason "meant for another company"',
    );
  }
  return { kind: "not for us", reason: reason.trim() };
}

async function mark(
  message: string,
  given: Mark,
  { config: dir, by, json }: MarkOptions,
  { cwd, env, kinds, now, output, finish }: CliContext,
): Promise<void> {
  const config = await loadConfig(dir, undefined, { cwd, archive: openArchive(dir, { cwd }), kinds });
  const person = personFrom(config, by);
  const path = existingStore(dir, config, cwd);
  const store = await openSqliteStore({ path, key: keyFrom(config.store.key, env), now: () => now });
  try {
    const { historyOf, folderOf } = inForceWith(config, await decidedIn(store), dir, cwd);
    const watch: Watch = { channels: channelsOf(config, { kinds }), historyOf, folderOf };
    const id = `cli:${now}:${given.kind}:${message}`;
    const receipts = await markMessage(
      { store, watch },
      { words: message, mark: given, by: person, id, now },
    );
    if (json) output.out(JSON.stringify(receipts.map(({ text, refused = false }) => ({ text, refused }))));
    else for (const { text } of receipts) output.out(harmless(text));
    if (receipts.every(({ refused }) => refused)) finish(EXIT.notFound);
  } finally {
    await store.close();
  }
}

function personFrom({ brands }: Config, by: string | undefined): PersonId {
  if (by === undefined) return personId("ssla mark");
  const known = Object.values(brands).flatMap(({ people }) => Object.keys(people));
  if (known.includes(by)) return personId(by);
  throw new UsageError(
    `--by ${JSON.stringify(by)}: nobody of that name in \`people\`; known: ${known.join(", ")}`,
  );
}

function channelsOf(
  { brands, channels, email }: Config,
  { kinds }: Pick<CliContext, "kinds">,
): ReadonlyMap<ChannelId, Monitored> {
  return new Map(
    Object.entries(channels).flatMap(([id, channel]) => {
      const brand = brands[channel.brand];
      if (brand === undefined) return [];
      return [
        [
          channelId(id),
          monitoredOf(id, channel, teamOf(channel.brand, brand, email !== undefined), kinds),
        ] as const,
      ];
    }),
  );
}
