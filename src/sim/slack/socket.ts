import type { WebSocket } from "ws";
import { z } from "zod";
import type { Activity } from "../activity.ts";
import type { Delivery } from "./envelope.ts";

/** One open socket, seen from Slack's side. */
export interface Socket {
  /** Sends what needs no acknowledgement; it is under way until the other side has seen it. */
  readonly tell: (message: object) => void;
  /** Sends an envelope, `copies` of it; resolves when it is first acknowledged or the socket closes. */
  readonly ask: (id: string, message: object, copies: number) => Promise<Delivery>;
  /** Closes it in an orderly way; an acknowledgement that still comes is not heard. */
  readonly close: () => void;
  /** Cuts it off. */
  readonly cut: () => void;
}

const acknowledgement = z.object({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
});

/** Slack gives signs of life, in real time, as the SDK measures them so. */
const PING_MS = 10_000;

/**
 * How long, in real time, an envelope may keep virtual time from moving on: until it has been read, and from then until
 * it is acknowledged.
 */
const UNREAD_MS = 2000;
const READ_MS = 200;

/** Takes over an open socket. `closed` is told when it is gone. */
export function socket(ws: WebSocket, activity: Activity, closed: () => void): Socket {
  const asked = new Map<string, (delivery: Delivery) => void>();
  const wire = wireOf(ws, activity);
  let deaf = false;
  ws.on("message", (data: Buffer) => {
    const read = acknowledgement.safeParse(parsed(data));
    if (!read.success || deaf) return;
    const { envelope_id, payload = {} } = read.data;
    asked.get(envelope_id)?.({ kind: "acknowledged", payload });
  });
  ws.on("error", () => {
    ws.terminate();
  });
  ws.on("close", () => {
    for (const each of asked.values()) each({ kind: "lost" });
    closed();
  });
  return {
    tell: (message) => {
      wire.send([message], "reading");
    },
    ask: (id, message, copies) =>
      new Promise((resolve) => {
        const acknowledged = wire.send(Array<object>(copies).fill(message), "acknowledging");
        let missing = copies;
        asked.set(id, (delivery) => {
          resolve(delivery);
          missing -= 1;
          if (missing > 0 && delivery.kind === "acknowledged") return;
          acknowledged();
          asked.delete(id);
        });
      }),
    close: () => {
      deaf = true;
      ws.close(1001);
    },
    cut: () => {
      ws.terminate();
    },
  };
}

interface Wire {
  /** Sends; under way until the other side has done so much. What is returned ends that before. */
  readonly send: (messages: readonly object[], until: "reading" | "acknowledging") => () => void;
}

/** Sends over a socket, and knows from its pongs what has been read. */
function wireOf(ws: WebSocket, activity: Activity): Wire {
  const underWay = new Map<string, "reading" | "acknowledging">();
  const finish = (id: string): void => {
    underWay.delete(id);
    activity.end(id);
  };
  const pinging = setInterval(() => {
    ws.ping();
  }, PING_MS).unref();
  ws.on("pong", (data) => {
    const id = data.toString();
    if (underWay.get(id) === "acknowledging") setTimeout(finish, READ_MS, id).unref();
    else finish(id);
  });
  ws.on("close", () => {
    clearInterval(pinging);
    for (const id of underWay.keys()) finish(id);
  });
  return {
    send: (messages, until) => {
      const id = activity.begin();
      underWay.set(id, until);
      for (const each of messages) ws.send(JSON.stringify(each));
      ws.ping(id); // its pong says that what went before has been read
      if (until === "acknowledging") setTimeout(finish, UNREAD_MS, id).unref();
      return () => {
        finish(id);
      };
    },
  };
}

function parsed(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString()) as unknown;
  } catch {
    return undefined;
  }
}
