import { duration } from "../core/time/instant.ts";
import type { Heartbeat } from "../ports/heartbeat.ts";
import type { Log } from "../ports/log.ts";
import type { Duty } from "./duty.ts";
import type { SelfCheck } from "./self-check.ts";
import { HEARTBEAT_EVERY } from "./timings.ts";

/** At first nothing is armed and nothing was heard of: a monitor that starts is not ill. */
const FIRST_AFTER = duration(HEARTBEAT_EVERY / 2);

/** Tells a service outside each minute that the monitor is well, or what is wrong. */
export function heartbeating(
  heartbeat: Heartbeat,
  { check, log }: { readonly check: Pick<SelfCheck, "look">; readonly log: Log },
): Duty {
  let hasBegun = false;
  return {
    name: "heartbeat",
    pass: async () => {
      if (!hasBegun) {
        hasBegun = true;
        return FIRST_AFTER;
      }
      const reasons = (await check.look()).map(({ part, reason }) => `${part}: ${reason}`);
      const outcome = reasons.length === 0 ? await heartbeat.well() : await heartbeat.unwell(reasons);
      if (outcome.kind === "not heard") log.warn("heartbeat.not_heard", { reason: outcome.reason });
      return HEARTBEAT_EVERY;
    },
  };
}
