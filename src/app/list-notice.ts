import { memberMarkOf } from "../core/alerts/alert-key.ts";
import { ROWS } from "../core/alerts/gathering.ts";
import { isOpenWait } from "../core/cases/case.ts";
import { isErased } from "../core/erased-author.ts";
import type { CaseId } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { isWaiting, type ListLine, type ListNotice, type ListRow } from "../ports/notice.ts";
import type { ListMember, ListSubject, OutboxRow } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { findCase, viewCase, type CaseView, type FoundCase, type ViewDeps } from "./case-view.ts";
import { reasonNotToSend } from "./find-wait.ts";
import { memberKey } from "./gather.ts";
import type { Beside } from "./held-up.ts";
import { isOvertaken } from "./is-overtaken.ts";
import type { Monitored } from "./monitored.ts";
import { deadlineOf, standingOf } from "./standing.ts";
import { mentionsOf, someone } from "./team.ts";

export interface ListDeps extends ViewDeps {
  readonly store: Pick<Store, "queries" | "coverage" | "outbox">;
  readonly clock: Pick<Clock, "now">;
}

/** A queued or sent message about several cases. */
export type ListMessage = Pick<OutboxRow, "key" | "brand" | "destination" | "deadline"> & {
  readonly subject: ListSubject;
};

/** What a list that is about to be sent is about now. */
export interface ListNow {
  /** Without what needs no list any more; the first to fall due first. */
  readonly subject: ListSubject;
  readonly leftOut: readonly { readonly key: string; readonly reason: string }[];
  /** How many cases it would tell of. */
  readonly cases: number;
}

/** What is left of the list at this instant: who was answered since is not mentioned. */
export async function lookOver(deps: ListDeps, list: ListMessage): Promise<ListNow> {
  const { subject, destination } = list;
  const now = deps.clock.now();
  const marks = new Set(await deps.store.outbox.marks(list.key));
  const members: Seen<FoundCase>[] = [];
  const leftOut: { key: string; reason: string }[] = [];
  for (const member of subject.members) {
    const key = memberKey(member, destination);
    if (key === undefined || !marks.has(memberMarkOf(key))) continue;
    const found = await findCase(deps, member);
    const reason =
      found === undefined ? "the case is gone" : reasonToLeaveOut(found, member, destination, now);
    if (found !== undefined && reason === undefined) members.push({ member, found });
    else leftOut.push({ key, reason: reason ?? "" });
  }
  const others: Seen<FoundCase>[] = [];
  for (const member of subject.others) {
    const found = await findCase(deps, member);
    if (found !== undefined && isOpenWait(found.wait)) others.push({ member, found });
  }
  const inOrder = (seen: readonly Seen<FoundCase>[]): readonly ListMember[] =>
    seen.toSorted(compareDue).map(({ member }) => member);
  return {
    subject: { ...subject, members: inOrder(members), others: inOrder(others) },
    leftOut,
    // What it only shows calls for no message; a list of an hour is called for by the hour.
    cases:
      members.length === 0 && !isOfAnHour(subject)
        ? 0
        : new Set([...members, ...others].map(({ found }) => found.subject.id)).size,
  };
}

const isOfAnHour = ({ form }: ListSubject): boolean => form === "brief" || form === "closing";

/** As of a message about it alone. */
function reasonToLeaveOut(
  found: FoundCase,
  member: ListMember,
  destination: string,
  now: Instant,
): string | undefined {
  const isLate = isOvertaken(found, member, { calledAt: member.calledAt, destination }, now);
  return reasonNotToSend(found, member) ?? (isLate ? "a later stage is called for" : undefined);
}

/** The list as its cases stand at `now`. Undefined when nothing is promised for any of them. */
export async function listNotice(
  deps: ListDeps,
  monitored: Monitored,
  { subject, deadline, ...place }: ListMessage,
  now: Instant,
  { notes = [], calledFor }: Beside = {},
): Promise<ListNotice | undefined> {
  const { form, members, others, routes, people, unreached } = subject;
  // What calls for the list comes before what is shown beside it: else old cases would hide what is new.
  const seen = new Map<CaseId, Seen<CaseView>>();
  for (const member of [...members, ...others]) {
    if (seen.size === ROWS) break;
    const found = await viewCase(deps, member);
    if (found === undefined) continue;
    const before = seen.get(found.subject.id);
    // Two of its clocks may call for it: the one that still runs, and runs out first, is shown.
    if (before === undefined || isMorePressing(found, before.found))
      seen.set(found.subject.id, { member, found });
  }
  const rows = [...seen.values()].toSorted(compareDue).flatMap(({ found }) => rowOf(found, now));
  if (rows.length === 0) return undefined;
  const open = rows.filter(({ standing }) => isWaiting(standing));
  // Whoever came after its hour is no part of what it said.
  const isPast = isOfAnHour(subject) && now > deadline;
  const counted = isPast ? 0 : await countOf(deps, { subject, deadline, ...place }, now);
  const waiting = Math.max(open.length, counted);
  const { team, platform } = monitored;
  const users = mentionsOf(team, routes, undefined, now);
  const named = people.map((person) => mentionsOf(team, [], person, now));
  return {
    kind: "list",
    form,
    platform,
    turn: isOfAnHour(subject) ? deadline : undefined,
    waiting,
    firstDue: open.map(({ dueAt }) => dueAt).reduce<Instant | undefined>(earlier, undefined),
    rows,
    more: waiting - open.length,
    mentions:
      open.length === 0
        ? { users: [], groups: [] }
        : { ...users, users: [...new Set([...users.users, ...named.flatMap((one) => one.users)])] },
    unreached,
    calledFor: unreached === undefined && open.length > 0 ? calledFor : undefined,
    notes: open.length === 0 ? [] : notes,
  };
}

/** When a list was called for: by the earliest stage that it still stands for. */
export const listCalledAt = ({
  subject,
  calledAt,
}: Pick<OutboxRow, "calledAt"> & Pick<ListMessage, "subject">): Instant =>
  isOfAnHour(subject) || subject.members.length === 0
    ? calledAt
    : instant(Math.min(...subject.members.map((member) => member.calledAt)));

/** What is left of a list once a later one stands below: always the same, so that it is edited once. */
export function listLine({ platform }: Monitored, { form, members, others }: ListSubject): ListLine {
  const cases = new Set([...members, ...others].map(({ caseId }) => caseId)).size;
  return { kind: "list line", form, platform, cases };
}

interface Seen<V extends FoundCase> {
  readonly member: ListMember;
  readonly found: V;
}

const isMorePressing = (found: FoundCase, than: FoundCase): boolean =>
  isOpenWait(found.wait) && (!isOpenWait(than.wait) || dueOf(found) < dueOf(than));

const dueOf = ({ wait }: FoundCase): number => deadlineOf(wait)?.dueAt ?? Infinity;

const earlier = (a: Instant | undefined, b: Instant): Instant => (a === undefined || b < a ? b : a);

function compareDue({ found: a }: Seen<FoundCase>, { found: b }: Seen<FoundCase>): number {
  return dueOf(a) - dueOf(b) || (a.subject.id < b.subject.id ? -1 : 1);
}

function rowOf(view: CaseView, now: Instant): readonly ListRow[] {
  const { subject, wait, monitored, words, incidents } = view;
  const deadline = deadlineOf(wait);
  const { claim, id, customer } = subject;
  if (deadline === undefined || isErased(customer)) return [];
  return [
    {
      caseId: id,
      standing: standingOf(view, deadline, now),
      clock: deadline.clock,
      dueAt: deadline.dueAt,
      handle: words?.handle ?? customer,
      quote: words?.text,
      link: words?.link,
      claim: claim && { by: someone(monitored.team, claim.by), at: claim.at },
      incidents,
    },
  ];
}

/** How many wait: of a brief on the whole channel, of a closing sweep those due by then, else those people were told of. */
async function countOf(
  { store: { queries, outbox } }: ListDeps,
  { subject: { form, channel }, brand, destination, deadline }: ListMessage,
  now: Instant,
): Promise<number> {
  switch (form) {
    case "brief":
      return queries.countDue(channel);
    case "closing":
      return queries.countDue(channel, deadline);
    case "group":
    case "digest":
      return (await outbox.crowd({ brand, destination, channel }, now, 1)).waiting;
  }
}
