import type { KeptIf } from "../core/stats/kept-if.ts";
import { timeBetween, type Instant } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import { instantInWords, spanInWords } from "./words.ts";

/**
 * What would have kept a promise, in a few short sentences without blame or names, by the clocks of `zone`: `It came Fri
 * 2026-11-06 17:52, 8 min before closing: an answer by Mon 2026-11-09 09:52 would have kept it. Nobody took it.`
 */
export function keptIfInWords(kept: KeptIf, zone: Zone): string {
  const when = (at: Instant): string => instantInWords(at, zone).slice(0, -":00".length);
  const done = { first: "an answer", next: "an answer", update: "an update", resolve: "resolving it" }[
    kept.clock
  ];
  const late = kept.lateBy === undefined ? "" : ` The answer came ${spanInWords(kept.lateBy)} too late.`;
  return [
    `It came ${when(kept.cameAt)}${arrivalInWords(kept, when)}: ${done} by ${when(kept.answerBy)} would have kept it.${late}`,
    ...teamLines(kept, when),
  ].join(" ");
}

type When = (at: Instant) => string;

function arrivalInWords({ arrival }: KeptIf, when: When): string {
  switch (arrival.kind) {
    case "open":
      return "";
    case "before closing":
      return `, ${spanInWords(arrival.by)} before closing`;
    case "closed":
      return ` while closed, and its time ran from ${when(arrival.opensAt)}`;
  }
}

function teamLines({ claim, warning, answerBy }: KeptIf, when: When): readonly string[] {
  const warned =
    warning === undefined || warning === "none"
      ? undefined
      : `the warning went ${warning.to === undefined ? "out" : `to ${warning.to}`} ${when(warning.at)}`;
  const unwarned = warning === "none" ? "no warning was sent" : undefined;
  const taken = claim === undefined ? undefined : takenInWords(claim, answerBy, when);
  const parts = [taken, warned ?? unwarned].filter((part) => part !== undefined);
  const [first = "", ...rest] = parts;
  if (first === "") return [];
  return [`${[`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest].join("; ")}.`];
}

function takenInWords(claim: Instant | "nobody", answerBy: Instant, when: When): string {
  if (claim === "nobody") return "nobody took it";
  if (claim >= answerBy) return `it was taken ${when(claim)}, after it was due`;
  return `it was taken ${when(claim)}, ${spanInWords(timeBetween(claim, answerBy))} before it was due`;
}
