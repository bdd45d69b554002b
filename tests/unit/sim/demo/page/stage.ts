import type { Instant } from "../../../../../src/core/time/instant.ts";
import { activity } from "../../../../../src/sim/activity.ts";
import type { SeenPost } from "../../../../../src/sim/demo/platform.ts";
import type { Hands } from "../../../../../src/sim/demo/page/hands.ts";
import type { PageOptions } from "../../../../../src/sim/demo/page/server.ts";
import type { Block } from "../../../../../src/sim/slack/blocks/block.ts";
import type { Delivery } from "../../../../../src/sim/slack/envelope.ts";
import type { MessagePress } from "../../../../../src/sim/slack/people.ts";
import type { MessageBody } from "../../../../../src/sim/slack/slack-message.ts";
import { slackTime } from "../../../../../src/sim/slack/slack-time.ts";
import { slackWorld, type SlackWorld } from "../../../../../src/sim/slack/slack-world.ts";
import { virtualClock } from "../../../../../src/sim/virtual-clock.ts";
import { at } from "../../../../support/at.ts";

/** What hands did, in order. */
export type Deed =
  | ({ readonly kind: "press" } & MessagePress)
  | { readonly kind: "submit"; readonly user: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: "close"; readonly user: string };

export const ANA = "U0ANA0001";
export const BO = "U0BO00001";
export const CHANNEL = "C0SOCIAL1";

/** The app heard of it. */
const HEARD: Delivery = { kind: "acknowledged", payload: {} };

/** Ana and Bo in a workspace at half past ten, and a page that looks at it; what its visitors do is written down. */
export function aStage(
  posts: readonly SeenPost[] = [],
  delivery: Delivery = HEARD,
): {
  readonly slack: SlackWorld;
  readonly options: PageOptions;
  readonly done: readonly Deed[];
} {
  const now: Instant = at("2026-11-09T16:30:00Z");
  const slack = slackWorld(slackTime(virtualClock(now, activity())));
  slack.user(ANA, "Ana");
  slack.user(BO, "Bo");
  slack.channel(CHANNEL, "social");
  const done: Deed[] = [];
  const note = (deed: Deed): Promise<Delivery> => {
    done.push(deed);
    return Promise.resolve(delivery);
  };
  const hands: Hands = {
    press: (press) => note({ kind: "press", ...press }),
    submit: (user, values) => note({ kind: "submit", user, values }),
    closeModal: (user) => note({ kind: "close", user }),
  };
  const options: PageOptions = {
    title: "Acme Travel's day",
    slack,
    hands,
    posts: () => posts,
    now: () => now,
    viewer: ANA,
    zone: "America/Chicago",
  };
  return { slack, options, done };
}

/** What the bot posts. */
export const aBody = (blocks: readonly Block[], text = "for notifications"): MessageBody => ({
  text,
  blocks,
  attachments: [],
  mrkdwn: true,
  autoLinks: false,
  linkNames: false,
});

/** The buttons of an alert. */
export const BUTTONS: Block = {
  type: "actions",
  block_id: "b1",
  elements: [
    {
      type: "button",
      action_id: "claim",
      text: { type: "plain_text", text: "I've got it" },
      style: "primary",
      value: "case1",
    },
    {
      type: "button",
      action_id: "open",
      text: { type: "plain_text", text: "Open post" },
      url: "https://x.com/maria/status/77",
    },
    {
      type: "overflow",
      action_id: "more",
      options: [
        { text: { type: "plain_text", text: "No reply needed" }, value: "no-reply case1" },
        { text: { type: "plain_text", text: "Not for us…" }, value: "not-for-us case1" },
      ],
    },
  ],
};
