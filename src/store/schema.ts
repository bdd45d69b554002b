import type { Kysely } from "kysely";
import type { ListForm } from "../ports/notice.ts";
import type { DeadlineRow } from "./deadline-row.ts";
import type { PeopleTables } from "./people-tables.ts";
import type { PublicationTables } from "./publication-tables.ts";

/** An account of a brand on a platform: what the keys of all that a channel told lead with. */
export interface AccountKey {
  readonly brand: string;
  readonly platform: string;
  readonly account: string;
}

/** One place where each stream of a channel reads on. */
interface CursorRow {
  readonly channel: string;
  readonly stream: string;
  readonly cursor: string;
}

interface AccountRow extends AccountKey {
  readonly channel: string;
  readonly last_event_at: number;
  readonly last_received_at: number;
}

interface CoverageRow {
  readonly channel: string;
  readonly from_at: number;
  /** Noticed by watching, or told by the platform. */
  readonly source: "watch" | "gap";
  readonly to_at: number | null;
  readonly state: "blind" | "caught up";
  readonly cause: string;
}

/** `root`: the id of one of the conversations that fold together, the same for all of them. */
export interface ConversationRow extends AccountKey {
  readonly id: string;
  readonly shape: "thread" | "flat";
  readonly channel: string;
  readonly root: string;
}

/** `body`: the event as JSON; it holds no text of a message. */
export interface EventRow extends AccountKey {
  readonly kind: "message" | "edit" | "deletion" | "act";
  readonly id: string;
  readonly version: string;
  readonly conversation: string;
  readonly received_at: number;
  readonly body: string;
}

/** `id`: of the message, or of a later version of it. */
export interface MessageRow extends AccountKey {
  readonly id: string;
  readonly message: string;
  readonly conversation: string;
  /** Of the message; of no version. */
  readonly author: string | null;
  readonly received_at: number;
  readonly seen_at: number | null;
}

/** Messages of `conversation` point at `target`, which was not known then. */
export interface OpenRefRow extends AccountKey {
  readonly target: string;
  readonly conversation: string;
}

/** Neither plain nor sealed: the message was deleted, and so were its words. */
export interface WordsRow extends AccountKey {
  readonly message: string;
  readonly conversation: string;
  readonly at: number;
  readonly received_at: number;
  readonly plain: string | null;
  readonly sealed: Uint8Array | null;
}

/** What a case is found by. */
export interface CaseRow extends AccountKey {
  readonly conversation: string;
  readonly id: string;
  readonly channel: string;
  readonly shape: "thread" | "flat";
  readonly opening: string;
  readonly customer: string;
  readonly opened_at: number;
  readonly state: "waiting" | "answered" | "closed";
  readonly last_activity_at: number;
  readonly due_at: number | null;
  readonly breach_at: number | null;
  readonly next_at: number | null;
  /** A list of message ids, as JSON. */
  readonly watched: string;
  /** From then on its records may not be what its events say; null: they are until it changes. */
  readonly figures_at: number | null;
}

interface CaseAliasRow extends AccountKey {
  readonly was: string;
  readonly now_is: string;
}

/** A recorded alert key, kept by conversation: a case may change its id, not its place. */
export interface AlertKeyRow extends AccountKey {
  readonly conversation: string;
  readonly key: string;
  readonly case_id: string;
  readonly kept_as: "queued" | "skipped" | "adopted";
}

/** A message to one place (protocol: docs/decisions/007). */
export interface OutboxTableRow {
  readonly key: string;
  readonly brand: string;
  readonly destination: string;
  /** Of a question its own id. */
  readonly case_id: string | null;
  /** As JSON; null when it was found in the platform's own history, and nobody called for it since. */
  readonly subject: string | null;
  readonly called_at: number;
  readonly deadline: number;
  readonly state: "pending" | "sending" | "sent" | "covered" | "cancelled";
  readonly not_before: number;
  readonly attempts: number;
  readonly first_at: number | null;
  readonly attempt_at: number | null;
  readonly safe_after: number | null;
  readonly trouble: string | null;
  readonly plain: number;
  readonly place: string | null;
  readonly reference: string | null;
  readonly sent_at: number | null;
  readonly cancelled_at: number | null;
  readonly shown: string | null;
  readonly stale_at: number | null;
  /** It was handed out to be rendered anew, until `stale_at` at the latest; a change meanwhile takes that back. */
  readonly taken: number;
  /** Of what a list may cover, and of lists. */
  readonly channel: string | null;
  /** Of lists. */
  readonly form: ListForm | null;
  /** The key of the list that stands for it. */
  readonly covered_by: string | null;
  /** Nobody knows of one of its attempts whether it was carried out, or will be. */
  readonly doubtful: number;
}

/** `member`: the beginning of a delivery key, or the id of a case that is shown beside those that the list covers. */
export interface ListMemberRow {
  readonly list: string;
  readonly member: string;
  /** Null while the list is only known from the platform's own history, and nobody called for the message since. */
  readonly case_id: string | null;
}

/** A case whose events are gone. */
interface PastCaseRow {
  readonly id: string;
  readonly channel: string;
  readonly opened_at: number;
}

/** Which terms the records of a channel were judged by, as JSON. */
interface FiguresTermsRow {
  readonly channel: string;
  readonly timeline: string;
}

/** The tables, the same in every database. */
export interface Tables extends PeopleTables, PublicationTables {
  meta: { readonly name: string; readonly value: string };
  cursors: CursorRow;
  accounts: AccountRow;
  coverage: CoverageRow;
  conversations: ConversationRow;
  events: EventRow;
  messages: MessageRow;
  open_refs: OpenRefRow;
  words: WordsRow;
  cases: CaseRow;
  case_aliases: CaseAliasRow;
  alert_keys: AlertKeyRow;
  outbox: OutboxTableRow;
  list_members: ListMemberRow;
  deadline_records: DeadlineRow;
  figures_terms: FiguresTermsRow;
  past_cases: PastCaseRow;
}

/** What queries run on: inside a transaction, that transaction and nothing else. */
export type Db = Kysely<Tables>;

/** An open database. */
export interface Database {
  /** For single statements. */
  readonly db: Db;
  /**
   * All of `work` is kept, or nothing. It uses the `trx` it is given; to ask `db` inside is an error. `ended` is told
   * whether it was kept, before the next transaction begins; if `work` never began it is told nothing.
   */
  readonly transact: <T>(work: (trx: Db) => Promise<T>, ended?: (kept: boolean) => void) => Promise<T>;
  /** How much of the disk it stands on is free, from 0 to 1; undefined where nobody can tell. */
  readonly freeShare: () => Promise<number | undefined>;
  /**
   * Takes what was overwritten out of what the database keeps beside its tables. False while somebody else reads it: then
   * something of it is left.
   */
  readonly emptyLog: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}
