import { authTest, openConnection } from "./apps.ts";
import { getPermalink, postEphemeral, postMessage, remove, update } from "./chat.ts";
import { info, join, open, setPurpose, setTopic } from "./conversations.ts";
import { completeUpload, getUploadUrl } from "./files.ts";
import { history, replies } from "./history.ts";
import type { ApiMethod } from "./method.ts";
import { deleteScheduledMessage, listScheduledMessages, scheduleMessage } from "./scheduled-messages.ts";
import { groupList, groupUsers, userInfo, userList } from "./users.ts";
import { openView, publishView, updateView } from "./views.ts";

/** Every method that this Slack knows, by name. */
export const METHODS: ReadonlyMap<string, ApiMethod> = new Map(
  Object.entries({
    "apps.connections.open": openConnection,
    "auth.test": authTest,
    "chat.delete": remove,
    "chat.deleteScheduledMessage": deleteScheduledMessage,
    "chat.getPermalink": getPermalink,
    "chat.postEphemeral": postEphemeral,
    "chat.postMessage": postMessage,
    "chat.scheduleMessage": scheduleMessage,
    "chat.scheduledMessages.list": listScheduledMessages,
    "chat.update": update,
    "conversations.history": history,
    "conversations.info": info,
    "conversations.join": join,
    "conversations.open": open,
    "conversations.replies": replies,
    "conversations.setPurpose": setPurpose,
    "conversations.setTopic": setTopic,
    "files.completeUploadExternal": completeUpload,
    "files.getUploadURLExternal": getUploadUrl,
    "usergroups.list": groupList,
    "usergroups.users.list": groupUsers,
    "users.info": userInfo,
    "users.list": userList,
    "views.open": openView,
    "views.publish": publishView,
    "views.update": updateView,
  }),
);
