import { INTERACTIONS, type Interaction } from "../../src/core/interaction.ts";
import type { NonEmpty } from "../../src/core/non-empty.ts";
import { termsAt, termsHistory, type OverlayPeriod, type TermsAt } from "../../src/core/terms/terms-at.ts";
import type {
  Condition,
  EscalationStep,
  NeedsReply,
  Promised,
  Target,
  Terms,
  WarningRule,
} from "../../src/core/terms/terms.ts";
import { compileHours, type BusinessHours } from "../../src/core/time/business-hours.ts";
import { ALL_WEEK, noHolidays, type HoursException, type Week } from "../../src/core/time/calendar.ts";
import { parseDuration } from "../../src/core/time/duration-text.ts";
import type { Duration } from "../../src/core/time/instant.ts";
import { at, on } from "./at.ts";
import { zoneOf } from "../../src/core/time/zone.ts";

export { at };

/** The span that `text` writes; throws when it writes none. */
export function span(text: string): Duration {
  const parsed = parseDuration(text);
  if (parsed === undefined) throw new RangeError(`not a duration: ${text}`);
  return parsed;
}

const NINE_TO_SIX = [{ opens: 9 * 3600, closes: 18 * 3600 }];

/** Mon-Fri 09:00-18:00. */
export const OFFICE_WEEK: Week = [...Array.from({ length: 5 }, () => NINE_TO_SIX), [], []];

export { ALL_WEEK };

/** Business hours of that week, in Chicago unless another zone is named. */
export function hoursOf(
  week: Week,
  zone = "America/Chicago",
  exceptions: readonly HoursException[] = [],
): BusinessHours {
  return compileHours({ zone: zoneOf(zone), week, holidaysIn: noHolidays, exceptions });
}

/** A date on which nothing opens. */
export const closedOn = (date: string): HoursException => ({ date: on(date), shifts: [], note: undefined });

interface TargetText {
  readonly name?: string;
  readonly when?: Partial<Condition>;
  readonly first: string;
  readonly next?: string;
  readonly update?: string;
  readonly resolve?: { readonly within: string; readonly clock: "business" | "calendar" };
}

/** A target; `next` is as `first` unless it is given. */
export function aTarget({ name = "standard", when, first, next, update, resolve }: TargetText): Target {
  const promise: Promised = {
    first: span(first),
    next: span(next ?? first),
    update: update === undefined ? undefined : span(update),
    resolve: resolve && { within: span(resolve.within), clock: resolve.clock },
  };
  return { name, when: when && aCondition(when), publish: when === undefined, promise };
}

/** A situation that has no SLA. */
export function noTarget(name: string, when: Partial<Condition>): Target {
  return { name, when: aCondition(when), publish: false, promise: undefined };
}

function aCondition(when: Partial<Condition>): Condition {
  return { keywords: undefined, interactions: undefined, authors: undefined, time: undefined, ...when };
}

/** Warn at so many percent of the target. */
export const atShare = (percent: number): WarningRule => ({
  kind: "share",
  share: percent / 100,
  spelling: `${percent}%`,
});

/** Warn when so much business time is left. */
export const whenLeft = (text: string): WarningRule => ({ kind: "left", left: span(text), spelling: text });

export interface TermsText {
  readonly version?: string;
  readonly kind?: "version" | "overlay";
  readonly from?: string;
  readonly hours?: BusinessHours;
  readonly answers?: readonly Interaction[];
  readonly needsReply?: NeedsReply;
  readonly targets?: NonEmpty<Target>;
  readonly warnings?: readonly WarningRule[];
  readonly escalation?: readonly EscalationStep[];
}

/** Terms: Mon-Fri 09:00-18:00 Chicago, first reply within 1 h, warnings at 50 % and 10 min, unless said otherwise. */
export function someTerms(text: TermsText = {}): Terms {
  return {
    version: text.version ?? "2026-01-01",
    kind: text.kind ?? "version",
    from: at(text.from ?? "2026-01-01T06:00:00Z"),
    hash: text.version ?? "2026-01-01",
    purpose: undefined,
    offers: [],
    hours: text.hours ?? hoursOf(OFFICE_WEEK),
    answers: text.answers ?? INTERACTIONS,
    needsReply: text.needsReply ?? { rules: [], otherwise: "all" },
    objective: 0.95,
    targets: text.targets ?? [aTarget({ first: "1h", next: "2h" })],
    warnings: text.warnings ?? [atShare(50), whenLeft("10m")],
    escalation: text.escalation ?? [
      { at: "warning", to: ["team"] },
      { at: "breach", to: ["team", "lead"] },
      { at: "after", after: span("30m"), to: ["manager"] },
    ],
    conduct: { notTolerated: [], rules: [] },
    remedy: undefined,
    gains: undefined,
    reviewBy: undefined,
  };
}

/** Those versions through time. */
export function inForce(versions: NonEmpty<Terms>, overlays: readonly OverlayPeriod[] = []): TermsAt {
  const history = termsHistory(versions, overlays);
  return (instant) => termsAt(history, instant);
}
