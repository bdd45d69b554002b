import { describe, expect, test } from "vitest";
import { channelId } from "../../src/core/ids.ts";
import { hours, type Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { alertTexts, doubles, opsTitles, opsTold } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;
const X = channelId("x-acme");

const blindIntervals = async ({ store }: Live) => {
  const { intervals, close } = await store();
  const found = await intervals(X);
  await close();
  return found;
};
/** When X last answered well before `by`. */
const lastAnswer = ({ xServer }: Live, by: number): number =>
  Math.max(
    ...xServer.requests.filter(({ at: asked, status }) => status === 200 && asked <= by).map((r) => r.at),
  );

describe("however X falls silent", () => {
  test.each([
    ["never answers", { kind: "hang" }],
    ["fails", { kind: "failing", status: 503 }],
    ["talks nonsense", { kind: "malformed" }],
    ["breaks off", { kind: "reset" }],
    ["always says that it is asked too often", { kind: "rate limited", headers: false }],
  ] as const)(
    "it %s: blind two minutes after its last answer, and ops is told within three",
    async (_, fault) => {
      const rig = await live(MONDAY);
      await rig.start();
      await rig.run(minute(5));
      rig.xServer.faults.sometimes(fault, 1);
      await rig.run(minute(9));
      const last = lastAnswer(rig, minute(5));
      const told = opsTold(rig);
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain("X (x-acme) is not being watched");
      expect(told[0]?.at).toBeLessThanOrEqual(last + 180_000);
      const [blind] = await blindIntervals(rig);
      expect(blind).toMatchObject({ to: undefined, state: "blind" });
      expect(blind?.from).toBeLessThanOrEqual(last + 1000);
    },
  );

  test("and whenever the token dies, ops is told within a minute", async () => {
    // At the worst moment: just after X was asked.
    for (const afterMs of [1, 20_000, 59_000]) {
      const rig = await live(MONDAY);
      const { accessToken } = rig.xServer.credentials.grant(rig.brand);
      await rig.start();
      await rig.run(minute(5));
      const died = (lastAnswer(rig, minute(5)) + afterMs) as Instant;
      await rig.run(died);
      rig.xServer.credentials.revoke(accessToken);
      await rig.run((died + 120_000) as Instant);
      const [told] = opsTold(rig);
      expect(told?.text).toContain("X (x-acme) is not being watched");
      expect(told?.at).toBeLessThanOrEqual(died + 60_000);
    }
  });

  test("a minute of silence is told to nobody", async () => {
    const rig = await live(MONDAY);
    await rig.start();
    await rig.run(minute(5));
    const last = lastAnswer(rig, minute(5));
    rig.xServer.faults.sometimes({ kind: "failing", status: 503 }, 1);
    await rig.run((last + 75_000) as Instant);
    rig.xServer.faults.clear();
    await rig.run(minute(12));
    expect(opsTold(rig)).toEqual([]);
    expect(await blindIntervals(rig)).toEqual([]);
  });
});

test("when sight returns ops is told what was read, who waits and what broke meanwhile, since when and why", async () => {
  const rig = await live(MONDAY);
  const { x, brand, xServer, start, run } = rig;
  await start();
  await run(minute(1));
  const early = x.post(x.account("ana"), "@acme where is my bag?", { at: minute(1) });
  x.post(x.account("bob"), "@acme and mine?", { at: minute(2) });
  await run(minute(20));
  xServer.faults.sometimes({ kind: "failing", status: 503 }, 1);
  // Found late: one that nobody answered, one that was answered, and an answer that came too late.
  x.post(x.account("cem"), "@acme my flight is gone", { at: minute(30) });
  const short = x.post(x.account("dia"), "@acme is gate 4 open?", { at: minute(31) });
  x.reply(brand, short, "Yes, it is.", { at: minute(40) });
  x.reply(brand, early, "Here it is!", { at: minute(64) });
  await run(minute(70));
  expect(alertTexts(rig).at(-1)).toContain("Not watched since ");
  xServer.faults.clear();
  await run(minute(76));
  const [, told, ...more] = opsTold(rig);
  expect(more).toEqual([]);
  expect(told?.text.split("\n")).toEqual([
    expect.stringMatching(/X \(x-acme\) is watched again/),
    expect.stringMatching(
      /^It was not for \d+ min \(X .*503.*\): from Mon 2026-11-02 09:\d\d:\d\d to Mon 2026-11-02 10:1\d:\d\d, America\/Chicago\.$/,
    ),
    "Caught up: 4 messages read, 1 of which waits for an answer; 2 deadlines passed meanwhile.",
  ]);
  const ana = alertTexts(rig).filter((text) => text.includes("@ana"));
  // What had to be left open while we were blind is said for certain now.
  expect(ana.at(-1)).toMatch(/Answered.* missed by 3 min/);
  expect(alertTexts(rig).join()).not.toContain("Not watched");
  expect(doubles(rig)).toEqual([]);
});

test("what X can never tell any more stays unknown: ops is told, and the case says so for good", async () => {
  const rig = await live(MONDAY);
  const { x, brand, xServer, start, run } = rig;
  await start();
  await run(minute(1));
  const asked = x.post(x.account("ana"), "@acme where is my bag?", { at: minute(1) });
  await run(minute(20));
  xServer.faults.sometimes({ kind: "failing", status: 503 }, 1);
  for (let i = 0; i < 900; i++) {
    x.post(x.account(`fan${i}`), "@acme 👍", { at: (minute(25) + i * 1000) as Instant });
  }
  await run(minute(45));
  xServer.faults.clear();
  await run(minute(66));
  expect(opsTitles(rig).join("\n")).toContain("Messages on X (x-acme) may be lost");
  expect(opsTold(rig).find(({ text }) => text.includes("watched again"))?.text).toContain("Not all of it: ");
  const ana = () => alertTexts(rig).filter((text) => text.includes("@ana"));
  expect(ana().at(-1)).toContain("Not watched from ");
  x.reply(brand, asked, "Here it is!", { at: minute(67) });
  await run(minute(70));
  expect(ana().at(-1)).toContain("Answered; whether in time is unknown");
  expect(ana().at(-1)).toContain("Not watched from ");
});

describe("a clock that is disturbed opens a blind interval, tells of it once, and alerts nobody again", () => {
  test.each([
    ["an hour ahead", hours(1), "jumped ahead", "the clock jumped ahead, or the machine slept"],
    ["an hour back", -3_600_000, "jumped back", "the clock was set back"],
  ])("%s", async (_, by, title, cause) => {
    const rig = await live(MONDAY);
    const { x, start, run, clock } = rig;
    await start();
    await run(minute(1));
    x.post(x.account("ana"), "@acme where is my bag?");
    await run(minute(33));
    expect(alertTexts(rig)).toHaveLength(1);
    clock.jump(by);
    await run((clock.now() + 5000) as Instant);
    const before = alertTexts(rig).length;
    await run((clock.now() + 120_000) as Instant);
    expect(alertTexts(rig)).toHaveLength(before);
    expect(opsTitles(rig).filter((text) => text.includes(title))).toHaveLength(1);
    expect(opsTitles(rig).filter((text) => text.includes("is not being watched"))).toEqual([]);
    expect(await blindIntervals(rig)).toMatchObject([{ state: "caught up", cause }]);
    expect(doubles(rig)).toEqual([]);
  });
});
