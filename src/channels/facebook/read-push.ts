import { z } from "zod";
import { graphId } from "./graph-schema.ts";
import type { Place } from "./to-event.ts";

/** Something that changed, and where it stands. */
export interface Changed {
  readonly id: string;
  readonly place: Place;
}

/** Likes and reactions tell nothing, so they cost no lookup. */
const ITEMS: ReadonlySet<string> = new Set([
  "comment",
  "post",
  "status",
  "photo",
  "video",
  "share",
  "link",
  "album",
  "event",
  "note",
]);

const bodySchema = z.object({ object: z.literal("page"), entry: z.array(z.unknown()) });
const entrySchema = z.object({ id: z.string(), changes: z.array(z.unknown()).optional() });
const changeSchema = z.object({
  field: z.enum(["feed", "mention"]),
  value: z.object({
    item: z.string(),
    post_id: graphId.optional(),
    comment_id: graphId.optional(),
    parent_id: graphId.optional(),
  }),
});

/**
 * What a webhook says has changed on the page, each once; undefined when it is no webhook of pages. Only where something
 * changed is read of it, not what: that, the Graph API tells, tags and hidden comments included, which webhooks leave out
 * (https://developers.facebook.com/docs/graph-api/webhooks/reference/page). So an old body sent again tells nothing false.
 */
export function readPush(body: Uint8Array, page: string): readonly Changed[] | undefined {
  const push = bodySchema.safeParse(parsed(body)).data;
  if (push === undefined) return undefined;
  const changed = new Map<string, Changed>();
  for (const one of push.entry) {
    const entry = entrySchema.safeParse(one).data;
    if (entry?.id !== page) continue;
    for (const change of entry.changes ?? []) {
      const found = changeIn(change);
      if (found !== undefined) changed.set(found.id, found);
    }
  }
  return [...changed.values()];
}

function changeIn(change: unknown): Changed | undefined {
  const value = changeSchema.safeParse(change).data?.value;
  if (value === undefined || !ITEMS.has(value.item)) return undefined;
  const { post_id, comment_id, parent_id } = value;
  if (value.item !== "comment")
    return post_id === undefined ? undefined : { id: post_id, place: { kind: "post" } };
  if (comment_id === undefined || post_id === undefined) return undefined;
  const isInThread = parent_id !== undefined && parent_id !== post_id && parent_id !== comment_id;
  const place: Place = isInThread ? { kind: "reply", thread: parent_id } : { kind: "comment", post: post_id };
  return { id: comment_id, place };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8")) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
