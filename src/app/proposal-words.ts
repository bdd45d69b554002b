import type { Promised, Target, Terms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatLocalDate } from "../core/time/local-date.ts";
import { describeShifts } from "../core/time/week-text.ts";
import type { Zone } from "../core/time/zone.ts";
import { hoursInWords, shareInWords } from "./promise-in-words.ts";
import { describeTerms } from "./terms-in-words.ts";
import { counted, instantInWords, spanInWords } from "./words.ts";

/** What customers are promised, thing by thing, in their words. */
function promisedTo({
  purpose,
  offers,
  answers,
  hours,
  objective,
  targets,
  conduct,
}: Terms): ReadonlyMap<string, string> {
  const { calendar } = hours;
  const published = targets.find(({ publish }) => publish);
  const said: readonly (readonly [string, string])[] = [
    ["What it is for", purpose ?? "nothing is said"],
    ["What it offers", listed(offers)],
    ["What is answered", listed(answers)],
    ["When", hoursInWords(calendar)],
    [
      "Other hours on",
      listed(
        calendar.exceptions.map(({ date, shifts }) => `${formatLocalDate(date)} ${describeShifts(shifts)}`),
      ),
    ],
    ...spansOf(published, objective),
    ["What is not tolerated", listed(conduct.notTolerated)],
  ];
  return new Map(said);
}

function spansOf(published: Target | undefined, objective: number): readonly (readonly [string, string])[] {
  const promise: Partial<Promised> = published?.promise ?? {};
  const { first, next, update, resolve } = promise;
  const nothing = "nothing is promised";
  return [
    [
      "First reply",
      first === undefined ? nothing : `${shareInWords(objective)} within ${spanInWords(first)}`,
    ],
    ["Further replies", next === undefined ? nothing : `within ${spanInWords(next)}`],
    ["Updates", update === undefined ? nothing : `within ${spanInWords(update)}`],
    ["Resolved", resolve === undefined ? nothing : `within ${spanInWords(resolve.within)}`],
  ];
}

const listed = (items: readonly string[]): string => (items.length === 0 ? "nothing" : items.join(", "));

/** What `fresh` promises customers otherwise than `old`, side by side, a line each; and how much only the team notices. */
export function proposedChanges(old: Terms | undefined, fresh: Terms): readonly string[] {
  const now = promisedTo(fresh);
  if (old === undefined) return [...now].map(([what, text]) => `${what}: ${text}`);
  const before = promisedTo(old);
  const lines = [...now].flatMap(([what, text]) => {
    const was = before.get(what) ?? "nothing";
    return was === text ? [] : [`${what}: until now ${was} → new ${text}`];
  });
  const all = everyChange(old, fresh).length;
  const promised = lines.length === 0 ? ["Customers are promised what they are promised now."] : lines;
  return all === 0
    ? promised
    : [...promised, `${counted(all, "change")} of the file in all, defaults included.`];
}

/** Every key of the resolved terms that differs, a line each. */
export function everyChange(old: Terms | undefined, fresh: Terms): readonly string[] {
  const before = old === undefined ? new Map<string, string>() : describeTerms(old, []);
  const now = describeTerms(fresh, []);
  const keys = new Set([...before.keys(), ...now.keys()]);
  keys.delete("from");
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), now.get(key)];
    return was === is ? [] : [`${key}: ${was ?? "-"} → ${is ?? "-"}`];
  });
}

/** An instant and the zone whose clocks show it so: `Tue 2026-12-01 00:00:00 America/Chicago`. */
export const instantAndZone = (at: Instant, zone: Zone): string => `${instantInWords(at, zone)} ${zone.name}`;
