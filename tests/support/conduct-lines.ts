import { readFileSync } from "node:fs";
import { z } from "zod";
import { CONDUCT_CATEGORIES } from "../../src/core/cases/message-facts.ts";

/** The labelled lines, as tests/vectors/README.md says they were decided. */
export const CONDUCT_LINES_FILE = "tests/vectors/conduct-lines.jsonl";

/** `test` are those measured last before any rule met them; rules may be tuned on `dev`. */
export const SPLITS = ["dev", "test"] as const;
/** The languages of the lines, ISO 639-1. */
export const LINE_LANGUAGES = ["en", "de", "es", "fr", "pt"] as const;
/** How hard a line is to judge. */
export const LINE_KINDS = ["plain", "evasion", "hard negative", "mixed"] as const;

const line = z.strictObject({
  id: z.string().regex(/^c\d{3,4}$/),
  split: z.enum(SPLITS),
  language: z.enum(LINE_LANGUAGES),
  text: z.string().min(5).max(280),
  labels: z.array(z.enum(CONDUCT_CATEGORIES)),
  kind: z.enum(LINE_KINDS),
  why: z.string().min(1).optional(),
});

/** A message and every category that a careful reader finds in it; no label is a clean message. */
export type ConductLine = Readonly<z.infer<typeof line>>;

/** All lines, in the order of the file. Throws at the first that is not one. */
export function conductLines(): readonly ConductLine[] {
  return readFileSync(CONDUCT_LINES_FILE, "utf8")
    .trimEnd()
    .split("\n")
    .map((json) => line.parse(JSON.parse(json)));
}
