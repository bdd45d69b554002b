import { instant, type Instant } from "../core/time/instant.ts";
import type { Posted } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import { groupBy } from "./group-by.ts";
import { adoptPost, postsAt, type HistoryDeps } from "./history-reads.ts";
import type { Ops } from "./ops.ts";
import { notifierOf } from "./senders.ts";
import { DOUBLES_SINCE, DOUBLES_WITHIN, SKEW } from "./timings.ts";

export interface DoublesDeps extends HistoryDeps {
  readonly ops: Ops;
}

/** What a search came to. */
export interface DoublesSearch {
  readonly removed: number;
  /** There is more to be looked through that should not wait. */
  readonly isBehind: boolean;
}

/**
 * Looks through what was sent lately for messages that stand twice: a request that was given up may be carried out much
 * later. The earliest stays; of the others one is removed per place and pass, after it was committed which one counts
 * and the place was read again (docs/decisions/007).
 *
 * A message is looked at until it is old enough that nothing more is done with its requests. How far that is done is
 * committed, so that a monitor that dies again and again, or could not read for long, leaves nothing out.
 */
export async function removeDoubles(deps: DoublesDeps): Promise<DoublesSearch> {
  const { clock, store } = deps;
  const now = clock.now();
  const searched = Math.min(now, (await store.outbox.searchedUntil()) ?? now);
  // What was sent ten minutes before that was seen with all that can come of it.
  const oldest = Math.max(searched, now - DOUBLES_SINCE) - DOUBLES_WITHIN;
  const sent = await store.outbox.sentSince(instant(oldest));
  // Only a platform that tells what stands there can be searched.
  const rows = sent.filter((row) => notifierOf(deps, row) !== undefined);
  const from = Math.min(now, ...rows.map(sentAt));
  // A stretch at a time: what takes long to read is never read by somebody who does not live long.
  const until = from + 2 * DOUBLES_WITHIN;
  const isBehind = until < now;
  const behind = isBehind ? await search(deps, within(rows, from, until), now) : FOUND_NOTHING;
  const lately = await search(deps, isBehind ? within(rows, now - DOUBLES_WITHIN, now) : rows, now);
  if (behind.isWhole && lately.isWhole)
    await store.outbox.noteSearched(instant(Math.min(now, until + DOUBLES_WITHIN)));
  const removed = behind.removed + lately.removed;
  return { removed, isBehind: isBehind && behind.isWhole };
}

/** What became of looking through some messages: whole when every place was read and held no double. */
interface Found {
  readonly removed: number;
  readonly isWhole: boolean;
}

const FOUND_NOTHING: Found = { removed: 0, isWhole: true };

const sentAt = ({ state }: OutboxRow): number => (state.kind === "sent" ? state.sentAt : Infinity);

const within = (rows: readonly OutboxRow[], from: number, until: number): readonly OutboxRow[] =>
  rows.filter((row) => sentAt(row) >= from && sentAt(row) <= until);

async function search(deps: DoublesDeps, rows: readonly OutboxRow[], now: Instant): Promise<Found> {
  const places = groupBy(rows, ({ brand, destination }) => `${brand} ${destination}`);
  let found = FOUND_NOTHING;
  for (const atPlace of places.values()) {
    const outcome = await sweepPlace(deps, atPlace, now);
    found = {
      removed: found.removed + (outcome === "removed" ? 1 : 0),
      isWhole: found.isWhole && outcome === "no doubles",
    };
  }
  return found;
}

type Outcome = "no doubles" | "removed" | "unknown";

async function sweepPlace(deps: DoublesDeps, rows: readonly OutboxRow[], now: Instant): Promise<Outcome> {
  const [first] = rows;
  if (first === undefined) return "no doubles";
  // A double may be older than the message that was found: the window begins at the first attempt.
  const from = Math.min(...rows.map(({ firstAt, calledAt }) => firstAt ?? calledAt)) - SKEW;
  const until = Math.min(now, Math.max(...rows.map(sentAt)) + DOUBLES_WITHIN) + SKEW;
  const read = (): ReturnType<typeof postsAt> => postsAt(deps, first, from, until);
  const posts = await read();
  if (posts === undefined) return "unknown";
  await noticeStrangers(deps, rows, posts);
  for (const row of rows) {
    const [kept, ...doubles] = posts.get(row.key) ?? [];
    const double = doubles.at(-1);
    if (kept !== undefined && double !== undefined)
      return (await removeOne(deps, row, kept, double, read)) ? "removed" : "unknown";
  }
  return "no doubles";
}

async function removeOne(
  deps: DoublesDeps,
  row: OutboxRow,
  kept: Posted,
  double: Posted,
  read: () => ReturnType<typeof postsAt>,
): Promise<boolean> {
  const { store, clock, log } = deps;
  if (row.state.kind !== "sent" || row.state.reference !== kept.reference) {
    const now = clock.now();
    await adoptPost(store, row, kept, {
      sentAt: row.state.kind === "sent" ? row.state.sentAt : now,
      now,
    });
  }
  const again = (await read())?.get(row.key)?.map(({ reference }) => reference) ?? [];
  if (!again.includes(kept.reference) || !again.includes(double.reference)) return false;
  const outcome = await notifierOf(deps, row)?.remove(double.place, double.reference);
  log.warn("double.removed", { key: row.key, outcome: outcome?.kind });
  return outcome?.kind === "done";
}

/**
 * A post of another monitor under our marks: two of them watch the same brand. What we know to be sent is our own: a run
 * before a store was lost went by another name.
 */
async function noticeStrangers(
  { ops, instance }: DoublesDeps,
  rows: readonly OutboxRow[],
  posts: ReadonlyMap<string, readonly Posted[]>,
): Promise<void> {
  const known = new Set(rows.flatMap(({ state }) => (state.kind === "sent" ? [state.reference] : [])));
  const strangers = new Set(
    [...posts.values()]
      .flat()
      .filter(({ reference }) => !known.has(reference))
      .map(({ marks }) => marks.instance)
      .filter((one) => one !== instance),
  );
  const brands = new Set(rows.map(({ brand }) => brand));
  for (const stranger of strangers) {
    await ops.tell(brands, `stranger ${stranger}`, {
      kind: "ops",
      level: "trouble",
      title: "Another ssla-monitor posts here",
      lines: [
        `Alerts of another monitor (${stranger}) stand in the same channel. Two that watch one brand split its clicks between them.`,
        "Stop one of them, or give it an app and channels of its own.",
      ],
    });
  }
}
