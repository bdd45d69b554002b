import { REST, RESTEvents, type RESTOptions } from "discord.js";
import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import { classifyError, TOKEN_MEND, type DiscordAnswer } from "./discord-answer.ts";
import { rateBudget, type DiscordMethod, type RateBudget } from "./rate-budget.ts";

/** Leads the SDK to another server than Discord's; both left out, to Discord. */
export interface DiscordRoute {
  /** Such as `http://127.0.0.1:8081/api`; it says where the gateway is. */
  readonly api?: string | undefined;
  readonly makeRequest?: RESTOptions["makeRequest"] | undefined;
}

/** What the client needs beside its token. */
export interface DiscordRestDeps {
  readonly clock: Clock;
  /** How long an answer may take. */
  readonly patience: Duration;
  readonly route?: DiscordRoute | undefined;
}

/** The parameters of a request. */
export type DiscordQuery = Readonly<Record<string, string>>;

/** Discord's API v10. Neither ever throws, takes longer than `patience`, or asks while the budget is spent. */
export interface DiscordRest {
  /** Asks once. */
  readonly get: (path: `/${string}`, query: DiscordQuery, signal: AbortSignal) => Promise<DiscordAnswer>;
  /** Changes something, or leaves it as it is when it is so already; asks once. Whether it was done is known only when answered. */
  readonly patch: (path: `/${string}`, body: DiscordPatch, signal: AbortSignal) => Promise<DiscordAnswer>;
}

/** What is to change; null takes it away. */
export type DiscordPatch = Readonly<Record<string, string | null>>;

/** One request, made with a client that has the token. */
interface Asking {
  readonly method: DiscordMethod;
  readonly path: `/${string}`;
  readonly send: (client: REST, signal: AbortSignal) => Promise<unknown>;
}

/** A client with this token, which no error or log of it repeats. */
export function discordRest(token: string, deps: DiscordRestDeps): DiscordRest {
  const { clock, patience } = deps;
  const budget = rateBudget(clock);
  const once = async (asking: Asking, signal: AbortSignal): Promise<DiscordAnswer> => {
    if (!isToken(token)) return NO_TOKEN;
    if (hasEnded(signal)) return { kind: "stopped" };
    const forMs = budget.wait(asking.path, asking.method);
    if (forMs > 0) return { kind: "limited", reason: SPENT, forMs };
    const request = new AbortController();
    const stop = (): void => {
      request.abort();
    };
    signal.addEventListener("abort", stop);
    const late = clock.sleep(patience, request.signal).then(() => undefined);
    const asked = ask(token, deps.route, budget, asking, request.signal);
    const answer = await Promise.race([asked, late]);
    signal.removeEventListener("abort", stop);
    request.abort();
    if (hasEnded(signal)) return { kind: "stopped" };
    return answer ?? { kind: "unreachable", reason: "Discord did not answer in time" };
  };
  return {
    get: (path, query, signal) => {
      const send: Asking["send"] = (client, request) =>
        client.get(path, { query: new URLSearchParams(query), signal: request });
      return once({ method: "GET", path, send }, signal);
    },
    patch: (path, body, signal) => {
      const send: Asking["send"] = (client, request) =>
        client.patch(path, { body, reason: REASON, signal: request });
      return once({ method: "PATCH", path, send }, signal);
    },
  };
}

/** What the server's audit log says of a change. */
const REASON = "public terms of engagement";

/** What of the SDK's own pacing and retrying is switched off: it waits by real timers, behind our back. */
export function restOptions(route: DiscordRoute | undefined): Partial<RESTOptions> {
  return {
    version: "10",
    retries: 0,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: Number.MAX_SAFE_INTEGER,
    ...(route?.api === undefined ? {} : { api: route.api }),
    ...(route?.makeRequest === undefined ? {} : { makeRequest: route.makeRequest }),
  };
}

/** A token as a header can carry it; people paste it with `Bot ` in front, too. */
const isToken = (token: string): boolean => /^[\x21-\x7e]+$/.test(token);

const NO_TOKEN: DiscordAnswer = {
  kind: "refused",
  status: 0,
  code: 0,
  reason: "the token for Discord is empty or has characters that none can have",
  mend: TOKEN_MEND,
};

const SPENT = "the rate limit of Discord is used up";

/** Asked anew each time: what is awaited in between may change it. */
const hasEnded = (signal: AbortSignal): boolean => signal.aborted;

/**
 * One request with a client of its own: what a longer-lived one remembers of limits it keeps by the wall clock, and waits
 * out by timers that no signal ends.
 */
async function ask(
  token: string,
  route: DiscordRoute | undefined,
  budget: RateBudget,
  { method, path, send }: Asking,
  signal: AbortSignal,
): Promise<DiscordAnswer> {
  const client = new REST({ ...restOptions(route), hashSweepInterval: 0, handlerSweepInterval: 0 });
  client.setToken(token);
  let forMs = 0;
  client.on(RESTEvents.Response, (_request, response) => {
    forMs = budget.note(path, response.status, response.headers, method);
  });
  try {
    return { kind: "answered", body: await send(client, signal) };
  } catch (error) {
    const answer = classifyError(error);
    return answer.kind === "limited" ? { ...answer, forMs } : answer;
  }
}
