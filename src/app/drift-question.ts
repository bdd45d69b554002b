import type { Drift, PromisePart } from "../core/blurbs/drift.ts";
import { FACEBOOK_HOURS, hoursForPeople } from "../core/blurbs/facebook-hours.ts";
import { findSurface } from "../core/blurbs/surfaces.ts";
import { hashOf } from "../core/hash.ts";
import type { BrandId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { QuestionChoice } from "../ports/notice.ts";
import type { PlaceKey } from "../ports/publications.ts";
import type { DriftMatter, Question } from "../ports/questions.ts";
import { versionInWords } from "./promise-in-words.ts";

/** A drift that people hear of. */
export type ToldDrift = Exclude<Drift, { readonly kind: "same" }>;

/** What may be done about it. */
export const PUBLISH_OURS = "publish-ours";
export const SHOW_OURS = "show-ours";
export const LEAVE_IT = "leave-it";

/** The same for the same live text beside the same text of ours: it is asked once. */
const idOf = ({ channel, surface, place, live, text, terms }: DriftMatter): string =>
  hashOf("drift", channel, surface, place, live, text, terms.hash);

/** Asks what is to become of a text that is not ours. */
export function driftQuestion(
  brand: BrandId,
  about: DriftMatter,
  drift: ToldDrift,
  now: Instant,
): Omit<Question, "answered"> {
  const id = idOf(about);
  const where = placeInWords(about);
  const ours = `By the terms of ${versionInWords(about.terms.version)} it would be: “${forPeople(about.surface, about.text)}”`;
  return {
    id,
    brand,
    about,
    notice: {
      kind: "question",
      question: id,
      title: titleOf(drift, where),
      ...(about.live.trim() !== "" && { quote: forPeople(about.surface, about.live) }),
      lines: [
        ours,
        ...(about.write === "auto" ? [] : ["Only a person can write there: copy our text, and paste it."]),
      ],
      choices: about.write === "auto" ? [PUBLISH, LEAVE] : [SHOW, LEAVE],
    },
    askedAt: now,
  };
}

const PUBLISH: QuestionChoice = { id: PUBLISH_OURS, label: "Publish ours", style: "primary" };
const SHOW: QuestionChoice = { id: SHOW_OURS, label: "Show ours to copy", style: "primary" };
const LEAVE: QuestionChoice = { id: LEAVE_IT, label: "Leave it", style: undefined };

/** `Discord channel topic of #help`. */
export const placeInWords = ({ surface, name }: Pick<DriftMatter, "surface" | "name">): string =>
  `${(surface === FACEBOOK_HOURS.id ? FACEBOOK_HOURS : findSurface(surface))?.name ?? surface} of ${name}`;

/** A text as people read it: hours as data say the same in words. */
export const forPeople = (surface: string, text: string): string =>
  surface === FACEBOOK_HOURS.id ? hoursForPeople(text) : text;

/** Whether a question is about that place. */
export const isAbout = ({ about }: Question, { channel, surface, place }: PlaceKey): boolean =>
  about.kind === "drift" && about.channel === channel && about.surface === surface && about.place === place;

function titleOf(drift: ToldDrift, where: string): string {
  switch (drift.kind) {
    case "reworded":
      return `${where}: somebody reworded it; it still promises the same`;
    case "differs":
      return `${where} promises something else than the terms: ${drift.parts.map((part) => PARTS[part]).join(", ")}`;
    case "unreadable":
      return `${where} speaks of times in words that cannot be compared with the terms`;
    case "missing":
      return `${where} does not say when you answer`;
    default:
      return unreachable(drift);
  }
}

const PARTS: Readonly<Record<PromisePart, string>> = {
  messages: "which messages are answered",
  hours: "the opening hours",
  zone: "the time zone",
  target: "how soon",
  share: "how often it is kept",
  dates: "days with other hours",
};
