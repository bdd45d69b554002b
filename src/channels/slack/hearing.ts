import { z } from "zod";
import { duration, minutes } from "../../core/time/instant.ts";
import { hearEvents } from "../../platforms/slack/hear-events.ts";
import { keepConnected, type SocketWaits } from "../../platforms/slack/keep-connected.ts";
import { openSocket } from "../../platforms/slack/socket.ts";
import type { SlackRoute } from "../../platforms/slack/web-api.ts";
import type { Pushing } from "../reading-channel.ts";
import { PATIENCE } from "./plan.ts";
import { takeEvent, type TakingDeps } from "./take-event.ts";

/** What listening takes. */
export interface HearingDeps extends TakingDeps {
  readonly appToken: string;
  readonly route: SlackRoute;
}

/** What Slack tells by itself, over sockets. */
export interface Hearing extends Pushing {
  /** Whether a socket stands. The SDK ends one that gives no sign of life for half a minute. */
  readonly isHearing: () => boolean;
}

/** Any of them may get an event; while one is renewed another listens. */
const SOCKETS = 2;

const WAITS: SocketWaits = {
  backOff: [1, 2, 4, 8, 16, 32, 60, 120, 320].map((seconds) => duration(seconds * 1000)),
  // A refused token is tried by one socket: twice an hour beside the probes that read.
  refused: minutes(30),
  stagger: minutes(1),
  lasting: duration(10_000),
  linger: duration(3000),
};

/** Ids of events that are remembered: Slack sends one again for six minutes. */
const REMEMBERED = 10_000;

/** Hears nothing yet. */
export function hearing(deps: HearingDeps): Hearing {
  const { clock, log, route, appToken } = deps;
  const inHand = new Set<Promise<unknown>>();
  const events = new Map<string, Promise<boolean>>();
  let isUp = false;

  return {
    isHearing: () => isUp,
    run: async (reading, signal) => {
      const leaving = new AbortController();
      const heard = (body: unknown): Promise<boolean> => {
        if (signal.aborted) return Promise.resolve(false);
        const work = onceAnEvent(events, body, () => takeEvent(deps, body, reading.readSoon, signal));
        const held: Promise<unknown> = work.catch(() => undefined);
        inHand.add(held);
        void held.then(() => inHand.delete(held));
        return work;
      };
      const attach = hearEvents(heard, log);
      const keeping = keepConnected(
        {
          clock,
          log,
          sockets: SOCKETS,
          waits: WAITS,
          open: (until) => openSocket({ appToken, clock, log, route, limit: PATIENCE, attach }, until),
          connected: () => {
            isUp = true;
            deps.doubt();
            reading.readSoon();
          },
          disconnected: (reason) => {
            isUp = false;
            log.warn("slack.not_hearing", { channel: deps.channel, reason });
          },
        },
        leaving.signal,
      );
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener("abort", () => {
          resolve();
        });
      });
      // What is in hand still needs its connection, to be acknowledged.
      await Promise.all(inHand);
      leaving.abort();
      await keeping;
    },
  };
}

const identified = z.object({ event_id: z.string() });

/** Slack sends an event again that was not acknowledged in time, though it may be in hand still. */
function onceAnEvent(
  events: Map<string, Promise<boolean>>,
  body: unknown,
  work: () => Promise<boolean>,
): Promise<boolean> {
  const id = identified.safeParse(body).data?.event_id;
  const before = id === undefined ? undefined : events.get(id);
  if (before !== undefined) return before;
  const done = work();
  if (id === undefined) return done;
  events.set(id, done);
  const forget = (): void => {
    events.delete(id);
  };
  done.then((isDone) => {
    if (!isDone) forget();
  }, forget);
  for (const oldest of events.keys()) {
    if (events.size <= REMEMBERED) break;
    events.delete(oldest);
  }
  return done;
}
