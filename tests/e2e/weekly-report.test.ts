import { expect, test } from "vitest";
import { at } from "../support/at.ts";
import { duration } from "../../src/core/time/instant.ts";
import { ALERTS, live, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { ANA, CY } from "../support/live-config.ts";
import { toldTo } from "../support/live-slack.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";

/** Nine in the evening on a Sunday in Chicago: the last hours of week 47. The report is due at half past midnight. */
const SUNDAY = at("2026-11-23T03:00:00Z");

const withReport = (ssla: string): string =>
  ssla.replace(
    "    actions: {",
    '    reports: [{ name: weekly, day: mon, at: "00:30", to: [team] }]\n    actions: {',
  );

/** Ana is answered after ten minutes, Bob never. */
async function aWeek(): Promise<Live & { readonly end: () => Promise<void> }> {
  const world = await live(SUNDAY, ROUND_THE_CLOCK, () => Promise.resolve({ ssla: withReport }));
  const monitor = await world.start();
  await world.run(at("2026-11-23T03:01:00Z"));
  const asked = world.x.post(world.x.account("ana_travels"), "@acme my bag is lost, what now?");
  world.x.post(world.x.account("bob"), "@acme where is my refund?");
  await world.run(at("2026-11-23T03:11:00Z"));
  world.x.reply(world.brand, asked, "We have found it!");
  await world.run(at("2026-11-23T04:30:00Z"));
  return { ...world, end: monitor.stop };
}

const isReport = ({ body }: SlackMessage): boolean => /replies of|All numbers of|missed in/.test(body.text);
const reports = ({ slack }: Live): readonly SlackMessage[] => slack.world.messagesIn(ALERTS).filter(isReport);
const above = (world: Live): readonly SlackMessage[] =>
  reports(world).filter(({ threadTs }) => threadTs === undefined);
const pictures = ({ slack }: Live, { body }: SlackMessage): readonly string[] =>
  body.blocks.flatMap((block) =>
    block.type === "image" && block.slack_file !== undefined
      ? [slack.world.files.ready(block.slack_file.id)?.name ?? "not there"]
      : [],
  );

/** How somebody presses what stands under the report. */
function pressing(world: Live): (user: string, actionId: string) => Promise<void> {
  const [report] = above(world);
  if (report === undefined) throw new Error("no report came");
  return async (user, actionId) => {
    await world.slack.world.press({ user, channel: report.channel, ts: report.ts, actionId });
    await world.pass(duration(0));
  };
}

test("a week's report comes at its time with two pictures, all its numbers and what was missed in its thread", async () => {
  const world = await aWeek();
  await world.run(at("2026-11-23T06:29:00Z"));
  expect(reports(world)).toEqual([]);
  await world.run(at("2026-11-23T06:50:00Z"));
  const [report, ...more] = above(world);
  if (report === undefined) throw new Error("no report came");
  expect(more).toEqual([]);
  expect(report.body.text).toContain("Acme Travel: replies of 16-22 Nov 2026");
  expect(report.body.text).toContain("X kept 1 of 2 promises (goal 95 of 100).");
  expect(pictures(world, report)).toEqual(["weeks-2026-W47.png", "hours-2026-W47.png"]);
  const below = reports(world).filter(({ threadTs }) => threadTs === report.ts);
  expect(below).toHaveLength(2);
  expect(below[0]?.body.text).toContain("First reply: kept 1 · missed 1");
  expect(below[0]?.body.text).toContain("nobody can tell who wrote an answer");
  expect(below[1]?.body.text).toContain("1 promise missed in 2026-W47");
  expect(below[1]?.body.text).toMatch(/X, not answered\. It came .* would have kept it\. Nobody took it/);
  const { out } = await world.ssla("report --week 2026-W47 --json");
  expect(JSON.parse(out)).toMatchObject({
    week: "2026-W47",
    lines: [expect.stringContaining("1 of 2"), expect.anything()],
  });
});

test("whoever may act asks under the report for the cases behind it and for the table, and reads both alone", async () => {
  const world = await aWeek();
  await world.run(at("2026-11-23T06:50:00Z"));
  const press = pressing(world);
  const posted = world.slack.world.messagesIn(ALERTS).length;
  await press(ANA, "report-cases");
  const [told = ""] = toldTo(world, ANA);
  expect(told.split("\n")[0]).toContain("1 case missed in 2026-W47");
  expect(told).toContain("@bob · not answered");
  expect(told).toContain("Open post");
  expect(told).not.toContain("ana_travels");
  await press(ANA, "report-table");
  expect(toldTo(world, ANA)[1]).toMatch(/^acme-2026-W47\.csv is in your messages with me\./u);
  const [direct] = world.slack.world.messagesIn("D0ANA0001");
  expect(direct?.files?.map(({ name }) => name)).toEqual(["acme-2026-W47.csv"]);
  const { out } = await world.ssla("report --brand acme --week 2026-W47 --format csv");
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(direct?.files?.[0]?.bytes).trimEnd()).toBe(
    out.trimEnd(),
  );
  expect(out).toContain(`,"first.missed","1",`);
  expect(world.slack.world.messagesIn(ALERTS)).toHaveLength(posted);
});

test("whoever may not act is told so under a report, and reads no customer's name", async () => {
  const world = await aWeek();
  await world.run(at("2026-11-23T06:50:00Z"));
  const press = pressing(world);
  await press(CY, "report-cases");
  await press(CY, "report-table");
  expect(toldTo(world, CY)).toEqual([
    expect.stringContaining("Only people listed under `actions`"),
    expect.stringContaining("Only people listed under `actions`"),
  ]);
  expect(world.slack.world.files.all().filter(({ name }) => name.endsWith(".csv"))).toEqual([]);
});

test("a report whose answer was lost stands there once, and after a restart no second time", async () => {
  const world = await aWeek();
  await world.run(at("2026-11-23T06:29:30Z"));
  world.slack.faults.next("chat.postMessage", { kind: "reset", stored: true });
  await world.run(at("2026-11-23T06:35:00Z"));
  expect(above(world)).toHaveLength(1);
  await world.end();
  await world.start();
  await world.run(at("2026-11-23T06:50:00Z"));
  expect(reports(world)).toHaveLength(3);
});

test("a report that somebody asks for is the same: pictures, all numbers and what was missed, once", async () => {
  const world = await aWeek();
  await world.run(at("2026-11-23T06:50:00Z"));
  const weekly = reports(world);
  expect((await world.ssla("report --week 2026-W47 --to slack")).code).toBe(0);
  await world.run(at("2026-11-23T07:30:00Z"));
  const [, asked, ...more] = above(world);
  if (asked === undefined) throw new Error("no report came");
  expect(more).toEqual([]);
  expect(pictures(world, asked)).toHaveLength(2);
  const said = reports(world).slice(weekly.length);
  expect(said.map(({ body }) => body.text)).toEqual(weekly.map(({ body }) => body.text));
  expect(said.slice(1).map(({ threadTs }) => threadTs)).toEqual([asked.ts, asked.ts]);
});

test("a first screen of which it was not known that it stands has its thread all the same, and once", async () => {
  const world = await aWeek();
  await world.run(at("2026-11-23T06:50:00Z"));
  world.slack.faults.next("chat.postMessage", { kind: "reset", stored: true });
  await world.ssla("report --week 2026-W47 --to slack");
  await world.run(at("2026-11-23T07:30:00Z"));
  expect(above(world)).toHaveLength(2);
  expect(reports(world)).toHaveLength(6);
});

test("a report that was due while nobody ran is made up once", async () => {
  const world = await live(SUNDAY, ROUND_THE_CLOCK, () => Promise.resolve({ ssla: withReport }));
  const first = await world.start();
  await world.run(at("2026-11-23T03:01:00Z"));
  world.x.post(world.x.account("bob"), "@acme where is my refund?");
  await world.run(at("2026-11-23T04:30:00Z"));
  await first.stop();
  await world.run(at("2026-11-24T09:00:00Z"));
  expect(reports(world)).toEqual([]);
  await world.start();
  await world.run(at("2026-11-24T09:40:00Z"));
  expect(above(world)).toHaveLength(1);
  expect(reports(world)).toHaveLength(3);
});
