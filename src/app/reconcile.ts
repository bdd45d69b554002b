import { after, type Instant } from "../core/time/instant.ts";
import type { Posted } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/store.ts";
import { groupBy } from "./group-by.ts";
import { adoptPost, postsAt, type HistoryDeps } from "./history-reads.ts";
import { LOOKS_BACK, QUARANTINE, SKEW } from "./timings.ts";

/** A row whose attempt ended without anybody knowing how. */
type Uncertain = OutboxRow & { readonly state: Extract<OutboxRow["state"], { readonly kind: "sending" }> };

/** Finds out what became of uncertain attempts, from the platform's own record (docs/decisions/007). */
export interface Reconciler {
  /** Reads what is to be read by now. Returns when the next read is due; undefined when nothing is uncertain. */
  readonly pass: () => Promise<Instant | undefined>;
}

/** How often, and when last, a row's record was read since this process started. */
interface Reads {
  readonly attemptAt: Instant;
  readonly count: number;
}

export function reconciler(deps: HistoryDeps): Reconciler {
  const reads = new Map<string, Reads>();

  const nextReadAt = (row: Uncertain): Instant => {
    const { attemptAt, safeAfter } = row.state;
    const known = reads.get(row.key);
    const count = known?.attemptAt === attemptAt ? known.count : 0;
    if (count === 0) return attemptAt;
    const wait = LOOKS_BACK[count];
    const next = wait === undefined ? safeAfter : after(attemptAt, wait);
    // Past the quarantine a failed read is repeated at once a second.
    return next ?? after(attemptAt, QUARANTINE);
  };

  const readPlace = async (rows: readonly Uncertain[]): Promise<void> => {
    const [first] = rows;
    if (first === undefined) return;
    const { clock, log } = deps;
    // Of each row's last attempt only: earlier ones were disproved when their own quarantine ended.
    const from = Math.min(...rows.map(({ state }) => state.attemptAt)) - SKEW;
    const until = Math.max(...rows.map(({ state }) => state.attemptAt)) + QUARANTINE + SKEW;
    const posts = await postsAt(deps, first, from, until);
    const now = clock.now();
    for (const row of rows) {
      const { attemptAt } = row.state;
      const before = reads.get(row.key);
      reads.set(row.key, { attemptAt, count: before?.attemptAt === attemptAt ? before.count + 1 : 1 });
    }
    if (posts === undefined) {
      log.warn("reconcile.unreadable", { destination: first.destination, rows: rows.length });
      return;
    }
    for (const row of rows) await conclude(deps, row, posts.get(row.key) ?? [], now);
    log.info("reconcile.read", { destination: first.destination, rows: rows.length });
  };

  const pass = async (): Promise<Instant | undefined> => {
    const uncertain = (await deps.store.outbox.uncertain()).filter(isQuarantined);
    for (const key of reads.keys()) if (!uncertain.some((row) => row.key === key)) reads.delete(key);
    const now = deps.clock.now();
    const due = uncertain.filter((row) => nextReadAt(row) <= now || (row.state.safeAfter ?? now) <= now);
    const places = groupBy(due, ({ brand, destination }) => `${brand} ${destination}`);
    // One read serves all uncertain messages of a place: histories may be read once a minute only.
    await Promise.all([...places.values()].map(readPlace));
    const left = (await deps.store.outbox.uncertain()).filter(isQuarantined);
    return left
      .map(nextReadAt)
      .reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  };
  return { pass };
}

/** Without `safeAfter` the attempt is under way in this very process. */
function isQuarantined(row: OutboxRow): row is Uncertain {
  return row.state.kind === "sending" && row.state.safeAfter !== undefined;
}

async function conclude(
  { store, log }: HistoryDeps,
  { key, deadline, attempts, state }: Uncertain,
  found: readonly Posted[],
  now: Instant,
): Promise<void> {
  const [earliest] = found;
  if (earliest !== undefined) {
    await adoptPost(store, key, earliest, now);
    log.info("reconcile.found", { key });
    return;
  }
  const isSafe = state.safeAfter !== undefined && now >= state.safeAfter;
  // A miss is worse than a double: with the deadline nearer than the quarantine it is posted again, once.
  const isUrgent = attempts < 2 && deadline > now && deadline - now < QUARANTINE;
  if (!isSafe && !isUrgent) return;
  await store.outbox.postpone(key, now, isSafe ? "it was not posted" : "its deadline is near");
  log.info("reconcile.absent", { key, urgent: !isSafe });
}
