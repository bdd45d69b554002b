import type { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../ports/log.ts";

/** Deals with the body of an event; false, or a rejection, when Slack is to send it again. */
export type Heard = (body: unknown) => Promise<boolean>;

const delivered = z.object({
  type: z.string(),
  body: z.unknown(),
  ack: z.custom<() => Promise<void>>((value) => typeof value === "function"),
});

/**
 * Hears the events of a connection, and acknowledges each only when it was dealt with. Bolt would acknowledge before any
 * listener runs, so that a crash in between would lose the event; the SDK below it leaves the acknowledgement to us.
 */
export function hearEvents(heard: Heard, log: Log): (receiver: SocketModeReceiver) => void {
  return ({ client }: SocketModeReceiver): void => {
    client.on("slack_event", (given: unknown) => {
      const { data } = delivered.safeParse(given);
      if (data?.type !== "events_api") return;
      void heard(data.body).then(
        async (isDone) => {
          // A connection that closed meanwhile cannot carry it: then Slack sends the event again.
          if (isDone) await data.ack().catch(() => undefined);
        },
        () => {
          log.warn("slack.event_not_kept");
        },
      );
    });
  };
}
