import type { ClientRequest, RequestOptions } from "node:http";
import { Agent } from "node:https";
import { connect, type Socket } from "node:net";

import { WIRE_HEADER, type Activity } from "../activity.ts";
import { RETURN_HEADER } from "./way.ts";
import type { XServer } from "./x-server.ts";

declare module "node:http" {
  interface Agent {
    /** What every request goes through; Node's own, though its types do not name it. */
    addRequest(request: ClientRequest, options: RequestOptions): void;
  }
}

/**
 * Leads the requests of an SDK to the loopback X: its addresses stay https://api.x.com, so that what it signs is what it
 * would sign in life; only the socket is another. Each request is under way from when it is made until it has its whole
 * answer, or failed.
 */
export function xAgent(server: Pick<XServer, "port">, activity: Activity): Agent {
  return new LoopbackAgent(server, activity);
}

class LoopbackAgent extends Agent {
  readonly #server: Pick<XServer, "port">;
  readonly #activity: Activity;

  constructor(server: Pick<XServer, "port">, activity: Activity) {
    super({ keepAlive: true });
    this.#server = server;
    this.#activity = activity;
  }

  override addRequest(request: ClientRequest, options: RequestOptions): void {
    const there = this.#activity.begin();
    const back = this.#activity.begin();
    request.setHeader(WIRE_HEADER, there);
    request.setHeader(RETURN_HEADER, back);
    request.on("close", () => {
      this.#activity.end(there);
      // A turn later, so that whoever waits for the answer has seen its end.
      setImmediate(this.#activity.end, back);
    });
    super.addRequest(request, options);
  }

  override createConnection(): Socket {
    return connect(this.#server.port(), "127.0.0.1");
  }
}
