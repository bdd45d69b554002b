import { describe, expect, it } from "vitest";
import { readYaml } from "../../../../src/config/yaml/read-yaml.ts";
import { findTokens } from "../../../../src/config/yaml/token-shapes.ts";

const messagesOf = (text: string): readonly string[] =>
  readYaml(text, "a.yaml").problems.map(({ message }) => message);

describe("readYaml", () => {
  it("takes an empty file, and one of comments, for an empty map", () => {
    for (const text of ["", "\n", "# nothing yet\n"]) {
      expect(readYaml(text, "a.yaml")).toMatchObject({ root: { kind: "map" }, problems: [] });
    }
  });

  it("refuses what is nested without end, and what is far too long", () => {
    expect(messagesOf("[".repeat(20_000))).toEqual(["this is not valid YAML (resource exhaustion)"]);
    expect(messagesOf(`a: ${"b".repeat(1_000_001)}`)).toEqual(["is longer than a million characters"]);
  });

  it("looks for credentials in linear time", () => {
    for (const letter of ["M", "A", "x"]) expect(findTokens(letter.repeat(500_000)).length).toBeLessThan(2);
  });

  it("takes the beginning of a token for what it is: a word about tokens", () => {
    const text = "a: the bot token (xoxb-...) # xoxb- is Slack's, xapp-1-A too\n";
    expect(messagesOf(text)).toEqual([]);
    expect(messagesOf("a: xoxb-1234567890\n")).toEqual(["a credential is written out in the file"]);
  });
});
