import { z } from "zod";
import type { Interactive } from "./elements.ts";
import { accessory, actionElement, contextElement, inputElement } from "./elements.ts";
import { richText } from "./rich-text.ts";
import { address, anyText, identifier, plainText } from "./text-objects.ts";

const block_id = identifier.optional();

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((each) => each.text !== undefined || each.fields !== undefined, {
    message: "a section needs text or fields",
  });

/** The part of Block Kit that an app of ours could want, as strict as Slack is about it. */
export const block = z.discriminatedUnion("type", [
  section,
  z.strictObject({ type: z.literal("context"), block_id, elements: z.array(contextElement).min(1).max(10) }),
  z.strictObject({ type: z.literal("actions"), block_id, elements: z.array(actionElement).min(1).max(25) }),
  z.strictObject({ type: z.literal("divider"), block_id }),
  z.strictObject({ type: z.literal("header"), block_id, text: plainText(150) }),
  z.strictObject({
    type: z.literal("image"),
    block_id,
    image_url: address,
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
  }),
  z.strictObject({
    type: z.literal("input"),
    block_id,
    label: plainText(2000),
    element: inputElement,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  richText,
]);

/** A block that Slack takes. */
export type Block = z.infer<typeof block>;

/** What in a block a person can use. */
export function interactive(each: Block): readonly Interactive[] {
  switch (each.type) {
    case "actions":
      return each.elements;
    case "input":
      return [each.element];
    case "section":
      return each.accessory && each.accessory.type !== "image" ? [each.accessory] : [];
    case "context":
    case "divider":
    case "header":
    case "image":
    case "rich_text":
      return [];
  }
}
