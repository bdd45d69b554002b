import { AUDIT_AGAIN, SWITCH_AFTER } from "../app/timings.ts";
import { fromNow } from "../app/words.ts";
import { formatInstant } from "../core/time/iso.ts";
import { instant, minutes, timeBetween, type Instant } from "../core/time/instant.ts";
import type { Rule } from "../ports/store-health.ts";
import type { Live } from "./live-store.ts";
import type { MonitorState } from "./monitor-state.ts";

/** What the monitor found of itself, and what its store shows of it. */
export interface LiveSelfCheck {
  /** When it last committed something only to see whether it can; undefined before it first did. */
  readonly checkedAt: Instant | undefined;
  /** Until when the team's Slack waits for it before it says that it is gone; undefined where none waits. */
  readonly armedUntil: Instant | undefined;
  /** The rules that something in the store breaks just now, each once; a pass in hand may mend it yet. */
  readonly broken: readonly Rule[];
}

/** It checks itself before it arms the switch anew, which is every five minutes. */
const CHECK_OVERDUE = minutes(6);

/** As it is at `now`. */
export async function liveSelfCheck({ reader }: Live, now: Instant): Promise<LiveSelfCheck> {
  const { checkedAt, armedUntil } = await reader.checked();
  // The monitor itself looks twice: what has only just come to be overdue is being dealt with.
  const suspects = await reader.audit(instant(now - AUDIT_AGAIN));
  return { checkedAt, armedUntil, broken: [...new Set(suspects.map(({ rule }) => rule))] };
}

/** A line of `ssla status`. */
export function selfCheckInWords({ checkedAt, armedUntil, broken }: LiveSelfCheck, now: Instant): string {
  const last = checkedAt === undefined ? "never yet" : `last ${fromNow(checkedAt, now)}`;
  const rules = broken.length === 0 ? "every rule of the store holds" : `broken: ${broken.join(", ")}`;
  return `${last}; ${rules}; ${switchInWords(armedUntil, now)}`;
}

function switchInWords(armedUntil: Instant | undefined, now: Instant): string {
  if (armedUntil === undefined) return "dead-man's switch not armed";
  return armedUntil > now
    ? `dead-man's switch armed, Slack would speak ${fromNow(armedUntil, now)}`
    : `dead-man's switch fired ${fromNow(armedUntil, now)}`;
}

/** What a person has to look into. Of a monitor that does not run that alone is told. */
export function selfCheckProblems(
  { checkedAt, armedUntil, broken }: LiveSelfCheck,
  monitor: MonitorState,
  now: Instant,
): readonly string[] {
  if (monitor.kind !== "running") return [];
  const isLate = checkedAt !== undefined && timeBetween(checkedAt, now) > CHECK_OVERDUE;
  const hasFired =
    armedUntil !== undefined && armedUntil <= now && timeBetween(armedUntil, now) < SWITCH_AFTER;
  return [
    ...(isLate
      ? [`the monitor last checked itself ${fromNow(checkedAt, now)}: a loop hangs, or its disk`]
      : []),
    ...(hasFired ? ["the dead-man's switch is not armed anew: Slack says that the monitor is gone"] : []),
    // What is unsent is told with the alerts.
    ...broken
      .filter((rule) => rule !== "unsent")
      .map((rule) => `a rule of the store is broken: ${rule}; the log says why (audit.broken)`),
  ];
}

/** Instants in ISO 8601; null where there is nothing to tell. */
export function selfCheckJson({ checkedAt, armedUntil, broken }: LiveSelfCheck): object {
  const iso = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
  return { checkedAt: iso(checkedAt), armedUntil: iso(armedUntil), broken };
}
