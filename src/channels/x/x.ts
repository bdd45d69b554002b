import type { Channel } from "../../ports/channel.ts";
import { xClient, type XCredentials } from "../../platforms/x/x-client.ts";
import { defineChannel, type ChannelKind, type ChannelSettings, type Secret } from "../define-channel.ts";
import { notRunning } from "./failure.ts";
import { lastLook, type LastLook } from "./last-look.ts";
import { PATIENCE } from "./plan.ts";
import { poller } from "./poller.ts";
import { readCost } from "./read-cost.ts";

/** How to reach the account: as `connect` of ssla.yaml says. */
export type XConnect =
  | {
      readonly account: string;
      readonly app_key: Secret;
      readonly app_secret: Secret;
      readonly access_token: Secret;
      readonly access_secret: Secret;
    }
  | { readonly account: string; readonly bearer_token: Secret };

/** An account on X: who mentions it, and what it answers. */
export const x: ChannelKind<XConnect> = defineChannel({ open, readCost });

function open({ id, brand, connect, responders, deps }: ChannelSettings<XConnect>): Channel {
  const { clock, log, agent } = deps;
  const client = xClient(credentialsOf(connect), { clock, patience: PATIENCE, agent });
  const watch = { brand, account: connect.account, responders };
  const life = new AbortController();
  let looking: LastLook | undefined;
  let running: Promise<void> | undefined;

  return {
    id,
    start: (sink, cursors) => {
      if (!life.signal.aborted) {
        const polling = poller({ channel: id, watch, client, sink, clock, log }, cursors);
        looking = lastLook(polling, clock, life.signal);
        running = polling.run(life.signal);
      }
      return Promise.resolve();
    },
    stop: async () => {
      life.abort();
      await running;
      await looking?.idle();
    },
    look: async (messages, signal) => {
      if (looking === undefined) throw notRunning();
      await looking.look(messages, signal);
    },
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
