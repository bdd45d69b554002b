import { onTestFinished } from "vitest";
import { companyOf, type Company } from "../../src/app/company.ts";
import { decideBy } from "../../src/app/decide.ts";
import type { Monitored, Watch } from "../../src/app/monitored.ts";
import { opsOf, type Ops } from "../../src/app/ops.ts";
import { sweep } from "../../src/app/sweep.ts";
import type { Person, Route, Team } from "../../src/app/team.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import {
  brandId,
  personId,
  type BrandId,
  type CaseId,
  type ChannelId,
  type PersonId,
} from "../../src/core/ids.ts";
import { termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import type { Terms } from "../../src/core/terms/terms.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import type { Channel, ChannelSink } from "../../src/ports/channel.ts";
import type { Sender } from "../../src/ports/notifier.ts";
import type { OutboxRow, OutboxState } from "../../src/ports/outbox.ts";
import type { Recorded, Store } from "../../src/ports/store.ts";
import { activity } from "../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../src/sim/virtual-clock.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { at } from "./at.ts";
import { fakeNotifier, type FakeNotifier } from "./fake-notifier.ts";
import { recordingLog, type RecordingLog } from "./recording-log.ts";
import { anIntake, freshPath, removeStores, wordsOf, X_ACME } from "./store.ts";
import { ALL_WEEK, hoursOf, someTerms } from "./terms.ts";

export const ACME: BrandId = brandId("acme");
export const TEAM_CHANNEL = "slack:C0SOCIAL1";
export const OPS_CHANNEL = "slack:C0OPS0001";

/** Nine in the morning in Chicago, a Monday. */
export const NINE = "2026-11-02T15:00:00Z";

/** Around the clock: a first reply within 1 h, the next within 2 h; warnings at 50 % and 10 min. */
export const AROUND_THE_CLOCK: Terms = someTerms({ hours: hoursOf(ALL_WEEK) });

const person = (id: string, user: string | undefined): readonly [PersonId, Person] => [
  personId(id),
  { name: id, user, email: `${id}@acme.example`, also: [], awayUntil: undefined },
];

/** A route; nowhere unless it is said where. */
export const aRoute = (route: Partial<Route> = {}): Route => ({
  channel: undefined,
  rota: false,
  people: [],
  email: false,
  services: [],
  ...route,
});

/** Acme's team: a channel for alerts and one for ops, a lead and a manager; everybody may press. */
export function aTeam(over: Partial<Team> = {}): Team {
  return {
    brand: ACME,
    name: "Acme Travel",
    zone: zoneOf("America/Chicago"),
    people: new Map([
      person("ana", "U0ANA0001"),
      person("bo", "U0BO00001"),
      person("cy", "U0CY00001"),
      person("di", undefined),
    ]),
    routes: new Map([
      ["team", aRoute({ channel: "C0SOCIAL1" })],
      ["lead", aRoute({ people: [personId("bo")] })],
      ["manager", aRoute({ people: [personId("cy")] })],
      ["ops", aRoute({ channel: "C0OPS0001" })],
    ]),
    rota: [],
    swaps: [],
    approvers: [],
    actions: { userGroups: [], people: [] },
    ...over,
  };
}

/** Acme's account on X. */
export function aMonitored(over: Partial<Monitored> = {}): Monitored {
  return { id: X_ACME, team: aTeam(), platform: "X", alerts: "team", autoReplies: [], ...over };
}

/** A watch of one channel under those terms. */
export function aWatch(
  monitored: Monitored = aMonitored(),
  history: TermsHistory | undefined = termsHistory([AROUND_THE_CLOCK]),
): Watch {
  return {
    channels: new Map([[monitored.id, monitored]]),
    historyOf: (channel) => (channel === monitored.id ? history : undefined),
    folderOf: (channel) => channel,
  };
}

/** A channel that does what it is told, and notes what it was asked. */
export interface FakeChannel extends Channel {
  readonly calls: string[];
  readonly sink: () => ChannelSink | undefined;
  /** How it looks from now on. */
  readonly looks: (look: Channel["look"]) => void;
}

export function fakeChannel(id: ChannelId = X_ACME): FakeChannel {
  const calls: string[] = [];
  let sink: ChannelSink | undefined;
  let look: Channel["look"] = () => Promise.resolve();
  return {
    id,
    calls,
    sink: () => sink,
    looks: (other) => {
      look = other;
    },
    start: (given) => {
      calls.push("start");
      sink = given;
      return Promise.resolve();
    },
    stop: () => {
      calls.push("stop");
      return Promise.resolve();
    },
    look: (messages, signal) => {
      calls.push(`look ${messages.map(({ message }) => message).join(" ")}`);
      return look(messages, signal);
    },
    tryOut: () => Promise.resolve([]),
  };
}

/** A monitor's parts around a real store, a platform in memory and a clock that is told to run. */
export interface AppRig {
  readonly clock: VirtualClock;
  readonly store: Store;
  readonly log: RecordingLog;
  readonly slack: FakeNotifier;
  readonly channel: FakeChannel;
  readonly team: Team;
  readonly monitored: Monitored;
  readonly watch: Watch;
  readonly ops: Ops;
  readonly company: Company;
  readonly notifiers: ReadonlyMap<BrandId, FakeNotifier>;
  readonly senders: ReadonlyMap<BrandId, readonly Sender[]>;
  readonly channels: ReadonlyMap<ChannelId, Channel>;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly instance: string;
  /** Lets time pass until then. */
  readonly until: (iso: string) => Promise<void>;
  /** Records those events, with words for the messages among them. */
  readonly tell: (...events: readonly ChannelEvent[]) => Promise<Recorded>;
  /** Queues all that is due now. */
  readonly sweep: () => Promise<number>;
  /** Every message that was queued, and is not cancelled. */
  readonly rows: () => Promise<readonly OutboxRow[]>;
  readonly stateOf: (key: string) => Promise<OutboxState | undefined>;
  /** The id of the only case that has to do with that message. */
  readonly caseOf: (message: string) => Promise<CaseId>;
}

export interface RigText {
  readonly start?: string;
  readonly team?: Team;
  readonly history?: TermsHistory;
  readonly watch?: Watch;
}

export async function appRig({
  start = NINE,
  team = aTeam(),
  history,
  watch: given,
}: RigText = {}): Promise<AppRig> {
  const clock = virtualClock(at(start), activity());
  const store = await openSqliteStore({ path: freshPath(), now: clock.now });
  onTestFinished(async () => {
    await store.close();
    removeStores();
  });
  const monitored = aMonitored({ team });
  const watch = given ?? aWatch(monitored, history);
  const slack = fakeNotifier(clock);
  const channel = fakeChannel();
  const teams = new Map([[ACME, team]]);
  const rows = async (): Promise<readonly OutboxRow[]> => [
    ...(await store.outbox.sendable(at("2040-01-01T00:00:00Z"), 1000)),
    ...(await store.outbox.uncertain()),
    ...(await store.outbox.sentSince(at("2020-01-01T00:00:00Z"))),
  ];
  return {
    clock,
    store,
    log: recordingLog(),
    slack,
    channel,
    team,
    monitored,
    watch,
    ops: opsOf(store, teams, clock),
    company: companyOf(clock),
    notifiers: new Map([[ACME, slack]]),
    senders: new Map(),
    channels: new Map([[X_ACME, channel]]),
    teams,
    instance: "me",
    until: (iso) => clock.runUntil(at(iso)),
    tell: (...events) => {
      const words = events.flatMap((event) =>
        event.kind === "message" ? [wordsOf(event, `words of ${event.message}`)] : [],
      );
      return store.record(anIntake(events, { words, receivedAt: clock.now() }), decideBy(watch));
    },
    sweep: () => sweep({ store, watch }, clock.now()),
    rows,
    stateOf: async (key) => (await rows()).find((row) => row.key === key)?.state,
    caseOf: async (message) => {
      const [found, ...more] = await store.queries.find(message);
      if (found === undefined || more.length > 0) throw new Error(`${message} has ${more.length + 1} cases`);
      return found.entry.id;
    },
  };
}
