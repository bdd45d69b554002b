import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { FollowedSockets } from "./follow-sockets.ts";

/** A request as it came. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What becomes of a request instead of being taken with 202; `stored`: it was taken all the same. */
export type HttpFault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly stored?: boolean;
    }
  | { readonly kind: "reset" | "hang"; readonly stored: boolean }
  /** An answer without an end. */
  | { readonly kind: "flood" };

const statusOf = (
  fault: HttpFault | undefined,
): { readonly status: number; readonly headers?: Readonly<Record<string, string>> } =>
  fault?.kind === "status" ? fault : { status: 202 };

/** Takes what is posted to it, on this machine. */
export interface HttpReceiver {
  readonly url: string;
  /** What was taken, in its order. */
  readonly taken: readonly Received[];
  readonly attempts: () => number;
  /** For the next request. */
  readonly next: (fault: HttpFault) => void;
  /** For all from now on; undefined: none. */
  readonly always: (fault: HttpFault | undefined) => void;
  /** How much of the flood was read. */
  readonly flooded: () => number;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

export async function httpReceiver(sockets: FollowedSockets): Promise<HttpReceiver> {
  const taken: Received[] = [];
  const faults: HttpFault[] = [];
  const open = new Set<Socket>();
  let lasting: HttpFault | undefined;
  let attempts = 0;
  let flooded = 0;
  const server = createServer((request, response) => {
    void (async () => {
      attempts += 1;
      const fault = faults.shift() ?? lasting;
      const body = await text(request);
      const isTaken = fault === undefined || ("stored" in fault && fault.stored);
      if (isTaken) taken.push({ path: request.url ?? "", headers: request.headers, body });
      if (fault?.kind === "reset") request.socket.destroy();
      else if (fault?.kind === "hang") sockets.letGo(request.socket.remotePort);
      else if (fault?.kind === "flood") {
        const chunk = Buffer.alloc(65_536);
        const pour = (): void => {
          if (response.destroyed) return;
          flooded += chunk.length;
          response.write(chunk, () => setImmediate(pour));
        };
        response.writeHead(202);
        pour();
      } else {
        const { status, headers } = statusOf(fault);
        response.writeHead(status, headers).end('{"status":"success"}');
      }
    })();
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) =>
      server.listen(port, "127.0.0.1", () => {
        resolve();
      }),
    );
  await listen(0);
  const { port } = server.address() as AddressInfo;
  sockets.to(port);
  return {
    url: `http://127.0.0.1:${port}/in`,
    taken,
    attempts: () => attempts,
    next: (fault) => faults.push(fault),
    always: (fault) => {
      lasting = fault;
    },
    flooded: () => flooded,
    down: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
    up: () => listen(port),
  };
}
