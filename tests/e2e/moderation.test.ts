import { expect, test } from "vitest";
import { duration } from "../../src/core/time/instant.ts";
import { ALERTS, ANA, BO, CY } from "../support/live-config.ts";
import { alertTexts, opsTitles, pressPrivate, toldTo } from "../support/live-slack.ts";
import {
  asked,
  askedTexts,
  minute,
  moderated,
  MODS,
  pressAsked,
  WITH_CONDUCT,
  withModerators,
} from "../support/live-moderation.ts";

const INSULT = "@acme you idiots, where is my bag?";

test("moderators are asked about an insult with its words masked, and the team is warned of the question in it as ever", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  x.post(x.account("ana"), INSULT);
  await run(minute(3));
  const [question] = askedTexts(rig);
  expect(question).toContain("Not tolerated on X (x-acme): insults");
  expect(question).toContain("X · @ana");
  expect(question).toContain("“@acme y•• ••••••, where is my bag?”");
  expect(question).toContain("By the rule “rude words”; the published terms say: no insults.");
  expect(JSON.stringify(asked(rig))).not.toContain("idiots");
  await run(minute(32));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Not tolerated here: insults")]);
  expect(askedTexts(rig)).toHaveLength(1);
});

test("what is only flagged is noted on the alert, and asks nobody", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  x.post(x.account("ana"), "@acme hey!!! where is my bag?");
  await run(minute(32));
  expect(askedTexts(rig)).toEqual([]);
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Not tolerated here: shouting")]);
});

test("the words are shown to the one who asks for them, and to nobody else", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  x.post(x.account("ana"), INSULT);
  await run(minute(3));
  await pressAsked(rig, BO, "answer-show-words");
  expect(toldTo(rig, BO).at(-1)).toContain("“@acme you idiots, where is my bag?”");
  expect(JSON.stringify(asked(rig))).not.toContain("idiots");
  await pressAsked(rig, CY, "answer-show-words");
  expect(toldTo(rig, CY).at(-1)).toContain("Only people listed under");
  expect(JSON.stringify(toldTo(rig, CY))).not.toContain("idiots");
});

test("who calls it fine takes the note from the alert and the buttons from the question; undone, both are back", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  x.post(x.account("ana"), INSULT);
  await run(minute(32));
  await pressAsked(rig, BO, "answer-fine");
  await rig.pass(duration(2000));
  expect(askedTexts(rig)).toEqual([expect.stringContaining("Fine, says bo.")]);
  expect(JSON.stringify(asked(rig)[0]?.body.blocks)).not.toContain("answer-fine");
  expect(alertTexts(rig)[0]).not.toContain("Not tolerated");
  await pressPrivate(rig, BO, "undo");
  await rig.pass(duration(2000));
  expect(askedTexts(rig)[0]).not.toContain("Fine");
  expect(JSON.stringify(asked(rig)[0]?.body.blocks)).toContain("answer-fine");
  expect(alertTexts(rig)[0]).toContain("Not tolerated here: insults");
  await run(minute(63));
  expect(alertTexts(rig).at(-1)).toContain("Late");
});

test("excluding takes a reason; the case is excluded, nobody is warned any more, and the report says so", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  x.post(x.account("ana"), INSULT);
  await run(minute(3));
  await pressAsked(rig, BO, "why-exclude");
  await rig.slack.world.submit(BO, { reason: "abuse" });
  await run(minute(70));
  expect(alertTexts(rig)).toEqual([]);
  expect(askedTexts(rig)).toEqual([expect.stringContaining("Excluded by bo: abuse.")]);
  expect(toldTo(rig, BO).at(-1)).toContain("Excluded: abuse.");
  const report = await rig.ssla("conduct report");
  expect(report.out).toContain("1 excluded");
  expect(report.out).not.toContain("idiots");
});

test("an answered message can't be excluded any more: what the moderator thinks is noted", async () => {
  const rig = await moderated();
  const { x, brand, run } = rig;
  const post = x.post(x.account("ana"), INSULT);
  await run(minute(3));
  x.reply(brand, post, "We are sorry, it is on its way.");
  await run(minute(6));
  await pressAsked(rig, BO, "why-exclude");
  await rig.slack.world.submit(BO, { reason: "abuse" });
  await run(minute(8));
  expect(askedTexts(rig)).toEqual([
    expect.stringContaining("bo would exclude it (abuse). It was answered already."),
  ]);
});

test("a second answer changes nothing and says what the first was", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  x.post(x.account("ana"), INSULT);
  await run(minute(3));
  const [message] = asked(rig);
  await pressAsked(rig, BO, "why-exclude", message);
  await pressAsked(rig, ANA, "answer-fine", message);
  await rig.slack.world.submit(BO, { reason: "abuse" });
  await run(minute(5));
  expect(askedTexts(rig)).toEqual([expect.stringContaining("Fine, says ana.")]);
  await run(minute(32));
  expect(alertTexts(rig)).toHaveLength(1);
});

test("people of the moderators' route may answer though they may press nothing else", async () => {
  const rig = await moderated(withModerators("{ people: [cy] }"));
  const { x, run, slack } = rig;
  x.post(x.account("ana"), INSULT);
  await run(minute(3));
  const message = slack.world.changes
    .flatMap((change) => (change.kind === "posted" ? [change.message] : []))
    .find(({ body }) => body.text.includes("Not tolerated on"));
  expect(message?.channel).not.toBe(ALERTS);
  await pressAsked(rig, CY, "answer-fine", message);
  expect(toldTo(rig, CY).at(-1)).toContain("Noted as fine");
  await pressPrivate(rig, CY, "undo");
  expect(toldTo(rig, CY).at(-1)).toContain("Taken back.");
});

test("without moderators the team is asked where its alerts go", async () => {
  const rig = await moderated((usual) => usual);
  const { x, run } = rig;
  x.post(x.account("ana"), INSULT);
  await run(minute(3));
  expect(askedTexts(rig)).toEqual([]);
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Not tolerated on X (x-acme): insults")]);
});

test("an edit that adds an insult is asked about; one that takes it away leaves the first question with nothing to read", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  const post = x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(3));
  expect(askedTexts(rig)).toEqual([]);
  const rude = x.edit(post, INSULT);
  await run(minute(20));
  x.edit(rude, "@acme where is my bag, dear friends?");
  await run(minute(95));
  const questions = askedTexts(rig);
  expect(questions).toHaveLength(1);
  expect(questions[0]).toContain("It was edited since: nothing of what it says now is shown.");
  expect(questions[0]).not.toContain("friends");
  await pressAsked(rig, BO, "answer-show-words");
  expect(toldTo(rig, BO).at(-1)).toContain("where is my bag, dear friends?");
});

test("of a deleted message the question says so, and shows nothing", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  const post = x.post(x.account("ana"), INSULT);
  await run(minute(3));
  x.remove(post);
  await run(minute(70));
  expect(askedTexts(rig)[0]).toContain("The message was deleted, and its words with it.");
  expect(askedTexts(rig)[0]).not.toContain("where is my bag");
  await pressAsked(rig, BO, "answer-show-words");
  expect(toldTo(rig, BO).at(-1)).toContain("The message was deleted");
});

test("words that have expired are not shown, to nobody", async () => {
  const rig = await moderated(
    (usual) => `${(withModerators() ?? String)(usual)}retention: { text_days: 1, events_months: 25 }\n`,
  );
  const { x, brand, run, monitor } = rig;
  const post = x.post(x.account("ana"), INSULT);
  await run(minute(3));
  x.reply(brand, post, "It is on its way.");
  await monitor.stop();
  await run(minute(60 * 24 * 3));
  await rig.start();
  await run(minute(60 * 24 * 3 + 90));
  expect(askedTexts(rig)[0]).toContain("Its words are not kept any more.");
  expect(askedTexts(rig)[0]).not.toContain("where is my bag");
  await pressAsked(rig, BO, "answer-show-words");
  expect(toldTo(rig, BO).at(-1)).toContain("Its words are not kept any more.");
});

test("of a flood of insults a few are asked about, ops is told once an hour, and the report knows them all", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  for (let i = 0; i < 60; i++) x.post(x.account("troll"), `@acme idiots number ${i}`);
  for (let i = 0; i < 40; i++) x.post(x.account(`troll${i}`), `@acme idiots number ${i}`);
  await run(minute(4));
  const first = askedTexts(rig);
  expect(first.length).toBeLessThanOrEqual(20);
  expect(first.filter((text) => text.includes("@troll\n")).length).toBeLessThanOrEqual(3);
  const told = opsTitles(rig).filter((text) => text.includes("break rules of conduct"));
  expect(told).toHaveLength(1);
  const report = await rig.ssla("conduct report --json");
  expect(JSON.parse(report.out)).toMatchObject([{ channel: "x-acme", found: 100 }]);
});

test("what strangers write is never more than text in a question", async () => {
  const rig = await moderated();
  const { x, run } = rig;
  x.post(x.account("ana"), "@acme idiots <!channel> <@U0BO00001> *bold* https://evil.example/a");
  await run(minute(3));
  const [message] = asked(rig);
  expect(message?.channel).toBe(MODS);
  expect(message?.body.text).toContain("&lt;!channel&gt;");
  expect(message?.body.text).not.toContain("<!channel>");
  await pressAsked(rig, BO, "answer-show-words");
  expect(toldTo(rig, BO).at(-1)).toContain("&lt;!channel&gt;");
  expect(WITH_CONDUCT).toContain("moderate");
});
