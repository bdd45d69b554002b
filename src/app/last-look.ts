import type { CaseId, ChannelId } from "../core/ids.ts";
import type { Channel, WatchedMessage } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { LOOK_TIMEOUT } from "./timings.ts";
import { within } from "./within.ts";

export interface LookDeps {
  readonly store: Pick<Store, "queries">;
  readonly channels: ReadonlyMap<ChannelId, Channel>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Reads once more, just before sending, what may have answered the cases of `rows` (DESIGN §5): one read for all of a
 * channel. Returns the channels of which it could not be told; their alerts are sent all the same, and say so.
 */
export async function lastLook(deps: LookDeps, rows: readonly OutboxRow[]): Promise<ReadonlySet<ChannelId>> {
  const watched = new Map<ChannelId, Map<string, WatchedMessage>>();
  for (const id of new Set(rows.flatMap(casesOf))) {
    const stored = await deps.store.queries.caseById(id);
    if (stored === undefined) continue;
    const ofChannel = watched.get(stored.channel) ?? new Map<string, WatchedMessage>();
    watched.set(stored.channel, ofChannel);
    for (const one of await deps.store.queries.watchedBy(stored.entry)) ofChannel.set(one.message, one);
  }
  const looks = await Promise.all(
    [...watched].map(async ([channel, messages]) =>
      (await look(deps, channel, [...messages.values()])) ? [] : [channel],
    ),
  );
  return new Set(looks.flat());
}

/** In a storm nobody looks: it would hold up what all of them wait for. */
function casesOf({ subject }: OutboxRow): readonly CaseId[] {
  if (subject.kind === "stage") return [subject.caseId];
  if (subject.kind !== "list" || subject.form === "digest") return [];
  return subject.members.map(({ caseId }) => caseId);
}

/** Whether the platform told in time. */
async function look(
  { channels, clock, log }: LookDeps,
  id: ChannelId,
  messages: readonly WatchedMessage[],
): Promise<boolean> {
  const channel = channels.get(id);
  if (channel === undefined) return false;
  try {
    const outcome = await within(clock, LOOK_TIMEOUT, (signal) => channel.look(messages, signal));
    if (outcome !== "too long") return true;
    log.warn("look.late", { channel: id });
  } catch (error) {
    log.warn("look.failed", { channel: id, reason: error instanceof Error ? error.message : String(error) });
  }
  return false;
}
