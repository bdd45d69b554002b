import { randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import type { Environment } from "../config/ssla/read-credential.ts";

/** The configuration that comes with the program: as far above the sources as above what is built from them. */
const PACKAGED = fileURLToPath(new URL("../../config/", import.meta.url));

/** A copy of the packaged configuration, with room for what the program writes beside it. */
export interface DemoConfig {
  /** Holds `config/` and, soon, `data/`. */
  readonly root: string;
  readonly dir: string;
  /** Takes all of it away. */
  readonly remove: () => Promise<void>;
}

/** Copies the packaged configuration to a temporary folder. */
export async function copyConfig(): Promise<DemoConfig> {
  const root = await mkdtemp(join(tmpdir(), "ssla-demo-"));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  const dir = join(root, "config");
  try {
    const ssla = await readFile(join(PACKAGED, "ssla.yaml"), "utf8");
    await mkdir(dir);
    await writeFile(join(dir, "ssla.yaml"), forThisComputer(ssla));
    await cp(join(PACKAGED, "terms"), join(dir, "terms"), { recursive: true });
  } catch (error) {
    await remove();
    throw error;
  }
  return { root, dir, remove };
}

/**
 * A token that the packaged configuration reads from a file of the machine comes from the environment here. Nothing leaves
 * the computer: no mail, and no heartbeat to a service.
 */
function forThisComputer(ssla: string): string {
  const document = parseDocument(ssla);
  document.setIn(["channels", "facebook-acme", "connect", "page_token"], "env:FB_PAGE_TOKEN");
  document.delete("heartbeat");
  document.delete("email");
  for (const route of ROUTES_BY_MAIL) document.deleteIn(["brands", "acme", "routes", route, "email"]);
  return document.toString();
}

const ROUTES_BY_MAIL = ["manager", "fallback"];

/** The environment that the copy names: credentials of the loopback platforms, and a key of its own for the store. */
export function demoEnvironment(
  channels: Readonly<Record<string, string>>,
  slack: { readonly bot: string; readonly app: string },
): Environment {
  return {
    ...channels,
    ACME_SLACK_BOT_TOKEN: slack.bot,
    ACME_SLACK_APP_TOKEN: slack.app,
    SSLA_DATA_KEY: randomBytes(32).toString("base64"),
  };
}
