import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../ports/clock.ts";
import { WIRE_HEADER, type Activity } from "../activity.ts";
import { loopbackServer } from "../loopback-server.ts";
import { formOf } from "../request-body.ts";
import { altered, facebookFaults, type FacebookFault, type FacebookFaults } from "./facebook-faults.ts";
import type { FacebookWorld } from "./facebook-world.ts";
import { graphAnswer } from "./graph-answer.ts";
import { changeFront } from "./page-front.ts";
import {
  deadToken,
  INTERNAL,
  NO_TOKEN,
  noPermission,
  notThere,
  tooManyCalls,
  TOO_MUCH,
  WRONG_PROOF,
  type GraphProblem,
} from "./problems.ts";
import type { Rendered } from "./render.ts";

/** What a server needs. */
export interface GraphServerOptions {
  readonly world: FacebookWorld;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly token: string;
  readonly appSecret: string;
  /** Called when a request will not be answered before time goes on. */
  readonly onHang?: () => void;
}

/** One request the server got. */
export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly at: number;
}

/** The Graph API on 127.0.0.1. */
export interface GraphServer {
  readonly origin: string;
  readonly faults: FacebookFaults;
  /** Every request since the start, oldest first. */
  readonly requests: readonly GraphRequest[];
  /** Takes the token away, for the reason of that subcode of 190; undefined gives it back. */
  readonly kill: (subcode: number | undefined) => void;
  /** Takes a permission away: lists name it, and what is asked for by its id is not there. Undefined gives it back. */
  readonly forbid: (permission: string | undefined) => void;
  /** Likewise for what changes the page, and for who hears of its news; all other reading goes on. */
  readonly forbidWriting: (permission: string | undefined) => void;
  readonly down: () => void;
  readonly up: () => void;
  /** May be called twice. */
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port. */
export async function startGraphServer(options: GraphServerOptions): Promise<GraphServer> {
  const { world, clock, activity, onHang } = options;
  const faults = facebookFaults();
  const requests: GraphRequest[] = [];
  let death: number | undefined;
  let forbidden: string | undefined;
  let barred: string | undefined;

  const answered = (url: URL, form: URLSearchParams | undefined): Rendered => {
    const isOfWriters = form !== undefined || url.pathname.endsWith("/subscribed_apps");
    if (isOfWriters && barred !== undefined) return { problem: noPermission(barred) };
    if (form === undefined) return graphAnswer(world, url);
    return changeFront(world, url.pathname.replace("/v25.0/", ""), form);
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "https://graph.facebook.com");
    const { method = "" } = request;
    requests.push({
      method,
      path: url.pathname,
      params: Object.fromEntries(url.searchParams),
      at: world.now(),
    });
    const form = request.method === "POST" ? await formOf(request) : undefined;
    const fault = faults.draw();
    const wire = String(request.headers[WIRE_HEADER]);
    if (fault?.kind === "hang" || fault?.kind === "slow") {
      onHang?.();
      activity.end(wire);
    }
    if (fault?.kind === "hang") return;
    if (fault?.kind === "slow") await clock.sleep(fault.by, new AbortController().signal);
    if (fault?.kind === "reset") {
      response.socket?.resetAndDestroy();
      return;
    }
    const refusal =
      refusalOf(options, request, url, death) ?? failureBy(fault) ?? forbiddenBy(forbidden, url.searchParams);
    const answer = refusal === undefined ? answered(url, form) : { problem: refusal };
    if (fault?.kind === "lost") {
      response.socket?.resetAndDestroy();
      return;
    }
    const own = JSON.stringify("json" in answer ? altered(answer.json, fault) : answer.problem.body);
    const text = fault?.kind === "saying" ? fault.text : own;
    response.writeHead("json" in answer ? 200 : answer.problem.status, {
      "content-type": "application/json; charset=UTF-8",
      date: new Date(world.now()).toUTCString(),
      ...usageHeaders(fault),
    });
    response.end(fault?.kind === "malformed" ? "<!DOCTYPE html>" : text);
  };
  const server = await loopbackServer((request, response) => void handle(request, response));
  const { down, up, stop } = server;
  return {
    origin: `http://127.0.0.1:${server.port}`,
    faults,
    requests,
    kill: (subcode) => {
      death = subcode;
    },
    forbid: (permission) => {
      forbidden = permission;
    },
    forbidWriting: (permission) => {
      barred = permission;
    },
    down,
    up,
    stop,
  };
}

/** A token belongs in a header, with the proof of the app's secret beside it. */
function refusalOf(
  { token, appSecret }: GraphServerOptions,
  request: IncomingMessage,
  url: URL,
  death: number | undefined,
): GraphProblem | undefined {
  if (url.searchParams.has("access_token") || request.headers.authorization !== `Bearer ${token}`)
    return NO_TOKEN;
  const proof = createHmac("sha256", appSecret).update(token).digest("hex");
  if (url.searchParams.get("appsecret_proof") !== proof) return WRONG_PROOF;
  return death === undefined ? undefined : deadToken(death);
}

function forbiddenBy(permission: string | undefined, query: URLSearchParams): GraphProblem | undefined {
  if (permission === undefined) return undefined;
  const [first] = (query.get("ids") ?? "").split(",");
  return first === undefined || first === "" ? noPermission(permission) : notThere(first);
}

function failureBy(fault: FacebookFault | undefined): GraphProblem | undefined {
  switch (fault?.kind) {
    case "rate limited":
      return tooManyCalls(fault.code);
    case "failing":
      return INTERNAL;
    case "too much":
      return TOO_MUCH;
    case "no permission":
      return noPermission(fault.permission);
    default:
      return undefined;
  }
}

function usageHeaders(fault: FacebookFault | undefined): Record<string, string> {
  const used = { call_count: 3, total_cputime: 1, total_time: 2 };
  if (fault?.kind !== "rate limited") return { "x-app-usage": JSON.stringify(used) };
  const spent = { call_count: 100, total_cputime: 25, total_time: 30 };
  if (fault.minutes === undefined) return { "x-app-usage": JSON.stringify(spent) };
  const estimated = { ...spent, type: "pages", estimated_time_to_regain_access: fault.minutes };
  return { "x-business-use-case-usage": JSON.stringify({ "10153848260347724": [estimated] }) };
}
