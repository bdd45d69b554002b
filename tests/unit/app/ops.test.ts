import { expect, test } from "vitest";
import { opsOf } from "../../../src/app/ops.ts";
import { brandId } from "../../../src/core/ids.ts";
import type { OpsNotice } from "../../../src/ports/notice.ts";
import { ACME, appRig, aRoute, aTeam, OPS_CHANNEL, TEAM_CHANNEL } from "../../support/app.ts";
import { anEntry } from "../../support/store.ts";

const NOTICE: OpsNotice = { kind: "ops", level: "note", title: "hello", lines: [] };
const places = async (rig: Awaited<ReturnType<typeof appRig>>): Promise<readonly string[]> =>
  (await rig.rows()).map(({ destination }) => destination).toSorted();

test("a notice goes to the ops channel of each brand, once under its name", async () => {
  const rig = await appRig();
  await rig.ops.tell([ACME, brandId("unknown")], "one", NOTICE);
  await rig.ops.tell([ACME], "one", NOTICE);
  await rig.ops.tell([ACME], "two", NOTICE);
  expect(await places(rig)).toEqual([OPS_CHANNEL, OPS_CHANNEL]);
});

test("a team without an ops channel is told in another", async () => {
  const rig = await appRig();
  const team = aTeam({
    routes: new Map([
      ["lead", aRoute()],
      ["team", aRoute({ channel: "C0SOCIAL1" })],
    ]),
  });
  await opsOf(rig.store, new Map([[ACME, team]]), rig.clock).tell([ACME], "one", NOTICE);
  expect(await places(rig)).toEqual([TEAM_CHANNEL]);
});

test("that a place refuses alerts is told elsewhere, once an hour for each reason", async () => {
  const rig = await appRig();
  for (const time of ["15:00:00", "15:20:00", "16:00:00"]) {
    await rig.until(`2026-11-02T${time}Z`);
    await rig.ops.placeBlocked(ACME, TEAM_CHANNEL, "is_archived");
  }
  expect(await places(rig)).toEqual([OPS_CHANNEL, OPS_CHANNEL]);
  await rig.ops.placeBlocked(ACME, TEAM_CHANNEL, "not_in_channel");
  await rig.ops.placeBlocked(ACME, OPS_CHANNEL, "is_archived");
  expect(await places(rig)).toEqual([OPS_CHANNEL, OPS_CHANNEL, OPS_CHANNEL, TEAM_CHANNEL]);
});

test("an alert goes to ops when its place refuses it, and from there to every other channel; a notice only once", async () => {
  const rig = await appRig();
  const alert = anEntry("k", "c" as never);
  const note = { ...alert, subject: { kind: "ops", notice: NOTICE } } as const;
  expect(rig.ops.elsewhere(alert)).toEqual([OPS_CHANNEL]);
  expect(rig.ops.elsewhere({ ...alert, destination: "slack:U0BO00001" })).toEqual([OPS_CHANNEL]);
  expect(rig.ops.elsewhere({ ...alert, destination: OPS_CHANNEL })).toEqual([TEAM_CHANNEL]);
  expect(rig.ops.elsewhere({ ...note, destination: OPS_CHANNEL })).toEqual([TEAM_CHANNEL]);
  expect(rig.ops.elsewhere(note)).toEqual([]);
  expect(rig.ops.elsewhere({ ...alert, brand: brandId("unknown") })).toEqual([]);
});
