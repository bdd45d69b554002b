import { after, duration, instant, type Instant } from "../core/time/instant.ts";
import type { BrandId } from "../core/ids.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Notifier } from "../ports/notifier.ts";
import type { Notice } from "../ports/notice.ts";
import type { OutboxSubject, SentMessage } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { viewCase, type ViewDeps } from "./case-view.ts";
import { questionNotice, renderSent, shownHash } from "./render.ts";
import { RETRY_LAST } from "./timings.ts";

const AT_ONCE = 50;

export interface RefreshDeps extends ViewDeps {
  readonly store: Pick<Store, "outbox" | "queries" | "coverage" | "questions">;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  readonly clock: Clock;
  readonly log: Log;
  readonly instance: string;
}

/**
 * Edits sent messages whose case has changed: green after an answer, a line once a later one stands below (DESIGN §5).
 * Edits may be repeated without harm, so they need no queue. Returns how many messages it looked at.
 */
export async function refresh(deps: RefreshDeps): Promise<number> {
  const stale = await deps.store.outbox.stale(deps.clock.now(), AT_ONCE);
  for (const message of stale) {
    try {
      await refreshOne(deps, message);
    } catch (error) {
      // The store gives it out again in a minute; the others behind it need not wait for it.
      const reason = error instanceof Error ? error.message : String(error);
      deps.log.error("message.failed", { key: message.row.key, reason });
    }
  }
  return stale.length;
}

async function refreshOne(deps: RefreshDeps, { row, shown, isLive }: SentMessage): Promise<void> {
  const { store, clock, log, notifiers, instance } = deps;
  const { subject, state, key } = row;
  if (subject.kind === "ops") {
    await store.outbox.rendered(key, shown ?? "", undefined);
    return;
  }
  const notice = await noticeNow(deps, subject, isLive);
  const hash = notice && shownHash(notice);
  const notifier = notifiers.get(row.brand);
  if (notice === undefined || hash === undefined || hash === shown || notifier === undefined) {
    await store.outbox.rendered(key, hash ?? shown ?? "", undefined);
    return;
  }
  const marks = { key, instance, stage: subject.kind === "stage" ? subject.stage : subject.kind };
  const outcome = await notifier.edit(state.place, state.reference, notice, marks);
  log.info("message.edited", { key, outcome: outcome.kind });
  switch (outcome.kind) {
    case "done":
    case "gone":
      await store.outbox.rendered(key, hash, undefined);
      return;
    case "again":
      await store.outbox.restale(key, againAt(clock.now(), outcome.retryAfterMs));
      return;
    case "impossible":
      // What it says stays true as of its own time; it is not worth waking anybody.
      log.warn("message.frozen", { key, reason: outcome.reason });
      await store.outbox.rendered(key, hash, undefined);
      return;
    default:
      unreachable(outcome);
  }
}

/** What the message would say if it were posted now. */
async function noticeNow(
  deps: RefreshDeps,
  subject: Exclude<OutboxSubject, { readonly kind: "ops" }>,
  isLive: boolean,
): Promise<Notice | undefined> {
  if (subject.kind === "question") {
    const question = await deps.store.questions.find(subject.question);
    return question && questionNotice(question);
  }
  const view = await viewCase(deps, subject);
  return view && renderSent(view, subject, isLive, deps.clock.now());
}

function againAt(now: Instant, retryAfterMs: number | undefined): Instant {
  return retryAfterMs === undefined
    ? after(now, duration(RETRY_LAST / 6))
    : instant(now + Math.max(retryAfterMs, 100));
}
