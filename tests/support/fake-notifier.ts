import type { Instant } from "../../src/core/time/instant.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Notice } from "../../src/ports/notice.ts";
import type {
  EditOutcome,
  Marks,
  Notifier,
  NotifierSink,
  Posted,
  PostOutcome,
} from "../../src/ports/notifier.ts";

/** One call of `post`. */
export interface Attempt {
  readonly to: string;
  readonly notice: Notice;
  readonly marks: Marks;
  readonly plain: boolean;
  readonly at: Instant;
}

/** A message that stands on the platform. */
export interface Standing extends Posted {
  readonly at: Instant;
  readonly notice: Notice;
}

/** What becomes of a post: an outcome, and whether the message stands there all the same. */
export interface Reply {
  readonly outcome: PostOutcome;
  readonly stored: boolean;
}

/** A platform in memory that answers as it is told to, and keeps a history with marks. */
export interface FakeNotifier extends Notifier {
  readonly attempts: readonly Attempt[];
  readonly edits: readonly { readonly reference: string; readonly notice: Notice }[];
  readonly removals: readonly string[];
  /** Every read of the history: of where, from when, until when. */
  readonly reads: readonly { readonly to: string; readonly from: Instant; readonly until: Instant }[];
  /** What stands there, in the order in which it was posted. */
  readonly standing: Standing[];
  readonly groups: Map<string, readonly string[]>;
  /** Posts to `to` are answered so, one after the other; then they are accepted again. */
  readonly answer: (to: string, ...replies: readonly (PostOutcome | Reply)[]) => void;
  /** What happens before the next post is answered. */
  readonly before: (happen: () => Promise<void>) => void;
  readonly answerEdits: (...outcomes: readonly EditOutcome[]) => void;
  /** Replaces how the history reads; undefined: as it is. */
  readonly hide: (read: ((there: readonly Posted[]) => readonly Posted[] | undefined) | undefined) => void;
  readonly sink: () => NotifierSink | undefined;
  readonly calls: readonly string[];
}

/** Nothing posted yet. */
export function fakeNotifier(clock: Pick<Clock, "now">): FakeNotifier {
  const attempts: Attempt[] = [];
  const edits: { reference: string; notice: Notice }[] = [];
  const removals: string[] = [];
  const reads: { to: string; from: Instant; until: Instant }[] = [];
  const standing: Standing[] = [];
  const groups = new Map<string, readonly string[]>();
  const replies = new Map<string, (PostOutcome | Reply)[]>();
  const editReplies: EditOutcome[] = [];
  const calls: string[] = [];
  let happens: (() => Promise<void>) | undefined;
  let view: ((there: readonly Posted[]) => readonly Posted[] | undefined) | undefined;
  let sink: NotifierSink | undefined;
  let count = 0;

  const store = (attempt: Attempt): Standing => {
    count += 1;
    const reference = `${Math.floor(attempt.at / 1000)}.${String(count).padStart(6, "0")}`;
    const { to, marks, at, notice } = attempt;
    const message = { place: placeOf(to), reference, marks, at, notice };
    standing.push(message);
    return message;
  };
  return {
    scheme: "slack",
    attempts,
    edits,
    removals,
    reads,
    standing,
    groups,
    calls,
    answer: (to, ...next) => replies.set(to, [...(replies.get(to) ?? []), ...next]),
    before: (happen) => {
      happens = happen;
    },
    answerEdits: (...next) => {
      editReplies.push(...next);
    },
    hide: (read) => {
      view = read;
    },
    sink: () => sink,
    start: (given) => {
      calls.push("start");
      sink = given;
      return Promise.resolve();
    },
    stop: () => {
      calls.push("stop");
      return Promise.resolve();
    },
    post: async (to, notice, marks, plain = false) => {
      const attempt = { to, notice, marks, plain, at: clock.now() };
      attempts.push(attempt);
      const [happen] = [happens];
      happens = undefined;
      await happen?.();
      const told = replies.get(to)?.shift();
      if (told === undefined) {
        const { place, reference } = store(attempt);
        return { kind: "sent", place, reference };
      }
      if (!("outcome" in told)) return told;
      if (told.stored) store(attempt);
      return told.outcome;
    },
    edit: (_place, reference, notice) => {
      edits.push({ reference, notice });
      const outcome = editReplies.shift() ?? { kind: "done" };
      const i = standing.findIndex((one) => one.reference === reference);
      const found = standing[i];
      if (outcome.kind === "done" && found !== undefined) standing[i] = { ...found, notice };
      return Promise.resolve(outcome);
    },
    remove: (_place, reference) => {
      removals.push(reference);
      const i = standing.findIndex((one) => one.reference === reference);
      if (i < 0) return Promise.resolve({ kind: "gone" });
      standing.splice(i, 1);
      return Promise.resolve({ kind: "done" });
    },
    members: (names) => Promise.resolve(new Set(names.flatMap((name) => groups.get(name) ?? []))),
    isMember: (user) => Promise.resolve(!user.startsWith("U0GUEST")),
    posted: (to, from, until) => {
      reads.push({ to, from, until });
      const there = standing.filter(({ place, at }) => place === placeOf(to) && at >= from && at <= until);
      return Promise.resolve(view === undefined ? there : view(there));
    },
  };
}

/** Of a person the conversation with them. */
const placeOf = (to: string): string => (to.startsWith("U") ? `D${to}` : to);

/** Nobody knows whether it was posted; it was. */
export const LOST: Reply = { outcome: { kind: "ambiguous", reason: "timeout" }, stored: true };
/** Nobody knows whether it was posted; it was not. */
export const DROPPED: Reply = { outcome: { kind: "ambiguous", reason: "timeout" }, stored: false };
