import type { MonitorParts } from "../../src/app/run.ts";
import { after, duration } from "../../src/core/time/instant.ts";
import type { Notifier } from "../../src/ports/notifier.ts";
import type { Outbox } from "../../src/ports/outbox.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Protocol } from "./settings.ts";

const RETRY = duration(1000);

/**
 * The parts with another delivery protocol. The wrong ones are what comes to mind first, and what others ship; they
 * show that the kill loop finds losses and doubles where there are some.
 */
export function withProtocol(parts: MonitorParts, protocol: Protocol): MonitorParts {
  switch (protocol) {
    case "real":
      return parts;
    case "mark-then-send":
      return markThenSend(parts);
    case "send-then-mark":
      return sendThenMark(parts);
  }
}

/** Marked as done before it is sent, then tried three times: whoever dies in between has lost it. */
function markThenSend(parts: MonitorParts): MonitorParts {
  const store = withOutbox(parts.store, {
    ...withoutRecord(),
    // What an attempt was begun for counts as sent: nothing puts it back.
    quarantine: () => Promise.resolve(),
    postpone: () => Promise.resolve(),
    simplify: () => Promise.resolve(),
  });
  const notifiers = [...parts.notifiers].map(([brand, notifier]) => [brand, thrice(notifier)] as const);
  return { ...parts, store, notifiers: new Map(notifiers) };
}

/** Sent before anything is written down, and again until it is known to be sent: whoever dies in between sends it twice. */
function sendThenMark(parts: MonitorParts): MonitorParts {
  const { outbox } = parts.store;
  const store = withOutbox(parts.store, {
    ...withoutRecord(),
    begin: () => Promise.resolve(true),
    quarantine: (key, _safeAfter, reason) => outbox.postpone(key, after(parts.clock.now(), RETRY), reason),
  });
  return { ...parts, store };
}

/** Nobody asks the platform what it has. */
const withoutRecord = (): Partial<Outbox> => ({
  uncertain: () => Promise.resolve([]),
  quarantineOrphans: () => Promise.resolve(0),
  sentSince: () => Promise.resolve([]),
  adopt: () => Promise.resolve(),
});

const withOutbox = (store: Store, changed: Partial<Outbox>): Store => ({
  ...store,
  outbox: { ...store.outbox, ...changed },
});

const thrice = (notifier: Notifier): Notifier => ({
  ...notifier,
  post: async (to, notice, marks, plain) => {
    const post = (): ReturnType<Notifier["post"]> => notifier.post(to, notice, marks, plain);
    let outcome = await post();
    for (let tries = 1; tries < 3 && outcome.kind !== "sent"; tries++) outcome = await post();
    return outcome;
  },
});
