import type { ChannelPlan } from "../app/plan-channel.ts";
import type { Breaking } from "../core/stats/plan/plan-tally.ts";
import type { Rung } from "../core/stats/plan/plan.ts";
import { formatInstant } from "../core/time/iso.ts";
import { WEEKDAYS } from "../core/time/local-date.ts";
import { describeWeek } from "../core/time/week-text.ts";
import { listed } from "./plan-words.ts";

/** A plan; spans in milliseconds, shares from 0 to 1, null where there is nothing to tell. Documented in docs/plan.md. */
export function planJson(plan: ChannelPlan, linkOf: (one: Breaking) => string | undefined): object {
  const { channel, terms, target, promised, objective, covered, outOfHours, elsewhere } = plan;
  const { honest, asked, extra, rungs } = plan;
  return {
    channel,
    hours: describeWeek(terms.hours.calendar.week),
    zone: terms.hours.calendar.zone.name,
    version: terms.version,
    target,
    promisedMs: promised,
    objective,
    cases: covered,
    outOfHours,
    leftOut: elsewhere,
    honest: {
      kind: honest.kind,
      withinMs: honest.kind === "sure" || honest.kind === "not sure" ? honest.rung.within : null,
      casesNeeded: honest.kind === "not sure" ? (honest.needed ?? null) : null,
    },
    asked: rungJson(asked),
    extra: extra && {
      isEnough: extra.isEnough,
      saved: extra.saved,
      hours: extra.hours.map(({ weekday, ...one }) => ({ weekday: WEEKDAYS[weekday], ...one })),
    },
    ladder: rungs.map(rungJson),
    breaking: listed(plan).map(({ within, breaking }) => ({
      withinMs: within,
      cases: breaking.map((one) => breakingJson(one, linkOf(one))),
    })),
  };
}

const rungJson = ({ within, results, share, range, sureness }: Rung): object => ({
  withinMs: within,
  ...results,
  share: share ?? null,
  atLeast: range?.low ?? null,
  atMost: range?.high ?? null,
  sureness: sureness ?? null,
});

const breakingJson = (one: Breaking, link: string | undefined): object => ({
  case: one.caseId,
  conversation: one.conversation.id,
  message: one.opening,
  startsAt: formatInstant(one.startsAt),
  answeredAt: one.answeredAt === undefined ? null : formatInstant(one.answeredAt),
  usedMs: one.used,
  link: link ?? null,
});
