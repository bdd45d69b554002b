import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { plainBody } from "../../../src/sim/slack/slack-message.ts";
import type { Observed } from "../../../src/ports/channel.ts";
import {
  ANA,
  BOB,
  fromNoon,
  HELP,
  HOUR,
  idOf,
  MACHINE,
  MINUTE,
  RESPONDER,
  SECOND,
  slackRig,
  textsOf,
  watching,
  type SlackRig,
} from "./slack-rig.ts";
import { casesTold, toldTwice } from "./told.ts";

let rig: SlackRig;

beforeEach(async () => {
  rig = await slackRig();
});

afterEach(async () => {
  await rig.close();
});

const about = (id: string): readonly Observed[] =>
  rig.told.observed.filter(({ envelope }) => envelope.message === id);

describe("a message in Slack", () => {
  it("is known by its channel and its stamp, and opened by its permalink", async () => {
    await rig.start();
    const asked = rig.say(ANA, "where is my bag?");
    await rig.pass(SECOND);
    const reply = rig.say(BOB, "and mine?", asked);
    await rig.pass(SECOND);
    const page = `https://acme-travel.slack.com/archives/${HELP}/p`;
    expect(about(idOf(asked))[0]).toMatchObject({
      envelope: { conversation: { id: HELP, shape: "flat" }, interaction: "post", at: fromNoon(0) },
      words: { handle: "ana", link: page + asked.ts.replace(".", "") },
    });
    expect(about(idOf(reply))[0]).toMatchObject({
      envelope: {
        conversation: { id: idOf(asked), shape: "thread" },
        interaction: "reply",
        refs: { repliesTo: undefined, threadOf: idOf(asked) },
      },
      words: { link: `${page}${reply.ts.replace(".", "")}?thread_ts=${asked.ts}&cid=${HELP}` },
    });
  });

  it("is acknowledged only when it is kept, and sent again otherwise", async () => {
    await rig.start();
    await rig.pass(SECOND);
    rig.told.failAccepts = 1;
    const body = { type: "message", channel: HELP, channel_type: "channel", user: ANA, text: "hi" };
    const ts = "1793620805.000100";
    const told = rig.slack.tell({ ...body, ts });
    await rig.pass(4 * SECOND);
    expect(await told).toEqual({ kind: "timeout" });
    expect(textsOf(rig.told)).toEqual(["hi"]);
    expect(rig.told.logs.join()).toContain("slack.event_not_kept");
  });

  it("that calls the app, a responder or their group is a mention", async () => {
    rig.slack.world.group("S0HELP001", "help", [BOB]);
    await rig.start(await rig.open({ responders: { user_groups: ["S0HELP001"] } }));
    const { world } = rig.slack;
    const texts = [`<@${world.app.botUser}> help`, `<@${RESPONDER}> help`, "<!subteam^S0HELP001> help"];
    const said = [...texts, "<!here> help"].map((text) => world.say(ANA, HELP, text));
    await rig.pass(MINUTE);
    const interactions = said.map((each) => about(idOf(each))[0]?.envelope);
    expect(
      interactions.map((envelope) => envelope && "interaction" in envelope && envelope.interaction),
    ).toEqual(["mention", "mention", "mention", "post"]);
    expect(textsOf(rig.told)).toContain("@rae help");
    const byMember = rig.say(BOB, "yes?");
    await rig.pass(SECOND);
    expect(about(idOf(byMember))[0]).toMatchObject({ envelope: { author: { role: "responder" } } });
  });

  it("of somebody from another workspace is a customer's", async () => {
    rig.slack.world.stranger("U0FOREIGN", "cleo", "T0OTHER01");
    await rig.start();
    const asked = rig.say("U0FOREIGN", "where is my bag?");
    await rig.pass(SECOND);
    expect(about(idOf(asked))[0]).toMatchObject({
      envelope: { author: { role: "customer" } },
      words: { handle: "cleo" },
    });
  });

  it("that a person sends from a thread to the channel too is one", async () => {
    await rig.start();
    const asked = rig.say(ANA, "where is my bag?");
    await rig.pass(SECOND);
    const subtype = "thread_broadcast";
    rig.slack.world.post({
      channel: HELP,
      user: RESPONDER,
      body: plainBody("here"),
      threadTs: asked.ts,
      subtype,
    });
    await rig.pass(5 * MINUTE);
    expect(toldTwice(rig.told)).toEqual([]);
    expect(textsOf(rig.told)).toEqual(["where is my bag?", "here"]);
    expect(casesTold(rig.told).map(({ state }) => state.kind)).toEqual(["answered"]);
  });

  it("is not edited by a link unfurled, nor by a reply counted", async () => {
    await rig.start();
    const asked = rig.say(ANA, "see https://acme.example");
    await rig.pass(SECOND);
    rig.slack.world.edit(asked, {
      body: { ...asked.body, attachments: [{ fallback: "Acme" }] },
      metadata: undefined,
      showsEdited: false,
    });
    await rig.pass(5 * MINUTE);
    expect(about(idOf(asked)).map(({ kind }) => kind)).toEqual(["message"]);
  });

  it("that joins, sets a topic or pins tells nothing", async () => {
    await rig.start();
    for (const subtype of ["channel_join", "channel_topic", "pinned_item", "reminder_add"]) {
      rig.slack.world.post({ channel: HELP, user: ANA, body: plainBody("joined"), subtype });
    }
    await rig.pass(2 * MINUTE);
    expect(rig.told.observed).toEqual([]);
  });

  it("of an alert of ours neither opens nor answers a case, by whichever app it was posted", async () => {
    await rig.start(await rig.open({ responders: { bots: [MACHINE.id, rig.slack.world.app.botId] } }));
    const asked = rig.say(ANA, "where is my bag?");
    await rig.pass(SECOND);
    const { app } = rig.slack.world;
    const metadata = { event_type: "ssla_alert", event_payload: {} };
    rig.slack.world.post({ channel: HELP, user: app.botUser, body: plainBody("due"), threadTs: asked.ts });
    rig.slack.world.post({
      channel: HELP,
      user: "U0MACHINE",
      bot: MACHINE,
      body: plainBody("due"),
      metadata,
    });
    await rig.pass(5 * MINUTE);
    expect(casesTold(rig.told).map(({ state }) => state.kind)).toEqual(["waiting"]);
    expect(textsOf(rig.told)).toEqual(["where is my bag?"]);
  });

  it("with replies is gone though Slack leaves a tombstone in its place", async () => {
    await rig.start();
    const asked = rig.say(ANA, "where is my bag?");
    rig.say(BOB, "and mine?", asked);
    await rig.pass(MINUTE);
    rig.slack.world.takeBack(asked);
    await rig.pass(MINUTE);
    expect(about(idOf(asked)).map(({ kind }) => kind)).toEqual(["message", "deletion"]);
  });
});

describe("what no socket told", () => {
  it("is found in a thread of days ago, where nobody is waited for, within the hour", async () => {
    await rig.start();
    const asked = rig.say(ANA, "where is my bag?");
    await rig.pass(72 * HOUR);
    rig.slack.sockets.keep({ kind: "late", byMs: 24 * HOUR });
    rig.say(ANA, "it is gone again", asked);
    await rig.pass(HOUR + 2 * MINUTE);
    expect(textsOf(rig.told)).toContain("it is gone again");
  });

  it("is an edit and a deletion of what is watched", async () => {
    await rig.start();
    const [one, two] = [rig.say(ANA, "one?"), rig.say(ANA, "two?")];
    await rig.pass(MINUTE);
    rig.told.watched = [watching(one), watching(two)];
    rig.slack.sockets.keep({ kind: "late", byMs: 24 * HOUR });
    rig.slack.world.rewrite(one, "one, please?");
    rig.slack.world.takeBack(two);
    await rig.pass(10 * MINUTE);
    expect(about(idOf(one)).map(({ kind }) => kind)).toEqual(["message", "edit"]);
    expect(about(idOf(two)).map(({ kind }) => kind)).toEqual(["message", "deletion"]);
  });
});

describe("what a person has to mend", () => {
  it.each([
    ["missing_scope", "Slack wants the scope channels:history", "add the scope channels:history to the app"],
    [
      "not_in_channel",
      `Slack does not let us read the channel ${HELP} (not_in_channel)`,
      "write /invite @ssla",
    ],
    [
      "channel_not_found",
      `Slack does not let us read the channel ${HELP} (channel_not_found)`,
      "take C0HELP001",
    ],
    ["token_revoked", "Slack refuses the bot token (token_revoked)", "install the app again"],
    ["account_inactive", "Slack refuses the bot token (account_inactive)", "put its bot token"],
  ])("is told exactly of %s, within a minute", async (error, message, mend) => {
    rig.slack.faults.always("conversations.history", {
      kind: "error",
      error,
      stored: false,
      needed: "channels:history",
    });
    await rig.start();
    await rig.pass(MINUTE);
    expect(rig.told.troubles).toMatchObject([{ message, permanent: true }]);
    expect(rig.told.troubles[0]?.mend).toContain(mend);
    expect(rig.told.alive).toEqual([]);
  });

  it("is a token of another workspace", async () => {
    await rig.start(await rig.open({ team: "T0WRONG01" }));
    await rig.pass(MINUTE);
    expect(rig.told.troubles).toMatchObject([
      { message: "the bot token is of the workspace T0SSLA001, not of T0WRONG01", permanent: true },
    ]);
    expect(rig.slack.calls.filter(({ method }) => method === "conversations.history")).toEqual([]);
  });

  it("in one channel leaves the others watched", async () => {
    const channels = [HELP, "C0HELP002"];
    const both = await slackRig({ channels });
    both.slack.world.kick(HELP);
    await both.start();
    await both.pass(MINUTE);
    both.say(ANA, "where is my bag?", undefined, "C0HELP002");
    await both.pass(MINUTE);
    expect(textsOf(both.told)).toEqual(["where is my bag?"]);
    expect(both.told.troubles).toMatchObject([{ permanent: true }]);
    both.slack.world.invite(HELP);
    await both.pass(11 * MINUTE);
    expect(both.told.alive).not.toEqual([]);
    await both.close();
  });
});
