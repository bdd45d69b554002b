import type { FacebookWorld } from "./facebook-world.ts";
import { badQuery, noField, notThere } from "./problems.ts";
import type { AskedField } from "./read-fields.ts";
import type { Rendered } from "./render.ts";

/** The longest `about` that is taken; Facebook documents none. */
const LONGEST = 255;

const HOURS_KEY = /^(mon|tue|wed|thu|fri|sat|sun)_[12]_(open|close)$/;

/** What a page says of itself; what is empty is left out. */
export function pageFront({ page, front }: FacebookWorld, fields: readonly AskedField[]): Rendered {
  if (front.isGone) return { problem: notThere(page.id) };
  const all: Readonly<Record<string, unknown>> = {
    id: page.id,
    name: page.name,
    about: front.about === "" ? undefined : front.about,
    hours: Object.keys(front.hours).length === 0 ? undefined : front.hours,
  };
  const unknown = fields.find(({ name }) => !(name in all));
  if (unknown !== undefined) return { problem: noField(unknown.name, "Page") };
  return { json: { ...Object.fromEntries(fields.map(({ name }) => [name, all[name]])), id: page.id } };
}

/** Changes what is in the form, and nothing else. */
export function changeFront({ page, front }: FacebookWorld, path: string, form: URLSearchParams): Rendered {
  if (front.isGone || path !== page.id) return { problem: notThere(path) };
  const [about, hours] = [form.get("about"), form.get("hours")];
  if (about === null && hours === null) return { problem: badQuery("nothing to change") };
  if (about !== null && about.length > LONGEST) return { problem: badQuery("about is too long") };
  const times = hours === null ? undefined : hoursIn(hours);
  if (hours !== null && times === undefined) return { problem: badQuery("hours cannot be read") };
  if (about !== null) front.about = about;
  if (times !== undefined) front.hours = times;
  return { json: { success: true } };
}

function hoursIn(text: string): Readonly<Record<string, string>> | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value).map(([key, time]: [string, unknown]) => [key, String(time)] as const);
  const isRight = entries.every(([key, time]) => HOURS_KEY.test(key) && /^\d\d:\d\d$/.test(time));
  return isRight ? Object.fromEntries(entries) : undefined;
}
