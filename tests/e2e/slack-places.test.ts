import { expect, test } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { ALERTS, live, OPS, type Live } from "../support/live.ts";
import { alertTexts, doubles, opsTitles } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

async function asked(): Promise<Live> {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  rig.x.post(rig.x.account("ana"), "@acme where is my bag?");
  await rig.run(minute(5));
  return rig;
}

test.each([
  [
    "archived",
    (rig: Live) => {
      rig.slack.world.archive(ALERTS);
    },
    (rig: Live) => {
      rig.slack.world.unarchive(ALERTS);
    },
  ],
  [
    "without the bot",
    (rig: Live) => {
      rig.slack.world.kick(ALERTS);
    },
    (rig: Live) => {
      rig.slack.world.invite(ALERTS);
    },
  ],
] as const)(
  "while the channel of the alerts is %s they come to ops, which is told why",
  async (_how, shut, open) => {
    const rig = await asked();
    const { run, slack } = rig;
    shut(rig);
    await run(minute(33));
    expect(alertTexts(rig)).toEqual([]);
    const told = slack.world.messagesIn(OPS).map(({ body }) => body.text);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(expect.stringContaining("Alerts are refused at one place"));
    expect(told).toContainEqual(expect.stringContaining("where is my bag?"));
    open(rig);
    await run(minute(40));
    // The channel gets its own, so that its people see it, too.
    expect(alertTexts(rig)).toEqual([expect.stringContaining("Soon")]);
    expect(doubles(rig)).toEqual([]);
  },
);

test("a revoked Slack token can be told to nobody but the log; once it is mended what still matters is sent", async () => {
  const rig = await asked();
  const { slack, run, log, x } = rig;
  x.post(x.account("bob"), "@acme and mine?");
  slack.tokens.refuseBot("token_revoked");
  await run(minute(55));
  expect(alertTexts(rig)).toEqual([]);
  expect(
    log.lines.filter(({ level, event }) => level === "error" && event === "delivery.blocked").length,
  ).toBeGreaterThan(0);
  expect(log.all()).toContain("token_revoked");
  slack.tokens.refuseBot(undefined);
  await run(minute(67));
  expect(alertTexts(rig).filter((text) => text.includes("Late"))).toHaveLength(2);
  expect(opsTitles(rig)).toEqual(
    [
      "Trouble: Alerts are refused at one place",
      "@ana",
      "Trouble: Messages are not sent for more than three minutes",
      "@bob",
      "Mended: No longer: messages are not sent for more than three minutes",
    ].map((title) => expect.stringContaining(title) as string),
  );
  expect(doubles(rig)).toEqual([]);
});
