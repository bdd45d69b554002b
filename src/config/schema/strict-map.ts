import { z } from "zod";

/** A map with these keys and no others; an unknown key is told the known ones (see `place-issues.ts`). */
export function strictMap<Shape extends z.core.$ZodShape>(
  shape: Shape,
): z.ZodObject<{ -readonly [Key in keyof Shape]: Shape[Key] }, z.core.$strict> {
  const known = Object.keys(shape).join(",");
  return z.strictObject(shape, {
    error: ({ code }) => (code === "unrecognized_keys" ? known : undefined),
  });
}
