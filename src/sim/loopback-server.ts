import { createServer, type RequestListener } from "node:http";
import type { Upgrade } from "./upgrade.ts";

/** A server on 127.0.0.1 that keeps its port while it is down, and breaks whatever connects to it. */
export interface LoopbackServer {
  readonly port: number;
  readonly isDown: () => boolean;
  /** Connections break from now on, and those there are too. */
  readonly down: () => void;
  /** Undoes `down`. */
  readonly up: () => void;
  /** Breaks all connections and stops listening. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** Listens at a free port. */
export async function loopbackServer(handle: RequestListener, upgrade?: Upgrade): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: 0 }, handle); // none ends by itself, between a request and the next
  let isDown = false;
  if (upgrade !== undefined) server.on("upgrade", upgrade);
  server.on("connection", (socket) => {
    if (isDown) socket.resetAndDestroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return {
    port: address.port,
    isDown: () => isDown,
    down: () => {
      isDown = true;
      server.closeAllConnections();
    },
    up: () => {
      isDown = false;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
