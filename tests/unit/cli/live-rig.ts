import { join } from "node:path";
import { decideBy } from "../../../src/app/decide.ts";
import type { Watch } from "../../../src/app/monitored.ts";
import { sweep } from "../../../src/app/sweep.ts";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { monitoredOf, teamOf } from "../../../src/cli/team-of.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { historiesOf } from "../../../src/config/terms-source.ts";
import type { ChannelEvent, MessageEvent } from "../../../src/core/cases/events.ts";
import type { Words } from "../../../src/ports/channel.ts";
import type { Intake, Store } from "../../../src/ports/store.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { emptyStore } from "../../support/empty-store.ts";
import { ENV, folderWith, VALID, type Files } from "../../support/config-files.ts";
import { ssla, type CliRun } from "../../support/run-cli.ts";
import { anIntake, someWords, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

/** A monitor's store beside its configuration, held open for writing, and `ssla` in that folder. */
export interface LiveRig {
  readonly cwd: string;
  /** Of the store. */
  readonly path: string;
  readonly store: Store;
  /** Commits these events on x-acme, decided as the monitor decides; `said` are words by message. */
  readonly record: (
    events: readonly ChannelEvent[],
    said?: Readonly<Record<string, string | Words>>,
    over?: Partial<Intake>,
  ) => Promise<void>;
  /** Calls for what is due by then. */
  readonly sweep: (iso: string) => Promise<void>;
  readonly ssla: (args: string, now: string) => Promise<CliRun>;
}

/** Opens one since that instant. */
export async function startLive(since: string, files: Files = VALID): Promise<LiveRig> {
  const cwd = folderWith(files);
  const path = join(cwd, "data/ssla.db");
  const kinds = channelKinds();
  const config = await loadConfig("config", ENV, { cwd, kinds });
  const { historyOf, folderOf } = historiesOf(config.terms, "config", cwd);
  const acme = config.brands["acme"];
  const channel = config.channels[X_ACME];
  if (acme === undefined || channel === undefined) throw new Error("the configuration lacks x-acme");
  const channels = new Map([[X_ACME, monitoredOf(X_ACME, channel, teamOf("acme", acme, false), kinds)]]);
  const watch: Watch = { channels, historyOf, folderOf };
  const key = config.store.key?.reveal();
  await emptyStore(path, key);
  const store = await openSqliteStore({ path, key, now: () => at(since) });
  return {
    cwd,
    path,
    store,
    record: async (events, said = {}, over = {}) => {
      const words = events.flatMap((event) => (event.kind === "message" ? wordsFor(event, said) : []));
      await store.record(anIntake(events, { words, ...over }), decideBy(watch));
    },
    sweep: async (iso) => {
      await sweep({ store, watch }, at(iso));
    },
    ssla: (args, now) => ssla(args, { cwd, env: { DATA_KEY: ENV["DATA_KEY"] ?? "" }, now }),
  };
}

function wordsFor(
  { conversation, message, at: posted }: MessageEvent,
  said: Readonly<Record<string, string | Words>>,
): Intake["words"] {
  const given = said[message];
  if (given === undefined) return [];
  const words = typeof given === "string" ? someWords(given) : given;
  return [{ conversation, message, at: posted, words }];
}
