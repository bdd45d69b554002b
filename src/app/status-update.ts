import { isOpenWait, lastReplyWait, type Case } from "../core/cases/case.ts";
import type { ActEvent } from "../core/cases/events.ts";
import { hashOf } from "../core/hash.ts";
import { actId, type ActId, type ChannelId, type PersonId } from "../core/ids.ts";
import { overlayEnd, type OverlayAct } from "../core/terms/overlays.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { decideBy, foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";
import { channelsUnder, type OverlayDeps } from "./overlays.ts";

export interface StatusUpdateDeps extends Pick<OverlayDeps, "monitored"> {
  readonly store: Pick<Store, "overlays" | "queries" | "record">;
  readonly watch: Watch;
  readonly log: Log;
}

/** More cases than this nobody keeps waiting under one overlay. */
const MOST_CASES = 10_000;
/** How much one transaction takes on. */
const AT_ONCE = 100;

/**
 * Notes that customers were told at `at`, by one post to many, how things stand: it ends the running update of each case
 * that opened under `act`, and the next is due by the terms in force. Returns how many cases that were. Noted again under
 * the same `id` it changes nothing.
 */
export async function noteStatusUpdate(
  deps: StatusUpdateDeps,
  act: OverlayAct,
  told: { readonly id: ActId; readonly by: PersonId; readonly at: Instant },
): Promise<number> {
  const { store, log } = deps;
  let count = 0;
  for (const { id: channel } of channelsUnder(deps, act)) {
    const events = await updatesOn(deps, channel, act, told);
    for (let from = 0; from < events.length; from += AT_ONCE)
      await commit(deps, channel, events.slice(from, from + AT_ONCE));
    count += events.length;
  }
  await store.overlays.told(act.id, told.at);
  log.info("overlay.told", { id: act.id, cases: count, by: told.by });
  return count;
}

async function updatesOn(
  { store, watch }: StatusUpdateDeps,
  channel: ChannelId,
  act: OverlayAct,
  { id, by, at }: { readonly id: ActId; readonly by: PersonId; readonly at: Instant },
): Promise<readonly ActEvent[]> {
  const end = overlayEnd(act);
  const rows = await store.queries.due(MOST_CASES, channel);
  const within = rows.filter(
    ({ entry }) => act.from <= entry.openedAt && (end === undefined || entry.openedAt < end),
  );
  const events: ActEvent[] = [];
  for (const { entry } of within) {
    const subject = (await store.queries.readCase(entry.id, foldBy(watch)))?.subject;
    if (subject === undefined || !waitsForUpdate(subject)) continue;
    const { entries } = lastReplyWait(subject);
    const { message } = entries.at(-1) ?? entries[0];
    const { conversation } = message;
    const own = actId(hashOf("status update", id, subject.id));
    events.push({
      kind: "act",
      conversation,
      id: own,
      message: message.message,
      at,
      by,
      act: { kind: "status update" },
    });
  }
  return events;
}

function waitsForUpdate({ updates }: Case): boolean {
  const last = updates.at(-1);
  return last !== undefined && isOpenWait(last);
}

async function commit(
  { store, watch }: StatusUpdateDeps,
  channel: ChannelId,
  events: readonly ActEvent[],
): Promise<void> {
  const [first] = events;
  if (first === undefined) return;
  const known = { channel, stream: undefined, cursor: undefined, receivedAt: first.at };
  await store.record({ ...known, events, words: [], gaps: [] }, decideBy(watch));
}
