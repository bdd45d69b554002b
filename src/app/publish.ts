import { isSameText } from "../core/blurbs/drift.ts";
import type { ChannelId } from "../core/ids.ts";
import { localeOf } from "../core/blurbs/locales.ts";
import { mentionIn } from "../core/blurbs/mentions.ts";
import {
  after,
  duration,
  hours,
  instant,
  minutes,
  timeBetween,
  type Duration,
  type Instant,
} from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { ChannelError, StoreError } from "../ports/errors.ts";
import type { Log } from "../ports/log.ts";
import type { OpenPublication } from "../ports/publications.ts";
import type { LivePlace, Publisher, WriteOutcome } from "../ports/publisher.ts";
import type { Store } from "../ports/store.ts";
import type { Monitored, Watch } from "./monitored.ts";
import type { Ops } from "./ops.ts";
import { ourText, type Publishing } from "./published-text.ts";
import { leftAs } from "./undo-publication.ts";

export interface PublishDeps {
  readonly store: { readonly publications: Store["publications"] };
  readonly publishing: ReadonlyMap<ChannelId, Publishing>;
  readonly watch: Watch;
  readonly ops: Pick<Ops, "tell">;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** How often it is looked for what may be written: so late at most a planned text is. */
const EVERY: Duration = duration(5000);
/** So soon it is looked again at what was written, or may have been; twice as long each time. */
const AGAIN = minutes(1);
/** What does not stand there for so long will not any more. */
const GIVEN_UP = hours(24);

/**
 * Writes what people confirmed and whose time has come, each text once: before an attempt it is committed what stood
 * there, and an attempt of which nobody knows how it ended is settled by reading back. Returns how long to sleep.
 */
export async function publishDue(deps: PublishDeps): Promise<Duration> {
  for (const one of await deps.store.publications.open()) {
    if (one.state.notBefore <= deps.clock.now()) await publishOne(deps, one);
  }
  return EVERY;
}

async function publishOne(deps: PublishDeps, one: OpenPublication): Promise<void> {
  const channel = deps.watch.channels.get(one.channel);
  const publishing = deps.publishing.get(one.channel);
  if (channel === undefined || !publishing?.surfaces.includes(one.surface)) {
    return drop(deps, one, "it is not published there any more: see `publish` in ssla.yaml");
  }
  try {
    const places = await publishing.publisher.places();
    const place = places.find(({ surface, id }) => surface === one.surface && id === one.place);
    if (place === undefined) {
      await drop(deps, one, "there is no such place any more");
      return;
    }
    const live = await publishing.publisher.read(place);
    await goOn({ ...deps, channel, publisher: publishing.publisher, place }, one, live.text);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    // Whatever it was: the texts behind this one are not to wait for it.
    await putOff(deps, one, error instanceof ChannelError ? error : unforeseen(error));
  }
}

/** An error that is ours, as one of the channel: its words may hold what nobody is to read. */
export const unforeseen = (cause: unknown): ChannelError =>
  new ChannelError(`an error of ours (${cause instanceof Error ? cause.name : typeof cause})`, {
    permanent: true,
    mend: "Look into the log",
    cause,
  });

interface There extends PublishDeps {
  readonly channel: Monitored;
  readonly publisher: Publisher;
  readonly place: LivePlace;
}

async function goOn(there: There, one: OpenPublication, live: string): Promise<void> {
  const { state } = one;
  const now = there.clock.now();
  const isThere = isSameText(live, one.text);
  if (state.kind === "writing") {
    if (isThere) return settle(there, one, state.before, live);
    if (timeBetween(state.begunAt, now) > GIVEN_UP)
      return drop(there, one, "it did not come to stand there in a day");
    if (there.place.write === "assisted") return look(there, one, state);
    if (!isSameText(live, state.before))
      return drop(there, one, "somebody wrote something else there meanwhile");
  } else if (isThere) return standsAlready(there, one, live);
  const hindrance = await hindranceTo(there, one, live, now);
  if (hindrance !== undefined) return drop(there, one, hindrance);
  const begunAt = state.kind === "writing" ? state.begunAt : now;
  const begun = { kind: "writing", before: live, begunAt, notBefore: later(begunAt, now) } as const;
  await there.store.publications.note(one.id, begun);
  if (there.place.write === "assisted") return;
  await conclude(there, { ...one, state: begun }, await there.publisher.write(there.place, one.text));
}

type Writing = OpenPublication & {
  readonly state: Extract<OpenPublication["state"], { readonly kind: "writing" }>;
};

async function conclude(there: There, one: Writing, outcome: WriteOutcome): Promise<void> {
  const { state } = one;
  switch (outcome.kind) {
    case "written": {
      const live = await there.publisher.read(there.place);
      if (isSameText(live.text, one.text)) await settle(there, one, state.before, live.text);
      return;
    }
    case "again": {
      const wait = Math.max(AGAIN, outcome.retryAfterMs ?? 0);
      // What stood there is kept: an earlier attempt may have come through all the same.
      const notBefore = after(there.clock.now(), duration(Math.ceil(wait)));
      return there.store.publications.note(one.id, { ...state, notBefore });
    }
    case "refused":
      return drop(there, one, `${outcome.reason}; ${outcome.mend}`);
  }
}

/** Why it is not to be written, as things stand; undefined: nothing speaks against it. */
async function hindranceTo(
  { store, watch, channel }: There,
  { undoes, isForced, surface, locale, text, terms }: OpenPublication,
  live: string,
  now: Instant,
): Promise<string | undefined> {
  if (undoes === undefined) {
    const ours = ourText(watch, channel, surface, localeOf(locale), now);
    if (ours.kind === "none") return ours.because;
    const isStill = ours.text === text && ours.terms.hash === terms.hash;
    return isStill ? undefined : "the terms say something else by now";
  }
  const mention = mentionIn(text);
  if (mention !== undefined) return `what stood there before would call people by “${mention}”`;
  const undone = await store.publications.find(undoes);
  const isOurs = undone !== undefined && isSameText(live, undone.text);
  return isOurs || isForced ? undefined : "somebody has edited it since";
}

/** It stands there: the drift watch looks at once, and lets be what was taken back on purpose. */
async function settle(
  { store, log, clock, watch, channel }: There,
  one: OpenPublication,
  before: string,
  live: string,
): Promise<void> {
  const now = clock.now();
  await store.publications.note(one.id, { kind: "live", before, at: now });
  if (one.undoes !== undefined) {
    const ours = ourText(watch, channel, one.surface, localeOf(one.locale), now);
    if (ours.kind === "text") await store.publications.leave(one, leftAs(live, ours.terms.hash));
  }
  await lookAnew(store, one, live);
  log.info("publication.live", { channel: one.channel, surface: one.surface, place: one.place });
}

async function standsAlready({ store, clock }: There, one: OpenPublication, live: string): Promise<void> {
  await store.publications.note(one.id, {
    kind: "dropped",
    reason: "it stood there already",
    at: clock.now(),
  });
  await lookAnew(store, one, live);
}

const lookAnew = (
  { publications }: PublishDeps["store"],
  { channel, surface, place }: OpenPublication,
  text: string,
): Promise<void> => publications.see({ channel, surface, place, text, readAt: instant(0), against: "" });

/** A person has the text: whether it was pasted is looked at less and less often. */
const look = ({ store, clock }: There, { id }: OpenPublication, state: Writing["state"]): Promise<void> =>
  store.publications.note(id, { ...state, notBefore: later(state.begunAt, clock.now()) });

async function putOff(
  { store, ops, clock, log }: PublishDeps,
  one: OpenPublication,
  error: ChannelError,
): Promise<void> {
  const { channel, surface, place } = one;
  // Since it was read, an attempt may have been committed: what stood there before must not be lost.
  const state = (await store.publications.open()).find(({ id }) => id === one.id)?.state ?? one.state;
  log.error("publication.put_off", { channel, surface, place, reason: error.message });
  const now = clock.now();
  const since = state.kind === "writing" ? state.begunAt : state.notBefore;
  await store.publications.note(one.id, { ...state, notBefore: later(since, now) });
  if (!error.permanent) return;
  await ops.tell([one.brand], `publication ${one.id} ${error.message}`, {
    ...{ kind: "ops", level: "trouble", title: `A text cannot be published: ${where(one)}` },
    lines: [`${error.message}. ${error.mend}`, "It is tried again by itself."],
  });
}

async function drop(
  { store, ops, clock, log }: PublishDeps,
  one: OpenPublication,
  reason: string,
): Promise<void> {
  const { id, brand, channel, surface, place, by } = one;
  log.info("publication.dropped", { channel, surface, place, reason });
  await ops.tell([brand], `publication ${id} dropped`, {
    ...{ kind: "ops", level: "note", title: `A text was not published: ${where(one)}` },
    lines: [
      `What ${by} asked for was not written: ${reason}.`,
      `\`ssla publish ${channel} --dry-run\` shows what stands there and what would be written.`,
    ],
  });
  await store.publications.note(id, { kind: "dropped", reason, at: clock.now() });
}

const where = ({ surface, name, channel }: OpenPublication): string => `${surface} of ${name} (${channel})`;

/** As long again as it has lasted until now. */
const later = (since: Instant, now: Instant): Instant =>
  after(now, duration(Math.max(AGAIN, timeBetween(since, now))));
