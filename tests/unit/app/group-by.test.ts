import { expect, test } from "vitest";
import { groupBy } from "../../../src/app/group-by.ts";

test("keeps groups and their items in the order in which they came", () => {
  const groups = groupBy(["b1", "a1", "b2", "a2", "c1"], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]);
});

test("takes any key, also such as objects have already, and nothing at all", () => {
  expect([...groupBy([1], () => "__proto__")]).toEqual([["__proto__", [1]]]);
  expect([...groupBy(new Set<string>(), (item) => item)]).toEqual([]);
});
