import type { PersonId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { ActEvent, MessageEvent } from "./events.ts";
import type { SeenMessage } from "./fold-state.ts";
import { whyTaken } from "./why-taken.ts";

/** A person said of a message the contrary of what the rules had made of it. */
export interface Overrule {
  readonly message: MessageEvent;
  readonly said: "needs a reply" | "no reply needed";
  readonly by: PersonId;
  readonly at: Instant;
  /** The rule they contradict, and the words that had decided. */
  readonly rule: string;
}

/**
 * What `act` contradicts; undefined when it is no such word, was taken back, or contradicts another person only. Whoever
 * asks that somebody answered be answered again contradicts no rule either.
 */
export function overruleBy(
  { act, by, at }: ActEvent,
  { event, taken }: SeenMessage,
  isUndone: boolean,
): Overrule | undefined {
  if (isUndone || taken.kind !== "request") return undefined;
  const { overruled, because } = taken;
  if (act.kind === "needs a reply" && overruled !== undefined) {
    return { message: event, said: act.kind, by, at, rule: whyTaken({ event, taken: overruled }) };
  }
  if (act.kind === "no reply needed" && overruled === undefined) {
    return { message: event, said: act.kind, by, at, rule: because };
  }
  return undefined;
}
