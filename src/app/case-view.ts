import { isOpenWait, lastReplyWait } from "../core/cases/case.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { MessageEvent } from "../core/cases/events.ts";
import type { Words } from "../ports/channel.ts";
import type { Store } from "../ports/store.ts";
import { conductOfWait } from "./conduct-of-case.ts";
import { foldBy } from "./decide.ts";
import { sameWordsElsewhere } from "./same-words.ts";
import { findWait, type CalledCase, type StageSubject } from "./find-wait.ts";
import { incidentsOf, type Monitored, type Watch } from "./monitored.ts";

/** A case on its channel: enough to tell whether a message about it is called for. */
export interface FoundCase extends CalledCase {
  /** What people did about it. */
  readonly acts: readonly ActOn[];
  readonly monitored: Monitored;
}

/** A case and what a row of a list tells of it. */
export interface CaseView extends FoundCase {
  /** Of the message that the notice quotes. */
  readonly words: Words | undefined;
  readonly coverage: readonly CoverageInterval[];
  /** Those that cover it: their terms were in force when it opened. */
  readonly incidents: readonly string[];
}

/** A case and all that a message of its own tells of it. */
export interface WholeView extends CaseView {
  /** Platforms on which somebody waits who wrote the same words; empty once nobody waits here. */
  readonly elsewhere: readonly string[];
  /** What is not tolerated of what its messages do that wait, as the terms name it. */
  readonly conduct: readonly string[];
}

export interface ViewDeps {
  readonly store: Pick<Store, "queries" | "coverage">;
  readonly watch: Watch;
}

/** What of a message tells which wait of which case it is about. */
type About = Pick<StageSubject, "caseId" | "clock" | "anchor">;

/** The case that a queued or sent message is about, as it stands now; undefined when there is none any more. */
export async function findCase({ store, watch }: ViewDeps, about: About): Promise<FoundCase | undefined> {
  const stored = await store.queries.readCase(about.caseId, foldBy(watch));
  const monitored = stored && watch.channels.get(stored.channel);
  if (stored === undefined || monitored === undefined) return undefined;
  const { subject, acts, recorded } = stored;
  const wait = subject && findWait(subject, about);
  if (subject === undefined || wait === undefined) return undefined;
  return { subject, acts, recorded, wait, monitored };
}

/** As `findCase`, with what a row of a list says. */
export async function viewCase(deps: ViewDeps, about: About): Promise<CaseView | undefined> {
  const found = await findCase(deps, about);
  if (found === undefined) return undefined;
  const { store, watch } = deps;
  const { subject, monitored } = found;
  const { conversation, message } = quotedOf(found);
  const [words, coverage] = await Promise.all([
    store.queries.words(conversation, message),
    store.coverage.intervals(monitored.id),
  ]);
  return { ...found, words, coverage, incidents: incidentsOf(watch, monitored.id, subject) };
}

/** As `viewCase`, with what takes a look at other cases and at what is not tolerated: too much for each row of a list. */
export async function viewWhole(deps: ViewDeps, about: About): Promise<WholeView | undefined> {
  const view = await viewCase(deps, about);
  if (view === undefined) return undefined;
  if (!isOpenWait(view.wait)) return { ...view, elsewhere: [], conduct: [] };
  const { store, watch } = deps;
  const { words, monitored, wait, acts } = view;
  const { conversation, at } = quotedOf(view);
  return {
    ...view,
    elsewhere:
      words === undefined
        ? []
        : await sameWordsElsewhere(deps, { monitored, conversation, text: words.text, at }),
    conduct: await conductOfWait({ queries: store.queries, watch }, monitored.id, wait, acts),
  };
}

/** Of what waits the newest says best what the customer wants now. */
const quotedOf = ({ subject, wait }: CalledCase): MessageEvent =>
  (wait.entries.findLast(({ deletion }) => deletion === undefined) ?? lastReplyWait(subject).entries[0])
    .message;
