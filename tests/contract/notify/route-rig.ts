import { activity } from "../../../src/sim/activity.ts";
import { duration, instant } from "../../../src/core/time/instant.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { followSockets, type FollowedSockets } from "../../support/follow-sockets.ts";
import type { HttpFault, HttpReceiver } from "../../support/http-receiver.ts";
import { at } from "../../support/terms.ts";
import type { SenderTraits, Trouble } from "./describe-sender.ts";

/** A clock that is told to run, and connections that it waits for. */
export interface RouteRig {
  readonly clock: VirtualClock;
  readonly sockets: FollowedSockets;
  /** Lets time pass, a second at a time, until `work` is done. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
}

export function routeRig(): RouteRig {
  const under = activity();
  const clock = virtualClock(at("2026-11-23T22:30:00Z"), under);
  const during = async <T>(work: Promise<T>): Promise<T> => {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    done.catch(() => undefined);
    const isOver = (): boolean => isDone;
    await clock.runUntil(clock.now());
    while (!isOver()) await clock.runUntil(instant(clock.now() + duration(1000)));
    return await done;
  };
  return { clock, sockets: followSockets(under), during };
}

/** Those of routes over HTTP. */
export const HTTP_TRAITS: SenderTraits = {
  tellsWait: true,
  unclear: (["answer lost", "no answer", "server error", "unknown error"] as const).flatMap((kind) =>
    [true, false].map((stored) => ({ kind, stored })),
  ),
};

/** The same trouble over HTTP. */
export function httpFault(trouble: Trouble): HttpFault {
  switch (trouble.kind) {
    case "rate limited":
      return { kind: "status", status: 429, headers: { "retry-after": String(trouble.retryAfterMs / 1000) } };
    case "answer lost":
      return { kind: "reset", stored: trouble.stored };
    case "no answer":
      return { kind: "hang", stored: trouble.stored };
    case "server error":
      return { kind: "status", status: 503, stored: trouble.stored };
    case "unknown error":
      return { kind: "status", status: 599, stored: trouble.stored };
    case "shape refused":
      return { kind: "status", status: 400 };
  }
}

/** What was taken, the last under each key. */
export function byKey<T>(
  receiver: HttpReceiver,
  keyOf: (body: T, headers: HttpReceiver["taken"][number]["headers"]) => string,
  read: (body: string) => T,
): readonly T[] {
  const found = new Map<string, T>();
  for (const { body, headers } of receiver.taken) {
    const one = read(body);
    found.set(keyOf(one, headers), one);
  }
  return [...found.values()];
}
