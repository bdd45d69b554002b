import { z } from "zod";
import { block } from "./block.ts";

/** What stands beside a bar of colour; of the old fields only those that an app of today still needs. */
export const attachment = z.strictObject({
  color: z
    .string()
    .regex(/^(good|warning|danger|#?[0-9a-fA-F]{6})$/)
    .optional(),
  fallback: z.string().optional(),
  text: z.string().optional(),
  pretext: z.string().optional(),
  mrkdwn_in: z.array(z.enum(["text", "pretext"])).optional(),
  blocks: z.array(block).max(50).optional(),
});

/** An attachment that Slack takes. */
export type Attachment = z.infer<typeof attachment>;
