import type { Changes } from "./change-log.ts";
import { changeLog } from "./change-log.ts";
import type { ChannelMessages } from "./channel-messages.ts";
import { channelMessages } from "./channel-messages.ts";
import type { SlackFiles } from "./files.ts";
import { slackFiles } from "./files.ts";
import type { OpenViews } from "./open-views.ts";
import { openViews } from "./open-views.ts";
import type { PrivateMessages } from "./private-messages.ts";
import { privateMessages } from "./private-messages.ts";
import type { Roster } from "./roster.ts";
import { roster } from "./roster.ts";
import type { SlackTime } from "./slack-time.ts";

/** The state of a workspace: who is there, what they see. */
export interface SlackWorld extends Roster, ChannelMessages, PrivateMessages, Changes {
  readonly views: OpenViews;
  readonly files: SlackFiles;
  /** An id that no one else has. */
  readonly nextId: () => string;
}

/** A workspace in which nothing was said. */
export function slackWorld(time: SlackTime, team?: string): SlackWorld {
  const { note, ...changes } = changeLog(time);
  let ids = 0;
  const nextId = (): string => `0${(ids += 1).toString(36).toUpperCase().padStart(8, "0")}`;
  const views = openViews(
    nextId,
    (view) => {
      note({ kind: "view shown", user: view.user, view });
    },
    (view) => {
      note({ kind: "view gone", user: view.user, view });
    },
  );
  return {
    ...roster(team),
    ...channelMessages(time, note),
    ...privateMessages(time, note),
    ...changes,
    views,
    files: slackFiles(time, nextId),
    nextId,
  };
}
