import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openYaml } from "../../../../src/config/yaml/open-yaml.ts";
import { readYaml } from "../../../../src/config/yaml/read-yaml.ts";
import { findTokens } from "../../../../src/config/yaml/token-shapes.ts";
import { folderWith, removeFolders } from "../../../support/config-files.ts";

afterAll(removeFolders);

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
    expect(messagesOf(`a: ${"b".repeat(200_001)}`)).toEqual(["is longer than 200,000 characters"]);
  });

  it("looks for credentials in linear time", () => {
    for (const letter of ["M", "A", "x"]) expect(findTokens(letter.repeat(500_000)).length).toBeLessThan(2);
  });

  it("takes the beginning of a token for what it is: a word about tokens", () => {
    const text = "a: the bot token (xoxb-...) # xoxb- is Slack's, xapp-1-A too\n";
    expect(messagesOf(text)).toEqual([]);
    expect(messagesOf("a: xoxb-1234567890\n")).toEqual(["a credential is written out in the file"]);
  });

  it("finds the one key that stands twice among 15,000", () => {
    const keys = Array.from({ length: 15_000 }, (_, i) => `k${i}: 1\n`).join("");
    expect(readYaml(`${keys}k7: 2\n`, "a.yaml").problems).toMatchObject([
      { line: 15_001, column: 1, message: "the same key stands twice in this map" },
    ]);
  });
});

describe("openYaml", () => {
  it("refuses what is not UTF-8", async () => {
    const path = join(folderWith({}), "a.yaml");
    writeFileSync(path, Buffer.from("name: Caf\u00e9\n", "latin1"));
    expect((await openYaml(path, "a.yaml")).problems).toEqual([
      { file: "a.yaml", line: 0, column: 0, message: "is not written in UTF-8", mend: "save it as UTF-8" },
    ]);
  });

  it("says in words why a file cannot be read", async () => {
    const { problems } = await openYaml(folderWith({}), "a.yaml");
    expect(problems.map(({ message }) => message)).toEqual(["cannot be read: it is a folder"]);
  });
});
