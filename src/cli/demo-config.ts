import { randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { z } from "zod";
import * as registry from "../channels/registry.ts";
import type { Environment } from "../config/ssla/read-credential.ts";
import type { XUserKeys } from "../sim/x/x-credentials.ts";

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

/** Copies the packaged configuration to a temporary folder; a channel that cannot be watched yet stays behind. */
export async function copyConfig(): Promise<DemoConfig> {
  const root = await mkdtemp(join(tmpdir(), "ssla-demo-"));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  const dir = join(root, "config");
  try {
    const { text, leftOut } = watchableOf(await readFile(join(PACKAGED, "ssla.yaml"), "utf8"));
    await mkdir(dir);
    await writeFile(join(dir, "ssla.yaml"), text);
    await cp(join(PACKAGED, "terms"), join(dir, "terms"), {
      recursive: true,
      filter: (path) => !leftOut.includes(basename(path)),
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { root, dir, remove };
}

const kinds = z.looseObject({ channels: z.record(z.string(), z.looseObject({ kind: z.string() })) });

function watchableOf(ssla: string): { readonly text: string; readonly leftOut: readonly string[] } {
  const document = parseDocument(ssla);
  const { channels } = kinds.parse(document.toJS());
  const leftOut = Object.keys(channels).filter((id) => !Object.hasOwn(registry, channels[id]?.kind ?? ""));
  for (const id of leftOut) document.deleteIn(["channels", id]);
  return { text: document.toString(), leftOut };
}

/** The environment that the copy names: credentials of the loopback platforms, and a key of its own for the store. */
export function demoEnvironment(
  keys: XUserKeys,
  slack: { readonly bot: string; readonly app: string },
): Environment {
  return {
    ACME_SLACK_BOT_TOKEN: slack.bot,
    ACME_SLACK_APP_TOKEN: slack.app,
    X_APP_KEY: keys.appKey,
    X_APP_SECRET: keys.appSecret,
    X_ACCESS_TOKEN: keys.accessToken,
    X_ACCESS_SECRET: keys.accessSecret,
    SSLA_DATA_KEY: randomBytes(32).toString("base64"),
    SMTP_URL: "smtp://127.0.0.1:1", // email is not sent yet; the packaged configuration names it
  };
}
