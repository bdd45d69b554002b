import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { z } from "zod";
import { duration } from "../../../core/time/instant.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { SlackAnswer, SlackWeb } from "../../../platforms/slack/web-api.ts";

/** Told by Node's own client when the last byte of a request's body was handed to the connection. */
const BODY_SENT = "undici:request:bodySent";

/** So long the last byte is given to leave this machine; Slack takes longer to answer. */
const LEAVES_WITHIN = duration(20);

const sent = z.object({ request: z.object({ path: z.string() }) });

/**
 * Calls `method` and breaks the connection once the whole request is on its way: nobody knows then whether it is carried
 * out. An answer that was faster is returned as any other.
 */
export async function callCutOff(
  web: SlackWeb,
  clock: Clock,
  method: string,
  args: Readonly<Record<string, unknown>>,
): Promise<SlackAnswer> {
  const cut = new AbortController();
  const done = new AbortController();
  const onSent = (message: unknown): void => {
    if (sent.safeParse(message).data?.request.path.endsWith(`/${method}`) !== true) return;
    void clock.sleep(LEAVES_WITHIN, done.signal).then(() => {
      if (!done.signal.aborted) cut.abort();
    });
  };
  subscribe(BODY_SENT, onSent);
  try {
    return await web.call(method, args, cut.signal);
  } finally {
    done.abort();
    unsubscribe(BODY_SENT, onSent);
  }
}
