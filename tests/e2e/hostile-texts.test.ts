import { join } from "node:path";
import { expect, test } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import { linksIn, mentionsIn } from "../../src/sim/slack/read-message.ts";
import { at } from "../support/at.ts";
import { bytesBelow, findings } from "../support/findings.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { ALERTS, live, OPS, type Live } from "../support/live.ts";
import { alertKeys, pressAlert } from "../support/live-slack.ts";
import { ANA } from "../support/live-config.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

/** Nobody is called and nothing leads anywhere but to the post on X. */
function expectHarmless({ slack }: Live): void {
  for (const message of slack.world.messagesIn(ALERTS)) {
    const { users, groups, channels, broadcasts } = mentionsIn(message, slack.world);
    expect({ users, groups, channels, broadcasts }).toEqual({
      users: [],
      groups: [],
      channels: [],
      broadcasts: [],
    });
    expect(linksIn(message).filter((link) => !/^https:\/\/x\.com\/\w+\/status\/\d+$/.test(link))).toEqual([]);
  }
}

test("whatever strangers write, their alert comes, calls nobody and leads nowhere but to their post", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, slack } = rig;
  await start();
  await run(minute(1));
  HOSTILE_TEXTS.forEach((text, i) => {
    x.post(x.account(`guest${i}`), `@acme ${text} help me?`);
  });
  await run(minute(35));
  // So many wait that they come in one list; hostile-forms.test.ts has each in a message of its own.
  const texts = slack.world.messagesIn(ALERTS).map(({ body }) => body.text);
  expect(texts).toEqual([expect.stringContaining(`${HOSTILE_TEXTS.length} wait`)]);
  expect(new Set(texts[0]?.match(/@guest\d+ /g)).size).toBe(20);
  expect(alertKeys(rig).size).toBe(HOSTILE_TEXTS.length);
  expectHarmless(rig);
  expect(slack.world.messagesIn(OPS)).toEqual([]);
  expect(rig.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

const CANARY = "canarywords-73f1";

test("no credential and no word of a customer leaves a trace in logs, in Slack's metadata, or in the files", async () => {
  const rig = await live(MONDAY);
  const { x, brand, slack, start, run, secrets, log, dir } = rig;
  const monitor = await start();
  await run(minute(1));
  const asked = x.post(x.account("guest"), `@acme ${CANARY}: where is my bag?`);
  slack.faults.next("chat.postMessage", { kind: "error", error: "no_such_thing", stored: false });
  slack.faults.next("chat.postMessage", { kind: "bad json", stored: false });
  rig.xServer.faults.next({ kind: "unauthorized" });
  rig.xServer.faults.next({ kind: "malformed" });
  await run(minute(53));
  await pressAlert(rig, ANA, "claim");
  await pressAlert(rig, ANA, "explain");
  x.reply(brand, asked, "Here it is!");
  await run(minute(58));
  // What was said was said; so that the rest of this test can fail.
  expect(
    slack.world
      .messagesIn(ALERTS)
      .map(({ body }) => body.text)
      .join(),
  ).toContain(CANARY);

  const metadata = JSON.stringify(slack.calls.map(({ args }) => args["metadata"] ?? null));
  const files = (): string => bytesBelow(join(dir, "..", "data"));
  expect(findings({ log: log.all(), metadata, files: files() }, [CANARY, ...secrets])).toEqual([]);
  expect(files()).toContain(asked.id);
  await monitor.stop();
  expect(findings({ log: log.all(), files: files() }, [CANARY, ...secrets])).toEqual([]);
  const sent = JSON.stringify(slack.calls.map(({ args }) => args));
  expect(findings({ sent }, secrets)).toEqual([]);
});
