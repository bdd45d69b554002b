import { isSameText } from "../core/blurbs/drift.ts";
import type { Locale } from "../core/blurbs/locales.ts";
import type { Instant } from "../core/time/instant.ts";
import { ChannelError } from "../ports/errors.ts";
import type { Publication, TermsRef } from "../ports/publications.ts";
import type { LivePlace } from "../ports/publisher.ts";
import type { Monitored, Watch } from "../app/monitored.ts";
import { ourText, type Publishing } from "../app/published-text.ts";
import { lastToUndo } from "../app/undo-publication.ts";

/** What stands at a place, and what is to stand there, or why nothing is. */
export type PlaceChange = { readonly place: LivePlace } & (
  | { readonly kind: "unread"; readonly because: string }
  | { readonly kind: "no text"; readonly live: string; readonly because: string }
  | { readonly kind: "same"; readonly live: string }
  | ({ readonly kind: "change"; readonly live: string } & Wanted)
);

/** A text for a place, and what it tells or takes back. */
export interface Wanted {
  readonly text: string;
  readonly locale: string;
  readonly terms: TermsRef;
  readonly undoes: string | undefined;
}

/** Which of a channel's places are asked about. */
export interface Asked {
  readonly surface?: string | undefined;
  readonly place?: string | undefined;
}

/** The places of a channel that are published to, as they were asked for, each compared with what `wanted` says of it. */
export async function changesOf(
  { publisher, surfaces }: Publishing,
  { surface, place }: Asked,
  wanted: (place: LivePlace) => Promise<Wanted | string>,
): Promise<readonly PlaceChange[]> {
  const places = (await publisher.places()).filter(
    (one) =>
      surfaces.includes(one.surface) &&
      (surface === undefined || one.surface === surface) &&
      (place === undefined || one.id === place),
  );
  const changes: PlaceChange[] = [];
  for (const one of places) changes.push(await changeAt(publisher, one, wanted));
  return changes;
}

async function changeAt(
  publisher: Publishing["publisher"],
  place: LivePlace,
  wanted: (place: LivePlace) => Promise<Wanted | string>,
): Promise<PlaceChange> {
  try {
    const { text: live } = await publisher.read(place);
    const found = await wanted(place);
    if (typeof found === "string") return { kind: "no text", place, live, because: found };
    if (isSameText(live, found.text)) return { kind: "same", place, live };
    return { kind: "change", place, live, ...found };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return { kind: "unread", place, because: `${error.message}; ${error.mend}` };
  }
}

/** The text of the terms in force. */
export function textOfTerms(
  watch: Watch,
  channel: Monitored,
  locale: Locale | undefined,
  now: Instant,
): (place: LivePlace) => Promise<Wanted | string> {
  return ({ surface }) => {
    const ours = ourText(watch, channel, surface, locale, now);
    if (ours.kind === "none") return Promise.resolve(ours.because);
    const { text, locale: language, terms } = ours;
    return Promise.resolve({ text, locale: language, terms, undoes: undefined });
  };
}

/** What stood there before the last publication; not where somebody has edited it since, unless it is forced. */
export function textBefore(
  publisher: Publishing["publisher"],
  publishedAt: (place: LivePlace) => Promise<readonly Publication[]>,
  force: boolean,
): (place: LivePlace) => Promise<Wanted | string> {
  return async (place) => {
    const published = await publishedAt(place);
    if (published.some(({ state }) => state.kind === "writing"))
      return "what was asked for last is not read back yet: try again in a minute";
    const last = lastToUndo(published);
    if (last === undefined) return "there is nothing to undo";
    const { text } = await publisher.read(place);
    if (!force && !isSameText(text, last.text)) {
      return "somebody has edited it since: look at it, then undo with --force";
    }
    return { text: last.state.before, locale: last.locale, terms: last.terms, undoes: last.id };
  };
}
