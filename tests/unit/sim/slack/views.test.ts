import type { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { failure, slackRig, TEAM } from "./slack-rig.ts";

const ANA = "U0ANA0001";

const modal = (title: string): webApi.ViewsOpenArguments["view"] => ({
  type: "modal",
  callback_id: "not-for-us",
  title: { type: "plain_text", text: title },
  submit: { type: "plain_text", text: "Send" },
  notify_on_close: true,
  private_metadata: "case-1",
  blocks: [
    {
      type: "input",
      block_id: "why",
      label: { type: "plain_text", text: "Why?" },
      element: { type: "plain_text_input", action_id: "reason", max_length: 200 },
    },
  ],
});

const button = {
  type: "actions",
  elements: [{ type: "button", text: { type: "plain_text", text: "Not for us" }, action_id: "ask" }],
};

describe("a dialog of the loopback Slack", () => {
  it("opens on a press, keeps what is wrong before the person, and closes when the app is content", async () => {
    const rig = await slackRig();
    const reasons: unknown[] = [];
    await rig.startApp((app) => {
      app.action("ask", async ({ ack, body, client }) => {
        await ack();
        if ("trigger_id" in body)
          await client.views.open({ trigger_id: body.trigger_id, view: modal("Not for us") });
      });
      app.view("not-for-us", async ({ ack, view }) => {
        const reason = view.state.values["why"]?.["reason"]?.value;
        reasons.push([view.private_metadata, reason]);
        if (reason === "no") await ack({ response_action: "errors", errors: { why: "say more" } });
        else await ack();
      });
    });
    const { ts = "" } = await rig.client.chat.postMessage({ channel: TEAM, text: "due", blocks: [button] });
    await rig.slack.world.press({ user: ANA, channel: TEAM, ts, actionId: "ask" });
    await rig.under.quiet();
    expect(rig.slack.world.views.modalOf(ANA)?.described).toMatchObject({ title: { text: "Not for us" } });
    await rig.slack.world.submit(ANA, { reason: "no" });
    expect(rig.slack.world.views.modalOf(ANA)?.errors).toEqual({ why: "say more" });
    await rig.slack.world.submit(ANA, { reason: "a competitor's customer" });
    expect(rig.slack.world.views.modalOf(ANA)).toBeUndefined();
    expect(reasons).toEqual([
      ["case-1", "no"],
      ["case-1", "a competitor's customer"],
    ]);
  });

  it("can be closed, of which the app hears if it asked to", async () => {
    const rig = await slackRig();
    let closed = 0;
    await rig.startApp((app) => {
      app.command("/ssla", async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal("Not for us") });
      });
      app.view({ type: "view_closed", callback_id: "not-for-us" }, async ({ ack }) => {
        closed += 1;
        await ack();
      });
    });
    await rig.slack.world.slash(ANA, TEAM, "/ssla", "");
    await rig.under.quiet();
    expect(await rig.slack.world.closeModal(ANA)).toMatchObject({ kind: "acknowledged" });
    expect(closed).toBe(1);
    await expect(rig.slack.world.submit(ANA, {})).rejects.toThrow("no dialog");
  });

  it("is exchanged, covered by another, or cleared away with all below it, as the app answers", async () => {
    const rig = await slackRig();
    await rig.startApp((app) => {
      app.command("/ssla", async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal("First") });
      });
      app.view("not-for-us", async ({ ack, view }) => {
        const reason = view.state.values["why"]?.["reason"]?.value;
        if (reason === "update") await ack({ response_action: "update", view: modal("Exchanged") });
        else if (reason === "push") await ack({ response_action: "push", view: modal("On top") });
        else if (reason === "clear") await ack({ response_action: "clear" });
        else await ack();
      });
    });
    const { views } = rig.slack.world;
    const title = () => {
      const described = views.modalOf(ANA)?.described;
      return described?.type === "modal" ? described.title.text : undefined;
    };
    const submit = (reason: string) => rig.slack.world.submit(ANA, { reason });
    await rig.slack.world.slash(ANA, TEAM, "/ssla", "");
    await rig.under.quiet();
    const first = views.modalOf(ANA);
    await submit("update");
    expect(title()).toBe("Exchanged");
    expect(views.modalOf(ANA)?.id).toBe(first?.id);
    expect(views.modalOf(ANA)?.hash).not.toBe(first?.hash);
    await submit("push");
    expect(title()).toBe("On top");
    await submit("done");
    expect(title()).toBe("Exchanged");
    await submit("push");
    await submit("clear");
    expect(title()).toBeUndefined();
    expect(rig.slack.world.changes.filter((each) => each.kind === "view gone")).toHaveLength(3);
  });

  it("opens for no trigger that Slack did not give, that was used, or that is three seconds old", async () => {
    const rig = await slackRig();
    const triggers: string[] = [];
    await rig.startApp((app) => {
      app.command("/ssla", async ({ ack, body }) => {
        triggers.push(body.trigger_id);
        await ack();
      });
    });
    const open = (trigger_id = "") =>
      failure(rig.client.views.open({ trigger_id, view: modal("Not for us") }));
    await rig.slack.world.slash(ANA, TEAM, "/ssla", "");
    await rig.slack.world.slash(ANA, TEAM, "/ssla", "");
    expect(await open("1.2.made-up")).toBe("invalid_trigger_id");
    expect(await open(triggers[0])).toBe("ok");
    expect(await open(triggers[0])).toBe("exchanged_trigger_id");
    await rig.pass(3001);
    expect(await open(triggers[1])).toBe("expired_trigger_id");
  });

  it("refuses what Slack refuses to show", async () => {
    const rig = await slackRig();
    const view = modal("A title that is longer than Slack allows");
    const open = rig.client.views.open({ trigger_id: "1.2.x", view });
    expect(await failure(open)).toBe("invalid_arguments");
  });
});

describe("a person's home of the app", () => {
  it("is published when they open it, and can be used", async () => {
    const rig = await slackRig();
    const pressed: string[] = [];
    await rig.startApp((app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        await client.views.publish({
          user_id: event.user,
          view: { type: "home", blocks: [button] },
        });
      });
      app.action("ask", async ({ ack, body }) => {
        pressed.push(body.user.id);
        await ack();
      });
    });
    await rig.slack.openHome(ANA);
    await rig.under.quiet();
    expect(rig.slack.world.views.homeOf(ANA)?.blocks).toHaveLength(1);
    await rig.slack.world.pressInView(ANA, "home", { actionId: "ask" });
    expect(pressed).toEqual([ANA]);
  });

  it("is updated only by who saw its last state", async () => {
    const { client } = await slackRig();
    const view = { type: "home" as const, blocks: [{ type: "divider" as const }] };
    const first = await client.views.publish({ user_id: ANA, view });
    await client.views.publish({ user_id: ANA, view });
    const view_id = first.view?.id ?? "";
    expect(await failure(client.views.update({ view_id, hash: first.view?.hash ?? "", view }))).toBe(
      "hash_conflict",
    );
    expect(await failure(client.views.update({ view_id, view }))).toBe("ok");
  });

  it("is told of with what it shows once it was shown, and with neither where the app has no Home tab", async () => {
    for (const homeTab of [true, false]) {
      const rig = await slackRig({ features: { homeTab } });
      const told: unknown[] = [];
      await rig.startApp((app) => {
        app.event("app_home_opened", ({ event }) => {
          told.push({ tab: event.tab, shows: event.view?.private_metadata });
          return Promise.resolve();
        });
      });
      const view = {
        type: "home" as const,
        private_metadata: "page 3",
        blocks: [{ type: "divider" as const }],
      };
      await rig.slack.openHome(ANA);
      expect(await failure(rig.client.views.publish({ user_id: ANA, view }))).toBe(
        homeTab ? "ok" : "not_enabled",
      );
      await rig.slack.openHome(ANA);
      await rig.under.quiet();
      const opened = homeTab ? { tab: "home", shows: "page 3" } : { tab: "messages", shows: undefined };
      expect(told).toEqual([{ ...opened, shows: undefined }, opened]);
    }
  });

  it("is told of to no app that did not ask", async () => {
    const rig = await slackRig({ features: { homeEvents: false } });
    expect(await rig.slack.openHome(ANA)).toEqual({ kind: "nothing to tell" });
  });

  it("takes a hundred blocks and 250 kB, and nothing more", async () => {
    const { client } = await slackRig();
    const publish = (count: number, note = "") => {
      const blocks = Array.from({ length: count }, () => ({ type: "divider" as const }));
      return failure(
        client.views.publish({ user_id: ANA, view: { type: "home", private_metadata: note, blocks } }),
      );
    };
    expect(await publish(100)).toBe("ok");
    expect(await publish(101)).toBe("invalid_arguments");
    expect(await publish(1, "x".repeat(3001))).toBe("invalid_arguments");
    expect(await publish(1, "x".repeat(250_000))).toBe("view_too_large");
  });
});
