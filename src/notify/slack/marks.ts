import { createHash } from "node:crypto";
import { z } from "zod";
import type { Marks } from "../../ports/notifier.ts";

/** By this our posts are told from all others in a channel's history. */
const EVENT_TYPE = "ssla_alert";

/** Names the space of our message ids; any constant would do, as long as it stays. */
const NAMESPACE = "6f0d0c1e7b0a5b7f9d2a4e1c8b3f5a60";

/** As Slack keeps it beside a message. */
interface Metadata {
  readonly event_type: string;
  readonly event_payload: {
    readonly v: 1;
    readonly k: string;
    readonly i: string;
    readonly s: string;
    /** Of a list: what it stands for. */
    readonly m?: readonly string[];
  };
}

const metadata = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({
    v: z.literal(1),
    k: z.string(),
    i: z.string(),
    s: z.string(),
    m: z.array(z.string()).optional(),
  }),
});

/** What a post carries beside its words. Every app of the workspace can read it: opaque keys only. */
export function metadataOf({ key, instance, stage, members }: Marks): Metadata {
  const payload = { v: 1, k: key, i: instance, s: stage, ...(members && { m: members }) } as const;
  return { event_type: EVENT_TYPE, event_payload: payload };
}

/** The marks that a message carries; undefined when it is not ours. */
export function marksIn(value: unknown): Marks | undefined {
  const { data } = metadata.safeParse(value);
  if (data === undefined) return undefined;
  const { k: key, i: instance, s: stage, m: members } = data.event_payload;
  return { key, instance, stage, ...(members && { members }) };
}

/** The same UUID (version 5) for the same delivery key, so that Slack may drop a second post where it can. */
export function messageIdOf(key: string): string {
  const hash = createHash("sha1").update(Buffer.from(NAMESPACE, "hex")).update(key).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
