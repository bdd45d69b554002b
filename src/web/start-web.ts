import { createAdaptorServer } from "@hono/node-server";
import { createServer, Server } from "node:http";
import { HTTP_LIMITS, type HttpLimits } from "./limits.ts";
import { OWN_PATHS, webApp, type WebParts } from "./web-app.ts";

/** Where to listen, and for what. */
export interface WebOptions extends WebParts {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly limits?: Partial<HttpLimits>;
}

/** A server that listens. */
export interface WebServer {
  /** `http://127.0.0.1:8080` */
  readonly origin: string;
  /** Takes no request any more, and waits for those in hand, but not for ever. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** It cannot listen where it should. The message says so in a sentence. */
export class ListenError extends Error {
  override readonly name = "ListenError";
  /** What a person should do about it. */
  readonly mend: string;

  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}

/** Listens for webhooks, and for who asks how the monitor is. Throws ListenError. */
export async function startWeb({ host, port, limits, ...parts }: WebOptions): Promise<WebServer> {
  const taken = doublyTaken(parts.webhooks.map(({ path }) => path));
  if (taken !== undefined) {
    throw new ListenError(
      `the path ${taken} is taken twice`,
      "give each channel a `webhook_path` of its own",
    );
  }
  const bounds = { ...HTTP_LIMITS, ...limits };
  let stopped: Promise<void> | undefined;
  const server = serverFor(parts, bounds, () => stopped !== undefined);
  await listen(server, host, port);
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${portOf(server)}`;
  return { origin, stop: () => (stopped ??= stop(server, bounds.graceMs)) };
}

function doublyTaken(paths: readonly string[]): string | undefined {
  const seen = new Set<string>(Object.values(OWN_PATHS));
  return paths.find((path) => seen.size === seen.add(path).size);
}

function serverFor(parts: WebParts, limits: HttpLimits, isStopping: () => boolean): Server {
  const server = createAdaptorServer({
    fetch: webApp(parts, limits, isStopping).fetch,
    overrideGlobalObjects: false,
    createServer,
    serverOptions: {
      maxHeaderSize: limits.headers,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.checkEveryMs,
    },
  });
  // The adaptor's type covers HTTP/2 too; what `createServer` makes does not.
  if (!(server instanceof Server)) throw new TypeError("not a server of HTTP/1");
  server.maxConnections = limits.connections;
  return server;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(cannotListen(error.code, host, port));
    });
    server.listen(port, host, resolve);
  });
}

function cannotListen(code: string | undefined, host: string, port: number): ListenError {
  switch (code) {
    case "EADDRINUSE":
      return new ListenError(
        `port ${port} of ${host} is in use by another program`,
        "end that program, or give another port in `http:` of ssla.yaml",
      );
    case "EACCES":
      return new ListenError(
        `this user may not listen on port ${port}`,
        "give a port above 1023 in `http:` of ssla.yaml",
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new ListenError(
        `${host} is no address of this machine`,
        "give 127.0.0.1, or an address that is, in `http:` of ssla.yaml",
      );
    default:
      return new ListenError(
        `cannot listen on port ${port} of ${host}: ${code ?? "unknown"}`,
        "look at `http:` of ssla.yaml",
      );
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("not listening on a port");
  return address.port;
}

/** Requests in hand end; who keeps one for longer than that is cut off, so that a stop comes to an end. */
function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
