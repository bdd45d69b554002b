import { z } from "zod";
import { address } from "./text-objects.ts";

interface Style {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly code?: boolean | undefined;
  readonly underline?: boolean | undefined;
}

interface Styled {
  readonly style?: Style | undefined;
}

/** A piece of rich text that says what it is. */
export type Inline =
  | ({ readonly type: "text"; readonly text: string } & Styled)
  | ({
      readonly type: "link";
      readonly url: string;
      readonly text?: string | undefined;
      readonly unsafe?: boolean | undefined;
    } & Styled)
  | ({ readonly type: "user"; readonly user_id: string } & Styled)
  | ({ readonly type: "usergroup"; readonly usergroup_id: string } & Styled)
  | ({ readonly type: "channel"; readonly channel_id: string } & Styled)
  | { readonly type: "broadcast"; readonly range: "here" | "channel" | "everyone" }
  | ({
      readonly type: "emoji";
      readonly name: string;
      readonly unicode?: string | undefined;
      readonly skin_tone?: number | undefined;
    } & Styled)
  | ({
      readonly type: "date";
      readonly timestamp: number;
      readonly format: string;
      readonly url?: string | undefined;
      readonly fallback?: string | undefined;
    } & Styled);

interface Section {
  readonly type: "rich_text_section";
  readonly elements: readonly Inline[];
}

interface Bordered {
  readonly border?: 0 | 1 | undefined;
}

/** A paragraph of rich text, a quote, some code, or a list. */
export type RichTextPart =
  | Section
  | ({ readonly type: "rich_text_quote"; readonly elements: readonly Inline[] } & Bordered)
  | ({
      readonly type: "rich_text_preformatted";
      readonly elements: readonly Inline[];
      readonly language?: string | undefined;
    } & Bordered)
  | ({
      readonly type: "rich_text_list";
      readonly style: "bullet" | "ordered";
      readonly elements: readonly Section[];
      readonly indent?: number | undefined;
      readonly offset?: number | undefined;
    } & Bordered);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();

const inline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal("link"),
    url: address,
    text: z.string().optional(),
    unsafe: z.boolean().optional(),
    style,
  }),
  z.strictObject({ type: z.literal("user"), user_id: z.string().regex(/^[UW][A-Z0-9]+$/), style }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: z.string().regex(/^S[A-Z0-9]+$/), style }),
  z.strictObject({ type: z.literal("channel"), channel_id: z.string().regex(/^[CDG][A-Z0-9]+$/), style }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]) }),
  z.strictObject({
    type: z.literal("emoji"),
    name: z.string().min(1),
    unicode: z.string().optional(),
    skin_tone: z.int().optional(),
    style,
  }),
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.int(),
    format: z.string().regex(/\{\w+\}/, "a date needs a token, as in {time}"),
    url: address.optional(),
    fallback: z.string().optional(),
    style,
  }),
]);

const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(inline) });

const border = z.union([z.literal(0), z.literal(1)]).optional();

/** A part of rich text that Slack takes. */
export const richTextPart: z.ZodType<RichTextPart> = z.discriminatedUnion("type", [
  section,
  z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(inline), border }),
  z.strictObject({
    type: z.literal("rich_text_preformatted"),
    elements: z.array(inline),
    border,
    language: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(section).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border,
  }),
]);
