import { deliveryKeyOf } from "../../src/core/alerts/alert-key.ts";
import { describe, expect, test, vi } from "vitest";
import { at } from "../support/at.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import { live, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { alertKeys, alertTexts } from "../support/live-slack.ts";
import { processWorld } from "../support/live-process.ts";

// A day is played twice, and a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => instant(MONDAY + count * 60_000);

/** A morning: one is answered in time, one too late, one at once after its warning, one never; one gets no warning. */
async function morning(shadow: boolean): Promise<Live> {
  const rig = await live(MONDAY, { acme: ROUND_THE_CLOCK, acme_care: UNWARNED });
  const { x, brand, start, run } = rig;
  const ask = (handle: string, text: string) => x.post(x.account(handle), text);
  await start(shadow);
  await run(minute(1));
  const bag = ask("ana_travels", "@acme my bag is lost, what now?");
  const late = ask("bob_flies", "@acme when does my train leave?");
  ask("cleo_roams", "@acme can I take my dog on board?");
  ask("dora_rides", "@acme_care is anybody there?");
  await run(minute(10));
  const soon = ask("eve_hikes", "@acme do you sell maps?");
  await run(minute(20));
  x.reply(brand, bag, "We have found it!");
  await run(instant(minute(40) + 30_000));
  x.reply(brand, soon, "We do.");
  await run(minute(75));
  x.reply(brand, late, "At nine.");
  await run(minute(95));
  return rig;
}

/** Warns a minute before the breach: too late for anybody. */
const UNWARNED = ROUND_THE_CLOCK.replace("warn: [50%, 10m]", "warn: [1m]");

const shadowKeys = async (rig: Live): Promise<ReadonlySet<string>> => {
  const reader = await rig.store("ssla.shadow.db");
  const rows = await reader.sentSince(instant(0));
  await reader.close();
  const told = rows.flatMap(({ key, subject, destination }) => {
    if (subject.kind === "stage") return [key];
    if (subject.kind !== "list") return [];
    return subject.members.flatMap(({ alertKeys: [first] }) =>
      first ? [deliveryKeyOf(first, destination)] : [],
    );
  });
  // As far as the marks of a list spell them.
  return new Set(told.map((key) => key.slice(0, 12)));
};

describe("ssla start --shadow", () => {
  test("calls for exactly the alerts that a real run of the same day sends, and tells Slack nothing", async () => {
    const real = await morning(false);
    const shadow = await morning(true);
    const keys = await shadowKeys(shadow);
    expect([...keys].sort()).toEqual([...alertKeys(real)].sort());
    expect(keys.size).toBeGreaterThan(8);
    expect(shadow.slack.calls).toEqual([]);
    expect(shadow.slack.sockets.open()).toBe(0);
    expect(real.slack.calls.length).toBeGreaterThan(0);
  });

  test("is no real run: a later one in the same folder sends what it would have sent anyway", async () => {
    const rig = await live(MONDAY);
    const shadow = await rig.start(true);
    await rig.run(minute(1));
    rig.x.post(rig.x.account("ana_travels"), "@acme my bag is lost, what now?");
    await rig.run(minute(40));
    expect((await shadowKeys(rig)).size).toBe(1);
    await shadow.stop();
    await rig.start();
    await rig.run(minute(45));
    expect(alertTexts(rig)).toEqual([expect.stringContaining("my bag is lost, what now?")]);
    // And what the shadow run knows is no part of what the real one does.
    expect((await rig.ssla("status --json")).out).toContain('"sent": 1');
  });

  test("goes on where it was stopped, and counts nothing twice", async () => {
    const rig = await live(MONDAY);
    const first = await rig.start(true);
    await rig.run(minute(1));
    rig.x.post(rig.x.account("ana_travels"), "@acme my bag is lost, what now?");
    await rig.run(minute(40));
    await first.stop();
    await rig.run(minute(42));
    await rig.start(true);
    await rig.run(minute(55));
    expect((await shadowKeys(rig)).size).toBe(2);
  });

  test("and a real run keep each other away from one folder, and say which is there", async () => {
    const rig = await live(MONDAY);
    const real = await rig.start();
    await expect(rig.start(true)).rejects.toThrow(
      /ssla\.db: already running: process \d+ on .* since [^,]*; stop it first/,
    );
    await real.stop();
    await rig.start(true);
    await expect(rig.start()).rejects.toThrow(
      /ssla\.db: already running: process .*, in shadow mode; stop it first/,
    );
    expect((await rig.ssla("status")).out).toMatch(/^monitor +not running/);
  });

  test("freezes no terms for real runs", async () => {
    const rig = await morning(true);
    await rig.writeTerms("x-acme", "2018-01-01", ROUND_THE_CLOCK.replace("first: 1h", "first: 3h"));
    expect(await rig.ssla("check")).toMatchObject({ code: 0 });
  });
});

describe("ssla shadow", () => {
  test("reports what would have been sent, which misses it could have saved, and what was needless", async () => {
    const rig = await morning(true);
    const { code, out } = await rig.ssla("shadow");
    const keys = await shadowKeys(rig);
    expect(code).toBe(0);
    const told = JSON.parse((await rig.ssla("shadow --json")).out) as Told;
    const [acme, care] = told.channels;
    // Bob: both warnings, the breach. Cleo: those, and the manager. Eve: her first warning, half a minute before the answer.
    expect(acme).toMatchObject({ channel: "x-acme", alerts: 8, needless: 1, unknown: 0 });
    expect(acme?.stages).toEqual([
      { stage: "warn:10m", alerts: 2 },
      { stage: "warn:50%", alerts: 3 },
      { stage: "breach", alerts: 2 },
      { stage: "after:30m", alerts: 1 },
    ]);
    expect(acme?.missed.map(({ couldBeKept, warnedBeforeMs }) => [couldBeKept, warnedBeforeMs])).toEqual([
      [true, expect.closeTo(30 * 60_000, -5)],
      [true, expect.closeTo(30 * 60_000, -5)],
    ]);
    // A minute before the breach is no help.
    expect(care).toMatchObject({ channel: "x-acme-care", missed: [{ clock: "first", couldBeKept: false }] });
    expect(told.days).toEqual([{ date: "2026-11-02", alerts: keys.size }]);
    expect(out).toContain(
      "Promises missed: 3. 2 of them had a warning at least 10 min before: they could have been kept.",
    );
    expect(out).toContain("Needless: 1 alert came less than a minute before the answer.");
    expect(out.split("\n").length).toBeLessThan(12);
  });

  test("takes another measure of what is soon enough, and another beginning", async () => {
    const rig = await morning(true);
    expect((await rig.ssla("shadow --lead 45m")).out).toContain(
      "3. 0 of them had a warning at least 45 min before",
    );
    expect((await rig.ssla("shadow --lead 1m")).out).toContain("3. 3 of them");
    expect((await rig.ssla("shadow --since 2026-11-03")).out).toMatch(
      /^Nothing was sent\. It would have been 0 alerts|^nothing happened/,
    );
    expect((await rig.ssla("shadow --since monday")).code).toBe(64);
  });

  test("says that there was no shadow run", async () => {
    const rig = await live(MONDAY);
    expect(await rig.ssla("shadow")).toMatchObject({
      code: 66,
      err: expect.stringMatching(
        /ssla\.shadow\.db: there is no store yet; .* \(ssla start --shadow\)/,
      ) as string,
    });
  });
});

interface Told {
  readonly days: readonly object[];
  readonly channels: readonly {
    readonly channel: string;
    readonly stages: readonly object[];
    readonly missed: readonly { readonly couldBeKept: boolean; readonly warnedBeforeMs: number }[];
  }[];
}

test("as a process it needs no credentials of Slack, logs what it would send, and ends with 0", async () => {
  const world = await processWorld();
  world.x.post(world.x.account("ana"), "@acme where is my bag?", { at: instant(Date.now() - 31 * 60_000) });
  const nobody = { BOT: "", APP: "" };
  const monitor = world.ssla("start --shadow", { env: nobody });
  await monitor.logged("shadow.would_send");
  const report = await world.ssla("shadow", { env: nobody }).ended;
  expect(report).toMatchObject({ code: 0, err: "" });
  expect(report.out).toContain("Nothing was sent. It would have been 1 alert");
  monitor.kill("SIGTERM");
  const { code, err } = await monitor.ended;
  expect(code).toBe(0);
  expect(world.secrets.filter((one) => err.includes(one))).toEqual([]);
  expect(world.slack.calls).toEqual([]);
  // Without `--shadow` they are needed.
  expect((await world.ssla("start", { env: nobody }).ended).code).toBe(78);
});
