import type { BrandId, ChannelId } from "../core/ids.ts";
import { deliveryKeyOf } from "../core/alerts/alert-key.ts";
import { after, duration, instant, type Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Notice } from "../ports/notice.ts";
import type { Notifier, PostOutcome } from "../ports/notifier.ts";
import type { OutboxRow, Store } from "../ports/store.ts";
import { viewCase, type ViewDeps } from "./case-view.ts";
import { reasonNotToSend } from "./find-wait.ts";
import { groupBy } from "./group-by.ts";
import { lastLook, type LookDeps } from "./last-look.ts";
import type { Ops } from "./ops.ts";
import { renderStage, shownHash } from "./render.ts";
import { BLOCKED_RETRY, QUARANTINE, RETRY_FIRST, RETRY_LAST } from "./timings.ts";

/** How many messages one pass takes on. */
const AT_ONCE = 50;

export interface DeliverDeps extends ViewDeps, LookDeps {
  readonly store: Pick<Store, "outbox" | "queries" | "coverage" | "queue">;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  readonly ops: Ops;
  /** Which monitor this is, in the marks of its posts. */
  readonly instance: string;
}

/** Sends what may be sent now, earliest deadline first at each place. Returns how many messages it dealt with. */
export async function deliver(deps: DeliverDeps): Promise<number> {
  const { store, clock } = deps;
  const rows = await store.outbox.sendable(clock.now(), AT_ONCE);
  if (rows.length === 0) return 0;
  const { newest, overtaken } = withoutOvertaken(rows);
  for (const { key } of overtaken) await store.outbox.cancel(key, "a later stage is sent", clock.now());
  const unverified = await lastLook(deps, newest);
  const places = groupBy(newest, ({ brand, destination }) => `${brand} ${destination}`);
  await Promise.all(
    [...places.values()].map(async (queue) => {
      for (const row of queue) await send(deps, row, unverified);
    }),
  );
  return rows.length;
}

/** Late, only the highest stage of a clock goes to a place (DESIGN §5). */
function withoutOvertaken(rows: readonly OutboxRow[]): {
  readonly newest: readonly OutboxRow[];
  readonly overtaken: readonly OutboxRow[];
} {
  const highest = new Map<string, OutboxRow>();
  for (const row of rows) {
    const ladder = ladderOf(row);
    const other = highest.get(ladder);
    if (other === undefined || other.calledAt < row.calledAt) highest.set(ladder, row);
  }
  const newest = rows.filter((row) => highest.get(ladderOf(row)) === row);
  return { newest, overtaken: rows.filter((row) => !newest.includes(row)) };
}

function ladderOf({ key, brand, destination, subject }: OutboxRow): string {
  if (subject.kind === "ops" || subject.stageKind === "claim lapse") return key;
  return JSON.stringify([brand, destination, subject.caseId, subject.clock]);
}

async function send(deps: DeliverDeps, row: OutboxRow, unverified: ReadonlySet<ChannelId>): Promise<void> {
  const { store, clock, log, notifiers, instance } = deps;
  const notifier = notifiers.get(row.brand);
  if (notifier === undefined) {
    await store.outbox.postpone(row.key, after(clock.now(), BLOCKED_RETRY), "the brand has no workspace");
    return;
  }
  // The attempt begins before the case is read: what changes from here on makes the message stale once it is sent.
  if (!(await store.outbox.begin(row.key, clock.now()))) return;
  log.info("delivery.begun", { key: row.key });
  const words = await wordsFor(deps, row, unverified);
  if (words.kind === "not needed") {
    await store.outbox.cancel(row.key, words.reason, clock.now());
    log.info("delivery.cancelled", { key: row.key, reason: words.reason });
    return;
  }
  const stage = row.subject.kind === "stage" ? row.subject.stage : "ops";
  const marks = { key: row.key, instance, stage };
  const outcome = await notifier.post(placeOf(row), words.notice, marks, row.plain);
  log.info("delivery.posted", { key: row.key, outcome: outcome.kind });
  await settle(deps, row, outcome, words.notice);
  log.info("delivery.settled", { key: row.key, outcome: outcome.kind });
}

/** To whom, without the notifier's name. */
export const placeOf = ({ destination }: Pick<OutboxRow, "destination">): string =>
  destination.slice(destination.indexOf(":") + 1);

type WordsFor =
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "not needed"; readonly reason: string };

/** Renders the message from the case as it stands now, or tells why nobody needs it any more. */
async function wordsFor(
  deps: DeliverDeps,
  { subject }: OutboxRow,
  unverified: ReadonlySet<ChannelId>,
): Promise<WordsFor> {
  if (subject.kind === "ops") return { kind: "notice", notice: subject.notice };
  const view = await viewCase(deps, subject);
  const reason = view === undefined ? "the case is gone" : reasonNotToSend(view.subject, subject);
  if (view === undefined || reason !== undefined) return { kind: "not needed", reason: reason ?? "" };
  const doubt = unverified.has(view.monitored.id)
    ? [`could not verify on ${view.monitored.platform} whether it was answered meanwhile`]
    : [];
  const notice = renderStage(view, subject, deps.clock.now(), doubt);
  return notice === undefined
    ? { kind: "not needed", reason: "nothing is promised for it" }
    : { kind: "notice", notice };
}

/** Commits what became of the attempt. */
async function settle(
  deps: DeliverDeps,
  row: OutboxRow,
  outcome: PostOutcome,
  notice: Notice,
): Promise<void> {
  const { store, clock, log } = deps;
  const now = clock.now();
  switch (outcome.kind) {
    case "sent":
      await store.outbox.sent(row.key, outcome.place, outcome.reference, now);
      await store.outbox.rendered(row.key, shownHash(notice), undefined);
      return;
    case "not accepted":
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

/** Somebody has to mend the place: until then the alert goes to ops too, and here it is tried again every few minutes. */
async function reroute(deps: DeliverDeps, row: OutboxRow, reason: string, now: Instant): Promise<void> {
  const { store, ops, log } = deps;
  log.error("delivery.blocked", { key: row.key, destination: row.destination, reason });
  await store.outbox.postpone(row.key, after(now, BLOCKED_RETRY), reason);
  const elsewhere = ops.placesBeside(row.brand, row.destination);
  const [alertKey] = row.subject.kind === "stage" ? row.subject.alertKeys : [];
  if (alertKey !== undefined) {
    const { brand, subject, calledAt, deadline } = row;
    await store.queue(
      elsewhere.slice(0, 1).map((destination) => ({
        key: deliveryKeyOf(alertKey, destination),
        brand,
        destination,
        subject,
        calledAt,
        deadline,
      })),
    );
  }
  if (row.subject.kind === "stage") await ops.placeBlocked(row.brand, row.destination, reason);
}

/** Back-off of one second, doubled up to a minute; at least what the platform asked for. */
function retryAt(now: Instant, attempts: number, retryAfterMs: number | undefined): Instant {
  const backOff = Math.min(RETRY_LAST, RETRY_FIRST * 2 ** Math.min(attempts, 10));
  return retryAfterMs === undefined
    ? after(now, duration(backOff))
    : instant(now + Math.max(retryAfterMs, 100));
}
