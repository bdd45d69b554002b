import { deliveryKeyOf } from "../core/alerts/alert-key.ts";
import { hashOf } from "../core/hash.ts";
import { after, duration, type Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Meter } from "../ports/meter.ts";
import type { Notice } from "../ports/notice.ts";
import type { PostOutcome } from "../ports/notifier.ts";
import type { OutboxEntry, OutboxRow } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { askedWait } from "./asked-wait.ts";
import type { Ops } from "./ops.ts";
import type { Reach } from "./reach.ts";
import { belowReport } from "./report-messages.ts";
import { shownHash } from "./render.ts";
import { loggable } from "./senders.ts";
import type { SendBudget } from "./send-budget.ts";
import { BLOCKED_RETRY, QUARANTINE, RETRY_FIRST, RETRY_LAST } from "./timings.ts";

export interface SettleDeps {
  readonly store: Pick<Store, "outbox" | "queue">;
  readonly ops: Ops;
  /** Absent: nobody asks for how long a way has been silent. */
  readonly reach?: Reach;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter?: Meter;
  /** Absent: nothing is limited. */
  readonly budget?: SendBudget;
}

/** Commits what became of the attempt. */
export async function settle(
  deps: SettleDeps,
  row: OutboxRow,
  outcome: PostOutcome,
  notice: Notice,
): Promise<void> {
  const { store, clock, log, budget } = deps;
  const now = clock.now();
  deps.reach?.posted(row, outcome);
  if (outcome.kind === "unreachable") budget?.unreachable(row);
  else budget?.reachable(row);
  switch (outcome.kind) {
    case "sent":
      await store.outbox.sent(row.key, outcome.place, outcome.reference, now, belowReport(row, outcome, now));
      deps.meter?.delivered(duration(Math.max(0, now - row.calledAt)));
      await store.outbox.rendered(row.key, shownHash(notice), undefined);
      return;
    case "unreachable":
      // Without a budget, which has one message try for all of them, each waits by itself.
      await store.outbox.postpone(
        row.key,
        budget === undefined ? retryAt(now, row.attempts, undefined) : now,
        outcome.reason,
      );
      return;
    case "not accepted":
      if (outcome.retryAfterMs !== undefined) budget?.rest(row, askedWait(outcome.retryAfterMs));
      await store.outbox.postpone(row.key, retryAt(now, row.attempts, outcome.retryAfterMs), outcome.reason);
      return;
    case "ambiguous":
      await store.outbox.quarantine(row.key, after(now, QUARANTINE), outcome.reason);
      log.warn("delivery.uncertain", { key: row.key, reason: outcome.reason });
      return;
    case "blocked":
      await reroute(deps, row, outcome.reason, now);
      return;
    case "refused shape":
      // Never dropped: once in plain words, and if even those are refused, again later, with ops told.
      if (row.plain) await reroute(deps, row, outcome.reason, now);
      else await store.outbox.simplify(row.key, outcome.reason);
      return;
    default:
      unreachable(outcome);
  }
}

/** Of an alert the key that it would have there anyway, so that it stands there once. */
function keyElsewhere({ key, subject }: OutboxRow, destination: string): string {
  const [alertKey] = subject.kind === "stage" ? subject.alertKeys : [];
  return alertKey === undefined ? hashOf(key, destination) : deliveryKeyOf(alertKey, destination);
}

/** Somebody has to mend the place: until then the alert goes to ops too, and here it is tried again every few minutes. */
async function reroute(deps: SettleDeps, row: OutboxRow, reason: string, now: Instant): Promise<void> {
  const { store, ops, log } = deps;
  log.error("delivery.blocked", { key: row.key, destination: loggable(row.destination), reason });
  const { brand, subject } = row;
  const retry = after(now, BLOCKED_RETRY);
  // What a list stands for goes there message by message, and comes together again on the way.
  const rows = subject.kind === "list" ? await store.outbox.free(row.key, retry, reason) : [row];
  if (subject.kind !== "list") await store.outbox.postpone(row.key, retry, reason);
  await store.queue(rows.flatMap((one) => entriesElsewhere(deps, one)));
  if (subject.kind !== "ops") await ops.placeBlocked(brand, row.destination, reason);
}

function entriesElsewhere({ ops }: SettleDeps, row: OutboxRow): readonly OutboxEntry[] {
  const { brand, subject, calledAt, deadline } = row;
  return ops.elsewhere(row).map((destination) => ({
    key: keyElsewhere(row, destination),
    brand,
    destination,
    subject,
    calledAt,
    deadline,
  }));
}

/** Back-off of one second, doubled up to a minute; what the platform asked for instead, within bounds. */
export function retryAt(now: Instant, attempts: number, retryAfterMs: number | undefined): Instant {
  const backOff = Math.min(RETRY_LAST, RETRY_FIRST * 2 ** Math.min(attempts, 10));
  return after(now, retryAfterMs === undefined ? duration(backOff) : askedWait(retryAfterMs));
}
