import { adoptStages } from "../core/alerts/adopt-stages.ts";
import type { Case } from "../core/cases/case.ts";
import { conversationSnapshot } from "../core/cases/conversation-snapshot.ts";
import type { AlertKey } from "../core/ids.ts";
import type { Fold } from "../ports/fold.ts";
import type { ChangedCases, Decider, Decision } from "../ports/store.ts";
import { entryOf } from "./case-entry.ts";
import { termsOf, type Watch } from "./monitored.ts";

/** Decides the cases of linked conversations by the terms that there are now. */
export function decideBy(watch: Watch): Decider {
  return { fold: foldBy(watch), decide };
}

/** Folds by the terms that there are now; what was folded by others is folded anew from its own events. */
export function foldBy(watch: Watch): Fold {
  return (past) => {
    const terms = watch.historyOf(past.channel);
    if (past.kind === "kept" && past.folded.terms === terms) return past.folded;
    const snapshot = conversationSnapshot(termsOf(watch, past.channel));
    snapshot.add(past.kind === "kept" ? past.folded.events() : past.events);
    const { add, cases, caseById, actsOn, noiseOf, messageById, events, size } = snapshot;
    // Written out: V8 takes a hundred times as long for a literal that begins with a spread.
    return { add, cases, caseById, actsOn, noiseOf, messageById, events, size, terms };
  };
}

/**
 * What becomes of changed cases. After a late event the stages already given count for the keys they have now, and an id
 * that a case had before leads to it (DESIGN §5).
 */
function decide({ changes, isLate, recorded }: ChangedCases): Decision {
  const pairs = changes.flatMap(({ was, is }) => (isLate && was && is ? [{ was, is }] : []));
  const adopted = pairs
    .map(({ was, is }) => ({ caseId: is.id, keys: adoptStages(was, is, recorded), as: "adopted" as const }))
    .filter(({ keys }) => keys.length > 0);
  const known = withKeys(recorded, adopted);
  const cases = new Map<Case["id"], Case>();
  for (const { is } of changes) if (is) cases.set(is.id, is);
  return {
    cases: [...cases.values()].map((subject) => entryOf(subject, known)),
    adopted,
    aliases: pairs
      .filter(({ was, is }) => was.id !== is.id)
      .map(({ was, is }) => ({ was: was.id, is: is.id })),
  };
}

function withKeys(
  recorded: ReadonlySet<AlertKey>,
  adopted: readonly { readonly keys: readonly AlertKey[] }[],
): ReadonlySet<AlertKey> {
  return adopted.length === 0 ? recorded : new Set([...recorded, ...adopted.flatMap(({ keys }) => keys)]);
}
