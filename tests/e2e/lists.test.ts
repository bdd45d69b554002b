import { expect, test } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import type { XPost } from "../../src/sim/x/x-post.ts";
import { at } from "../support/at.ts";
import { ALERTS, live, type Live } from "../support/live.ts";
import { ANA, BO } from "../support/live-config.ts";
import { alertTexts, doubles, newestAlert, toldTo } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + Math.round(count * 60_000)) as Instant;

const claims = ({ body }: SlackMessage): readonly string[] =>
  usable(body.blocks).flatMap(({ element }) =>
    element.type === "button" && element.action_id === "claim" ? [element.value ?? ""] : [],
  );

interface Asked extends Live {
  /** Of each customer. */
  readonly questions: ReadonlyMap<string, XPost>;
}

/** Those customers ask, one after the other, a second apart, a minute after the start. */
async function asked(...names: readonly string[]): Promise<Asked> {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  const questions = names.map((name, i) => {
    const when = (minute(1) + i * 1000) as Instant;
    return [
      name,
      rig.x.post(rig.x.account(name), `@acme ${name} asks: where is my bag?`, { at: when }),
    ] as const;
  });
  return { ...rig, questions: new Map(questions) };
}

const posts = ({ slack }: Live): number =>
  slack.calls.filter(({ method, outcome }) => method === "chat.postMessage" && outcome === "ok").length;

test("three that wait become one message: what stood alone shrinks, and each row has a button of its own", async () => {
  const rig = await asked("ana", "bob", "cem");
  const { slack, run } = rig;
  await run(minute(33));
  const texts = alertTexts(rig);
  const list = texts.at(-1) ?? "";
  expect(list).toMatch(/^3 wait · X · first due /);
  for (const name of ["ana", "bob", "cem"]) expect(list).toContain(`@${name} “@acme ${name} asks`);
  expect(claims(newestAlert(rig))).toHaveLength(3);
  // Each case can be taken in one place only.
  for (const message of slack.world.messagesIn(ALERTS).slice(0, -1)) expect(claims(message)).toEqual([]);
  expect(doubles(rig)).toEqual([]);
});

test("a row is claimed by its own button, and says so; answered, it turns green in place, and the others stay", async () => {
  const rig = await asked("ana", "bob", "cem");
  const { slack, run, x, brand } = rig;
  await run(minute(33));
  const list = newestAlert(rig);
  const rows = list.body.text.split("\n").filter((line) => line.includes("“"));
  const bobs = claims(list)[rows.findIndex((line) => line.includes("@bob"))];
  await slack.world.press({
    ...{ user: BO, channel: list.channel, ts: list.ts, actionId: "claim" },
    ...(bobs !== undefined && { value: bobs }),
  });
  await run(minute(34));
  expect(toldTo(rig, BO).at(-1)).toContain("You've got it");
  const row = (name: string): string =>
    alertTexts(rig)
      .at(-1)
      ?.split("\n")
      .find((line) => line.includes(`@${name}`)) ?? "";
  expect(row("bob")).toContain("bo has got it");
  const before = posts(rig);
  const cems = rig.questions.get("cem");
  if (cems) x.reply(brand, cems, "Here it is, Cem!", { at: minute(34) });
  await run(minute(36));
  expect(row("cem")).toMatch(/Answered .* in time/);
  expect(row("ana")).toContain("Soon");
  expect(alertTexts(rig).at(-1)).toMatch(/^2 wait/);
  expect(claims(newestAlert(rig))).toHaveLength(2);
  expect(posts(rig)).toBe(before);
  expect(slack.world.messagesIn(ALERTS).at(-1)?.ts).toBe(list.ts);
  expect(toldTo(rig, ANA)).toEqual([]);
});

test("who joins is told of within two minutes, in a list that takes the place of the one before", async () => {
  const rig = await asked("ana", "bob", "cem");
  const { run, x } = rig;
  x.post(x.account("dee"), "@acme dee asks: where is my bag?", { at: minute(2) });
  await run(minute(32.5));
  const before = posts(rig);
  expect(alertTexts(rig).at(-1)).not.toContain("@dee");
  await run(minute(33.9));
  expect(posts(rig)).toBe(before + 1);
  expect(alertTexts(rig).at(-1)).toMatch(/^4 wait .*@dee/s);
  expect(alertTexts(rig).at(-2)).toContain("a newer list stands below");
  expect(doubles(rig)).toEqual([]);
});

test("a broken promise waits for nobody, and with fewer than three that wait a stage is a message of its own again", async () => {
  const rig = await asked("ana", "bob", "cem");
  const { run, x, brand } = rig;
  await run(minute(53));
  expect(alertTexts(rig).at(-1)).toMatch(/^3 wait .*Now/s);
  for (const [name, post] of rig.questions)
    if (name !== "cem") x.reply(brand, post, "Here it is!", { at: minute(54) });
  await run(minute(61.2));
  expect(alertTexts(rig).at(-1)).toMatch(/^🟥 Late .* @cem/u);
  const list = alertTexts(rig).at(-2) ?? "";
  expect(list.match(/Answered/g)).toHaveLength(2);
  expect(doubles(rig)).toEqual([]);
});
