/** What goes on between the program and the loopback platforms. While it is not quiet, virtual time must not move on. */
export interface Activity {
  /** Something is under way until its id is ended. */
  readonly begin: () => string;
  /** Ends it; ending it twice, or what never began, does nothing. */
  readonly end: (id: string) => void;
  /** Resolves when nothing was under way for several turns of the event loop. */
  readonly quiet: () => Promise<void>;
}

/** A request carries the id of its way to the server in this header, so that the server can end it on arrival. */
export const WIRE_HEADER = "x-sim-wire";

/**
 * Turns of the event loop after which what was received is taken to have been dealt with: the program commits, and the
 * SDKs take several turns between an answer and the next question.
 */
const TURNS = 6;

/** Nothing under way yet. */
export function activity(): Activity {
  const underWay = new Set<string>();
  let count = 0;
  const begin = (): string => {
    count += 1;
    underWay.add(String(count));
    return String(count);
  };
  const quiet = async (): Promise<void> => {
    for (let calm = 0, seen = count; calm < TURNS; calm++) {
      await turn();
      if (underWay.size === 0 && seen === count) continue;
      calm = -1;
      seen = count;
    }
  };
  return { begin, end: (id) => underWay.delete(id), quiet };
}

/**
 * The same functions: while what one of them promises is awaited something is under way. For work that reads files or loads
 * modules, which no server here sees.
 */
export function busyWith<T extends { readonly [name in keyof T]: Work }>(
  activity: Activity,
  functions: T,
): T {
  const busy = (work: Work): Work => {
    return async (...given) => {
      const id = activity.begin();
      try {
        return await work(...given);
      } finally {
        activity.end(id);
      }
    };
  };
  return Object.fromEntries(Object.entries<Work>(functions).map(([name, work]) => [name, busy(work)])) as T;
}

type Work = (...given: never[]) => Promise<unknown>;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
