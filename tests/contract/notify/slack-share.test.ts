import { beforeEach, describe, expect, it } from "vitest";
import { instant } from "../../../src/core/time/instant.ts";
import type { Picture, PostOutcome } from "../../../src/ports/notifier.ts";
import type { SlackMessage } from "../../../src/sim/slack/slack-message.ts";
import { anOpsNotice, someMarks } from "../../support/notices.ts";
import { ANA, SECRETS, slackRig, TEAM, type SlackRig } from "./slack-rig.ts";

const WEEKS: Picture = {
  name: "weeks.png",
  title: "Promises kept, week by week",
  alt: "The last week: 93 of 100, below the goal of 95.",
  bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0x00, 0xfe),
};
const KEY = "0123456789abcdef0123456789abcdef";
const HOURS: Picture = { ...WEEKS, name: "hours.png", title: "When they were missed", alt: "Mondays at 9." };

describe("pictures shared in Slack", () => {
  let rig: SlackRig;
  beforeEach(async () => {
    rig = await slackRig();
  });

  const share = async (to = TEAM, pictures = [WEEKS, HOURS], plain = false): Promise<PostOutcome> => {
    const { share } = rig.notifier;
    if (share === undefined) throw new Error("Slack shows pictures");
    return rig.during(share(to, pictures, anOpsNotice(), someMarks(KEY), plain));
  };
  const posted = (place = TEAM): readonly SlackMessage[] => rig.slack.world.messagesIn(place);
  const shown = (message: SlackMessage | undefined): readonly (readonly [string, number[], string])[] =>
    (message?.body.blocks ?? []).flatMap((block) => {
      if (block.type !== "image" || block.slack_file === undefined) return [];
      const file = rig.slack.world.files.ready(block.slack_file.id);
      return file === undefined ? [] : [[file.name, [...file.bytes], block.alt_text] as const];
    });
  const uploads = (): number => rig.slack.calls.filter(({ method }) => method === "upload").length;

  it("stand below the words in one message, byte for byte, with what they show in words", async () => {
    expect(await share()).toMatchObject({ kind: "sent", place: TEAM });
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.body.text).toContain(anOpsNotice().title);
    expect(shown(posted()[0])).toEqual([
      ["weeks.png", [...WEEKS.bytes], WEEKS.alt],
      ["hours.png", [...HOURS.bytes], HOURS.alt],
    ]);
  });

  it("reach a person as a direct message", async () => {
    const outcome = await share(ANA);
    expect(outcome.kind).toBe("sent");
    expect(shown(posted(outcome.kind === "sent" ? outcome.place : "")[0])).toHaveLength(2);
  });

  it("are found again by their key when the answer was lost", async () => {
    rig.slack.faults.next("chat.postMessage", { kind: "reset", stored: true });
    expect((await share()).kind).toBe("ambiguous");
    const now = rig.clock.now();
    const found = await rig.during(rig.notifier.posted(TEAM, instant(now - 60_000), instant(now + 60_000)));
    expect(found?.map(({ marks }) => marks)).toEqual([someMarks(KEY)]);
  });

  it.each(["files.getUploadURLExternal", "upload", "files.completeUploadExternal"])(
    "show nothing to anybody when %s breaks off, and that is certain: it may be tried again",
    async (method) => {
      rig.slack.faults.next(method, { kind: "reset", stored: true });
      expect((await share()).kind).toBe("not accepted");
      expect(posted()).toEqual([]);
      expect((await share()).kind).toBe("sent");
      expect(shown(posted()[0])).toHaveLength(2);
      expect(posted()).toHaveLength(1);
    },
  );

  it("are waited for while Slack looks through them, and go up once", async () => {
    rig.slack.world.files.lookThrough(3000);
    const first = await share();
    expect(first).toMatchObject({ kind: "not accepted", retryAfterMs: 2000 });
    expect(posted()).toEqual([]);
    await rig.pass(4000);
    expect((await share()).kind).toBe("sent");
    expect(shown(posted()[0])).toHaveLength(2);
    expect(uploads()).toBe(2);
  });

  it("are given up when Slack goes on refusing them: the words stand alone", async () => {
    rig.slack.world.files.lookThrough(3_600_000);
    const outcomes: string[] = [];
    for (let i = 0; i < 6; i++) {
      outcomes.push((await share()).kind);
      await rig.pass(2000);
    }
    expect(outcomes).toEqual([...Array<string>(5).fill("not accepted"), "sent"]);
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.body.text).toContain(anOpsNotice().title);
    expect(shown(posted()[0])).toEqual([]);
  });

  it("hold up what comes behind them for ten seconds at most when an upload hangs", async () => {
    rig.slack.faults.next("upload", { kind: "hang", stored: false });
    const began = rig.clock.now();
    expect((await share()).kind).toBe("not accepted");
    expect(rig.clock.now() - began).toBeLessThanOrEqual(10_000);
    expect(posted()).toEqual([]);
    expect((await share()).kind).toBe("sent");
    expect(shown(posted()[0])).toHaveLength(2);
  });

  it("are given up after three uploads that failed: the words stand alone", async () => {
    const outcomes: string[] = [];
    for (let i = 0; i < 4; i++) {
      if (i < 3) rig.slack.faults.next("files.completeUploadExternal", { kind: "hang", stored: false });
      outcomes.push((await share()).kind);
    }
    expect(outcomes).toEqual([...Array<string>(3).fill("not accepted"), "sent"]);
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.body.text).toContain(anOpsNotice().title);
    expect(shown(posted()[0])).toEqual([]);
  });

  it("are left out when the app may not upload: the words are worth more", async () => {
    rig.slack.tokens.grant(["chat:write"]);
    expect((await share()).kind).toBe("sent");
    expect(posted()[0]?.body.text).toContain(anOpsNotice().title);
    expect(shown(posted()[0])).toEqual([]);
  });

  it("leave the thread below them to what is posted there, which is found there again, and not in the channel", async () => {
    const outcome = await share();
    if (outcome.kind !== "sent") throw new Error(outcome.kind);
    const thread = `${outcome.place}/${outcome.reference}`;
    const below = "fedcba9876543210fedcba9876543210";
    rig.slack.faults.next("chat.postMessage", { kind: "reset", stored: true });
    const posting = rig.notifier.post(thread, anOpsNotice(), someMarks(below));
    expect((await rig.during(posting)).kind).toBe("ambiguous");
    const [above, reply] = posted();
    expect(reply?.threadTs).toBe(above?.ts);
    const keysAt = async (to: string): Promise<readonly string[] | undefined> => {
      const now = rig.clock.now();
      const found = rig.notifier.posted(to, instant(now - 60_000), instant(now + 60_000));
      return (await rig.during(found))?.map(({ marks }) => marks.key);
    };
    expect(await keysAt(thread)).toEqual([below]);
    expect(await keysAt(TEAM)).toEqual([KEY]);
  });

  it("take no token to the address of the file, nor to the log", async () => {
    await share();
    expect(JSON.stringify(rig.slack.calls)).not.toContain(SECRETS[0]);
    expect(JSON.stringify(rig.log.all())).not.toContain(SECRETS[0]);
  });
});
