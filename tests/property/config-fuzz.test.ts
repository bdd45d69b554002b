import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { ConfigError } from "../../src/ports/errors.ts";
import { ENV, folderWith, removeFolders, VALID, type Files } from "../support/config-files.ts";

afterAll(removeFolders);

const kinds = channelKinds();

const SCRAPS = [
  "",
  " ",
  "\n",
  "\t",
  ":",
  "- ",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  "#",
  "&a ",
  "*a",
  "!!x ",
  "? ",
  "|",
  "null",
  "~",
  "0",
  "-1",
  "1e999",
  "24/7",
  "100%",
  "2d",
  "__proto__",
  "<<",
  "\u0000",
  "\uD83D",
  "é",
  "---\n",
  "true",
];

/** A cut out of one of the valid files, with something else in its place. */
const mutation = fc.record({
  file: fc.constantFrom(...Object.keys(VALID)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(30),
  by: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 12 })),
});

function mutated(mutations: readonly { file: string; at: number; length: number; by: string }[]): Files {
  return mutations.reduce<Files>((files, { file, at, length, by }) => {
    const text = files[file] ?? "";
    const start = Math.floor(at * text.length);
    return { ...files, [file]: text.slice(0, start) + by + text.slice(start + length) };
  }, VALID);
}

describe("whatever stands in the files", () => {
  it("loading them ends in a configuration or a ConfigError with places, never in anything else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        try {
          await loadConfig("config", ENV, { cwd: folderWith(mutated(mutations)), kinds });
        } catch (error) {
          if (!(error instanceof ConfigError)) throw error;
          return (
            error.problems.length > 0 && error.problems.every(({ line, column }) => line >= 0 && column >= 0)
          );
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });
});
