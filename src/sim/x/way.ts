import type { IncomingMessage, ServerResponse } from "node:http";

import { WIRE_HEADER, type Activity } from "../activity.ts";

/** The way back to a client that counts it: ended by the client, or by a server that will not answer soon. */
export const RETURN_HEADER = "x-sim-return";

/** A request on its way through the server. */
export interface Way {
  /** It will not be answered before time goes on. */
  readonly pause: () => void;
  /** Undoes `pause`. */
  readonly resume: () => void;
  /** Aborted once there is nobody left to answer. */
  readonly closed: AbortSignal;
}

/** Keeps the account of a request: its way here has ended, and it is under way here until its answer is out. */
export function wayOf(request: IncomingMessage, response: ServerResponse, activity: Activity): Way {
  const closed = new AbortController();
  let here = activity.begin();
  activity.end(String(request.headers[WIRE_HEADER]));
  response.on("close", () => {
    activity.end(here);
    closed.abort();
  });
  return {
    pause: () => {
      activity.end(here);
      activity.end(String(request.headers[RETURN_HEADER]));
    },
    resume: () => {
      if (!closed.signal.aborted) here = activity.begin();
    },
    closed: closed.signal,
  };
}
