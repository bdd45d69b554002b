import type { Activity } from "../activity.ts";
import { WIRE_HEADER } from "../activity.ts";

/**
 * A `fetch` for the SDK's `clientOptions`. Each call is under way from its start until its answer was read whole or it
 * failed, whichever way; only a server that means to keep it waiting ends that before, by the id in the header.
 */
export function slackFetch(activity: Activity): typeof fetch {
  return async (input, init) => {
    const wire = activity.begin();
    try {
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
      headers.set(WIRE_HEADER, wire);
      const response = await fetch(input, { ...init, headers });
      const body = await response.arrayBuffer();
      const { status, statusText } = response;
      const read = new Response(body, { status, statusText, headers: response.headers });
      Object.defineProperty(read, "url", { value: response.url }); // the SDK looks at it
      return read;
    } finally {
      activity.end(wire);
    }
  };
}
