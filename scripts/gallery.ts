// npm run gallery: what a team sees in Slack, as a page and as pictures, in docs/gallery/.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { captionsOf, galleryHtml, galleryMarkdown } from "./gallery/page.ts";
import { findChromium, takePictures } from "./gallery/pictures.ts";
import { hang } from "./gallery/workspace.ts";

const FOLDER = "docs/gallery";

const hanging = await hang();
const captions = captionsOf(hanging);
const page = await galleryHtml(hanging);
mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/index.html`, page);
writeFileSync(`${FOLDER}/README.md`, galleryMarkdown(captions));

const browser = findChromium(process.env);
if (browser === undefined) {
  console.error(
    "The page was written, the pictures were not: no Chromium was found. Install it (Debian: chromium and fonts-noto-color-emoji), or name it: CHROMIUM=/path npm run gallery",
  );
  process.exitCode = 1;
} else {
  for (const old of readdirSync(FOLDER)) if (old.endsWith(".png")) rmSync(`${FOLDER}/${old}`);
  await takePictures(
    browser,
    page,
    captions.map(({ name }) => name),
    FOLDER,
  );
  console.log(`${captions.length} pictures in ${FOLDER}`);
}
