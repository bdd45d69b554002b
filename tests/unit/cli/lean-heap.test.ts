import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { keepHeapLean } from "../../../src/cli/lean-heap.ts";

test("the flag that holds the heap lean is one that this Node's engine knows", () => {
  const [, flag = "none is set"] = /"(--[a-z-]+)=/.exec(keepHeapLean.toString()) ?? [];
  expect(execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" })).toContain(`${flag} (`);
});
