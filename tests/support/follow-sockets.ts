import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { Activity } from "../../src/sim/activity.ts";

/** Connections to loopback servers that know nothing of virtual time: it stands still while one of them is open. */
export interface FollowedSockets {
  /** Connections to that port are followed from now on. */
  readonly to: (port: number) => void;
  /** The server leaves the client on that port of its own without an answer: time may go on. */
  readonly letGo: (clientPort: number | undefined) => void;
}

const opened = z.object({ socket: z.custom<Socket>((value) => typeof value === "object" && value !== null) });

/** Until the test is finished. */
export function followSockets({ begin, end }: Activity): FollowedSockets {
  const ports = new Set<number | undefined>();
  const ids = new Map<number | undefined, string>();
  const follow = (message: unknown): void => {
    const { socket } = opened.parse(message);
    const id = begin();
    socket.once("connect", () => {
      if (ports.has(socket.remotePort)) ids.set(socket.localPort, id);
      else end(id);
    });
    socket.once("close", () => {
      end(id);
    });
  };
  subscribe("net.client.socket", follow);
  onTestFinished(() => {
    unsubscribe("net.client.socket", follow);
  });
  return {
    to: (port) => ports.add(port),
    letGo: (clientPort) => {
      end(ids.get(clientPort) ?? "");
    },
  };
}
