import { describe, expect, it } from "vitest";
import { instant } from "../../../src/core/time/instant.ts";
import type { Command, Reply } from "../../../src/ports/command.ts";
import { linksIn, mentionsIn } from "../../../src/sim/slack/read-message.ts";
import type { SlackOptions } from "../../../src/sim/slack/start-slack.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { recordingSink } from "./recording-sink.ts";
import { ANA, privately, slackRig, TEAM } from "./slack-rig.ts";

type Given = Omit<Command, "brand">;

/** A notifier that listens, and Ana who types. */
async function listening(
  answer: (given: Given) => Promise<Reply> = () => Promise.resolve({ lines: [["Noted."]] }),
  { ackWithinMs = 2500, ...options }: Partial<SlackOptions> & { readonly ackWithinMs?: number } = {},
) {
  const rig = await slackRig(options, { ackWithinMs });
  const sink = recordingSink(undefined, { command: answer });
  await rig.listen(sink);
  const { world } = rig.slack;
  const type = (text: string) => world.slash(ANA, TEAM, "/ssla", text);
  return { ...rig, ...privately(rig, ANA), sink, type };
}

describe("a slash command in Slack", () => {
  it("is handed over word by word, and answered to the one who typed it alone", async () => {
    const { type, sink, nthTold, slack } = await listening();
    expect((await type("  due   x-acme  ")).kind).toBe("acknowledged");
    expect(sink.commands).toMatchObject([{ user: ANA, name: "due", words: "x-acme" }]);
    expect((await nthTold(1)).body.text).toBe("Noted.");
    expect(slack.world.messagesIn(TEAM)).toEqual([]);
  });

  it("without words is one too", async () => {
    const { type, sink, nthTold } = await listening();
    await type("");
    expect(sink.commands).toMatchObject([{ name: "", words: "" }]);
    await nthTold(1);
  });

  it("names a person by their id, a channel by its name and a link by its address, however Slack escapes them", async () => {
    const { type, sink } = await listening();
    await type("shift give @bo #social-alerts https://x.com/a/status/1?a=1&b=2");
    expect(sink.commands[0]?.words).toBe("give @U0BO00001 social-alerts https://x.com/a/status/1?a=1&b=2");
  });

  it("is read as letters where the app lets Slack escape nothing", async () => {
    const { type, sink } = await listening(undefined, { features: { escapesCommands: false } });
    await type("shift give @bo");
    expect(sink.commands[0]?.words).toBe("give @bo");
  });

  it("is acknowledged only after it was committed", async () => {
    let commit: ((reply: Reply) => void) | undefined;
    const { type, sink, slack } = await listening(() => new Promise((resolve) => (commit = resolve)));
    let isAcknowledged = false;
    const typed = type("prefs dm on").finally(() => (isAcknowledged = true));
    await expect.poll(() => sink.commands.length).toBe(1);
    // A call there and back: had it been acknowledged before, that would have come first.
    await slack.openHome(ANA);
    expect(isAcknowledged).toBe(false);
    commit?.({ lines: [["Noted."]] });
    expect((await typed).kind).toBe("acknowledged");
  });

  it("is acknowledged in time also when the answer takes longer", async () => {
    let commit: ((reply: Reply) => void) | undefined;
    const slow = (): Promise<Reply> => new Promise((resolve) => (commit = resolve));
    const { type, told, nthTold } = await listening(slow, { ackWithinMs: 1 });
    expect((await type("stats")).kind).toBe("acknowledged");
    expect(told()).toEqual([]);
    commit?.({ lines: [["At last."]] });
    expect((await nthTold(1)).body.text).toBe("At last.");
  });

  it("delivered twice is done and answered once", async () => {
    const { type, sink, slack, nthTold, notifier } = await listening();
    slack.sockets.next({ kind: "duplicate" });
    await type("shift take");
    await nthTold(1);
    await notifier.stop();
    expect(sink.commands).toHaveLength(1);
    await nthTold(1);
  });

  it("that could not be saved is said to be so, and may be given again", async () => {
    let fails = true;
    const { type, nthTold, sink } = await listening(() =>
      fails ? Promise.reject(new Error("the disk is full")) : Promise.resolve({ lines: [["Saved."]] }),
    );
    expect((await type("prefs dm on")).kind).toBe("acknowledged");
    expect((await nthTold(1)).body.text).toContain("could not be done");
    fails = false;
    await type("prefs dm on");
    expect((await nthTold(2)).body.text).toBe("Saved.");
    expect(new Set(sink.commands.map(({ id }) => id)).size).toBe(2);
  });

  it("is answered all the same when its own address is of no use", async () => {
    const { type, slack, nthTold } = await listening();
    slack.faults.next("response_url", { kind: "status", status: 500, stored: false });
    await type("due");
    expect((await nthTold(1)).body.text).toBe("Noted.");
  });

  it("shows instants in the reader's zone, and links only where they are safe", async () => {
    const reply: Reply = {
      lines: [
        [{ kind: "bold", text: "late" }, " due ", { kind: "instant", at: instant(1_800_000_000_000) }],
        [{ kind: "link", text: "Open post", url: "https://x.com/a/status/1" }],
        [{ kind: "link", text: "not this", url: "javascript:alert(1)" }],
      ],
    };
    const { type, nthTold } = await listening(() => Promise.resolve(reply));
    await type("due");
    const message = await nthTold(1);
    expect(new Set(linksIn(message))).toEqual(new Set(["https://x.com/a/status/1"]));
    expect(JSON.stringify(message.body.blocks)).toContain('"timestamp":1800000000');
    expect(message.body.text).toContain("not this");
  });

  it("gets an answer that Slack takes, however long it is, and says what is left out", async () => {
    const lines = Array.from({ length: 500 }, (_, i) => [`line ${i} <&> ${"long words ".repeat(60)}`]);
    const { type, nthTold } = await listening(() => Promise.resolve({ lines }));
    await type("explain x");
    const message = await nthTold(1);
    expect(message.body.blocks.length).toBeLessThanOrEqual(50);
    const shown = JSON.stringify(message.body.blocks);
    expect(shown).toContain("line 0 ");
    const left = Number(/and (\d+) more lines/.exec(shown)?.[1]);
    expect(left).toBeGreaterThan(400);
    expect(shown).toContain(`line ${500 - left - 1} `);
    expect(shown).not.toContain(`line ${500 - left} `);
  });

  it("is answered with texts to copy, each by itself and letter by letter", async () => {
    const known = HOSTILE_TEXTS.filter(({ length }) => length > 0 && length < 4000);
    const texts = ['9–18 & "24/7" <*x* ~y~ :wave:>', "two\n  lines", "long ".repeat(800), ...known];
    const { type, nthTold, slack } = await listening(({ words }) =>
      Promise.resolve({
        lines: [["Before ", { kind: "copy", text: texts[Number(words)] ?? "" }, " after"]],
      }),
    );
    for (const [i, text] of texts.entries()) {
      await type(`blurb ${i}`);
      const message = await nthTold(i + 1);
      expect(message.body.blocks).toMatchObject([
        {
          type: "rich_text",
          elements: [
            { type: "rich_text_section", elements: [{ text: "Before " }] },
            { type: "rich_text_preformatted", elements: [{ type: "text", text }] },
            { type: "rich_text_section", elements: [{ text: " after" }] },
          ],
        },
      ]);
      expect(linksIn(message)).toEqual([]);
      expect(Object.values(mentionsIn(message, slack.world)).flat()).toEqual([]);
    }
  });

  it("gets an answer also when there is nothing to tell", async () => {
    const { type, nthTold } = await listening(() => Promise.resolve({ lines: [] }));
    await type("due");
    expect((await nthTold(1)).body.text).toBe("There is nothing to tell.");
  });

  it("of hostile words calls nobody and leads nowhere, neither typed nor said again", async () => {
    const { type, nthTold, sink, slack } = await listening(({ name, words }) =>
      Promise.resolve({
        lines: [[`There is no command “${name}” ${words}`], [{ kind: "bold", text: words }]],
      }),
    );
    const texts = [...HOSTILE_TEXTS, "<@U1|x>", "&lt;!channel&gt;", "<!here|x>", "\u202Eeud", "a\nb\u0000c"];
    for (const [i, text] of texts.entries()) {
      expect((await type(text)).kind).toBe("acknowledged");
      const message = await nthTold(i + 1);
      expect(mentionsIn(message, slack.world)).toEqual({
        users: [],
        groups: [],
        channels: [],
        broadcasts: [],
      });
      expect(linksIn(message)).toEqual([]);
    }
    for (const { name, words } of sink.commands) {
      expect(`${name} ${words}`.length).toBeLessThan(8000);
      expect(`${name} ${words}`).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }
  });

  it("that the app does not have never comes", async () => {
    const { slack, sink } = await listening();
    expect(await slack.world.slash(ANA, TEAM, "/giphy", "due")).toEqual({ kind: "no such command" });
    expect(sink.commands).toEqual([]);
  });

  it("that Slack would not send is no command", async () => {
    const { slack, sink, log } = await listening();
    const delivery = await slack.sockets.deliver({ type: "slash_commands", payload: { command: "/ssla" } });
    expect(delivery.kind).toBe("acknowledged");
    expect(sink.commands).toEqual([]);
    expect(log.lines.map(({ event }) => event)).toContain("slack.command_unreadable");
  });
});
