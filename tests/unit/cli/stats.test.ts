import BetterSqlite from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { judgingBy } from "../../../src/app/judging.ts";
import { historiesOf } from "../../../src/config/terms-source.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { ENV, removeFolders } from "../../support/config-files.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { at } from "../../support/terms.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

// Monday, 9:00 in Chicago: due at 10:00.
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:30:00Z", { repliesTo: "m1" });
const conversation = aConversation("c2");
const OTHER = says(author("bob"), "b1", "2026-11-02T15:20:00Z", { conversation });
const NOON = "2026-11-02T18:00:00Z";

let live: LiveRig;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
  await live.record([ASK, ANSWER, OTHER]);
});
afterEach(() => live.store.close());
afterAll(removeFolders);

/** Settles all figures as the monitor would. */
async function settle(): Promise<void> {
  const { cwd, store } = live;
  const config = await loadConfig("config", ENV, { cwd, kinds: channelKinds() });
  const watch = { channels: new Map(), ...historiesOf(config.terms, "config", cwd) };
  expect(await store.figures.settle(at(NOON), 100, judgingBy(watch))).toBe(2);
}

describe("ssla stats", () => {
  it("tells what was kept of what fell due, whether the monitor has settled it or not", async () => {
    const before = await live.ssla("stats", NOON);
    expect(before).toMatchObject({ code: 0, err: "" });
    expect(before.out).toMatch(/x-acme .*standard .* 2 .* 1 of 2 .* 30 min /);
    await settle();
    expect(await live.ssla("stats", NOON)).toEqual(before);
  });

  it("counts by when a deadline fell due, not by when its case was opened", async () => {
    expect((await live.ssla("stats --since 2026-11-03", "2026-11-04T18:00:00Z")).out).toContain(
      "no first deadline fell due",
    );
    expect((await live.ssla("stats --until 2026-11-03", "2026-11-04T18:00:00Z")).out).toContain("1 of 2");
  });

  it("lists the cases behind a figure, and names the figures there are", async () => {
    const { out } = await live.ssla("stats --why missed", NOON);
    const [formula, ...lines] = out.trimEnd().split("\n");
    expect(formula).toContain("Missed: deadlines due in the period");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^[0-9a-f]{32} {2}x-acme {2}first due .* missed: not answered yet/);
    expect(lines[1]).toContain("ssla explain <case>");
    expect(await live.ssla("stats --why mised", NOON)).toMatchObject({
      code: 64,
      err: expect.stringContaining("missed") as string,
    });
  });

  it("recomputes everything from the events, finds a record that was tampered with, and says which", async () => {
    await settle();
    const same = await live.ssla("stats --verify", NOON);
    expect(same).toMatchObject({ code: 0 });
    expect(same.out).toContain(
      "2 deadlines of 2 cases recomputed from the events: all are as they were kept",
    );
    const file = new BetterSqlite(live.path);
    file.exec(
      `update deadline_records set result = 'met', body = json_set(body, '$.result', 'met') where result = 'missed'`,
    );
    file.exec(`delete from deadline_records where due_at = (select min(due_at) from deadline_records)`);
    file.close();
    const other = await live.ssla("stats --verify", NOON);
    expect(other.code).toBe(1);
    expect(other.out).toContain('first of b1: result "met", by the events "missed"');
    expect(other.out).toContain("first of m1: nothing is kept of it");
    expect(other.out).toContain("2 differ");
  });

  it("refuses a channel that is none, and a period that ends before it begins", async () => {
    expect((await live.ssla("stats x-acmee", NOON)).err).toContain("x-acme");
    expect((await live.ssla("stats --since 1w --until 2w", NOON)).code).toBe(64);
    expect((await live.ssla("stats --since yesterday", NOON)).code).toBe(64);
  });
});
