import { sql, type RawBuilder } from "kysely";
import type { OutboxTableRow } from "./schema.ts";

// States stand in the statements themselves, not among their parameters: else no partial index is used.
type State = RawBuilder<OutboxTableRow["state"]>;

export const PENDING: State = sql.lit("pending");
export const SENDING: State = sql.lit("sending");
export const SENT: State = sql.lit("sent");
export const COVERED: State = sql.lit("covered");
