import { hashOf } from "../core/hash.ts";
import type { BrandId } from "../core/ids.ts";
import { after, duration, minutes, type Instant } from "../core/time/instant.ts";
import type { OutboxEntry, ReportBelow } from "../ports/outbox.ts";
import { schemeOf } from "./senders.ts";

/** Alerts that are due go first. */
const HASTE = minutes(30);

/** The report of a brand's week to one place: its first screen, under that key. */
export function firstScreenTo(
  destination: string,
  key: string,
  { brand, week }: { readonly brand: BrandId; readonly week: string },
  now: Instant,
): OutboxEntry {
  return {
    ...{ key, brand, destination, calledAt: now, deadline: after(now, HASTE) },
    subject: { kind: "report", week, part: "first screen" },
  };
}

/** In this order. The keys are part of what stands in Slack already: they stay. */
const BELOW: readonly { readonly part: ReportBelow; readonly keyBelow: (key: string) => string }[] = [
  { part: "all numbers", keyBelow: (key) => hashOf("report below", key) },
  { part: "missed", keyBelow: (key) => hashOf("report below", key, "missed") },
];

/**
 * What stands in the thread of a message that was posted there, whoever asked for it: below the first screen of a report
 * everything else. Mail has no threads.
 */
export function belowReport(
  { key, brand, destination, subject }: OutboxEntry,
  { place, reference }: { readonly place: string; readonly reference: string },
  now: Instant,
): readonly OutboxEntry[] {
  if (subject.kind !== "report" || subject.part !== "first screen") return [];
  if (schemeOf(destination) !== "slack") return [];
  return BELOW.map(({ part, keyBelow }, i) => ({
    ...{ key: keyBelow(key), brand, destination: `slack:${place}/${reference}`, calledAt: now },
    deadline: after(now, duration(HASTE + i)),
    subject: { kind: "report", week: subject.week, part },
  }));
}
