import type { Channel } from "../../ports/channel.ts";
import { graphClient, type GraphRoute } from "../../platforms/facebook/graph-client.ts";
import { defineChannel, type ChannelKind, type ChannelSettings } from "../define-channel.ts";
import { inTurn } from "../in-turn.ts";
import { readingChannel } from "../reading-channel.ts";
import type { Readable } from "../source.ts";
import type { FacebookReading } from "./hand-over.ts";
import { openInbox } from "./inbox.ts";
import { openMemory } from "./memory.ts";
import { FASTEST_PACE, OLDER, PATIENCE, RECENT, REREAD_EVERY, SLOWEST_PACE } from "./plan.ts";
import { facebookPublisher } from "./publisher.ts";
import { reread } from "./reread.ts";
import { facebookSettings, type FacebookConnect } from "./settings.ts";
import { walk } from "./walk.ts";

/** A page on Facebook: what visitors post and comment, and what the page answers. */
export const facebook: ChannelKind<FacebookConnect, GraphRoute> = defineChannel({
  settings: facebookSettings,
  open,
  openPublisher: ({ connect, deps: { clock, route } }) =>
    facebookPublisher(connect, graphClient(keysOf(connect), { clock, patience: PATIENCE, route }), clock),
});

function open({
  id,
  brand,
  connect,
  responders,
  deps,
}: ChannelSettings<FacebookConnect, GraphRoute>): Channel {
  const { clock, log, route } = deps;
  const { page, webhook_path: path } = connect;
  const keys = keysOf(connect);
  const { appSecret } = keys;
  const client = graphClient(keys, { clock, patience: PATIENCE, route });
  const verifyToken = connect.verify_token.reveal();
  const inbox = openInbox({ channel: id, path, page, appSecret, verifyToken, log });
  const channel = readingChannel({ id, clock, log }, (reading, cursors) => {
    const memory = openMemory(cursors.get(RECENT.name));
    const watch = { brand, page, responders };
    const facebookReading: FacebookReading = { ...reading, watch, client, memory, inTurn: inTurn() };
    const recent = noting(walk(facebookReading, RECENT, cursors));
    return {
      platform: { name: "Facebook", status: "https://metastatus.com" },
      news: [recent, walk(facebookReading, OLDER, cursors)],
      answers: recent,
      reread: (messages, signal) => reread(facebookReading, messages, signal),
      rereadEvery: REREAD_EVERY,
      fastest: FASTEST_PACE,
      slowest: SLOWEST_PACE,
      pushing: inbox.pushing(facebookReading, recent.isRefused),
    };
  });
  return { ...channel, webhook: inbox.webhook };
}

const keysOf = ({
  page_token: token,
  app_secret: appSecret,
}: FacebookConnect): { readonly token: string; readonly appSecret: string } => ({
  token: token.reveal(),
  appSecret: appSecret.reveal(),
});

/** Notes whether the last read was refused. */
function noting(readable: Readable): Readable & { readonly isRefused: () => boolean } {
  let refused = false;
  return {
    ...readable,
    read: async (signal) => {
      const failure = await readable.read(signal);
      if (failure?.kind !== "stopped") refused = failure?.kind === "refused";
      return failure;
    },
    isRefused: () => refused,
  };
}
