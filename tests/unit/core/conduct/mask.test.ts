import { expect, test } from "vitest";
import { masked, wholeMasked } from "../../../../src/core/conduct/mask.ts";

const spanOf = (text: string, words: string) => {
  const from = text.indexOf(words);
  return { from, to: from + words.length };
};

test("of masked words the first letter stays, and everything around them", () => {
  const text = "you idiots, where is my bag?";
  expect(masked(text, [spanOf(text, "idiots")])).toBe("you i•••••, where is my bag?");
});

test("a digit never stays: it may be somebody's number", () => {
  const text = "call 312 555 0100 now";
  expect(masked(text, [spanOf(text, "312 555 0100")])).toBe("call ••• ••• •••• now");
});

test("signs that stand for letters, emoji and heaped marks are masked too", () => {
  for (const words of ["$h!t", "🖕🖕", "i\u0301\u0302d\u0300iot", "i.d.i.o.t", "i\u200dd\u200diot"]) {
    const text = `ah ${words} oh`;
    expect(masked(text, [spanOf(text, words)])).toMatch(/^ah \p{L}?•+ oh$/u);
  }
});

test("spans that overlap, touch or repeat show no more than one of them would", () => {
  const spans = [
    { from: 2, to: 6 },
    { from: 0, to: 4 },
    { from: 0, to: 4 },
    { from: 4, to: 5 },
  ];
  expect(masked("abcdefgh", spans)).toBe("a•••••gh");
});

test("a long text is cut around the first finding, and no sign in half", () => {
  const text = `${"😀 so long ".repeat(60)}idiots${" and on 😀".repeat(60)}`;
  const shown = masked(text, [spanOf(text, "idiots")]);
  expect(shown).toContain("i•••••");
  expect(shown.startsWith("…")).toBe(true);
  expect(shown.endsWith("…")).toBe(true);
  expect(shown.length).toBeLessThan(300);
  expect(shown).not.toMatch(/\p{Cs}/u);
});

test("a finding that begins before what is shown, or ends after it, stays masked all the way", () => {
  const text = `hello ${"bad ".repeat(500)}`;
  const beyond = masked(text, [{ from: 6, to: text.length }]);
  expect(beyond).toMatch(/^hello b•• ••• /);
  expect(beyond.slice(7)).not.toMatch(/[a-z]/);
});

test("places beyond the text, or of nothing, mask nothing and harm nothing", () => {
  expect(masked("fine", [{ from: 90, to: 95 }])).toBe("fine");
  expect(masked("fine", [{ from: 2, to: 2 }])).toBe("fine");
  expect(masked("", [{ from: 0, to: 3 }])).toBe("");
});

test("of words of which nobody knows what they say no sign is left, of long ones their length neither", () => {
  expect(wholeMasked("Hello 12 😀")).toBe("••••• •• •");
  const long = wholeMasked("secret ".repeat(500));
  expect(long).not.toMatch(/[a-z]/);
  expect(long.length).toBeLessThan(300);
});
