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

/** How long, in real time, an envelope may keep virtual time from moving on. */
const PATIENCE_MS = 2000;

/** Takes over an open socket. `closed` is told when it is gone. */
export function socket(ws: WebSocket, activity: Activity, closed: () => void): Socket {
  const asked = new Map<string, (delivery: Delivery) => void>();
  const underWay = new Set<string>();
  let deaf = false;
  const pinging = setInterval(() => {
    ws.ping();
  }, PING_MS).unref();
  const finish = (id: string): void => {
    underWay.delete(id);
    activity.end(id);
  };
  const begin = (): string => {
    const id = activity.begin();
    underWay.add(id);
    return id;
  };
  ws.on("pong", (data) => {
    finish(data.toString());
  });
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
    clearInterval(pinging);
    for (const each of asked.values()) each({ kind: "lost" });
    for (const id of underWay) finish(id);
    closed();
  });
  return {
    tell: (message) => {
      const id = begin();
      ws.send(JSON.stringify(message));
      ws.ping(id); // its pong says that what went before has been read
    },
    ask: (id, message, copies) =>
      new Promise((resolve) => {
        const way = begin();
        const patience = setTimeout(finish, PATIENCE_MS, way).unref();
        let missing = copies;
        asked.set(id, (delivery) => {
          resolve(delivery);
          missing -= 1;
          if (missing > 0 && delivery.kind === "acknowledged") return;
          clearTimeout(patience);
          finish(way);
          asked.delete(id);
        });
        for (let copy = 0; copy < copies; copy++) ws.send(JSON.stringify(message));
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

function parsed(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString()) as unknown;
  } catch {
    return undefined;
  }
}
