import { expect, it } from "vitest";
import { lastWords } from "../../../src/cli/last-words.ts";

const env = {
  KEY: "a-canary-without-a-shape",
  PATH: "/usr/bin:/usr/local/bin",
  LANG: "C.UTF-8",
  NONE: undefined,
};

it("says where an error came from, and leaves paths as they are", () => {
  const words = lastWords(new Error(`nothing at ${env.PATH} in C.UTF-8`), env);
  expect(words).toContain(`Error: nothing at ${env.PATH} in C.UTF-8`);
  expect(words).toContain("last-words.test.ts");
});

it.each(["a-canary-without-a-shape", "xoxb-90210-canary-bot", "xapp-1-A90210-canary"])(
  "masks %s wherever it stands",
  (canary) => {
    const words = lastWords(new Error(`Bearer ${canary}, key=${canary}&`), env);
    expect(words).not.toContain(canary);
    expect(words).toContain("Bearer [secret]");
  },
);

it.each([
  ["null", null],
  ["undefined", undefined],
  ["string", "a-canary-without-a-shape"],
  ["object", Object.create(null)],
])("of %s that was thrown it tells no more than that", (kind, thrown) => {
  expect(lastWords(thrown, env)).toBe(`thrown: ${kind}, not an error`);
});
