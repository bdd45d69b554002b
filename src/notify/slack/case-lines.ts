import { END_OF_TIME, type Instant } from "../../core/time/instant.ts";
import {
  isWaiting,
  type Answered,
  type CaseLine,
  type CaseNotice,
  type Mentions,
  type Someone,
  type Standing,
} from "../../ports/notice.ts";
import { isSlackId } from "../../platforms/slack/slack-ids.ts";
import { plainText } from "../../platforms/slack/slack-text.ts";
import { bold, date, dotted, inline, words, type Piece } from "./pieces.ts";
import {
  BESIDE,
  conductWords,
  dueWord,
  incidentWords,
  signed,
  spanWords,
  standingWords,
  timeLeft,
} from "../words.ts";

/** No platform allows longer ones. */
const MAX_HANDLE = 50;

/** The first line of a case: how it stands, by when, where, who, how long. */
export function headLine(notice: CaseNotice): readonly Piece[] {
  const { standing, clock, dueAt } = notice;
  const state = [bold(standingWords(standing))];
  const from = [words(sourceWords(notice))];
  if (!isWaiting(standing)) return dotted(state, ...endParts(standing), from);
  return dotted(state, [bold(`${dueWord(clock)} `), date(dueAt)], from, [words(timeLeft(notice))]);
}

/** All that is left of an earlier message. */
export function shortLine(notice: CaseLine): readonly Piece[] {
  const due = [words("due "), date(notice.dueAt)];
  return dotted([words(standingWords(notice.standing))], due, [words(sourceWords(notice))]);
}

/** Where it came from: the platform and the customer, whose name is a stranger's words on a line of ours. */
export function sourceWords({ platform, handle }: Pick<CaseNotice, "platform" | "handle">): string {
  return `${platform} · ${handleWords(handle)}`;
}

/** A customer's name, in at most `max` letters: a stranger's words. */
export function handleWords(handle: string, max: number = MAX_HANDLE): string {
  return `@${inline(plainText(handle, max))}`;
}

/** How it came to its end; nothing while it waits. */
export function endParts(standing: Standing): readonly (readonly Piece[])[] {
  if (standing.kind === "answered") return answeredParts(standing);
  return standing.kind === "withdrawn" || standing.kind === "settled" ? endedParts(standing) : [];
}

/** Whom it is to wake. */
export function mentionLine({ users, groups }: Mentions): readonly Piece[] {
  const all = [
    ...users.filter(isSlackId).map((id): Piece => ({ kind: "user", id })),
    ...groups.filter(isSlackId).map((id): Piece => ({ kind: "group", id })),
  ];
  return all.flatMap((piece, i) => (i === 0 ? [piece] : [words(" "), piece]));
}

/** What else the reader must know, a line each. */
export function stateLines(notice: CaseNotice): readonly (readonly Piece[])[] {
  const { standing, claim, snoozedUntil, escalated, dueAt, breachAt, elsewhere, incidents } = notice;
  const { conduct = [], calledFor, notes } = notice;
  const isOpen = isWaiting(standing);
  const lines: (readonly Piece[])[] = [];
  if (isOpen && claim) {
    lines.push([words(`${signed(BESIDE.claimed)}: ${claim.by.name} has got it, since `), date(claim.at)]);
  }
  if (isOpen && snoozedUntil !== undefined) {
    lines.push([words(`${signed(BESIDE.snoozed)} until `), date(snoozedUntil)]);
  }
  if (isOpen && escalated) {
    lines.push([words(`${signed(BESIDE.escalated)} by ${escalated.by.name}, `), date(escalated.at)]);
  }
  // Over a close the promise is kept until the very moment of opening: worth knowing before giving up.
  if (isOpen && standing.kind !== "late" && breachAt > dueAt && breachAt < END_OF_TIME) {
    lines.push([words("A reply still counts as in time until "), date(breachAt)]);
  }
  if (isOpen && elsewhere.length > 0) {
    lines.push([words(`The same words wait on ${elsewhere.join(" and ")} too`)]);
  }
  if (isOpen && incidents.length > 0) lines.push([words(incidentWords(incidents))]);
  if (isOpen && conduct.length > 0) lines.push([words(conductWords(conduct))]);
  if (isOpen && calledFor !== undefined) lines.push(delayedLine(calledFor));
  const doubts = notes
    .filter((note) => note !== "")
    .map((note) => [words(`${BESIDE.unverified.emoji} ${note.charAt(0).toUpperCase()}${note.slice(1)}`)]);
  return [...lines, ...unseenLines(notice), ...doubts];
}

/** News that comes late says so, and when it should have come. */
export const delayedLine = (calledFor: Instant): readonly Piece[] => [
  words(`${signed(BESIDE.delayed)}: called for `),
  date(calledFor),
];

/** Unknown is not good, and not bad either: somebody may have answered. */
function unseenLines({ unseen }: CaseNotice): readonly (readonly Piece[])[] {
  if (unseen === undefined) return [];
  const { from, to, cause } = unseen;
  const when =
    to === undefined
      ? [words(" since "), date(from)]
      : [words(" from "), date(from), words(" to "), date(to)];
  const escaped = words(`: an answer may have escaped us (${cause})`);
  return [[words(signed(BESIDE.unwatched)), ...when, escaped]];
}

function answeredParts({
  at,
  after,
  kept,
  margin,
  context,
  claimant,
}: Answered): readonly (readonly Piece[])[] {
  return [
    [date(at)],
    [words(`after ${spanWords(after)}`)],
    [words(verdictWords(kept, margin))],
    ...(kept || context === undefined ? [] : [[words(context)]]),
    ...byParts("claimed by", claimant),
  ];
}

/** Blameless: what happened, not whose fault it is. */
function verdictWords(kept: boolean, margin: Answered["margin"]): string {
  if (!kept) return `missed by ${spanWords(margin)}`;
  return margin > 0 ? `in time, ${spanWords(margin)} to spare` : "in time, at the last moment";
}

function endedParts({
  cause,
  by,
}: Extract<Standing, { readonly kind: "withdrawn" | "settled" }>): readonly (readonly Piece[])[] {
  return [[words(cause)], ...byParts("by", by)];
}

function byParts(how: string, who: Someone | undefined): readonly (readonly Piece[])[] {
  return who === undefined ? [] : [[words(`${how} ${who.name}`)]];
}
