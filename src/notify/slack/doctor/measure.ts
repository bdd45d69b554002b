import { duration, type Duration } from "../../../core/time/instant.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { SlackFailure } from "../../../platforms/slack/failure.ts";
import { slackWeb, type SlackRoute } from "../../../platforms/slack/web-api.ts";
import { probe, type Probe } from "./probe.ts";
import { watchDates } from "./watch-dates.ts";

/** One thing that only the real workspace can tell. */
export type Measurement =
  /** How soon the history shows a post, from Slack's answer on; `unseen` never came within the limit. */
  | { readonly kind: "history"; readonly delays: readonly Duration[]; readonly unseen: number }
  | { readonly kind: "metadata"; readonly comesBack: boolean }
  /** What becomes of a second post with the `client_msg_id` of the first. */
  | { readonly kind: "duplicates"; readonly dropped: boolean }
  /** Of posts whose connection broke: when each was first seen; `never` within the limit. `answered`: none was cut. */
  | {
      readonly kind: "late";
      readonly delays: readonly Duration[];
      readonly never: number;
      readonly answered: number;
    }
  /** Undefined: Slack never said that it is too many. */
  | { readonly kind: "limit"; readonly readsAMinute: number | undefined }
  /** How the history has a text of rich text that was sent as `AMPERSANDS`; undefined when it did not have it. */
  | { readonly kind: "ampersand"; readonly stored: string | undefined }
  | { readonly kind: "clock"; readonly aheadMs: number | undefined }
  | { readonly kind: "cleaned"; readonly left: number }
  /** Nothing more could be measured. */
  | { readonly kind: "failed"; readonly during: string; readonly failure: SlackFailure };

export interface MeasureDeps {
  readonly token: string;
  readonly channel: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly route?: SlackRoute | undefined;
  readonly run: string;
  readonly messageId: (n: number) => string;
  /** Nothing more is posted once it aborts; what was posted is taken away all the same. */
  readonly signal: AbortSignal;
}

/** How many posts are measured, and how many more are cut off. */
const POSTS = 5;
const CUT_POSTS = 3;
/** One is posted twice. */
export const ALL_POSTS: number = POSTS + 1 + CUT_POSTS;

const seconds = (count: number): Duration => duration(count * 1000);
const CALL_LIMIT = seconds(10);
/** Slack lets an app post once a second. */
const BETWEEN_POSTS = seconds(1);
/** A post that the history does not show by then counts as not shown. */
const LOOK_FOR = seconds(60);
/** Slack lets an app read 50 times a minute. */
const BETWEEN_LOOKS = seconds(2);
const FIRST_LOOKS = duration(500);

type Failed = Extract<Measurement, { readonly kind: "failed" }>;

/** Measures, and takes away in the end all that it posted, whatever happened. */
export async function* measureWorkspace(deps: MeasureDeps): AsyncGenerator<Measurement> {
  const { token, clock, log, route = {} } = deps;
  const dated = watchDates(route, clock);
  const web = slackWeb(token, { clock, log, route: dated.route, limit: CALL_LIMIT });
  const at = probe({ ...deps, web });
  let left: number;
  try {
    yield* measure(at, deps);
  } finally {
    left = await at.clean();
  }
  yield { kind: "limit", readsAMinute: at.readsAMinute() };
  yield { kind: "clock", aheadMs: dated.aheadMs() };
  yield { kind: "cleaned", left };
}

/** What measuring takes beside the posts. */
type Patience = Pick<MeasureDeps, "clock" | "signal">;

async function* measure(at: Probe, patience: Patience): AsyncGenerator<Measurement> {
  const { clock } = patience;
  const all: Shown[] = [];
  for (let n = 1; n <= POSTS; n++) {
    if (n > 1) await pause(patience, BETWEEN_POSTS);
    if (isOver(patience)) return;
    const attempt = await at.post(n);
    const shown =
      attempt.kind === "failed"
        ? failed("posting", attempt.failure)
        : await lookFor(at, patience, new Map([[n, clock.monotonic()]]));
    if ("kind" in shown) {
      yield shown;
      return;
    }
    all.push(...shown);
  }
  if (isOver(patience)) return;
  yield { kind: "history", delays: all.map(({ after }) => after), unseen: POSTS - all.length };
  yield { kind: "metadata", comesBack: all.length > 0 && all.every(({ hasMetadata }) => hasMetadata) };
  yield { kind: "ampersand", stored: all.find(({ rich }) => rich !== undefined)?.rich };
  for (const next of [measureDuplicates, measureLate]) {
    const measured = await next(at, patience);
    if (isOver(patience)) return;
    yield measured;
  }
}

const failed = (during: string, failure: SlackFailure): Failed => ({ kind: "failed", during, failure });

async function measureDuplicates(at: Probe, patience: Patience): Promise<Measurement> {
  await pause(patience, BETWEEN_POSTS);
  const seen = await at.seen();
  if ("kind" in seen) return failed("reading the history", seen);
  const first = seen.find(({ n }) => n === POSTS);
  if (isOver(patience)) return { kind: "duplicates", dropped: false };
  const again = await at.post(POSTS);
  if (again.kind === "failed" && again.failure.kind !== "refused") return failed("posting", again.failure);
  // Slack may refuse the second one, too: then it is not there either.
  return { kind: "duplicates", dropped: again.kind === "failed" || again.ts === first?.ts };
}

async function measureLate(at: Probe, patience: Patience): Promise<Measurement> {
  const { clock } = patience;
  const waiting = new Map<number, number>();
  for (let n = POSTS + 1; n <= POSTS + CUT_POSTS; n++) {
    await pause(patience, BETWEEN_POSTS);
    if (isOver(patience)) break;
    if ((await at.post(n, "cut off")).kind === "failed") waiting.set(n, clock.monotonic());
  }
  const shown = await lookFor(at, patience, waiting);
  if ("kind" in shown) return shown;
  const delays = shown.map(({ after }) => after);
  return { kind: "late", delays, never: waiting.size - shown.length, answered: CUT_POSTS - waiting.size };
}

interface Shown {
  readonly n: number;
  readonly after: Duration;
  readonly hasMetadata: boolean;
  readonly rich: string | undefined;
}

/** Looks until all of them are there, or nobody need wait any longer; of each, how long after its own instant it was. */
async function lookFor(
  at: Probe,
  patience: Patience,
  wanted: ReadonlyMap<number, number>,
): Promise<readonly Shown[] | Failed> {
  const { clock } = patience;
  const from = clock.monotonic();
  const shown = new Map<number, Shown>();
  while (shown.size < wanted.size && !isOver(patience)) {
    const now = clock.monotonic();
    const seen = await at.seen();
    if ("kind" in seen) return failed("reading the history", seen);
    for (const { n, hasMetadata, rich } of seen) {
      const since = wanted.get(n);
      if (since === undefined || shown.has(n)) continue;
      shown.set(n, { n, after: duration(Math.round(now - since)), hasMetadata, rich });
    }
    if (shown.size === wanted.size || now - from >= LOOK_FOR) break;
    await pause(patience, now - from < BETWEEN_LOOKS ? FIRST_LOOKS : BETWEEN_LOOKS);
  }
  return [...shown.values()];
}

const pause = ({ clock, signal }: Patience, by: Duration): Promise<void> => clock.sleep(by, signal);

const isOver = ({ signal }: Patience): boolean => signal.aborted;
