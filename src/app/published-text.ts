import { FACEBOOK_HOURS, facebookHours } from "../core/blurbs/facebook-hours.ts";
import { localeOf, type Locale } from "../core/blurbs/locales.ts";
import { mentionIn } from "../core/blurbs/mentions.ts";
import { publicPromise, type PublicPromise } from "../core/blurbs/promise.ts";
import { renderBlurb } from "../core/blurbs/render.ts";
import { findSurface } from "../core/blurbs/surfaces.ts";
import { wordingOf, type Wording } from "../core/blurbs/wording.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import type { TermsRef } from "../ports/publications.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Monitored, Watch } from "./monitored.ts";
import type { Team } from "./team.ts";

/** Where a channel's terms are published: `publish` of ssla.yaml. */
export interface Publishing {
  readonly publisher: Publisher;
  /** By their ids in `core/blurbs/surfaces`. */
  readonly surfaces: readonly string[];
  /** Undefined: in the brand's own language. */
  readonly locale: Locale | undefined;
  /** Whether later dates of terms that somebody published go live without another click. */
  readonly follows: boolean;
}

/** What is to stand somewhere, or why there is nothing to be written. */
export type OurText =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly locale: Locale;
      readonly terms: TermsRef;
      readonly promise: PublicPromise;
    }
  | { readonly kind: "none"; readonly because: string };

/** The text of the terms that are in force at `now`, for that surface. */
export function ourText(
  { historyOf }: Pick<Watch, "historyOf">,
  { id, team }: Pick<Monitored, "id" | "team">,
  surfaceId: string,
  wanted: Locale | undefined,
  now: Instant,
): OurText {
  const none = (because: string): OurText => ({ kind: "none", because });
  const history = historyOf(id);
  const terms = history && termsAt(history, now);
  if (terms === undefined) return none(`no terms of ${id} are in force`);
  const promise = publicPromise(terms, now);
  if (promise === undefined) return none(`the terms of ${id} promise the public nothing`);
  const { locale, wording } = voiceOf(team, wanted);
  const { version, hash } = terms;
  const made = { kind: "text", locale, terms: { version, hash }, promise } as const;
  if (surfaceId === FACEBOOK_HOURS.id) {
    const text = facebookHours(promise.hours);
    return text === undefined ? none(NO_SUCH_HOURS) : { ...made, text };
  }
  const surface = findSurface(surfaceId);
  if (surface === undefined) return none(`there is no surface ${surfaceId}`);
  const blurb = renderBlurb(promise, surface, locale, wording);
  if (blurb.kind === "does not fit") {
    return none(`the shortest text for ${surfaceId} is too long by ${blurb.over} of ${blurb.measured.limit}`);
  }
  const mention = mentionIn(blurb.text);
  if (mention !== undefined)
    return none(`the text would call people by “${mention}”: take that out of the terms`);
  return { ...made, text: blurb.text };
}

const NO_SUCH_HOURS = "a Facebook page takes two shifts a day at most, and no seconds";

/** In which language a brand speaks, and how. */
export function voiceOf(
  team: Pick<Team, "name" | "locale" | "wording">,
  wanted: Locale | undefined,
): { readonly locale: Locale; readonly wording: Wording } {
  const locale = wanted ?? localeOf(team.locale ?? "en") ?? "en";
  return { locale, wording: wordingOf(team, locale) };
}
