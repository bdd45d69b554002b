import type { SlackChange } from "./slack-change.ts";
import type { SlackMessage } from "./slack-message.ts";

/** What people saw of the messages that carry one key. */
export interface KeySeen {
  /** Slack's time of the first message with it, in epoch milliseconds. */
  readonly firstAt: number;
  /** How many were ever posted with it. */
  readonly posts: number;
  readonly visibleNow: number;
  /** The most that were visible at one time: more than one is a double. */
  readonly mostAtOnce: number;
  /** For how long more than one was visible, up to `now`. */
  readonly doubleMs: number;
}

/** The string under `name` in a message's metadata of that event type, or those in a list there. */
export function keysUnder(eventType: string, name: string): (message: SlackMessage) => readonly string[] {
  return ({ metadata }) => {
    if (metadata?.event_type !== eventType) return [];
    const value = metadata.event_payload[name];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.filter((each) => typeof each === "string");
  };
}

/**
 * Of a message that stands for others the list under `members`; of any other what is under `name`, cut to the `length` that
 * the members of a list have.
 */
export function keysOrMembers(
  eventType: string,
  { name, members, length }: { readonly name: string; readonly members: string; readonly length: number },
): (message: SlackMessage) => readonly string[] {
  const [keys, others] = [keysUnder(eventType, name), keysUnder(eventType, members)];
  return (message) => {
    const found = others(message);
    return found.length > 0 ? found : keys(message).map((key) => key.slice(0, length));
  };
}

/** Reads from everything that changed what became of each key. */
export function keysSeen(
  changes: readonly SlackChange[],
  keysOf: (message: SlackMessage) => readonly string[],
  now: number,
): ReadonlyMap<string, KeySeen> {
  const seen = new Map<string, Running>();
  for (const change of changes) {
    for (const [key, by] of moved(change, keysOf)) {
      seen.set(key, step(seen.get(key) ?? fresh(change.at), by, change.at, change.kind === "posted"));
    }
  }
  const closed = [...seen].map(([key, { since, ...rest }]) => {
    const doubleMs = rest.doubleMs + (rest.visibleNow > 1 ? now - since : 0);
    return [key, { ...rest, doubleMs }] as const;
  });
  return new Map(closed);
}

interface Running extends KeySeen {
  /** When the number of visible ones last changed. */
  readonly since: number;
}

const fresh = (at: number): Running => ({
  firstAt: at,
  posts: 0,
  visibleNow: 0,
  mostAtOnce: 0,
  doubleMs: 0,
  since: at,
});

function step(before: Running, by: number, at: number, isPost: boolean): Running {
  const visibleNow = before.visibleNow + by;
  return {
    firstAt: before.firstAt,
    posts: before.posts + (isPost ? 1 : 0),
    visibleNow,
    mostAtOnce: Math.max(before.mostAtOnce, visibleNow),
    doubleMs: before.doubleMs + (before.visibleNow > 1 ? at - before.since : 0),
    since: at,
  };
}

/** By how much a change moves the number of visible messages with each key. */
function moved(
  change: SlackChange,
  keysOf: (message: SlackMessage) => readonly string[],
): readonly (readonly [string, number])[] {
  switch (change.kind) {
    case "posted":
      return keysOf(change.message).map((key) => [key, 1] as const);
    case "deleted":
      return keysOf(change.message).map((key) => [key, -1] as const);
    case "edited":
      return [
        ...keysOf(change.before).map((key) => [key, -1] as const),
        ...keysOf(change.message).map((key) => [key, 1] as const),
      ];
    case "shown privately":
    case "private gone":
    case "view shown":
    case "view gone":
      return [];
  }
}
