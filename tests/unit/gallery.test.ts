import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { captionsOf, galleryHtml, galleryMarkdown } from "../../scripts/gallery/page.ts";
import { findChromium } from "../../scripts/gallery/pictures.ts";
import { hang } from "../../scripts/gallery/workspace.ts";

const FOLDER = "docs/gallery";

test("the gallery in the documentation shows what the program posts today; npm run gallery makes it anew", async () => {
  const hanging = await hang();
  const captions = captionsOf(hanging);
  expect(readFileSync(`${FOLDER}/index.html`, "utf8")).toBe(await galleryHtml(hanging));
  expect(readFileSync(`${FOLDER}/README.md`, "utf8")).toBe(galleryMarkdown(captions));
  expect(captions.filter(({ name }) => !existsSync(`${FOLDER}/${name}.png`))).toEqual([]);
  expect(new Set(captions.map(({ name }) => name)).size).toBe(captions.length);
});

test("every message of the gallery says in words what its blocks say, for notifications and screen readers", async () => {
  const { hung } = await hang();
  expect(hung.filter(({ message }) => message.body.text.trim() === "")).toEqual([]);
});

test("a browser is the one that CHROMIUM names, else one on the path, else none", () => {
  expect(findChromium({ CHROMIUM: "/opt/chrome", PATH: "" })).toBe("/opt/chrome");
  expect(findChromium({ PATH: "/nowhere" })).toBeUndefined();
});
