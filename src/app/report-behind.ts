import { definitionOf } from "../core/stats/definitions.ts";
import type { BrandId, ChannelId } from "../core/ids.ts";
import type { Reply, ReplyLine } from "../ports/command.ts";
import type { Documents } from "../ports/documents.ts";
import type { KeptRecord } from "../ports/figures.ts";
import type { ReportAsk } from "../ports/notifier.ts";
import type { CommandDeps } from "./commands/handler.ts";
import { mayNow, readableOf } from "./commands/readable-of.ts";
import { at, bold, dotted, link, say } from "./commands/reply.ts";
import { recordsBehind } from "./figures-of.ts";
import { judgingBy } from "./judging.ts";
import { notListed } from "./may-press.ts";
import type { Monitored } from "./monitored.ts";
import { channelInReport } from "./report-channel.ts";
import type { Reports } from "./reports.ts";
import { findWeek, type ReportWeek } from "./report-week.ts";
import { counted, spanInWords } from "./words.ts";

/** More is read by nobody; `ssla export` has all. */
const AT_MOST = 20;

/** Whoever asks does not hold up the alerts: so many cases at most are judged anew for the answer. */
const JUDGED_ANEW = 1000;

/** What answering takes: the report itself, and whoever makes a table of it. */
export interface BehindDeps extends CommandDeps {
  readonly reports: Pick<Reports, "report">;
  readonly documents: CommandDeps["documents"] & Pick<Documents, "reportTable">;
}

/** What lies behind a report of that brand, for the person who asks alone. Changes nothing. */
export type BehindReport = (brand: BrandId, ask: ReportAsk) => Promise<Reply>;

/** Tells what lies behind reports, to those who may read what customers of the brand write. */
export function behindReports(deps: BehindDeps): BehindReport {
  return async (brand, ask) => {
    const team = deps.teams.get(brand);
    const week = team && findWeek(team.zone, ask.week);
    if (team === undefined || week === undefined || ask.brand !== brand)
      return say("I do not know this report any more.");
    const own = [...deps.watch.channels.values()].filter((one) => one.team.brand === brand);
    const reader = { deps, user: ask.user };
    const readable = await readableOf(reader, own);
    if (readable.size === 0 && !(await mayNow(reader, { team, actions: team.actions })))
      return say(notListed(undefined, team));
    deps.log.info("report.asked", { brand, week: week.name, part: ask.part });
    if (ask.part === "table") return table(deps, brand, week, own);
    return missedCases(
      deps,
      week,
      own.filter(({ id }) => readable.has(id)),
      own.filter(({ id }) => !readable.has(id)),
    );
  };
}

/** All numbers of the report that is meant, as they are now; none while one channel would take too long to count. */
async function table(
  deps: BehindDeps,
  brand: BrandId,
  { name }: ReportWeek,
  own: readonly Monitored[],
): Promise<Reply> {
  for (const { id } of own) if (await isUncounted(deps, id)) return { lines: [beingCounted(id)] };
  const report = await deps.reports.report(brand, name);
  if (report === undefined) return say("I do not know this report any more.");
  return {
    lines: [[bold(`All numbers of ${name} as a table`)]],
    files: [await deps.documents.reportTable(brand, report)],
  };
}

const isUncounted = async ({ store, watch, clock }: CommandDeps, channel: ChannelId): Promise<boolean> =>
  (await store.figures.unsettled(clock.now(), judgingBy(watch), channel)) > JUDGED_ANEW;

const beingCounted = (id: ChannelId): ReplyLine => [
  `${id} is still being counted; ask again in some minutes`,
];

interface Missed {
  readonly channel: Monitored;
  readonly record: KeptRecord;
}

async function missedCases(
  deps: CommandDeps,
  week: ReportWeek,
  shown: readonly Monitored[],
  hidden: readonly Monitored[],
): Promise<Reply> {
  const all: Missed[] = [];
  const uncounted: ChannelId[] = [];
  for (const channel of shown) {
    const found = await missedOn(deps, week, channel);
    if (found === undefined) uncounted.push(channel.id);
    else all.push(...found.map((record) => ({ channel, record })));
  }
  all.sort((one, other) => other.record.responseTime - one.record.responseTime);
  const more = all.length - AT_MOST;
  return {
    lines: [
      [bold(`${counted(all.length, "case")} missed in ${week.name}`), ", the longest wait first"],
      ...(await Promise.all(all.slice(0, AT_MOST).map((one) => caseLine(deps, one)))),
      ...(more > 0 ? [[`and ${more} more: ssla export deadlines has all`]] : []),
      ...uncounted.map(beingCounted),
      ...(hidden.length === 0
        ? []
        : [
            [
              `Without ${hidden.map(({ id }) => id).join(", ")}: you may not act there (\`actions\` in ssla.yaml).`,
            ],
          ]),
    ],
  };
}

/** The same deadlines that the report counts as missed; undefined while they would take too long to tell. */
async function missedOn(
  deps: CommandDeps,
  { period }: ReportWeek,
  { id }: Monitored,
): Promise<readonly KeptRecord[] | undefined> {
  const { store, watch, clock } = deps;
  const missed = definitionOf("missed");
  if (missed === undefined || (await isUncounted(deps, id))) return undefined;
  const now = clock.now();
  const found: KeptRecord[] = [];
  await recordsBehind(
    { figures: store.figures, intervals: store.coverage.intervals, watch },
    { channel: id, period, weeks: [], now, people: false, clock: "first" },
    missed,
    (record) => found.push(record),
  );
  return found;
}

async function caseLine(
  { store, watch, clock }: CommandDeps,
  { channel, record }: Missed,
): Promise<ReplyLine> {
  const stored = await store.queries.caseById(record.caseId);
  const words = stored && (await store.queries.words(stored.entry.conversation, record.message));
  const name = channelInReport(watch, clock.now())(channel.id)?.name ?? channel.platform;
  const waited = spanInWords(record.responseTime);
  return dotted(
    ["due ", at(record.dueAt)],
    [name],
    [words === undefined ? "a customer" : `@${words.handle}`],
    [record.answeredAt === undefined ? "not answered" : `answered after ${waited} of hours`],
    ...(words === undefined ? [] : [[link("Open post", words.link)]]),
    [`/ssla explain ${record.caseId}`],
  );
}
