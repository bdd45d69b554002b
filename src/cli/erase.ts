import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import type { Command } from "commander";
import { eraseAuthor } from "../app/erase.ts";
import { decidedIn } from "../app/terms-book.ts";
import { harmless } from "../app/words.ts";
import { displayPath } from "../config/display-path.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { suggest } from "../config/nearest.ts";
import { authorId, brandId, channelId, personId } from "../core/ids.ts";
import type { Held } from "../ports/erasure.ts";
import { layRequest } from "../store/file/request-box.ts";
import { openSqliteReader } from "../store/sqlite/open-reader.ts";
import { openSqliteStore } from "../store/sqlite/open-store.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { inForceWith } from "./decided-terms.ts";
import { copiesInWords, heldInWords } from "./erase-words.ts";
import { existingStore, keyFrom } from "./live-store.ts";
import { takesRequests } from "./monitor-state.ts";
import { olderCopies } from "./older-copies.ts";
import { QUIET } from "./quiet-log.ts";
import { requestsPath, shadowPath, storePath } from "./store-path.ts";

interface EraseOptions {
  readonly config: string;
  readonly channel: string;
  readonly author: string;
  readonly yes?: true;
  readonly json?: true;
}

const HELP = `
Changes nothing without --yes. With it words, name, handle, links and account go for good, what waits
for a reply ends, and messages in Slack are edited. Other cases and all figures stay as they are.
While the monitor runs it does it; else this command, and Slack follows when the monitor next starts.
Who writes again is a customer like any other. What is not erased: docs/retention.md.

Exit code 0 also when nothing is kept of the account, 64 when it is one of your own people's, 74 when
another program reads the store, so that something is left in its log: end that, and ask again.`;

/** `ssla erase`: what is kept of a customer, and its end. */
export function declareErase(command: Command, context: CliContext): void {
  command
    .description("Show what is kept of somebody, and take it away when they ask for that.")
    .requiredOption("--channel <id>", "the channel on which they wrote")
    .requiredOption("--author <id>", "the platform's id of their account, not their handle")
    .option("--yes", "take it away")
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((options: EraseOptions) => erase(options, context));
}

/** A store, and what it keeps of the account. */
interface Found {
  readonly path: string;
  readonly held: Held;
}

/** What became of it. */
type Done = "shown" | "asked" | "erased" | "log in use";

async function erase(options: EraseOptions, context: CliContext): Promise<void> {
  const { cwd, kinds, output, finish } = context;
  const { config: dir, channel, json } = options;
  const config = await loadConfig(dir, undefined, { cwd, archive: openArchive(dir, { cwd }), kinds });
  const known = Object.keys(config.channels);
  if (!known.includes(channel))
    throw new UsageError(`unknown channel ${JSON.stringify(channel)}; ${suggest(channel, known)}`);
  const found = await findIn(config, options, context);
  if (found.some(({ held }) => held.isResponder))
    throw new UsageError("that account answers for the brand: only what customers wrote can be erased");
  const stores = [];
  for (const one of found) {
    const done = options.yes ? await eraseFrom(one, config, options, context) : "shown";
    if (done === "log in use") finish(EXIT.io);
    stores.push({ ...one, done });
  }
  const copies = found.flatMap(({ path }) => olderCopies(path)).map((path) => displayPath(path, cwd));
  if (json) {
    const told = stores.map(({ path, held: { isResponder: _none, ...held }, done }) => ({
      path,
      held,
      done,
    }));
    output.out(JSON.stringify({ channel, stores: told, olderCopies: copies }, null, 2));
    return;
  }
  for (const { path, held, done } of stores) {
    const lines = heldInWords(held);
    const where = harmless(`${channel}, in ${displayPath(path, cwd)}`);
    output.out(lines.length === 0 ? `${where}: nothing is kept of that account` : `${where}:`);
    for (const line of lines) output.out(harmless(`  ${line}`));
    const isTold = held.told.some(({ sent }) => sent > 0);
    output.out(done === "erased" && isTold ? `${DONE.erased}; ${SLACK_LATER}` : DONE[done]);
  }
  for (const line of copiesInWords(copies)) output.out(harmless(line));
}

const DONE: Readonly<Record<Done, string>> = {
  shown: "nothing was changed: --yes takes it away for good",
  asked: "asked: the monitor does it within seconds; ask again to see that nothing is left",
  erased: "erased",
  "log in use": "erased, but another program reads the store: end it and ask again, to empty the log",
};

const SLACK_LATER = "what stands in Slack is edited when the monitor next starts";

/** Also what a shadow run kept, which sent nothing. */
async function findIn(
  config: Config,
  { config: dir, channel, author }: EraseOptions,
  { cwd, env }: CliContext,
): Promise<readonly Found[]> {
  const shadow = shadowPath(dir, config, cwd);
  const paths = [storePath(dir, config, cwd), shadow].filter((path) => existsSync(path));
  const found: Found[] = [];
  for (const path of paths.length > 0 ? paths : [existingStore(dir, config, cwd)]) {
    const reader = await openSqliteReader(path, keyFrom(config.store.key, env));
    try {
      const held = await reader.held(channelId(channel), authorId(author));
      found.push({ path, held: path === shadow ? { ...held, told: [] } : held });
    } finally {
      await reader.close();
    }
  }
  return found;
}

async function eraseFrom(
  { path }: Found,
  config: Config,
  { config: dir, channel, author }: EraseOptions,
  { cwd, env, now }: CliContext,
): Promise<Done> {
  if (takesRequests(path)) {
    await layRequest(requestsPath(path), {
      ...{
        id: randomBytes(16).toString("hex"),
        kind: "erase",
        askedAt: now,
        by: personId(userInfo().username),
      },
      ...{ brand: brandId(config.channels[channel]?.brand ?? "") },
      ...{ channel: channelId(channel), author: authorId(author) },
    });
    return "asked";
  }
  const store = await openSqliteStore({ path, key: keyFrom(config.store.key, env), now: () => now });
  try {
    const { historyOf, folderOf } = inForceWith(config, await decidedIn(store), dir, cwd);
    const watch = { channels: new Map<never, never>(), historyOf, folderOf };
    const deps = { store, watch, clock: { now: () => now }, log: QUIET };
    const erased = await eraseAuthor(deps, channelId(channel), authorId(author));
    return erased.kind === "erased" && !erased.isLogEmpty ? "log in use" : "erased";
  } finally {
    await store.close();
  }
}
