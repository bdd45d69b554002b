import { x } from "../../../src/channels/registry.ts";
import type { Responders } from "../../../src/channels/define-channel.ts";
import { brandId, channelId, conversationId, messageId, type MessageId } from "../../../src/core/ids.ts";
import { duration, instant, type Duration, type Instant } from "../../../src/core/time/instant.ts";
import type { Channel, ChannelSink, Gap, Observed, WatchedMessage } from "../../../src/ports/channel.ts";
import { StoreError, type ChannelError } from "../../../src/ports/errors.ts";
import type { Log, LogFields } from "../../../src/ports/log.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { xAgent } from "../../../src/sim/x/x-agent.ts";
import type { XAccount, XPost } from "../../../src/sim/x/x-post.ts";
import { startXServer, type XServer } from "../../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../../src/sim/x/x-world.ts";
import { at } from "../../support/at.ts";

/** What a channel told, and what stays of it when it is opened anew. */
export interface Told {
  readonly observed: Observed[];
  readonly gaps: Gap[];
  readonly cursors: Map<string, string>;
  readonly troubles: ChannelError[];
  readonly alive: Instant[];
  readonly stillThere: string[];
  readonly logs: string[];
  watched: readonly WatchedMessage[];
  pace: Duration;
  /** How many of the next accepts fail. */
  failAccepts: number;
  /** Awaited by each accept. */
  beforeAccept: Promise<void> | undefined;
}

/** A channel on the loopback X, at noon of a Monday, with the real SDK in between. */
export interface XRig {
  readonly clock: VirtualClock;
  readonly world: XWorld;
  readonly server: XServer;
  readonly acme: XAccount;
  readonly ana: XAccount;
  readonly told: Told;
  readonly channel: Channel;
  /** A second channel of the same account and store, as after a restart. */
  readonly open: (options?: OpenOptions) => Channel;
  readonly start: (channel?: Channel) => Promise<void>;
  /** Lets time go on, and everything in it happen. */
  readonly pass: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface OpenOptions {
  readonly bearer?: boolean;
  readonly responders?: Partial<Responders>;
}

export const NOON: Instant = at("2026-11-02T12:00:00Z");
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** The instant so many milliseconds after noon. */
export const fromNoon = (ms: number): Instant => instant(NOON + ms);

export async function xRig(options: OpenOptions = {}): Promise<XRig> {
  const wires = activity();
  const clock = virtualClock(NOON, wires);
  const world = xWorld(clock);
  const acme = world.account("acme", { id: "2244994945", name: "Acme Travel" });
  const ana = world.account("ana", { name: "Ana" });
  const server = await startXServer({ world, clock, activity: wires });
  const keys = server.credentials.grant(acme);
  const bearer = server.credentials.grantBearer();
  const told = nothingTold();
  const sink = sinkTo(told, clock);
  const opened: Channel[] = [];
  const open = ({ bearer: byBearer = false, responders = {} }: OpenOptions = {}): Channel => {
    const account = acme.id;
    const channel = x.open({
      id: channelId("x-acme"),
      brand: brandId("acme"),
      connect: byBearer
        ? { account, bearer_token: { reveal: () => bearer } }
        : {
            account,
            app_key: { reveal: () => keys.appKey },
            app_secret: { reveal: () => keys.appSecret },
            access_token: { reveal: () => keys.accessToken },
            access_secret: { reveal: () => keys.accessSecret },
          },
      responders: {
        own_account: true,
        people: false,
        accounts: [],
        roles: [],
        user_groups: [],
        bots: [],
        ...responders,
      },
      deps: { clock, log: logTo(told.logs), route: xAgent(server, wires) },
    });
    opened.push(channel);
    return channel;
  };
  const channel = open(options);
  return {
    clock,
    world,
    server,
    acme,
    ana,
    told,
    channel,
    open,
    start: (which = channel) => which.start(sink, new Map(told.cursors)),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    close: async () => {
      await Promise.all(opened.map((each) => each.stop()));
      await server.stop();
    },
  };
}

function nothingTold(): Told {
  return {
    observed: [],
    gaps: [],
    cursors: new Map(),
    troubles: [],
    alive: [],
    stillThere: [],
    logs: [],
    watched: [],
    pace: duration(30_000),
    failAccepts: 0,
    beforeAccept: undefined,
  };
}

function sinkTo(told: Told, clock: VirtualClock): ChannelSink {
  return {
    accept: async ({ stream, observed, cursor, gaps }) => {
      await told.beforeAccept;
      if (told.failAccepts > 0) {
        told.failAccepts -= 1;
        throw new StoreError("the disk is full");
      }
      told.observed.push(...observed);
      told.gaps.push(...gaps);
      if (cursor !== undefined) told.cursors.set(stream, cursor);
      const gone = new Set(observed.filter(({ kind }) => kind === "deletion").map(messageOf));
      told.watched = told.watched.filter(({ message }) => !gone.has(message));
    },
    alive: () => told.alive.push(clock.now()),
    troubled: (error) => told.troubles.push(error),
    watched: () => Promise.resolve(told.watched),
    stillThere: (messages) => {
      told.stillThere.push(...messages);
      return Promise.resolve();
    },
    pace: () => Promise.resolve(told.pace),
  };
}

const messageOf = ({ envelope }: Observed): MessageId => envelope.message;

function logTo(lines: string[]): Log {
  const line = (event: string, fields: LogFields = {}): void => {
    lines.push(`${event} ${JSON.stringify(fields)}`);
  };
  return { info: line, warn: line, error: line };
}

/** The texts told of messages, in the order they were told. */
export const textsOf = ({ observed }: Told): readonly string[] =>
  observed.flatMap((each) => (each.kind === "message" ? [each.words.text] : []));

/** A message that is watched since noon. */
export const watching = (post: XPost, lastSeen: Instant = NOON): WatchedMessage => ({
  message: messageId(post.id),
  conversation: {
    brand: brandId("acme"),
    platform: "x",
    account: "2244994945",
    id: conversationId(post.conversation),
    shape: "thread",
  },
  lastSeen,
});
