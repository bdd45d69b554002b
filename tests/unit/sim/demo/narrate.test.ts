import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrator, PLAIN, type Paint, type Told } from "../../../../src/sim/demo/narrate.ts";
import { columnsOf, cutToColumns, terminalText } from "../../../../src/sim/demo/terminal-text.ts";
import { toldOfSlack } from "../../../../src/sim/demo/told-of-slack.ts";
import { at } from "../../../support/at.ts";
import "../../../support/seed.ts";
import { ANA, aBody, aStage, BO, BUTTONS, CHANNEL } from "./page/stage.ts";

const NOW = at("2026-11-09T16:42:00Z");
const zone = "America/Chicago";
const line = (told: Told, columns = 200): string => narrator({ columns, paint: PLAIN, zone })(NOW, told);

const posted = {
  kind: "posted",
  how: "post",
  platform: "X",
  handle: "maria_gomez",
  ours: false,
  text: "help",
} as const;

describe("a line of the narration", () => {
  test.each<[Told, string]>([
    [posted, "10:42  X        @maria_gomez: help"],
    [{ ...posted, how: "reply" }, "10:42  X        @maria_gomez replies: help"],
    [{ ...posted, ours: true, how: "reply" }, "10:42  X        Acme replies: help"],
    [{ kind: "edited", platform: "X", handle: "bo", text: "now" }, "10:42  X        @bo edits: now"],
    [{ kind: "removed", platform: "X", handle: "bo", text: "oops" }, "10:42  X        @bo deletes: oops"],
    [{ kind: "alerted", place: "", text: "🟡 Soon" }, "10:42  Slack    🟡 Soon"],
    [{ kind: "alerted", place: "#ops", text: "quiet" }, "10:42  Slack    [#ops] quiet"],
    [{ kind: "changed", place: "", text: "✅ Answered" }, "10:42  Slack    ↳ ✅ Answered"],
    [{ kind: "whispered", to: "Ana", text: "Got it" }, "10:42  Slack    (only Ana sees) Got it"],
    [
      { kind: "pressed", by: "Ana", label: "I've got it", about: "maria" },
      "10:42  Slack    Ana presses “I've got it”, about @maria",
    ],
    [{ kind: "noted", text: "That was the day" }, "10:42           That was the day"],
  ])("tells %j", (told, expected) => {
    expect(line(told)).toBe(expected);
  });

  test("is cut to the terminal, counting wide signs twice", () => {
    expect(line({ ...posted, text: "刘刘刘刘" }, 36)).toBe("10:42  X        @maria_gomez: 刘刘…");
    expect(line({ ...posted, text: "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧" }, 34)).toBe("10:42  X        @maria_gomez: 👩‍👩‍👧…");
  });

  test("is coloured by how the case stands", () => {
    const named = (name: string) => (text: string) => `${name}(${text})`;
    const paint: Paint = {
      dim: (text) => text,
      bold: named("bold"),
      green: named("green"),
      yellow: named("yellow"),
      red: named("red"),
      cyan: named("cyan"),
    };
    const tell = narrator({ columns: 80, paint, zone });
    const colour = (text: string) => /(\w+)\(/.exec(tell(NOW, { kind: "alerted", place: "", text }))?.[1];
    expect(["🟡 Soon", "🔶 Now", "🟥 Late", "✅ Answered", "Hello (x"].map(colour)).toEqual([
      "yellow",
      "yellow",
      "red",
      "green",
      undefined,
    ]);
  });

  test("obeys nothing that a stranger wrote", () => {
    const text = "a\u001B[2J\u001B]0;pwned\u0007\r\nb\u202Ec\u009Bd\u2028e\u200Bf";
    const told = line({ ...posted, text });
    expect(told).not.toMatch(/[\p{Cc}\u202E\u2028\u200B]/u);
    expect(told).toContain("a[2J]0;pwned bcd ef");
  });

  test("never takes more columns than there are, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.integer({ min: 20, max: 60 }),
        (text, columns) => {
          const told = line({ ...posted, text, handle: "a" }, columns);
          expect(columnsOf(told)).toBeLessThanOrEqual(columns);
          expect(told).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        },
      ),
    );
  });

  test("leaves what fits as it is", () => {
    expect([cutToColumns("abc", 3), cutToColumns("abcd", 3), cutToColumns("abc", 0)]).toEqual([
      "abc",
      "ab…",
      "",
    ]);
    expect(terminalText("  two\n\tlines ")).toBe("two lines");
  });
});

describe("what is told of Slack", () => {
  const listen = () => {
    const { slack } = aStage();
    const told: (Told | undefined)[] = [];
    slack.onChange((change) => told.push(toldOfSlack(change, slack, { main: CHANNEL, zone })));
    return { slack, told, bot: slack.app.botUser };
  };

  test("a new alert, by its first line, in words", () => {
    const { slack, told, bot } = listen();
    const text = `🟡 Soon · Due <!date^${at("2026-11-09T17:26:00Z") / 1000}^{date_short_pretty} {time}|x> · @a &lt;b&gt; · <@${BO}>\n“quote”`;
    slack.post({ channel: CHANNEL, user: bot, body: aBody([BUTTONS], text) });
    expect(told).toEqual([{ kind: "alerted", place: "", text: "🟡 Soon · Due today 11:26 · @a <b> · @Bo" }]);
  });

  test("an answer turning the live message green, and no other edit", () => {
    const { slack, told, bot } = listen();
    const post = () => slack.post({ channel: CHANNEL, user: bot, body: aBody([BUTTONS], "🟡 Soon") });
    const edit = (text: string, buttons: boolean) =>
      slack.edit(post(), {
        body: aBody(buttons ? [BUTTONS] : [], text),
        metadata: undefined,
        showsEdited: true,
      });
    edit("🟡 Soon, claimed", true);
    edit("🔶 Now", false);
    edit("✅ Answered", false);
    expect(told.filter((one) => one?.kind !== "alerted")).toEqual([
      undefined,
      undefined,
      { kind: "changed", place: "", text: "✅ Answered" },
    ]);
  });

  test("what goes to one person, and to other channels, with its place", () => {
    const { slack, told, bot } = listen();
    slack.channel("C0OPS0001", "ops");
    slack.post({ channel: "C0OPS0001", user: bot, body: aBody([], "🟥 Trouble") });
    slack.post({ channel: slack.direct(BO).id, user: bot, body: aBody([], "lapsed") });
    slack.showPrivately(ANA, { channel: CHANNEL, user: bot, body: aBody([], "done") });
    slack.say(BO, CHANNEL, "people's own words");
    expect(told).toEqual([
      { kind: "alerted", place: "#ops", text: "🟥 Trouble" },
      { kind: "alerted", place: "to Bo", text: "lapsed" },
      { kind: "whispered", to: "Ana", text: "done" },
      undefined,
    ]);
  });
});
