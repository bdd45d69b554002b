import type { BrandId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Ops } from "./ops.ts";
import { BLIND_AFTER } from "./timings.ts";

/** Knows of each notifier whether people's presses can reach us. Posts go another way, and may well arrive meanwhile. */
export interface NotifierWatch {
  readonly connected: (brand: BrandId) => void;
  readonly disconnected: (brand: BrandId, reason: string) => void;
  /** Tells ops of connections that are gone for two minutes, and when they are back. */
  readonly pass: () => Promise<void>;
}

/** Since when a brand's presses are lost, and why. */
interface Lost {
  readonly at: Instant;
  readonly elapsed: number;
  readonly reason: string;
  readonly told: boolean;
}

export function notifierWatch({
  ops,
  clock,
  log,
}: {
  readonly ops: Ops;
  readonly clock: Clock;
  readonly log: Log;
}): NotifierWatch {
  const lost = new Map<BrandId, Lost>();
  const back = new Map<BrandId, Lost>();
  return {
    connected: (brand) => {
      log.info("notifier.connected", { brand });
      const was = lost.get(brand);
      lost.delete(brand);
      if (was?.told === true) back.set(brand, was);
    },
    disconnected: (brand, reason) => {
      log.warn("notifier.disconnected", { brand, reason });
      if (!lost.has(brand))
        lost.set(brand, { at: clock.now(), elapsed: clock.monotonic(), reason, told: false });
    },
    pass: async () => {
      for (const [brand, one] of lost) {
        if (one.told || clock.monotonic() - one.elapsed < BLIND_AFTER) continue;
        lost.set(brand, { ...one, told: true });
        await ops.tell([brand], `deaf ${one.at}`, {
          kind: "ops",
          level: "trouble",
          trouble: `deaf ${brand}`,
          title: "Buttons in Slack do not reach the monitor",
          lines: [
            `There has been no connection for clicks since two minutes (${one.reason}). Alerts still come; what is clicked is lost.`,
            "Check the app-level token (scope connections:write) and that Socket Mode is on; it is tried again all the time.",
          ],
        });
      }
      for (const [brand, { at }] of back) {
        back.delete(brand);
        await ops.tell([brand], `hears ${at}`, {
          kind: "ops",
          level: "mended",
          trouble: `deaf ${brand}`,
          title: "Buttons in Slack reach the monitor again",
          lines: ["What was clicked meanwhile is to be clicked again."],
        });
      }
    },
  };
}
