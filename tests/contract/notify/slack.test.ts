import type { Fault } from "../../../src/sim/slack/faults.ts";
import { linksIn, mentionsIn } from "../../../src/sim/slack/read-message.ts";
import type { SlackMessage } from "../../../src/sim/slack/slack-message.ts";
import { expect } from "vitest";
import { describeNotifier, type NotifierRig } from "./describe-notifier.ts";
import type { Trouble } from "./describe-sender.ts";
import { ANA, SECRETS, slackRig, TEAM } from "./slack-rig.ts";

describeNotifier("Slack", async (): Promise<NotifierRig> => {
  const { slack, clock, log, notifier, during, pass } = await slackRig();
  // Small pages, each of which begins with the message that the one before ended with.
  slack.history.maxPage = 4;
  slack.history.repeats = true;
  const newest = (place: string): SlackMessage => {
    const message = slack.world.messagesIn(place).at(-1);
    if (message === undefined) throw new Error(`nothing was posted in ${place}`);
    return message;
  };
  const effects: NotifierRig["effects"] = (place) => {
    const message = newest(place);
    // Blocks and the text that notifications read out say the same.
    const mentions = Object.values(mentionsIn(message, slack.world)).flat();
    return { mentions: [...new Set(mentions)], links: [...new Set(linksIn(message))] };
  };
  const visible: NotifierRig["visible"] = (place) =>
    slack.world.messagesIn(place).map(({ body }) => body.text);
  return {
    notifier,
    sender: notifier,
    place: TEAM,
    arrived: () => visible(TEAM),
    expectHarmless: (link) => {
      expect(effects(TEAM)).toEqual({ mentions: [], links: [link] });
    },
    channel: TEAM,
    person: ANA,
    now: clock.now,
    during,
    pass,
    visible,
    effects,
    attempts: () => slack.calls.filter(({ method }) => method === "chat.postMessage").length,
    trouble: (trouble) => {
      slack.faults.next("chat.postMessage", faultOf(trouble));
    },
    shut: () => {
      slack.world.kick(TEAM);
    },
    unreachable: slack.down,
    reachable: slack.up,
    claim: async (place, reference) => {
      const press = { user: ANA, channel: place, ts: reference, actionId: "claim" };
      return (await slack.world.press(press)).kind === "acknowledged";
    },
    told: () => slack.world.privateTo(ANA).map(({ body }) => body.text),
    redeliver: () => {
      slack.sockets.next({ kind: "duplicate" });
    },
    cut: slack.sockets.cut,
    logged: log.all,
    secrets: SECRETS,
  };
});

function faultOf(trouble: Trouble): Fault {
  switch (trouble.kind) {
    case "rate limited":
      return { kind: "rate limited", retryAfterS: trouble.retryAfterMs / 1000 };
    case "answer lost":
      return { kind: "reset", stored: trouble.stored };
    case "no answer":
      return { kind: "hang", stored: trouble.stored };
    case "server error":
      return { kind: "status", status: 503, stored: trouble.stored };
    case "unknown error":
      return { kind: "error", error: "an_error_of_tomorrow", stored: trouble.stored };
    case "shape refused":
      return { kind: "error", error: "invalid_blocks", stored: false };
  }
}
