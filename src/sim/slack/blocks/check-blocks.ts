import { z } from "zod";
import type { Block } from "./block.ts";
import { block, interactive } from "./block.ts";

/** Blocks that passed, or everything that is wrong with them, each problem with its place. */
export type CheckedBlocks =
  | { readonly kind: "blocks"; readonly blocks: readonly Block[] }
  | { readonly kind: "invalid"; readonly problems: readonly string[] }
  | { readonly kind: "too long" };

/** Slack takes no more text than this in all blocks of a message together; it says so nowhere. */
const MAX_TEXT = 10_000;

/** Reads blocks as Slack does, at most `max` of them, and gives each that has no id one by `nextId`. */
export function checkBlocks(given: unknown, max: number, nextId: () => string): CheckedBlocks {
  const read = z.array(block).max(max).safeParse(given);
  if (!read.success) return { kind: "invalid", problems: read.error.issues.map(problem) };
  const twice = [...repeatedBlockIds(read.data), ...repeatedActionIds(read.data)];
  if (twice.length > 0) return { kind: "invalid", problems: twice };
  if (textIn(read.data) > MAX_TEXT) return { kind: "too long" };
  return { kind: "blocks", blocks: read.data.map((each) => withIds(each, nextId)) };
}

const problem = (issue: z.core.$ZodIssue): string =>
  `${issue.message} [json-pointer:/${issue.path.join("/")}]`;

const repeated = (ids: readonly (string | undefined)[]): readonly string[] =>
  ids.flatMap((id, index) => (id !== undefined && ids.indexOf(id) < index ? [id] : []));

const repeatedBlockIds = (blocks: readonly Block[]): readonly string[] =>
  repeated(blocks.map((each) => each.block_id)).map((id) => `\`block_id\` "${id}" already exists`);

/** Slack insists on this within a block; two blocks may well share one. */
const repeatedActionIds = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((each, index) =>
    repeated(interactive(each).map((element) => element.action_id)).map(
      (id) => `\`action_id\` "${id}" already exists [json-pointer:/blocks/${index}]`,
    ),
  );

/** How many characters of text there are, however deep. */
function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + textIn(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === "text" && typeof each === "string" ? each.length : textIn(each)),
    0,
  );
}

/** Where the app gives a block or an element no id, Slack does. */
function withIds(each: Block, nextId: () => string): Block {
  const block_id = each.block_id ?? nextId();
  const named = <T extends { readonly action_id?: string | undefined }>(element: T): T => ({
    ...element,
    action_id: element.action_id ?? nextId(),
  });
  if (each.type === "actions") return { ...each, block_id, elements: each.elements.map(named) };
  if (each.type === "input") return { ...each, block_id, element: named(each.element) };
  if (each.type === "section" && each.accessory && each.accessory.type !== "image") {
    return { ...each, block_id, accessory: named(each.accessory) };
  }
  return { ...each, block_id };
}
