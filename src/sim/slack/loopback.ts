import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Upgrade } from "../upgrade.ts";

/** A server on 127.0.0.1 that can go away, so that whoever dials it is refused at once, and come back at the same port. */
export interface Loopback {
  readonly port: number;
  /** Every connection breaks, and every new one is refused. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/** Listens at a port that is free, or at `port`. */
export async function loopback(handle: RequestListener, upgrade: Upgrade, port = 0): Promise<Loopback> {
  const server = createServer({ keepAliveTimeout: 0 }, handle); // none ends by itself, between a request and the next
  server.on("upgrade", upgrade);
  const listen = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(at, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  await listen(port);
  const taken = addressOf(server.address()).port;
  return {
    port: taken,
    down: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
    up: () => (server.listening ? Promise.resolve() : listen(taken)),
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address;
}
