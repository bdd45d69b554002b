import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { ConfigError, formatProblem } from "../../../src/ports/errors.ts";
import { brokenHours } from "../../support/broken-configurations/broken-hours.ts";
import { brokenNeedsReply } from "../../support/broken-configurations/broken-needs-reply.ts";
import { brokenColors } from "../../support/broken-configurations/broken-colors.ts";
import { brokenSsla } from "../../support/broken-configurations/broken-ssla.ts";
import { brokenTargets } from "../../support/broken-configurations/broken-targets.ts";
import { brokenVersions } from "../../support/broken-configurations/broken-versions.ts";
import { DEFAULTS_FILE, replace, SSLA_FILE, VERSION_FILE } from "../../support/broken.ts";
import { ENV, folderWith, removeFolders, VALID, type Files } from "../../support/config-files.ts";

afterAll(removeFolders);

const kinds = channelKinds();

async function problemsOf(files: Files): Promise<readonly string[]> {
  try {
    await loadConfig("config", ENV, { cwd: folderWith(files), kinds });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(formatProblem);
    throw error;
  }
}

describe("a broken configuration is told its problem, where it stands and its mend", () => {
  it.each([
    ...brokenHours,
    ...brokenTargets,
    ...brokenNeedsReply,
    ...brokenVersions,
    ...brokenSsla,
    ...brokenColors,
  ])("%s", async (_title, breaking, expected) => {
    expect(await problemsOf(breaking(VALID))).toEqual(expected);
  });
});

describe("all problems", () => {
  it("of a valid configuration are none", async () => {
    expect(await problemsOf(VALID)).toEqual([]);
  });

  it("of several files are told at once, in the order of files and lines", async () => {
    const breaks = [
      replace(SSLA_FILE, "person: ana", "person: anna"),
      replace(SSLA_FILE, "env:TOKEN", "hunter2"),
      replace(DEFAULTS_FILE, "95%", "100%"),
      replace(DEFAULTS_FILE, "America/Chicago", "America/Chicgo"),
      replace(VERSION_FILE, "first: 15m", "first: 2d"),
      replace(VERSION_FILE, "name: urgent", "name: standard"),
    ];
    const problems = await problemsOf(breaks.reduce((files, breaking) => breaking(files), VALID));
    expect(problems.map((problem) => problem.replace(/: .*/, ""))).toEqual([
      "config/ssla.yaml:14:55",
      "config/ssla.yaml:33:14",
      "config/terms/defaults.yaml:2:13",
      "config/terms/defaults.yaml:6:14",
      "config/terms/x-acme/2026-11-01.yaml:4:62",
      "config/terms/x-acme/2026-11-01.yaml:5:9",
    ]);
  });

  it("of defaults are told once, however many versions inherit them", async () => {
    expect(await problemsOf(replace(DEFAULTS_FILE, "95%", "100%")(VALID))).toHaveLength(1);
  });
});

const TOKENS = [
  "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzOqgy",
  "xapp-1-A0123456789-1234567890123-abcdefabcdef",
  `AAAA${"a1B2%3D".repeat(14)}`,
  "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs",
];

/** Places where a token is some other mistake too, whose message would like to show the value. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ["a credential", SSLA_FILE, "env:TOKEN"],
  ["a kind", SSLA_FILE, "discord\n"],
  ["a reference", SSLA_FILE, "ana }"],
  ["a key", SSLA_FILE, "locale"],
  ["a zone", DEFAULTS_FILE, "America/Chicago"],
  ["a duration", VERSION_FILE, "15m"],
  ["an objective", DEFAULTS_FILE, "95%"],
  ["a name of a target", VERSION_FILE, "urgent"],
  ["an interaction", VERSION_FILE, "mention"],
  ["a remedy", VERSION_FILE, "{target}"],
];

describe("a secret file", () => {
  it("that others may read is refused, and one of this user alone is read", async () => {
    const cwd = folderWith({ "token.txt": "token-value\n" });
    const path = join(cwd, "token.txt");
    const files = replace(SSLA_FILE, "env:BOT", `file:${path}`)(VALID);
    chmodSync(path, 0o644);
    const mend = `run: chmod 600 ${path}`;
    expect(await problemsOf(files)).toEqual([
      `${SSLA_FILE}:5:29: others may read the secret file ${path}; ${mend}`,
    ]);
    chmodSync(path, 0o600);
    const { brands } = await loadConfig("config", ENV, { cwd: folderWith(files), kinds });
    expect(brands["acme"]?.workspace.bot_token.reveal()).toBe("token-value");
  });
});

describe("a token is refused and never printed", () => {
  for (const [what, file, found] of PLACES) {
    it.each(TOKENS)(`where ${what} stands: %#`, async (token) => {
      const valid = {
        ...VALID,
        [SSLA_FILE]: (VALID[SSLA_FILE] ?? "").replace("name: Acme", "locale: en\n    name: Acme"),
      };
      const tail = found.endsWith("\n") ? "\n" : found.endsWith(" }") ? " }" : "";
      const by = found === "{target}" ? `{${token}}` : `${token}${tail}`;
      const problems = await problemsOf(replace(file, found, by)(valid));
      expect(problems.join("\n")).toContain("a credential is written out in the file");
      expect(problems.join("\n")).not.toContain(token.slice(5, 20));
    });
  }

  it("where it is spelled with escapes", async () => {
    const problems = await problemsOf(replace(VERSION_FILE, "Sorry.", "xo\\x78b-1234-abcdefgh")(VALID));
    expect(problems).toHaveLength(1);
    expect(problems.join("\n")).toContain(`${VERSION_FILE}:11:9: a credential is written out`);
  });

  it("and a literal of no known shape is not printed either", async () => {
    const problems = await problemsOf(replace(SSLA_FILE, "env:TOKEN", "hunter2")(VALID));
    expect(problems.join("\n")).not.toContain("hunter2");
  });

  it("and an unquoted number where a credential stands is not printed either", async () => {
    const problems = await problemsOf(replace(SSLA_FILE, "env:TOKEN", "8675309")(VALID));
    expect(problems).toHaveLength(1);
    expect(problems.join("\n")).not.toContain("8675309");
  });
});
