import type { Terms } from "../terms/terms.ts";
import { formatDuration } from "../time/duration-text.ts";
import type { Duration } from "../time/instant.ts";

/** What an escalation policy says of every deadline alike. */
interface Policy {
  readonly atWarning: readonly string[];
  readonly atBreach: readonly string[];
  /** Two steps of one delay are one stage. */
  readonly later: readonly {
    readonly delay: Duration;
    readonly spelling: string;
    readonly to: readonly string[];
  }[];
}

const policies = new WeakMap<Terms["escalation"], Policy>();

/** Worked out once for each version of the terms: every case asks for it whenever it changes. */
export function policyOf(escalation: Terms["escalation"]): Policy {
  const known = policies.get(escalation);
  if (known) return known;
  const policy = {
    atWarning: routesAt(escalation, "warning"),
    atBreach: routesAt(escalation, "breach"),
    later: [...routesByDelay(escalation)].map(([delay, to]) => {
      return { delay, spelling: `after:${formatDuration(delay)}`, to };
    }),
  };
  policies.set(escalation, policy);
  return policy;
}

/** The routes of the steps after the breach, by their delay: two steps of one delay are one stage. */
function routesByDelay(escalation: Terms["escalation"]): ReadonlyMap<Duration, readonly string[]> {
  const byDelay = new Map<Duration, readonly string[]>();
  for (const step of escalation) {
    if (step.at !== "after") continue;
    byDelay.set(step.after, [...new Set([...(byDelay.get(step.after) ?? []), ...step.to])]);
  }
  return byDelay;
}

function routesAt(escalation: Terms["escalation"], at: "warning" | "breach"): readonly string[] {
  return [...new Set(escalation.flatMap((step) => (step.at === at ? step.to : [])))];
}
