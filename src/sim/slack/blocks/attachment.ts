import { z } from "zod";
import type { Block } from "./block.ts";
import { block } from "./block.ts";

/** What stands beside a bar of colour; of the old fields only those that an app of today still needs. */
export interface Attachment {
  readonly color?: string | undefined;
  readonly fallback?: string | undefined;
  readonly text?: string | undefined;
  readonly pretext?: string | undefined;
  readonly mrkdwn_in?: readonly ("text" | "pretext")[] | undefined;
  readonly blocks?: readonly Block[] | undefined;
}

/** An attachment that Slack takes. */
export const attachment: z.ZodType<Attachment> = z.strictObject({
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
