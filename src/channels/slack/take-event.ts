import { z } from "zod";
import type { ChannelId } from "../../core/ids.ts";
import { instant } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Ledger } from "./ledger.ts";
import { messageSchema, rootOf } from "./message-schema.ts";
import type { Session } from "./session.ts";
import { postedAt, STAMP } from "./stamp.ts";

/** What dealing with events takes. */
export interface TakingDeps {
  readonly channel: ChannelId;
  readonly places: ReadonlySet<string>;
  readonly clock: Clock;
  readonly log: Log;
  readonly session: Session;
  readonly ledger: Ledger;
  /** Something may have been missed: what was said meanwhile is to be read. */
  readonly doubt: () => void;
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
export async function takeEvent(
  deps: TakingDeps,
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

async function takeMessage(deps: TakingDeps, event: unknown, signal: AbortSignal): Promise<boolean> {
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
