import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { SlackRig } from "./slack-rig.ts";
import { clientOptions, slackRig, TEAM } from "./slack-rig.ts";

const ANA = "U0ANA0001";

const claim = {
  type: "actions",
  elements: [
    {
      type: "button",
      text: { type: "plain_text", text: "I've got it" },
      action_id: "claim",
      value: "case-1",
    },
    {
      type: "overflow",
      action_id: "more",
      options: ["15m", "1h"].map((value) => ({ text: { type: "plain_text", text: value }, value })),
    },
  ],
};

async function posted({ client }: SlackRig): Promise<string> {
  const { ts = "" } = await client.chat.postMessage({ channel: TEAM, text: "due", blocks: [claim] });
  return ts;
}

const press = (ts: string, actionId = "claim", value?: string) => ({
  user: ANA,
  channel: TEAM,
  ts,
  actionId,
  value,
});

describe("a press in the loopback Slack", () => {
  it("reaches the real app, and the private answer reaches whoever pressed", async () => {
    const rig = await slackRig();
    await rig.startApp((app) => {
      app.action("claim", async ({ ack, respond, body }) => {
        await ack();
        await respond({ text: `yours, <@${body.user.id}>`, response_type: "ephemeral" });
      });
    });
    const pressed = await rig.slack.world.press(press(await posted(rig)));
    expect(pressed).toEqual({ kind: "acknowledged", payload: {} });
    await rig.under.quiet();
    expect(rig.slack.world.privateTo(ANA).map((each) => each.body.text)).toEqual([`yours, <@${ANA}>`]);
  });

  it("on a menu carries the option, and one that is not there can not be chosen", async () => {
    const rig = await slackRig();
    const chosen: string[] = [];
    await rig.startApp((app) => {
      app.action({ type: "block_actions", action_id: "more" }, async ({ ack, action }) => {
        if (action.type === "overflow") chosen.push(action.selected_option.value);
        await ack();
      });
    });
    const ts = await posted(rig);
    await rig.slack.world.press(press(ts, "more", "1h"));
    expect(chosen).toEqual(["1h"]);
    await expect(rig.slack.world.press(press(ts, "more", "2h"))).rejects.toThrow("no option");
    await expect(rig.slack.world.press(press(ts, "another"))).rejects.toThrow("nothing to use there");
  });

  it("on a message as somebody still sees it arrives after the message has lost its buttons", async () => {
    const rig = await slackRig();
    let late = 0;
    await rig.startApp((app) => {
      app.action("claim", async ({ ack }) => {
        late += 1;
        await ack();
      });
    });
    const ts = await posted(rig);
    const seen = rig.slack.world.messageAt(TEAM, ts);
    if (!seen) throw new Error("not posted");
    await rig.client.chat.update({ channel: TEAM, ts, text: "answered" });
    await expect(rig.slack.world.press(press(ts))).rejects.toThrow("nothing to use there");
    await rig.slack.world.press({ ...press(ts), seen });
    expect(late).toBe(1);
  });

  it("ends in a warning sign after three seconds when the app says nothing, and at once without an app", async () => {
    const rig = await slackRig();
    const ts = await posted(rig);
    expect(await rig.slack.world.press(press(ts))).toEqual({ kind: "no socket" });
    await rig.startApp((app) => {
      app.action("claim", async () => {
        // says nothing
      });
    });
    const pressed = rig.slack.world.press(press(ts));
    await rig.pass(3000);
    expect(await pressed).toEqual({ kind: "timeout" });
  });

  it("may come twice, late, or with its socket closed before it was acknowledged", async () => {
    const rig = await slackRig();
    let count = 0;
    await rig.startApp((app) => {
      app.action("claim", async ({ ack }) => {
        count += 1;
        await ack().catch(() => undefined); // the socket may be gone
      });
    });
    const ts = await posted(rig);
    rig.slack.sockets.next({ kind: "duplicate" });
    await rig.slack.world.press(press(ts));
    await rig.under.quiet();
    expect(count).toBe(2);
    rig.slack.sockets.next({ kind: "late", byMs: 480_000 });
    const late = rig.slack.world.press(press(ts));
    await rig.pass(479_999);
    expect(count).toBe(2);
    await rig.pass(1);
    expect(await late).toMatchObject({ kind: "acknowledged" });
    rig.slack.sockets.next({ kind: "drop" });
    expect(await rig.slack.world.press(press(ts))).toEqual({ kind: "lost" });
    expect(count).toBe(4);
  });
});

describe("a socket of the loopback Slack", () => {
  it("greets, and each delivery goes to one of those that are open", async () => {
    const rig = await slackRig();
    const heard: string[] = [];
    for (const name of ["first", "second"]) {
      await rig.startApp((app) => {
        app.action("claim", async ({ ack }) => {
          heard.push(name);
          await ack();
        });
      });
    }
    expect(rig.slack.sockets.open()).toBe(2);
    const ts = await posted(rig);
    for (let count = 0; count < 4; count++) await rig.slack.world.press(press(ts));
    expect(heard.sort()).toEqual(["first", "first", "second", "second"]);
  });

  it.each(["warning", "refresh_requested", "link_disabled"] as const)(
    "is left by the real app when asked to (%s), which comes back by itself",
    async (reason) => {
      const rig = await slackRig();
      const app = await rig.startApp(() => undefined, 300);
      const back = app.nextGreeting();
      rig.slack.sockets.leave(reason, "all");
      await back;
      expect(rig.slack.sockets.open()).toBe(1);
    },
  );

  it("tells the app of its own metadata, again when it was not heard, under the same event id", async () => {
    const rig = await slackRig({ metadataEvents: ["ssla_alert"] });
    const heard: unknown[] = [];
    await rig.startApp((app) => {
      app.event("message_metadata_posted", async ({ event, body, context }) => {
        heard.push([body.event_id, context.retryNum, event.metadata.event_payload["k"]]);
        await Promise.resolve();
      });
    });
    rig.slack.sockets.next({ kind: "duplicate" });
    const metadata = { event_type: "ssla_alert", event_payload: { k: "key-1" } };
    await rig.client.chat.postMessage({ channel: TEAM, text: "due", metadata });
    await rig.client.chat.postMessage({
      channel: TEAM,
      text: "other",
      metadata: { ...metadata, event_type: "x" },
    });
    await rig.under.quiet();
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual(heard[1]);
  });

  it("brings an event again that nobody was there to hear", async () => {
    const rig = await slackRig({ metadataEvents: ["ssla_alert"] });
    const metadata = { event_type: "ssla_alert", event_payload: { k: "key-1" } };
    await rig.client.chat.postMessage({ channel: TEAM, text: "due", metadata });
    await rig.pass(1000);
    const heard: unknown[] = [];
    await rig.startApp((app) => {
      app.event("message_metadata_posted", async ({ event, context }) => {
        heard.push([context.retryNum, event.message_ts]);
        await Promise.resolve();
      });
    });
    await rig.pass(58_999);
    expect(heard).toEqual([]);
    await rig.pass(1);
    expect(heard).toEqual([[2, rig.slack.world.messagesIn(TEAM)[0]?.ts]]);
    await rig.pass(600_000);
    expect(heard).toHaveLength(1);
  });

  it("is refused when Slack says so, and an eleventh is sent away", async () => {
    const rig = await slackRig({ limits: "none" });
    rig.slack.faults.next("apps.connections.open", { kind: "error", error: "invalid_auth", stored: false });
    await expect(rig.startApp(() => undefined)).rejects.toThrow("invalid_auth");
    for (let count = 0; count < 10; count++) await rig.startApp(() => undefined);
    const { url = "" } = await new webApi.WebClient(
      rig.slack.tokens.app,
      clientOptions(rig.slack, rig.under),
    ).apps.connections.open();
    const told = await new Promise<string>((resolve) => {
      new WebSocket(url).on("message", (data: Buffer) => {
        resolve(data.toString());
      });
    });
    expect(JSON.parse(told)).toMatchObject({ type: "disconnect", reason: "too_many_websockets" });
    const again = await new Promise<string>((resolve) => {
      new WebSocket(url).on("error", (error) => {
        resolve(error.message);
      });
    });
    expect(again).toContain("403");
  });

  it("brings a slash command, and what the app says to it goes where it should", async () => {
    const rig = await slackRig();
    await rig.startApp((app) => {
      app.command("/ssla", async ({ ack, command, respond }) => {
        await ack();
        await respond({ text: `${command.text} in ${command.channel_name}`, response_type: "in_channel" });
      });
    });
    await rig.slack.world.slash(ANA, TEAM, "/ssla", "due");
    await rig.under.quiet();
    expect(rig.slack.world.messagesIn(TEAM).map((each) => each.body.text)).toEqual(["due in social-alerts"]);
  });
});
