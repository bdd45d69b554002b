import { Worker } from "node:worker_threads";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import { duration, type Duration } from "../core/time/instant.ts";
import type { BatchClassifier, ClassifierInput } from "../ports/classifier.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { plainRulesInTurns } from "./in-turns.ts";

/** What the thread runs. None when the program runs from its sources: a thread of Node 20 reads no TypeScript. */
const SCRIPT = import.meta.url.endsWith(".ts") ? undefined : new URL("./worker-main.js", import.meta.url);

/** A hundred texts of the worst kind take a few seconds. */
const HANGS_AFTER: Duration = duration(30_000);
/** So many threads in a row that ended without a single answer; after them texts are read without one. */
const MOST_FAILURES = 3;

/** It makes little that lasts: more room for what does not is no faster, and takes 30 MB. */
const LIMITS = { maxYoungGenerationSizeMb: 2 };

export interface WorkerOptions {
  readonly clock: Pick<Clock, "monotonic" | "sleep">;
  readonly log: Pick<Log, "warn">;
  /** Another program for the thread. */
  readonly script?: URL;
}

/**
 * Reads texts in a thread of its own, by the plain rules, which this one need not load. What a thread that dies or hangs
 * leaves unread is read here in turns, and the next texts by a new thread (docs/decisions/026).
 */
export function workerClassifier({ clock, log, script = SCRIPT }: WorkerOptions): BatchClassifier {
  let failures = 0;
  let isStopped = false;
  let reader: Reader | undefined;
  const failed = (reason: string): void => {
    reader = undefined;
    if (isStopped) return;
    failures += 1;
    log.warn("classifier.thread_ended", { reason, isGivenUp: failures === MOST_FAILURES });
  };
  const open = (): Reader | undefined => {
    if (script === undefined || isStopped || failures >= MOST_FAILURES) return undefined;
    try {
      return openReader(script, clock, failed);
    } catch {
      failed("no thread to be had");
      return undefined;
    }
  };
  reader = open();
  return {
    classifyAll: async (inputs) => {
      if (inputs.length === 0) return [];
      const facts = await (reader ??= open())?.read(inputs);
      if (facts === undefined) return (await plainRulesInTurns(clock)).classifyAll(inputs);
      failures = 0;
      return facts;
    },
    stop: async () => {
      isStopped = true;
      await reader?.stop();
    },
  };
}

type Facts = readonly MessageFacts[];

/** One thread. */
interface Reader {
  /** Undefined when the thread ends before it answers. */
  readonly read: (inputs: readonly ClassifierInput[]) => Promise<Facts | undefined>;
  readonly stop: () => Promise<void>;
}

/** It answers in the order it is asked. `onEnd` is called once, whatever ends it. */
function openReader(script: URL, clock: Pick<Clock, "sleep">, onEnd: (reason: string) => void): Reader {
  // Nothing of the environment, where the credentials are.
  const thread = new Worker(script, { env: {}, resourceLimits: LIMITS });
  const asked: ((facts: Facts | undefined) => void)[] = [];
  let hasEnded = false;
  let patience = new AbortController();
  const end = (reason: string): void => {
    if (hasEnded) return;
    hasEnded = true;
    patience.abort();
    void thread.terminate();
    onEnd(reason);
    for (const answer of asked.splice(0)) answer(undefined);
  };
  /** Waits for the next answer that is due, no longer than it may take; the process lives on meanwhile. */
  const expect = (): void => {
    patience.abort("answered"); // without a reason it would make an error, with its stack, for each batch
    if (asked.length === 0) {
      thread.unref();
      return;
    }
    thread.ref();
    const { signal } = (patience = new AbortController());
    void clock.sleep(HANGS_AFTER, signal).then(() => {
      if (!signal.aborted) end("no answer");
    });
  };
  thread.on("message", (facts: Facts) => {
    asked.shift()?.(facts);
    expect();
  });
  // No message of an error: it may quote the text.
  thread.on("error", ({ name }: Error) => {
    end(name);
  });
  thread.on("exit", (code) => {
    end(`exit ${code}`);
  });
  thread.unref();
  return {
    read: (inputs) =>
      new Promise((resolve) => {
        asked.push(resolve);
        if (asked.length === 1) expect();
        thread.postMessage(inputs);
      }),
    stop: async () => {
      await thread.terminate();
    },
  };
}
