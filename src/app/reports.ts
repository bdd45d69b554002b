import { hashOf } from "../core/hash.ts";
import type { BrandId } from "../core/ids.ts";
import type { WeekFigures } from "../core/stats/figures.ts";
import { after, duration, minutes, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { ReportNotice } from "../ports/notice.ts";
import type { Documents } from "../ports/documents.ts";
import type { Report } from "../ports/report.ts";
import type { ReportRequest } from "../ports/requests.ts";
import type { Store } from "../ports/store.ts";
import { placesOfRoutes } from "./destinations.ts";
import type { Duty } from "./duty.ts";
import { makeReport } from "./make-report.ts";
import type { Watch } from "./monitored.ts";
import { channelInReport } from "./report-channel.ts";
import type { WriteReport } from "./report-words.ts";
import { findWeek, lastDue, lastWeek, type ReportWeek } from "./report-week.ts";
import { schemeOf } from "./senders.ts";
import type { Team, TeamReport } from "./team.ts";

/** The figures of a brand's week as of `now`. */
export type FiguresOf = (team: Team, week: ReportWeek, now: Instant) => Promise<WeekFigures>;

export interface ReportDeps {
  readonly store: {
    readonly queue: Store["queue"];
    readonly outbox: Pick<Store["outbox"], "sentSince">;
  };
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly watch: Watch;
  readonly clock: Pick<Clock, "now">;
  readonly figuresOf: FiguresOf;
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
/** Alerts that are due go first. */
const HASTE = minutes(30);
/** Made up so late it is told of a week only in which something happened: there is none before a monitor's first. */
const LATE = minutes(30);

/** Reports of the last week, sent once each at their time; of those missed while nobody ran only the last is made up. */
export function reportsOf(deps: ReportDeps): Reports {
  const { teams, watch, clock, figuresOf, documents } = deps;
  const report: Reports["report"] = async (brand, name) => {
    const team = teams.get(brand);
    const week = team && findWeek(team.zone, name);
    if (team === undefined || week === undefined) return undefined;
    const now = clock.now();
    const figures = await figuresOf(team, week, now);
    const channelOf = channelInReport(watch, now);
    return makeReport(figures, { brand: team.name, zone: team.zone, week: week.name, channelOf });
  };
  return {
    report,
    words: async (brand, { week, part }) => {
      const made = await report(brand, week);
      if (made === undefined) return undefined;
      return part === "first screen"
        ? { notice: firstScreenOf(brand, made), pictures: await documents.reportPictures(made) }
        : { notice: allNumbersOf(made), pictures: [] };
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
  const week = lastWeek(team.zone, due);
  const places = placesOfRoutes(team, wanted.to, due).filter(isForReading);
  const keyOf = (place: string): string => hashOf("report", team.brand, wanted.name, week.name, place);
  const sent = (await store.outbox.sentSince(due)).flatMap(({ key, state }) =>
    state.kind === "sent" ? [[key, `${state.place}/${state.reference}`] as const] : [],
  );
  const above = new Map(sent);
  const first = places.filter((place) => !above.has(keyOf(place)));
  if (first.length > 0 && timeBetween(due, now) > LATE && (await isEmpty(deps, team, week, now))) return;
  const entry = { brand: team.brand, calledAt: now, deadline: after(now, HASTE) };
  await store.queue([
    ...first.map((destination) => ({
      ...entry,
      key: keyOf(destination),
      destination,
      subject: { kind: "report" as const, week: week.name, part: "first screen" as const },
    })),
    // Everything else stands in the thread of what was posted; mail has no threads.
    ...places.flatMap((place) => {
      const thread = above.get(keyOf(place));
      if (thread === undefined || schemeOf(place) !== "slack") return [];
      const subject = { kind: "report" as const, week: week.name, part: "all numbers" as const };
      return [
        { ...entry, key: hashOf("report below", keyOf(place)), destination: `slack:${thread}`, subject },
      ];
    }),
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
    places.map((destination) => ({
      brand,
      destination,
      key: hashOf("report asked for", id, destination),
      calledAt: now,
      deadline: after(now, HASTE),
      subject: { kind: "report" as const, week, part: "first screen" as const },
    })),
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

const firstScreenOf = (brand: BrandId, { title, lines, week }: Report): ReportNotice => ({
  kind: "report",
  title,
  lines,
  about: { brand, week },
});

function allNumbersOf({ week, channels, unknown }: Report): ReportNotice {
  return {
    kind: "report",
    title: `All numbers of ${week}`,
    lines: [
      `As a page or a table: ssla report --week ${week} --format html, or csv.`,
      ...unknown,
      ...channels.flatMap(({ name, promise, measures }) => [
        promise === "" ? name : `${name}: ${promise}`,
        ...measures.map(({ label, shown }) => `${label}: ${shown}`),
      ]),
    ],
  };
}
