import { afterAll, describe, expect, it } from "vitest";
import { loadTerms } from "../../../src/config/terms/load-terms.ts";
import { channelId } from "../../../src/core/ids.ts";
import type { FrozenVersion } from "../../../src/core/terms/frozen.ts";
import { freeze } from "../../../src/core/terms/frozen.ts";
import { TZ_VERSION } from "../../../src/core/time/zone.ts";
import { ConfigError, formatProblem } from "../../../src/ports/errors.ts";
import { VERSION_FILE } from "../../support/broken.ts";
import { folderWith, removeFolders, VALID, type Files } from "../../support/config-files.ts";

afterAll(removeFolders);

async function problemsOf(files: Files, frozen: readonly FrozenVersion[]): Promise<readonly string[]> {
  try {
    const { warnings } = await loadTerms("config/terms", {
      cwd: folderWith(files),
      archive: { all: () => frozen },
    });
    return warnings.map((warning) => `warning: ${formatProblem(warning)}`);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(formatProblem);
    throw error;
  }
}

async function frozenVersion(): Promise<FrozenVersion> {
  const { historyFor } = await loadTerms("config/terms", { cwd: folderWith(VALID) });
  const terms = historyFor("x-acme")?.versions[0];
  if (terms === undefined) throw new Error("no terms");
  return freeze(channelId("x-acme"), terms, 2026);
}

const versionOf = (date: string): Files => ({
  [`config/terms/x-acme/${date}.yaml`]: VALID[VERSION_FILE] ?? "",
});

describe("a version that is new", () => {
  it("may start after those that have judged", async () => {
    expect(await problemsOf({ ...VALID, ...versionOf("2026-11-02") }, [await frozenVersion()])).toEqual([]);
  });

  it("may not start before one that has judged", async () => {
    expect(await problemsOf({ ...VALID, ...versionOf("2026-10-01") }, [await frozenVersion()])).toEqual([
      "config/terms/x-acme/2026-10-01.yaml:1:1: x-acme has judged by 2026-11-01 already, which this version would rewrite; give the new version a later date",
    ]);
  });

  it("may do so in the folder of another channel", async () => {
    const files = { ...VALID, "config/terms/default/2026-10-01.yaml": VALID[VERSION_FILE] ?? "" };
    expect(await problemsOf(files, [await frozenVersion()])).toEqual([]);
  });
});

describe("a version that has judged by other time zone rules", () => {
  it("is warned of", async () => {
    const old = { ...(await frozenVersion()), tzVersion: "2020a" };
    expect(await problemsOf(VALID, [old])).toEqual([
      `warning: ${VERSION_FILE}:1:1: judged first by the time zone rules 2020a, and now by ${TZ_VERSION}; check that the clock changes of its zone are the same, or write a new version`,
    ]);
  });
});
