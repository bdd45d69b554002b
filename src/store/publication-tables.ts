/** What was published where, and what stands there. */
export interface PublicationTables {
  publications: PublicationRow;
  live_texts: LiveTextRow;
}

/** A publication as its row keeps it: what it is, and how far it has come. */
export interface PublicationRow extends PublicationStateColumns {
  readonly id: string;
  readonly brand: string;
  readonly channel: string;
  readonly surface: string;
  readonly place: string;
  readonly name: string;
  readonly write: "auto" | "assisted";
  readonly body: string;
  readonly locale: string;
  readonly terms_version: string;
  readonly terms_hash: string;
  readonly person: string;
  readonly asked_at: number;
  readonly planned_for: number;
  readonly undoes: string | null;
  readonly forced: number;
}

/** `not_before` while it is open; `before` once it was begun; `at`: since when the state is what it is. */
export interface PublicationStateColumns {
  readonly state: "waiting" | "writing" | "live" | "dropped";
  readonly not_before: number | null;
  readonly before: string | null;
  readonly at: number | null;
  readonly reason: string | null;
}

interface LiveTextRow {
  readonly channel: string;
  readonly surface: string;
  readonly place: string;
  readonly body: string;
  readonly read_at: number;
  readonly against: string;
  readonly left_as: string | null;
}
