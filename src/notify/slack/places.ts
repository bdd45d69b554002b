import { z } from "zod";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import { isPlaceId, isUserId } from "../../platforms/slack/slack-ids.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";

/** Where to post to reach a channel or a person. */
export type Place =
  | {
      readonly kind: "place";
      readonly id: string;
      /** Of a message's thread: that message. */
      readonly thread?: string;
    }
  | SlackFailure;

/** Finds places; a person's direct conversation is opened once. */
export interface Places {
  /** A channel, a person, or the thread of a message: `C0SOCIAL1/1795730400.000100`. */
  readonly of: (to: string) => Promise<Place>;
  /** It was of no use: it is opened anew next time. */
  readonly forget: (to: string) => void;
}

const THREAD = /^([A-Z0-9]+)\/(\d+\.\d+)$/;

const opened = z.object({ channel: z.object({ id: z.string() }) });

/** Places of the workspace that `web` speaks to. */
export function placesOf(web: SlackWeb): Places {
  const known = new Map<string, Promise<Place>>();
  const open = async (user: string): Promise<Place> => {
    const answer = await web.call("conversations.open", { users: user });
    if (answer.kind !== "ok") return answer;
    const { data } = opened.safeParse(answer.body);
    return data
      ? { kind: "place", id: data.channel.id }
      : { kind: "unknown", reason: "an answer without a conversation" };
  };
  const openOnce = async (user: string): Promise<Place> => {
    const opening = known.get(user) ?? open(user);
    known.set(user, opening);
    const place = await opening;
    if (place.kind !== "place" && known.get(user) === opening) known.delete(user);
    return place;
  };
  return {
    of: (to) => {
      const [, channel, thread] = THREAD.exec(to) ?? [];
      if (channel !== undefined && thread !== undefined && isPlaceId(channel))
        return Promise.resolve({ kind: "place", id: channel, thread });
      if (isUserId(to)) return openOnce(to);
      if (isPlaceId(to)) return Promise.resolve({ kind: "place", id: to });
      return Promise.resolve({ kind: "refused", code: "channel_not_found" });
    },
    forget: (to) => {
      known.delete(to);
    },
  };
}
