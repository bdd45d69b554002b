import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as registry from "../../src/channels/registry.ts";

const kinds = Object.entries(registry);
const publishing = kinds.flatMap(([kind, { openPublisher }]) => (openPublisher === undefined ? [] : [kind]));

test("every kind of channel that publishes is held to the contract of all publishers", () => {
  expect(publishing.length).toBeGreaterThan(0);
  for (const kind of publishing) {
    const file = readFileSync(`tests/contract/publishers/${kind}.test.ts`, "utf8");
    expect(file).toMatch(new RegExp(`^describePublisher\\("${kind}", \\w+\\);$`, "m"));
    expect(file).not.toMatch(/skip|todo|only/);
  }
});

test("a publisher is hooked into its kind, or there is none", () => {
  const written = kinds
    .map(([kind]) => kind)
    .filter((kind) => existsSync(`src/channels/${kind}/publisher.ts`));
  expect(written).toEqual(publishing);
});

test("docs/publishing-places.md names every kind that publishes", () => {
  const page = readFileSync("docs/publishing-places.md", "utf8");
  for (const [kind] of kinds) expect(page).toContain(`\`${kind}.`);
});
