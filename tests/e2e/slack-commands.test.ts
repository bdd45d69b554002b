import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { linksIn } from "../../src/sim/slack/read-message.ts";
import type { XPost } from "../../src/sim/x/x-post.ts";
import { at } from "../support/at.ts";
import { withRota } from "../support/live-rota.ts";
import { ALERTS, live, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { ANA, BO, CY } from "../support/live-config.ts";
import { alertTexts, newestAlert, pressAlert, toldTo } from "../support/live-slack.ts";

/** Nine in the morning in Chicago. */
const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

/** What a person reads after typing it. */
async function typed({ slack, pass }: Live, user: string, text: string): Promise<string> {
  const before = slack.world.privateTo(user).length;
  const delivery = await slack.world.slash(user, ALERTS, "/ssla", text);
  expect(delivery.kind).toBe("acknowledged");
  await pass(duration(0));
  const told = toldTo({ slack }, user);
  expect(told).toHaveLength(before + 1);
  return told.at(-1) ?? "";
}

/** A monitor that has warned of one mention, half an hour old. */
async function warned(
  terms = ROUND_THE_CLOCK,
  ssla?: (usual: string) => string,
): Promise<Live & { readonly asked: XPost }> {
  const rig = await live(MONDAY, terms, () => Promise.resolve({ ...(ssla && { ssla }) }));
  await rig.start();
  await rig.run(minute(1));
  const asked = rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(32));
  expect(alertTexts(rig)).toHaveLength(1);
  return { ...rig, asked };
}

const mentioned = (rig: Live): string => JSON.stringify(newestAlert(rig).body.blocks);

test("due tells who waits, what they say and by when, to those who may press", async () => {
  const rig = await warned();
  const told = await typed(rig, ANA, "due");
  expect(told).toMatch(/1 case open/);
  expect(told).toMatch(
    /soon · due <!date\^\d+\^[^|]+\|2026-11-02 16:\d\d UTC> \(first reply\) · x-acme · @guest/,
  );
  expect(told).toContain("“@acme where is my bag?”");
  expect(linksIn({ body: (rig.slack.world.privateTo(ANA).at(-1) ?? newestAlert(rig)).body })).toContainEqual(
    expect.stringMatching(/^https:\/\/x\.com\/guest\/status\/\d+$/),
  );
  expect(rig.slack.world.messagesIn(ALERTS)).toHaveLength(1);
});

test("due keeps what customers write from those who are not listed, and says so", async () => {
  const rig = await warned();
  const told = await typed(rig, CY, "due x-acme");
  expect(told).toMatch(/due .* x-acme · a customer/);
  expect(told).not.toContain("bag");
  expect(told).not.toContain("guest");
  expect(told).toContain("those who may act");
});

test("where nobody is listed, members read and press, and guests and people of other companies neither", async () => {
  const rig = await warned(undefined, (usual) => usual.replace(/^ {4}actions: .*\n/mu, ""));
  expect(await typed(rig, CY, "due")).toContain("bag");
  for (const outsider of [
    rig.slack.world.guest("U0GUEST01", "gil"),
    rig.slack.world.stranger("U0OTHER01", "otto", "T0OTHER01"),
  ]) {
    const told = await typed(rig, outsider.id, "due");
    expect(told).toMatch(/due .* x-acme · a customer/);
    expect(told).not.toContain("bag");
    await pressAlert(rig, outsider.id, "claim");
    expect(toldTo(rig, outsider.id).at(-1)).toMatch(/^Guests, and people of other companies, cannot do that/);
  }
  expect(await typed(rig, CY, "due")).not.toContain("has got it");
});

test("due says who has taken a case, and that nobody waits once it is answered", async () => {
  const rig = await warned();
  await pressAlert(rig, BO, "claim");
  expect(await typed(rig, ANA, "due")).toContain("bo has got it");
  rig.x.reply(rig.brand, rig.asked, "Here it is!");
  await rig.run(minute(35));
  expect(await typed(rig, ANA, "due")).toBe("Nobody waits for us.");
});

test("status tells that all is well, and which channel is not watched since when once one is not", async () => {
  const rig = await warned();
  expect(await typed(rig, CY, "status")).toMatch(/^All is well\nx-acme \(X\) · watched · 1 waiting/);
  rig.xServer.down();
  await rig.run(minute(40));
  const told = await typed(rig, CY, "status");
  expect(told).toMatch(/^Not well: 1 channel not watched\n/);
  expect(told).toMatch(/NOT watched since <!date/);
});

test("terms are those in force, without what is for the company alone", async () => {
  const rig = await warned(`${ROUND_THE_CLOCK}gains: Fewer calls\n`);
  const told = await typed(rig, CY, "terms");
  expect(told).toContain("x-acme, terms of 2018-01-01");
  expect(told).toContain("first 1h, next 2h");
  expect(told).not.toContain("Fewer calls");
  expect(told).toContain("around the clock");
});

test("stats count what was kept, missed and waits in time, and nothing twice", async () => {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  expect(await typed(rig, ANA, "stats")).toContain("nothing decided yet");
  const posts = [1, 2, 3].map((i) => rig.x.post(rig.x.account(`guest${i}`), `@acme where is my bag ${i}?`));
  await rig.run(minute(20));
  const [first] = posts;
  if (first === undefined) throw new Error("no post");
  rig.x.reply(rig.brand, first, "Here it is!");
  await rig.run(minute(70));
  rig.x.post(rig.x.account("late"), "@acme and mine?");
  await rig.run(minute(72));
  const told = await typed(rig, ANA, "stats x-acme");
  expect(told).toContain("4 cases");
  expect(told).toContain("kept 1 of 3 (goal 95 %)");
  expect(told).toContain("2 missed, 1 waiting in time");
});

test("explain finds a case by the link of the post, of our own alert, and by its id", async () => {
  const rig = await warned();
  const post = await typed(rig, CY, `explain https://x.com/guest/status/${rig.asked.id}?s=20`);
  expect(post).toMatch(/^Case [0-9a-f]{32}/);
  expect(post).toContain("first: pending");
  expect(post).not.toContain("bag");
  const { channel, ts } = newestAlert(rig);
  const own = `https://acme.slack.com/archives/${channel}/p${ts.replace(".", "")}`;
  expect(await typed(rig, CY, `explain ${own}`)).toBe(post);
  const id = /^Case ([0-9a-f]{32})/.exec(post)?.[1] ?? "";
  expect(await typed(rig, CY, `explain ${id}`)).toBe(post);
  expect(await typed(rig, CY, "explain 4711")).toContain("I know no case of that");
  expect(await typed(rig, CY, "explain")).toContain("Explain what?");
});

test("a typo is answered with the command that was meant; no words with help, the most useful first", async () => {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  const typo = await typed(rig, ANA, "shfit take");
  expect(typo).toContain("There is no command “shfit”. Did you mean this?");
  expect(typo).toContain("/ssla shift");
  expect(typo.split("\n")).toHaveLength(2);
  expect(await typed(rig, ANA, "DUE")).toBe("Nobody waits for us.");
  expect(await typed(rig, ANA, "qqqqqqqq")).toContain("/ssla help lists what there is");
  expect(await typed(rig, ANA, "due x-amce")).toContain("did you mean x-acme?");
  const help = (await typed(rig, ANA, "")).split("\n");
  expect(help.slice(0, 3).map((line) => line.slice(0, 11))).toEqual([
    "/ssla due [",
    "/ssla shift",
    "/ssla statu",
  ]);
  expect(await typed(rig, ANA, "help")).toBe(help.join("\n"));
  expect(await typed(rig, ANA, "help terms")).toBe(help.find((line) => line.startsWith("/ssla terms")));
});

test("who stands in by a word is on shift until the shift ends: the next alert mentions them", async () => {
  const rig = await withRota(MONDAY);
  expect(await typed(rig, CY, "shift")).toMatch(
    /^On shift: ana until <!date[^>]+19:00 UTC>\nNext: bo from <!date[^>]+19:00 UTC>$/,
  );
  expect(await typed(rig, CY, "shift take")).toContain("Only people listed");
  expect(await typed(rig, BO, "shift take until 11:00")).toMatch(
    /^You are on shift until <!date[^>]+17:00 UTC> instead of ana/,
  );
  expect(await typed(rig, CY, "shift")).toMatch(
    /^On shift: bo until .*17:00 UTC>\nNext: ana from .*17:00 UTC>/,
  );
  rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(33));
  expect(mentioned(rig)).toContain(BO);
  expect(mentioned(rig)).not.toContain(ANA);
});

test("a shift is given to a person by their mention, over a restart, and not to one who is away or unknown", async () => {
  const rig = await withRota(MONDAY);
  expect(await typed(rig, CY, "prefs away until 2026-12-01")).toMatch(
    /Away until <!date[^>]+2026-12-01 06:00 UTC>/,
  );
  expect(await typed(rig, ANA, "shift give @cy")).toContain("cy is away");
  expect(await typed(rig, ANA, "shift give @dora")).toContain("I know nobody called “@dora”");
  expect(await typed(rig, ANA, "shift give")).toContain("Give it to whom?");
  expect(await typed(rig, ANA, "shift give @bo until 25:00")).toContain("I cannot read");
  expect(await typed(rig, ANA, "shift give @bo")).toContain("bo is on shift until");
  await rig.monitor.stop();
  await rig.start();
  await rig.run(minute(3));
  expect(await typed(rig, ANA, "shift")).toContain("On shift: bo");
  expect(await typed(rig, CY, "prefs")).toContain("Away until");
});

test("preferences are one's own: set, shown, and taken back", async () => {
  const rig = await withRota(MONDAY);
  expect(await typed(rig, CY, "prefs")).toBe("You are woken by: a mention in the channel\nNot away");
  expect(await typed(rig, CY, "prefs dm on")).toContain("a mention in the channel and a direct message");
  expect(await typed(rig, CY, "prefs email on")).toContain("Nothing was changed");
  expect(await typed(rig, CY, "prefs dm off")).toContain("a mention in the channel\n");
  expect(await typed(rig, CY, "prefs away until 2020-01-01")).toContain("has come already");
  expect(await typed(rig, CY, "prefs away until soon")).toContain("Until when?");
  expect(await typed(rig, CY, "prefs bogus")).toContain("I cannot read");
  await typed(rig, CY, "prefs away until 2026-12-01");
  expect(await typed(rig, CY, "prefs back")).toContain("Not away");
});

test("while somebody is on leave the shift passes them over", async () => {
  const rig = await withRota(MONDAY);
  expect(await typed(rig, ANA, "prefs away until 2026-11-05")).toContain("the shift passes you over");
  expect(await typed(rig, BO, "shift")).toMatch(/^On shift: nobody.*\nNext: bo/);
  rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(33));
  expect(mentioned(rig)).not.toContain(ANA);
});

test("blurb hands over the promise as pictures, to the one who asked alone, and they are those of the CLI", async () => {
  const colors = '    colors: { background: "#ffffff", text: "#101010", accent: "#b00020" }\n    workspace:';
  const rig = await live(MONDAY, ROUND_THE_CLOCK, () =>
    Promise.resolve({ ssla: (usual) => usual.replace("    workspace:", colors) }),
  );
  await rig.start();
  await rig.run(minute(1));
  const told = await typed(rig, CY, "blurb x-acme picture de");
  expect(told).toMatch(/^x-acme-header\.png and x-acme-post\.png are in your messages with me\./u);
  const [message, ...more] = rig.slack.world.messagesIn("D0CY00001");
  expect(more).toEqual([]);
  expect(rig.slack.world.messagesIn(ALERTS)).toEqual([]);
  const [header, post] = message?.files ?? [];
  for (const [shape, file] of [["header", header] as const, ["post", post] as const]) {
    const { code } = await rig.ssla(
      `blurb x-acme --format png --shape ${shape} --locale de --out ${shape}.png`,
    );
    expect(code).toBe(0);
    const written = await readFile(join(rig.dir, "..", `${shape}.png`));
    expect(written.equals(file?.bytes ?? new Uint8Array())).toBe(true);
    expect(file?.alt).toContain("95 von 100");
  }
});
