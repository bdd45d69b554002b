import { expect, it } from "vitest";
import { z } from "zod";
import { apologyView } from "../../../../src/notify/slack/apology-view.ts";

const field = z.object({ element: z.object({ initial_value: z.string() }) });

/** What stands in the first field of the form. */
const filledIn = (text: string): string =>
  field.parse(apologyView([{ language: undefined, text }]).blocks[0]).element.initial_value;

it("all of an apology that a configuration may hold can be copied, and no more than Slack takes", () => {
  const long = "Sorry. ".repeat(357).trim();
  expect(filledIn(long)).toBe(long);
  for (const text of [long.repeat(2), "👨‍👩‍👧‍👦".repeat(600)]) {
    expect(filledIn(text).length).toBeLessThanOrEqual(3000);
  }
});
