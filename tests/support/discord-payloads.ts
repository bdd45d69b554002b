import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Payloads of third parties, which are not part of the product: tests that read them are skipped where they are absent. */
const FOLDER: string = fileURLToPath(new URL("../../../shared/payloads/", import.meta.url));

/** Whether they are there. */
export const HAS_DISCORD_PAYLOADS: boolean = existsSync(`${FOLDER}discord-real`);

/** One of them: `discord-real/READY.0`. */
export const discordPayload = (name: string): unknown =>
  JSON.parse(readFileSync(`${FOLDER}${name}.json`, "utf8")) as unknown;
