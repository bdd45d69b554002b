import type { FigureQueries, Judging } from "../ports/figures.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { FoldMemory, MemoryTurn } from "./fold-memory.ts";
import { countUnsettled, readGroupsOf, readOpenings, readRecords, unsettledOn } from "./read-figures.ts";
import type { Database, Db } from "./schema.ts";
import { channelsIn } from "./settle-figures.ts";
import { verifyPage } from "./verify-figures.ts";

/** What is asked of the records. Each question sees one state. */
export function figureQueries({ db, transact }: Database, memory: FoldMemory): FigureQueries {
  const folding = <T>(ask: (trx: Db, turn: MemoryTurn) => Promise<T>): Promise<T> => {
    const turn = memory.turn();
    return transact((trx) => ask(trx, turn), turn.end);
  };
  return {
    records: (range, now, judging, take) =>
      folding((trx, turn) => readRecords(trx, turn, { range, now, judging }, take)),
    openings: (range, take) => transact((trx) => readOpenings(trx, range, take)),
    groups: (range, now, judging) =>
      folding((trx, turn) => readGroupsOf(trx, turn, { range: { ...range, which: "due" }, now, judging })),
    unsettled: (now, judging, channel) => transact((trx) => unsettledNow(trx, now, judging, channel)),
    verify: (from, now, judging) => transact((trx) => verifyPage(trx, from, now, judging)),
    conversations: async () => {
      const all = db.selectFrom("conversations").select((eb) => eb.fn.countAll<number>().as("n"));
      return (await all.executeTakeFirstOrThrow()).n;
    },
  };
}

async function unsettledNow(
  trx: Db,
  now: Instant,
  judging: Judging,
  channel: ChannelId | undefined,
): Promise<number> {
  let count = 0;
  for (const one of channel === undefined ? await channelsIn(trx) : [channel])
    count += await countUnsettled(trx, await unsettledOn(trx, one, now, judging));
  return count;
}
