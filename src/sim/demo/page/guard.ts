import type { MiddlewareHandler } from "hono";

/** As strict as a page can be that has one style sheet, one script and no pictures from anywhere (security S2). */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  "x-content-type-options": "nosniff",
  // Not `no-referrer`: with it browsers send forms with an Origin of null, which is refused below.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/**
 * Lets in only what was meant for this very server (a name that another site points at 127.0.0.1 is not), lets only the
 * page itself change anything, and puts the headers on every answer.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const { host, protocol } = new URL(context.req.url);
  const isHere = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  const changes = context.req.method !== "GET" && context.req.method !== "HEAD";
  if (!isHere) context.res = context.text("This page is for this computer only.", 421);
  else if (changes && context.req.header("origin") !== `${protocol}//${host}`) {
    context.res = context.text("Only the page itself may do that.", 403);
  } else await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
};
