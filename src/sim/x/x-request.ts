import type { IncomingMessage } from "node:http";

import type { Instant } from "../../core/time/instant.ts";
import type { XEndpoint } from "./rate-limits.ts";

/** One request the server got. */
export interface XRequest {
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  readonly endpoint: XEndpoint | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly auth: "oauth 1.0a" | "bearer" | "none";
  /** Undefined as long as, or when, nothing was answered. */
  status: number | undefined;
  /** The ids of the posts it returned: X bills those. */
  posts: readonly string[];
}

/** An endpoint and what its path names. */
export interface XRoute {
  readonly name: XEndpoint;
  readonly subject: string;
}

const ROUTES: readonly (readonly [XEndpoint, RegExp, "POST"?])[] = [
  ["mentions", /^\/2\/users\/([^/]+)\/mentions$/],
  ["tweets", /^\/2\/users\/([^/]+)\/tweets$/],
  ["lookup", /^\/2\/tweets()$/],
  ["me", /^\/2\/users\/me()$/],
  ["username", /^\/2\/users\/by\/username\/([^/]+)$/],
  ["users", /^\/2\/users()$/],
  ["profile", /^\/1\.1\/account\/update_profile\.json()$/, "POST"],
];

/**
 * What a request asks for, and its record. Its address is the one in life, whatever host it names: a signature for another
 * does not hold.
 */
export function recordOf(
  request: IncomingMessage,
  at: Instant,
): { readonly record: XRequest; readonly url: URL; readonly endpoint: XRoute | undefined } {
  const asked = `https://api.x.com${request.url ?? "/"}`;
  const url = new URL(URL.canParse(asked) ? asked : "https://api.x.com/");
  const route = ROUTES.filter(([, , method = "GET"]) => method === request.method)
    .map(([name, path]) => ({ name, subject: path.exec(url.pathname)?.[1] }))
    .find(({ subject }) => subject !== undefined);
  const endpoint = route && { name: route.name, subject: route.subject ?? "" };
  const scheme = /^\w+/.exec(request.headers.authorization ?? "")?.[0].toLowerCase();
  const record: XRequest = {
    at,
    method: request.method ?? "",
    path: url.pathname,
    endpoint: endpoint?.name,
    params: Object.fromEntries(url.searchParams),
    auth: scheme === "oauth" ? "oauth 1.0a" : scheme === "bearer" ? "bearer" : "none",
    status: undefined,
    posts: [],
  };
  return { record, url, endpoint };
}

/** What X would bill for: posts returned, each once in a day of UTC. */
export function billed(requests: readonly XRequest[]): number {
  const reads = requests.flatMap(({ at, posts }) =>
    posts.map((id) => `${new Date(at).toISOString().slice(0, 10)} ${id}`),
  );
  return new Set(reads).size;
}
