import type { Store } from "../ports/store.ts";
import { coverageLog } from "./coverage.ts";
import { erasureOf } from "./erase-author.ts";
import { expireWords } from "./expire-words.ts";
import { fallbackLog } from "./fallback.ts";
import { figureQueries } from "./figure-queries.ts";
import { retentionOf } from "./forget-events.ts";
import { fireDue, nextAlertAt } from "./fire.ts";
import { foldMemory, LIMITS, type MemoryLimits } from "./fold-memory.ts";
import { healthOf } from "./health.ts";
import { cursorsOf, recordIntake } from "./intake.ts";
import { noteInstant } from "./noted-instant.ts";
import { ownId } from "./own-id.ts";
import { overlayLog } from "./overlays.ts";
import { outboxOf } from "./outbox.ts";
import { queueEntries } from "./outbox-queue.ts";
import { proposalLog } from "./proposals.ts";
import { publicationLog } from "./publications.ts";
import { questionLog } from "./questions.ts";
import { queriesOf } from "./queries.ts";
import { rosterOf } from "./roster.ts";
import { settleFigures } from "./settle-figures.ts";
import { surgeLog } from "./surges.ts";
import type { Database } from "./schema.ts";
import { markSeen } from "./watched.ts";
import type { WordsCipher } from "./words-cipher.ts";

/** The store over an open database whose schema is up to date: the same for every kind of database. */
export function storeOver(
  database: Database,
  cipher: WordsCipher | undefined,
  limits: MemoryLimits = LIMITS,
): Store {
  const { db, transact } = database;
  const memory = foldMemory(limits, () => "nobody else writes");
  return {
    record: (intake, decider) => {
      const turn = memory.turn();
      return transact((trx) => recordIntake(trx, cipher, intake, { ...decider, turn }), turn.end);
    },
    cursors: (channel) => cursorsOf(db, channel),
    fire: (at, limit, caller) => fireDue(database, memory, at, limit, caller),
    nextAlertAt: (channel) => nextAlertAt(db, channel),
    queue: (entries) => transact((trx) => queueEntries(trx, entries)),
    outbox: outboxOf(database),
    coverage: coverageLog(database),
    overlays: overlayLog(database),
    proposals: proposalLog(database),
    publications: publicationLog(database),
    questions: questionLog(database),
    surges: surgeLog(database),
    figures: {
      ...figureQueries(database, memory),
      settle: (now, limit, judging) => settleFigures(database, memory, { now, limit, judging }),
    },
    retention: retentionOf(database, memory),
    erasure: erasureOf(database, memory, cipher),
    queries: queriesOf(database, cipher, memory),
    health: healthOf(database),
    roster: rosterOf(database),
    fallback: fallbackLog(database),
    markSeen: (channel, messages, at) => transact((trx) => markSeen(trx, channel, messages, at)),
    expireWords: (closedBefore) => expireWords(database, closedBefore),
    monitorId: () => ownId(database),
    beat: (at) => noteInstant(db, "last run", at),
    close: database.close,
  };
}
