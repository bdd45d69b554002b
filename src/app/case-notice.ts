import { isOpenWait } from "../core/cases/case.ts";
import type { Deadline } from "../core/cases/deadline.ts";
import { businessTimeBetween } from "../core/time/business-hours.ts";
import { timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import type { CaseLine, CaseNotice, PersonalNotice, Standing } from "../ports/notice.ts";
import type { CaseView, FoundCase, WholeView } from "./case-view.ts";
import type { StageSubject } from "./find-wait.ts";
import type { Beside } from "./held-up.ts";
import { promiseInWords } from "./promise-in-words.ts";
import { deadlineOf, standingAtStage, standingOf, unseenIn } from "./standing.ts";
import { mentionsOf, someone } from "./team.ts";

/** The case in full, as it stands at `now`. Undefined when nothing was promised for it, which calls for no message. */
export function caseNotice(
  view: WholeView,
  about: StageSubject,
  now: Instant,
  { notes = [], calledFor }: Beside,
): CaseNotice | undefined {
  const { subject, wait, monitored, words } = view;
  const deadline = deadlineOf(wait);
  if (deadline === undefined) return undefined;
  const { team } = monitored;
  const isOpen = isOpenWait(wait);
  const standing = standingOf(view, deadline, now);
  return {
    kind: "case",
    caseId: subject.id,
    standing,
    clock: deadline.clock,
    dueAt: deadline.dueAt,
    breachAt: deadline.breachAt,
    left: timeOf(deadline, now, deadline.dueAt),
    over: timeOf(deadline, deadline.dueAt, now),
    countedBy: deadline.countedBy,
    platform: monitored.platform,
    handle: words?.handle ?? subject.customer,
    quote: words?.text,
    link: words?.link,
    promise: promiseInWords(deadline),
    claim: subject.claim && { by: someone(team, subject.claim.by), at: subject.claim.at },
    snoozedUntil: isOpen ? subject.snoozedUntil : undefined,
    escalated: isOpen ? escalatedIn(view, deadline) : undefined,
    offersApology: offersApology(view, standing),
    mentions: isOpen ? mentionsOf(team, about.routes, about.mentions, now) : NOBODY,
    unseen: unseenIn(view, deadline, now),
    elsewhere: view.elsewhere,
    incidents: view.incidents,
    ...(view.conduct.length > 0 && { conduct: view.conduct }),
    calledFor: isOpen ? calledFor : undefined,
    notes: isOpen ? notes : [],
  };
}

/** What is left of a message once a later one about its case was posted: always the same, so that it is edited once. */
export function caseLine(
  { subject, wait, monitored, words }: CaseView,
  about: StageSubject,
): CaseLine | undefined {
  const deadline = deadlineOf(wait);
  if (deadline === undefined) return undefined;
  const handle = words?.handle ?? subject.customer;
  const { platform } = monitored;
  const standing = standingAtStage(about);
  return { kind: "line", caseId: subject.id, standing, dueAt: deadline.dueAt, platform, handle };
}

/** What the claimant is told when half of the time that was left has gone (DESIGN §5). */
export function lapseNotice(view: CaseView): PersonalNotice | undefined {
  const { subject, wait, monitored, words } = view;
  const deadline = deadlineOf(wait);
  if (deadline === undefined) return undefined;
  return {
    kind: "personal",
    caseId: subject.id,
    text: "You took this one, and half of the time that was left has gone. The team is warned again unless it is answered.",
    dueAt: deadline.dueAt,
    platform: monitored.platform,
    handle: words?.handle ?? subject.customer,
    link: words?.link,
  };
}

/** Who called people about that deadline before their time, the last time. */
function escalatedIn({ subject, monitored }: FoundCase, { anchor }: Deadline): CaseNotice["escalated"] {
  const last = subject.escalations.findLast((one) => one.anchor === anchor);
  return last && { by: someone(monitored.team, last.by), at: last.at };
}

/** After a miss, when the terms that judged it have words for that. */
function offersApology({ wait }: FoundCase, standing: Standing): boolean {
  const isMissed = standing.kind === "late" || (standing.kind === "answered" && !standing.kept);
  return isMissed && deadlineOf(wait)?.terms.remedy !== undefined;
}

const NOBODY = { users: [], groups: [] };

/** Time from one instant to another as the promise counts it. */
function timeOf({ terms, countedBy }: Deadline, from: Instant, to: Instant): Duration {
  return countedBy === "calendar" ? timeBetween(from, to) : businessTimeBetween(terms.hours, from, to);
}
