import { z } from "zod";
import type { Measure } from "../../ports/report.ts";

/** A report as programs read it. */
export interface ReportDocument {
  readonly version: 1;
  readonly title: string;
  readonly week: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly provisional: boolean;
  readonly lines: readonly string[];
  readonly unknown: readonly string[];
  readonly missed: readonly {
    readonly case: string;
    readonly channel: string;
    readonly dueAt: string;
    readonly answeredAt: string | null;
    readonly responseMs: number;
    readonly keptIf: string | null;
  }[];
  readonly moreMissed: number;
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly promise: string;
    readonly trend: readonly {
      readonly from: string;
      readonly to: string;
      readonly met: number;
      readonly decided: number;
      readonly provisional: boolean;
    }[];
    readonly measures: readonly (Omit<Measure, "value"> & { readonly value: number | null })[];
  }[];
}

const instantText = z.iso.datetime();
const count = z.int().nonnegative();

const measureSchema = z.strictObject({
  name: z.string().describe("first.met"),
  label: z.string().describe("for people: Kept"),
  unit: z.enum(["deadlines", "cases", "share", "ms", "misses"]).describe("a share lies between 0 and 1"),
  shown: z.string().describe("as people read it: 22 min"),
  means: z.string().describe("how it is counted"),
  value: z.number().nullable().describe("null is a number that there is not"),
});

const weekSchema = z.strictObject({
  from: instantText,
  to: instantText,
  met: count.describe("first replies that came in time"),
  decided: count.describe("those, and the missed ones"),
  provisional: z.boolean().describe("promises of that week are still open"),
});

const channelSchema = z.strictObject({
  id: z.string().describe("as ssla.yaml calls it"),
  name: z.string().describe("as people call it"),
  promise: z.string().describe("empty when nothing is promised"),
  trend: z.array(weekSchema).describe("oldest first; the last is the week of the report"),
  measures: z.array(measureSchema),
});

const missSchema = z.strictObject({
  case: z.string().describe("what ssla explain takes"),
  channel: z.string().describe("as ssla.yaml calls it"),
  dueAt: instantText,
  answeredAt: instantText.nullable().describe("null: not answered"),
  responseMs: count.describe("by the clock of the promise: until the answer, or until asOf"),
  keptIf: z
    .string()
    .nullable()
    .describe("what would have kept it, for people to read; null where today's terms know no such case"),
});

/** What `ssla report --format json` writes. */
export const reportSchema: z.ZodType<ReportDocument> = z.strictObject({
  version: z.literal(1).describe("goes up when a field changes its meaning or goes away"),
  title: z.string(),
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .describe("as ISO 8601 counts: 2026-W47"),
  from: instantText.describe("the week's first instant by the brand's clocks, in UTC"),
  to: instantText.describe("the first instant after it"),
  asOf: instantText.describe("when it was counted"),
  provisional: z.boolean().describe("promises of the week are still open"),
  lines: z.array(z.string()).describe("the first screen"),
  unknown: z.array(z.string()).describe("what nobody can know, a sentence each"),
  missed: z.array(missSchema).describe("first replies, the longest wait first; 20 at most"),
  moreMissed: count.describe("how many more were missed: ssla export deadlines has all"),
  channels: z.array(channelSchema),
});

/** The JSON Schema of a report. */
export function reportJsonSchema(): string {
  const { $schema, ...json } = z.toJSONSchema(reportSchema, { target: "draft-7" });
  return `${JSON.stringify({ $schema, title: "What ssla report --format json writes", ...json }, null, 2)}\n`;
}
