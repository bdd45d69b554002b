// npm run blurbs: what customers of six companies read, in docs/blurbs.md.
import { writeFileSync } from "node:fs";
import { blurbsMarkdown } from "./blurbs/page.ts";

writeFileSync("docs/blurbs.md", blurbsMarkdown());
