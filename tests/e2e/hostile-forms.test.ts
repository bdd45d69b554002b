import { expect, test, vi } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import { linksIn, mentionsIn } from "../../src/sim/slack/read-message.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { plainBody } from "../../src/sim/slack/slack-message.ts";
import { at } from "../support/at.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { ANA, BO, CY } from "../support/live-config.ts";
import { ALERTS, live, OPS, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { pressAlert } from "../support/live-slack.ts";

vi.setConfig({ testTimeout: 120_000 });

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

/** Everything that anybody ever saw in Slack: messages as they were posted and as they were edited, dialogs, receipts. */
function everythingSeen({ slack }: Live): readonly Pick<SlackMessage, "body">[] {
  return slack.world.changes.flatMap((change): readonly Pick<SlackMessage, "body">[] => {
    if ("message" in change) return [change.message];
    return [{ body: { ...plainBody(""), blocks: change.view.blocks } }];
  });
}

/** Whom our own words may call; strangers' words call nobody. */
const TEAM = new Set([ANA, BO, CY]);

function expectHarmless(rig: Live): void {
  for (const message of everythingSeen(rig)) {
    const { users, groups, channels, broadcasts } = mentionsIn(message, rig.slack.world);
    expect(users.filter((user) => !TEAM.has(user))).toEqual([]);
    expect({ groups, channels, broadcasts }).toEqual({ groups: [], channels: [], broadcasts: [] });
    expect(linksIn(message).filter((link) => !/^https:\/\/x\.com\/\w+\/status\/\d+$/.test(link))).toEqual([]);
    expect(JSON.stringify(message.body.blocks)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/u);
  }
}

const inChannel = (rig: Live, of: string): readonly SlackMessage[] =>
  rig.slack.world.messagesIn(ALERTS).filter(({ body }) => new RegExp(`X · @${of}(?!\\d)`).test(body.text));

/** Two at a time: of three that wait there would be one list. */
const PAIRS = Array.from({ length: Math.ceil(HOSTILE_TEXTS.length / 2) }, (_, i) =>
  HOSTILE_TEXTS.slice(2 * i, 2 * i + 2),
);

test("no form of an alert lets a stranger's words call, lead or break anything, from the first warning to the last edit", async () => {
  const ends: string[] = [];
  for (const [i, texts] of PAIRS.entries()) ends.push(...(await lives(texts, i)));
  expect(ends.filter((text) => text.includes("Withdrawn")).length).toBeGreaterThan(2);
  expect(ends.filter((text) => text.includes("Answered late")).length).toBeGreaterThan(2);
  expect(ends.filter((text) => text.includes("not for us: ")).length).toBeGreaterThan(2);
  expect(ends.filter((text) => text.includes("Late")).length).toBeGreaterThan(2);
});

/** Plays what becomes of two questions with hostile words, one of four ways, and returns how their last messages read. */
async function lives(texts: readonly string[], way: number): Promise<readonly string[]> {
  const rig = await live(MONDAY);
  const { x, brand, slack, start, run } = rig;
  const monitor = await start();
  await run(minute(1));
  const asked = texts.map((text, i) => x.post(x.account(`guest${i}`), `@acme ${text} help me?`));
  await run(minute(32));
  for (const i of texts.keys()) {
    const [alert] = inChannel(rig, `guest${i}`);
    expect(alert?.body.text).toContain("Soon");
    await pressAlert(rig, ANA, "explain", alert);
    expect(JSON.stringify(slack.world.views.modalOf(ANA)?.blocks)).toContain("first: pending");
    await slack.world.closeModal(ANA);
    // The first is claimed and left alone: its claim lapses in a direct message.
    if (i === 0) await pressAlert(rig, ANA, "claim", alert);
  }
  await run(minute(53));
  expect(slack.world.messagesIn(slack.world.direct(ANA).id)).toHaveLength(1);
  await run(minute(63));
  for (const [i, post] of asked.entries()) {
    // Each has three messages by now, of which two are a line.
    expect(inChannel(rig, `guest${i}`)).toHaveLength(3);
    if (way % 4 === 0) x.remove(post);
    if (way % 4 === 1) x.reply(brand, post, `@guest${i} ${texts[i] ?? ""}`.slice(0, 270));
    if (way % 4 !== 2) continue;
    await pressAlert(rig, BO, "not-for-us", inChannel(rig, `guest${i}`).at(-1));
    await slack.world.submit(BO, { reason: "other", words: wordsOf(texts[i] ?? "") });
  }
  await run(minute(95));
  const [one] = inChannel(rig, "guest1").slice(0, -1);
  expect(JSON.stringify(one?.body.blocks ?? [])).not.toContain("actions");
  expectHarmless(rig);
  expect(rig.log.lines.filter(({ level }) => level === "error")).toEqual([]);
  const last = slack.world.messagesIn(ALERTS).map(({ body }) => body.text);
  await monitor.stop();
  return last.slice(-2);
}

test("a list of many strangers' words calls nobody and leads nowhere, however it ends", async () => {
  const rig = await live(MONDAY);
  const { x, brand, slack, start, run } = rig;
  await start();
  await run(minute(1));
  const asked = HOSTILE_TEXTS.map((text, i) => x.post(x.account(`guest${i}`), `@acme ${text} help me?`));
  await run(minute(35));
  expect(slack.world.messagesIn(ALERTS).at(-1)?.body.text).toContain(`${HOSTILE_TEXTS.length} wait`);
  expectHarmless(rig);
  await run(minute(63));
  for (const [i, post] of asked.entries()) {
    if (i % 2 === 0) x.remove(post);
    else x.reply(brand, post, `@guest${i} ${HOSTILE_TEXTS[i] ?? ""}`.slice(0, 270));
  }
  await run(minute(95));
  expect(slack.world.messagesIn(ALERTS).at(-1)?.body.text).toContain("Nobody waits any more");
  expectHarmless(rig);
});

/** A form takes no words that are blank, and none longer than Slack allows. */
const wordsOf = (text: string): string => `so ${text}`.slice(0, 100);

test("no notice to ops lets what stands in a file, or what a platform says, call or lead anywhere", async () => {
  const rig = await live(MONDAY);
  const { xServer, slack, start, run, writeTerms } = rig;
  await start();
  await run(minute(1));
  for (const [i, text] of HOSTILE_TEXTS.filter((one) => one.length < 1000).entries()) {
    const hostile = JSON.stringify(text);
    await writeTerms("x-acme", "2018-01-02", `${ROUND_THE_CLOCK}purpose: { ${hostile}: 1 }\n${hostile}: x\n`);
    await run(minute(2 + i));
  }
  xServer.faults.sometimes({ kind: "malformed" }, 1);
  await run(minute(60));
  const told = slack.world.messagesIn(OPS);
  expect(told.length).toBeGreaterThan(10);
  expect(told.map(({ body }) => body.text).join("\n")).toContain("is not being watched");
  expectHarmless(rig);
});
