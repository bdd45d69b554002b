import { isErased } from "../core/erased-author.ts";
import { after, duration, type Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Notice } from "../ports/notice.ts";
import type { Marks } from "../ports/notifier.ts";
import type { ListSubject, OutboxRow, SentMessage } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { askedWait } from "./asked-wait.ts";
import { findCase, viewWhole, type ViewDeps } from "./case-view.ts";
import { askedNotice } from "./conduct-notice.ts";
import { marksOf } from "./deliver.ts";
import { calledFor } from "./held-up.ts";
import { listCalledAt, listLine, listNotice } from "./list-notice.ts";
import { REMOVED, renderSent, shownHash, TOO_EARLY } from "./render.ts";
import { senderOf, type SenderDeps } from "./senders.ts";
import { RETRY_LAST } from "./timings.ts";

const AT_ONCE = 50;

export interface RefreshDeps extends ViewDeps, SenderDeps {
  readonly store: Pick<Store, "outbox" | "queries" | "coverage" | "questions">;
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

async function refreshOne(deps: RefreshDeps, message: SentMessage): Promise<void> {
  const { store, clock, log } = deps;
  const { row, shown } = message;
  const { state, key } = row;
  const notice = await noticeOf(deps, message);
  const hash = notice && shownHash(notice);
  const edit = senderOf(deps, row)?.edit;
  if (notice === undefined || hash === undefined || hash === shown || edit === undefined) {
    await store.outbox.rendered(key, hash ?? shown ?? "", undefined);
    return;
  }
  const outcome = await edit(state.place, state.reference, notice, await marksNow(deps, row));
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

/** What the message shows now: the live one how its cases stand, an earlier one a line. Undefined when it stays as it is. */
async function noticeOf(deps: RefreshDeps, { row, isLive }: SentMessage): Promise<Notice | undefined> {
  const { watch, clock } = deps;
  const { subject } = row;
  switch (subject.kind) {
    case "stage": {
      const view = await viewWhole(deps, subject);
      const beside = { calledFor: calledFor(row.calledAt, row.state.sentAt) };
      return view && renderSent(view, subject, isLive, clock.now(), beside);
    }
    case "list": {
      const monitored = watch.channels.get(subject.channel);
      if (monitored === undefined) return undefined;
      const beside = { calledFor: calledFor(listCalledAt({ ...row, subject }), row.state.sentAt) };
      if (!isLive) return listLine(monitored, subject);
      const list = await listNotice(deps, monitored, { ...row, subject }, clock.now(), beside);
      return list ?? (await removedFrom(deps, subject));
    }
    case "question": {
      const question = await deps.store.questions.find(subject.question);
      if (question?.about.kind === "conduct" && isErased(question.about.author)) return REMOVED;
      return question && (await askedNotice(deps, question));
    }
    case "taken back":
      return TOO_EARLY;
    // A report is true as of the time when it was sent.
    case "ops":
    case "report":
      return undefined;
    default:
      return unreachable(subject);
  }
}

/** Of a list that has nothing left to show what it said must not stay, if somebody in it was erased. */
async function removedFrom(deps: RefreshDeps, { members, others }: ListSubject): Promise<Notice | undefined> {
  const found = await Promise.all([...members, ...others].map((member) => findCase(deps, member)));
  return found.some((one) => one !== undefined && isErased(one.subject.customer)) ? REMOVED : undefined;
}

/** An edit takes the place of the marks, too: a list still has to say what it stands for. */
async function marksNow({ store, instance }: RefreshDeps, row: OutboxRow): Promise<Marks> {
  const marks = marksOf(row, instance);
  return row.subject.kind === "list" ? { ...marks, members: await store.outbox.marks(row.key) } : marks;
}

function againAt(now: Instant, retryAfterMs: number | undefined): Instant {
  return after(now, retryAfterMs === undefined ? duration(RETRY_LAST / 6) : askedWait(retryAfterMs));
}
