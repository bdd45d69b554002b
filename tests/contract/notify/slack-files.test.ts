import { describe, expect, it } from "vitest";
import type { Reply, SharedFile } from "../../../src/ports/command.ts";
import { ALL_SCOPES } from "../../../src/sim/slack/scopes.ts";
import type { SlackMessage } from "../../../src/sim/slack/slack-message.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { someMarks } from "../../support/notices.ts";
import { recordingSink } from "./recording-sink.ts";
import { ANA, privately, SECRETS, slackRig, TEAM } from "./slack-rig.ts";

const TABLE: SharedFile = {
  name: "acme-2026-W47.csv",
  title: "Acme Travel: replies of 16-22 Nov 2026",
  bytes: Uint8Array.of(0xef, 0xbb, 0xbf, 0x00, 0x0d, 0x0a, 0xff),
};
const PICTURE: SharedFile = {
  name: "x-acme-header.png",
  title: "Acme Travel: X header",
  alt: "95 of 100 get a reply within 1 hour.",
  bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
};
const DIRECT = "D0ANA0001";

/** A notifier that listens, and answers every command and every button under a report with these files. */
async function handing(files: readonly SharedFile[] = [PICTURE, TABLE], ackWithinMs = 2500) {
  const rig = await slackRig({}, { ackWithinMs });
  const answer = (): Promise<Reply> => Promise.resolve({ lines: [["What you asked for."]], files });
  await rig.listen(recordingSink(undefined, { command: answer, reportAsk: answer }));
  const { world } = rig.slack;
  return {
    ...rig,
    ...privately(rig, ANA),
    type: () => world.slash(ANA, TEAM, "/ssla", "blurb picture"),
    direct: (): readonly SlackMessage[] => world.messagesIn(DIRECT),
    calls: (method: string) => rig.slack.calls.filter((call) => call.method === method),
  };
}

/** The first line of what was told. */
const firstLine = ({ body }: SlackMessage): string => body.text.split("\n")[0] ?? "";

describe("files that a person asks for in Slack", () => {
  it("come to them in the direct message, byte for byte, and to nobody else; the answer says where they are", async () => {
    const { type, nthTold, direct, slack } = await handing();
    expect((await type()).kind).toBe("acknowledged");
    expect((await nthTold(1)).body.text).toBe(
      "x-acme-header.png and acme-2026-W47.csv are in your messages with me.\nWhat you asked for.",
    );
    expect(direct()).toHaveLength(1);
    expect(direct()[0]?.files).toMatchObject(
      [PICTURE, TABLE].map(({ name, title, alt, bytes }) => ({
        name,
        title,
        alt,
        bytes,
      })),
    );
    expect(slack.world.changes.filter(({ kind }) => kind === "posted")).toHaveLength(1);
  });

  it("come likewise from the buttons under a report", async () => {
    const { notifier, during, slack, nthTold, direct } = await handing([TABLE]);
    const about = { brand: "acme", week: "2026-W47" };
    const report = { kind: "report", title: "Replies", lines: ["X kept 93 of 100."], about } as const;
    const posted = await during(notifier.post(TEAM, report, someMarks("0123456789abcdef0123456789abcdef")));
    if (posted.kind !== "sent") throw new Error(posted.kind);
    const { place: channel, reference: ts } = posted;
    await slack.world.press({ user: ANA, channel, ts, actionId: "report-table" });
    expect(firstLine(await nthTold(1))).toBe("acme-2026-W47.csv is in your messages with me.");
    expect(direct()[0]?.files).toMatchObject([{ name: TABLE.name, bytes: TABLE.bytes }]);
    expect(slack.world.messagesIn(TEAM)).toHaveLength(1);
  });

  it("come once when Slack delivers the command twice", async () => {
    const { type, nthTold, direct, notifier, slack } = await handing();
    slack.sockets.next({ kind: "duplicate" });
    await type();
    await nthTold(1);
    await notifier.stop();
    expect(direct()).toHaveLength(1);
    await nthTold(1);
  });

  it.each(["files:write", "im:write"])(
    "that %s is missing for are answered with that, and what to do",
    async (scope) => {
      const { type, nthTold, direct, slack, log } = await handing();
      slack.tokens.grant(ALL_SCOPES.filter((one) => one !== scope));
      await type();
      const { body } = await nthTold(1);
      expect(body.text).toContain("I could not send you x-acme-header.png and acme-2026-W47.csv:");
      expect(body.text).toContain(`the scope ${scope}; \`ssla setup slack --manifest\``);
      expect(body.text).toContain("What you asked for.");
      expect(direct()).toEqual([]);
      expect(log.lines).toContainEqual(
        expect.objectContaining({
          event: "slack.files_not_handed_over",
          fields: { reason: "missing_scope" },
        }),
      );
    },
  );

  it.each(["conversations.open", "files.getUploadURLExternal", "upload"])(
    "are there for certain not when %s hangs or breaks off: the answer comes all the same, and asking again brings them",
    async (method) => {
      const { type, nthTold, direct, slack, pass } = await handing([TABLE], 1);
      slack.faults.next(method, { kind: "hang", stored: true });
      await type();
      await pass(11_000);
      expect(firstLine(await nthTold(1))).toMatch(/^I could not send you .*: please ask again\.$/u);
      slack.faults.next(method, { kind: "reset", stored: true });
      await type();
      expect(firstLine(await nthTold(2))).toMatch(/: please ask again\.$/u);
      await pass(60_000);
      expect(direct()).toEqual([]);
      await type();
      expect(firstLine(await nthTold(3))).toMatch(/ is in your messages with me\.$/u);
      expect(direct()).toHaveLength(1);
    },
  );

  it.each([true, false])(
    "may be there or not when the last answer is lost (stored: %s), and that is said",
    async (stored) => {
      const { type, nthTold, direct, slack } = await handing();
      slack.faults.next("files.completeUploadExternal", { kind: "reset", stored });
      await type();
      expect(firstLine(await nthTold(1))).toMatch(
        /^I cannot tell whether .* reached you: look into your messages with me before you ask again\.$/u,
      );
      expect(direct()).toHaveLength(stored ? 1 : 0);
    },
  );

  it("are looked for a new conversation when the one that was known is gone", async () => {
    const { type, nthTold, direct, slack, calls } = await handing();
    await type();
    await nthTold(1);
    slack.faults.next("files.completeUploadExternal", {
      kind: "error",
      error: "channel_not_found",
      stored: false,
    });
    await type();
    expect(firstLine(await nthTold(2))).toContain("Slack refuses them (channel_not_found)");
    await type();
    expect(firstLine(await nthTold(3))).toContain("in your messages with me");
    expect(calls("conversations.open")).toHaveLength(2);
    expect(direct()).toHaveLength(2);
  });

  it("may be called anything: nothing in a title hides, and nobody is called", async () => {
    const titles = HOSTILE_TEXTS.filter((text) => text.trim() !== "");
    const files = titles.map((title, i) => ({ ...TABLE, name: `${i}.csv`, title, alt: title.repeat(50) }));
    const { type, nthTold, direct } = await handing(files.slice(0, 20));
    await type();
    expect(firstLine(await nthTold(1))).toContain("in your messages with me");
    const [message] = direct();
    expect(message?.body).toMatchObject({ text: "", blocks: [] });
    expect(message?.files).toHaveLength(20);
    for (const { title, alt = "" } of message?.files ?? []) {
      expect(`${title}${alt}`).not.toMatch(/[\p{Cs}\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n]/u);
      expect(alt.length).toBeLessThanOrEqual(1000);
    }
  });

  it("take no token to their address, nor to the log", async () => {
    const { type, nthTold, slack, log } = await handing();
    await type();
    await nthTold(1);
    expect(JSON.stringify(slack.calls)).not.toContain(SECRETS[0]);
    expect(JSON.stringify(log.all())).not.toContain(SECRETS[0]);
  });
});
