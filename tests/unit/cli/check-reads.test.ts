import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { MessageEvent } from "../../../src/core/cases/events.ts";
import { replace, SSLA_FILE } from "../../support/broken.ts";
import { ENV, folderWith, removeFolders, VALID } from "../../support/config-files.ts";
import { aConversation, author, says } from "../../support/events.ts";
import { ssla, type CliRun } from "../../support/run-cli.ts";
import { at } from "../../support/terms.ts";
import { startLive } from "./live-rig.ts";

afterAll(removeFolders);

const NOW = "2026-11-22T15:00:00Z";
const OWN = author(aConversation().account, "responder");

const check = (cwd: string, args = "check"): Promise<CliRun> => ssla(args, { cwd, env: ENV, now: NOW });

const mention = (n: number, iso: string): MessageEvent =>
  says(author("ana"), `m${n}`, iso, { conversation: aConversation(`c${n}`) });

describe("ssla check, of what reading costs", () => {
  it("reckons with an example where no store is", async () => {
    const { code, out } = await check(folderWith(VALID));
    expect(code).toBe(0);
    expect(out).toContain(
      [
        "reads of x-acme in 30 days, with 1,000 mentions and 1,000 own posts (an example: the store has not a day's posts to count yet)",
        "  requests          104,400",
        "  near a warning    of the requests allowed in 15 minutes: mentions 180 of 300, own posts 180 of 900, lookups 1 of 900",
        "  posts billed      2,000 to 6,060",
      ].join("\n"),
    );
    expect(out).not.toContain("reads of discord-acme");
  });

  it("reckons with what the store saw in the last 30 days, as of a whole month", async () => {
    const live = await startLive("2026-11-12T14:59:00Z");
    const receivedAt = at("2026-11-12T15:00:00Z"); // ten days
    const own = says(OWN, "o1", "2026-11-12T14:10:00Z");
    const mentions = [1, 2].map((n) => mention(n, "2026-11-12T14:00:00Z"));
    await live.record([...mentions, own], {}, { receivedAt });
    const { out } = await check(live.cwd);
    expect(out).toContain("with 6 mentions and 3 own posts (as counted in the last 10 days)");
    expect(out).toContain("  posts billed      9 to 87");
    await live.store.close();
  });

  it("counts no post that came in before, and knows a quiet channel from a new one", async () => {
    const live = await startLive("2026-10-01T14:59:00Z");
    await live.record([mention(1, "2026-10-01T15:00:00Z"), mention(2, "2026-10-01T15:00:00Z")]);
    await live.record([mention(3, "2026-11-20T15:00:00Z")]);
    expect((await check(live.cwd)).out).toContain(
      "with 1 mention and 0 own posts (as counted in the last 30 days)",
    );
    await live.store.close();
  });

  it("makes no month of less than a day", async () => {
    const live = await startLive("2026-11-22T14:59:00Z");
    await live.record([mention(1, "2026-11-22T14:00:00Z")]);
    expect((await check(live.cwd)).out).toContain("(an example:");
    await live.store.close();
  });

  it("prints them as JSON", async () => {
    const { out } = await check(folderWith(VALID), "check --json");
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      reads: [
        {
          channel: "x-acme",
          basis: { mentions: 1000, ownPosts: 1000, countedDays: null },
          requestsPerMonth: 104_400,
          windows: [{ endpoint: "mentions", requests: 180, limit: 300 }, {}, {}],
          billedReadsPerMonth: { least: 2000, most: 6060 },
        },
      ],
    });
  });

  it("goes on with an example when the store cannot be read, and says why", async () => {
    const cwd = folderWith(VALID);
    mkdirSync(join(cwd, "data"));
    writeFileSync(join(cwd, "data/ssla.db"), "notes ".repeat(1000));
    const { code, out, err } = await check(cwd);
    expect(code).toBe(0);
    expect(err).toContain("data/ssla.db: is not a store of ssla-monitor");
    expect(out).toContain("(an example:");
    rmSync(join(cwd, "data/ssla.db"));
  });
});

describe("ssla check, of what it warns of", () => {
  it("tells of a store without a key beside the problems, too", async () => {
    const files = replace(
      SSLA_FILE,
      "person: ana",
      "person: anna",
    )(replace(SSLA_FILE, "store: { key: env:DATA_KEY }\n", "")(VALID));
    const { code, out } = await check(folderWith(files), "check --json");
    expect(code).toBe(78);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      warnings: expect.arrayContaining([
        expect.objectContaining({
          message: "texts of customers are stored without encryption: the store has no `key`",
        }),
      ]) as unknown,
      problems: [{ message: 'unknown person "anna"' }],
    });
  });

  it("tells where everybody in the workspace may click and read, and how to end that", async () => {
    const warnings = async (files: typeof VALID): Promise<string> => (await check(folderWith(files))).err;
    const open =
      /config\/ssla\.yaml:\d+:\d+: brand "acme" lists nobody under `actions`: every member .* but guests may .*; add `actions:/;
    expect(await warnings(VALID)).toMatch(open);
    const listed = replace(
      SSLA_FILE,
      "    people:",
      '    actions: { user_groups: ["S0SOCIAL1"] }\n    people:',
    )(VALID);
    expect(await warnings(listed)).not.toContain("actions");
  });
});
