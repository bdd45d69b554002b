import type { WebSocket } from "ws";
import { z } from "zod";
import type { Activity } from "../activity.ts";

/** What a client sends through the gateway. */
export interface GatewayFrame {
  readonly op: number;
  readonly d: unknown;
}

/** One open connection, seen from Discord's side. */
export interface GatewayWire {
  /** Sends; under way until the other side has read it. */
  readonly send: (frame: object) => void;
  /** Virtual time waits until the client has sent a frame, or closed; not for long. */
  readonly expect: () => void;
  readonly close: (code: number) => void;
  /** Cuts it off without a word. */
  readonly cut: () => void;
}

/** How long, in real time, something may keep virtual time from moving on. */
const PATIENCE_MS = 1000;

const frameSchema = z.object({ op: z.int(), d: z.unknown() });

/** Takes over an open connection. */
export function gatewayWire(
  ws: WebSocket,
  activity: Activity,
  hear: (frame: GatewayFrame) => void,
  closed: (code: number) => void,
): GatewayWire {
  const underWay = new Set<string>();
  const finish = (id: string): void => {
    underWay.delete(id);
    activity.end(id);
  };
  const begin = (): string => {
    const id = activity.begin();
    underWay.add(id);
    setTimeout(finish, PATIENCE_MS, id).unref();
    return id;
  };
  let expected: string | undefined;
  ws.on("message", (data: Buffer) => {
    const frame = frameSchema.parse(JSON.parse(data.toString()));
    if (frame.op !== 1 && expected !== undefined) {
      finish(expected);
      expected = undefined;
    }
    hear({ op: frame.op, d: frame.d });
  });
  ws.on("pong", (data) => {
    finish(data.toString());
  });
  ws.on("error", () => {
    ws.terminate();
  });
  ws.on("close", (code) => {
    for (const id of [...underWay]) finish(id);
    closed(code);
  });
  return {
    send: (frame) => {
      if (ws.readyState !== ws.OPEN) return;
      ws.send(JSON.stringify(frame));
      ws.ping(begin()); // its pong says that what went before has been read
    },
    expect: () => {
      expected ??= begin();
    },
    close: (code) => {
      ws.close(code);
    },
    cut: () => {
      ws.terminate();
    },
  };
}
