/** What is under way, so that whoever stops can wait for it. */
export interface InHand {
  readonly of: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way any more, however it ended. */
  readonly done: () => Promise<void>;
}

/** Nothing yet. */
export function inHand(): InHand {
  const all = new Set<Promise<unknown>>();
  return {
    of: async (work) => {
      const one = work();
      all.add(one);
      try {
        return await one;
      } finally {
        all.delete(one);
      }
    },
    done: async () => {
      await Promise.allSettled(all);
    },
  };
}
