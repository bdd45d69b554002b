import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { BO } from "../support/live-config.ts";
import { alertTexts, toldTo } from "../support/live-slack.ts";
import { ssla } from "../support/run-cli.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

const STORM = `${ROUND_THE_CLOCK.replace("first: 1h, next: 2h", "first: 4h, next: 8h, update: 1h")}texts:
  - { audience: public, channel: x-acme, text: We know of the storm and are on it. }
`;

/** Writes the overlay `storm`; the terms then have one. */
async function writeStorm({ dir }: Live): Promise<void> {
  await mkdir(join(dir, "terms", "overlays"), { recursive: true });
  await writeFile(join(dir, "terms", "overlays", "storm.yaml"), STORM);
}

/** A person presses a button of the newest message at that place. */
async function press(rig: Live, channel: string, user: string, actionId: string): Promise<void> {
  const message = rig.slack.world.messagesIn(channel).at(-1);
  if (message === undefined) throw new RangeError(`nothing stands in ${channel}`);
  await rig.slack.world.press({ user, channel, ts: message.ts, actionId });
  await rig.pass(duration(0));
}

test("an incident asked for by the CLI while nobody runs judges what was posted since, marks it, and ends by a button", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, pass, dir } = rig;
  await writeStorm(rig);
  await (await start()).stop();
  const asked = await ssla("incident start storm", { cwd: join(dir, ".."), now: "2026-11-02T15:00:00Z" });
  expect(asked).toMatchObject({ code: 0, err: "" });
  expect(asked.out).toContain("no monitor runs; the next one takes it");
  expect(asked.out).toContain("public, x-acme: “We know of the storm and are on it.”");
  await pass(duration(60_000));
  x.post(x.account("ana"), "@acme where is my bag?");
  await pass(duration(60_000));
  await start();
  await run(minute(5));
  const begun = alertTexts(rig);
  expect(begun).toEqual([expect.stringContaining("Incident terms “storm” are in force on X (x-acme)")]);
  const status = await ssla("status", {
    cwd: join(dir, ".."),
    env: { KEY: "a secret of at least thirty-two characters" },
  });
  expect(status.out).toContain('incident terms "storm" are in force since 2026-11-02T15:00:00');
  await press(rig, "C0SOCIAL1", BO, "answer-end");
  expect(toldTo(rig, BO).at(-1)).toContain("Ended.");
  await run(minute(6));
  x.post(x.account("bob"), "@acme and mine?");
  await run(minute(45));
  expect(alertTexts(rig).filter((text) => text.includes("@bob"))).toEqual([
    expect.stringContaining("within 1 h"),
  ]);
  await run(minute(130));
  const ana = alertTexts(rig).filter((text) => text.includes("@ana"));
  expect(ana[0]).toContain("within 4 h");
  expect(ana[0]).toContain("incident storm");
});

test("a version that waits for its approver is not in force on its date; one click in Slack puts it in force", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, slack, dir, writeTerms } = rig;
  const file = join(dir, "ssla.yaml");
  await writeFile(
    file,
    (await readFile(file, "utf8")).replace("    actions:", "    approvers: [bo]\n    actions:"),
  );
  await start();
  await run(minute(1));
  const quick = ROUND_THE_CLOCK.replace("first: 1h, next: 2h", "first: 20m, next: 20m");
  await writeTerms("x-acme", "2026-11-02", `from: 2026-11-02T15:10:00Z\n${quick}`);
  const direct = (): string | undefined =>
    slack.world.changes
      .flatMap((change) => (change.kind === "posted" ? [change.message] : []))
      .findLast(({ body }) => body.text.includes("wait for your approval"))?.channel;
  await expect
    .poll(async () => {
      await rig.pass(duration(1000));
      return direct();
    })
    .toBeDefined();
  await run(minute(15));
  x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(18));
  await press(rig, direct() ?? "", BO, "answer-approve");
  expect(toldTo(rig, BO).at(-1)).toContain("Approved: in force from Mon 2026-11-02 09:18:");
  await run(minute(19));
  x.post(x.account("cem"), "@acme and mine?");
  await run(minute(31));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("@cem")]);
  await run(minute(46));
  expect(alertTexts(rig).filter((text) => text.includes("@ana"))).toEqual([
    expect.stringContaining("within 1 h"),
  ]);
});

test("a row of a list, and of a home, names the incident that covers its case, and no other case", async () => {
  const rig = await live(MONDAY);
  const { x, start, run } = rig;
  await writeStorm(rig);
  await start();
  await run(minute(1));
  x.post(x.account("before"), "@acme where is my bag?");
  await run(minute(3));
  expect(await rig.ssla("incident start storm")).toMatchObject({ code: 0, err: "" });
  await run(minute(4));
  for (const name of ["ana", "bob", "cem"]) x.post(x.account(name), `@acme ${name} asks: where is my bag?`);
  // The first warning comes at half of the four hours that the incident promises.
  await run(minute(127));
  const rows = alertTexts(rig).at(-1)?.split("\n") ?? [];
  const rowOf = (name: string): string => rows.find((row) => row.includes(`@${name} `)) ?? "";
  for (const name of ["ana", "bob", "cem"]) expect(rowOf(name)).toContain(`@${name} · incident storm “`);
  expect(rowOf("before")).toMatch(/Late .*@before “/u);
  await rig.slack.openHome(BO);
  await rig.pass(duration(0));
  const home = (rig.slack.world.views.homeOf(BO)?.blocks ?? []).map((block) => JSON.stringify(block));
  expect(home.filter((block) => block.includes("incident storm"))).toHaveLength(3);
  expect(home.filter((block) => block.includes("@before"))).toEqual([
    expect.not.stringContaining("incident"),
  ]);
});
