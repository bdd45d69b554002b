import { hashOf } from "../core/hash.ts";
import type { BrandId, ChannelId } from "../core/ids.ts";
import { proposalOf, type Proposal } from "../core/terms/approvals.ts";
import type { FrozenVersion } from "../core/terms/frozen.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import type { TermsArchive } from "../ports/terms-archive.ts";
import { askPeople } from "./ask-people.ts";
import { placesToAsk } from "./destinations.ts";
import { channelsIn, filedOf, versionsOf, type FiledVersion } from "./filed-versions.ts";
import type { Monitored } from "./monitored.ts";
import { versionInWords } from "./promise-in-words.ts";
import { instantAndZone, proposedChanges } from "./proposal-words.ts";
import { userOf, type Team } from "./team.ts";
import type { TermsBook } from "./terms-book.ts";

export interface ProposeDeps {
  readonly store: Pick<Store, "proposals" | "questions" | "queue">;
  readonly book: TermsBook;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
  readonly archive: Pick<TermsArchive, "all">;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/**
 * Proposes, to the approvers of each brand, the versions of its terms that nobody approved yet; those stay out of force
 * until somebody does (DESIGN §2). What had begun when a brand asks for the first time, and what has judged already, is
 * in force without. Proposed again it changes nothing.
 */
export async function proposeTerms(deps: ProposeDeps): Promise<void> {
  const { store, book, teams, archive, clock } = deps;
  const now = clock.now();
  const frozen = archive.all();
  for (const team of teams.values()) {
    if (team.approvers.length === 0) continue;
    const current = versionsOf(deps, team.brand);
    await store.proposals.propose(newAmong(deps, team.brand, current, frozen, now));
    await book.reread();
    const open = book
      .decided()
      .proposals.filter((one) => one.brand === team.brand && one.approved === undefined);
    for (const proposal of open) {
      if (hasJudged(frozen, proposal) && isAlone(deps, proposal))
        await letStand(deps, current, proposal, now);
      else await propose(deps, team, current, proposal, now);
    }
  }
}

function newAmong(
  { book }: ProposeDeps,
  brand: BrandId,
  current: readonly FiledVersion[],
  frozen: readonly FrozenVersion[],
  now: Instant,
): readonly Proposal[] {
  const { proposals } = book.decided();
  const isFirst = !proposals.some((one) => one.brand === brand);
  return current.flatMap(({ folder, terms }) => {
    const { version, hash, from } = terms;
    if (proposalOf(proposals, brand, folder, terms) !== undefined) return [];
    const stands = hasJudged(frozen, { folder, version, hash }) || (isFirst && from <= now);
    const approved = stands ? { at: from, by: undefined } : undefined;
    return [{ brand, folder, version, hash, proposedAt: now, approved }];
  });
}

const hasJudged = (
  frozen: readonly FrozenVersion[],
  { folder, version, hash }: Pick<Proposal, "folder" | "version" | "hash">,
): boolean => frozen.some((one) => one.channel === folder && one.version === version && one.hash === hash);

/** Whether no other brand judges by the same files: what has judged, has judged for this one. */
const isAlone = ({ book, monitored }: ProposeDeps, { brand, folder }: Proposal): boolean =>
  [...monitored.values()].every(
    ({ id, team }) => team.brand === brand || book.files().folderOf(id) !== folder,
  );

/** It took force while its brand named no approvers: what it has judged it goes on judging. */
async function letStand(
  { store, book }: ProposeDeps,
  current: readonly FiledVersion[],
  proposal: Proposal,
  now: Instant,
): Promise<void> {
  const filed = filedOf(current, proposal);
  if (filed === undefined) return;
  await store.proposals.approve(proposal, { at: filed.terms.from, by: undefined });
  const outcome = "It is in force already: nobody had to approve it then.";
  await store.questions.answer(proposalQuestion(proposal), { at: now, by: undefined, outcome });
  await book.reread();
}

async function propose(
  { store, book, monitored, log }: ProposeDeps,
  team: Team,
  current: readonly FiledVersion[],
  proposal: Proposal,
  now: Instant,
): Promise<void> {
  const { brand, folder, version, hash } = proposal;
  const id = proposalQuestion(proposal);
  const filed = filedOf(current, proposal);
  if (filed === undefined) {
    const outcome = "Withdrawn: its file was changed, or is gone.";
    await store.questions.answer(id, { at: now, by: undefined, outcome });
    return;
  }
  const channels = channelsIn({ book, monitored }, brand, folder);
  const [first] = channels;
  const history = first && book.loaded().historyOf(first.id);
  const old = history && termsAt({ ...history, overlays: [] }, now);
  const question: Omit<Question, "answered"> = {
    id,
    brand,
    about: { kind: "approval", folder, version, hash },
    notice: noticeOf(id, filed.terms, old, channels),
    askedAt: now,
  };
  await askPeople(store, question, approversOf(team, now), now);
  log.info("terms.proposed", { brand, folder, version });
}

/** The id of the question whether that may take force. */
export const proposalQuestion = ({ brand, folder, version, hash }: Proposal): string =>
  hashOf("approval", brand, folder, version, hash);

function noticeOf(
  id: string,
  fresh: Terms,
  old: Terms | undefined,
  channels: readonly Monitored[],
): Question["notice"] {
  const where = channels.map(({ platform, id: channel }) => `${platform} (${channel})`).join(", ");
  const { zone } = fresh.hours.calendar;
  return {
    kind: "question",
    question: id,
    title: `New terms wait for your approval: ${versionInWords(fresh.version)}, ${where}`,
    lines: [
      ...proposedChanges(old, fresh),
      `Approved, they are in force from ${instantAndZone(fresh.from, zone)}, or from your click if that is later. Until then ${old === undefined ? "nothing is promised" : `the terms of ${versionInWords(old.version)} stay in force`}.`,
    ],
    choices: [
      { id: "approve", label: "Approve", style: "primary" },
      { id: "changes", label: "Every change", style: undefined },
    ],
  };
}

/** Each approver by direct message; the team's channel where none can be reached so. */
function approversOf(team: Team, now: Instant): readonly string[] {
  const people = team.approvers.flatMap((person) => {
    const user = userOf(team, person);
    return user === undefined ? [] : [`slack:${user}`];
  });
  if (people.length > 0) return [...new Set(people)];
  return placesToAsk(team, [["team"], [...team.routes.keys()]], now);
}
