import { readFileSync } from "node:fs";
import { z } from "zod";

/** The version in package.json, which lies as far above the sources as above what is built from them. */
export function programVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
