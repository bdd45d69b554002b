import { z } from "zod";
import type { PlainText } from "./text-objects.ts";
import { identifier, plainText } from "./text-objects.ts";

interface Described {
  readonly private_metadata?: string | undefined;
  readonly callback_id?: string | undefined;
  readonly external_id?: string | undefined;
  readonly clear_on_close?: boolean | undefined;
  readonly notify_on_close?: boolean | undefined;
  /** Read by checkBlocks, with what it says about ids and lengths. */
  readonly blocks: readonly unknown[];
}

interface ModalArgument extends Described {
  readonly type: "modal";
  readonly title: PlainText;
  readonly submit?: PlainText | undefined;
  readonly close?: PlainText | undefined;
  readonly submit_disabled?: boolean | undefined;
}

interface HomeArgument extends Described {
  readonly type: "home";
}

/** What an app hands in to be shown: a dialog, or a person's home of the app. */
export type ViewArgument = ModalArgument | HomeArgument;

const described = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: identifier.optional(),
  external_id: z.string().max(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  blocks: z.array(z.unknown()).min(1).max(100),
};

/** A view as an app describes it. */
export const viewArgument: z.ZodType<ViewArgument> = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("modal"),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    submit_disabled: z.boolean().optional(),
    ...described,
  }),
  z.strictObject({ type: z.literal("home"), ...described }),
]);
