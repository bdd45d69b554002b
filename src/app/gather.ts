import { deliveryKeyOf } from "../core/alerts/alert-key.ts";
import { CROWD, gather, ROWS, type Gathering } from "../core/alerts/gathering.ts";
import { isOpenWait, runningDeadline } from "../core/cases/case.ts";
import { hashOf } from "../core/hash.ts";
import type { CaseId } from "../core/ids.ts";
import { duration, type Duration, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Crowd, CrowdPlace, ListMember, ListSubject, OutboxEntry, OutboxRow } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { findCase, type ViewDeps } from "./case-view.ts";
import type { Company } from "./company.ts";
import { PLACE_BURST, PLACE_EVERY, type SendBudget } from "./send-budget.ts";

/** A list stands for no more than that: its post names each of them. The next list follows at once. */
const MOST = 500;

export interface GatherDeps extends ViewDeps {
  readonly store: Pick<Store, "queries" | "coverage" | "outbox">;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: nothing is limited. */
  readonly budget?: SendBudget;
  readonly company: Company;
}

/** What waits for company, and until when it does. */
export interface Waiting {
  readonly crowds: readonly CrowdPlace[];
  readonly until: Instant | undefined;
}

interface WaitingCrowd {
  readonly place: CrowdPlace;
  readonly keys: readonly string[];
  readonly until: Instant;
}

type Held = ReturnType<SendBudget["held"]>;

/**
 * Puts together, before anything is sent, what belongs together (DESIGN §5): of each channel at each place that may be sent
 * something now. It is committed which list stands for which messages; returns those that wait for their list.
 */
export async function gatherAll(deps: GatherDeps, held: Held): Promise<Waiting> {
  const { store, clock } = deps;
  const places = (await store.outbox.crowds(clock.now())).filter((place) => !isHeld(held, place));
  const waiting: WaitingCrowd[] = [];
  for (const place of places) {
    const crowd = await gatherAt(deps, place);
    if (crowd !== undefined) waiting.push(crowd);
  }
  deps.company.await(new Map(waiting.flatMap(({ keys, until }) => keys.map((key) => [key, until] as const))));
  const untils = waiting.map(({ until }) => until);
  return {
    crowds: waiting.map(({ place }) => place),
    until: untils.reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined),
  };
}

const isHeld = ({ workspaces, places }: Held, { brand, destination }: CrowdPlace): boolean =>
  workspaces.some((one) => one.brand === brand && destination.startsWith(`${one.notifier}:`)) ||
  places.some((one) => one.brand === brand && one.destination === destination);

/** What is there and must wait for its list; undefined when it need not. */
async function gatherAt(deps: GatherDeps, place: CrowdPlace): Promise<WaitingCrowd | undefined> {
  const { store, clock } = deps;
  const now = clock.now();
  const crowd = await store.outbox.crowd(place, now, MOST);
  const gathering = await decide(deps, place, crowd, now);
  if (gathering.kind === "wait")
    return { place, keys: crowd.pending.map(({ key }) => key), until: gathering.until };
  if (gathering.kind === "one by one") return undefined;
  // A list that was never posted takes in what came since; those of its cases that were answered meanwhile drop out.
  for (const list of crowd.lists) await store.outbox.free(list, now, "gathered anew");
  const isLate = deps.budget?.outage(place) !== undefined;
  const form = gathering.isStorm || isLate ? "digest" : "group";
  let part = crowd.lists.length === 0 ? crowd : await store.outbox.crowd(place, now, MOST);
  while (part.pending.length > 0) {
    const list = await listOf(deps, place, part, form);
    const members = part.pending.map(({ key }) => key);
    await store.outbox.gather(list, members);
    deps.log.info("alerts.gathered", { key: list.key, messages: members.length });
    if (members.length < MOST) break;
    // Whoever did not fit has waited for company as long as the others.
    part = await store.outbox.crowd(place, now, MOST);
  }
  return undefined;
}

async function decide(deps: GatherDeps, place: CrowdPlace, crowd: Crowd, now: Instant): Promise<Gathering> {
  const { pending, others, lastListAt } = crowd;
  const cases = new Set(pending.flatMap(({ subject }) => (subject.kind === "stage" ? [subject.caseId] : [])));
  const queued = await deps.store.outbox.queued(place, now);
  return gather({
    now,
    pending: cases.size,
    others: cases.size >= CROWD ? 0 : (await stillWaiting(deps, place, others, CROWD)).length,
    firstDue: pending.reduce(
      (first, { deadline }) => (deadline < first ? deadline : first),
      pending[0]?.deadline ?? now,
    ),
    isNews: pending.some(({ subject }) => subject.kind === "stage" && subject.stageKind !== "warning"),
    lastListAt,
    queueTakes: takes(queued),
  });
}

const takes = (queued: number): Duration => duration(Math.max(0, queued - PLACE_BURST) * PLACE_EVERY);

/** Nearly all that wait are past their first warning: so many at once are hardly ever too few. */
const LOOKED_AT = 32;

/** What was said last there about the first `most` of those cases that wait still, past the first warning of what they wait for. */
async function stillWaiting(
  deps: GatherDeps,
  place: CrowdPlace,
  cases: readonly CaseId[],
  most: number,
): Promise<readonly OutboxRow[]> {
  const now = deps.clock.now();
  const found: OutboxRow[] = [];
  for (let from = 0; from < cases.length && found.length < most; from += LOOKED_AT) {
    for (const row of await deps.store.outbox.said(place, cases.slice(from, from + LOOKED_AT))) {
      if (found.length < most && (await waitsStill(deps, row, now))) found.push(row);
    }
  }
  return found;
}

async function waitsStill(deps: GatherDeps, { subject }: OutboxRow, now: Instant): Promise<boolean> {
  const wait = subject.kind === "stage" ? (await findCase(deps, subject))?.wait : undefined;
  if (wait === undefined || !isOpenWait(wait)) return false;
  const deadline = runningDeadline(wait);
  const first = deadline?.warnings[0]?.at ?? deadline?.breachAt;
  return first !== undefined && first <= now;
}

async function listOf(
  deps: GatherDeps,
  place: CrowdPlace,
  { pending, others: waiting }: Crowd,
  form: ListSubject["form"],
): Promise<OutboxEntry> {
  const { brand, destination, channel } = place;
  const stages = pending.flatMap(({ subject }) => (subject.kind === "stage" ? [subject] : []));
  const others = await stillWaiting(deps, place, waiting, ROWS);
  const subject: ListSubject = {
    kind: "list",
    form,
    channel,
    members: pending.flatMap(memberOf),
    others: others.flatMap(memberOf),
    routes: [...new Set(stages.flatMap(({ routes }) => routes))],
    people: [...new Set(stages.flatMap(({ mentions }) => mentions ?? []))],
    unreached: undefined,
  };
  const first = (of: (row: OutboxRow) => Instant): Instant =>
    pending.map(of).reduce((a, b) => (b < a ? b : a));
  const keys = pending.map(({ key }) => key).toSorted();
  return {
    key: hashOf("list", form, destination, ...keys),
    brand,
    destination,
    subject,
    calledAt: first(({ calledAt }) => calledAt),
    deadline: first(({ deadline }) => deadline),
  };
}

/** What a list keeps of a message about one case. */
export function memberOf({
  key,
  destination,
  subject,
  calledAt,
}: Pick<OutboxEntry, "key" | "destination" | "subject" | "calledAt">): readonly ListMember[] {
  if (subject.kind !== "stage") return [];
  const { caseId, alertKeys, stage, stageKind, clock, anchor } = subject;
  const member = { caseId, alertKeys, stage, stageKind, clock, anchor, calledAt };
  return [memberKey(member, destination) === key ? member : { ...member, key }];
}

/** The key of the message that the list stands for; undefined of a case that it only shows. */
export function memberKey({ key, alertKeys: [first] }: ListMember, destination: string): string | undefined {
  return key ?? (first && deliveryKeyOf(first, destination));
}
