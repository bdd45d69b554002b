import { existsSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import type { CoverageInterval } from "../../core/cases/coverage.ts";
import type { CaseId, ChannelId } from "../../core/ids.ts";
import type { Instant } from "../../core/time/instant.ts";
import { StoreError } from "../../ports/errors.ts";
import type { FigureQueries } from "../../ports/figures.ts";
import type { Outbox } from "../../ports/outbox.ts";
import type { PublicationLog } from "../../ports/publications.ts";
import type { Retention } from "../../ports/retention.ts";
import type { StoreHealth } from "../../ports/store-health.ts";
import type { Erasure, Store } from "../../ports/store.ts";
import type { StoreQueries } from "../../ports/queries.ts";
import { auditOf } from "../audit.ts";
import { notedInstant, notedNumber } from "../noted-instant.ts";
import { casesSince } from "../cases-since.ts";
import type { Proposal } from "../../core/terms/approvals.ts";
import type { StartedOverlay } from "../../ports/overlays.ts";
import { intervalsOf } from "../coverage.ts";
import { figureQueries } from "../figure-queries.ts";
import { eventsOf, type ReceivedEvent } from "../event-pages.ts";
import { heldOf } from "../held.ts";
import { cursorsOf } from "../intake.ts";
import { foldMemory, LIMITS } from "../fold-memory.ts";
import { outboxOf } from "../outbox.ts";
import { overlayActs } from "../overlays.ts";
import { proposalsIn } from "../proposals.ts";
import { publicationsOf } from "../publications.ts";
import { queriesOf } from "../queries.ts";
import type { Db } from "../schema.ts";
import { knownCipher } from "../words-key.ts";
import { databaseOver } from "./database.ts";
import { MIGRATIONS, schemaVersion } from "./migrate.ts";
import { speaking } from "./sqlite-error.ts";

/** What can be asked of a store while another process writes to it. */
export interface StoreReader {
  readonly queries: StoreQueries;
  readonly intervals: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
  /** The ids of the cases in which something happened since then, or that are open. */
  readonly casesSince: (since: Instant) => Promise<readonly CaseId[]>;
  readonly figures: FigureQueries;
  /** Every event of a channel, a page at a time, in no order of time. */
  readonly events: (channel: ChannelId) => AsyncIterable<ReceivedEvent>;
  readonly sentSince: Outbox["sentSince"];
  readonly cursors: Store["cursors"];
  /** What breaks a rule just now. */
  readonly audit: StoreHealth["audit"];
  /** When the monitor last checked itself, until when the dead-man's switch is armed, and how far a platform's clock is ahead. */
  readonly checked: () => Promise<{
    readonly checkedAt: Instant | undefined;
    readonly armedUntil: Instant | undefined;
    readonly clockOffsetMs: number | undefined;
  }>;
  /** Nothing of before is left that could be deleted; undefined while nothing was that old. */
  readonly eventsKeptSince: Retention["keptSince"];
  readonly held: Erasure["held"];
  /** What people decided about terms. */
  readonly decided: () => Promise<DecidedTerms>;
  /** What was published of a channel, the newest first. */
  readonly published: PublicationLog["of"];
  readonly close: () => Promise<void>;
}

/** The overlays that people started, and the versions that they were asked to approve. */
export interface DecidedTerms {
  readonly acts: readonly StartedOverlay[];
  readonly proposals: readonly Proposal[];
}

/** Opens the store at `path` to be read, whether the monitor runs or not. Throws StoreError when there is none yet. */
export async function openSqliteReader(path: string, key?: string): Promise<StoreReader> {
  const handle = openForReading(path);
  try {
    if (schemaVersion(handle) < MIGRATIONS.length) {
      throw new StoreError(
        `${path}: was written by an older version of ssla-monitor; start the monitor once`,
      );
    }
    const database = databaseOver(handle, "begin");
    const cipher = await knownCipher(database.db, key);
    const memory = foldMemory(LIMITS, () => handle.pragma("data_version", { simple: true }));
    return {
      queries: queriesOf(database, cipher, memory),
      intervals: (channel) => intervalsOf(database.db, channel),
      casesSince: (since) => casesSince(database.db, since),
      figures: figureQueries(database, memory),
      events: (channel) => eventsOf(database.db, channel),
      sentSince: outboxOf(database).sentSince,
      cursors: (channel) => cursorsOf(database.db, channel),
      audit: (at) => auditOf(database.db, at),
      checked: async () => ({
        checkedAt: await notedInstant(database.db, "checked itself"),
        armedUntil: await notedInstant(database.db, "switch armed until"),
        clockOffsetMs: await notedNumber(database.db, "clock offset"),
      }),
      eventsKeptSince: () => notedInstant(database.db, "events kept since"),
      held: (channel, author) => database.transact((trx) => heldOf(trx, channel, author)),
      decided: () => decidedIn(database.db),
      published: (key) => publicationsOf(database.db, key),
      close: database.close,
    };
  } catch (error) {
    handle.close();
    throw error;
  }
}

/**
 * What people decided about terms, for who has no key to the rest: nothing of it is sealed. Nothing when there is no store,
 * or when it is of an older program, which knew of no such decisions.
 */
export async function readDecided(path: string): Promise<DecidedTerms> {
  if (!existsSync(path)) return { acts: [], proposals: [] };
  const handle = openForReading(path);
  try {
    if (schemaVersion(handle) < MIGRATIONS.length) return { acts: [], proposals: [] };
    return await decidedIn(databaseOver(handle, "begin").db);
  } finally {
    handle.close();
  }
}

async function decidedIn(db: Db): Promise<DecidedTerms> {
  return { acts: await overlayActs(db), proposals: await proposalsIn(db) };
}

/** Opens an existing store so that nothing can be written to it. */
export function openForReading(path: string): BetterSqlite.Database {
  if (!existsSync(path))
    throw new StoreError(`${path}: there is no store yet; it is made when the monitor first runs`);
  return speaking(path, () => new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 }));
}
