import { expect, test } from "vitest";
import { pngOf } from "../../../src/documents/png.ts";

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50" viewBox="0 0 200 50">${inside}</svg>`;

const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test("a drawing becomes a PNG of its own size, or of the width that is asked for", () => {
  expect(new TextDecoder().decode(pngOf(drawing("")).slice(1, 4))).toBe("PNG");
  expect(sizeOf(pngOf(drawing("")))).toEqual([200, 50]);
  expect(sizeOf(pngOf(drawing(""), 400))).toEqual([400, 100]);
});

test("letters are drawn with the packaged font, whatever family is asked for", () => {
  const empty = pngOf(drawing(""));
  const drawn = pngOf(drawing('<text x="5" y="30" font-family="No such font">Mon-Fri 9-18</text>'));
  expect(drawn.length).toBeGreaterThan(empty.length + 200);
});

test("what is no drawing is an error", () => {
  expect(() => pngOf("no drawing")).toThrow();
});
