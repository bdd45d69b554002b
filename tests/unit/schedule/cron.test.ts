import { getTasks, validate, type ScheduledTask } from "node-cron";
import { afterEach, describe, expect, it } from "vitest";
import { lastDue } from "../../../src/app/report-week.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { WEEKDAYS } from "../../../src/core/time/local-date.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import type { Scheduled, WeeklyTime } from "../../../src/ports/scheduler.ts";
import { cronOf, cronScheduler } from "../../../src/schedule/cron.ts";
import { recordingLog } from "../../support/recording-log.ts";

const MINUTE = 60_000;
const MONDAY_AT_EIGHT: WeeklyTime = { zone: zoneOf("America/Chicago"), day: "mon", at: 8 * 60 * MINUTE };

const begun: Scheduled[] = [];
afterEach(async () => {
  for (const one of begun.splice(0)) await one.stop();
});

const named = (name: string): ScheduledTask | undefined =>
  [...getTasks().values()].find((task) => task.name === name);

/** The task of node-cron that stands behind that time. */
function taskFor(name: string, time: WeeklyTime, wake: () => void = () => undefined): ScheduledTask {
  begun.push(cronScheduler(recordingLog()).weekly(name, time, wake));
  const task = named(name);
  if (task === undefined) throw new Error("node-cron knows of no such task");
  return task;
}

describe("a time of the week", () => {
  it("is one that node-cron takes, every minute of it", () => {
    for (const day of WEEKDAYS)
      for (let minute = 0; minute < 24 * 60; minute += 1)
        expect(validate(cronOf({ day, at: minute * MINUTE }))).toBe(true);
  });

  it("keeps its day: cron counts from Sunday", () => {
    expect(cronOf(MONDAY_AT_EIGHT)).toBe("0 8 * * 1");
    expect(cronOf({ day: "sun", at: 23 * 60 * MINUTE + 59 * MINUTE })).toBe("59 23 * * 0");
  });

  it("wakes whoever asked for it", async () => {
    let woken = 0;
    const task = taskFor("report acme weekly", MONDAY_AT_EIGHT, () => (woken += 1));
    await task.execute();
    await task.execute();
    expect(woken).toBe(2);
  });

  it("is nobody's any more once it was stopped, also twice", async () => {
    const one = cronScheduler(recordingLog()).weekly("report acme stopped", MONDAY_AT_EIGHT, () => undefined);
    await one.stop();
    await one.stop();
    expect(named("report acme stopped")).toBe(undefined);
  });

  it.each(["America/Chicago", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe"])(
    "comes when a report is due by the clocks of %s, summer and winter",
    (name) => {
      const time = { ...MONDAY_AT_EIGHT, zone: zoneOf(name) };
      for (const run of taskFor(`report ${name}`, time).getNextRuns(60)) {
        const at = instant(run.getTime());
        expect(lastDue(time.zone, time, at)).toBe(at);
      }
    },
  );
});
