import { brandId, channelId, personId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import { StoreError } from "../ports/errors.ts";
import type { Publication, PublicationState } from "../ports/publications.ts";
import type { PublicationRow, PublicationStateColumns } from "./publication-tables.ts";

/** A publication as its row keeps it. */
export function toRow(publication: Publication): PublicationRow {
  const { id, brand, channel, surface, place, name, write, text, locale, terms, by } = publication;
  const { askedAt, plannedFor, undoes, isForced, state } = publication;
  return {
    ...{ id, brand, channel, surface, place, name, write, body: text, locale },
    terms_version: terms.version,
    terms_hash: terms.hash,
    person: by,
    asked_at: askedAt,
    planned_for: plannedFor,
    undoes: undoes ?? null,
    forced: isForced ? 1 : 0,
    ...stateColumns(state),
  };
}

const NOTHING = { not_before: null, before: null, at: null, reason: null };

/** How far it has come, as its row keeps it. */
export function stateColumns(state: PublicationState): PublicationStateColumns {
  const { kind } = state;
  switch (kind) {
    case "waiting":
      return { ...NOTHING, state: kind, not_before: state.notBefore };
    case "writing":
      return {
        ...NOTHING,
        state: kind,
        not_before: state.notBefore,
        before: state.before,
        at: state.begunAt,
      };
    case "live":
      return { ...NOTHING, state: kind, before: state.before, at: state.at };
    case "dropped":
      return { ...NOTHING, state: kind, reason: state.reason, at: state.at };
    default:
      return unreachable(kind);
  }
}

/** The publication that a row keeps. */
export function fromRow(row: PublicationRow): Publication {
  const { id, surface, place, name, write, locale } = row;
  return {
    ...{ id, surface, place, name, write, locale },
    brand: brandId(row.brand),
    channel: channelId(row.channel),
    text: row.body,
    terms: { version: row.terms_version, hash: row.terms_hash },
    by: personId(row.person),
    askedAt: instant(row.asked_at),
    plannedFor: instant(row.planned_for),
    undoes: row.undoes ?? undefined,
    isForced: row.forced === 1,
    state: stateFrom(row),
  };
}

function stateFrom(row: PublicationRow): PublicationState {
  const { state, not_before: notBefore, before, at, reason } = row;
  if (state === "waiting" && notBefore !== null) return { kind: state, notBefore: instant(notBefore) };
  if (state === "writing" && notBefore !== null && before !== null && at !== null) {
    return { kind: state, before, begunAt: instant(at), notBefore: instant(notBefore) };
  }
  if (state === "live" && before !== null && at !== null) return { kind: state, before, at: instant(at) };
  if (state === "dropped" && reason !== null && at !== null) return { kind: state, reason, at: instant(at) };
  throw new StoreError(`the publication ${row.id} is ${state}, and what belongs to that is missing`);
}
