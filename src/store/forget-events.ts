import { timeOf } from "../core/cases/event-order.ts";
import type { ChannelEvent } from "../core/cases/events.ts";
import { channelId } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { Fold, Folded } from "../ports/fold.ts";
import type { ForgottenPage, Retention } from "../ports/retention.ts";
import { accountOf, byAccount, groupBy } from "./account-key.ts";
import type { Group } from "./conversation-groups.ts";
import { deleteEvents } from "./delete-events.ts";
import { casesIn, eventsIn } from "./in-groups.ts";
import { eventKey, keyText } from "./event-row.ts";
import type { FoldMemory, MemoryTurn } from "./fold-memory.ts";
import { notedInstant, noteInstant, noteLatest } from "./noted-instant.ts";
import { listOf } from "./prepared.ts";
import { rootsAfter, type Root } from "./root-pages.ts";
import type { AccountKey, CaseRow, Database, Db } from "./schema.ts";
import { foldGroup, readGroups, type KnownGroup } from "./stored-group.ts";
import { whatStays, type Remainder } from "./what-stays.ts";

const selectSpans = listOf((db, account: AccountKey, roots) =>
  eventsIn(db, account, roots)
    .select((eb) => [
      "conversations.root",
      eb.fn.min("events.received_at").as("first"),
      eb.fn.max("events.received_at").as("last"),
    ])
    .groupBy("conversations.root"),
);

const selectAges = listOf((db, account: AccountKey, roots) =>
  eventsIn(db, account, roots).select(["events.kind", "events.id", "events.version", "events.received_at"]),
);

const selectCases = listOf((db, account: AccountKey, roots) =>
  casesIn(db, account, roots).selectAll("cases").select("conversations.root"),
);

/** The retention of a store. */
export function retentionOf(database: Database, memory: FoldMemory): Retention {
  return {
    forget: (before, now, from, fold) => forgetPage(database, memory, from, { before, now, fold }),
    forgotten: (at) => noteInstant(database.db, "events kept since", at),
    keptSince: () => notedInstant(database.db, "events kept since"),
    forgottenUntil: () => notedInstant(database.db, "events forgotten until"),
  };
}

interface Limits {
  readonly before: Instant;
  readonly now: Instant;
  readonly fold: Fold;
}

type Forgotten = Omit<ForgottenPage, "next">;

/**
 * Threads, which most conversations are, are forgotten whole, a page in a commit. A channel goes on for ever: it is parted,
 * and takes a commit of its own, since it has to be folded for that.
 */
async function forgetPage(
  { db, transact }: Database,
  memory: FoldMemory,
  from: string | undefined,
  limits: Limits,
): Promise<ForgottenPage> {
  const { rows, next } = await rootsAfter(db, from);
  let sum = NOTHING;
  for (const groups of await groupsToForget(db, rows, limits.before)) {
    const turn = memory.turn();
    sum = add(sum, await transact((trx) => forgetIn(trx, turn, groups, limits), turn.end));
  }
  return { next, ...sum };
}

/** Those of which something is too old, by what is done in one commit: of one account each. */
async function groupsToForget(
  db: Db,
  rows: readonly Root[],
  before: Instant,
): Promise<readonly (readonly Group[])[]> {
  const found: (readonly Group[])[] = [];
  for (const [account, its] of byAccount(rows, (row) => row)) {
    const roots = its.map(({ root }) => root);
    const spans = new Map((await selectSpans(db, account, roots)).map((span) => [span.root, span]));
    const groups = its.map((row) => ({ account, root: row.root, channel: channelId(row.channel) }));
    const isOld = ({ root }: Group): boolean => (spans.get(root)?.last ?? before) < before;
    const isBegun = ({ root }: Group): boolean => (spans.get(root)?.first ?? before) < before;
    found.push(groups.filter(isOld));
    found.push(...groups.filter((group) => isBegun(group) && !isOld(group)).map((group) => [group]));
  }
  return found;
}

async function forgetIn(
  trx: Db,
  turn: MemoryTurn,
  groups: readonly Group[],
  { before, now, fold }: Limits,
): Promise<Forgotten> {
  const [first] = groups;
  if (first === undefined) return NOTHING;
  const account = accountOf(first.account);
  const roots = groups.map(({ root }) => root);
  const casesOf = groupBy(await selectCases(trx, account, roots), ({ root }) => root);
  const ages = await selectAges(trx, account, roots);
  const young = new Set(ages.filter(({ received_at }) => received_at >= before).map(keyText));
  let sum = NOTHING;
  let newest = -Infinity;
  for (const known of await readGroups(trx, turn, account, groups)) {
    const rows = casesOf.get(known.group.root) ?? [];
    const over = rows.filter((row) => isOver(row, before));
    // What is kept of them is all that will be known: it has to be right first.
    if (over.some(({ figures_at }) => figures_at !== null && figures_at <= now)) {
      sum = add(sum, { ...NOTHING, unsettled: 1 });
      continue;
    }
    const stays = new Set(rows.flatMap((row) => (over.includes(row) ? [] : [row.id])));
    // By the platform's time too: this machine's clock may have been wrong when it was received.
    const isOld = (event: ChannelEvent): boolean =>
      timeOf(event) < before && !young.has(keyText(eventKey(event)));
    const parting = part(turn, known, { isOld, stays, fold });
    if (parting === undefined) sum = add(sum, { ...NOTHING, left: 1 });
    else {
      const gone = over.filter(({ id }) => !parting.stays.has(id));
      await deleteEvents(trx, known.group, parting.goes, gone);
      for (const event of parting.goes) if (event.kind === "message") newest = Math.max(newest, event.at);
      sum = add(sum, { ...NOTHING, events: parting.goes.length, cases: gone.length });
    }
  }
  if (newest > -Infinity) await noteLatest(trx, "events forgotten until", instant(newest));
  return sum;
}

const NOTHING: Forgotten = { events: 0, cases: 0, left: 0, unsettled: 0 };

const add = (a: Forgotten, b: Forgotten): Forgotten => ({
  events: a.events + b.events,
  cases: a.cases + b.cases,
  left: a.left + b.left,
  unsettled: a.unsettled + b.unsettled,
});

/** What goes of a group, and which of its cases stay. Undefined when nothing can go. */
function part(
  turn: MemoryTurn,
  known: KnownGroup<Group>,
  {
    isOld,
    stays,
    fold,
  }: {
    readonly isOld: (event: ChannelEvent) => boolean;
    readonly stays: ReadonlySet<string>;
    readonly fold: Fold;
  },
): Pick<Remainder, "goes" | "stays"> | undefined {
  const { group, past } = known;
  const events = past.kind === "events" ? past.events : past.folded.events();
  if (stays.size === 0 && events.every(isOld)) return { goes: events, stays: new Set() };
  const { folded: before, isSettled } = foldGroup(known, fold);
  const { channel } = group;
  const refold = (rest: readonly ChannelEvent[]): Folded => fold({ kind: "events", channel, events: rest });
  const remainder = whatStays({ before, isOld, stays, refold });
  turn.keep(group, { folded: remainder?.folded ?? before, isSettled });
  return remainder;
}

/** Nobody waits in it, nothing runs, and it is long ago. */
const isOver = ({ state, due_at, last_activity_at }: CaseRow, before: Instant): boolean =>
  state !== "waiting" && due_at === null && last_activity_at < before;
