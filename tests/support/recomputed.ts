// First-reply figures of past conversations, reckoned anew from the raw file: plain loops, wall clocks by Temporal, and
// none of the product's code. Verdicts come from elapsed time, not from deadlines.
import { Temporal } from "temporal-polyfill";

export interface RawMessage {
  readonly id: string;
  readonly at: string;
  readonly role: string;
  readonly handle: string;
  readonly text: string;
}

export interface RawConversation {
  readonly conversation: string;
  readonly channel: string;
  readonly messages: readonly RawMessage[];
}

/** Open from and to these local times on Monday to Friday; no shifts: around the clock. */
export interface RawHours {
  readonly zone: string;
  readonly shifts: readonly (readonly [string, string])[];
}

export interface RawFigures {
  cases: number;
  met: number;
  missed: number;
  /** Milliseconds of business time, of every first reply, sorted. */
  times: number[];
}

interface Waiting {
  since: number | undefined;
  caseFirstSince: number | undefined;
  lastWord: number;
}

const DAY = 86_400_000;

/** Cases, verdicts and response times of the first replies of one channel. */
export function recompute(
  conversations: readonly RawConversation[],
  hours: RawHours,
  targetMs: number,
  isNoise: (message: RawMessage, afterAnswer: boolean) => boolean,
  asks: (message: RawMessage) => boolean,
): RawFigures {
  const figures: RawFigures = { cases: 0, met: 0, missed: 0, times: [] };
  for (const { channel, messages } of conversations) {
    const people = new Map<string, Waiting>();
    const customers = new Set(
      messages.filter((m) => m.role === "customer").map((m) => m.handle.toLowerCase()),
    );
    const sorted = [...messages].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const ours = [channel, ...messages.filter((m) => m.role === "brand").map((m) => m.handle)];
    const opener = sorted.find((m) => m.role === "customer");
    let brandSpoke = false;
    for (const message of sorted) {
      const at = Date.parse(message.at);
      if (message.role === "brand") {
        brandSpoke = true;
        const named = namedBy(message.text, customers);
        for (const [handle, person] of people) {
          if (named.length > 0 && !named.includes(handle)) continue;
          if (named.length === 0 && person.since === undefined) continue;
          if (person.caseFirstSince !== undefined) {
            const used = elapsed(person.caseFirstSince, at, hours);
            figures.times.push(used);
            if (used <= targetMs) figures.met += 1;
            else figures.missed += 1;
          }
          person.since = undefined;
          person.caseFirstSince = undefined;
          person.lastWord = at;
        }
        continue;
      }
      const me = message.handle.toLowerCase();
      if (message !== opener && speaksToPeer(message.text, me, ours, customers, asks(message))) continue;
      const known = people.get(me);
      const afterAnswer = known ? known.since === undefined : brandSpoke;
      const quiet = known !== undefined && known.since === undefined && at - known.lastWord >= DAY;
      if (isNoise(message, afterAnswer)) {
        if (known && !quiet) known.lastWord = at;
        continue;
      }
      if (known === undefined || quiet) {
        figures.cases += 1;
        people.set(me, { since: at, caseFirstSince: at, lastWord: at });
      } else {
        known.since ??= at;
        known.lastWord = at;
      }
    }
    for (const person of people.values()) if (person.caseFirstSince !== undefined) figures.missed += 1;
  }
  figures.times.sort((a, b) => a - b);
  return figures;
}

/** The smallest time that at least `share` of `count` replies did not exceed; undefined when too few were given. */
export function nearestRank(times: readonly number[], count: number, share: number): number | undefined {
  return times[Math.ceil(count * share - 1e-9) - 1];
}

function namedBy(text: string, customers: ReadonlySet<string>): string[] {
  const words = text.match(/@\w+/g) ?? [];
  return words.map((word) => word.slice(1).toLowerCase()).filter((handle) => customers.has(handle));
}

function speaksToPeer(
  text: string,
  me: string,
  brand: readonly string[],
  customers: ReadonlySet<string>,
  asks: boolean,
): boolean {
  const isBrand = (handle: string): boolean => {
    const name = handle.slice(1).toLowerCase();
    if (customers.has(name)) return false;
    return brand.some((one) => {
      const known = one.toLowerCase();
      return known === name || (name.length >= 4 && (known.startsWith(name) || known.endsWith(name)));
    });
  };
  const prefix = /^(\s*\.?@\w+)*/.exec(text)?.[0] ?? "";
  const run = prefix.match(/@\w+/g) ?? [];
  const [first] = run;
  const own = text.slice(prefix.length).match(/@\w+/g) ?? [];
  const to = [first, ...own].filter((handle) => handle !== undefined);
  if (to.some(isBrand) || (asks && [...run, ...own].some(isBrand))) return false;
  const peer = to
    .map((handle) => handle.slice(1).toLowerCase())
    .find((name) => name !== me && customers.has(name));
  return peer !== undefined;
}

/** Milliseconds within the shifts between two instants, day by day. */
export function elapsed(from: number, to: number, { zone, shifts }: RawHours): number {
  if (shifts.length === 0) return to - from;
  let sum = 0;
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  const last = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(zone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (day.dayOfWeek > 5) continue;
    for (const [opens, closes] of shifts) {
      const open = day.toZonedDateTime({ timeZone: zone, plainTime: opens }).epochMilliseconds;
      const close = day.toZonedDateTime({ timeZone: zone, plainTime: closes }).epochMilliseconds;
      sum += Math.max(0, Math.min(to, close) - Math.max(from, open));
    }
  }
  return sum;
}
