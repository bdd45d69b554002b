import type { Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import { channelId, type CaseId, type ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Judged, Judging } from "../ports/figures.ts";
import type { Folded } from "../ports/fold.ts";
import { byAccount, groupBy } from "./account-key.ts";
import { messagesAbout, type MessageAbout } from "./case-alerts.ts";
import { caseGroups, type CaseGroup } from "./case-groups.ts";
import { intervalsOf } from "./coverage.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import type { CaseRow, Db } from "./schema.ts";
import { foldGroup, readGroups, type KnownGroup } from "./stored-group.ts";

/** Where a case is found. */
export type CasePlace = Pick<CaseRow, "brand" | "platform" | "account" | "conversation" | "id" | "channel">;

/** What became of cases that were to be judged. */
export type Verdict =
  | { readonly kind: "judged"; readonly id: CaseId; readonly judged: Judged }
  /** Nobody knows the terms of their channel any more: what is kept of them stays. */
  | { readonly kind: "left"; readonly ids: readonly CaseId[] }
  | { readonly kind: "failed"; readonly ids: readonly CaseId[]; readonly error: unknown };

/** What cases are judged by beside their events: by channel, and by case. */
export interface Around {
  readonly coverage: ReadonlyMap<string, readonly CoverageInterval[]>;
  readonly messages: ReadonlyMap<string, readonly MessageAbout[]>;
}

/** What cases of these channels and these ids are judged by beside their events. */
export async function aroundOf(db: Db, channels: Iterable<string>, ids: readonly string[]): Promise<Around> {
  const coverage = new Map<string, readonly CoverageInterval[]>();
  for (const channel of new Set(channels)) coverage.set(channel, await intervalsOf(db, channelId(channel)));
  return { coverage, messages: groupBy(await messagesAbout(db, ids), ({ caseId }) => caseId) };
}

const NOTHING: Judged = { records: [], changesAt: undefined };

/** Folds the conversations of these cases from their events, and judges them as of `now`. */
export async function judgeCases(
  db: Db,
  turn: MemoryTurn,
  cases: readonly CasePlace[],
  now: Instant,
  judging: Judging,
): Promise<readonly Verdict[]> {
  const around = await aroundOf(
    db,
    cases.map(({ channel }) => channel),
    cases.map(({ id }) => id),
  );
  const verdicts: Verdict[] = [];
  for (const [account, its] of byAccount(cases, (one) => one)) {
    const groups = await caseGroups(db, account, its);
    const judged = groups.filter(({ channel }) => judging.timelineOf(channel).length > 0);
    const left = groups.filter((group) => !judged.includes(group));
    verdicts.push(...left.map((group) => ({ kind: "left" as const, ids: group.ids })));
    for (const known of await readGroups(db, turn, account, judged))
      verdicts.push(...judgeGroup(known, turn, around, now, judging));
  }
  return verdicts;
}

function judgeGroup(
  known: KnownGroup<CaseGroup>,
  turn: MemoryTurn,
  around: Around,
  now: Instant,
  judging: Judging,
): readonly Verdict[] {
  const { channel, ids } = known.group;
  try {
    const { folded, isSettled } = foldGroup(known, judging.fold);
    turn.keep(known.group, { folded, isSettled });
    return ids.map((id): Verdict => {
      const subject = folded.caseById(id);
      // Under the terms that there are now it may be no case any more: then nothing was promised.
      const judged = subject && judgeFolded(folded, subject, { channel, around, now, judging });
      return { kind: "judged", id, judged: judged ?? NOTHING };
    });
  } catch (error) {
    return [{ kind: "failed", ids, error }];
  }
}

/** Judges one of the cases that were folded together. */
export function judgeFolded(
  folded: Folded,
  subject: Case,
  by: {
    readonly channel: ChannelId;
    readonly around: Around;
    readonly now: Instant;
    readonly judging: Judging;
  },
): Judged {
  const { channel, around, now, judging } = by;
  return judging.judge({
    channel,
    subject,
    acts: folded.actsOn(subject),
    coverage: around.coverage.get(channel) ?? [],
    messages: (around.messages.get(subject.id) ?? []).map(({ message }) => message),
    now,
  });
}
