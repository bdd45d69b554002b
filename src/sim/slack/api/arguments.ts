import { z } from "zod";
import { SlackRefusal } from "./method.ts";

/** True or false, as a form or JSON has it. */
export const flag: z.ZodType<boolean> = z
  .union([z.boolean(), z.enum(["true", "false", "1", "0"])])
  .transform((value) => value === true || value === "true" || value === "1");

/** A whole number, as a form or JSON has it. */
export const whole: z.ZodType<number> = z.coerce.number().pipe(z.int());

/** A value that a form carries as JSON; what is no JSON stays a text, for the reader of the value to refuse. */
export const json: z.ZodType = z.unknown().transform((value): unknown => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
});

/** The arguments of a call, or the refusal that Slack would give; `error` is what it calls it. */
export function readArguments<T extends z.ZodType>(
  schema: T,
  given: unknown,
  error = "invalid_arguments",
): z.output<T> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new SlackRefusal(
    error,
    read.error.issues.map((issue) => `${issue.message} [json-pointer:/${issue.path.join("/")}]`),
  );
}
