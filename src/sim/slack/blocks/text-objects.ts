import { z } from "zod";

/** Plain text of 1 to `max` characters. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

/** Text with Slack's markup of 1 to `max` characters. */
export const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

/** Either kind of text. */
export const anyText = (max: number) => z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);

/** Which block or element it is; Slack makes one up where none is given. */
export const identifier = z.string().min(1).max(255);

/** An address that Slack would open. */
export const address = z
  .string()
  .min(1)
  .max(3000)
  .regex(/^[a-z][a-z0-9+.-]*:/i, "not an address")
  .refine((text) => !/^(javascript|data|vbscript):/i.test(text), "an address of a kind that Slack refuses");
