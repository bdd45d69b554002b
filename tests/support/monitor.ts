import type { Monitored } from "../../src/app/monitored.ts";
import { startMonitor, type Monitor, type MonitorParts } from "../../src/app/run.ts";
import { inTurns } from "../../src/classify/in-turns.ts";
import { plainRules } from "../../src/classify/plain-rules.ts";
import { nearest } from "../../src/config/nearest.ts";
import type { MessageEvent } from "../../src/core/cases/events.ts";
import type { FrozenVersion } from "../../src/core/terms/frozen.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { hours, minutes } from "../../src/core/time/instant.ts";
import { documents } from "../../src/documents/documents.ts";
import type { ObservedBatch } from "../../src/ports/channel.ts";
import { AROUND_THE_CLOCK, type AppRig } from "./app.ts";
import { someWords, X_ACME } from "./store.ts";

/** What a channel hands over when it has read that message. */
export const batch = (message: MessageEvent, text = "where is my bag?"): ObservedBatch => {
  const { facts, ...envelope } = message;
  return {
    stream: "mentions",
    observed: [{ kind: "message", envelope, words: someWords(text) }],
    cursor: facts.classifier,
    gaps: [],
  };
};

/** A whole monitor around what the rig has. */
export function partsOf(rig: AppRig, over: Partial<MonitorParts> = {}): MonitorParts {
  return {
    ...monitorParts(rig),
    // The rig closes the store.
    store: { ...rig.store, close: () => Promise.resolve() },
    ...over,
  };
}

/** What a monitor of one channel needs beside what stands around it. */
export function monitorParts({
  monitored,
  ...around
}: Pick<
  MonitorParts,
  "store" | "teams" | "notifiers" | "senders" | "channels" | "clock" | "log" | "instance"
> & {
  readonly monitored: Monitored;
}): MonitorParts {
  const history = termsHistory([AROUND_THE_CLOCK]);
  const kept: FrozenVersion[] = [];
  const loaded = {
    histories: new Map([[X_ACME, history]]),
    historyOf: () => history,
    folderOf: () => X_ACME,
    overlays: new Map(),
    fileOf: () => "",
  };
  return {
    ...around,
    monitored: new Map([[X_ACME, monitored]]),
    classifier: inTurns(plainRules, around.clock),
    documents,
    nearest,
    archive: { all: () => kept, keep: (one) => void kept.push(one), find: () => undefined },
    terms: {
      loaded,
      source: { fingerprint: () => Promise.resolve("1"), load: () => Promise.resolve(loaded) },
      fingerprint: "1",
    },
    keepWordsFor: hours(720),
    keepEventMonths: 25,
    tick: minutes(1),
  };
}

/** A monitor at work; whoever starts it stops it. */
export async function started(rig: AppRig, over: Partial<MonitorParts> = {}): Promise<Monitor> {
  return startMonitor(partsOf(rig, over));
}
