import type { Folded } from "../ports/fold.ts";
import { accountText } from "./account-key.ts";
import type { AccountKey } from "./schema.ts";

/** Linked conversations as they were folded the last time. */
export interface Remembered {
  readonly folded: Folded;
  /** The store has all its cases as they are: else only their events are known to be the same. */
  readonly isSettled: boolean;
}

/** How much is remembered. */
export interface MemoryLimits {
  /** Conversations of fewer events than this, linked ones together, are folded anew each time. */
  readonly least: number;
  /** When more events than this are remembered, those go that were not used for longest; never the last. */
  readonly most: number;
}

/** Anew, 50 events are folded within a commit's own noise; 100,000 take 120 MB (docs/benchmarks.md). */
export const LIMITS: MemoryLimits = { least: 50, most: 100_000 };

/** Folded conversations in memory, by the group they form. Only a cache: what is not in it is folded from the store. */
export interface FoldMemory {
  /** For one transaction. */
  readonly turn: () => MemoryTurn;
}

/**
 * What one transaction does with the memory. What it takes it may change, so that it is forgotten unless it is handed back
 * and the transaction commits.
 */
export interface MemoryTurn {
  readonly take: (group: GroupName) => Remembered | undefined;
  readonly keep: (group: GroupName, remembered: Remembered) => void;
  /** To be called before the next transaction begins. */
  readonly end: (committed: boolean) => void;
}

/** What tells a group of conversations from all others. */
export interface GroupName {
  readonly account: AccountKey;
  readonly root: string;
}

/** An empty memory. When `stamp` changes another program has written to the store: then all is forgotten. */
export function foldMemory({ least, most }: MemoryLimits, stamp: () => unknown): FoldMemory {
  // In the order in which they were last used.
  const known = new Map<string, Remembered>();
  let events = 0;
  let writtenAt: unknown;

  const take = (key: string): Remembered | undefined => {
    const found = known.get(key);
    if (found === undefined || !known.delete(key)) return undefined;
    events -= found.folded.size();
    return found;
  };
  const keep = (key: string, remembered: Remembered): void => {
    take(key);
    known.set(key, remembered);
    events += remembered.folded.size();
    for (const oldest of known.keys()) {
      if (events <= most || known.size === 1) return;
      take(oldest);
    }
  };
  const forgetIfWritten = (): void => {
    const now = stamp();
    if (now !== writtenAt) {
      known.clear();
      events = 0;
    }
    writtenAt = now;
  };

  return {
    turn: () => {
      const kept = new Map<string, Remembered>();
      let hasBegun = false;
      const begin = (): void => {
        if (!hasBegun) forgetIfWritten();
        hasBegun = true;
      };
      return {
        take: (group) => {
          begin();
          return take(keyOf(group));
        },
        keep: (group, remembered) => {
          begin();
          if (remembered.folded.size() >= least) kept.set(keyOf(group), remembered);
        },
        end: (committed) => {
          if (committed) for (const [key, remembered] of kept) keep(key, remembered);
        },
      };
    },
  };
}

const keyOf = ({ account, root }: GroupName): string => `${accountText(account)} ${root}`;
