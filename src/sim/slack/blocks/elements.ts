import { z } from "zod";
import type { AnyText, PlainText } from "./text-objects.ts";
import { address, anyText, identifier, plainText } from "./text-objects.ts";

interface Confirm {
  readonly title: PlainText;
  readonly text: AnyText;
  readonly confirm: PlainText;
  readonly deny: PlainText;
  readonly style?: "primary" | "danger" | undefined;
}

interface Option {
  readonly text: PlainText;
  readonly value: string;
  readonly description?: PlainText | undefined;
}

interface OverflowOption extends Option {
  readonly url?: string | undefined;
}

interface RadioOption {
  readonly text: AnyText;
  readonly value: string;
  readonly description?: AnyText | undefined;
}

interface OptionGroup {
  readonly label: PlainText;
  readonly options: readonly Option[];
}

interface Button {
  readonly type: "button";
  readonly text: PlainText;
  readonly action_id?: string | undefined;
  readonly url?: string | undefined;
  readonly value?: string | undefined;
  readonly style?: "primary" | "danger" | undefined;
  readonly confirm?: Confirm | undefined;
  readonly accessibility_label?: string | undefined;
}

interface Overflow {
  readonly type: "overflow";
  readonly action_id?: string | undefined;
  readonly options: readonly OverflowOption[];
  readonly confirm?: Confirm | undefined;
}

interface StaticSelect {
  readonly type: "static_select";
  readonly action_id?: string | undefined;
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly OptionGroup[] | undefined;
  readonly initial_option?: Option | undefined;
  readonly confirm?: Confirm | undefined;
  readonly focus_on_load?: boolean | undefined;
  readonly placeholder?: PlainText | undefined;
}

interface RadioButtons {
  readonly type: "radio_buttons";
  readonly action_id?: string | undefined;
  readonly options: readonly RadioOption[];
  readonly initial_option?: RadioOption | undefined;
  readonly confirm?: Confirm | undefined;
  readonly focus_on_load?: boolean | undefined;
}

interface PlainTextInput {
  readonly type: "plain_text_input";
  readonly action_id?: string | undefined;
  readonly initial_value?: string | undefined;
  readonly multiline?: boolean | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly dispatch_action_config?: DispatchConfig | undefined;
  readonly focus_on_load?: boolean | undefined;
  readonly placeholder?: PlainText | undefined;
}

interface DispatchConfig {
  readonly trigger_actions_on: readonly ("on_enter_pressed" | "on_character_entered")[];
}

interface Image {
  readonly type: "image";
  readonly image_url: string;
  readonly alt_text: string;
}

/** What an actions block holds. */
export type ActionElement = Button | Overflow | StaticSelect | RadioButtons;

/** What stands beside a section. */
export type Accessory = ActionElement | Image;

/** What an input block asks with. */
export type InputElement = PlainTextInput | StaticSelect | RadioButtons;

/** What a context block holds. */
export type ContextElement = AnyText | Image;

/** An element that a person can use. */
export type Interactive = ActionElement | PlainTextInput;

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
const button = z.strictObject({
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
const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: identifier.optional(),
  options: z.array(overflowOption).min(2).max(5),
  confirm: confirm.optional(),
});

/** A menu with options of the app's own: `options`, or groups of them. */
const staticSelect = z
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
const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  action_id: identifier.optional(),
  options: z.array(radioOption).min(1).max(10),
  initial_option: radioOption.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});

/** A field for text. */
const plainTextInput = z.strictObject({
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
const image = z.strictObject({
  type: z.literal("image"),
  image_url: address,
  alt_text: z.string().min(1).max(2000),
});

/** What Slack takes in an actions block. */
export const actionElement: z.ZodType<ActionElement> = z.discriminatedUnion("type", [
  button,
  overflow,
  staticSelect,
  radioButtons,
]);

/** What Slack takes beside a section. */
export const accessory: z.ZodType<Accessory> = z.discriminatedUnion("type", [
  button,
  overflow,
  staticSelect,
  radioButtons,
  image,
]);

/** What Slack takes in an input block. */
export const inputElement: z.ZodType<InputElement> = z.discriminatedUnion("type", [
  plainTextInput,
  staticSelect,
  radioButtons,
]);

/** What Slack takes in a context block. */
export const contextElement: z.ZodType<ContextElement> = z.union([anyText(2000), image]);
