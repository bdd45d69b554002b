import { instant, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Posted } from "../ports/notifier.ts";
import type { OutboxRow, OutboxSubject } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { belowReport } from "./report-messages.ts";
import { notifierOf, placeOf, type SenderDeps } from "./senders.ts";

/** What reading the platform's own record of our posts needs. */
export interface HistoryDeps extends SenderDeps {
  readonly store: Pick<Store, "outbox" | "queries">;
  readonly clock: Clock;
  readonly log: Log;
  readonly instance: string;
}

const TAKEN_BACK: OutboxSubject["kind"] = "taken back";

/** Our posts at the place of `row` in [from, until], by key, each reference once; undefined when they cannot be read. */
export async function postsAt(
  deps: HistoryDeps,
  row: Pick<OutboxRow, "brand" | "destination">,
  from: number,
  until: number,
): Promise<ReadonlyMap<string, readonly Posted[]> | undefined> {
  const posted = await notifierOf(deps, row)?.posted(placeOf(row), instant(from), instant(until));
  if (posted === undefined) return undefined;
  const byKey = new Map<string, Posted[]>();
  const seen = new Set<string>();
  for (const one of posted) {
    // Pages shift while they are read: the same message can come twice, and is still one.
    if (seen.has(one.reference)) continue;
    seen.add(one.reference);
    // It was edited to say nothing; what is called for again is another message.
    if (one.marks.stage === TAKEN_BACK) continue;
    const same = byKey.get(one.marks.key);
    if (same) same.push(one);
    else byKey.set(one.marks.key, [one]);
  }
  for (const same of byKey.values()) same.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  return byKey;
}

/**
 * Commits that a message was found to be posted, at `sentAt` as far as we know: of a case's messages the newest is the
 * live one. What it shows was true before, and is to be looked at.
 */
export async function adoptPost(
  { outbox }: Pick<Store, "outbox">,
  row: OutboxRow,
  { place, reference }: Posted,
  { sentAt, now }: { readonly sentAt: Instant; readonly now: Instant },
): Promise<void> {
  await outbox.sent(row.key, place, reference, sentAt, belowReport(row, { place, reference }, now));
  await outbox.restale(row.key, now);
}
