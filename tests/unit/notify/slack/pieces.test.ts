import { expect, test } from "vitest";
import { inline } from "../../../../src/notify/slack/pieces.ts";

test.each([":white_check_mark:", ":100:", ":+1:", "a:x:b"])("%s makes no emoji", (text) => {
  expect(inline(text)).toBe(text.replace(":", ": "));
});

test.each(["Mon-Fri 09:00-18:00", "24:00, 10:30:00"])("the hours %s stay as they are", (text) => {
  expect(inline(text)).toBe(text);
});
