import { canonicalJson, hashOf } from "../../core/hash.ts";
import { frozenHolidays, type FrozenVersion } from "../../core/terms/frozen.ts";
import type { NeedsReply, Target, Terms } from "../../core/terms/terms.ts";
import { compileHours } from "../../core/time/business-hours.ts";
import { noHolidays, type HolidaysIn } from "../../core/time/calendar.ts";
import { instant, type Instant } from "../../core/time/instant.ts";
import type { LocalDate } from "../../core/time/local-date.ts";
import { startOfDate, zoneOf, type Zone } from "../../core/time/zone.ts";
import type { ResolvedForm, ResolvedTarget } from "./resolve-form.ts";

/** Which file the terms come from: a version is named by its date, an overlay by its name. */
export type TermsIdentity =
  | { readonly kind: "version"; readonly version: string; readonly date: LocalDate }
  | { readonly kind: "overlay"; readonly version: string };

/** The core's terms from their resolved form. `frozen` is how they were when they first judged, if they have. */
export function buildTerms(
  form: ResolvedForm,
  identity: TermsIdentity,
  holidaysIn: HolidaysIn,
  frozen: FrozenVersion | undefined,
): Terms {
  const { from, hours, targets, needsReply = ALL, ...rest } = form;
  const zone = zoneOf(hours.timezone);
  const [first, ...others] = targets;
  return {
    ...rest,
    version: identity.version,
    kind: identity.kind,
    from: from ?? startOf(identity, zone),
    hash: hashOf(canonicalJson(form)),
    needsReply,
    targets: [buildTarget(first, zone), ...others.map((target) => buildTarget(target, zone))],
    hours: compileHours({
      zone,
      week: hours.week,
      exceptions: hours.exceptions,
      holidaysIn: frozen === undefined ? holidaysIn : frozenHolidays(frozen, holidaysIn),
    }),
  };
}

const ALL: NeedsReply = { rules: [], otherwise: "all" };

function startOf(identity: TermsIdentity, zone: Zone): Instant {
  return identity.kind === "version" ? startOfDate(zone, identity.date) : instant(0);
}

function buildTarget({ name, when, publish, promise }: ResolvedTarget, zone: Zone): Target {
  const time = when?.time;
  const hours =
    time === undefined
      ? undefined
      : compileHours({ zone, week: time, holidaysIn: noHolidays, exceptions: [] });
  return { name, publish, promise, when: when && { ...when, time: hours } };
}
