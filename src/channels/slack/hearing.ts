import { z } from "zod";
import { instant, minutes, duration } from "../../core/time/instant.ts";
import type { ChannelId } from "../../core/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { hearEvents } from "../../platforms/slack/hear-events.ts";
import { keepConnected, type SocketWaits } from "../../platforms/slack/keep-connected.ts";
import { openSocket } from "../../platforms/slack/socket.ts";
import type { SlackRoute } from "../../platforms/slack/web-api.ts";
import type { Pushing } from "../reading-channel.ts";
import type { Ledger } from "./ledger.ts";
import { messageSchema, rootOf } from "./message-schema.ts";
import { PATIENCE } from "./plan.ts";
import type { Session } from "./session.ts";
import { postedAt, STAMP } from "./stamp.ts";

/** What listening takes. */
export interface HearingDeps {
  readonly channel: ChannelId;
  readonly appToken: string;
  readonly places: ReadonlySet<string>;
  readonly clock: Clock;
  readonly log: Log;
  readonly route: SlackRoute;
  readonly session: Session;
  readonly ledger: Ledger;
  /** A connection stands after there was none: what was said meanwhile is to be read. */
  readonly doubt: () => void;
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
        const work = onceAnEvent(events, body, () => take(deps, body, reading.readSoon, signal));
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

const stamp = z.string().regex(STAMP);

const callback = z.object({ event: z.looseObject({ type: z.string() }) });
const inChannel = z.looseObject({
  type: z.literal("message"),
  channel: z.string(),
  subtype: z.string().optional(),
});
const changed = z.object({
  subtype: z.literal("message_changed"),
  message: z.looseObject({ ts: stamp.optional() }),
  previous_message: z.looseObject({ ts: stamp.optional(), thread_ts: stamp.optional() }).optional(),
  event_ts: stamp.optional(),
});
const deleted = z.object({
  subtype: z.literal("message_deleted"),
  deleted_ts: stamp,
  previous_message: z.looseObject({ thread_ts: stamp.optional() }).optional(),
  event_ts: stamp.optional(),
});

/** Deals with an event; false when Slack is to send it again. Throws what the sink throws. */
async function take(
  deps: HearingDeps,
  body: unknown,
  readSoon: () => void,
  signal: AbortSignal,
): Promise<boolean> {
  const event = callback.safeParse(body).data?.event;
  if (event === undefined) return true;
  if (event.type === "message") return takeMessage(deps, event, signal);
  if (event.type === "subteam_members_changed" || event.type === "subteam_updated")
    deps.session.groups.forget();
  if (event.type === "app_rate_limited") {
    deps.log.warn("slack.events_dropped", { channel: deps.channel });
    deps.doubt();
    readSoon();
  }
  return true;
}

async function takeMessage(deps: HearingDeps, event: unknown, signal: AbortSignal): Promise<boolean> {
  const { places, session, ledger, clock } = deps;
  const read = inChannel.safeParse(event).data;
  if (read === undefined || !places.has(read.channel)) return true;
  // Who answers is not known yet: the read that is under way will find it.
  if (session.known() === undefined) return false;
  const place = read.channel;
  const gone = deletionIn(read);
  if (gone !== undefined) {
    // Slack itself says until when it stood.
    const at = gone.at === undefined ? clock.now() : instant(postedAt(gone.at));
    const { ts, root } = gone;
    const lost = [{ place, ts, root: root === ts ? undefined : root, lastSeen: at, noticed: at }];
    await ledger.tell({ stream: place, found: [], lost }, signal);
    return true;
  }
  const edit = changed.safeParse(read).data;
  const before = edit?.previous_message;
  const message = messageSchema.safeParse(
    edit === undefined ? read : { ts: before?.ts, ...edit.message },
  ).data;
  if (message === undefined) return true;
  const stream = rootOf(message) === undefined ? place : `${place} threads`;
  await ledger.tell({ stream, found: [{ place, message, isWatched: edit !== undefined }] }, signal);
  return true;
}

interface Gone {
  readonly ts: string;
  readonly root: string | undefined;
  readonly at: string | undefined;
}

/** A deletion; of a message with replies a tombstone is left, told as a change. */
function deletionIn(event: unknown): Gone | undefined {
  const { data } = deleted.safeParse(event);
  if (data !== undefined) {
    return { ts: data.deleted_ts, root: data.previous_message?.thread_ts, at: data.event_ts };
  }
  const edit = changed.safeParse(event).data;
  const message = messageSchema.safeParse(edit?.message).data;
  if (message?.subtype !== "tombstone") return undefined;
  return { ts: message.ts, root: message.thread_ts, at: edit?.event_ts };
}
