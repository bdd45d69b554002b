import { z } from "zod";
import { duration, instant, type Instant } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Posted } from "../../ports/notifier.ts";
import type { SlackAnswer, SlackWeb } from "../../platforms/slack/web-api.ts";
import { marksIn } from "./marks.ts";

/** Slack's advice; apps that are held to fewer get fewer. */
const PAGE = 200;

/** Apps held to one call a minute need one wait a page; whoever has waited so often in a row gives up for now. */
const MAX_WAITS = 3;
const MAX_WAIT_MS = 120_000;

/** A range of alerts is hours long at most: this many pages mean that something turns in circles. */
const MAX_PAGES = 500;

const page = z.object({
  messages: z.array(z.object({ ts: z.string(), metadata: z.unknown().optional() })),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** What reading a history takes. */
export interface HistoryDeps {
  readonly web: SlackWeb;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** When a post was made by Slack's clock: that is what its reference says. */
export function postedAt(reference: string): Instant | undefined {
  const ms = Math.floor(Number(reference) * 1000);
  return Number.isFinite(ms) ? instant(ms) : undefined;
}

/**
 * Every post of ours in [from, until] at that place, the earliest first. A page may shift between two reads and show a
 * message twice: by its timestamp it is one. Undefined when any page cannot be read: what is missing proves nothing.
 */
export async function postedIn(
  deps: HistoryDeps,
  { id: place, thread }: { readonly id: string; readonly thread?: string },
  from: Instant,
  until: Instant,
): Promise<readonly Posted[] | undefined> {
  const found = new Map<string, Posted>();
  let cursor = "";
  for (let count = 0; count < MAX_PAGES; count++) {
    const method = thread === undefined ? "conversations.history" : "conversations.replies";
    const answer = await patiently(deps, method, {
      ...(thread !== undefined && { ts: thread }),
      channel: place,
      oldest: timestamp(from, "000"),
      // A message's timestamp counts microseconds: those of the last millisecond belong to it.
      latest: timestamp(until, "999"),
      inclusive: true,
      include_all_metadata: true,
      limit: PAGE,
      ...(cursor === "" ? {} : { cursor }),
    });
    const { data } = page.safeParse(answer.kind === "ok" ? answer.body : undefined);
    if (data === undefined) return undefined;
    for (const { ts, metadata } of data.messages) {
      const marks = marksIn(metadata);
      // Slack hands the message above a thread over with it.
      if (marks !== undefined && ts !== thread) found.set(ts, { place, reference: ts, marks });
    }
    cursor = data.response_metadata?.next_cursor ?? "";
    if (cursor === "") return [...found.values()].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  }
  return undefined;
}

/** One page; when there were too many calls, again after the wait that Slack asks for. */
async function patiently(
  { web, clock, signal }: HistoryDeps,
  method: string,
  args: Readonly<Record<string, unknown>>,
): Promise<SlackAnswer> {
  for (let waits = 0; ; waits++) {
    const answer = await web.call(method, args);
    if (answer.kind !== "rate limited" || answer.retryAfterMs === undefined) return answer;
    if (waits === MAX_WAITS || answer.retryAfterMs > MAX_WAIT_MS) return answer;
    await clock.sleep(duration(answer.retryAfterMs), signal);
    if (signal.aborted) return answer;
  }
}

/** Epoch seconds with six decimals, as Slack writes them. */
function timestamp(at: Instant, microseconds: string): string {
  return `${(at / 1000).toFixed(3)}${microseconds}`;
}
