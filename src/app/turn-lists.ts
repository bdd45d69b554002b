import { rungsOf, type DueAlert, type Rung } from "../core/alerts/alert-plan.ts";
import { turnsAround, type Turn } from "../core/alerts/turns.ts";
import type { Case } from "../core/cases/case.ts";
import { hashOf } from "../core/hash.ts";
import { ROWS } from "../core/alerts/gathering.ts";
import type { ChannelId } from "../core/ids.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import { duration, minutes, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { EarlyCalls, ListMember, ListSubject, OutboxEntry } from "../ports/outbox.ts";
import type { FoldedCase } from "../ports/queries.ts";
import type { Store } from "../ports/store.ts";
import { nearestDeadline } from "./case-entry.ts";
import { foldBy } from "./decide.ts";
import { messagesFor, placesOfRoutes } from "./destinations.ts";
import { memberOf } from "./gather.ts";
import type { Duty } from "./duty.ts";
import type { Monitored, Watch } from "./monitored.ts";

export interface TurnDeps {
  readonly store: Pick<Store, "outbox" | "queries">;
  readonly watch: Watch;
  readonly clock: Clock;
  readonly log: Log;
}

/** Terms and cases change: what is to be told is looked at this often while it is to be told. */
const LOOK_EVERY = minutes(1);

/** Tells the team of each channel what waits before it opens, and what must be answered before it closes (DESIGN §5). */
export function turning(deps: TurnDeps): Duty {
  return {
    name: "turns",
    pass: async () => {
      const now = deps.clock.now();
      let pause: Duration = LOOK_EVERY;
      for (const monitored of deps.watch.channels.values()) {
        const history = deps.watch.historyOf(monitored.id);
        const terms = history && termsAt(history, now);
        if (terms === undefined) continue;
        for (const turn of turnsAround(terms.hours, now)) {
          if (turn.from <= now) await tell(deps, monitored, turn, now);
          else pause = duration(Math.min(pause, timeBetween(now, turn.from)));
        }
      }
      return pause;
    },
  };
}

/** Once for each channel, instant and place, whoever asks how often. */
async function tell(deps: TurnDeps, monitored: Monitored, turn: Turn, now: Instant): Promise<void> {
  const { store, log } = deps;
  const form = turn.kind === "opening" ? "brief" : "closing";
  const cases = await waitingBy(deps, monitored.id, turn);
  if (cases.length === 0) return;
  for (const destination of placesOfRoutes(monitored.team, [monitored.alerts], now)) {
    const firsts =
      form === "brief" ? cases.flatMap((stored) => firstWarning(stored, monitored, destination, now)) : [];
    const covered = new Set(firsts.map(({ member }) => member.caseId));
    const shown = cases.flatMap(({ subject }) =>
      subject && !covered.has(subject.id) ? shownOnly(subject, now) : [],
    );
    const list = listOf(
      monitored,
      turn,
      destination,
      firsts.map(({ member }) => member),
      shown,
      now,
    );
    const early: EarlyCalls = {
      entries: firsts.map(({ entry }) => entry),
      keys: firsts.flatMap(({ member }) => member.alertKeys.map((key) => ({ caseId: member.caseId, key }))),
    };
    await store.outbox.gather(
      list,
      early.entries.map(({ key }) => key),
      early,
    );
    log.info("turn.told", { channel: monitored.id, form, cases: cases.length });
  }
}

/** The cases of the channel that wait, the first to fall due first; before a closing those that fall due by then. */
async function waitingBy(
  { store: { queries }, watch }: TurnDeps,
  channel: ChannelId,
  { kind, at }: Turn,
): Promise<readonly FoldedCase[]> {
  const fold = foldBy(watch);
  const found: FoldedCase[] = [];
  for (const { entry } of await queries.due(ROWS, channel)) {
    if (entry.dueAt === undefined || (kind === "closing" && entry.dueAt > at)) continue;
    const stored = await queries.readCase(entry.id, fold);
    if (stored?.subject !== undefined) found.push(stored);
  }
  return found;
}

interface Early {
  readonly member: ListMember;
  readonly entry: OutboxEntry;
}

/**
 * The first warning of a case that a brief gives, at the same place and nowhere else. The last warning is never given
 * early: it would be the only one.
 */
function firstWarning(
  { subject, recorded }: FoldedCase,
  monitored: Monitored,
  destination: string,
  now: Instant,
): readonly Early[] {
  const nearest = subject && nearestDeadline(subject);
  if (subject === undefined || nearest === undefined) return [];
  return rungsOf(subject).flatMap((ladder): readonly Early[] => {
    if (ladder[0]?.stage.deadline !== nearest) return [];
    const warnings = ladder.filter(({ stage }) => stage.kind === "warning");
    const [first] = warnings;
    if (first === undefined || warnings.length < 2 || first.stage.quiet) return [];
    if (ladder.some(({ keys }) => keys().some((key) => recorded.has(key)))) return [];
    const entries = messagesFor(alertOf(subject, first), monitored, now);
    const [entry] = entries;
    if (entry === undefined || entries.length > 1 || entry.destination !== destination) return [];
    return memberOf(entry).map((member) => ({ member, entry }));
  });
}

const alertOf = (subject: Case, { stage, keys }: Rung): DueAlert => ({
  caseId: subject.id,
  keys: keys(),
  stage,
  to: stage.to,
});

/** A case whose stages are said as ever; the list shows how it stands. */
function shownOnly(subject: Case, calledAt: Instant): readonly ListMember[] {
  const deadline = nearestDeadline(subject);
  if (deadline === undefined) return [];
  const { clock, anchor } = deadline;
  return [{ caseId: subject.id, alertKeys: [], stage: "", stageKind: "warning", clock, anchor, calledAt }];
}

function listOf(
  monitored: Monitored,
  { kind, at }: Turn,
  destination: string,
  members: readonly ListMember[],
  others: readonly ListMember[],
  now: Instant,
): OutboxEntry {
  const { id, team, alerts } = monitored;
  const form = kind === "opening" ? "brief" : "closing";
  const subject: ListSubject = {
    kind: "list",
    form,
    channel: id,
    members,
    others,
    routes: [alerts],
    people: [],
    unreached: undefined,
  };
  const key = hashOf(form, id, String(at), destination);
  return { key, brand: team.brand, destination, subject, calledAt: now, deadline: at };
}
