import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The browser: what CHROMIUM names, else the first of its usual names on the path. Undefined when there is none. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const named = env["CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = (env["PATH"] ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Writes a picture of each figure of the page into `folder`, as `<name>.png`. */
export async function takePictures(
  executablePath: string,
  page: string,
  names: readonly string[],
  folder: string,
): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage({ viewport: { width: 760, height: 900 }, deviceScaleFactor: 1.5 });
    await tab.setContent(page);
    for (const name of names) {
      await tab
        .locator(`#${name} .picture-frame`)
        .screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    }
  } finally {
    await browser.close();
  }
}
