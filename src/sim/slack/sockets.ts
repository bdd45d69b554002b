import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Activity } from "../activity.ts";
import type { Delivery, Envelope } from "./envelope.ts";
import type { SlackTime } from "./slack-time.ts";
import type { Socket } from "./socket.ts";
import { socket } from "./socket.ts";
import type { SocketFault } from "./socket-faults.ts";
import type { Tickets } from "./tickets.ts";
import { tickets } from "./tickets.ts";

/** Why Slack asks an app to leave a socket. */
export type LeaveReason = "warning" | "refresh_requested" | "link_disabled" | "too_many_websockets";

/** The sockets that the app holds open. */
export interface Sockets {
  /** How many there are. */
  readonly open: () => number;
  /** Delivers to one of them, each in its turn. */
  readonly deliver: (envelope: Envelope) => Promise<Delivery>;
  /** Asks the app to leave a socket, the oldest or all; cuts it off ten seconds later. */
  readonly leave: (reason: LeaveReason, which?: "oldest" | "all") => void;
  /** Cuts all of them off without a word. */
  readonly cut: () => void;
  /** Whether Socket Mode is on; an app for which it is off is sent away at once. */
  readonly switch: (on: boolean) => void;
  /** What goes wrong with the next deliveries. */
  readonly next: (fault: SocketFault, times?: number) => void;
  /** What goes wrong with every delivery from now on; undefined mends it. */
  readonly keep: (fault: SocketFault | undefined) => void;
}

/** The sockets, as the server sees them. */
export interface SocketDoor extends Sockets {
  /** A ticket that opens one socket. */
  readonly ticket: () => string;
  readonly upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
}

const MOST = 10;
const GRACE_MS = 10_000;
const ACK_WITHIN_MS = 3000;

/** No socket is open yet. */
export function sockets(time: SlackTime, activity: Activity, appId: string): SocketDoor {
  const held: Socket[] = [];
  const admitted = tickets(activity);
  const { deliver, next, keep } = deliveries(time, held);
  let isOn = true;
  return {
    switch: (on) => {
      isOn = on;
    },
    open: () => held.length,
    deliver,
    leave: (reason, which = "oldest") => {
      for (const each of which === "all" ? [...held] : held.slice(0, 1)) {
        each.tell(farewell(reason, appId));
        time.after(GRACE_MS, each.cut);
      }
    },
    cut: () => {
      for (const each of [...held]) each.cut();
    },
    next,
    keep,
    ticket: admitted.issue,
    upgrade: upgrades(activity, admitted, held, { appId, isOn: () => isOn }),
  };
}

/** Lets in whoever has a ticket, greets them, and has them in `held` until they are gone. */
function upgrades(
  activity: Activity,
  admitted: Tickets,
  held: Socket[],
  { appId, isOn }: { readonly appId: string; readonly isOn: () => boolean },
): SocketDoor["upgrade"] {
  const server = new WebSocketServer({ noServer: true });
  const greet = (fresh: Socket): void => {
    if (!isOn() || held.length >= MOST) {
      fresh.tell(farewell(isOn() ? "too_many_websockets" : "link_disabled", appId));
      fresh.close();
      return;
    }
    held.push(fresh);
    fresh.tell(hello(held.length, appId));
  };
  return (request, stream, head) => {
    const { searchParams } = new URL(request.url ?? "/", "ws://localhost");
    const arrived = admitted.take(searchParams.get("ticket") ?? "");
    if (!arrived) {
      stream.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
      return;
    }
    server.handleUpgrade(request, stream, head, (ws) => {
      const fresh = socket(ws, activity, () => {
        const place = held.indexOf(fresh);
        if (place >= 0) held.splice(place, 1);
      });
      greet(fresh);
      arrived();
    });
  };
}

/** Delivers to the sockets in `held`, each in its turn. */
function deliveries(time: SlackTime, held: readonly Socket[]): Pick<Sockets, "deliver" | "next" | "keep"> {
  let faults: readonly SocketFault[] = [];
  let kept: SocketFault | undefined;
  let turn = 0;
  return {
    keep: (fault) => {
      kept = fault;
    },
    next: (fault, times = 1) => {
      faults = [...faults, ...Array.from({ length: times }, () => fault)];
    },
    deliver: async (envelope) => {
      const fault = faults[0] ?? kept;
      faults = faults.slice(1);
      if (fault?.kind === "late") {
        await new Promise<void>((resolve) => {
          time.after(fault.byMs, resolve);
        });
      }
      const chosen = held[(turn += 1) % Math.max(1, held.length)];
      if (!chosen) return { kind: "no socket" };
      const id = randomUUID();
      const answered = chosen.ask(id, asSent(id, envelope), fault?.kind === "duplicate" ? 2 : 1);
      if (fault?.kind === "drop") chosen.close();
      return orTimeout(time, answered);
    },
  };
}

const hello = (connections: number, appId: string): object => ({
  type: "hello",
  num_connections: connections,
  debug_info: { host: "applink-sim", build_number: 1, approximate_connection_time: 18_060 },
  connection_info: { app_id: appId },
});

const farewell = (reason: LeaveReason, appId: string): object => ({
  type: "disconnect",
  reason,
  debug_info: { host: "applink-sim" },
  connection_info: { app_id: appId },
});

const asSent = (id: string, { type, payload, retry }: Envelope): object => ({
  envelope_id: id,
  type,
  payload,
  accepts_response_payload: type !== "events_api",
  ...(type === "events_api" && { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? "" }),
});

function orTimeout(time: SlackTime, answered: Promise<Delivery>): Promise<Delivery> {
  return new Promise((resolve) => {
    const cancel = time.after(ACK_WITHIN_MS, () => {
      resolve({ kind: "timeout" });
    });
    void answered.then((delivery) => {
      cancel();
      resolve(delivery);
    });
  });
}
