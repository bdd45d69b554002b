import { z } from "zod";
import type { Accessory, ActionElement, ContextElement, InputElement, Interactive } from "./elements.ts";
import { accessory, actionElement, contextElement, inputElement } from "./elements.ts";
import type { RichTextPart } from "./rich-text.ts";
import { richTextPart } from "./rich-text.ts";
import type { AnyText, PlainText } from "./text-objects.ts";
import { address, anyText, identifier, plainText } from "./text-objects.ts";

/** The part of Block Kit that an app of ours could want. */
export type Block = { readonly block_id?: string | undefined } & (
  | {
      readonly type: "section";
      readonly text?: AnyText | undefined;
      readonly fields?: readonly AnyText[] | undefined;
      readonly accessory?: Accessory | undefined;
      readonly expand?: boolean | undefined;
    }
  | { readonly type: "context"; readonly elements: readonly ContextElement[] }
  | { readonly type: "actions"; readonly elements: readonly ActionElement[] }
  | { readonly type: "divider" }
  | { readonly type: "header"; readonly text: PlainText }
  | {
      readonly type: "image";
      readonly image_url?: string | undefined;
      /** A file of the workspace in its place. */
      readonly slack_file?: { readonly id: string } | undefined;
      readonly alt_text: string;
      readonly title?: PlainText | undefined;
    }
  | {
      readonly type: "input";
      readonly label: PlainText;
      readonly element: InputElement;
      readonly hint?: PlainText | undefined;
      readonly optional?: boolean | undefined;
      readonly dispatch_action?: boolean | undefined;
    }
  /** Text in parts that say what they are: nothing in a text of it is ever read as markup. */
  | { readonly type: "rich_text"; readonly elements: readonly RichTextPart[] }
);

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

const picture = z
  .strictObject({
    type: z.literal("image"),
    block_id,
    image_url: address.optional(),
    slack_file: z.strictObject({ id: z.string().regex(/^F[A-Z0-9]{8,}$/) }).optional(),
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
  })
  .refine((each) => (each.image_url === undefined) !== (each.slack_file === undefined), {
    message: "an image needs an address or a file",
  });

/** A block that Slack takes, as strict as Slack is about it. */
export const block: z.ZodType<Block> = z.discriminatedUnion("type", [
  section,
  z.strictObject({ type: z.literal("context"), block_id, elements: z.array(contextElement).min(1).max(10) }),
  z.strictObject({ type: z.literal("actions"), block_id, elements: z.array(actionElement).min(1).max(25) }),
  z.strictObject({ type: z.literal("divider"), block_id }),
  z.strictObject({ type: z.literal("header"), block_id, text: plainText(150) }),
  picture,
  z.strictObject({
    type: z.literal("input"),
    block_id,
    label: plainText(2000),
    element: inputElement,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("rich_text"), block_id, elements: z.array(richTextPart).min(1) }),
]);

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
