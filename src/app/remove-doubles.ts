import { instant } from "../core/time/instant.ts";
import type { Posted } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/store.ts";
import { groupBy } from "./group-by.ts";
import { adoptPost, postsAt, type HistoryDeps } from "./history-reads.ts";
import type { Ops } from "./ops.ts";
import { DOUBLES_WITHIN, SKEW } from "./timings.ts";

export interface DoublesDeps extends HistoryDeps {
  readonly ops: Ops;
}

/**
 * Looks through what was sent lately for messages that stand twice: a request that was given up may be carried out much
 * later. The earliest stays; of the others one is removed per place and pass, after it was committed which one counts
 * and the place was read again (docs/decisions/007). Returns how many were removed.
 */
export async function removeDoubles(deps: DoublesDeps): Promise<number> {
  const { store, clock } = deps;
  const now = clock.now();
  const rows = await store.outbox.sentSince(instant(now - DOUBLES_WITHIN));
  const places = groupBy(rows, ({ brand, destination }) => `${brand} ${destination}`);
  let removed = 0;
  for (const atPlace of places.values()) if (await sweepPlace(deps, atPlace, now)) removed += 1;
  return removed;
}

async function sweepPlace(deps: DoublesDeps, rows: readonly OutboxRow[], now: number): Promise<boolean> {
  const [first] = rows;
  if (first === undefined) return false;
  // A double may be older than the message that was found: the window begins at the first attempt.
  const from = Math.min(...rows.map(({ firstAt, calledAt }) => firstAt ?? calledAt)) - SKEW;
  const read = (): ReturnType<typeof postsAt> => postsAt(deps, first, from, now + SKEW);
  const posts = await read();
  if (posts === undefined) return false;
  await noticeStrangers(deps, first, posts);
  for (const row of rows) {
    const [kept, ...doubles] = posts.get(row.key) ?? [];
    const double = doubles.at(-1);
    if (kept !== undefined && double !== undefined) return removeOne(deps, row, kept, double, read);
  }
  return false;
}

async function removeOne(
  { store, notifiers, clock, log }: DoublesDeps,
  row: OutboxRow,
  kept: Posted,
  double: Posted,
  read: () => ReturnType<typeof postsAt>,
): Promise<boolean> {
  if (row.state.kind !== "sent" || row.state.reference !== kept.reference) {
    const now = clock.now();
    await adoptPost(store, row.key, kept, {
      sentAt: row.state.kind === "sent" ? row.state.sentAt : now,
      now,
    });
  }
  const again = (await read())?.get(row.key)?.map(({ reference }) => reference) ?? [];
  if (!again.includes(kept.reference) || !again.includes(double.reference)) return false;
  const outcome = await notifiers.get(row.brand)?.remove(double.place, double.reference);
  log.warn("double.removed", { key: row.key, outcome: outcome?.kind });
  return outcome?.kind === "done";
}

/** A post of another monitor under our marks: two of them watch the same brand. */
async function noticeStrangers(
  { ops, instance }: DoublesDeps,
  { brand }: OutboxRow,
  posts: ReadonlyMap<string, readonly Posted[]>,
): Promise<void> {
  const strangers = new Set(
    [...posts.values()]
      .flat()
      .map(({ marks }) => marks.instance)
      .filter((one) => one !== instance),
  );
  for (const stranger of strangers) {
    await ops.tell([brand], `stranger ${stranger}`, {
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
