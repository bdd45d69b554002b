import { z } from "zod";

/** What became of one request to the Graph API. */
export type GraphAnswer =
  | { readonly kind: "answered"; readonly body: unknown; readonly servedAt: number | undefined }
  /** Nothing is to be asked for so many milliseconds; 0 when Facebook did not say for how long. */
  | { readonly kind: "limited"; readonly reason: string; readonly forMs: number }
  /** Down, out of reach, or it makes no sense: worth trying again. `tooMuch`: for less than that was asked for. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly tooMuch?: boolean }
  /** What was asked for is not there, or one of several is not. */
  | { readonly kind: "missing"; readonly reason: string }
  /** Facebook wants nothing to do with us until a person mends it. `lacks`: a permission, which it may not name. */
  | {
      readonly kind: "refused";
      readonly reason: string;
      readonly mend: string;
      readonly lacks?: { readonly permission: string | undefined };
    }
  /** We stopped waiting ourselves. */
  | { readonly kind: "stopped" };

const problemSchema = z.object({
  error: z.object({
    code: z.number().int(),
    error_subcode: z.number().int().optional(),
    is_transient: z.boolean().optional(),
    message: z.string().optional(),
  }),
});

/**
 * What a response means; codes by https://developers.facebook.com/docs/graph-api/guides/error-handling. Facebook's own
 * words go no further: they may hold a token, or what a customer wrote. `regainMs`: when its headers say we may ask again.
 */
export function readGraph(
  status: number,
  text: string,
  servedAt: number | undefined,
  regainMs: number,
  doing: "read" | "write" = "read",
): GraphAnswer {
  const body = parsed(text);
  if (body === undefined) {
    const what =
      status >= 500 ? `has trouble of its own (${status})` : "answered with something else than JSON";
    return { kind: "unreachable", reason: `Facebook ${what}` };
  }
  const problem = problemSchema.safeParse(body).data?.error;
  if (problem !== undefined) return problemOf(status, problem, regainMs, doing);
  if (status === 200) return { kind: "answered", body, servedAt };
  if (status === 429) return limited("429", regainMs);
  return { kind: "unreachable", reason: `Facebook answered with status ${status} and no reason` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

type Problem = z.infer<typeof problemSchema>["error"];

/** App, user, page, custom, and business use case: https://developers.facebook.com/docs/graph-api/overview/rate-limiting */
const RATE_LIMITS: ReadonlySet<number> = new Set([4, 17, 32, 341, 613, 80001, 80002, 80006]);
/** "An unknown error", which is also how Facebook says that an answer would be too large. */
const UNKNOWN = 1;
const SERVICE = 2;
const TOKEN = 190;
const SESSION = 102;
const PERMISSION = 10;
const PARAMETER = 100;
/** "Object does not exist, cannot be loaded due to missing permissions, or does not support this operation". */
const NOT_THERE = 33;
/** "Some of the aliases you requested do not exist": in a request for several ids. */
const NO_ALIAS = 803;
const DELETED_VERSION = 2635;

function problemOf(
  status: number,
  { code, error_subcode, is_transient, message }: Problem,
  regainMs: number,
  doing: "read" | "write",
): GraphAnswer {
  const named = error_subcode === undefined ? String(code) : `${code}, ${error_subcode}`;
  if (RATE_LIMITS.has(code) || status === 429) return limited(named, regainMs);
  if (code === UNKNOWN) {
    const tooMuch = /reduce the amount of data/i.test(message ?? "");
    return { kind: "unreachable", reason: `Facebook has trouble of its own (${named})`, tooMuch };
  }
  if (code === SERVICE || (is_transient ?? false)) {
    return { kind: "unreachable", reason: `Facebook has trouble of its own (${named})` };
  }
  if (code === TOKEN || code === SESSION) return deadToken(error_subcode, named);
  if ((code === PARAMETER && error_subcode === NOT_THERE) || code === NO_ALIAS) {
    return { kind: "missing", reason: `Facebook does not show it (${named})` };
  }
  if (code === PERMISSION || (code >= 200 && code <= 299)) return forbidden(named, message ?? "", doing);
  if (status >= 500) return { kind: "unreachable", reason: `Facebook has trouble of its own (${named})` };
  if (code === PARAMETER && doing === "write") {
    const mend = "write a shorter or a plainer one: what a page may say is limited, and not documented";
    return { kind: "refused", reason: `Facebook does not take the text (${named})`, mend };
  }
  const mend =
    code === DELETED_VERSION
      ? "update this program: Facebook has ended the version of its API that it speaks"
      : "check that `page` is the number of the page, and look at https://metastatus.com";
  return { kind: "refused", reason: `Facebook refuses the request (${named})`, mend };
}

const limited = (named: string, forMs: number): GraphAnswer => ({
  kind: "limited",
  reason: `Facebook asks us to wait (${named})`,
  forMs,
});

/** By subcode, why a token is dead. */
const DEATHS: ReadonlyMap<number, string> = new Map([
  [458, "the person who made it has removed the app"],
  [459, "Facebook wants the person who made it to log in and confirm who they are"],
  [460, "the person who made it has changed their password"],
  [463, "it has expired"],
  [464, "the account of the person who made it is not confirmed"],
  [467, "it was revoked"],
  [492, "the person who made it has no role on the page any more"],
]);

function deadToken(subcode: number | undefined, named: string): GraphAnswer {
  const why = subcode === undefined ? undefined : DEATHS.get(subcode);
  return {
    kind: "refused",
    reason: `Facebook does not take the page's token${why === undefined ? "" : `: ${why}`} (${named})`,
    mend: "make a new page token, of a system user so that it does not expire, put it where `page_token` points, and restart",
  };
}

/** Permissions that reading takes; one of them named by Facebook is the one to grant. */
const PERMISSIONS = [
  "pages_read_engagement",
  "pages_read_user_content",
  "pages_show_list",
  "pages_manage_metadata",
];

function forbidden(named: string, message: string, doing: "read" | "write"): GraphAnswer {
  const missing = PERMISSIONS.find((permission) => message.includes(permission));
  const likely =
    doing === "write" ? "pages_manage_metadata" : "pages_read_engagement or pages_read_user_content";
  const which = missing ?? likely;
  return {
    kind: "refused",
    reason: `Facebook does not let us ${doing}: ${which} is not granted (${named})`,
    mend: `grant the app ${which} for the page, make a new page token, and restart`,
    lacks: { permission: missing },
  };
}
