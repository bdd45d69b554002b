import type { Interaction } from "../interaction.ts";
import { isOpen } from "../time/business-hours.ts";
import type { Instant } from "../time/instant.ts";
import type { AuthorList, Condition, Target, Terms } from "./terms.ts";

/** What a condition may ask of a message. */
export interface TargetTraits {
  readonly interaction: Interaction;
  readonly author: string;
  /** By ISO 639-1; undefined when its text is too short to tell. */
  readonly language?: string | undefined;
  /** The keywords of the terms that ingest found in its text, as the terms spell them. */
  readonly keywords: readonly string[];
  readonly postedAt: Instant;
}

/** The target of a message. */
export interface TargetChoice {
  readonly target: Target;
  /** Why this one, for the trace: `keyword "refund"`, or `no other target matched`. */
  readonly because: string;
}

/** The first target whose condition holds for the message (DESIGN §2); the last has none, so there always is one. */
export function chooseTarget(terms: Terms, traits: TargetTraits): TargetChoice {
  for (const target of terms.targets) {
    if (target.when === undefined) break;
    const because = reasonsFor(target.when, traits);
    if (because !== undefined) return { target, because };
  }
  const last = terms.targets.at(-1) ?? terms.targets[0];
  return {
    target: last,
    because: terms.targets.length === 1 ? "the only target" : "no other target matched",
  };
}

/** Why the condition holds; undefined when it does not. */
function reasonsFor(when: Condition, traits: TargetTraits): string | undefined {
  const reasons: string[] = [];
  if (when.keywords !== undefined) {
    const found = when.keywords.find((keyword) => traits.keywords.includes(keyword));
    if (found === undefined) return undefined;
    reasons.push(`keyword ${JSON.stringify(found)}`);
  }
  if (when.interactions !== undefined) {
    if (!when.interactions.includes(traits.interaction)) return undefined;
    reasons.push(`interaction ${traits.interaction}`);
  }
  if (when.language !== undefined) {
    if (traits.language === undefined || !when.language.includes(traits.language)) return undefined;
    reasons.push(`language ${traits.language}`);
  }
  if (when.authors !== undefined) {
    const { author } = traits;
    const found = when.authors.find((one) => (typeof one === "string" ? one === author : holds(one, author)));
    if (found === undefined) return undefined;
    reasons.push(typeof found === "string" ? `author ${author}` : `author ${author} (${found.list})`);
  }
  if (when.time !== undefined) {
    if (!isOpen(when.time, traits.postedAt)) return undefined;
    reasons.push("posted within its hours");
  }
  return reasons.join(" and ");
}

const holds = ({ authors }: AuthorList, author: string): boolean => authors.includes(author);
