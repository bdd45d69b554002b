import { driftOf, driftOfHours, isSameText, type Drift } from "../core/blurbs/drift.ts";
import { FACEBOOK_HOURS } from "../core/blurbs/facebook-hours.ts";
import { hashOf } from "../core/hash.ts";
import type { ChannelId } from "../core/ids.ts";
import { after, hours, instant, minutes, type Duration, type Instant } from "../core/time/instant.ts";
import { ChannelError, StoreError } from "../ports/errors.ts";
import type { PlaceKey, Publication, SeenText } from "../ports/publications.ts";
import type { LivePlace } from "../ports/publisher.ts";
import type { DriftMatter } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import { askPeople } from "./ask-people.ts";
import { askedAt } from "./destinations.ts";
import { driftQuestion, isAbout } from "./drift-question.ts";
import type { Duty } from "./duty.ts";
import type { Monitored } from "./monitored.ts";
import { unforeseen, type PublishDeps } from "./publish.ts";
import { ourText, type OurText, type Publishing } from "./published-text.ts";
import { lastLive, leftAs } from "./undo-publication.ts";

export interface DriftDeps extends PublishDeps {
  readonly store: Pick<Store, "publications" | "questions" | "queue">;
}

/** How often the live texts are read back. */
export const READ_EVERY: Duration = hours(3);
/** A platform that does not answer, or has no such place, is left alone for so long. */
const PAUSE = minutes(10);
/** How often it is looked whether the time has come. */
const EVERY = minutes(1);

/**
 * Reads the public texts back every few hours, and at once when ours has changed or was just written; what was due while
 * nobody ran is due at the start. People are asked once about each text that is not ours.
 */
export function watchingDrift(deps: DriftDeps): Duty {
  const rests = new Map<ChannelId, Instant>();
  const failed = new Set<ChannelId>();
  const pass = async (): Promise<Duration> => {
    for (const [id, publishing] of deps.publishing) {
      const channel = deps.watch.channels.get(id);
      const now = deps.clock.now();
      if (channel === undefined || now < (rests.get(id) ?? now)) continue;
      if (!failed.has(id) && !(await isDue(deps, channel, publishing, now))) continue;
      const found = await lookAt({ ...deps, channel, publishing });
      if (found === "unread") failed.add(id);
      else failed.delete(id);
      // Of a channel without places nothing is ever seen: it would be due again at once.
      rests.set(id, after(now, found === "read" ? EVERY : PAUSE));
    }
    return EVERY;
  };
  return { name: "drift", pass };
}

interface Looking extends Omit<DriftDeps, "publishing"> {
  readonly channel: Monitored;
  readonly publishing: Publishing;
}

async function isDue(
  { store, watch }: DriftDeps,
  channel: Monitored,
  { surfaces, locale }: Publishing,
  now: Instant,
): Promise<boolean> {
  const seen = (await store.publications.seen(channel.id)).filter(({ surface }) =>
    surfaces.includes(surface),
  );
  const read = Math.max(...seen.map(({ readAt }) => readAt));
  return (
    now - read >= READ_EVERY ||
    // Of a place that is no more only what was seen of it long ago is left.
    seen.some(
      ({ surface, against, readAt }) =>
        readAt === 0 ||
        (read - readAt < EVERY && against !== hashOfOurs(ourText(watch, channel, surface, locale, now))),
    )
  );
}

async function lookAt(looking: Looking): Promise<"read" | "unread" | "no places"> {
  const { publishing } = looking;
  let places: readonly LivePlace[] = [];
  const areListed = await unlessUnread(looking, async () => {
    places = await publishing.publisher.places();
  });
  if (!areListed) return "unread";
  const published = places.filter(({ surface }) => publishing.surfaces.includes(surface));
  const found: boolean[] = [];
  // One that cannot be read keeps nobody from the others.
  for (const place of published) found.push(await unlessUnread(looking, () => lookAtPlace(looking, place)));
  if (found.includes(false)) return "unread";
  return published.length === 0 ? "no places" : "read";
}

/** False when it could not be read or dealt with. Whatever it was: no other place is to wait for it. */
async function unlessUnread(looking: Looking, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const failure = error instanceof ChannelError ? error : unforeseen(error);
    looking.log.error("drift.unread", { channel: looking.channel.id, reason: failure.message });
    if (failure.permanent) await tellUnread(looking, failure);
    return false;
  }
}

async function lookAtPlace(looking: Looking, place: LivePlace): Promise<void> {
  const { store, channel, publishing, watch, clock, ops } = looking;
  const live = await publishing.publisher.read(place);
  const ours = ourText(watch, channel, place.surface, publishing.locale, clock.now());
  const key: PlaceKey = { channel: channel.id, surface: place.surface, place: place.id };
  const before = (await store.publications.seen(channel.id)).find((one) => isSamePlace(one, key));
  if (ours.kind === "none") {
    await ops.tell([channel.team.brand], `no text ${channel.id} ${place.surface} ${ours.because}`, {
      ...{ kind: "ops", level: "note", title: `There is no text for ${place.surface} of ${place.name}` },
      lines: [`${ours.because}. What stands there is not compared with anything.`],
    });
  } else {
    const isHours = place.surface === FACEBOOK_HOURS.id;
    const drift = isHours ? driftOfHours(live.text, ours.text) : driftOf(live.text, ours.text, ours.promise);
    await react(looking, { key, place, ours, live: live.text, left: before?.left }, drift);
  }
  // Last: after a crash in between it is looked at again, and what was asked is asked once.
  await store.publications.see({ ...key, text: live.text, readAt: live.readAt, against: hashOfOurs(ours) });
}

interface Found {
  readonly key: PlaceKey;
  readonly place: LivePlace;
  readonly ours: Extract<OurText, { readonly kind: "text" }>;
  readonly live: string;
  readonly left: SeenText["left"];
}

async function react(looking: Looking, found: Found, drift: Drift): Promise<void> {
  const { store, channel, clock } = looking;
  const { key, place, ours, live, left } = found;
  const { text, locale, terms } = ours;
  const now = clock.now();
  const published = await store.publications.of(key);
  const last = lastLive(published);
  const isLeft = left === leftAs(live, terms.hash);
  // What we wrote ourselves nobody reworded: it is in another language, or in words that we use no more.
  const isOurs = drift.kind === "reworded" && last !== undefined && isSameText(last.text, live);
  const isFine = drift.kind === "same" || isOurs;
  const isUnderWay = published.some((one) => isAtWork(one, now));
  const told = drift.kind === "same" || isOurs || isLeft || isUnderWay ? undefined : drift;
  const about: DriftMatter = {
    ...{ kind: "drift", ...key, name: place.name, write: place.write, text, locale, terms, live },
  };
  const question = told && driftQuestion(channel.team.brand, about, told, now);
  for (const open of await store.questions.open()) {
    if (!isAbout(open, key) || open.id === question?.id || isUnderWay) continue;
    const outcome = isFine
      ? "It is right again."
      : isLeft
        ? "It was left as it is."
        : "It reads otherwise by now.";
    await store.questions.answer(open.id, { at: now, by: undefined, outcome });
  }
  if (question === undefined) return;
  if (looking.publishing.follows && isOutdated(found, last)) return follow(looking, found, last);
  await askPeople(store, question, askedAt(channel, now), now, HASTE);
}

const HASTE = minutes(30);

/** Whether it is just being written or pasted: it is looked at when that is done. */
const isAtWork = ({ state, plannedFor, write }: Publication, now: Instant): boolean =>
  write === "auto" && (state.kind === "waiting" || state.kind === "writing") && plannedFor <= now;

/** Whether it is what somebody let us write of these very terms, whose days with other hours have changed since. */
const isOutdated = ({ ours, live, place }: Found, last: Publication | undefined): last is Publication =>
  place.write === "auto" &&
  last !== undefined &&
  last.undoes === undefined &&
  last.terms.hash === ours.terms.hash &&
  last.locale === ours.locale &&
  isSameText(last.text, live);

async function follow({ store, channel, clock }: Looking, found: Found, last: Publication): Promise<void> {
  const { key, place, ours } = found;
  const now = clock.now();
  await store.publications.plan([
    {
      ...{ id: hashOf("follow", key.channel, key.surface, key.place, last.id, ours.text), ...key },
      ...{ brand: channel.team.brand, name: place.name, write: place.write },
      ...{ text: ours.text, locale: ours.locale, terms: ours.terms, by: last.by },
      ...{ askedAt: now, plannedFor: now, undoes: undefined, isForced: false },
    },
  ]);
}

const isSamePlace = (one: PlaceKey, other: PlaceKey): boolean =>
  one.channel === other.channel && one.surface === other.surface && one.place === other.place;

const hashOfOurs = (ours: OurText): string =>
  ours.kind === "text" ? hashOf(ours.text, ours.terms.hash) : hashOf("none", ours.because);

const tellUnread = ({ ops, channel, clock }: Looking, { message, mend }: ChannelError): Promise<void> =>
  ops.tell([channel.team.brand], `drift unread ${channel.id} ${message} ${dayOf(clock.now())}`, {
    ...{
      kind: "ops",
      level: "trouble",
      title: `The public texts of ${channel.platform} (${channel.id}) cannot be read`,
    },
    lines: [`${message}. ${mend}`, "Whether they are still right nobody knows meanwhile."],
  });

const dayOf = (at: Instant): number => Math.floor(instant(at) / hours(24));
