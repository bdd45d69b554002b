import { z } from "zod";

/** Text in which nothing is read as markup. */
export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  readonly emoji?: boolean | undefined;
}

/** Text with Slack's markup. */
export interface Mrkdwn {
  readonly type: "mrkdwn";
  readonly text: string;
  readonly verbatim?: boolean | undefined;
}

/** Either kind of text. */
export type AnyText = PlainText | Mrkdwn;

const plain = (max: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

/** Plain text of 1 to `max` characters. */
export const plainText = (max: number): z.ZodType<PlainText> => plain(max);

/** Text of either kind, of 1 to `max` characters. */
export const anyText = (max: number): z.ZodType<AnyText> =>
  z.discriminatedUnion("type", [plain(max), mrkdwn(max)]);

/** Which block or element it is; Slack makes one up where none is given. */
export const identifier: z.ZodType<string> = z.string().min(1).max(255);

/** An address that Slack would open. */
export const address: z.ZodType<string> = z
  .string()
  .min(1)
  .max(3000)
  .regex(/^[a-z][a-z0-9+.-]*:/i, "not an address")
  .refine((text) => !/^(javascript|data|vbscript):/i.test(text), "an address of a kind that Slack refuses");
