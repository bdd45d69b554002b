import { describe, expect, it } from "vitest";
import type { SlackRig } from "./slack-rig.ts";
import { failure, slackRig, TEAM } from "./slack-rig.ts";

const post = ({ client }: SlackRig, channel = TEAM) =>
  failure(client.chat.postMessage({ channel, text: "due" }));

const read = ({ client }: SlackRig) => failure(client.conversations.history({ channel: TEAM, limit: 200 }));

async function several(count: number, call: () => Promise<string>): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let each = 0; each < count; each++) outcomes.push(await call());
  return outcomes;
}

describe("the limits of the loopback Slack", () => {
  it("let through a burst to a channel, then one message a second, each channel for itself", async () => {
    const rig = await slackRig();
    rig.slack.world.channel("C0MODS001", "moderators");
    expect(await several(6, () => post(rig))).toEqual(["ok", "ok", "ok", "ok", "ok", "wait 1 s"]);
    expect(await post(rig, "C0MODS001")).toBe("ok");
    await rig.pass(1000);
    expect(await several(2, () => post(rig))).toEqual(["ok", "wait 1 s"]);
    expect(rig.slack.world.messagesIn(TEAM)).toHaveLength(6);
  });

  it("let history be read fifty times a minute, and say when the next may come", async () => {
    const rig = await slackRig();
    expect(await several(50, () => read(rig))).not.toContain("wait 60 s");
    await rig.pass(20_000);
    expect(await read(rig)).toBe("wait 40 s");
    await rig.pass(40_000);
    expect(await read(rig)).toBe("ok");
  });

  it("let an app that is sold elsewhere read fifteen messages once a minute", async () => {
    const rig = await slackRig({ limits: "non-marketplace" });
    for (let count = 0; count < 20; count++) rig.slack.world.say("U0ANA0001", TEAM, `message ${count}`);
    const first = await rig.client.conversations.history({ channel: TEAM, limit: 200 });
    expect(first.messages).toHaveLength(15);
    expect(first.has_more).toBe(true);
    expect(await read(rig)).toBe("wait 60 s");
    await rig.pass(60_000);
    expect(await read(rig)).toBe("ok");
  });

  it("can be taken away", async () => {
    const rig = await slackRig({ limits: "none" });
    expect(new Set(await several(60, () => post(rig)))).toEqual(new Set(["ok"]));
  });
});
