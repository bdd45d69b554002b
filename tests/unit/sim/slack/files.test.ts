import { describe, expect, it } from "vitest";
import { failure, slackRig, TEAM } from "./slack-rig.ts";

const ANA = "U0ANA0001";
const DIRECT = "D0ANA0001";

/** A workspace, and a file of it that is not completed yet. */
async function sent() {
  const rig = await slackRig();
  const bytes = Uint8Array.of(1, 2, 3);
  const announced = await rig.client.files.getUploadURLExternal({
    filename: "week.csv",
    length: bytes.length,
  });
  const form = new FormData();
  form.set("file", new Blob([bytes]));
  expect((await fetch(announced.upload_url ?? "", { method: "POST", body: form })).status).toBe(200);
  const complete = (more: Readonly<Record<string, unknown>>): Promise<unknown> =>
    rig.client.apiCall("files.completeUploadExternal", {
      files: [{ id: announced.file_id, title: "The week" }],
      ...more,
    });
  return { ...rig, bytes, complete };
}

describe("files of the loopback Slack", () => {
  it("are posted in a conversation with what is said of them, once that is named", async () => {
    const { slack, client, complete, bytes } = await sent();
    await client.conversations.open({ users: ANA });
    await complete({ channel_id: DIRECT, initial_comment: "Here it is." });
    const [message, ...more] = slack.world.messagesIn(DIRECT);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ user: slack.world.app.botUser, body: { text: "Here it is." } });
    expect(message?.files).toMatchObject([{ name: "week.csv", title: "The week", bytes }]);
    const { messages } = await client.conversations.history({ channel: DIRECT });
    expect(messages).toMatchObject([{ files: [{ name: "week.csv", title: "The week" }] }]);
  });

  it("are posted nowhere while no conversation is named", async () => {
    const { slack, complete } = await sent();
    await complete({});
    expect(slack.world.files.all().map(({ name }) => name)).toEqual(["week.csv"]);
    expect(slack.world.changes.filter(({ kind }) => kind === "posted")).toEqual([]);
  });

  it("go to no person by their id, and to no place that is not there for us; then nothing is completed", async () => {
    const { slack, complete } = await sent();
    expect(await failure(complete({ channel_id: ANA }))).toBe("invalid_arguments");
    expect(await failure(complete({ channel_id: "D0NOBODY1" }))).toBe("channel_not_found");
    slack.world.kick(TEAM);
    expect(await failure(complete({ channel_id: TEAM }))).toBe("not_in_channel");
    slack.tokens.grant(["im:write"]);
    expect(await failure(complete({ channel_id: DIRECT }))).toBe("missing_scope");
    expect(slack.world.files.all()).toEqual([]);
  });
});
