import { expect, test } from "vitest";
import { behindReports } from "../../../src/app/report-behind.ts";
import { reportsOf, type Reports } from "../../../src/app/reports.ts";
import { reportSources } from "../../../src/app/week-report.ts";
import { nearest } from "../../../src/config/nearest.ts";
import { personId } from "../../../src/core/ids.ts";
import { documents } from "../../../src/documents/documents.ts";
import type { Reply } from "../../../src/ports/command.ts";
import type { ReportAsk } from "../../../src/ports/notifier.ts";
import { ACME, appRig, aTeam, type AppRig } from "../../support/app.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";

/** Asked a week later, about the week of Monday 2 November. */
const ask = (rig: AppRig, changed: Partial<ReportAsk> = {}): Promise<Reply> =>
  behindReports({ ...rig, nearest, documents, reports: reportsFrom(rig) })(ACME, {
    part: "cases",
    week: "2026-W45",
    brand: "acme",
    user: "U0ANA0001",
    id: "press 1",
    ...changed,
  });

const reportsFrom = (rig: AppRig): Reports =>
  reportsOf({ ...rig, documents, ...reportSources(rig.store, rig.watch) });

const lines = ({ lines: all }: Reply): readonly string[] =>
  all.map((line) =>
    line
      .map((part) =>
        typeof part === "string" ? part : "text" in part ? part.text : new Date(part.at).toISOString(),
      )
      .join(""),
  );

/** So many customers whom nobody answered, a minute after each other, and one who was answered in time. */
async function aWeek(missed: number): Promise<AppRig> {
  const rig = await appRig();
  for (let i = 0; i < missed; i += 1) {
    const conversation = aConversation(`c${i}`);
    const minute = String(i).padStart(2, "0");
    await rig.tell(says(author(`ana${i}`), `m${i}`, `2026-11-02T15:${minute}:00Z`, { conversation }));
  }
  const conversation = aConversation("kept");
  await rig.tell(
    says(author("kim"), "k1", "2026-11-02T15:00:00Z", { conversation }),
    says(BRAND, "k2", "2026-11-02T15:05:00Z", { conversation, repliesTo: "k1" }),
  );
  await rig.until("2026-11-09T15:00:00Z");
  return rig;
}

test("the missed cases of the week are told, the longest wait first, twenty at most and the rest counted", async () => {
  const told = lines(await ask(await aWeek(23)));
  expect(told[0]).toBe("23 cases missed in 2026-W45, the longest wait first");
  expect(told).toHaveLength(22);
  expect(told[1]).toContain(
    "due 2026-11-02T16:00:00.000Z · X · @ana · not answered · Open post · /ssla explain ",
  );
  expect(told[20]).toContain("due 2026-11-02T16:19:00.000Z");
  expect(told[21]).toBe("and 3 more: ssla export deadlines has all");
});

test("of another week, brand or time nothing is told", async () => {
  const rig = await aWeek(1);
  expect(lines(await ask(rig, { week: "2026-W44" }))[0]).toContain("0 cases missed");
  for (const changed of [{ week: "2026-W99" }, { brand: "other" }])
    expect(lines(await ask(rig, changed))).toEqual(["I do not know this report any more."]);
});

test("the table is a file of its own, with the numbers of the report as it is now", async () => {
  const rig = await aWeek(2);
  const reply = await ask(rig, { part: "table" });
  const [file, ...more] = reply.files ?? [];
  expect(more).toEqual([]);
  expect(file?.name).toBe("acme-2026-W45.csv");
  const report = await reportsFrom(rig).report(ACME, "2026-W45");
  expect(file?.title).toBe(report?.title);
  const missed = report?.channels[0]?.measures.find(({ name }) => name === "first.missed");
  expect(missed?.shown).toBe("2");
  const rows = new TextDecoder().decode(file?.bytes).split("\r\n");
  expect(rows.filter((row) => row.includes(`,"first.missed",`))).toEqual([expect.stringContaining(`,"2",`)]);
});

test("no table is made while a channel has too much to count: half of the numbers would be wrong ones", async () => {
  const rig = await aWeek(1);
  const figures = { ...rig.store.figures, unsettled: () => Promise.resolve(1001) };
  const busy = { ...rig, store: { ...rig.store, figures } };
  const reply = await ask(busy, { part: "table" });
  expect(reply.files).toBeUndefined();
  expect(lines(reply)).toEqual(["x-acme is still being counted; ask again in some minutes"]);
});

test("whoever may act nowhere gets no table", async () => {
  const team = aTeam({ actions: { userGroups: [], people: [personId("bo")] } });
  const reply = await ask(await appRig({ team, start: "2026-11-09T15:00:00Z" }), { part: "table" });
  expect(reply.files).toBeUndefined();
  expect(lines(reply)[0]).toContain("`actions`");
});
