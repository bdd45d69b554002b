import type { Agent } from "node:https";
import type { Channel } from "../../ports/channel.ts";
import { xClient, type XCredentials } from "../../platforms/x/x-client.ts";
import type { Publisher } from "../../ports/publisher.ts";
import type { ChannelSettings } from "../define-channel.ts";
import { readingChannel, type ChannelReading } from "../reading-channel.ts";
import type { XReading } from "./pages.ts";
import {
  FASTEST_PACE,
  MENTIONS,
  OWN_POSTS,
  PATIENCE,
  REREAD_EVERY,
  SLOWEST_PACE,
  type Stream,
} from "./plan.ts";
import { xPublisher } from "./publisher.ts";
import { reread } from "./reread.ts";
import type { XConnect } from "./settings.ts";
import { timeline, type Timeline } from "./timeline.ts";

/** A channel that reads with the SDK. */
export function open({ id, brand, connect, responders, deps }: ChannelSettings<XConnect, Agent>): Channel {
  const { clock, log, route } = deps;
  const client = xClient(credentialsOf(connect), { clock, patience: PATIENCE, agent: route });
  const watch = { brand, account: connect.account, responders };
  return readingChannel({ id, clock, log }, (reading, cursors) =>
    planOf({ ...reading, watch, client }, cursors),
  );
}

/** What publishes with the SDK. */
export function openPublisher({
  connect,
  deps: { clock, route },
}: ChannelSettings<XConnect, Agent>): Publisher {
  return xPublisher(
    connect,
    xClient(credentialsOf(connect), { clock, patience: PATIENCE, agent: route }),
    clock,
  );
}

function planOf(deps: XReading, cursors: ReadonlyMap<string, string>): ChannelReading {
  const open = (stream: Stream): Timeline => timeline(deps, stream, cursors.get(stream.name));
  const [mentions, own] = [open(MENTIONS), open(OWN_POSTS)];
  return {
    platform: { name: "X", status: "https://docs.x.com/status" },
    news: [mentions, own],
    answers: own,
    reread: (messages, signal) => reread(deps, messages, signal),
    rereadEvery: REREAD_EVERY,
    fastest: FASTEST_PACE,
    slowest: SLOWEST_PACE,
  };
}

function credentialsOf(connect: XConnect): XCredentials {
  if ("bearer_token" in connect) return connect.bearer_token.reveal();
  return {
    appKey: connect.app_key.reveal(),
    appSecret: connect.app_secret.reveal(),
    accessToken: connect.access_token.reveal(),
    accessSecret: connect.access_secret.reveal(),
  };
}
