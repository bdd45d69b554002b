import { hashOf } from "../core/hash.ts";
import type { BrandId } from "../core/ids.ts";
import { after, duration, minutes, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Documents } from "../ports/documents.ts";
import type { Report } from "../ports/report.ts";
import type { ReportRequest } from "../ports/requests.ts";
import type { Store } from "../ports/store.ts";
import { placesOfRoutes } from "./destinations.ts";
import type { Duty } from "./duty.ts";
import { belowReport, firstScreenTo } from "./report-messages.ts";
import { allNumbersNotice, firstScreenNotice, missedNotice } from "./report-notices.ts";
import type { WriteReport } from "./report-words.ts";
import { findWeek, lastDue, lastWeek, type ReportWeek } from "./report-week.ts";
import { schemeOf } from "./senders.ts";
import type { Team, TeamReport } from "./team.ts";
import { weekReport, type ReportSources } from "./week-report.ts";

export interface ReportDeps extends ReportSources {
  readonly store: {
    readonly queue: Store["queue"];
    readonly outbox: Pick<Store["outbox"], "find">;
  };
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly clock: Pick<Clock, "now">;
  readonly documents: Pick<Documents, "reportPictures">;
}

/** The reports of all brands. */
export interface Reports {
  /** The report of that week as things stand; undefined when there is no such brand or week. */
  readonly report: (brand: BrandId, week: string) => Promise<Report | undefined>;
  readonly words: WriteReport;
  /** Queues what somebody asked for, once; or why that cannot be done. */
  readonly sendNow: (request: ReportRequest) => Promise<string | undefined>;
  readonly duty: Duty;
}

const EVERY = minutes(10);
/** Made up so late it is told of a week only in which something happened: there is none before a monitor's first. */
const LATE = minutes(30);

/** Reports of the last week, sent once each at their time; of those missed while nobody ran only the last is made up. */
export function reportsOf(deps: ReportDeps): Reports {
  const { teams, clock, documents } = deps;
  const report: Reports["report"] = async (brand, name) => {
    const team = teams.get(brand);
    const week = team && findWeek(team.zone, name);
    return week && weekReport(deps, team, week, clock.now());
  };
  return {
    report,
    words: async (brand, { week, part }) => {
      const made = await report(brand, week);
      if (made === undefined) return undefined;
      switch (part) {
        case "first screen":
          return { notice: firstScreenNotice(brand, made), pictures: await documents.reportPictures(made) };
        case "all numbers":
          return { notice: allNumbersNotice(made), pictures: [] };
        case "missed":
          return made.missed.length === 0 ? undefined : { notice: missedNotice(made), pictures: [] };
      }
    },
    sendNow: (request) => sendNow(deps, request),
    duty: { name: "reports", pass: () => pass(deps) },
  };
}

async function pass(deps: ReportDeps): Promise<Duration> {
  const now = deps.clock.now();
  let wait: number = EVERY;
  for (const team of deps.teams.values()) {
    for (const wanted of team.reports ?? []) {
      const due = lastDue(team.zone, wanted, now);
      await send(deps, team, wanted, due, now);
      wait = Math.min(wait, untilNext(team, wanted, now));
    }
  }
  return duration(wait);
}

/** Woken at the very time, not minutes later. */
function untilNext({ zone }: Team, wanted: TeamReport, now: Instant): number {
  const soon = after(now, EVERY);
  const next = lastDue(zone, wanted, soon);
  return next > now ? next - now : EVERY;
}

/** The queue takes each message once, whoever calls and however often. */
async function send(
  deps: ReportDeps,
  team: Team,
  wanted: TeamReport,
  due: Instant,
  now: Instant,
): Promise<void> {
  const { store } = deps;
  const { brand } = team;
  const week = lastWeek(team.zone, due);
  const places = placesOfRoutes(team, wanted.to, due).filter(isForReading);
  const keyOf = (place: string): string => hashOf("report", brand, wanted.name, week.name, place);
  const known = await store.outbox.find(places.map(keyOf));
  const first = places.filter((place) => !known.some(({ key }) => key === keyOf(place)));
  if (first.length > 0 && timeBetween(due, now) > LATE && (await isEmpty(deps, team, week, now))) return;
  await store.queue([
    ...first.map((place) => firstScreenTo(place, keyOf(place), { brand, week: week.name }, now)),
    // Of what a store that was lost had sent, and Slack's own history has, nobody knew the thread.
    ...known.flatMap((row) => (row.state.kind === "sent" ? belowReport(row, row.state, now) : [])),
  ]);
}

/** To every place in Slack where a report of the brand goes; a request that is taken again after a crash sends nothing twice. */
async function sendNow(
  { store, teams, clock }: ReportDeps,
  { id, brand, week }: ReportRequest,
): Promise<string | undefined> {
  const team = teams.get(brand);
  if (team === undefined || findWeek(team.zone, week) === undefined) return `There is no week ${week}.`;
  const now = clock.now();
  const routes = [...new Set((team.reports ?? []).flatMap(({ to }) => to))];
  const places = placesOfRoutes(team, routes, now).filter((place) => schemeOf(place) === "slack");
  if (places.length === 0) return "No report of this brand goes to Slack: see `reports` in ssla.yaml.";
  await store.queue(
    places.map((place) => firstScreenTo(place, hashOf("report asked for", id, place), { brand, week }, now)),
  );
  return undefined;
}

/** Whom a report wakes by a service such as PagerDuty has nothing to do about it. */
const isForReading = (destination: string): boolean => ["slack", "email"].includes(schemeOf(destination));

async function isEmpty(
  { figuresOf }: ReportDeps,
  team: Team,
  week: ReportWeek,
  now: Instant,
): Promise<boolean> {
  const { channels } = await figuresOf(team, week, now);
  return channels.every(
    ({ opened, clocks }) => opened === 0 && Object.values(clocks.first.results).every((count) => count === 0),
  );
}
