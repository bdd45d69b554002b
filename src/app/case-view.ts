import type { Recorded } from "../core/alerts/alert-plan.ts";
import { isOpenWait, lastReplyWait, type Case, type Wait } from "../core/cases/case.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Words } from "../ports/channel.ts";
import type { Store } from "../ports/store.ts";
import { conductOfWait } from "./conduct-of-case.ts";
import { foldBy } from "./decide.ts";
import { sameWordsElsewhere } from "./same-words.ts";
import { findWait, type StageSubject } from "./find-wait.ts";
import { incidentsOf, type Monitored, type Watch } from "./monitored.ts";

/** A case and all that its messages in Slack tell of it. */
export interface CaseView {
  readonly subject: Case;
  /** What people did about it. */
  readonly acts: readonly ActOn[];
  /** The keys of its stages that are recorded. */
  readonly recorded: Recorded;
  readonly wait: Wait;
  readonly monitored: Monitored;
  /** Of the message that the notice quotes. */
  readonly words: Words | undefined;
  readonly coverage: readonly CoverageInterval[];
  /** Platforms on which somebody waits who wrote the same words; empty once nobody waits here. */
  readonly elsewhere: readonly string[];
  /** Those that cover it: their terms were in force when it opened. */
  readonly incidents: readonly string[];
  /** What is not tolerated of what its messages do that wait, as the terms name it. */
  readonly conduct: readonly string[];
}

export interface ViewDeps {
  readonly store: Pick<Store, "queries" | "coverage">;
  readonly watch: Watch;
}

/** The case that a queued or sent message is about, as it stands now; undefined when there is none any more. */
export async function viewCase(
  { store, watch }: ViewDeps,
  about: Pick<StageSubject, "caseId" | "clock" | "anchor">,
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
  const said = words && { monitored, conversation: shown.conversation, text: words.text, at: shown.at };
  const elsewhere = said && isOpenWait(wait) ? await sameWordsElsewhere({ store, watch }, said) : [];
  const incidents = incidentsOf(watch, stored.channel, subject);
  const conduct = isOpenWait(wait)
    ? await conductOfWait({ queries: store.queries, watch }, stored.channel, wait, acts)
    : [];
  return { subject, acts, recorded, wait, monitored, words, coverage, elsewhere, incidents, conduct };
}
