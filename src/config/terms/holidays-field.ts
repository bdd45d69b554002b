import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import { dateField } from "../schema/time-fields.ts";
import type { HolidaysForm } from "./terms-form.ts";

const UNNAMED = "holiday";
const named = strictMap({ date: dateField, name: textField });
const dates = z.array(z.union([dateField, named]));

/** Holidays of a country with what to skip and add, or a plain list of dates. */
export const holidaysField: z.ZodType<HolidaysForm> = z
  .union([
    dates,
    strictMap({
      country: textField.optional(),
      region: textField.optional(),
      skip: z.array(dateField).optional(),
      add: dates.optional(),
    }),
  ])
  .transform((written): HolidaysForm => {
    const { skip = [], add = [], ...place } = Array.isArray(written) ? { add: written } : written;
    return {
      ...place,
      skip,
      add: add.map((day) => (typeof day === "number" ? { date: day, name: UNNAMED } : day)),
    };
  });
