import { lastReplyWait } from "../core/cases/case.ts";
import type { Store } from "../ports/store.ts";
import type { CaseView } from "./case-notice.ts";
import { foldBy } from "./decide.ts";
import { findWait, type StageSubject } from "./find-wait.ts";
import type { Watch } from "./monitored.ts";

export interface ViewDeps {
  readonly store: Pick<Store, "queries" | "coverage">;
  readonly watch: Watch;
}

/** The case that a queued or sent message is about, as it stands now; undefined when there is none any more. */
export async function viewCase(
  { store, watch }: ViewDeps,
  about: StageSubject,
): Promise<CaseView | undefined> {
  const stored = await store.queries.readCase(about.caseId, foldBy(watch));
  const monitored = stored && watch.channels.get(stored.channel);
  if (stored === undefined || monitored === undefined) return undefined;
  const { subject, acts, recorded } = stored;
  const wait = subject && findWait(subject, about);
  if (subject === undefined || wait === undefined) return undefined;
  // Of what waits the newest says best what the customer wants now.
  const shown = (
    wait.entries.findLast(({ deletion }) => deletion === undefined) ?? lastReplyWait(subject).entries[0]
  ).message;
  const [words, coverage] = await Promise.all([
    store.queries.words(shown.conversation, shown.message),
    store.coverage.intervals(stored.channel),
  ]);
  return { subject, acts, recorded, wait, monitored, words, coverage };
}
