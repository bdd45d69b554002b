import type { IncomingMessage, ServerResponse } from "node:http";
import { WIRE_HEADER, type Activity } from "../activity.ts";
import { loopbackServer } from "../loopback-server.ts";
import { jsonOf } from "../request-body.ts";
import { buckets } from "./buckets.ts";
import { changes } from "./changes.ts";
import { discordFaults, type DiscordFaults } from "./discord-faults.ts";
import type { DiscordWorld } from "./discord-world.ts";
import { gatewayDoor, type DiscordGateway } from "./gateway-server.ts";
import { answer, type DiscordReply, type DiscordRights } from "./rest-api.ts";
import { altered, headersBy, refusalBy, tooMany } from "./spoiled.ts";

/** A request that arrived. */
export interface DiscordRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  status: number | undefined;
}

/** Discord on 127.0.0.1: its API and its gateway. */
export interface DiscordServer {
  /** For the SDK's `rest.api`. */
  readonly api: string;
  readonly token: string;
  readonly rights: DiscordRights;
  readonly faults: DiscordFaults;
  readonly gateway: DiscordGateway;
  readonly requests: readonly DiscordRequest[];
  /** What was asked in a way that Discord would refuse. */
  readonly wrong: () => readonly string[];
  readonly revoke: () => void;
  readonly restore: () => void;
  readonly down: () => void;
  readonly up: () => void;
  readonly stop: () => Promise<void>;
}

export interface DiscordServerOptions {
  readonly world: DiscordWorld;
  readonly activity: Activity;
}

const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gloopb.ack-token-of-no-other-use-at-all-000";

/** Starts it on a free port. */
export async function startDiscord({ world, activity }: DiscordServerOptions): Promise<DiscordServer> {
  const rights: DiscordRights = {
    intents: { members: false, content: true },
  };
  const change = changes(world, rights);
  const faults = discordFaults();
  const bucketOf = buckets(world.now);
  const requests: DiscordRequest[] = [];
  const wrong: string[] = [];
  const state = { isRevoked: false, port: 0 };
  const url = (): string => `ws://127.0.0.1:${state.port}`;
  const isToken = (token: string): boolean => token === TOKEN && !state.isRevoked;
  const gateway = gatewayDoor({ world, rights, activity, isToken, url });

  const reply = (
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
    body: unknown,
  ): DiscordReply => {
    if (!/^DiscordBot \(https?:\/\/\S+, \S+\)/.test(request.headers["user-agent"] ?? "")) {
      wrong.push(`a User-Agent of its own: ${request.headers["user-agent"] ?? "none"}`);
    }
    const [, token = ""] = /^Bot (\S+)$/.exec(request.headers.authorization ?? "") ?? [];
    if (!isToken(token)) return { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    if (path === "/gateway/bot") {
      gateway.awaited();
      return { status: 200, body: gatewayBot(url()) };
    }
    if (request.method === "PATCH") return change(path, body);
    const answered = answer(world, rights, path, query);
    if (answered.status === 400) wrong.push(`${path}?${query.toString()}`);
    return answered;
  };
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== "PATCH") {
      handle(request, response, undefined);
      return;
    }
    void jsonOf(request).then((body) => {
      handle(request, response, body);
    });
  };
  const handle = (request: IncomingMessage, response: ServerResponse, sent: unknown): void => {
    const here = activity.begin();
    activity.end(String(request.headers[WIRE_HEADER]));
    response.on("close", () => {
      activity.end(here);
    });
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.replace(/^\/api\/v10(?=\/)/, "");
    if (path === pathname) wrong.push(`another version of the API: ${pathname}`);
    const record: DiscordRequest = {
      method: request.method ?? "",
      path,
      query: searchParams,
      status: undefined,
    };
    requests.push(record);
    const fault = faults.draw(path);
    if (fault?.kind === "hang") {
      activity.end(here);
      activity.end(String(request.headers[RETURN_HEADER]));
      return;
    }
    if (fault?.kind === "reset") {
      response.socket?.resetAndDestroy();
      return;
    }
    const limited = bucketOf(`${request.method === "PATCH" ? "PATCH " : ""}${path}`);
    const spoiled =
      refusalBy(fault) ?? (limited.isOver ? tooMany(Number(limited.headers["retry-after"])) : undefined);
    const { status, body, headers: own } = spoiled ?? reply(request, path, searchParams, sent);
    record.status = status;
    if (fault?.kind === "lost") {
      response.socket?.resetAndDestroy();
      return;
    }
    const headers = fault?.kind === "walled off" ? {} : { ...limited.headers, ...own, ...headersBy(fault) };
    const text = fault?.kind === "saying" ? fault.text : JSON.stringify(altered(body, fault));
    const type = text.startsWith("<") ? "text/html" : "application/json";
    response.writeHead(status, { ...headers, "content-type": type });
    response.end(fault?.kind === "malformed" ? text.slice(0, -1) : text);
  };
  const server = await loopbackServer(serve, gateway.upgrade);
  state.port = server.port;
  return {
    api: `http://127.0.0.1:${state.port}/api`,
    token: TOKEN,
    rights,
    faults,
    gateway,
    requests,
    wrong: () => [...wrong, ...gateway.wrong],
    revoke: () => {
      state.isRevoked = true;
      gateway.close(4004);
    },
    restore: () => {
      state.isRevoked = false;
    },
    down: () => {
      gateway.cut();
      server.down();
    },
    up: server.up,
    stop: () => {
      gateway.cut();
      return server.stop();
    },
  };
}

/** The way back to a client that counts it. */
export const RETURN_HEADER = "x-sim-return";

const gatewayBot = (url: string): object => ({
  url,
  shards: 1,
  session_start_limit: { total: 1000, remaining: 900, reset_after: 14_400_000, max_concurrency: 1 },
});
