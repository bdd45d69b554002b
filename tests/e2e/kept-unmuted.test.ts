// Why people mute a bot: each complaint that users of other tools have about the noise it makes is a test of its own.
import { writeFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { duration, hours, minutes, type Instant } from "../../src/core/time/instant.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import type { XPost } from "../../src/sim/x/x-post.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { ALERTS, ANA, BO, OPS, ROUND_THE_CLOCK } from "../support/live-config.ts";
import { alertTexts, newestAlert, pressAlert, pressPrivate, toldTo } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => at(new Date(MONDAY + count * 60_000).toISOString());

/** The program at work, and somebody who asked in the minute one: due in the minute 61. */
async function asked(): Promise<Live & { readonly question: XPost }> {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  return { ...rig, question: rig.x.post(rig.x.account("guest"), "@acme where is my bag?") };
}

/** How often people's Slack made a sound: new messages where alerts go. Edits make none. */
const sounds = ({ slack }: Live): number =>
  slack.world.changes.filter((change) => change.kind === "posted" && change.message.channel === ALERTS)
    .length;

test("“one message for each person mentioned”: a stage with several routes in one channel is one message with all names", async () => {
  const rig = await live(MONDAY);
  const file = join(rig.dir, "ssla.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("lead: { people: [bo] }", "lead: { people: [bo, cy, ana] }"));
  await rig.start();
  await rig.run(minute(1));
  rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(62));
  expect(sounds(rig)).toBe(3);
  const shown = JSON.stringify(newestAlert(rig).body.blocks);
  expect([ANA, BO, "U0CY00001"].filter((user) => shown.includes(user))).toHaveLength(3);
});

test("“its log in the thread makes everyone a follower”: nothing of ours ever stands in a thread", async () => {
  const rig = await asked();
  await rig.run(minute(32));
  await pressAlert(rig, ANA, "claim");
  await pressAlert(rig, BO, "explain");
  await rig.run(minute(40));
  rig.x.reply(rig.brand, rig.question, "It comes tonight!");
  await rig.run(minute(42));
  const posted = rig.slack.world.changes.flatMap((change) =>
    change.kind === "posted" ? [change.message] : [],
  );
  expect(posted.filter(({ threadTs, ts }) => threadTs !== undefined && threadTs !== ts)).toEqual([]);
  // What one person did is told to that person alone.
  expect(toldTo(rig, ANA)).toHaveLength(1);
  expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
});

test("“too many buttons, and the wrong one pressed under stress”: two buttons and a menu of five at most", async () => {
  const rig = await asked();
  await rig.run(minute(32));
  const controls = usable(newestAlert(rig).body.blocks).map(({ element }) => element);
  expect(controls.map(({ type }) => type)).toEqual(["button", "button", "overflow"]);
  const [, , menu] = controls;
  expect(menu?.type === "overflow" ? menu.options.length : 99).toBeLessThanOrEqual(5);
});

test("“my click raced with the answer and opened it again”: what is answered stays answered, and whoever clicked is told so", async () => {
  const rig = await asked();
  await rig.run(minute(32));
  const before = newestAlert(rig);
  rig.x.reply(rig.brand, rig.question, "It comes tonight!");
  await rig.run(minute(33));
  await pressAlert(rig, ANA, "claim", before);
  await rig.run(minute(34));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Answered")]);
  expect(toldTo(rig, ANA).at(-1)).toContain("answered already");
});

test("“I cannot silence just this one”: a snooze is of one case, and another is warned of all the same", async () => {
  const rig = await asked();
  await rig.run(minute(32));
  await pressAlert(rig, BO, "snooze");
  await pressPrivate(rig, BO, "snooze-1h");
  rig.x.post(rig.x.account("other"), "@acme and where is mine?");
  await rig.run(minute(63));
  const texts = alertTexts(rig);
  expect(texts.filter((text) => text.includes("@guest") && text.includes("Now"))).toEqual([]);
  expect(texts.filter((text) => text.includes("@other") && text.includes("Soon"))).toHaveLength(1);
});

test("“every change of state pings the channel”: only a warning, the last one and the breach make a sound", async () => {
  const rig = await asked();
  await rig.run(minute(32));
  expect(sounds(rig)).toBe(1);
  await pressAlert(rig, ANA, "claim");
  await rig.run(minute(34));
  rig.x.reply(rig.brand, rig.question, "We are looking into it.");
  await rig.run(minute(45));
  expect(sounds(rig)).toBe(1);
  expect(alertTexts(rig)[0]).toContain("Answered");
});

test("“a preview says that there is no preview”: every message says in words what its blocks show", async () => {
  const rig = await asked();
  await rig.run(minute(62));
  const all = rig.slack.world.messagesIn(ALERTS);
  expect(all).toHaveLength(3);
  expect(all.filter(({ body }) => !body.text.includes("@guest"))).toEqual([]);
});

test("“the same question in two places clogs the queue”: the alert says that the same words wait elsewhere, and joins nobody", async () => {
  const rig = await live(MONDAY, { acme: ROUND_THE_CLOCK, acme_help: ROUND_THE_CLOCK });
  await rig.start();
  await rig.run(minute(1));
  rig.x.post(rig.x.account("guest"), "@acme my bag has been lost since Friday, please help!");
  rig.x.post(
    rig.x.account("another"),
    "@acme_help: My bag has been LOST since Friday, please help https://pic.example/1",
  );
  rig.x.post(rig.x.account("third"), "@acme_help hello?");
  await rig.run(minute(32));
  const texts = alertTexts(rig);
  expect(texts.filter((text) => text.includes("The same words wait on X too"))).toHaveLength(2);
  expect(texts.filter((text) => text.includes("@third") && text.includes("same words"))).toEqual([]);
});

test("“what we answer in the network's own app is not seen, and opens the conversation again”: it turns the alert green, and opens nothing", async () => {
  const rig = await asked();
  await rig.run(minute(32));
  // Nobody of us was asked to answer from here: the brand writes where its customers do.
  const answer = rig.x.reply(rig.brand, rig.question, "It comes tonight!");
  rig.x.reply(rig.brand, answer, "And we are sorry for the wait.");
  await rig.run(minute(34));
  expect(alertTexts(rig)).toEqual([expect.stringMatching(/^✅ Answered .* in time/u)]);
  const reader = await rig.store();
  const counts = await reader.queries.counts();
  await reader.close();
  expect(counts).toMatchObject({ cases: 1, waiting: 0 });
});

test("“a message for each failure when everything fails at once”: twelve who ask in one minute are one message with a row each", async () => {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  const names = Array.from({ length: 12 }, (_, i) => `guest${i}`);
  for (const name of names) rig.x.post(rig.x.account(name), "@acme the app is down!");
  await rig.run(minute(34));
  expect(sounds(rig)).toBe(1);
  const [list] = alertTexts(rig);
  expect(names.filter((name) => !list?.includes(`@${name} `))).toEqual([]);
});

test("“its edits pile up until the platform hangs”: nothing is edited while nothing changes", async () => {
  const rig = await asked();
  const edits = (): number => rig.slack.calls.filter(({ method }) => method === "chat.update").length;
  await rig.run(minute(32));
  const before = edits();
  await rig.run(minute(45));
  expect(edits()).toBe(before);
  await pressAlert(rig, ANA, "claim");
  await rig.run(minute(47));
  expect(edits()).toBe(before + 1);
});

test("“our two tools are not in sync”: the alert, /ssla due, the home and the terminal say the same of a case at every moment", async () => {
  const rig = await asked();
  await rig.run(minute(32));
  await rig.slack.openHome(BO);
  const views = async (): Promise<readonly string[]> => {
    await rig.slack.world.slash(BO, ALERTS, "/ssla", "due");
    await rig.pass(duration(45_000)); // a home is shown anew every half minute
    return [
      alertTexts(rig).at(-1) ?? "",
      toldTo(rig, BO).at(-1) ?? "",
      JSON.stringify(rig.slack.world.views.homeOf(BO)?.blocks ?? []),
      (await rig.ssla("due --config config")).out,
    ];
  };
  const saying = async (words: RegExp): Promise<number> =>
    (await views()).filter((text) => words.test(text)).length;
  expect(await saying(/@guest/)).toBe(4);
  await pressAlert(rig, ANA, "claim");
  expect(await saying(/ana has got it|claimed by ana/iu)).toBe(4);
  // Whoever answers answers on X, which none of the four is.
  rig.x.reply(rig.brand, rig.question, "It comes tonight!");
  await rig.run(minute(36));
  const [alert, ...lists] = await views();
  expect(alert).toMatch(/^✅ Answered/u);
  expect(lists.filter((text) => text.includes("@guest"))).toEqual([]);
});

test("“only the posts of the last days were pulled”: after a week in which nobody ran all who asked are known, the oldest too", async () => {
  const rig = await live(MONDAY);
  const monitor = await rig.start();
  await rig.run(minute(2));
  await monitor.stop();
  for (let day = 0; day < 7; day++) {
    rig.x.post(rig.x.account(`guest${day}`), `@acme where is my bag of day ${day}?`);
    await rig.pass(hours(24));
  }
  await rig.start();
  await rig.pass(minutes(6));
  const reader = await rig.store();
  const counts = await reader.queries.counts();
  await reader.close();
  expect(counts).toMatchObject({ cases: 7, waiting: 7 });
  const told = alertTexts(rig).join("\n");
  expect(Array.from({ length: 7 }, (_, day) => told.includes(`@guest${day} `))).toEqual(Array(7).fill(true));
});
