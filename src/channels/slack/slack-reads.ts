import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { Allowance, ReadMethod } from "./allowance.ts";
import { readPage, type SlackPage } from "./message-schema.ts";
import { PAGE } from "./plan.ts";
import { isOfOneChannel, readFailureOf } from "./slack-failure.ts";

/** What became of a page that was asked for. */
export type PageRead =
  | { readonly kind: "page"; readonly page: SlackPage }
  /** The thread, and so its first message, is not there. */
  | { readonly kind: "absent" }
  /** The place we read at is gone: only a read from the beginning leads on. */
  | { readonly kind: "lost" }
  /** `isOfOneChannel`: the others can be read. */
  | { readonly kind: "failure"; readonly failure: ReadFailure; readonly isOfOneChannel: boolean };

/** What is asked for. */
export interface Wanted {
  readonly channel: string;
  readonly oldest?: string | undefined;
  readonly cursor?: string | undefined;
}

/** Reads pages of messages; the caller has asked the allowance. */
export interface SlackReads {
  readonly history: (wanted: Wanted, signal: AbortSignal) => Promise<PageRead>;
  readonly replies: (wanted: Wanted & { readonly ts: string }, signal: AbortSignal) => Promise<PageRead>;
}

/** Reads through this client. `bot` is how people call the app. */
export function slackReads(
  web: SlackWeb,
  allowance: Allowance,
  bot: () => string,
  unreadable: (channel: string, count: number) => void,
): SlackReads {
  const read = async (method: ReadMethod, wanted: Wanted, signal: AbortSignal): Promise<PageRead> => {
    allowance.spend(method);
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    const args = { ...Object.fromEntries(given), limit: PAGE, include_all_metadata: true };
    const answer = await web.call(method, args, signal);
    if (signal.aborted) return failed({ kind: "stopped" });
    if (answer.kind !== "ok") {
      if (answer.kind === "rate limited") allowance.refused(method);
      if (answer.kind === "refused" && answer.code === "thread_not_found") return { kind: "absent" };
      if (answer.kind === "refused" && answer.code === "invalid_cursor") return { kind: "lost" };
      return failed(readFailureOf(answer, wanted.channel, bot()), isOfOneChannel(answer));
    }
    const page = readPage(answer.body);
    if (page === undefined) {
      return failed({ kind: "unreachable", reason: "Slack answered in a form that we do not know" });
    }
    if (page.unread > 0) unreadable(wanted.channel, page.unread);
    allowance.answered(method, page.messages.length, page.next === undefined);
    const isCircle = page.next !== undefined && page.next === wanted.cursor;
    return isCircle ? { kind: "lost" } : { kind: "page", page };
  };
  return {
    history: (wanted, signal) => read("conversations.history", wanted, signal),
    replies: (wanted, signal) => read("conversations.replies", wanted, signal),
  };
}

const failed = (failure: ReadFailure, isOfOneChannel = false): PageRead => ({
  kind: "failure",
  failure,
  isOfOneChannel,
});
