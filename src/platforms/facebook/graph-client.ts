import { createHmac } from "node:crypto";
import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import { readGraph, type GraphAnswer } from "./graph-answer.ts";
import { usageOf, type Usage } from "./usage.ts";

/** The one place that says which version of the Graph API is spoken. */
export const GRAPH_VERSION = "v25.0";
const GRAPH_ORIGIN = "https://graph.facebook.com";

/** Leads requests to another server than Facebook's. */
export interface GraphRoute {
  readonly origin: string;
  readonly fetch: typeof fetch;
}

/** What the client runs on. */
export interface GraphClientDeps {
  readonly clock: Clock;
  /** How long an answer may take. */
  readonly patience: Duration;
  readonly route?: GraphRoute | undefined;
}

/** The Graph API. Neither ever throws, takes longer than `patience`, or asks while Facebook wants us to wait. */
export interface GraphClient {
  /** Changes something, once. Whether it was done is known only when answered. */
  readonly post: (path: string, form: GraphForm, signal: AbortSignal) => Promise<GraphAnswer>;
  /** Asks once. */
  readonly get: (path: string, query: GraphQuery, signal: AbortSignal) => Promise<GraphAnswer>;
  /** What the last answer said of the limits. */
  readonly usage: () => Usage;
  /** When Facebook last answered, by its own clock, in epoch milliseconds; undefined before the first answer. */
  readonly servedAt: () => number | undefined;
}

/** The parameters of a request. */
export type GraphQuery = Readonly<Record<string, string | undefined>>;

/** What is to change. */
export type GraphForm = Readonly<Record<string, string>>;

/** However long Facebook says: an hour later we ask again, because its estimates are cautious. */
const LONGEST_WAIT_MS = 3_600_000;

/**
 * A client with a page's token. The token goes in a header, never in an address, which proxies log; with it goes the proof
 * that we know the app's secret (https://developers.facebook.com/docs/graph-api/guides/secure-requests).
 */
export function graphClient(
  { token, appSecret }: { readonly token: string; readonly appSecret: string },
  { clock, patience, route }: GraphClientDeps,
): GraphClient {
  const proof = createHmac("sha256", appSecret).update(token).digest("hex");
  const ask = route?.fetch ?? fetch;
  let usage: Usage = { percent: 0, regainMs: 0 };
  let freeFrom = -Infinity;
  let servedAt: number | undefined;

  const request = async ({ path, query, form }: Asking, signal: AbortSignal): Promise<GraphAnswer> => {
    const url = new URL(`/${GRAPH_VERSION}/${path}`, route?.origin ?? GRAPH_ORIGIN);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    url.searchParams.set("appsecret_proof", proof);
    try {
      const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
      const sent = form && { method: "POST", body: new URLSearchParams(form) };
      const response = await ask(url, { ...sent, headers, signal, redirect: "error" });
      const text = await response.text();
      usage = usageOf(response.headers);
      servedAt = dateOf(response.headers) ?? servedAt;
      const doing = form === undefined ? "read" : "write";
      return readGraph(response.status, text, servedAt, usage.regainMs, doing);
    } catch (error) {
      return { kind: "unreachable", reason: `Facebook did not answer: ${codeOf(error)}` };
    }
  };
  const once = async (asking: Asking, signal: AbortSignal): Promise<GraphAnswer> => {
    const forMs = freeFrom - clock.monotonic();
    if (forMs > 0) return { kind: "limited", reason: "Facebook asked us to wait", forMs };
    if (hasEnded(signal)) return { kind: "stopped" };
    const life = new AbortController();
    const late = clock.sleep(patience, AbortSignal.any([life.signal, signal])).then(() => undefined);
    const answer = await Promise.race([request(asking, AbortSignal.any([life.signal, signal])), late]);
    life.abort();
    if (hasEnded(signal)) return { kind: "stopped" };
    if (answer === undefined) return { kind: "unreachable", reason: "Facebook did not answer in time" };
    if (answer.kind !== "limited") return answer;
    const wait = Math.min(answer.forMs, LONGEST_WAIT_MS);
    freeFrom = clock.monotonic() + wait;
    return { ...answer, forMs: wait };
  };
  return {
    get: (path, query, signal) => once({ path, query, form: undefined }, signal),
    post: (path, form, signal) => once({ path, query: {}, form }, signal),
    usage: () => usage,
    servedAt: () => servedAt,
  };
}

/** A request; with a form it changes something. */
interface Asking {
  readonly path: string;
  readonly query: GraphQuery;
  readonly form: GraphForm | undefined;
}

/** Asked anew each time: what is awaited in between may change it. */
const hasEnded = (signal: AbortSignal): boolean => signal.aborted;

/** When Facebook answered, by its own clock; in epoch milliseconds. */
function dateOf(headers: Headers): number | undefined {
  const at = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(at) ? undefined : at;
}

/** The system's code of an error (`ECONNRESET`), or its class; never its message, which may hold an address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  if (error.cause instanceof Error && error.cause !== error) return codeOf(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
