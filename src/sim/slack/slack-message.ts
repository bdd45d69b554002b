import type { Attachment } from "./blocks/attachment.ts";
import type { Block } from "./blocks/block.ts";
import type { SlackFile } from "./files.ts";

/** What a message carries beside its words, for programs. */
export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

/** What a message says. */
export interface MessageBody {
  /** Shown where there are no blocks, and read out in notifications. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
  /** Whether Slack's markup in `text` means anything. */
  readonly mrkdwn: boolean;
  /** Whether addresses in `text` become links by themselves. */
  readonly autoLinks: boolean;
  /** Whether "@name" in `text` calls that person. */
  readonly linkNames: boolean;
}

/** A message that stands in a channel, or that only one person sees. */
export interface SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly body: MessageBody;
  readonly metadata: Metadata | undefined;
  /** The message that it answers in a thread. */
  readonly threadTs: string | undefined;
  /** When it was last edited, if it shows. */
  readonly editedTs: string | undefined;
  readonly clientMsgId: string | undefined;
  /** What kind of message it is beside one that a person typed: `thread_broadcast`, `bot_message`, `tombstone`, ... */
  readonly subtype?: string | undefined;
  /** The app that posted it, when that is another than ours. */
  readonly bot?: Bot | undefined;
  /** What was shared with it. */
  readonly files?: readonly SlackFile[] | undefined;
}

/** An app that posts. */
export interface Bot {
  readonly id: string;
  readonly app: string;
  readonly name: string;
}

/** What a person types. */
export const plainBody = (text: string): MessageBody => ({
  text,
  blocks: [],
  attachments: [],
  mrkdwn: true,
  autoLinks: true,
  linkNames: false,
});
