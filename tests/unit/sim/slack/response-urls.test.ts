import { describe, expect, it } from "vitest";
import type { SlackRig } from "./slack-rig.ts";
import { slackRig, TEAM } from "./slack-rig.ts";

const ANA = "U0ANA0001";

const button = {
  type: "actions",
  elements: [{ type: "button", text: { type: "plain_text", text: "I've got it" }, action_id: "claim" }],
};

const metadata = { event_type: "ssla_alert", event_payload: { k: "key-1" } };

const HALF_AN_HOUR_MS = 30 * 60_000;

/** A press, or a command, that has reached the app. */
interface Reached {
  readonly ts: string;
  /** Posts to the address that came with it; resolves with the status. */
  readonly answer: (said: object) => Promise<number>;
}

interface AnswerRig extends SlackRig {
  readonly pressedInPublic: () => Promise<Reached>;
  readonly pressedInPrivate: () => Promise<Reached>;
  readonly slashed: () => Promise<Reached>;
}

async function answerRig(): Promise<AnswerRig> {
  const rig = await slackRig();
  const { chat } = rig.client;
  let url = "";
  await rig.startApp((app) => {
    app.action("claim", async ({ ack, body }) => {
      if ("response_url" in body) url = body.response_url;
      await ack();
    });
    app.command("/ssla", async ({ ack, command }) => {
      url = command.response_url;
      await ack();
    });
  });
  const reached = (ts: string): Reached => {
    const to = url;
    const headers = { "content-type": "application/json" };
    const answer: Reached["answer"] = async (said) =>
      (await fetch(to, { method: "POST", headers, body: JSON.stringify(said) })).status;
    return { ts, answer };
  };
  const pressed = async (ts = ""): Promise<Reached> => {
    await rig.slack.world.press({ user: ANA, channel: TEAM, ts, actionId: "claim" });
    return reached(ts);
  };
  const due = { channel: TEAM, text: "due", blocks: [button], metadata };
  const sure = { channel: TEAM, user: ANA, text: "sure?", blocks: [button] };
  return {
    ...rig,
    pressedInPublic: async () => pressed((await chat.postMessage(due)).ts),
    pressedInPrivate: async () => pressed((await chat.postEphemeral(sure)).message_ts),
    slashed: async () => {
      await rig.slack.world.slash(ANA, TEAM, "/ssla", "");
      return reached("");
    },
  };
}

const inChannel = ({ slack }: SlackRig) => slack.world.messagesIn(TEAM).map((each) => each.body.text);
const toAna = ({ slack }: SlackRig) => slack.world.privateTo(ANA).map((each) => each.body.text);

describe("the answer to a press in the loopback Slack", () => {
  it("is seen by whoever pressed, or by the channel when it says so", async () => {
    const rig = await answerRig();
    const { answer } = await rig.pressedInPublic();
    expect(await answer({ text: "for you" })).toBe(200);
    expect(await answer({ text: "for all", response_type: "in_channel" })).toBe(200);
    expect(inChannel(rig)).toEqual(["due", "for all"]);
    expect(toAna(rig)).toEqual(["for you"]);
  });

  it("takes the place of a message in the channel, and leaves it its metadata", async () => {
    const rig = await answerRig();
    const { ts, answer } = await rig.pressedInPublic();
    expect(await answer({ replace_original: true, text: "claimed" })).toBe(200);
    expect(rig.slack.world.messagesIn(TEAM)).toMatchObject([
      { ts, metadata, editedTs: undefined, body: { text: "claimed", blocks: [] } },
    ]);
    expect(await answer({ replace_original: true, text: "x", blocks: [{ type: "marquee" }] })).toBe(400);
    expect(inChannel(rig)).toEqual(["claimed"]);
  });

  it("takes away a message in the channel, and can not take its place after that", async () => {
    const rig = await answerRig();
    const { answer } = await rig.pressedInPublic();
    expect(await answer({ delete_original: true })).toBe(200);
    expect(inChannel(rig)).toEqual([]);
    expect(await answer({ replace_original: true, text: "claimed" })).toBe(400);
    expect(rig.slack.calls.at(-1)?.outcome).toBe("message_not_found");
    expect(toAna(rig)).toEqual([]);
  });

  it("takes the place of a private message, which no other method reaches, and takes it away", async () => {
    const rig = await answerRig();
    const replaced = await rig.pressedInPrivate();
    expect(await replaced.answer({ replace_original: true, text: "done" })).toBe(200);
    expect(toAna(rig)).toEqual(["done"]);
    const removed = await rig.pressedInPrivate();
    expect(toAna(rig)).toEqual(["done", "sure?"]);
    expect(await removed.answer({ delete_original: true })).toBe(200);
    expect(toAna(rig)).toEqual(["done"]);
    expect(inChannel(rig)).toEqual([]);
  });

  it("to a slash command has nothing to take away, and nothing whose place it could take", async () => {
    const rig = await answerRig();
    const { answer } = await rig.slashed();
    expect(await answer({ delete_original: true })).toBe(400);
    expect(await answer({ replace_original: true, text: "still said" })).toBe(200);
    expect(toAna(rig)).toEqual(["still said"]);
  });

  it("is taken five times, and not a sixth", async () => {
    const rig = await answerRig();
    const { answer } = await rig.pressedInPublic();
    for (let count = 0; count < 5; count++) expect(await answer({ text: `${count}` })).toBe(200);
    expect(await answer({ text: "5" })).toBe(404);
    expect(rig.slack.calls.at(-1)).toMatchObject({ method: "response_url", outcome: "used_url" });
    expect(toAna(rig)).toHaveLength(5);
  });

  it("is taken for half an hour, to the millisecond", async () => {
    const rig = await answerRig();
    const { answer } = await rig.pressedInPublic();
    await rig.pass(HALF_AN_HOUR_MS);
    expect(await answer({ text: "just in time" })).toBe(200);
    await rig.pass(1);
    expect(await answer({ text: "too late" })).toBe(404);
    expect(rig.slack.calls.at(-1)?.outcome).toBe("expired_url");
    expect(toAna(rig)).toEqual(["just in time"]);
  });
});
