// Reads a calendar as a calendar program does: by another library, and by the zone that the file itself describes.
import ICAL from "ical.js";

export interface OpenStretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches between two instants that the events of `text` cover, what touches joined. */
export function coveredBy(text: string, from: number, to: number): readonly OpenStretch[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const stretches = calendar
    .getAllSubcomponents("vevent")
    .flatMap((component) => occurrencesOf(new ICAL.Event(component), to));
  ICAL.TimezoneService.reset();
  return joined(stretches)
    .map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) }))
    .filter((one) => one.from < one.to);
}

function occurrencesOf(event: ICAL.Event, to: number): readonly OpenStretch[] {
  const seconds = event.duration.toSeconds();
  const stretch = (start: ICAL.Time): OpenStretch => {
    const at = start.toUnixTime() * 1000;
    return { from: at, to: at + seconds * 1000 };
  };
  if (!event.isRecurring()) return [stretch(event.startDate)];
  const found: OpenStretch[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
    const one = stretch(next);
    if (one.from >= to) break;
    found.push(one);
  }
  return found;
}

function joined(stretches: readonly OpenStretch[]): readonly OpenStretch[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
