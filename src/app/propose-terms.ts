import { hashOf } from "../core/hash.ts";
import type { BrandId, ChannelId } from "../core/ids.ts";
import { proposalOf, type Proposal } from "../core/terms/approvals.ts";
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
  const { store, book, teams, clock } = deps;
  const now = clock.now();
  for (const team of teams.values()) {
    if (team.approvers.length === 0) continue;
    const current = versionsOf(deps, team.brand);
    await store.proposals.propose(newAmong(deps, team.brand, current, now));
    await book.reread();
    const open = book
      .decided()
      .proposals.filter((one) => one.brand === team.brand && one.approved === undefined);
    for (const proposal of open) await propose(deps, team, current, proposal, now);
  }
}

/** A version as its file has it, and the folder it stands in. */
export interface FiledVersion {
  readonly folder: string;
  readonly terms: Terms;
}

/** The versions that the channels of a brand may be under. */
export function versionsOf(
  { book, monitored }: Pick<ProposeDeps, "book" | "monitored">,
  brand: BrandId,
): readonly FiledVersion[] {
  const files = book.files();
  const own = [...monitored.values()].filter(({ team }) => team.brand === brand);
  const folders = new Set<string>(own.map(({ id }) => files.folderOf(id)));
  return [...folders].flatMap((folder) =>
    (files.histories.get(folder)?.versions ?? []).map((terms) => ({ folder, terms })),
  );
}

/** The channels of a brand whose terms stand in that folder. */
export function channelsIn(
  { book, monitored }: Pick<ProposeDeps, "book" | "monitored">,
  brand: BrandId,
  folder: string,
): readonly Monitored[] {
  const { folderOf } = book.files();
  return [...monitored.values()].filter(({ id, team }) => team.brand === brand && folderOf(id) === folder);
}

function newAmong(
  { book, archive }: ProposeDeps,
  brand: BrandId,
  current: readonly FiledVersion[],
  now: Instant,
): readonly Proposal[] {
  const { proposals } = book.decided();
  const isFirst = !proposals.some((one) => one.brand === brand);
  const frozen = archive.all();
  return current.flatMap(({ folder, terms }) => {
    const { version, hash, from } = terms;
    if (proposalOf(proposals, brand, folder, terms) !== undefined) return [];
    const hasJudged = frozen.some(
      (one) => one.channel === folder && one.version === version && one.hash === hash,
    );
    const approved = hasJudged || (isFirst && from <= now) ? { at: from, by: undefined } : undefined;
    return [{ brand, folder, version, hash, proposedAt: now, approved }];
  });
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
  const filed = current.find(
    (one) => one.folder === folder && one.terms.version === version && one.terms.hash === hash,
  );
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
