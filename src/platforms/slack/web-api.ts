import { webApi } from "@slack/bolt";
import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { failureOf, RATE_LIMITED_CODE, type SlackFailure } from "./failure.ts";
import { sdkLog } from "./sdk-log.ts";

/** How the SDK reaches Slack; both left out, as Slack documents it. */
export interface SlackRoute {
  readonly slackApiUrl?: string | undefined;
  readonly fetch?: webApi.FetchFunction | undefined;
}

/** A Slack answer: what it said, or why there is none. */
export type SlackAnswer = { readonly kind: "ok"; readonly body: unknown } | SlackFailure;

/** Slack's Web API: one attempt a call, never more, and never for longer than the limit. */
export interface SlackWeb {
  readonly call: (
    method: string,
    args: Readonly<Record<string, unknown>>,
    /** Ends the call, whatever became of it. */
    signal?: AbortSignal,
  ) => Promise<SlackAnswer>;
}

/** The same, and the way for files. */
export interface SlackUploads extends SlackWeb {
  /** Sends the bytes of a file to the address that Slack gave for them. Nobody sees them by that. */
  readonly upload: (url: string, bytes: Uint8Array) => Promise<SlackAnswer>;
}

/** What a client is made of. */
export interface SlackWebDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly route: SlackRoute;
  /** How long a call may take before nobody knows what became of it. */
  readonly limit: Duration;
}

/** A client that speaks with this token. */
export function slackWeb(token: string, { clock, log, route, limit }: SlackWebDeps): SlackUploads {
  const unending = new webApi.WebClient(token, clientOptions(log, route, limit));
  // The SDK takes no signal for a call; a client of its own costs little beside a request.
  const clientUntil = (signal: AbortSignal): webApi.WebClient =>
    new webApi.WebClient(token, clientOptions(log, routeUntil(route, signal), limit));
  // By the clock of the program; the SDK's own limit is by the real one, and ends the connection too. What comes after
  // the limit is not believed: it is found in the channel's history, or not at all.
  const inTime = async (attempt: Promise<SlackAnswer>, signal?: AbortSignal): Promise<SlackAnswer> => {
    const done = new AbortController();
    const tooLate = clock
      .sleep(limit, signal === undefined ? done.signal : AbortSignal.any([done.signal, signal]))
      .then((): SlackAnswer => ({ kind: "unknown", reason: `no answer in ${limit / 1000} s` }));
    const answer = await Promise.race([attempt, tooLate]);
    done.abort("answered"); // without a reason it would make an error, with its stack, each time
    return answer;
  };
  return {
    call: (method, args, signal) => {
      const client = signal === undefined ? unending : clientUntil(signal);
      const attempt = client
        .apiCall(method, { ...args })
        .then((body): SlackAnswer => ({ kind: "ok", body }), failureOf);
      return inTime(attempt, signal);
    },
    upload: (url, bytes) => inTime(sendBytes(route, url, bytes, limit)),
  };
}

/** The address knows whose file it is: the token stays out of it. */
async function sendBytes(
  { fetch = globalThis.fetch }: SlackRoute,
  url: string,
  bytes: Uint8Array,
  limit: Duration,
): Promise<SlackAnswer> {
  const form = new FormData();
  form.set("file", new Blob([Buffer.from(bytes)]));
  try {
    const response = await fetch(url, {
      method: "POST",
      body: form,
      signal: AbortSignal.timeout(limit),
    });
    await response.text();
    return response.ok
      ? { kind: "ok", body: undefined }
      : { kind: "unknown", reason: `status ${response.status}` };
  } catch (error) {
    return failureOf(error);
  }
}

/** The route on which all that is under way ends with the signal. */
export function routeUntil(route: SlackRoute, signal: AbortSignal): SlackRoute {
  return {
    ...route,
    fetch: (url, init) => {
      const limits = [signal, ...(init?.signal === undefined ? [] : [init.signal])];
      return (route.fetch ?? globalThis.fetch)(url, { ...init, signal: AbortSignal.any(limits) });
    },
  };
}

/**
 * What the SDK's clients need to do as they are told: its own retries post twice, its own time limit is none. A new
 * object each time, because the SDK writes into what it is given.
 */
export function clientOptions(
  log: Log,
  { slackApiUrl, fetch }: SlackRoute,
  limit: Duration,
): webApi.WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    // A call that waited in the SDK's queue could leave after its limit, when it is taken for failed.
    maxRequestConcurrency: 10_000,
    rejectRateLimitedCalls: true,
    timeout: limit,
    logger: sdkLog(log, "web-api"),
    fetch: telling(fetch ?? globalThis.fetch, limit),
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  };
}

/**
 * Of a 429 without a Retry-After in seconds the SDK makes an error like any other; this one can be told. And nothing
 * that is sent through here waits for ever: answers to presses bring no limit of their own.
 */
function telling(fetch: webApi.FetchFunction, limit: Duration): webApi.FetchFunction {
  return async (url, init) => {
    const response = await fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(limit) });
    const wait = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
    if (response.status !== 429 || !Number.isNaN(wait)) return response;
    throw Object.assign(new Error("rate limited"), { code: RATE_LIMITED_CODE });
  };
}
