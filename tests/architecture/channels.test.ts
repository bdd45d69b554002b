import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as registry from "../../src/channels/registry.ts";

const kinds = Object.keys(registry);
const folders = readdirSync("src/channels", { withFileTypes: true }).filter((entry) => entry.isDirectory());

test("every registered channel is held to the contract of all channels", () => {
  expect(kinds.length).toBeGreaterThan(0);
  for (const kind of kinds) {
    const file = readFileSync(`tests/contract/channels/${kind}.test.ts`, "utf8");
    expect(file).toMatch(new RegExp(`^describeChannel\\("${kind}", \\w+\\);$`, "m"));
    expect(file).not.toMatch(/skip|todo|only/);
  }
});

test("every folder of a channel is registered", () => {
  expect(folders.map(({ name }) => name).toSorted()).toEqual(kinds.toSorted());
});
