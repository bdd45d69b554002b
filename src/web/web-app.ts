import { Hono, type Context } from "hono";
import type { Webhook } from "../ports/channel.ts";
import type { Log } from "../ports/log.ts";
import type { Health } from "./health.ts";
import type { HttpLimits } from "./limits.ts";
import { readBody } from "./read-body.ts";

/** What is served over HTTP. */
export interface WebParts {
  readonly webhooks: readonly Webhook[];
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<MetricsText>;
  readonly log: Log;
}

/** Figures, in a form that says itself what it is. */
export interface MetricsText {
  readonly contentType: string;
  readonly text: string;
}

/** The paths that are ours; a webhook cannot have them. */
export const OWN_PATHS = { health: "/healthz", metrics: "/metrics" } as const;

/** What answers requests: nothing of what went wrong is ever in an answer. While it stops it keeps no connection. */
export function webApp(
  { webhooks, health, metrics, log }: WebParts,
  limits: Pick<HttpLimits, "body">,
  isStopping: () => boolean,
): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of HEADERS) c.header(name, value);
    if (isStopping()) c.header("connection", "close");
  });
  app.get(OWN_PATHS.health, async (c) => {
    const found = await health();
    return c.json(found, found.status === "ok" || found.status === "troubled" ? 200 : 503);
  });
  app.get(OWN_PATHS.metrics, async (c) => {
    const { text, contentType } = await metrics();
    return c.body(text, 200, { "content-type": contentType });
  });
  for (const path of Object.values(OWN_PATHS)) app.all(path, (c) => notAllowed(c, "GET, HEAD"));
  for (const webhook of webhooks) {
    app.on(["GET", "POST"], webhook.path, (c) => answerOf(webhook, c, limits.body));
    app.all(webhook.path, (c) => notAllowed(c, "GET, HEAD, POST"));
  }
  app.notFound((c) => c.body(null, 404));
  app.onError((error, c) => {
    log.error("http.failed", { path: c.req.path, error: error.name });
    return c.body(null, 500);
  });
  return app;
}

const HEADERS: readonly (readonly [string, string])[] = [
  ["cache-control", "no-store"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
];

const notAllowed = (c: Context, allow: string): Response => c.body(null, 405, { allow });

async function answerOf(webhook: Webhook, c: Context, longest: number): Promise<Response> {
  const sent = await readBody(c.req.raw, longest);
  if (sent === undefined) return c.body(null, 413, { connection: "close" });
  const query = new Map<string, string>();
  for (const [name, value] of new URL(c.req.url).searchParams) if (!query.has(name)) query.set(name, value);
  const { status, body } = await webhook.handle({
    method: c.req.method,
    query,
    headers: new Map(Object.entries(c.req.header())),
    body: sent,
  });
  return new Response(body, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
