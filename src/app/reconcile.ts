import { after, instant, type Instant } from "../core/time/instant.ts";
import type { Posted } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import { groupBy } from "./group-by.ts";
import { adoptPost, postsAt, type HistoryDeps } from "./history-reads.ts";
import { loggable, notifierOf, senderOf } from "./senders.ts";
import { LOOKS_BACK, QUARANTINE, SKEW } from "./timings.ts";

/** A row whose attempt ended without anybody knowing how. */
type Uncertain = OutboxRow & {
  readonly state: { readonly kind: "sending"; readonly attemptAt: Instant; readonly safeAfter: Instant };
};

/** Finds out what became of uncertain attempts, from the platform's own record (docs/decisions/007). */
export interface Reconciler {
  /** Reads what is to be read by now. Returns when the next read is due; undefined when nothing is uncertain. */
  readonly pass: () => Promise<Instant | undefined>;
}

/** Since when, and how often, the record of a row's attempt was read by this process. */
interface Reads {
  readonly attemptAt: Instant;
  readonly since: Instant;
  readonly count: number;
}

export function reconciler(deps: HistoryDeps): Reconciler {
  const reads = new Map<string, Reads>();

  const readsOf = ({ key, state }: Uncertain): Reads | undefined => {
    const known = reads.get(key);
    return known?.attemptAt === state.attemptAt ? known : undefined;
  };

  const nextReadAt = (row: Uncertain): Instant => {
    const { attemptAt, safeAfter } = row.state;
    const known = readsOf(row);
    if (known === undefined) return attemptAt;
    const wait = LOOKS_BACK[known.count];
    // Past the quarantine a failed read is repeated at once a second.
    return wait === undefined ? safeAfter : instant(Math.min(after(known.since, wait), safeAfter));
  };

  const readPlace = async (rows: readonly Uncertain[]): Promise<void> => {
    const [first] = rows;
    if (first === undefined) return;
    const { clock, log } = deps;
    // Of each row's last attempt only: earlier ones were disproved when their own quarantine ended.
    const from = Math.min(...rows.map(({ state }) => state.attemptAt)) - SKEW;
    const until = Math.max(...rows.map(({ state }) => state.attemptAt)) + QUARANTINE + SKEW;
    // What is posted while pages are read may be missing from them: absence is told as of the beginning.
    const now = clock.now();
    const posts = hasNoHistory(deps, first) ? NOTHING : await postsAt(deps, first, from, until);
    for (const row of rows) {
      const { since, count } = readsOf(row) ?? { since: now, count: 0 };
      reads.set(row.key, { attemptAt: row.state.attemptAt, since, count: count + 1 });
    }
    if (posts === undefined) {
      log.warn("reconcile.unreadable", { destination: loggable(first.destination), rows: rows.length });
      return;
    }
    for (const row of rows) await conclude(deps, row, posts.get(row.key) ?? [], now);
    log.info("reconcile.read", { destination: loggable(first.destination), rows: rows.length });
  };

  const pass = async (): Promise<Instant | undefined> => {
    await quarantineLost(deps);
    const uncertain = (await deps.store.outbox.uncertain()).filter(isQuarantined);
    for (const key of reads.keys()) if (!uncertain.some((row) => row.key === key)) reads.delete(key);
    const now = deps.clock.now();
    const due = uncertain.filter((row) => nextReadAt(row) <= now);
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

/** A way that cannot tell what was posted: it is posted again under the same key, and taken for one where it arrives. */
const hasNoHistory = (deps: HistoryDeps, row: OutboxRow): boolean =>
  notifierOf(deps, row) === undefined && senderOf(deps, row) !== undefined;

const NOTHING: ReadonlyMap<string, readonly Posted[]> = new Map();

/** No attempt takes so long: what became of these could not be committed when it was known. */
async function quarantineLost({ store, clock, log }: HistoryDeps): Promise<void> {
  const now = clock.now();
  for (const { key, state } of await store.outbox.uncertain()) {
    if (state.kind !== "sending" || state.safeAfter !== undefined) continue;
    if (now - state.attemptAt <= QUARANTINE) continue;
    log.warn("reconcile.lost", { key });
    await store.outbox.quarantine(key, after(now, QUARANTINE), "its outcome was lost");
  }
}

/** Without `safeAfter` the attempt is under way in this very process. */
function isQuarantined(row: OutboxRow): row is Uncertain {
  return row.state.kind === "sending" && row.state.safeAfter !== undefined;
}

async function conclude(
  { store, log }: HistoryDeps,
  row: Uncertain,
  found: readonly Posted[],
  now: Instant,
): Promise<void> {
  const { key, deadline, attempts, state } = row;
  const [earliest] = found;
  if (earliest !== undefined) {
    await adoptPost(store, row, earliest, { sentAt: state.attemptAt, now });
    log.info("reconcile.found", { key });
    return;
  }
  const isSafe = now >= state.safeAfter;
  // A miss is worse than a double: with the deadline nearer than the quarantine it is posted again, once.
  const isUrgent = attempts < 2 && deadline > now && deadline - now < QUARANTINE;
  if (!isSafe && !isUrgent) return;
  await store.outbox.postpone(key, now, isSafe ? "it was not posted" : "its deadline is near");
  log.info("reconcile.absent", { key, urgent: !isSafe });
}
