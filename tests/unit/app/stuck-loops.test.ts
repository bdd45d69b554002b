import { expect, test } from "vitest";
import { loop } from "../../../src/app/loop.ts";
import { stuckLoops } from "../../../src/app/stuck-loops.ts";
import { duration, minutes, type Duration } from "../../../src/core/time/instant.ts";
import { ACME, appRig } from "../../support/app.ts";

test("ops is told once of a duty that fails over and over, and once when it is mended", async () => {
  const rig = await appRig();
  let fails = true;
  const duty = loop(rig, "reviews", () =>
    fails ? Promise.reject(new Error("no such table")) : Promise.resolve(minutes(1)),
  );
  const stuck = (since: Duration = minutes(2)): readonly string[] =>
    duty.overdue() > since ? ["reviews"] : [];
  const { pass } = stuckLoops({ ...rig, loops: () => ({ stuck }), brands: [ACME] });
  const told = async () =>
    (await rig.rows()).flatMap(({ subject }) => (subject.kind === "ops" ? [subject.notice] : []));
  const titles = async () => (await told()).map(({ title }) => title);

  duty.start();
  await rig.until("2026-11-02T15:04:59Z");
  expect(await pass()).toBe(duration(30_000));
  expect(await titles()).toEqual([]);

  await rig.until("2026-11-02T15:05:01Z");
  await pass();
  expect(await titles()).toEqual([]); // the process may have stood still
  await pass();
  await rig.until("2026-11-02T15:30:00Z");
  await pass();
  expect(await titles()).toEqual(["A part of the monitor does not go on: reviews"]);
  expect((await told())[0]?.lines[0]).toBe(
    "For five minutes it has hung, or failed over and over. Meanwhile nobody is reminded of terms that are to be reviewed.",
  );

  fails = false;
  await rig.until("2026-11-02T15:32:00Z");
  await pass();
  await pass();
  expect((await titles()).at(-1)).toBe("A part of the monitor goes on again: reviews");
  expect(await titles()).toHaveLength(2);

  fails = true;
  await rig.until("2026-11-02T15:40:00Z");
  await pass();
  await pass();
  expect(await titles()).toHaveLength(3);
  await duty.stop();
});
