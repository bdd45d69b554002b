import { expect, test } from "vitest";
import { jsonLog } from "../../../src/log/json-log.ts";

test("an event is one line of JSON, whatever its fields hold", () => {
  const lines: string[] = [];
  const log = jsonLog({ write: (line) => lines.push(line) });
  log.warn("delivery.uncertain", { key: "k1", reason: "a\nforged line\u001b[31m", attempts: 2 });
  log.info("monitor.started");
  expect(lines.map((line) => line.endsWith("\n") && line.indexOf("\n") === line.length - 1)).toEqual([
    true,
    true,
  ]);
  const [first, second] = lines.map((line): unknown => JSON.parse(line));
  expect(first).toEqual({
    level: "warn",
    time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
    key: "k1",
    reason: "a\nforged line\u001b[31m",
    attempts: 2,
    event: "delivery.uncertain",
  });
  expect(second).toMatchObject({ level: "info", event: "monitor.started" });
});
