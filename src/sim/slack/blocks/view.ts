import { z } from "zod";
import { identifier, plainText } from "./text-objects.ts";

const common = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: identifier.optional(),
  external_id: z.string().max(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  /** Read by checkBlocks, with what it says about ids and lengths. */
  blocks: z.array(z.unknown()).min(1).max(100),
};

/** What an app hands in to be shown: a dialog, or a person's home of the app. */
export const viewArgument = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("modal"),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    submit_disabled: z.boolean().optional(),
    ...common,
  }),
  z.strictObject({ type: z.literal("home"), ...common }),
]);

/** A view as the app described it. */
export type ViewArgument = z.infer<typeof viewArgument>;
