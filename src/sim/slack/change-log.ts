import type { SlackChange, Untimed } from "./slack-change.ts";
import type { SlackTime } from "./slack-time.ts";

/** What happened in a workspace. */
export interface Changes {
  /** Everything that changed, from the start. */
  readonly changes: readonly SlackChange[];
  /** Calls `listener` on each change from now on; what is returned ends that. */
  readonly onChange: (listener: (change: SlackChange) => void) => () => void;
}

/** Writes down that something changed just now. */
export type Note = (change: Untimed<SlackChange>) => void;

/** Nothing happened yet. */
export function changeLog(time: SlackTime): Changes & { readonly note: Note } {
  const changes: SlackChange[] = [];
  const listeners = new Set<(change: SlackChange) => void>();
  return {
    changes,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    note: (change) => {
      const timed = { ...change, at: time.now() };
      changes.push(timed);
      for (const each of listeners) each(timed);
    },
  };
}
