import { CROWD } from "../core/alerts/gathering.ts";
import { briefEnds } from "../core/alerts/turns.ts";
import type { ChannelId } from "../core/ids.ts";
import { after, END_OF_TIME, type Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { ListForm, Notice } from "../ports/notice.ts";
import type { Marks, Picture, Sender } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import { viewWhole, type ViewDeps } from "./case-view.ts";
import { reasonNotToSend } from "./find-wait.ts";
import { askedNotice } from "./conduct-notice.ts";
import { gatherAll, type GatherDeps } from "./gather.ts";
import { groupBy } from "./group-by.ts";
import { calledFor } from "./held-up.ts";
import { isOvertaken } from "./is-overtaken.ts";
import { lastLook, type LookDeps } from "./last-look.ts";
import { listCalledAt, listNotice, lookOver, type ListMessage } from "./list-notice.ts";
import type { Monitored } from "./monitored.ts";
import { renderStage } from "./render.ts";
import { placeOf, senderOf, type SenderDeps } from "./senders.ts";
import type { WriteReport } from "./report-words.ts";
import { retryAt, settle, type SettleDeps } from "./settle.ts";
import { BLOCKED_RETRY, QUARANTINE } from "./timings.ts";

/** How many messages one pass takes on. */
const AT_ONCE = 50;

export interface DeliverDeps extends ViewDeps, LookDeps, SettleDeps, SenderDeps, GatherDeps {
  readonly store: Pick<Store, "outbox" | "queries" | "coverage" | "queue" | "questions">;
  /** Which monitor this is, in the marks of its posts. */
  readonly instance: string;
  /** Absent: there is nothing to report of. */
  readonly reports?: { readonly words: WriteReport };
}

/** What a pass came to. */
export interface Delivered {
  /** How many messages it dealt with. */
  readonly count: number;
  /** When it is worth passing again, unless something happens before; undefined when nothing waits. */
  readonly nextAt: Instant | undefined;
}

const NOBODY_HELD = { workspaces: [], places: [], until: undefined };

/** Sends what may be sent now, earliest deadline first: what belongs together in one message, and no faster than it is taken. */
export async function deliver(deps: DeliverDeps): Promise<Delivered> {
  const { store, clock, budget } = deps;
  const held = budget?.held() ?? NOBODY_HELD;
  const waiting = await gatherAll(deps, held);
  const now = clock.now();
  const sendable = await store.outbox.sendable(now, AT_ONCE, { ...held, crowds: waiting.crowds });
  const rows = sendable.filter((row) => budget?.take(row) ?? true);
  if (rows.length === 0) {
    const times = [held.until, waiting.until, await store.outbox.nextAt(now)];
    return {
      count: 0,
      nextAt: times.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a)),
    };
  }
  const unverified = await lastLook(deps, rows);
  const places = groupBy(rows, ({ brand, destination }) => `${brand} ${destination}`);
  const ends = await Promise.allSettled(
    [...places.values()].map(async (queue) => {
      for (const row of queue) if (!(await send(deps, row, unverified))) budget?.giveBack(row);
    }),
  );
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return { count: rows.length, nextAt: now };
}

/** Whether an attempt was made at posting it. */
async function send(deps: DeliverDeps, row: OutboxRow, unverified: ReadonlySet<ChannelId>): Promise<boolean> {
  const { store, clock, log } = deps;
  const sender = senderOf(deps, row);
  if (sender === undefined) {
    await store.outbox.postpone(
      row.key,
      after(clock.now(), BLOCKED_RETRY),
      "nothing is set up that leads there",
    );
    return false;
  }
  // The attempt begins before the case is read: what changes from here on makes the message stale once it is sent.
  if (!(await store.outbox.begin(row.key, clock.now()))) return false;
  log.info("delivery.begun", { key: row.key });
  let words: WordsFor;
  try {
    words = await wordsFor(deps, row, unverified);
  } catch (error) {
    // Nothing was posted, for certain.
    log.error("delivery.failed", { key: row.key, reason: reasonOf(error) });
    await store.outbox.postpone(row.key, retryAt(clock.now(), row.attempts, undefined), reasonOf(error));
    return false;
  }
  if (words.kind === "in parts") return false;
  if (words.kind === "not needed") {
    await store.outbox.cancel(row.key, words.reason, clock.now());
    log.info("delivery.cancelled", { key: row.key, reason: words.reason });
    return false;
  }
  await post(deps, sender, row, words);
  return true;
}

/** Of whatever goes wrong here nobody knows whether it was posted: the platform's own record will tell. */
async function post(
  deps: DeliverDeps,
  sender: Sender,
  row: OutboxRow,
  { notice, members, pictures = [] }: ToPost,
): Promise<void> {
  const { store, clock, log, budget } = deps;
  const marks = { ...marksOf(row, deps.instance), ...(members && { members }) };
  try {
    const { share } = sender;
    const outcome =
      pictures.length > 0 && share !== undefined
        ? await share(placeOf(row), pictures, notice, marks, row.plain)
        : await sender.post(placeOf(row), notice, marks, row.plain);
    log.info("delivery.posted", { key: row.key, outcome: outcome.kind });
    await settle(deps, row, outcome, notice);
    log.info("delivery.settled", { key: row.key, outcome: outcome.kind });
  } catch (error) {
    budget?.reachable(row);
    log.error("delivery.failed", { key: row.key, reason: reasonOf(error) });
    await store.outbox.quarantine(row.key, after(clock.now(), QUARANTINE), reasonOf(error));
  }
}

/** How a list is marked in the place of a stage. */
export const listStage = (form: ListForm): string => `list:${form}`;

/** What a post of that message carries beside its words. */
export function marksOf({ key, subject }: Pick<OutboxRow, "key" | "subject">, instance: string): Marks {
  switch (subject.kind) {
    case "stage":
      return { key, instance, stage: subject.stage };
    case "list":
      return { key, instance, stage: listStage(subject.form) };
    case "ops":
    case "question":
    case "report":
    case "taken back":
      return { key, instance, stage: subject.kind };
    default:
      return unreachable(subject);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A message's words, and of a list the marks of what it stands for. */
interface ToPost {
  readonly notice: Notice;
  readonly members?: readonly string[];
  /** What it shows below its words. */
  readonly pictures?: readonly Picture[];
}

type WordsFor =
  | ({ readonly kind: "notice" } & ToPost)
  /** Of a list: what is left of it is said one by one. */
  | { readonly kind: "in parts" }
  | { readonly kind: "not needed"; readonly reason: string };

/** A question that was answered before it could be asked need not be. */
async function wordsOfQuestion(deps: DeliverDeps, question: Question | undefined): Promise<WordsFor> {
  if (question === undefined) return { kind: "not needed", reason: "the question is gone" };
  return question.answered === undefined
    ? { kind: "notice", notice: await askedNotice(deps, question) }
    : { kind: "not needed", reason: "answered" };
}

/** Renders the message from the case as it stands now, or tells why nobody needs it any more. */
async function wordsFor(
  deps: DeliverDeps,
  row: OutboxRow,
  unverified: ReadonlySet<ChannelId>,
): Promise<WordsFor> {
  const { subject } = row;
  if (subject.kind === "list") return listWords(deps, { ...row, subject }, unverified);
  if (subject.kind === "ops") return { kind: "notice", notice: subject.notice };
  if (subject.kind === "question")
    return wordsOfQuestion(deps, await deps.store.questions.find(subject.question));
  if (subject.kind === "report") {
    const words = await deps.reports?.words(row.brand, subject);
    return words
      ? { kind: "notice", ...words }
      : { kind: "not needed", reason: "there is nothing to report" };
  }
  if (subject.kind === "taken back") return { kind: "not needed", reason: subject.kind };
  const view = await viewWhole(deps, subject);
  const reason = view === undefined ? "the case is gone" : reasonNotToSend(view, subject);
  if (view === undefined || reason !== undefined) return { kind: "not needed", reason: reason ?? "" };
  const now = deps.clock.now();
  if (isOvertaken(view, subject, row, now))
    return { kind: "not needed", reason: "a later stage is called for" };
  const notice = renderStage(view, subject, now, {
    notes: doubtsOf(view.monitored, unverified),
    calledFor: calledFor(row.calledAt, now),
  });
  return notice === undefined
    ? { kind: "not needed", reason: "nothing is promised for it" }
    : { kind: "notice", notice };
}

const doubtsOf = ({ id, platform }: Monitored, unverified: ReadonlySet<ChannelId>): readonly string[] =>
  unverified.has(id) ? [`could not verify on ${platform} whether it was answered meanwhile`] : [];

/** From how many cases on a list of that form is sent; one of an hour whenever anything waits. */
const LEAST = { group: CROWD, digest: 2, brief: 1, closing: 1 };

/** When the list makes no sense any more. */
function endOf({ subject, deadline }: ListMessage): Instant {
  if (subject.form === "brief") return briefEnds(deadline);
  return subject.form === "closing" ? deadline : END_OF_TIME;
}

/** What the list is about is read anew, and committed before it is posted: it stands for nothing that it does not say. */
async function listWords(
  deps: DeliverDeps,
  row: OutboxRow & ListMessage,
  unverified: ReadonlySet<ChannelId>,
): Promise<WordsFor> {
  const { store, clock, watch, budget, log } = deps;
  const { key } = row;
  const { subject, leftOut, cases } = await lookOver(deps, row);
  const { form, channel } = subject;
  const now = clock.now();
  const unreached = form === "digest" ? budget?.outage(row) : undefined;
  const about = { ...subject, unreached };
  await store.outbox.trim(key, about, leftOut, now);
  const monitored = watch.channels.get(channel);
  const isOver = now >= endOf(row);
  if (monitored === undefined || isOver || cases < LEAST[form]) {
    await store.outbox.free(key, now, isOver ? "its hour is over" : "too few are left of its list");
    log.info("list.freed", { key, cases });
    return { kind: "in parts" };
  }
  const notice = await listNotice(deps, monitored, { ...row, subject: about }, now, {
    notes: doubtsOf(monitored, unverified),
    calledFor: calledFor(listCalledAt({ ...row, subject: about }), now),
  });
  if (notice === undefined) return { kind: "not needed", reason: "nothing is promised for it" };
  return { kind: "notice", notice, members: await store.outbox.marks(key) };
}
