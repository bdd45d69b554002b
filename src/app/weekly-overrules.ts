import { hashOf } from "../core/hash.ts";
import { after, hours, instant, minutes, type Duration, type Instant } from "../core/time/instant.ts";
import { formatLocalDate } from "../core/time/local-date.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";
import type { Duty } from "./duty.ts";
import type { Watch } from "./monitored.ts";
import { overrulesSince, type ListedOverrule } from "./overrules.ts";
import { lastDue, lastWeek, type ReportTime, type ReportWeek } from "./report-week.ts";
import { placesForReading } from "./review-terms.ts";
import type { Team } from "./team.ts";
import { counted, instantInWords } from "./words.ts";

export interface WeeklyOverrulesDeps {
  readonly store: Pick<Store, "queue" | "queries">;
  readonly watch: Watch;
  readonly clock: Pick<Clock, "now">;
}

/** By the brand's clocks, of the week before. */
const TOLD: ReportTime = { day: "mon", at: hours(9) };
const EVERY = minutes(10);
const HASTE = minutes(30);
/** So many are listed; the rest is counted. */
const MOST_LISTED = 15;

/** Lists weekly what people said against the rules for what needs a reply, so that somebody can improve a rule. */
export function listingOverrules(deps: WeeklyOverrulesDeps): Duty {
  // The queue takes each list once; this only spares the look.
  const told = new Set<string>();
  const pass = async (): Promise<Duration> => {
    const now = deps.clock.now();
    for (const team of teamsOf(deps.watch)) {
      const week = weekToTell(team, now);
      const key = `${team.brand} ${week.name}`;
      if (told.has(key)) continue;
      await tell(deps, team, week, now);
      told.add(key);
    }
    return EVERY;
  };
  return { name: "overrules", pass };
}

const teamsOf = ({ channels }: Watch): readonly Team[] => [
  ...new Map([...channels.values()].map(({ team }) => [team.brand, team])).values(),
];

/** The last week that is over and may be told of. */
const weekToTell = ({ zone }: Team, now: Instant): ReportWeek => lastWeek(zone, lastDue(zone, TOLD, now));

async function tell(
  { store, watch }: WeeklyOverrulesDeps,
  team: Team,
  { monday, period: { from, to } }: ReportWeek,
  now: Instant,
): Promise<void> {
  const all = await overrulesSince({ queries: store.queries, watch }, instant(from));
  const own = all.filter(
    ({ channel, at }) => at >= from && at < to && watch.channels.get(channel)?.team.brand === team.brand,
  );
  if (own.length === 0) return;
  const notice = {
    kind: "ops" as const,
    level: "note" as const,
    title: `${counted(own.length, "overrule")} of what needs a reply in the week of ${formatLocalDate(monday)}`,
    lines: linesOf(own, team),
  };
  await store.queue(
    placesForReading(team, now).map((destination) => ({
      key: hashOf("overrules", team.brand, formatLocalDate(monday), destination),
      brand: team.brand,
      destination,
      subject: { kind: "ops", notice },
      calledAt: now,
      deadline: after(now, HASTE),
    })),
  );
}

function linesOf(overrules: readonly ListedOverrule[], team: Team): readonly string[] {
  const listed = overrules.slice(0, MOST_LISTED).map((one) => overruleInLine(one, team));
  const more = overrules.length - listed.length;
  return [
    ...listed,
    ...(more === 0 ? [] : [`And ${more} more: \`ssla overrules --since 14d\` lists all.`]),
    "If a rule is often wrong, change `needs_reply` in a new version of the terms (docs/needs-reply.md).",
  ];
}

/** `“needs a reply”, said Ana Tue 2026-11-03 10:00:00 on x-acme; the rule: only emoji. https://...` */
function overruleInLine({ said, by, at, channel, rule, link }: ListedOverrule, team: Team): string {
  const name = team.people.get(by)?.name ?? by;
  const where = link === undefined ? "" : ` ${link}`;
  return `“${said}”, said ${name} ${instantInWords(at, team.zone)} on ${channel}; the rule: ${rule}.${where}`;
}
