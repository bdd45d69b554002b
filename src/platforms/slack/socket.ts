import { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { failureOf, type SlackFailure } from "./failure.ts";
import { sdkLog } from "./sdk-log.ts";
import { clientOptions, routeUntil, type SlackRoute } from "./web-api.ts";

/** What a connection is made of. */
export interface SocketDeps {
  readonly appToken: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly route: SlackRoute;
  readonly limit: Duration;
  /** Has somebody listen: Bolt for presses, `hearEvents` for events; called for each new connection. */
  readonly attach: (receiver: SocketModeReceiver) => void;
}

/** One connection to Slack from its opening to its end; it never comes back by itself. */
export interface Socket {
  /** Resolves when Slack has said hello, or when it is known that it will not. */
  readonly opened: Promise<{ readonly kind: "open" } | SlackFailure>;
  /** Resolves when it is over: closed, or about to be because Slack asks for another. */
  readonly over: Promise<SocketEnd>;
  readonly close: () => Promise<void>;
}

/** Why a connection ended; while it still `lingers` what was received can be acknowledged. */
export interface SocketEnd {
  readonly reason: string;
  readonly lingers: boolean;
}

/** A close that Slack does not answer is not waited for. By the real clock: it is about a real connection. */
const CLOSE_WITHIN_MS = 1000;

const NO_TOKEN: Socket = {
  opened: Promise.resolve({ kind: "refused", code: "not_authed" }),
  over: Promise.resolve({ reason: "not_authed", lingers: false }),
  close: () => Promise.resolve(),
};

/** Opens a connection. `signal` ends it, whatever it is at. */
export function openSocket(deps: SocketDeps, signal: AbortSignal): Socket {
  const { clock, limit } = deps;
  if (deps.appToken === "") return NO_TOKEN; // the SDK throws
  const { client } = connection(deps, signal);
  const over = new Promise<SocketEnd>((resolve) => {
    guard(client, deps.log, (reason) => {
      resolve({ reason, lingers: true });
    });
    client.on("disconnected", () => {
      resolve({ reason: "the connection closed", lingers: false });
    });
  });
  const close = async (): Promise<void> => {
    const closed = client.disconnect();
    const timer = setTimeout(() => void client.disconnect(), CLOSE_WITHIN_MS);
    await closed;
    clearTimeout(timer);
  };
  const open = async (): Promise<{ readonly kind: "open" } | SlackFailure> => {
    const said = new AbortController();
    const hello = client.start().then(() => ({ kind: "open" }) as const, failureOf);
    const tooLate = clock
      .sleep(limit, AbortSignal.any([said.signal, signal]))
      .then((): SlackFailure => ({ kind: "unknown", reason: "no hello" }));
    const opened = await Promise.race([hello, tooLate]);
    said.abort();
    // Of an opening that was given up, whatever comes of it later must not stay open.
    if (opened.kind !== "open") void hello.then(close);
    return opened;
  };
  return { opened: open(), over, close };
}

/**
 * A client that does not reconnect: its own reconnecting waits 5 s a time, takes a network error for the end and an
 * `invalid_auth` for nobody's business, so that it ends the process.
 */
function connection(
  { appToken, log, route, limit, attach }: SocketDeps,
  signal: AbortSignal,
): SocketModeReceiver {
  // What cannot be acknowledged because we are leaving is handed over again, or told by the history.
  const heard: Log = {
    ...log,
    warn: (...said) => {
      if (!signal.aborted) log.warn(...said);
    },
  };
  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLog(heard, "socket-mode"),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(log, routeUntil(route, signal), limit) },
    processEventErrorHandler: () => {
      heard.warn("slack.event_failed");
      return Promise.resolve(false);
    },
  });
  attach(receiver);
  return receiver;
}

const envelope = z.looseObject({ type: z.string() });
const disconnect = z.object({ type: z.literal("disconnect"), reason: z.string().optional() });
const event = z.object({
  type: z.literal("events_api"),
  payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }),
});

type Client = SocketModeReceiver["client"];

/**
 * The SDK trusts every message to be well made, and throws where nobody catches when one is not; and at Slack's
 * `disconnect` it closes at once, though there are seconds left to open another and to acknowledge what is in hand.
 */
function guard(client: Client, log: Log, asked: (reason: string) => void): void {
  const listeners = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown, isBinary: unknown) => {
    const message = parsed(data);
    if (!envelope.safeParse(message).success || !isSound(message)) {
      log.warn("slack.message_unreadable");
      return;
    }
    const goodbye = disconnect.safeParse(message).data;
    if (goodbye === undefined) {
      for (const listener of listeners) listener.call(client, data, isBinary);
    } else {
      asked(
        /^[a-z_]{1,40}$/.test(goodbye.reason ?? "") ? `Slack asked: ${goodbye.reason ?? ""}` : "Slack asked",
      );
    }
  });
}

function isSound(message: unknown): boolean {
  const { type } = envelope.parse(message);
  return type !== "events_api" || event.safeParse(message).success;
}

function parsed(data: unknown): unknown {
  if (typeof data !== "string") return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined; // not JSON: told as unreadable
  }
}
