// npm run blurbs: what customers of six companies read, in docs/blurbs.md, and see, in docs/blurbs/.
import { mkdirSync, writeFileSync } from "node:fs";
import { blurbsMarkdown, samplePictures } from "./blurbs/page.ts";

writeFileSync("docs/blurbs.md", blurbsMarkdown());
mkdirSync("docs/blurbs", { recursive: true });
for (const { path, png } of samplePictures()) writeFileSync(`docs/${path}`, png);
