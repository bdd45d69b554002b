import { z } from "zod";
import type { Instant } from "../../core/time/instant.ts";
import { NEWS_FOR, REMEMBERED } from "./plan.ts";

/** What was told of a message. */
export interface Remembered {
  /** Marks the words told last; `gone` once its end was told. */
  readonly version: string;
  /** When it was posted. */
  readonly at: number;
  /** When it was last seen to be there; undefined since a restart. */
  readonly seen?: Instant | undefined;
}

/** What was told, so that it is told once, and changes are seen. */
export interface Memory {
  readonly find: (id: string) => Remembered | undefined;
  readonly remember: (id: string, what: Remembered) => void;
  /** Undoes `remember`: what was remembered before, or nothing. */
  readonly restore: (id: string, what: Remembered | undefined) => void;
  /** Whether a version is remembered that `write` has not written yet. */
  readonly isDirty: () => boolean;
  /** A cursor of all that is remembered: read up to `to`, and begun at `since` if nothing was read before. */
  readonly write: (to: number, since: number) => string;
  /** Since when things are told at all: a day before the first read of all. Undefined before it. */
  readonly begun: () => number | undefined;
  readonly begin: (at: number) => void;
  /** Up to when was read before this start. */
  readonly readTo: number | undefined;
}

/** The version of what is there no more. */
export const GONE = "gone";
/** More than that is told in no two days; what is forgotten would be told again, which changes nothing. */
const MOST = 50_000;

const cursorSchema = z.object({
  to: z.number().int(),
  begun: z.number().int(),
  /** Id, version, and when it was posted in seconds. */
  told: z.array(z.tuple([z.string(), z.string(), z.number().int()])),
});

/**
 * A memory with what the cursor brought over a restart. Facebook does not say that a comment was edited, so the cursor holds
 * marks of the newest texts: what was edited while nobody watched is found by them.
 */
export function openMemory(cursor: string | undefined): Memory {
  const brought = readCursor(cursor);
  const known = new Map<string, Remembered>(
    brought?.told.map(([id, version, at]) => [id, { version, at: at * 1000 }]),
  );
  let begun = brought?.begun;
  let dirty = false;
  return {
    find: (id) => known.get(id),
    remember: (id, what) => {
      if (known.get(id)?.version !== what.version) dirty = true;
      known.delete(id);
      known.set(id, what);
      const [oldest] = known.size > MOST ? known.keys() : [];
      if (oldest !== undefined) known.delete(oldest);
    },
    restore: (id, what) => {
      if (what === undefined) known.delete(id);
      else known.set(id, what);
      dirty = true;
    },
    isDirty: () => dirty,
    write: (to, since) => {
      dirty = false;
      const recent = [...known].filter(([, { at }]) => at > to - NEWS_FOR);
      const newest = recent.toSorted(([, a], [, b]) => b.at - a.at).slice(0, REMEMBERED);
      const told = newest.map(([id, { version, at }]) => [id, version, Math.floor(at / 1000)]);
      return JSON.stringify({ to, begun: begun ?? since, told });
    },
    begun: () => begun,
    begin: (at) => {
      begun ??= at;
    },
    readTo: brought?.to,
  };
}

function readCursor(cursor: string | undefined): z.infer<typeof cursorSchema> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return cursorSchema.safeParse(JSON.parse(cursor)).data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
