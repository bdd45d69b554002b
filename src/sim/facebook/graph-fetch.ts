import { WIRE_HEADER, type Activity } from "../activity.ts";

/** A `fetch` whose calls are under way until their answer was read whole or they failed, or the server lets them wait. */
export function graphFetch(activity: Activity): typeof fetch {
  return async (input, init) => {
    const wire = activity.begin();
    try {
      const headers = new Headers(init?.headers);
      headers.set(WIRE_HEADER, wire);
      const response = await fetch(input, { ...init, headers });
      const { status } = response;
      return new Response(await response.arrayBuffer(), { status, headers: response.headers });
    } finally {
      activity.end(wire);
    }
  };
}
