import { randomUUID } from "node:crypto";
import type { Activity } from "../activity.ts";

/** What entitles an app to open one socket. */
export interface Tickets {
  readonly issue: () => string;
  /** Takes a ticket: what is to be called once the socket is open; undefined when the ticket is no good. */
  readonly take: (ticket: string) => (() => void) | undefined;
}

/** How long, in real time, virtual time waits for an app that was told where to open a socket. */
const ARRIVAL_MS = 2000;

/** None issued yet. */
export function tickets(activity: Activity): Tickets {
  const ways = new Map<string, string>();
  return {
    issue: () => {
      const ticket = randomUUID();
      const way = activity.begin();
      ways.set(ticket, way);
      setTimeout(activity.end, ARRIVAL_MS, way).unref();
      return ticket;
    },
    take: (ticket) => {
      const way = ways.get(ticket);
      ways.delete(ticket);
      if (way === undefined) return undefined;
      return () => {
        activity.end(way);
      };
    },
  };
}
