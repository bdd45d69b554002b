import type { Clock } from "../../ports/clock.ts";
import type { SlackMessage } from "../slack/slack-message.ts";
import type { Slack } from "../slack/start-slack.ts";
import { PUBLIC, TEAM } from "./people.ts";
import type { DemoPlatform } from "./platform.ts";
import { wallPlatform } from "./wall.ts";

/** A channel of a community's workspace; people answer in threads there. */
export function slackPlatform(
  { world, down, up }: Pick<Slack, "world" | "down" | "up">,
  channel: string,
  clock: Pick<Clock, "now">,
): DemoPlatform {
  const nameOf = (who: string): string => TEAM[who]?.name ?? PUBLIC[who] ?? who;
  const user = (who: string): string => {
    const id = TEAM[who]?.community ?? `U0${who.toUpperCase()}`;
    if (!world.users.has(id)) world.user(id, who);
    return id;
  };
  const meant = (id: string): SlackMessage => {
    const message = world.messageAt(channel, id.slice(channel.length + 1));
    if (!message) throw new RangeError(`nobody posted ${id}`);
    return message;
  };
  return wallPlatform({
    // The team has a Slack of its own.
    title: "Partners",
    now: clock.now,
    handleOf: (who) => who,
    nameOf,
    write: (who, text, to) => {
      const head = to === undefined ? undefined : meant(to);
      const { ts } = world.say(user(who), channel, text, head && (head.threadTs ?? head.ts));
      return `${channel}:${ts}`;
    },
    rewrite: (id, text) => {
      world.rewrite(meant(id), text);
    },
    takeBack: (id) => {
      world.takeBack(meant(id));
    },
    linkOf: (id) => permalink(world.team.domain, meant(id)),
    down: () => void down(),
    up: () => void up(),
  });
}

function permalink(domain: string, { channel, ts, threadTs }: SlackMessage): string {
  const address = `https://${domain}.slack.com/archives/${channel}/p${ts.replace(".", "")}`;
  return threadTs === undefined ? address : `${address}?thread_ts=${threadTs}&cid=${channel}`;
}
