import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { termsSource } from "../../../src/config/terms-source.ts";
import { channelId } from "../../../src/core/ids.ts";
import { ConfigError } from "../../../src/ports/errors.ts";
import type { TermsSource } from "../../../src/ports/terms-source.ts";

let root: string;
let source: TermsSource;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "ssla-terms-"));
  await cp("config", join(root, "config"), { recursive: true });
  source = termsSource("config", { cwd: root, archive: { all: () => [] }, kinds: channelKinds() });
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

const terms = (name: string): string => join(root, "config", "terms", name);

test("the fingerprint changes with every file that is added, changed or gone, and with nothing else", async () => {
  const first = await source.fingerprint();
  expect(await source.fingerprint()).toBe(first);
  await cp(terms("x-acme/2026-11-01.yaml"), terms("x-acme/2027-01-01.yaml"));
  const added = await source.fingerprint();
  expect(added).not.toBe(first);
  await writeFile(terms("x-acme/2027-01-01.yaml"), "purpose: other\n");
  const changed = await source.fingerprint();
  expect(changed).not.toBe(added);
  await rm(terms("x-acme/2027-01-01.yaml"));
  expect(await source.fingerprint()).not.toBe(changed);
});

test("a folder that is gone is a change, not a crash", async () => {
  const first = await source.fingerprint();
  await rm(join(root, "config", "terms"), { recursive: true });
  const gone = await source.fingerprint();
  expect(gone).not.toBe(first);
  expect(gone).toContain("unreadable");
});

test("terms load without credentials; a channel without a folder is judged by the one for all", async () => {
  const loaded = await source.load();
  expect(loaded.folderOf(channelId("x-acme"))).toBe("x-acme");
  expect(loaded.folderOf(channelId("x-other"))).toBe("default");
  expect(loaded.historyOf(channelId("x-other"))).toBe(loaded.histories.get("default"));
  expect(loaded.fileOf("x-acme", "2026-11-01")).toBe("config/terms/x-acme/2026-11-01.yaml");
});

test("bad terms are refused with every problem at its place", async () => {
  await writeFile(terms("x-acme/2027-01-01.yaml"), "hours: { timezone: Mars }\n");
  const problems = await source.load().catch((error: unknown) => error);
  expect(problems).toBeInstanceOf(ConfigError);
  expect(String(problems)).toContain("config/terms/x-acme/2027-01-01.yaml:1:");
});
