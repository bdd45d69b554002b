import { slack as slackKind } from "../../../src/channels/registry.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { instant } from "../../../src/core/time/instant.ts";
import type { LivePlace, Publisher } from "../../../src/ports/publisher.ts";
import { activity } from "../../../src/sim/activity.ts";
import { slackFetch } from "../../../src/sim/slack/slack-fetch.ts";
import { startSlack, type Slack } from "../../../src/sim/slack/start-slack.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { NOON } from "../channels/channel-rig.ts";
import { logTo } from "../channels/told.ts";
import { NOBODY_ANSWERS, publisherIn } from "./open-publisher.ts";
import { TRICKY, type PublisherRig, type PublisherTrouble } from "./publisher-rig.ts";

const HELP = "C0HELP001";
const INNER = "C0INNER01";
const SECRETS = { botToken: "xoxb-canary-community", appToken: "xapp-canary-community" } as const;

/** A publisher on the loopback Slack. */
export interface SlackPublisherRig extends PublisherRig {
  readonly slack: Slack;
}

export async function slackPublisherRig(): Promise<SlackPublisherRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const slack = await startSlack({ clock, activity: wires, ...SECRETS });
  slack.world.channel(HELP, "help");
  slack.world.privateChannel(INNER, "inner-circle");
  const logs: string[] = [];
  const publisher: Publisher = await publisherIn(slackKind, {
    id: channelId("slack-community"),
    brand: brandId("acme"),
    connect: {
      team: slack.world.team.id,
      channels: [HELP, INNER],
      bot_token: { reveal: () => SECRETS.botToken },
      app_token: { reveal: () => SECRETS.appToken },
    },
    responders: NOBODY_ANSWERS,
    deps: { clock, log: logTo(logs), route: { slackApiUrl: slack.apiUrl, fetch: slackFetch(wires) } },
  });
  return {
    clock,
    slack,
    publisher,
    secrets: Object.values(SECRETS),
    logs,
    places: [
      `slack.topic ${HELP}`,
      `slack.purpose ${HELP}`,
      `slack.topic ${INNER}`,
      `slack.purpose ${INNER}`,
    ],
    standing: (place) => slack.world.channels.get(place.id)?.[wordOf(place)] ?? "",
    put: (place, text) => {
      slack.world.describe(place.id, { [wordOf(place)]: text });
    },
    texts: () => [...TRICKY, "Ask in #help or see https://acme.example/help?a=1&b=2.", "x".repeat(250)],
    tooLong: () => "x".repeat(251),
    trouble: troubleOf(slack),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      await publisher.stop();
      await slack.stop();
    },
  };
}

const wordOf = ({ surface }: LivePlace): "topic" | "purpose" =>
  surface === "slack.topic" ? "topic" : "purpose";

const WRITING = new Set(["channels:write.topic", "groups:write.topic"]);

function troubleOf(slack: Slack): PublisherTrouble {
  const { faults, tokens } = slack;
  return {
    down: () => void slack.down(),
    up: () => void slack.up(),
    limit: () => {
      faults.next("*", { kind: "rate limited", retryAfterS: 60 });
    },
    fail: () => {
      faults.next("*", { kind: "status", status: 500, stored: false });
    },
    hang: () => {
      faults.next("*", { kind: "hang", stored: false });
    },
    lose: () => {
      faults.next("*", { kind: "reset", stored: true });
    },
    say: (text) => {
      faults.next("*", { kind: "saying", text, stored: true });
    },
    refuse: () => {
      tokens.refuseBot("token_revoked");
    },
    restore: () => {
      tokens.refuseBot(undefined);
    },
    forbid: () => {
      tokens.grant(tokens.granted().filter((scope) => !WRITING.has(scope)));
    },
    permit: () => {
      tokens.grant(undefined);
    },
    vanish: ({ id }) => {
      slack.world.removeChannel(id);
    },
    calls: () => slack.calls.length,
    writes: () => slack.calls.filter(({ method }) => method.startsWith("conversations.set")).length,
  };
}
