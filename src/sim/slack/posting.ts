import type { SlackFile } from "./files.ts";
import type { Bot, MessageBody, Metadata, SlackMessage } from "./slack-message.ts";

/** What is posted, where, and by whom. */
export interface Posting {
  readonly channel: string;
  readonly user: string;
  readonly body: MessageBody;
  readonly metadata?: Metadata | undefined;
  readonly threadTs?: string | undefined;
  readonly clientMsgId?: string | undefined;
  readonly subtype?: string | undefined;
  readonly bot?: Bot | undefined;
  readonly files?: readonly SlackFile[] | undefined;
}

/** What was posted, as it stands from then on. */
export const written = (posting: Posting, ts: string): SlackMessage => ({
  channel: posting.channel,
  ts,
  user: posting.user,
  body: posting.body,
  metadata: posting.metadata,
  threadTs: posting.threadTs,
  editedTs: undefined,
  clientMsgId: posting.clientMsgId,
  ...(posting.subtype !== undefined && { subtype: posting.subtype }),
  ...(posting.bot !== undefined && { bot: posting.bot }),
  ...(posting.files !== undefined && { files: posting.files }),
});
