import { z } from "zod";
import type { PublicPromise } from "../../core/blurbs/promise.ts";
import { ladderOf } from "../../core/blurbs/render.ts";
import { dayGroups } from "../../core/blurbs/stretches.ts";
import { LOCALES } from "../../core/blurbs/locales.ts";
import { INTERACTIONS } from "../../core/interaction.ts";
import { SECONDS_PER_DAY, type Shift } from "../../core/time/calendar.ts";
import { formatLocalDate, WEEKDAYS } from "../../core/time/local-date.ts";
import { formatInstant } from "../../core/time/iso.ts";
import type { Subject } from "./subject.ts";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$|^24:00$/u);

const shift = z
  .strictObject({
    opens: timeOfDay,
    closes: timeOfDay.describe("At or before `opens`: on the next day. 24:00 is the end of the day."),
  })
  .describe("By the clocks of the zone; the closing minute itself is closed.");

const date = z.iso.date();

const channel = z.strictObject({
  id: z.string().describe("Names the channel within this file."),
  platform: z.string(),
  answers: z.array(z.enum(INTERACTIONS)).min(1).describe("The messages that get a reply."),
  hours: z.strictObject({
    timezone: z.string().describe("The IANA name of the zone."),
    week: z
      .strictObject(Object.fromEntries(WEEKDAYS.map((day) => [day, z.array(shift)])))
      .describe("A night belongs to the day on which it begins; none: closed."),
    exceptions: z
      .array(z.strictObject({ date, hours: z.array(shift) }))
      .describe("Dates on which other hours hold than those of their week, of the 365 days from `as_of` on."),
  }),
  reply: z.strictObject({
    within_minutes: z.int().positive().describe("Of opening hours."),
    objective: z.number().gt(0).lt(1).describe("The share of messages that are answered so."),
  }),
  purpose: z.string().optional(),
  offers: z.array(z.string()),
  not_tolerated: z.array(z.string()),
  texts: z.partialRecord(z.enum(LOCALES), z.string()).describe("The promise in words, by language."),
});

/** What its readers find in it; the schema says the rest. */
export interface PublicDocument {
  readonly version: 1;
  readonly brand: string;
  readonly as_of: string;
  readonly channels: readonly {
    readonly hours: { readonly timezone: string; readonly exceptions: readonly unknown[] };
    readonly reply: { readonly within_minutes: number; readonly objective: number };
  }[];
}

/** `/.well-known/ssla.json`: what a brand promises on its channels, for programs. */
export const publicDocument: z.ZodType<PublicDocument> = z.strictObject({
  version: z.literal(1).describe("Of this format. A reader refuses a version that it does not know."),
  brand: z.string(),
  as_of: z.iso.datetime().describe("When it was written."),
  channels: z.array(channel),
});

/** Where the schema of that document is published. */
export const PUBLIC_SCHEMA_FILE = "schema/public-ssla.schema.json";

/** The schema of that document as JSON Schema, for its readers. */
export function publicSchema(): string {
  const json = z.toJSONSchema(publicDocument, { target: "draft-7" });
  const title = "What a brand promises on its channels: /.well-known/ssla.json, version 1";
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}

/** The promises of a brand as that document. Throws where they do not fit its schema. */
export function publicJson(brand: string, subjects: readonly Subject[], asOf: Subject["asOf"]): string {
  const document = publicDocument.parse({
    version: 1,
    brand,
    as_of: formatInstant(asOf),
    channels: subjects.map(channelOf),
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}

function channelOf({ channel: id, platform, promise, dates, wordings }: Subject): z.input<typeof channel> {
  const exceptions = dates.map((one) => ({
    date: formatLocalDate(one.date),
    hours: one.shifts.map(shiftText),
  }));
  return {
    id,
    platform,
    answers: INTERACTIONS.filter((one) => promise.answers.includes(one)),
    hours: { timezone: promise.zone, week: weekOf(promise), exceptions },
    reply: { within_minutes: Math.ceil(promise.within / 60_000), objective: promise.objective },
    ...(promise.purpose !== undefined && { purpose: promise.purpose }),
    offers: [...promise.offers],
    not_tolerated: [...promise.notTolerated],
    texts: Object.fromEntries(
      wordings.map(({ locale, wording }) => [locale, ladderOf(promise, locale, wording).texts[0] ?? ""]),
    ),
  };
}

interface ShiftText {
  readonly opens: string;
  readonly closes: string;
}

function weekOf({ hours }: PublicPromise): Readonly<Record<string, ShiftText[]>> {
  const groups = dayGroups(hours);
  const shifts = (day: number): ShiftText[] =>
    (groups.find(({ days }) => days.includes(day))?.shifts ?? []).map(shiftText);
  return Object.fromEntries(WEEKDAYS.map((name, day) => [name, shifts(day)]));
}

const shiftText = ({ opens, closes }: Shift): ShiftText => ({
  opens: timeText(opens),
  closes: closes === SECONDS_PER_DAY ? "24:00" : timeText(closes % SECONDS_PER_DAY),
});

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, "0"));
  return `${hours}:${minutes}${rest === "00" ? "" : `:${rest}`}`;
}
