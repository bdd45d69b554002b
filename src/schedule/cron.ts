import { schedule, type TaskOptions } from "node-cron";
import { WEEKDAYS } from "../core/time/local-date.ts";
import type { Log } from "../ports/log.ts";
import type { Scheduler, WeeklyTime } from "../ports/scheduler.ts";

/** Calls by node-cron, which knows when the clocks of a zone change. Its timers keep no process alive. */
export function cronScheduler(log: Log): Scheduler {
  return {
    weekly: (name, time, wake) => {
      const task = schedule(cronOf(time), wake, {
        name,
        timezone: time.zone.name,
        noOverlap: true,
        unref: true,
        logger: loggerOf(log, name),
      });
      return {
        stop: async () => {
          await task.destroy();
        },
      };
    },
  };
}

/** `30 8 * * 1`: cron counts the days from Sunday, and knows no day of a month here. */
export function cronOf({ day, at }: Omit<WeeklyTime, "zone">): string {
  const minute = Math.floor(at / 60_000);
  return `${minute % 60} ${Math.floor(minute / 60)} * * ${(WEEKDAYS.indexOf(day) + 1) % 7}`;
}

/** What it says goes into our log, not to the terminal. What it missed is no trouble: it is looked for all the same. */
function loggerOf(log: Log, name: string): NonNullable<TaskOptions["logger"]> {
  const say = (message: string | Error): { readonly name: string; readonly reason: string } => ({
    name,
    reason: message instanceof Error ? message.message : message,
  });
  return {
    info: (message) => {
      log.info("schedule.told", say(message));
    },
    warn: (message) => {
      log.info("schedule.late", say(message));
    },
    error: (message) => {
      log.warn("schedule.failed", say(message));
    },
    debug: () => undefined,
  };
}
