import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ssla } from "../support/run-cli.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const CI = readFileSync(new URL("../../.ci/run", import.meta.url), "utf8");

const run = (args: string): ReturnType<typeof ssla> => ssla(args, { cwd: ROOT, now: "2026-11-22T12:00:00Z" });

test("the sample prints the table that README.md shows", async () => {
  const { code, out, err } = await run("replay examples/acme-conversations.jsonl --terms config/terms");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const table = out.split("\n").filter((line) => /^[┌│├└]/.test(line));
  expect(README).toContain(table.join("\n"));
});

test("the explanation that README.md shows is the program's", async () => {
  const { out } = await run("explain x-057 --from examples/acme-conversations.jsonl");
  const shown = /^Case 117065964b95c49b42ad4d59915175fb[^`]+/m.exec(README)?.[0] ?? "nothing";
  expect(out).toContain(shown.trimEnd());
});

test("the continuous integration calls exactly the test command of README.md", () => {
  const command = /^ {4}(npm install && npm test)\b/m.exec(README)?.[1] ?? "no command";
  expect(CI.split("\n")).toContain(command);
});
