import { describe, expect, test } from "vitest";
import { activity } from "../../../../src/sim/activity.ts";
import { DAY, deedsOf, STORIES } from "../../../../src/sim/demo/day.ts";
import type { Told } from "../../../../src/sim/demo/narrate.ts";
import type { Hands } from "../../../../src/sim/demo/page/hands.ts";
import { toldHands } from "../../../../src/sim/demo/told-hands.ts";
import { play } from "../../../../src/sim/demo/play.ts";
import { TEAM } from "../../../../src/sim/demo/people.ts";
import { xPlatform } from "../../../../src/sim/demo/x-platform.ts";
import type { Story } from "../../../../src/sim/demo/story.ts";
import type { MessagePress } from "../../../../src/sim/slack/people.ts";
import { slackTime } from "../../../../src/sim/slack/slack-time.ts";
import { slackWorld } from "../../../../src/sim/slack/slack-world.ts";
import { virtualClock } from "../../../../src/sim/virtual-clock.ts";
import { xWorld } from "../../../../src/sim/x/x-world.ts";
import { aBody, BUTTONS, CHANNEL } from "./page/stage.ts";

/** The stories in worlds of their own; every press is noted and acknowledged, and "Not for us" opens a dialog. */
function aPlay(stories: readonly Story[] = STORIES) {
  const busy = activity();
  const clock = virtualClock(DAY.begins, busy);
  const x = xWorld(clock);
  const world = slackWorld(slackTime(clock));
  for (const { slack, name } of Object.values(TEAM)) world.user(slack, name);
  world.channel(CHANNEL, "social");
  const presses: MessagePress[] = [];
  const submitted: unknown[] = [];
  const hands: Hands = {
    press: (press) => {
      presses.push(press);
      if (press.value?.startsWith("not-for-us") === true) openDialog(press.user);
      return Promise.resolve({ kind: "acknowledged", payload: {} });
    },
    submit: (user, values) => {
      submitted.push({ user, values });
      return Promise.resolve({ kind: "acknowledged", payload: {} });
    },
    closeModal: () => Promise.resolve({ kind: "nothing to tell" }),
  };
  const openDialog = (user: string): void => {
    const plain = { type: "plain_text", text: "Why?" } as const;
    const option = (text: string) => ({
      text: { type: "plain_text", text } as const,
      value: text.slice(0, 4),
    });
    const options = [option("Spam, ads"), option("Other")];
    const menu = { type: "radio_buttons" as const, action_id: "why", options };
    const words = { type: "plain_text_input", action_id: "words" } as const;
    world.views.push(user, { type: "modal", title: plain, blocks: [] }, [
      { type: "input", block_id: "b1", label: plain, element: menu },
      { type: "input", block_id: "b2", label: plain, optional: true, element: words },
    ]);
  };
  const slack = { ...world, ...hands };
  const told: Told[] = [];
  const onX = xPlatform(x, { down: () => undefined, up: () => undefined });
  const deeds = deedsOf(stories.filter(({ on = "x" }) => on === "x"));
  const happenings = play(deeds, { platforms: { x: onX }, slack, activity: busy }, (one) => told.push(one));
  for (const { at, happen } of happenings) clock.at(at, happen);
  const alert = (handle: string) =>
    world.post({
      channel: CHANNEL,
      user: world.app.botUser,
      body: aBody([BUTTONS], `🟡 Soon · @${handle} · …`),
    });
  return { clock, x, slack, told, presses, submitted, onX, alert };
}

describe("the day, played", () => {
  test("is posted on X as it is told", async () => {
    const { clock, onX, told } = aPlay();
    await clock.runUntil(DAY.ends);
    const shown = onX.seen();
    const of = (handle: string) => shown.filter((post) => post.handle === handle);
    expect(of("amirakhan")).toMatchObject([
      { isEdited: true, text: expect.stringContaining("AC318") as string },
    ]);
    expect(of("theo_dubois")).toMatchObject([{ isGone: true }]);
    expect(of("jonasberg")).toMatchObject([
      {
        isReply: false,
        quotes: { handle: "AcmeTravel" },
        text: expect.stringMatching(/as well\?$/) as string,
      },
    ]);
    expect(of("skyline_pat")).toEqual([]);
    expect(of("freemiles4u")[0]?.text).toContain("<!channel> ✅ *Answered* <@U0BO00001>");
    const answers = shown.filter(({ ours, isReply }) => ours && isReply);
    expect(answers.every(({ text }) => /\^(AN|BO)$/.test(text))).toBe(true);
    expect(told.filter((one) => one.kind === "posted" && one.how !== "retweet")).toHaveLength(shown.length);
    expect(told.some((one) => "text" in one && one.text.startsWith("@AcmeTravel"))).toBe(false);
  });

  test("puts the handles of X in front of replies, in the conversation of the first post", async () => {
    const { clock, x, onX } = aPlay();
    await clock.runUntil(DAY.ends);
    const leo = onX.seen().find(({ handle }) => handle === "leo_castillo");
    const talk = onX.seen().filter(({ conversation }) => conversation === leo?.id);
    const asPosted = (id: string): string => {
      const found = x.shelf.find(id);
      return found.kind === "found" ? found.post.body.text : "";
    };
    expect(talk.map(({ id }) => /^(@\w+ )*/.exec(asPosted(id))?.[0])).toEqual([
      "@AcmeTravel ",
      "@leo_castillo @AcmeTravel ",
      "@leo_castillo ",
      "@AcmeTravel ",
    ]);
  });
});

const press: Story = {
  about: "a press",
  ends: "none",
  lines: [{ at: "13:53", by: "ana", press: "Not for us", about: "omar_haddad", reason: "Spam" }],
};

describe("a press in the script", () => {
  test("finds the newest alert about that person, and fills in the dialog that opens", async () => {
    const { clock, alert, presses, submitted, told } = aPlay([press]);
    alert("omar_haddad");
    const newest = alert("omar_haddad");
    alert("omar_haddad2");
    await clock.runUntil(DAY.ends);
    expect(presses).toMatchObject([
      { user: "U0ANA0001", ts: newest.ts, actionId: "more", value: "not-for-us case1" },
    ]);
    expect(submitted).toEqual([{ user: "U0ANA0001", values: { why: "Spam" } }]);
    expect(told).toEqual([{ kind: "pressed", by: "Ana", label: "Not for us", about: "omar_haddad" }]);
  });

  test("says in words what no option does", async () => {
    const { clock, alert, submitted } = aPlay([
      { ...press, lines: press.lines.map((one) => ({ ...one, reason: "Typo" })) },
    ]);
    alert("omar_haddad");
    await clock.runUntil(DAY.ends);
    expect(submitted).toEqual([{ user: "U0ANA0001", values: { why: "Othe", words: "Typo" } }]);
  });

  test("that finds nothing says so and goes on: an onlooker may have clicked first", async () => {
    const { clock, presses, told } = aPlay([press]);
    await clock.runUntil(DAY.ends);
    expect(presses).toEqual([]);
    expect(told).toEqual([{ kind: "noted", text: "Ana finds no “Not for us” about @omar_haddad any more" }]);
  });
});

describe("a press of an onlooker", () => {
  test("is told, and done", async () => {
    const { slack, alert, presses } = aPlay([]);
    const told: Told[] = [];
    const { channel, ts } = alert("omar_haddad");
    const hands = toldHands(slack, (one) => told.push(one));
    await hands.press({ user: "U0ANA0001", channel, ts, actionId: "claim" });
    await hands.press({ user: "U0ANA0001", channel, ts, actionId: "more", value: "no-reply case1" });
    expect(told.map((one) => one.kind === "pressed" && `${one.by}: ${one.label}`)).toEqual([
      "Ana: I've got it",
      "Ana: No reply needed",
    ]);
    expect(presses).toHaveLength(2);
  });
});
