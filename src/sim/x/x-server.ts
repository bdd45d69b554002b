import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../ports/clock.ts";
import type { Activity } from "../activity.ts";
import { loopbackServer } from "../loopback-server.ts";
import { formOf } from "../request-body.ts";
import { rateLimits } from "./rate-limits.ts";
import { reply, type XReply } from "./reply.ts";
import { send } from "./send.ts";
import { xCredentials, type XCredentials } from "./x-credentials.ts";
import { xFaults, type XFaults } from "./x-faults.ts";
import { billed, recordOf, type XRequest } from "./x-request.ts";
import { wayOf } from "./way.ts";
import type { XWorld } from "./x-world.ts";

/** What a server needs. */
export interface XServerOptions {
  readonly world: XWorld;
  readonly clock: Clock;
  readonly activity: Activity;
  /** What random faults follow from. */
  readonly seed?: number;
  /** The time signatures are checked by: the clock of the process that signs. */
  readonly wallMs?: () => number;
}

/** X's API v2 on 127.0.0.1. */
export interface XServer {
  /** Where it listens; a port nobody listens on while it is down. */
  readonly port: () => number;
  readonly credentials: XCredentials;
  readonly faults: XFaults;
  /** Every request since the start, oldest first. */
  readonly requests: readonly XRequest[];
  /** What X would bill: posts returned, each once in a day of UTC. */
  readonly billedReads: () => number;
  /** Connections are refused from now on, and those there are break. */
  readonly down: () => void;
  /** Undoes `down`. */
  readonly up: () => void;
  /** Breaks all connections and stops listening. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** Nobody listens on this port of a computer of today: whoever dials it is refused. */
const NOBODY = 1;

/** Starts it on a free port. */
export async function startXServer(options: XServerOptions): Promise<XServer> {
  const { world, clock, activity } = options;
  const credentials = xCredentials(options.wallMs ?? Date.now);
  const faults = xFaults(options.seed ?? 1);
  const requests: XRequest[] = [];
  const deps = { world, credentials, limits: rateLimits(world.now) };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const way = wayOf(request, response, activity);
    const { record, url, endpoint } = recordOf(request, world.now());
    requests.push(record);
    const form = request.method === "POST" ? await formOf(request) : undefined;
    const fault = endpoint && faults.draw(endpoint.name);
    if (fault?.kind === "hang") {
      way.pause();
      return;
    }
    if (fault?.kind === "slow") {
      way.pause();
      await clock.sleep(fault.by, way.closed);
      way.resume();
    }
    if (way.closed.aborted) return;
    const answered: XReply = reply(deps, request, url, endpoint, fault, form);
    record.posts = answered.posts;
    record.status = fault?.kind === "reset" ? undefined : answered.status;
    send(response, answered, fault, world.now());
  };
  const server = await loopbackServer((request, response) => void handle(request, response));
  const { down, up, stop } = server;
  return {
    port: () => (server.isDown() ? NOBODY : server.port),
    credentials,
    faults,
    requests,
    billedReads: () => billed(requests),
    down,
    up,
    stop,
  };
}
