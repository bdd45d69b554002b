import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** It comes with the program: as far above the sources as above what is built from them. */
const PACKAGED = fileURLToPath(new URL("../../config/slack-app-manifest.yaml", import.meta.url));

const manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

/** The manifest of the team's Slack app. */
export interface SlackManifest {
  readonly text: string;
  /** What the bot's token must be allowed. */
  readonly scopes: readonly string[];
}

/** Reads the packaged manifest. */
export async function readManifest(): Promise<SlackManifest> {
  const text = await readFile(PACKAGED, "utf8");
  return { text, scopes: manifest.parse(parse(text)).oauth_config.scopes.bot };
}
