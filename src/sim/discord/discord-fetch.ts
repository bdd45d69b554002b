import { WIRE_HEADER, type Activity } from "../activity.ts";
import { RETURN_HEADER } from "./discord-server.ts";

/** What the SDK asks with, as far as it matters here. */
interface Init {
  readonly method?: string | undefined;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * What the SDK makes its requests by: each is under way from its start until its answer was read whole or it failed; only a
 * server that means to keep it waiting ends that before, by the ids in its headers.
 */
export function discordFetch(activity: Activity): (url: string, init: Init) => Promise<Response> {
  return async (url, { method, headers, body: sent, signal }) => {
    const [there, back] = [activity.begin(), activity.begin()];
    try {
      const response = await fetch(url, {
        method: method ?? "GET",
        headers: { ...entriesOf(headers), [WIRE_HEADER]: there, [RETURN_HEADER]: back },
        ...(typeof sent === "string" && { body: sent }),
        ...(signal ? { signal } : {}),
      });
      const body = await response.arrayBuffer();
      const { status, statusText } = response;
      return new Response(body, { status, statusText, headers: response.headers });
    } finally {
      activity.end(there);
      // A turn later, so that whoever waits for the answer has seen its end.
      setImmediate(activity.end, back);
    }
  };
}

function entriesOf(headers: unknown): Readonly<Record<string, string>> {
  if (typeof headers !== "object" || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
