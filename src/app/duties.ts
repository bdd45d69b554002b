import { instant, type Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";
import { certainTime } from "./certain-time.ts";
import type { Homes } from "./home.ts";
import { fallback, type FallbackDeps } from "./fallback.ts";
import type { Duty } from "./duty.ts";
import { detectSurges, type SurgeDeps } from "./detect-surges.ts";
import { forgettingEvents, type ForgetDeps } from "./forget-events.ts";
import { tellOfOverlays } from "./overlay-notices.ts";
import { remindOfReviews } from "./review-terms.ts";
import type { Ops } from "./ops.ts";
import { planningPublications } from "./plan-publication.ts";
import { publishDue } from "./publish.ts";
import type { Reports } from "./reports.ts";
import type { Reloader } from "./reload.ts";
import { settlingFigures, type FigureDeps } from "./settle-figures.ts";
import { takeRequests, type RequestDeps } from "./take-requests.ts";
import { EXPIRE_EVERY, RELOAD_EVERY } from "./timings.ts";
import { turning, type TurnDeps } from "./turn-lists.ts";
import { watchingDrift, type DriftDeps } from "./watch-drift.ts";
import { listingOverrules, type WeeklyOverrulesDeps } from "./weekly-overrules.ts";
import type { Wellbeing } from "./wellbeing.ts";

export interface DutyDeps
  extends FallbackDeps, TurnDeps, RequestDeps, SurgeDeps, WeeklyOverrulesDeps, DriftDeps, ForgetDeps {
  readonly store: FallbackDeps["store"] &
    TurnDeps["store"] &
    RequestDeps["store"] &
    SurgeDeps["store"] &
    WeeklyOverrulesDeps["store"] &
    DriftDeps["store"] &
    FigureDeps["store"] &
    ForgetDeps["store"] &
    Pick<Store, "expireWords">;
  readonly clock: Clock;
  readonly ops: Ops;
  readonly reload: Reloader;
  readonly wellbeing: Pick<Wellbeing, "duties">;
  readonly homes: Homes;
  /** Absent: nobody is sent any report. */
  readonly reports: Pick<Reports, "duty" | "sendNow">;
  /** So long after the close of a case its texts are kept. */
  readonly keepWordsFor: Duration;
}

/** What a monitor does beside reading, warning and answering clicks, each in a loop of its own. */
export function dutiesOf(deps: DutyDeps): readonly Duty[] {
  return [
    reloading(deps),
    expiring(deps),
    forgettingEvents(deps),
    turning(deps),
    fallback(deps),
    overlaying(deps),
    reviewing(deps),
    taking(deps),
    surging(deps),
    listingOverrules(deps),
    // Where nothing is published there is nothing to look after.
    ...(deps.publishing.size === 0
      ? []
      : [publishing(deps), watchingDrift(deps), planningPublications(deps)]),
    settlingFigures(deps),
    deps.homes.duty,
    deps.reports.duty,
    ...deps.wellbeing.duties,
  ];
}

function reloading({ reload }: DutyDeps): Duty {
  return {
    name: "reload",
    pass: async () => {
      await reload.pass();
      return RELOAD_EVERY;
    },
  };
}

function publishing(deps: DutyDeps): Duty {
  return { name: "publish", pass: () => publishDue(deps) };
}

function overlaying(deps: DutyDeps): Duty {
  return { name: "overlays", pass: () => tellOfOverlays(deps) };
}

function reviewing(deps: DutyDeps): Duty {
  return { name: "reviews", pass: () => remindOfReviews(deps) };
}

function taking(deps: DutyDeps): Duty {
  return { name: "requests", pass: () => takeRequests(deps) };
}

function surging(deps: DutyDeps): Duty {
  return { name: "surges", pass: () => detectSurges(deps) };
}

function expiring(deps: DutyDeps): Duty {
  const { store, log, keepWordsFor } = deps;
  return {
    name: "expire",
    pass: async () => {
      const now = await certainTime(deps);
      const expired = now === undefined ? 0 : await store.expireWords(instant(now - keepWordsFor));
      if (expired > 0) log.info("words.expired", { messages: expired });
      return EXPIRE_EVERY;
    },
  };
}
