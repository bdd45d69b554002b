import { hashOf } from "../core/hash.ts";
import type { Instant } from "../core/time/instant.ts";
import type { PlaceKey, Publication } from "../ports/publications.ts";
import type { OfferedText } from "../ports/questions.ts";
import type { Answering } from "./approve-terms.ts";

/** The publication of a text that somebody confirmed by a click: of one click and place it is always the same. */
export function publicationOf(
  offered: PlaceKey & OfferedText,
  { id, team, by, now }: Answering,
  plannedFor: Instant = now,
): Omit<Publication, "state"> {
  const { channel, surface, place, name, write, text, locale, terms } = offered;
  return {
    ...{ id: hashOf("publication", id, channel, surface, place), brand: team.brand },
    ...{ channel, surface, place, name, write, text, locale, terms, by },
    ...{ askedAt: now, plannedFor, undoes: undefined, isForced: false },
  };
}
