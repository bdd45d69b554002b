import type { Clock } from "../../src/ports/clock.ts";

/** The time and the network of one process, which can stand still or end while the world goes on. */
export interface Mortal {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** SIGSTOP: nothing of what comes reaches it, and nothing leaves it; what was on its way goes on. */
  readonly freeze: () => void;
  /** SIGCONT. */
  readonly thaw: () => void;
  /** Lets what is left of a frozen process run out, so that it can be cleared away; nothing of it reaches anybody. */
  readonly bury: () => void;
}

/** A process that lives. A killed one is one that is frozen and never thawed. */
export function mortal(clock: Clock, network: typeof fetch): Mortal {
  let isBuried = false;
  let thawed: () => void = () => undefined;
  let gate = Promise.resolve();
  /** Also one that was closed again while we waited at it. */
  const pass = async (): Promise<void> => {
    for (let seen: typeof gate | undefined; seen !== gate;) {
      seen = gate;
      await seen;
    }
  };
  const refuse = (): void => {
    if (isBuried) throw Object.assign(new Error("dead"), { code: "ECONNREFUSED", syscall: "connect" });
  };
  return {
    clock: {
      ...clock,
      sleep: async (by, signal) => {
        await clock.sleep(by, signal);
        await pass();
      },
    },
    fetch: async (input, init) => {
      await pass();
      refuse();
      const response = await network(input, init);
      await pass();
      refuse();
      return response;
    },
    freeze: () => {
      gate = new Promise((resolve) => {
        thawed = resolve;
      });
    },
    thaw: () => {
      thawed();
    },
    bury: () => {
      isBuried = true;
      thawed();
    },
  };
}
