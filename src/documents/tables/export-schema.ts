import { z } from "zod";
import type {
  Exported,
  ExportedCase,
  ExportedDeadline,
  ExportedEvent,
  ExportValue,
} from "../../ports/export.ts";
import type { Column } from "./csv.ts";

const instantText = z.iso.datetime();
const span = z.int().nonnegative();
const count = z.int().nonnegative();
const words = (text: string): z.ZodString => z.string().describe(text);

const caseSchema = z.strictObject({
  case: words("id of the case: ssla explain takes it"),
  channel: words("as ssla.yaml calls it"),
  platform: words("x, discord, ..."),
  conversation: words("the platform's id of the conversation"),
  message: words("the platform's id of the message that opened the case"),
  customer: words("a keyed hash of the account; with --with-accounts the platform's id"),
  openedAt: instantText.describe("when the case was opened"),
  lastActivityAt: instantText.describe("the last word of either side"),
  state: words("waiting, answered or closed"),
  result: z.string().nullable().describe("of the first reply; null when none was promised"),
  dueAt: instantText.nullable().describe("when the first reply was due"),
  answeredAt: instantText.nullable().describe("when it came"),
  responseMs: span.nullable().describe("working time until then, or until now"),
  feltMs: span.nullable().describe("the same by the calendar"),
  replies: count.describe("how often the customer waited for a reply"),
  peerReplies: count.describe("replies of other customers"),
  link: z.string().nullable().describe("where it can be opened; with --with-accounts only"),
  text: z.string().nullable().describe("what was written; with --with-texts only, and while it is kept"),
});

const deadlineSchema = z.strictObject({
  case: words("id of the case"),
  channel: words("as ssla.yaml calls it"),
  conversation: words("the platform's id of the conversation"),
  message: words("the message whose deadline it is"),
  clock: words("first, next, update or resolve"),
  terms: words("the version or overlay that set it"),
  overlay: z.boolean().describe("whether that is an overlay"),
  target: words("the target, by its name"),
  published: z.boolean().describe("whether customers are shown that target"),
  withinMs: span.describe("what was promised"),
  countedBy: words("business or calendar time"),
  openedAt: instantText.describe("when its case was opened"),
  waitedFrom: instantText.describe("when the customer began to wait"),
  dueAt: instantText.describe("when it was due"),
  breachAt: instantText.nullable().describe("missed after that; null when the channel never opens again"),
  result: words("met, missed, pending, withdrawn, excluded or unknown"),
  because: words("why; what a person wrote about it with --with-texts only"),
  answeredAt: instantText.nullable().describe("when the answer came"),
  responseMs: span.describe("the wait in the time that counts"),
  feltMs: span.describe("the same by the calendar"),
  inferred: z.boolean().describe("the answer named nobody"),
  redirect: z.boolean().describe("the answer asked the customer to go elsewhere"),
  keptIf: z.string().nullable().describe("of a miss: what would have kept it, for people to read"),
});

const eventSchema = z.strictObject({
  channel: words("as ssla.yaml calls it"),
  platform: words("x, discord, ..."),
  conversation: words("the platform's id of the conversation"),
  kind: words("message, edit, deletion or act"),
  message: words("the message it is about"),
  at: instantText.describe("when it happened; of a deletion, when it was noticed"),
  receivedAt: instantText.describe("when we learned of it"),
  author: z
    .string()
    .nullable()
    .describe("a keyed hash of the account; with --with-accounts the platform's id"),
  role: z.string().nullable().describe("responder, colleague, customer or bot"),
  interaction: z.string().nullable().describe("mention, reply, quote, post or direct"),
  repliesTo: z.string().nullable().describe("the message it answers"),
  quotes: z.string().nullable().describe("the message it quotes"),
  noise: z.string().nullable().describe("why its text needs no reply"),
  cues: z.array(z.string()).describe("what the text does: request, closing, placeholder, ..."),
  keywords: z.array(z.string()).describe("keywords of the terms that stand in it"),
  language: z.string().nullable().describe("ISO 639-1, where it is known"),
  autoReply: z.boolean().nullable().describe("no human wrote it"),
  act: z.string().nullable().describe("what a person did: claim, snooze, ..."),
  person: z.string().nullable().describe("who did it; with --with-accounts only"),
  text: z.string().nullable().describe("what was written; with --with-texts only, and while it is kept"),
});

/** The rows of each export: what is published of them, and what tests read them by. */
export const EXPORT_SCHEMAS: {
  readonly cases: z.ZodType<ExportedCase>;
  readonly deadlines: z.ZodType<ExportedDeadline>;
  readonly events: z.ZodType<ExportedEvent>;
} = { cases: caseSchema, deadlines: deadlineSchema, events: eventSchema };

const SHAPES = { cases: caseSchema.shape, deadlines: deadlineSchema.shape, events: eventSchema.shape };

/** A row of any export. */
export type ExportRow = ExportedCase | ExportedDeadline | ExportedEvent;

/** The columns of an export as CSV; lists stand in one cell, with a blank between their items. */
export function exportColumns(what: Exported): readonly Column<ExportRow>[] {
  return Object.keys(SHAPES[what]).map((name) => ({
    name,
    of: (row) => {
      const value = new Map<string, ExportValue>(Object.entries(row)).get(name) ?? undefined;
      return typeof value === "object" ? value.join(" ") : value;
    },
  }));
}

/** The JSON Schema of the rows of every export. */
export function exportJsonSchema(): string {
  const rows = Object.fromEntries(
    Object.entries(EXPORT_SCHEMAS).map(([name, schema]) => {
      const { $schema: _, ...json } = z.toJSONSchema(schema, { target: "draft-7" });
      return [name, json];
    }),
  );
  const title = "A row of what ssla export writes";
  const $schema = "http://json-schema.org/draft-07/schema#";
  return `${JSON.stringify({ $schema, title, definitions: rows }, null, 2)}\n`;
}
