import { FACEBOOK_HOURS } from "../core/blurbs/facebook-hours.ts";
import { nextChangeAt, nextHoursChangeAt } from "../core/blurbs/publication-plan.ts";
import { findSurface } from "../core/blurbs/surfaces.ts";
import { hashOf } from "../core/hash.ts";
import type { ChannelId } from "../core/ids.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import { hours, minutes, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import type { PlaceKey } from "../ports/publications.ts";
import type { OfferedText, PlanMatter, Question } from "../ports/questions.ts";
import { askPeople } from "./ask-people.ts";
import { askedAt } from "./destinations.ts";
import { isSameText } from "../core/blurbs/drift.ts";
import { forPeople, placeInWords } from "./drift-question.ts";
import type { Duty } from "./duty.ts";
import { zoneOfChannel, type Monitored } from "./monitored.ts";
import { versionInWords } from "./promise-in-words.ts";
import { ourText, voiceOf, type Publishing } from "./published-text.ts";
import { lastLive } from "./undo-publication.ts";
import type { DriftDeps } from "./watch-drift.ts";
import { instantInWords } from "./words.ts";

/** So long before a text changes people are asked about it. */
const AHEAD = hours(24 * 7);
const EVERY: Duration = minutes(5);
/** Nobody has to be waked for it. */
const HASTE = minutes(60);

/** What may be answered. */
export const PUBLISH_THEN = "publish-then";
export const NOT_THEN = "not-then";

/**
 * Asks, days before the terms come to say something else, whether the new texts may go live at that instant, wherever what
 * stands there is ours. Asked once about the same texts; a question that time or other terms overtook is withdrawn.
 */
export function planningPublications(deps: DriftDeps): Duty {
  const changes = changesOf(deps);
  const pass = async (): Promise<Duration> => {
    for (const [id, publishing] of deps.publishing) {
      const channel = deps.watch.channels.get(id);
      if (channel !== undefined) await plan(deps, channel, publishing, changes(channel, publishing));
    }
    return EVERY;
  };
  return { name: "plan publications", pass };
}

/** When the first text of a channel changes next. It takes a while to find out, and stays so until then. */
function changesOf({
  watch,
  clock,
}: DriftDeps): (channel: Monitored, publishing: Publishing) => Instant | undefined {
  const known = new Map<ChannelId, { readonly history: TermsHistory; readonly at: Instant | undefined }>();
  const looked = new Map<ChannelId, Instant>();
  return ({ id, team }, { surfaces, locale: wanted }) => {
    const history = watch.historyOf(id);
    if (history === undefined) return undefined;
    const now = clock.now();
    const last = known.get(id);
    const isFresh = timeBetween(looked.get(id) ?? now, now) < hours(24);
    if (last?.history === history && isFresh && (last.at === undefined || last.at > now)) return last.at;
    const { locale, wording } = voiceOf(team, wanted);
    const instants = surfaces.flatMap((one) => {
      if (one === FACEBOOK_HOURS.id) return nextHoursChangeAt(history, now) ?? [];
      const surface = findSurface(one);
      return surface === undefined ? [] : (nextChangeAt(history, surface, locale, wording, now) ?? []);
    });
    const [at] = instants.toSorted((a, b) => a - b);
    known.set(id, { history, at });
    looked.set(id, now);
    return at;
  };
}

async function plan(
  deps: DriftDeps,
  channel: Monitored,
  publishing: Publishing,
  at: Instant | undefined,
): Promise<void> {
  const { store, clock } = deps;
  const now = clock.now();
  const question =
    at === undefined || timeBetween(now, at) > AHEAD
      ? undefined
      : await questionAt(deps, channel, publishing, at);
  for (const open of await store.questions.open()) {
    const { about } = open;
    if (about.kind !== "plan" || about.channel !== channel.id || open.id === question?.id) continue;
    const outcome = about.at <= now ? "Its time has come." : "Its texts have changed since.";
    await store.questions.answer(open.id, { at: now, by: undefined, outcome });
  }
  if (question !== undefined) await askPeople(store, question, askedAt(channel, now), now, HASTE);
}

async function questionAt(
  deps: DriftDeps,
  channel: Monitored,
  publishing: Publishing,
  at: Instant,
): Promise<Omit<Question, "answered"> | undefined> {
  const { watch, clock } = deps;
  const places = await ourPlaces(deps, channel, publishing);
  const texts = places.flatMap((place) => {
    const [now, then] = [clock.now(), at].map((one) =>
      ourText(watch, channel, place.surface, publishing.locale, one),
    );
    if (now?.kind !== "text" || then?.kind !== "text" || now.text === then.text) return [];
    // Later dates of the same terms go live by themselves where that was wanted.
    if (publishing.follows && now.terms.hash === then.terms.hash) return [];
    const { text, locale, terms } = then;
    return [{ ...place, text, locale, terms }];
  });
  return texts.length === 0
    ? undefined
    : asQuestion(deps, channel, { kind: "plan", channel: channel.id, at, texts });
}

type Named = Omit<PlaceKey, "channel"> & Pick<OfferedText, "name" | "write">;

/** The places we may write where what stands there now is what we wrote last. */
async function ourPlaces(
  { store }: DriftDeps,
  { id }: Monitored,
  { surfaces }: Publishing,
): Promise<readonly Named[]> {
  const seen = await store.publications.seen(id);
  const published = await store.publications.of({ channel: id });
  return seen.flatMap(({ surface, place, text }) => {
    const last = lastLive(published.filter((one) => one.surface === surface && one.place === place));
    const isOurs = last !== undefined && last.undoes === undefined && isSameText(last.text, text);
    if (!isOurs || last.write !== "auto" || !surfaces.includes(surface)) return [];
    return [{ surface, place, name: last.name, write: last.write }];
  });
}

function asQuestion(
  { watch, clock }: DriftDeps,
  channel: Monitored,
  about: PlanMatter,
): Omit<Question, "answered"> {
  const id = hashOf(
    "plan",
    channel.id,
    String(about.at),
    ...about.texts.flatMap(({ surface, place, text }) => [surface, place, text]),
  );
  const now = clock.now();
  const zone = zoneOfChannel(watch, channel, now);
  const versions = [...new Set(about.texts.map(({ terms }) => versionInWords(terms.version)))].join(", ");
  return {
    id,
    brand: channel.team.brand,
    about,
    notice: {
      kind: "question",
      question: id,
      title: `Publish the new texts of ${channel.platform} (${channel.id}) on ${instantInWords(about.at, zone)}?`,
      lines: [
        `From then on customers are to read the terms of ${versions}, by the clocks of ${zone.name}. It takes one click now; nothing is written before.`,
        ...about.texts.map((one) => `${placeInWords(one)}: “${forPeople(one.surface, one.text)}”`),
      ],
      choices: [
        { id: PUBLISH_THEN, label: "Publish then", style: "primary" },
        { id: NOT_THEN, label: "Not by itself", style: undefined },
      ],
    },
    askedAt: now,
  };
}
