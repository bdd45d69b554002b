import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { guardedLookup, isLoopbackHost, isPrivateHost } from "./guarded-lookup.ts";

/** What is posted, and where to. */
export interface JsonPost {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What became of it. */
export type JsonAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly retryAfterMs: number | undefined }
  /** Certainly not received. */
  | { readonly kind: "not sent"; readonly reason: string }
  /** It must not be sent there. */
  | { readonly kind: "forbidden"; readonly reason: string }
  /** Nobody knows. */
  | { readonly kind: "unknown"; readonly reason: string };

export interface PostJsonDeps {
  readonly clock: Clock;
  /** How long it may take before nobody knows what became of it. */
  readonly limit: Duration;
}

/** Nobody who takes a notice has that much to say; the rest is not read. */
const MAX_ANSWER = 1_048_576;

/**
 * One attempt, on a connection of its own, never redirected. Over TLS, and to public addresses only, unless the address is
 * that of this machine (facts of the threat model: a name may lead elsewhere by the time it is dialled).
 */
export async function postJson(post: JsonPost, { clock, limit }: PostJsonDeps): Promise<JsonAnswer> {
  const url = new URL(post.url);
  const isHere = isLoopbackHost(url.hostname);
  if (!isHere && url.protocol !== "https:") return { kind: "forbidden", reason: "the address is not https" };
  if (!isHere && isPrivateHost(url.hostname))
    return { kind: "forbidden", reason: "leads to a private address" };
  const done = new AbortController();
  const late = new AbortController();
  void clock.sleep(limit, done.signal).then(() => {
    late.abort();
  });
  const lookup = isHere ? {} : { lookup: guardedLookup() };
  const answer = await attempt(url, post, late.signal, lookup);
  done.abort();
  return answer;
}

function attempt(
  url: URL,
  { headers, body }: JsonPost,
  signal: AbortSignal,
  lookup: { readonly lookup?: ReturnType<typeof guardedLookup> },
): Promise<JsonAnswer> {
  return new Promise((resolve) => {
    const request = url.protocol === "https:" ? requestHttps : requestHttp;
    let connected = false;
    let answer: JsonAnswer | undefined;
    const all = {
      "content-type": "application/json; charset=utf-8",
      "content-length": String(Buffer.byteLength(body)),
      "user-agent": "ssla-monitor",
      ...headers,
    };
    const sent = request(
      url,
      { method: "POST", agent: false, headers: all, signal, ...lookup },
      (response) => {
        answer = {
          kind: "answered",
          status: response.statusCode ?? 0,
          retryAfterMs: retryAfter(response.headers["retry-after"]),
        };
        let size = 0;
        response.on("data", (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_ANSWER) response.destroy();
        });
        response.on("error", () => undefined); // the status is known already
        response.on("close", () => {
          if (answer) resolve(answer);
        });
      },
    );
    sent.on("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        connected = true;
      });
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      resolve(answer ?? failureOf(error, connected));
    });
    sent.end(body);
  });
}

/** An error's own words may repeat what was sent, so it goes by its code. */
function failureOf({ code, name }: NodeJS.ErrnoException, connected: boolean): JsonAnswer {
  const reason = code === "ABORT_ERR" ? "no answer in time" : (code ?? name);
  if (code === "EPRIVATE") return { kind: "forbidden", reason: "leads to a private address" };
  return { kind: connected ? "unknown" : "not sent", reason };
}

/** Seconds, as all that send it to programs do. */
function retryAfter(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
