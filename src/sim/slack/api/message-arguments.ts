import { z } from "zod";
import { attachment } from "../blocks/attachment.ts";
import type { Attachment } from "../blocks/attachment.ts";
import type { Block } from "../blocks/block.ts";
import { checkBlocks } from "../blocks/check-blocks.ts";
import type { MessageBody, Metadata } from "../slack-message.ts";
import { flag, json, readArguments } from "./arguments.ts";
import { SlackRefusal } from "./method.ts";

/** The arguments that say what a message says. */
export interface BodyArguments {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly mrkdwn?: boolean | undefined;
  readonly parse?: string | undefined;
  readonly link_names?: boolean | undefined;
}

/** How each of them is read. */
export const bodyArguments: {
  readonly [Name in keyof BodyArguments]-?: z.ZodOptional<z.ZodType<BodyArguments[Name]>>;
} = {
  text: z.string().optional(),
  blocks: json.optional(),
  attachments: json.optional(),
  mrkdwn: flag.optional(),
  parse: z.string().optional(),
  link_names: flag.optional(),
};

/** What Slack cuts a text at. */
const MAX_TEXT = 40_000;

/** The blocks that were handed in, or why Slack refuses them. */
export function readBlocks(given: unknown, max: number, nextId: () => string): readonly Block[] {
  const checked = checkBlocks(given, max, nextId);
  if (checked.kind === "invalid") throw new SlackRefusal("invalid_blocks", checked.problems);
  if (checked.kind === "too long") throw new SlackRefusal("msg_blocks_too_long");
  return checked.blocks;
}

/** What a message says by its arguments, or why Slack refuses it. */
export function readBody(given: BodyArguments, nextId: () => string): MessageBody {
  const blocks = given.blocks === undefined ? [] : readBlocks(given.blocks, 50, nextId);
  const attachments = readAttachments(given.attachments, nextId);
  const text = given.text ?? "";
  if (text.trim() === "" && blocks.length === 0 && attachments.length === 0) {
    throw new SlackRefusal("no_text");
  }
  return {
    text: text.slice(0, MAX_TEXT),
    blocks,
    attachments,
    mrkdwn: given.mrkdwn ?? true,
    autoLinks: given.parse !== "none",
    linkNames: given.link_names === true || given.parse === "full",
  };
}

function readAttachments(given: unknown, nextId: () => string): readonly Attachment[] {
  if (given === undefined) return [];
  const attachments = readArguments(z.array(attachment), given, "invalid_attachments");
  if (attachments.length > 100) throw new SlackRefusal("too_many_attachments");
  return attachments.map((each) =>
    each.blocks ? { ...each, blocks: readBlocks(each.blocks, 50, nextId) } : each,
  );
}

const metadata = z.strictObject({
  event_type: z.string().min(1).max(255).regex(/^\w+$/),
  event_payload: z.record(z.string(), z.unknown()),
});

/** Slack does not say how much it takes; this is what others found. */
const MAX_METADATA = 16_384;

/** The metadata that was handed in, or why Slack refuses it. An empty object means none. */
export function readMetadata(given: unknown): Metadata | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null) throw new SlackRefusal("invalid_metadata_format");
  if (Object.keys(given).length === 0) return undefined;
  const read = readArguments(metadata, given, "invalid_metadata_schema");
  if (JSON.stringify(read).length > MAX_METADATA) throw new SlackRefusal("metadata_too_large");
  return read;
}
