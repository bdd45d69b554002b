import { expect, test } from "vitest";
import { belowReport, firstScreenTo } from "../../../src/app/report-messages.ts";
import { settle } from "../../../src/app/settle.ts";
import type { OutboxEntry, OutboxRow } from "../../../src/ports/outbox.ts";
import { ACME, appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";

const NOW = at("2026-11-02T15:30:00Z");
const THREAD = { place: "C0SOCIAL1", reference: "100.000001" };
const screen = (destination = "slack:C0SOCIAL1"): OutboxEntry =>
  firstScreenTo(destination, "a report", { brand: ACME, week: "2026-W45" }, NOW);

test("below the first screen of a report stand all numbers, then what was missed", () => {
  expect(
    belowReport(screen(), THREAD, NOW).map(({ destination, subject }) => [destination, subject]),
  ).toEqual([
    ["slack:C0SOCIAL1/100.000001", { kind: "report", week: "2026-W45", part: "all numbers" }],
    ["slack:C0SOCIAL1/100.000001", { kind: "report", week: "2026-W45", part: "missed" }],
  ]);
});

test("nothing stands below those, nor below mail, nor below what is no report", () => {
  const [below] = belowReport(screen(), THREAD, NOW);
  expect(below && belowReport(below, THREAD, NOW)).toEqual([]);
  expect(belowReport(screen("email:cy@acme.example"), THREAD, NOW)).toEqual([]);
  const note = { kind: "ops", notice: { kind: "ops", level: "note", title: "hello", lines: [] } } as const;
  expect(belowReport({ ...screen(), subject: note }, THREAD, NOW)).toEqual([]);
});

async function queued(rig: AppRig): Promise<readonly OutboxRow[]> {
  return rig.store.outbox.sendable(at("2026-11-03T00:00:00Z"), 10);
}

test("what stands below is queued with the news that the first screen was posted, and once, however often that comes", async () => {
  const rig = await appRig();
  await rig.store.queue([screen()]);
  const [row] = await queued(rig);
  if (row === undefined) throw new Error("nothing is queued");
  await rig.store.outbox.begin(row.key, NOW);
  const notice = { kind: "report", title: "Acme Travel", lines: [] } as const;
  await settle(rig, row, { kind: "sent", ...THREAD }, notice);
  const below = await queued(rig);
  expect(below.map(({ subject }) => "part" in subject && subject.part)).toEqual(["all numbers", "missed"]);
  for (const { key } of below) await rig.store.outbox.cancel(key, "read already", NOW);
  await settle(rig, row, { kind: "sent", ...THREAD }, notice);
  expect(await queued(rig)).toEqual([]);
});
