import BetterSqlite from "better-sqlite3";
import { z } from "zod";
import { memberMarkOf } from "../../src/core/alerts/alert-key.ts";
import type { Mention } from "./mentions.ts";

/** What the store holds at the end, read past the program. */
export interface StoredTruth {
  /** What SQLite says of the file: `ok`. */
  readonly integrity: string;
  /** Mentions of which there is not exactly one event. */
  readonly missingMentions: readonly string[];
  /** Events of messages that nobody wrote. */
  readonly strangers: number;
  /** Alert keys that were left out because a later stage was sent. */
  readonly skipped: ReadonlySet<string>;
  /** Delivery keys that were queued, and then left out, as lists mark them. */
  readonly cancelled: ReadonlySet<string>;
  /** Messages neither sent nor cancelled. */
  readonly unsent: number;
  /** Blind intervals that are open though the channel was seen. */
  readonly openBlind: number;
}

const texts = z.array(z.string());

/** Reads it; the program must not run. */
export function readStore(path: string, mentions: readonly Mention[]): StoredTruth {
  const handle = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  const column = (sql: string): readonly string[] => texts.parse(handle.prepare(sql).pluck().all());
  try {
    const stored = column("select id from events where kind = 'message'");
    const counts = new Map<string, number>();
    for (const id of stored) counts.set(id, (counts.get(id) ?? 0) + 1);
    const written = mentions.map(({ post }) => post.id);
    const answers = mentions.filter(({ answeredAt }) => answeredAt !== undefined).length;
    return {
      integrity: column("select * from pragma_integrity_check").join("; "),
      missingMentions: written.filter((id) => counts.get(id) !== 1),
      strangers: stored.length - written.length - answers,
      skipped: new Set(column("select key from alert_keys where kept_as = 'skipped'")),
      cancelled: new Set(column("select key from outbox where state = 'cancelled'").map(memberMarkOf)),
      unsent: column("select key from outbox where state in ('pending', 'sending')").length,
      openBlind: column("select channel from coverage where to_at is null").length,
    };
  } finally {
    handle.close();
  }
}
