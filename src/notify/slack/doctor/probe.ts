import { z } from "zod";
import { duration } from "../../../core/time/instant.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { SlackFailure } from "../../../platforms/slack/failure.ts";
import type { SlackWeb } from "../../../platforms/slack/web-api.ts";
import { harmless } from "../answer.ts";
import { callCutOff } from "./cut-off.ts";

/** Our posts of one run at one place: they are found again by their words, and all taken away in the end. */
export interface Probe {
  /** Posts number `n`; the same number is the same words and the same id. */
  readonly post: (n: number, how?: "as always" | "cut off") => Promise<Attempt>;
  /** Our posts that the history shows now, by timestamp; waits where Slack asks to. */
  readonly seen: () => Promise<readonly Seen[] | SlackFailure>;
  /** How many reads a minute went through before Slack said that it is too many; undefined when it never did. */
  readonly readsAMinute: () => number | undefined;
  /** Deletes all that was posted. Returns how many are left. */
  readonly clean: () => Promise<number>;
}

/** What became of a post. */
export type Attempt =
  | { readonly kind: "posted"; readonly ts: string }
  | { readonly kind: "failed"; readonly failure: SlackFailure };

/** A post of ours as the history has it. */
export interface Seen {
  readonly ts: string;
  readonly n: number;
  /** Whether what it carries beside its words came back with it. */
  readonly hasMetadata: boolean;
  /** The text in its rich text that was sent as `AMPERSANDS`; undefined where none came back. */
  readonly rich: string | undefined;
}

/** Sent in rich text: what Slack makes of either tells whether it takes `&amp;` for `&` there. */
export const AMPERSANDS = "& &amp;";

interface ProbeDeps {
  readonly web: SlackWeb;
  readonly clock: Clock;
  readonly channel: string;
  /** Tells this run from others. */
  readonly run: string;
  /** A UUID for each number, the same for the same. */
  readonly messageId: (n: number) => string;
  /** Once it aborts nobody waits until Slack lets us read. */
  readonly signal: AbortSignal;
}

/** Not that of alerts: a monitor that reads along must not take them for any. */
const EVENT_TYPE = "ssla_doctor";

const accepted = z.object({ ts: z.string() });
const page = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      text: z.string().optional(),
      metadata: z.unknown().optional(),
      blocks: z.unknown().optional(),
    }),
  ),
});
/** Of the second of two lines. */
const rich = z.tuple([
  z.object({
    elements: z.tuple([z.unknown(), z.object({ elements: z.tuple([z.object({ text: z.string() })]) })]),
  }),
]);
const ours = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ run: z.string(), n: z.number() }),
});

/** Whoever was sent away so often in a row gives up. */
const MOST_WAITS = 3;

const MINUTE_MS = 60_000;
const DEFAULT_WAIT_MS = 30_000;

/** Nothing posted yet. */
export function probe({ web, clock, channel, run, messageId, signal }: ProbeDeps): Probe {
  const posted = new Set<string>();
  const reads: number[] = [];
  let readsAMinute: number | undefined;
  const wordsOf = (n: number): string =>
    `ssla doctor is measuring how Slack behaves here (${run}-${n}). It deletes this by itself.`;
  const args = (n: number): Readonly<Record<string, unknown>> => ({
    channel,
    text: wordsOf(n),
    blocks: [{ type: "rich_text", elements: [wordsOf(n), AMPERSANDS].map(lineOf) }],
    ...harmless,
    metadata: { event_type: EVENT_TYPE, event_payload: { run, n } },
    client_msg_id: messageId(n),
  });
  const readOnce = async (): ReturnType<SlackWeb["call"]> => {
    for (let waits = 0; ; waits++) {
      const answer = await web.call("conversations.history", {
        channel,
        limit: 50,
        include_all_metadata: true,
      });
      if (answer.kind !== "rate limited") {
        reads.push(clock.monotonic());
        return answer;
      }
      if (waits === MOST_WAITS || signal.aborted) return answer;
      readsAMinute ??= reads.filter((at) => at > clock.monotonic() - MINUTE_MS).length;
      await clock.sleep(duration(answer.retryAfterMs ?? DEFAULT_WAIT_MS), signal);
    }
  };
  const seen = async (): Promise<readonly Seen[] | SlackFailure> => {
    const answer = await readOnce();
    if (answer.kind !== "ok") return answer;
    const { data } = page.safeParse(answer.body);
    if (data === undefined) return { kind: "unknown", reason: "an answer that cannot be read" };
    const found = data.messages.flatMap(({ ts, text, metadata, blocks }) => {
      const n = new RegExp(`\\(${run}-(\\d+)\\)`).exec(text ?? "")?.[1];
      if (n === undefined) return [];
      const hasMetadata = ours.safeParse(metadata).data?.event_payload.n === Number(n);
      const [block] = rich.safeParse(blocks).data ?? [];
      return [{ ts, n: Number(n), hasMetadata, rich: block?.elements[1].elements[0].text }];
    });
    for (const { ts } of found) posted.add(ts);
    return found;
  };
  return {
    post: async (n, how = "as always") => {
      const answer =
        how === "as always"
          ? await web.call("chat.postMessage", args(n))
          : await callCutOff(web, clock, "chat.postMessage", args(n));
      if (answer.kind !== "ok") return { kind: "failed", failure: answer };
      const { data } = accepted.safeParse(answer.body);
      if (data === undefined)
        return { kind: "failed", failure: { kind: "unknown", reason: "an answer without a timestamp" } };
      posted.add(data.ts);
      return { kind: "posted", ts: data.ts };
    },
    seen,
    readsAMinute: () => readsAMinute,
    clean: async () => {
      await seen(); // what came late is taken away too
      let left = 0;
      for (const ts of posted) {
        const answer = await web.call("chat.delete", { channel, ts });
        const isGone =
          answer.kind === "ok" || (answer.kind === "refused" && answer.code === "message_not_found");
        if (!isGone) left += 1;
      }
      return left;
    },
  };
}

const lineOf = (text: string): object => ({ type: "rich_text_section", elements: [{ type: "text", text }] });
