import type { Agent } from "node:https";
import { ApiResponseError, TwitterApi, type TwitterApiTokens, type TwitterResponse } from "twitter-api-v2";
import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import { rateBudget } from "./rate-budget.ts";
import { classifyError, readBody, type XAnswer } from "./x-answer.ts";

/** An app that acts for a user (OAuth 1.0a), or an app alone (a bearer token). */
export type XCredentials = TwitterApiTokens | string;

/** What the client needs beside its credentials. */
export interface XClientDeps {
  readonly clock: Clock;
  /** How long an answer may take. */
  readonly patience: Duration;
  /** Only to reach another server than X's, or X through a proxy. */
  readonly agent?: Agent | undefined;
}

/** The parameters of a request. */
export type XQuery = Readonly<Record<string, string | undefined>>;

/** X's API. Neither ever throws, takes longer than `patience`, or asks while the budget is spent. */
export interface XClient {
  /** Asks API v2 once. */
  readonly get: (path: string, query: XQuery, signal: AbortSignal) => Promise<XAnswer>;
  /** Sends a form to API v1.1 once. Whether it was done is known only when answered. */
  readonly post: (path: string, form: XForm, signal: AbortSignal) => Promise<XAnswer>;
}

/** What is to change. */
export type XForm = Readonly<Record<string, string>>;

/** One request, made with a client that has the credentials. */
type Send = (client: TwitterApi, options: typeof AS_TEXT) => Promise<TwitterResponse<unknown>>;

/** Reading answers itself, the SDK brings the process down over a broken body. */
const AS_TEXT = { fullResponse: true, forceParseMode: "text" } as const;

/** A client with these credentials, which no error or log of it repeats. */
export function xClient(credentials: XCredentials, deps: XClientDeps): XClient {
  const budget = rateBudget(deps.clock);
  const once = async (path: string, send: Send, signal: AbortSignal): Promise<XAnswer> => {
    const forMs = budget.wait(path);
    if (forMs > 0) return { kind: "limited", reason: "the rate limit of X is used up", forMs };
    if (hasEnded(signal)) return { kind: "stopped" };
    const request = new AbortController();
    const stop = (): void => {
      request.abort();
    };
    signal.addEventListener("abort", stop);
    const late = deps.clock.sleep(deps.patience, request.signal).then(() => undefined);
    const answer = await Promise.race([ask(credentials, send, request.signal, deps.agent), late]);
    signal.removeEventListener("abort", stop);
    request.abort("answered, or too late"); // without a reason it would make an error, with its stack, each time
    if (hasEnded(signal)) return { kind: "stopped" };
    if (answer === undefined) return { kind: "unreachable", reason: "X did not answer in time" };
    const { limit, result } = answer;
    const wait = budget.note(path, limit, result.kind === "limited");
    return result.kind === "limited" ? { ...result, forMs: wait } : result;
  };
  return {
    get: (path, query, signal) =>
      once(path, (client, options) => client.v2.get<unknown>(path, query, options), signal),
    post: (path, form, signal) =>
      once(path, (client, options) => client.v1.post<unknown>(path, form, options), signal),
  };
}

/** Asked anew each time: what is awaited in between may change it. */
const hasEnded = (signal: AbortSignal): boolean => signal.aborted;

interface Asked {
  readonly result: XAnswer;
  readonly limit: ApiResponseError["rateLimit"];
}

/**
 * One request with a client of its own, because the SDK knows no way to give up a single request but a plugin. Answers
 * are taken as plain text, uncompressed.
 */
async function ask(
  credentials: XCredentials,
  send: Send,
  signal: AbortSignal,
  agent: Agent | undefined,
): Promise<Asked> {
  try {
    const client = connect(credentials, {
      ...(agent ? { httpAgent: agent } : {}),
      compression: false,
      plugins: [
        {
          onBeforeRequest: ({ requestOptions }) => {
            requestOptions.signal = signal;
          },
        },
      ],
    });
    const { data, headers, rateLimit } = await send(client, AS_TEXT);
    return { result: readBody(data, headers["x-access-level"]), limit: rateLimit };
  } catch (error) {
    return {
      result: classifyError(error),
      limit: error instanceof ApiResponseError ? error.rateLimit : undefined,
    };
  }
}

type Settings = ConstructorParameters<typeof TwitterApi>[1];

/** The SDK's constructor tells the two forms apart by overloads, one call for each. */
const connect = (credentials: XCredentials, settings: Settings): TwitterApi =>
  typeof credentials === "string"
    ? new TwitterApi(credentials, settings)
    : new TwitterApi(credentials, settings);
