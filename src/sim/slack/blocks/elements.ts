import { z } from "zod";
import { address, anyText, identifier, mrkdwn, plainText } from "./text-objects.ts";

const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(["primary", "danger"]).optional(),
});

const option = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(150),
  description: plainText(75).optional(),
});

const overflowOption = option.extend({ url: address.optional() });

const radioOption = option.extend({ text: anyText(75), description: anyText(75).optional() });

const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

/** A button. */
export const button = z.strictObject({
  type: z.literal("button"),
  text: plainText(75),
  action_id: identifier.optional(),
  url: address.optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
});

/** The menu behind three dots. */
export const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: identifier.optional(),
  options: z.array(overflowOption).min(2).max(5),
  confirm: confirm.optional(),
});

/** A menu with options of the app's own: `options`, or groups of them. */
export const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    action_id: identifier.optional(),
    options: z.array(option).min(1).max(100).optional(),
    option_groups: z.array(optionGroup).min(1).max(100).optional(),
    initial_option: option.optional(),
    confirm: confirm.optional(),
    focus_on_load: z.boolean().optional(),
    placeholder: plainText(150).optional(),
  })
  .refine((menu) => (menu.options === undefined) !== (menu.option_groups === undefined), {
    message: "either options or option_groups",
  });

/** One of a few, all in view. */
export const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  action_id: identifier.optional(),
  options: z.array(radioOption).min(1).max(10),
  initial_option: radioOption.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});

/** A field for text. */
export const plainTextInput = z.strictObject({
  type: z.literal("plain_text_input"),
  action_id: identifier.optional(),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])).min(1),
    })
    .optional(),
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(150).optional(),
});

/** A picture; it does something only for the eye. */
export const image = z.strictObject({
  type: z.literal("image"),
  image_url: address,
  alt_text: z.string().min(1).max(2000),
});

/** What an actions block holds. */
export const actionElement = z.discriminatedUnion("type", [button, overflow, staticSelect, radioButtons]);

/** What stands beside a section. */
export const accessory = z.discriminatedUnion("type", [button, overflow, staticSelect, radioButtons, image]);

/** What an input block asks with. */
export const inputElement = z.discriminatedUnion("type", [plainTextInput, staticSelect, radioButtons]);

/** What a context block holds. */
export const contextElement = z.discriminatedUnion("type", [plainText(2000), mrkdwn(2000), image]);

/** An element that a person can use. */
export type Interactive = z.infer<typeof actionElement> | z.infer<typeof plainTextInput>;
