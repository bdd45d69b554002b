import { describe, expect, it } from "vitest";
import { slackRig, TEAM } from "./slack-rig.ts";

const claim = {
  type: "actions",
  elements: [
    {
      type: "button",
      text: { type: "plain_text", text: "I've got it" },
      action_id: "claim",
      value: "case-1",
    },
  ],
};

describe("Socket Mode of the loopback Slack", () => {
  it("brings a press to the real app, and the private answer back to whoever pressed", async () => {
    const { slack, client, startApp } = await slackRig();
    await startApp((app) => {
      app.action("claim", async ({ ack, respond, body }) => {
        await ack();
        await respond({ text: `yours, <@${body.user.id}>`, response_type: "ephemeral" });
      });
    });
    const { ts = "" } = await client.chat.postMessage({ channel: TEAM, text: "due", blocks: [claim] });
    const pressed = await slack.world.press({ user: "U0ANA0001", channel: TEAM, ts, actionId: "claim" });
    expect(pressed).toEqual({ kind: "acknowledged", payload: {} });
    await expect.poll(() => slack.world.privateTo("U0ANA0001")[0]?.body.text).toBe("yours, <@U0ANA0001>");
  });
});
