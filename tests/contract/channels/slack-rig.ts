import { slack as slackKind } from "../../../src/channels/registry.ts";
import type { Responders } from "../../../src/channels/define-channel.ts";
import { brandId, channelId, conversationId, messageId } from "../../../src/core/ids.ts";
import { instant, type Instant } from "../../../src/core/time/instant.ts";
import type { Channel, WatchedMessage } from "../../../src/ports/channel.ts";
import { activity } from "../../../src/sim/activity.ts";
import { slackFetch } from "../../../src/sim/slack/slack-fetch.ts";
import type { SlackMessage } from "../../../src/sim/slack/slack-message.ts";
import { plainBody } from "../../../src/sim/slack/slack-message.ts";
import { startSlack, type Slack, type SlackOptions } from "../../../src/sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { NOON, type ChannelRig, type Person, type PlatformTrouble, type Said } from "./channel-rig.ts";
import { logTo, nothingTold, sinkTo, type Told } from "./told.ts";

export { fromNoon, HOUR, MINUTE, SECOND } from "./channel-rig.ts";
export { textsOf } from "./told.ts";

/** The channel in which customers ask. */
export const HELP = "C0HELP001";
/** People, by what they are to the brand. */
export const ANA = "U0ANA0001";
export const BOB = "U0BOB0001";
export const RESPONDER = "U0RESP001";
/** An app that posts and is on no list. */
export const MACHINE = { id: "B0MACHINE", app: "A0MACHINE", name: "Ticketer" } as const;

/** Tokens that look like the real ones, to be looked for where they must not be. */
const SECRETS = { botToken: "xoxb-canary-community", appToken: "xapp-canary-community" } as const;

/** A channel on the loopback Slack, at noon of a Monday, with the real SDK in between. */
export interface SlackRig {
  readonly clock: VirtualClock;
  readonly slack: Slack;
  readonly told: Told;
  readonly channel: Channel;
  /** A second channel of the same settings and store, as after a restart. */
  readonly open: (options?: OpenOptions) => Promise<Channel>;
  readonly start: (channel?: Channel) => Promise<void>;
  /** Lets time go on, and everything in it happen. */
  readonly pass: (ms: number) => Promise<void>;
  /** What somebody types: Slack escapes it. */
  readonly say: (user: string, text: string, thread?: SlackMessage, place?: string) => SlackMessage;
  readonly close: () => Promise<void>;
}

interface OpenOptions {
  readonly responders?: Partial<Responders>;
  readonly channels?: readonly string[];
  readonly team?: string;
}

export async function slackRig(options: OpenOptions & Partial<SlackOptions> = {}): Promise<SlackRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const slack = await startSlack({ clock, activity: wires, messageEvents: true, ...SECRETS, ...options });
  const { world } = slack;
  for (const [id, name] of [
    [ANA, "ana"],
    [BOB, "bob"],
    [RESPONDER, "rae"],
  ] as const)
    world.user(id, name);
  for (const id of options.channels ?? [HELP]) world.channel(id, `help-${id.toLowerCase()}`);
  const told = nothingTold();
  const sink = sinkTo(told, clock);
  const opened: Channel[] = [];
  const open = async ({
    responders = {},
    channels = [HELP],
    team = world.team.id,
  }: OpenOptions = {}): Promise<Channel> => {
    const channel = await slackKind.open({
      id: channelId("slack-community"),
      brand: brandId("acme"),
      connect: {
        team,
        channels,
        bot_token: { reveal: () => SECRETS.botToken },
        app_token: { reveal: () => SECRETS.appToken },
      },
      responders: {
        own_account: false,
        people: true,
        accounts: [RESPONDER],
        roles: [],
        user_groups: [],
        bots: [],
        ...responders,
      },
      deps: {
        clock,
        log: logTo(told.logs),
        route: { slackApiUrl: slack.apiUrl, fetch: slackFetch(wires) },
      },
    });
    opened.push(channel);
    return channel;
  };
  const channel = await open(options);
  return {
    clock,
    slack,
    told,
    channel,
    open,
    start: (which = channel) => which.start(sink, new Map(told.cursors)),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    say: (user, text, thread, place = HELP) =>
      world.say(user, place, escaped(text), thread && (thread.threadTs ?? thread.ts)),
    close: async () => {
      await Promise.all(opened.map((each) => each.stop()));
      await slack.stop();
    },
  };
}

/** As Slack stores what people type. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The id under which a message is told. */
export const idOf = ({ channel, ts }: SlackMessage): string => `${channel}:${ts}`;

/** A message that is watched since noon. */
export function watching(message: SlackMessage, lastSeen: Instant = NOON): WatchedMessage {
  const { channel, threadTs } = message;
  return {
    message: messageId(idOf(message)),
    conversation: {
      brand: brandId("acme"),
      platform: "slack",
      account: "T0SSLA001",
      id: conversationId(threadTs === undefined ? channel : `${channel}:${threadTs}`),
      shape: threadTs === undefined ? "flat" : "thread",
    },
    lastSeen,
  };
}

/** The same, held to what is promised of all channels. */
export async function slackContractRig(): Promise<ChannelRig> {
  const rig = await slackRig();
  const { slack, told } = rig;
  const { world } = slack;
  const userOf = (who: Exclude<Person, "machine">): string => {
    const known = { ana: ANA, bob: BOB, responder: RESPONDER } as const;
    if (who === "ana" || who === "bob" || who === "responder") return known[who];
    const id = `U0${who.toUpperCase()}`;
    world.user(id, who);
    return id;
  };
  const messageOf = ({ id }: Said): SlackMessage => {
    const message = world.messageAt(id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1));
    if (message === undefined) throw new RangeError(`nobody posted ${id}`);
    return message;
  };
  return {
    ...rig,
    secrets: Object.values(SECRETS),
    open: (responders) => rig.open(responders ? { responders } : {}),
    say: (who, text, to) => {
      const head = to && messageOf(to);
      if (who !== "machine") return { id: idOf(rig.say(userOf(who), text, head)) };
      const threadTs = head && (head.threadTs ?? head.ts);
      const posting = {
        channel: HELP,
        user: "U0MACHINE",
        bot: MACHINE,
        body: plainBody(escaped(text)),
        threadTs,
      };
      return { id: idOf(world.post(posting)) };
    },
    edit: (said, text) => {
      world.rewrite(messageOf(said), escaped(text));
    },
    remove: (said) => {
      world.takeBack(messageOf(said));
      return [said];
    },
    listed: { bots: [MACHINE.id] },
    depth: 5000,
    trouble: troubleOf(slack),
    told,
  };
}

function troubleOf(slack: Slack): PlatformTrouble {
  const { faults, history, sockets, tokens } = slack;
  const READ = "conversations.history";
  return {
    down: () => void slack.down(),
    up: () => void slack.up(),
    drop: () => {
      sockets.cut();
      faults.next(READ, { kind: "reset", stored: false });
    },
    limit: () => {
      faults.next(READ, { kind: "rate limited", retryAfterS: 60 });
    },
    fail: (times) => {
      faults.next(READ, { kind: "status", status: 500, stored: false }, times);
    },
    hang: () => {
      faults.next(READ, { kind: "hang", stored: false });
    },
    double: () => {
      history.repeats = true;
      sockets.keep({ kind: "duplicate" });
    },
    reorder: () => {
      history.turned = true;
      sockets.keep({ kind: "late", byMs: 20_000 });
    },
    refuse: () => {
      tokens.refuseBot("token_revoked");
      tokens.refuseApp("token_revoked");
    },
    restore: () => {
      tokens.refuseBot(undefined);
      tokens.refuseApp(undefined);
    },
    behave: () => {
      history.repeats = false;
      history.turned = false;
      sockets.keep(undefined);
    },
    calls: () => slack.calls.length,
  };
}
