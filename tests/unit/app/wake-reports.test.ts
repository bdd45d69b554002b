import { expect, test } from "vitest";
import { wakeForReports } from "../../../src/app/wake-reports.ts";
import { brandId } from "../../../src/core/ids.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import type { Scheduler, WeeklyTime } from "../../../src/ports/scheduler.ts";
import { ACME, appRig, aTeam } from "../../support/app.ts";
import { started } from "../../support/monitor.ts";

const HOUR = 3_600_000;
const weekly = { name: "weekly", day: "mon", at: 8 * HOUR, to: ["team"] } as const;

interface Calendar extends Scheduler {
  readonly times: ReadonlyMap<string, WeeklyTime>;
  /** The time of that name has come. */
  readonly strike: (name: string) => void;
}

/** A calendar that strikes when it is told to. */
function calendar(): Calendar {
  const times = new Map<string, WeeklyTime>();
  const wakes = new Map<string, () => void>();
  return {
    times,
    strike: (name) => {
      wakes.get(name)?.();
    },
    weekly: (name, time, wake) => {
      times.set(name, time);
      wakes.set(name, wake);
      return {
        stop: () => {
          times.delete(name);
          wakes.delete(name);
          return Promise.resolve();
        },
      };
    },
  };
}

test("each report of each brand is called at its time by the brand's clocks, until it is stopped", async () => {
  const other = brandId("other");
  const london = zoneOf("Europe/London");
  const monthly = { ...weekly, name: "late", day: "fri", at: 17 * HOUR } as const;
  const given = calendar();
  let woken = 0;
  const all = wakeForReports(
    given,
    new Map([
      [ACME, aTeam({ reports: [weekly, monthly] })],
      [other, aTeam({ brand: other, zone: london, reports: [weekly] })],
      [brandId("none"), aTeam()],
    ]),
    () => (woken += 1),
  );
  const chicago = zoneOf("America/Chicago");
  expect([...given.times]).toEqual([
    ["report acme weekly", { zone: chicago, day: "mon", at: 8 * HOUR }],
    ["report acme late", { zone: chicago, day: "fri", at: 17 * HOUR }],
    ["report other weekly", { zone: london, day: "mon", at: 8 * HOUR }],
  ]);
  given.strike("report acme late");
  given.strike("report other weekly");
  expect(woken).toBe(2);
  await all.stop();
  expect(given.times.size).toBe(0);
});

test("a monitor looks for reports when the calendar calls, not minutes later, and leaves none behind", async () => {
  const rig = await appRig({ team: aTeam({ reports: [weekly] }) });
  const given = calendar();
  let looks = 0;
  const outbox = {
    ...rig.store.outbox,
    find: (keys: readonly string[]) => {
      looks += 1;
      return rig.store.outbox.find(keys);
    },
  };
  const store = { ...rig.store, outbox, close: () => Promise.resolve() };
  const monitor = await started(rig, { store, scheduler: given });
  await rig.until("2026-11-02T15:01:00Z");
  const before = looks;
  await rig.until("2026-11-02T15:02:00Z");
  expect(looks).toBe(before);
  given.strike("report acme weekly");
  await rig.until("2026-11-02T15:02:01Z");
  expect(looks).toBe(before + 1);
  await monitor.stop();
  expect(given.times.size).toBe(0);
});
