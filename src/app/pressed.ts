import type { Case } from "../core/cases/case.ts";
import type { PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { FoldedCase } from "../ports/queries.ts";
import type { Monitored } from "./monitored.ts";

/** A case somebody pressed a button about. */
export interface Pressed {
  readonly stored: FoldedCase;
  readonly subject: Case;
  readonly monitored: Monitored;
  readonly by: PersonId;
  readonly now: Instant;
}

/** Why a press comes to nothing. */
export interface Refused {
  readonly refused: string;
}
