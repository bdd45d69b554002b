import { isWaiting, approvedFrom, proposalOf, type Proposal } from "../core/terms/approvals.ts";
import type { PersonId } from "../core/ids.ts";
import type { Terms } from "../core/terms/terms.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Receipt } from "../ports/notifier.ts";
import type { QuestionAbout } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import { everyChange, instantAndZone } from "./proposal-words.ts";
import { versionInWords } from "./promise-in-words.ts";
import { channelsIn, filedOf, versionsOf, type FiledVersion } from "./filed-versions.ts";
import { takesForceAt } from "./overlays.ts";
import { proposalQuestion, type ProposeDeps } from "./propose-terms.ts";
import { say } from "./receipts.ts";
import { someone, type Team } from "./team.ts";

export interface ApproveDeps extends Pick<ProposeDeps, "book" | "monitored" | "clock" | "log"> {
  readonly store: Pick<Store, "proposals" | "questions" | "queries">;
}

/** The person who answers, and when. */
export interface Answering {
  /** Of the press. */
  readonly id: string;
  readonly team: Team;
  readonly by: PersonId;
  readonly now: Instant;
}

/**
 * Lets a proposed version take force at the later of its date and `now`, or shows all that it changes. A version that was
 * changed or overtaken meanwhile, and whoever is no approver, changes nothing and is told why.
 */
export async function answerProposal(
  deps: ApproveDeps,
  about: Extract<QuestionAbout, { readonly kind: "approval" }>,
  choice: string,
  answering: Answering,
): Promise<Receipt> {
  const { book } = deps;
  const { team } = answering;
  const current = versionsOf(deps, team.brand);
  const filed = filedOf(current, about);
  const proposal = filed && proposalOf(book.decided().proposals, team.brand, about.folder, filed.terms);
  if (filed === undefined || proposal === undefined) {
    return say("These terms were changed meanwhile, or their file is gone. Nothing was changed.");
  }
  if (choice === "changes") {
    const lines = everyChange(inForceIn(deps, filed, answering), filed.terms);
    return say(lines.length === 0 ? "Nothing but its date is new." : lines.join("\n"));
  }
  if (choice !== "approve") return say("This button is of no use any more. Nothing was changed.");
  if (!team.approvers.includes(answering.by)) {
    return say("Only people listed under `approvers` for this brand can do that. Nothing was changed.");
  }
  if (proposal.approved !== undefined) {
    const before = approvedBefore(proposal, team);
    // A crash may have kept its message from showing so.
    await deps.store.questions.answer(proposalQuestion(proposal), { ...proposal.approved, outcome: before });
    return say(`${before} Nothing was changed.`);
  }
  const hindrance = hindranceTo(deps, filed, current, answering);
  return hindrance === undefined ? approve(deps, proposal, filed.terms, answering) : say(hindrance);
}

function approvedBefore({ approved }: Proposal, team: Team): string {
  const by = approved?.by === undefined ? "" : ` by ${someone(team, approved.by).name}`;
  return `These terms were approved${by} already.`;
}

/** Versions take force in the order of their dates: otherwise an older one would come back over a newer one. */
function hindranceTo(
  deps: ApproveDeps,
  { folder, terms }: FiledVersion,
  current: readonly FiledVersion[],
  { team, now }: Answering,
): string | undefined {
  const { proposals } = deps.book.decided();
  for (const other of current) {
    if (other.folder !== folder || other.terms === terms) continue;
    const approved = proposalOf(proposals, team.brand, folder, other.terms)?.approved;
    const name = versionInWords(other.terms.version);
    if (approved === undefined && other.terms.from < terms.from) {
      return `The terms of ${name} come before these, and wait as well: approve those first, or delete their file. Nothing was changed.`;
    }
    if (
      approved !== undefined &&
      other.terms.from > terms.from &&
      approvedFrom(other.terms, approved) <= now
    ) {
      return `The terms of ${name}, which come after these, are in force already: give these a later date. Nothing was changed.`;
    }
  }
  return undefined;
}

async function approve(
  deps: ApproveDeps,
  proposal: Proposal,
  terms: Terms,
  { team, by, now }: Answering,
): Promise<Receipt> {
  const { store, book, log } = deps;
  const channels = channelsIn(deps, proposal.brand, proposal.folder);
  const approved = { at: await takesForceAt(deps, channels, now), by };
  if (!(await store.proposals.approve(proposal, approved))) return say("That was done already.");
  const { name } = someone(team, by);
  const when = `in force from ${instantAndZone(approvedFrom(terms, approved), terms.hours.calendar.zone)}`;
  await store.questions.answer(proposalQuestion(proposal), {
    at: now,
    by,
    outcome: `Approved by ${name}: ${when}`,
  });
  await book.reread();
  log.info("terms.approved", {
    brand: proposal.brand,
    folder: proposal.folder,
    version: proposal.version,
    by,
  });
  return say(`Approved: ${when}.`);
}

/** What the folder's channels are under now, overlays aside. */
function inForceIn(deps: ApproveDeps, { folder }: FiledVersion, { team, now }: Answering): Terms | undefined {
  const [channel] = channelsIn(deps, team.brand, folder);
  const history = channel && deps.book.loaded().historyOf(channel.id);
  const terms = history && termsAt({ ...history, overlays: [] }, now);
  return terms !== undefined && !isWaiting(terms) ? terms : undefined;
}
