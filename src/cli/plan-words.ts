import type { ChannelPlan } from "../app/plan-channel.ts";
import { counted, harmless, instantInWords, spanInWords } from "../app/words.ts";
import type { ExtraHour } from "../core/stats/plan/extra-hours.ts";
import type { Breaking } from "../core/stats/plan/plan-tally.ts";
import type { Rung } from "../core/stats/plan/plan.ts";
import type { ShareInterval } from "../core/stats/wilson.ts";
import { describeWeek } from "../core/time/week-text.ts";

/** What beside the figures is needed to print a plan. */
export interface PlanView {
  /** Options that lead `ssla explain` to the same cases. */
  readonly hint: string;
  /** Where the opening message of a case can be opened; undefined where nobody knows. */
  readonly linkOf: (one: Breaking) => string | undefined;
}

/** How many of the cases that would break a promise are printed; JSON has all. */
export const MOST_LISTED = 10;

/** The plan of a channel: what could be promised, what is, what that would take, and who would have been let down. */
export function planInLines(plan: ChannelPlan, view: PlanView): readonly string[] {
  const { hours } = plan.terms;
  const where = `${plan.channel}: ${describeWeek(hours.calendar.week)}, ${hours.calendar.zone.name}`;
  return [
    `${where}; ${counted(plan.covered, "case")}`,
    ...honestLines(plan),
    ...(plan.honest.kind === "no data" ? [] : [...askedLines(plan), ...ladderLines(plan)]),
    ...besideLines(plan),
    ...listed(plan).flatMap((rung) => breakingLines(plan, rung, view)),
  ].map(harmless);
}

/** The promises of which is told whom they would have let down: what could be promised, and what was asked about. */
export function listed({ honest, asked }: ChannelPlan): readonly Rung[] {
  const rung = honest.kind === "sure" || honest.kind === "not sure" ? honest.rung : undefined;
  const both = rung === undefined || rung.within === asked.within ? [asked] : [rung, asked];
  return both.filter(({ breaking }) => breaking.length > 0);
}

function honestLines({ honest, objective, rungs }: ChannelPlan): readonly string[] {
  const goal = percent(objective);
  switch (honest.kind) {
    case "sure":
      return [
        `  You could honestly promise ${spanInWords(honest.rung.within)}: ${keptInWords(honest.rung)} (goal ${goal})`,
      ];
    case "not sure": {
      const { rung, needed } = honest;
      const more =
        needed === undefined
          ? "It is too close to the goal to ever be sure."
          : `With ${counted(needed, "case")} like these one would be.`;
      return [
        `  Not sure. The shortest that reached the goal of ${goal} is ${spanInWords(rung.within)}: ${keptInWords(rung)}`,
        `  So few cases prove nothing. ${more}`,
      ];
    }
    case "none": {
      const longest = rungs.at(-1);
      const far = longest === undefined ? "" : ` up to ${spanInWords(longest.within)}`;
      return [`  Nothing${far} would have been kept at the goal of ${goal}.`];
    }
    case "no data":
      return ["  No case to plan with: none was opened in that time, or none is decided yet."];
  }
}

function askedLines({ asked, promised, extra, objective }: ChannelPlan): readonly string[] {
  const what = asked.within === promised ? "Promised now" : "Asked about";
  const verdict =
    asked.sureness === "sure"
      ? "kept"
      : asked.sureness === "not sure"
        ? "kept, but not for sure"
        : "not kept";
  const head = `  ${what}: ${spanInWords(asked.within)}, ${verdict}: ${keptInWords(asked)}`;
  if (extra === undefined) return [head];
  const hours = extra.hours.reduce((sum, { people }) => sum + people, 0);
  if (hours === 0) return [head, `    More people in those hours would not have helped.`];
  const one = `${counted(hours, "hour")} more of one person a week`;
  const then = extra.isEnough
    ? `    ${one} would have kept it at ${percent(objective)}, and ${extra.saved} of ${asked.breaking.length} misses:`
    : `    ${one} would have kept ${extra.saved} of ${asked.breaking.length} misses, which is not enough:`;
  return [head, then, `    ${extra.hours.map(hourInWords).join(", ")}`];
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function hourInWords({ weekday, hour, people, saved }: ExtraHour): string {
  const who = people === 1 ? "" : ` ${people} people`;
  return `${DAYS[weekday] ?? ""} ${hour}-${hour + 1}${who} (${saved})`;
}

function ladderLines({ rungs, asked, promised }: ChannelPlan): readonly string[] {
  const rows = rungs.map((rung) => {
    const mark =
      rung.within === promised ? " (promised)" : rung.within === asked.within ? " (asked about)" : "";
    const { results, share, range } = rung;
    const kept = `${results.met} of ${results.met + results.missed}`;
    const shown = share === undefined ? "-" : percent(share);
    const row = [spanInWords(rung.within).padEnd(12), kept.padStart(16), shown.padStart(8)];
    return `  ${[...row, `  ${range === undefined ? "-" : percentDown(range.low)}`].join("")}${mark}`;
  });
  return [`  ${"within".padEnd(12)}${"kept".padStart(16)}${"share".padStart(8)}  surely at least`, ...rows];
}

function besideLines({ outOfHours, elsewhere, asked }: ChannelPlan): readonly string[] {
  const { pending, withdrawn, excluded, unknown } = asked.results;
  const left = Object.entries({ "still waiting": pending, withdrawn, "not for us": excluded, unknown })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
  return [
    ...(outOfHours > 0
      ? [`  ${outOfHours} came outside these hours: their time runs from the next opening.`]
      : []),
    ...(left.length > 0 ? [`  Not counted: ${left.join(", ")}.`] : []),
    ...(elsewhere > 0
      ? [
          `  Left out: ${counted(elsewhere, "case")} that another target or an overlay promised something else, or nothing.`,
        ]
      : []),
  ];
}

function breakingLines({ terms }: ChannelPlan, rung: Rung, { hint, linkOf }: PlanView): readonly string[] {
  const { zone } = terms.hours.calendar;
  const rows = rung.breaking.slice(0, MOST_LISTED).map((one) => {
    const link = linkOf(one);
    const how =
      one.answeredAt === undefined ? "not answered in time" : `answered after ${spanInWords(one.used)}`;
    return `    ${one.caseId}  ${instantInWords(one.startsAt, zone)}  ${how}${link === undefined ? "" : `  ${link}`}`;
  });
  const more = rung.breaking.length - rows.length;
  return [
    `  These would have broken ${spanInWords(rung.within)} (ssla explain <case>${hint === "" ? "" : ` ${hint}`}):`,
    ...rows,
    ...(more > 0 ? [`    and ${more} more: --json lists them`] : []),
  ];
}

function keptInWords({ results, share, range }: Rung): string {
  const kept = `${results.met} of ${results.met + results.missed} kept`;
  return share === undefined ? kept : `${kept} (${percent(share)}${surely(range)})`;
}

const surely = (range: ShareInterval | undefined): string =>
  range === undefined ? "" : `, surely between ${percentDown(range.low)} and ${percentUp(range.high)}`;

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/** What is sure is never rounded to more than it is. */
const percentDown = (share: number): string => `${Math.floor(share * 1000) / 10} %`;
const percentUp = (share: number): string => `${Math.ceil(share * 1000) / 10} %`;
