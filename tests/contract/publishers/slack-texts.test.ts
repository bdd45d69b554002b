import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LivePlace } from "../../../src/ports/publisher.ts";
import { slackPublisherRig, type SlackPublisherRig } from "./slack-rig.ts";

const TOPIC: LivePlace = { surface: "slack.topic", id: "C0HELP001", name: "#help", write: "auto" };
const MINUTE = 60_000;

describe("topics on Slack", () => {
  let rig: SlackPublisherRig;
  beforeEach(async () => {
    rig = await slackPublisherRig();
  });
  afterEach(() => rig.close());

  /** As Slack would hand it out, whatever was typed. */
  const told = (value: string): void => {
    const channel = { id: "C0HELP001", name: "help", topic: { value }, purpose: { value: "" } };
    const text = JSON.stringify({ ok: true, channel });
    rig.slack.faults.next("conversations.info", { kind: "saying", text, stored: false });
  };

  it.each([
    ["escaped letters", "Q&amp;A &lt;3 &amp;lt;", "Q&A <3 &lt;"],
    ["an address", "See <https://acme.example/?a=1&amp;b=2>", "See https://acme.example/?a=1&b=2"],
    [
      "an address that was typed without its beginning",
      "See <http://acme.example|acme.example>.",
      "See acme.example.",
    ],
    ["one that Slack ended by itself", "<https://acme.example/|acme.example>", "acme.example"],
    ["a mail address", "<mailto:help@acme.example|help@acme.example>", "help@acme.example"],
    ["an address behind words", "<https://acme.example|our terms>", "our terms (https://acme.example)"],
    ["a channel", "Ask in <#C0HELP001|help>", "Ask in #help"],
    ["a group", "Ask <!subteam^S0HELP001|@helpers>", "Ask @helpers"],
    ["everybody", "<!channel> <!here>", "@channel @here"],
    ["no closing bracket", "<https://acme.example", "<https://acme.example"],
  ])("are read as people see them: %s", async (_, value, text) => {
    told(value);
    expect((await rig.publisher.read(TOPIC)).text).toBe(text);
  });

  it("name people as people know them", async () => {
    rig.slack.world.user("U0ANA0001", "ana");
    told("Ask <@U0ANA0001>");
    expect((await rig.publisher.read(TOPIC)).text).toBe("Ask @ana");
  });

  it.each([
    ["too_long", /shorter/],
    ["is_archived", /open the channel again/],
    ["not_in_channel", /\/invite/],
    ["channel_not_found", /connect\.channels/],
    ["restricted_action", /admin/],
    ["a_code_nobody_has_heard_of", /by hand/],
  ])("that Slack refuses wait for a person: %s", async (error, mend) => {
    rig.slack.faults.next("conversations.setTopic", { kind: "error", error, stored: false });
    const outcome = await rig.publisher.write(TOPIC, "x");
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(outcome.kind === "refused" ? outcome.mend : "").toMatch(mend);
    expect(await rig.publisher.write(TOPIC, "x")).toEqual({ kind: "written" });
  });

  it.each(["internal_error", "fatal_error", "service_unavailable"])(
    "are tried again after a trouble of Slack's own: %s",
    async (error) => {
      rig.slack.faults.next("conversations.setTopic", { kind: "error", error, stored: false });
      expect(await rig.publisher.write(TOPIC, "x")).toMatchObject({ kind: "again" });
    },
  );

  it("need a scope that Slack names, in public channels and in private ones", async () => {
    rig.trouble.forbid();
    const outcomes = [
      await rig.publisher.write(TOPIC, "x"),
      await rig.publisher.write({ ...TOPIC, id: "C0INNER01" }, "x"),
    ];
    expect(outcomes.map((each) => (each.kind === "refused" ? each.mend : ""))).toEqual([
      expect.stringContaining("channels:write.topic"),
      expect.stringContaining("groups:write.topic"),
    ]);
  });

  it("wait for their own limit, and not for that of descriptions", async () => {
    rig.slack.faults.next("conversations.setTopic", { kind: "rate limited", retryAfterS: 30 });
    expect(await rig.publisher.write(TOPIC, "x")).toMatchObject({ kind: "again", retryAfterMs: 30_000 });
    await rig.pass(MINUTE / 4);
    expect(await rig.publisher.write(TOPIC, "x")).toMatchObject({ kind: "again", retryAfterMs: 15_000 });
    expect(await rig.publisher.write({ ...TOPIC, surface: "slack.purpose" }, "x")).toEqual({
      kind: "written",
    });
  });

  it("of a channel that Slack does not show are named by its id, and told of when they are read", async () => {
    rig.slack.world.removeChannel("C0HELP001");
    expect((await rig.publisher.places()).map(({ name }) => name)).toEqual([
      "#C0HELP001",
      "#C0HELP001",
      "#inner-circle",
      "#inner-circle",
    ]);
  });
});
