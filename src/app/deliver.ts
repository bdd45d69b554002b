import type { BrandId, ChannelId } from "../core/ids.ts";
import { after } from "../core/time/instant.ts";
import type { Notice } from "../ports/notice.ts";
import type { Notifier } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import { viewCase, type ViewDeps } from "./case-view.ts";
import { reasonNotToSend } from "./find-wait.ts";
import { groupBy } from "./group-by.ts";
import { isOvertaken } from "./is-overtaken.ts";
import { lastLook, type LookDeps } from "./last-look.ts";
import { questionNotice, renderStage } from "./render.ts";
import { retryAt, settle, type SettleDeps } from "./settle.ts";
import { BLOCKED_RETRY, QUARANTINE } from "./timings.ts";

/** How many messages one pass takes on. */
const AT_ONCE = 50;

export interface DeliverDeps extends ViewDeps, LookDeps, SettleDeps {
  readonly store: Pick<Store, "outbox" | "queries" | "coverage" | "queue" | "questions">;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  /** Which monitor this is, in the marks of its posts. */
  readonly instance: string;
}

/** Sends what may be sent now, earliest deadline first at each place. Returns how many messages it dealt with. */
export async function deliver(deps: DeliverDeps): Promise<number> {
  const { store, clock } = deps;
  const rows = await store.outbox.sendable(clock.now(), AT_ONCE);
  if (rows.length === 0) return 0;
  const unverified = await lastLook(deps, rows);
  const places = groupBy(rows, ({ brand, destination }) => `${brand} ${destination}`);
  const ends = await Promise.allSettled(
    [...places.values()].map(async (queue) => {
      for (const row of queue) await send(deps, row, unverified);
    }),
  );
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return rows.length;
}

async function send(deps: DeliverDeps, row: OutboxRow, unverified: ReadonlySet<ChannelId>): Promise<void> {
  const { store, clock, log, notifiers } = deps;
  const notifier = notifiers.get(row.brand);
  if (notifier === undefined) {
    await store.outbox.postpone(row.key, after(clock.now(), BLOCKED_RETRY), "the brand has no workspace");
    return;
  }
  // The attempt begins before the case is read: what changes from here on makes the message stale once it is sent.
  if (!(await store.outbox.begin(row.key, clock.now()))) return;
  log.info("delivery.begun", { key: row.key });
  let words: WordsFor;
  try {
    words = await wordsFor(deps, row, unverified);
  } catch (error) {
    // Nothing was posted, for certain.
    log.error("delivery.failed", { key: row.key, reason: reasonOf(error) });
    await store.outbox.postpone(row.key, retryAt(clock.now(), row.attempts, undefined), reasonOf(error));
    return;
  }
  if (words.kind === "not needed") {
    await store.outbox.cancel(row.key, words.reason, clock.now());
    log.info("delivery.cancelled", { key: row.key, reason: words.reason });
    return;
  }
  await post(deps, notifier, row, words.notice);
}

/** Of whatever goes wrong here nobody knows whether it was posted: the platform's own record will tell. */
async function post(deps: DeliverDeps, notifier: Notifier, row: OutboxRow, notice: Notice): Promise<void> {
  const { store, clock, log, instance } = deps;
  const stage = row.subject.kind === "stage" ? row.subject.stage : row.subject.kind;
  try {
    const outcome = await notifier.post(placeOf(row), notice, { key: row.key, instance, stage }, row.plain);
    log.info("delivery.posted", { key: row.key, outcome: outcome.kind });
    await settle(deps, row, outcome, notice);
    log.info("delivery.settled", { key: row.key, outcome: outcome.kind });
  } catch (error) {
    log.error("delivery.failed", { key: row.key, reason: reasonOf(error) });
    await store.outbox.quarantine(row.key, after(clock.now(), QUARANTINE), reasonOf(error));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** To whom, without the notifier's name. */
export const placeOf = ({ destination }: Pick<OutboxRow, "destination">): string =>
  destination.slice(destination.indexOf(":") + 1);

type WordsFor =
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "not needed"; readonly reason: string };

/** A question that was answered before it could be asked need not be. */
function wordsOfQuestion(question: Question | undefined): WordsFor {
  if (question === undefined) return { kind: "not needed", reason: "the question is gone" };
  return question.answered === undefined
    ? { kind: "notice", notice: questionNotice(question) }
    : { kind: "not needed", reason: "answered" };
}

/** Renders the message from the case as it stands now, or tells why nobody needs it any more. */
async function wordsFor(
  deps: DeliverDeps,
  row: OutboxRow,
  unverified: ReadonlySet<ChannelId>,
): Promise<WordsFor> {
  const { subject } = row;
  if (subject.kind === "ops") return { kind: "notice", notice: subject.notice };
  if (subject.kind === "question") return wordsOfQuestion(await deps.store.questions.find(subject.question));
  const view = await viewCase(deps, subject);
  const reason = view === undefined ? "the case is gone" : reasonNotToSend(view, subject);
  if (view === undefined || reason !== undefined) return { kind: "not needed", reason: reason ?? "" };
  const now = deps.clock.now();
  if (isOvertaken(view, row, now)) return { kind: "not needed", reason: "a later stage is called for" };
  const doubt = unverified.has(view.monitored.id)
    ? [`could not verify on ${view.monitored.platform} whether it was answered meanwhile`]
    : [];
  const notice = renderStage(view, subject, now, doubt);
  return notice === undefined
    ? { kind: "not needed", reason: "nothing is promised for it" }
    : { kind: "notice", notice };
}
