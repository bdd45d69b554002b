import type { Instant } from "../../../core/time/instant.ts";
import type { SlackChannel } from "../../slack/roster.ts";
import type { SlackWorld } from "../../slack/slack-world.ts";
import type { Pace } from "../pace.ts";
import type { SeenPost } from "../platform.ts";
import { placesOf, type Scene } from "./page.ts";
import { isZone } from "./slack-date.ts";
import { placeOfPost } from "./timeline-html.ts";

/** What a scene is made of. */
export interface SceneSource {
  readonly title: string;
  readonly slack: SlackWorld;
  /** What customers and the brand posted so far, in that order. */
  readonly posts: () => readonly SeenPost[];
  /** The simulated time. */
  readonly now: () => Instant;
  /** Whose eyes the page looks with unless the reader chooses others: an id in Slack. */
  readonly viewer: string;
  /** Whose clocks: an IANA name. */
  readonly zone: string;
  readonly pace?: Pace;
}

const ELSEWHERE = ["Europe/Berlin", "UTC"];

const NOWHERE: SlackChannel = {
  id: "C0",
  name: "nothing yet",
  kind: "channel",
  archived: false,
  hasBot: false,
  user: undefined,
};

/** What the page shows to whoever asked for it with `query`: whose eyes, whose clocks, which channel. What is unknown is ignored. */
export function sceneOf(source: SceneSource, query: URLSearchParams): Scene {
  const { slack, title, pace } = source;
  const posts = source.posts();
  const as = query.get("as") ?? source.viewer;
  const user = slack.users.has(as) ? as : source.viewer;
  const wished = query.get("zone") ?? source.zone;
  const zone = isZone(wished) ? wished : source.zone;
  const places = placesOf(slack, user);
  const place = places.find(({ id }) => id === query.get("place")) ?? places[0] ?? NOWHERE;
  return {
    title,
    slack,
    posts,
    place,
    pace,
    zones: [...new Set([source.zone, ...ELSEWHERE, zone])],
    href: (change) => `/?${new URLSearchParams({ as: user, zone, place: place.id, ...change }).toString()}`,
    reader: {
      user,
      zone,
      now: source.now(),
      nameOf: (id) => slack.users.get(id)?.name,
      groupName: (id) => slack.groups.get(id)?.handle,
      channelName: (id) => slack.channels.get(id)?.name,
      here: (url) => placeOfPost(url, posts),
    },
  };
}
