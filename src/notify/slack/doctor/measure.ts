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
    yield* measure(at, clock);
  } finally {
    left = await at.clean();
  }
  yield { kind: "limit", readsAMinute: at.readsAMinute() };
  yield { kind: "clock", aheadMs: dated.aheadMs() };
  yield { kind: "cleaned", left };
}

async function* measure(at: Probe, clock: Clock): AsyncGenerator<Measurement> {
  const all: Shown[] = [];
  for (let n = 1; n <= POSTS; n++) {
    if (n > 1) await pause(clock, BETWEEN_POSTS);
    const attempt = await at.post(n);
    const shown =
      attempt.kind === "failed"
        ? failed("posting", attempt.failure)
        : await lookFor(at, clock, new Map([[n, clock.monotonic()]]));
    if ("kind" in shown) {
      yield shown;
      return;
    }
    all.push(...shown);
  }
  yield { kind: "history", delays: all.map(({ after }) => after), unseen: POSTS - all.length };
  yield { kind: "metadata", comesBack: all.length > 0 && all.every(({ hasMetadata }) => hasMetadata) };
  yield await measureDuplicates(at, clock);
  yield await measureLate(at, clock);
}

const failed = (during: string, failure: SlackFailure): Failed => ({ kind: "failed", during, failure });

async function measureDuplicates(at: Probe, clock: Clock): Promise<Measurement> {
  await pause(clock, BETWEEN_POSTS);
  const seen = await at.seen();
  if ("kind" in seen) return failed("reading the history", seen);
  const first = seen.find(({ n }) => n === POSTS);
  const again = await at.post(POSTS);
  if (again.kind === "failed" && again.failure.kind !== "refused") return failed("posting", again.failure);
  // Slack may refuse the second one, too: then it is not there either.
  return { kind: "duplicates", dropped: again.kind === "failed" || again.ts === first?.ts };
}

async function measureLate(at: Probe, clock: Clock): Promise<Measurement> {
  const waiting = new Map<number, number>();
  for (let n = POSTS + 1; n <= POSTS + CUT_POSTS; n++) {
    await pause(clock, BETWEEN_POSTS);
    if ((await at.post(n, "cut off")).kind === "failed") waiting.set(n, clock.monotonic());
  }
  const shown = await lookFor(at, clock, waiting);
  if ("kind" in shown) return shown;
  const delays = shown.map(({ after }) => after);
  return { kind: "late", delays, never: waiting.size - shown.length, answered: CUT_POSTS - waiting.size };
}

interface Shown {
  readonly n: number;
  readonly after: Duration;
  readonly hasMetadata: boolean;
}

/** Looks until all of them are there, or nobody need wait any longer; of each, how long after its own instant it was. */
async function lookFor(
  at: Probe,
  clock: Clock,
  wanted: ReadonlyMap<number, number>,
): Promise<readonly Shown[] | Failed> {
  const from = clock.monotonic();
  const shown = new Map<number, Shown>();
  while (shown.size < wanted.size) {
    const now = clock.monotonic();
    const seen = await at.seen();
    if ("kind" in seen) return failed("reading the history", seen);
    for (const { n, hasMetadata } of seen) {
      const since = wanted.get(n);
      if (since === undefined || shown.has(n)) continue;
      shown.set(n, { n, after: duration(Math.round(now - since)), hasMetadata });
    }
    if (shown.size === wanted.size || now - from >= LOOK_FOR) break;
    await pause(clock, now - from < BETWEEN_LOOKS ? FIRST_LOOKS : BETWEEN_LOOKS);
  }
  return [...shown.values()];
}

const pause = (clock: Clock, by: Duration): Promise<void> => clock.sleep(by, new AbortController().signal);
