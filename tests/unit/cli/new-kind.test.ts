import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ChannelKinds } from "../../../src/channels/define-channel.ts";
import { channelKinds, kindsOf } from "../../../src/cli/channel-kinds.ts";
import { jsonSchemas } from "../../../src/config/json-schemas.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { channelId } from "../../../src/core/ids.ts";
import { openMonitor } from "../../../src/main.ts";
import { ConfigError, formatProblem } from "../../../src/ports/errors.ts";
import { systemClock } from "../../../src/schedule/system-clock.ts";
import { fileTermsArchive } from "../../../src/store/file/terms-archive.ts";
import { replace, SSLA_FILE } from "../../support/broken.ts";
import { ENV, folderWith, removeFolders, VALID, type Files } from "../../support/config-files.ts";
import { pigeonKind } from "../../support/pigeon-kind.ts";
import { recordingLog } from "../../support/recording-log.ts";
import { ssla } from "../../support/run-cli.ts";

// A kind that is defined in one place and named nowhere else: what a new folder and its line in the registry amount to.

afterAll(removeFolders);

const kindsWith = (pigeon: ReturnType<typeof pigeonKind>["pigeon"], route?: string): ChannelKinds =>
  new Map([...channelKinds(), ...kindsOf({ pigeon }, route === undefined ? {} : { pigeon: route })]);

const KINDS = kindsWith(pigeonKind().pigeon);

const CHANNEL = `  pigeon-acme:
    brand: acme
    kind: pigeon
    alerts: team
    responders: { people: true }
    connect: { loft: "loft-12", birds: ["Martha"], password: env:TOKEN }
`;

/** The valid configuration with a channel of the new kind, which begins at line 34. */
const PIGEONS: Files = replace(
  SSLA_FILE,
  "accounts: { discord",
  'accounts: { pigeon: ["R7"], discord',
)(replace(SSLA_FILE, "email: { smtp", `${CHANNEL}email: { smtp`)(VALID));

async function problemsOf(found: string, by: string): Promise<readonly string[]> {
  const cwd = folderWith(replace(SSLA_FILE, found, by)(PIGEONS));
  try {
    await loadConfig("config", ENV, { cwd, kinds: KINDS });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(formatProblem);
    throw error;
  }
}

const LITERAL =
  "39:62: a credential must not stand in the file; write env:NAME for a variable of the environment, or file:/PATH for a file; if one stood here, replace it";

describe("of a new kind, what stands wrong in ssla.yaml is told at its place with its mend", () => {
  it.each([
    [
      "a slip in its name",
      "kind: pigeon",
      "kind: pigoen",
      '36:11: "kind" cannot be "pigoen"; did you mean "pigeon"?',
    ],
    [
      "a slip in a key",
      "birds:",
      "brids:",
      ['39:14: "birds" is missing; add "birds"', '39:33: unknown key "brids"; did you mean "birds"?'],
    ],
    ["another form", '"loft-12"', '"12"', '39:22: "12" is not the number of a loft; write it like "loft-12"'],
    ["an empty list", '["Martha"]', "[]", '39:40: "birds" is an empty list; see the example configuration'],
    [
      "no credential",
      ", password: env:TOKEN",
      "",
      '39:14: "password" is missing; add `password: env:PIGEON_PASSWORD`',
    ],
    ["a credential", "password: env:TOKEN", "password: hunter2", LITERAL],
    ["a number for one", "password: env:TOKEN", "password: 8675309", LITERAL],
    [
      "strange responders",
      "responders: { people: true }\n    connect: { loft",
      "responders: { people: true, roles: [a] }\n    connect: { loft",
      '38:33: unknown key "roles"; known here: people, user_groups',
    ],
    [
      "nobody",
      "responders: { people: true }\n    connect: { loft",
      "responders: {}\n    connect: { loft",
      "38:17: nobody's post would count as an answer; write `people: true`, or list user_groups",
    ],
    [
      "nobody with a ring",
      'pigeon: ["R7"], ',
      "",
      "38:19: nobody's post would answer on pigeon-acme; give a person `accounts: { pigeon: [...] }`, or add user_groups",
    ],
  ])("%s", async (_title, found, by, expected) => {
    const problems = await problemsOf(found, by);
    const told = [expected].flat().map((one) => `${SSLA_FILE}:${one}`);
    expect(problems).toEqual(told);
    expect(problems.join()).not.toMatch(/hunter2|8675309/);
  });

  it("the same place twice", async () => {
    const twice = CHANNEL.replace("pigeon-acme", "pigeon-two");
    expect(await problemsOf("email: { smtp", `${twice}email: { smtp`)).toEqual([
      `${SSLA_FILE}:45:22: channel "pigeon-acme" watches "loft-12" already; watch each account or place once`,
    ]);
  });
});

it("editors learn a new kind from the JSON Schema", () => {
  const { "ssla.schema.json": schema = "" } = jsonSchemas(KINDS);
  expect(schema).toContain('"const": "pigeon"');
  expect(schema).toContain('"pattern": "^loft-\\\\d+$"');
});

describe("the commands know a new kind", () => {
  it("check tells what reading it costs", async () => {
    const { code, out } = await ssla("check", { cwd: folderWith(PIGEONS), env: ENV, kinds: KINDS });
    expect(code).toBe(0);
    expect(out).toContain("reads of pigeon-acme in 30 days");
    expect(out).toContain("posts billed      1,000 to 2,000");
  });

  it("init asks its questions, and writes what check accepts", async () => {
    const cwd = folderWith({});
    const answers = ["Acme", "pigeon", "dovecote", "loft-9", "", "", "", "", "", "", "U1", "U01/R12"];
    const init = await ssla("init", { cwd, answers, kinds: KINDS });
    expect(init).toMatchObject({ code: 0, err: "" });
    expect(init.out).toContain("Where do customers write (discord, facebook, slack, x, pigeon)?");
    expect(init.out).toContain('not "dovecote": write it like loft-1');
    expect(init.out).toContain('not "U1": write it like U00000001/R7');
    expect(init.out).toMatch(/LOFT_PASSWORD +what opens the loft/);
    const { channels, terms } = await loadConfig("config", undefined, { cwd, kinds: KINDS });
    expect(channels["pigeon-acme"]).toMatchObject({ kind: "pigeon", responders: { people: true } });
    expect(terms.historyFor("pigeon-acme")?.versions[0].targets).toHaveLength(1);
  });
});

it("a channel of a new kind is opened with its settings, its people's accounts and its route", async () => {
  const { pigeon, opened } = pigeonKind();
  const kinds = kindsWith(pigeon, "by the coast");
  const cwd = folderWith(PIGEONS);
  mkdirSync(join(cwd, "data"));
  const config = await loadConfig("config", ENV, { cwd, kinds });
  const archive = fileTermsArchive(join(cwd, "data", "frozen-terms.jsonl"));
  const world = { cwd, clock: systemClock, log: recordingLog(), kinds };
  const { channels, monitored, store } = await openMonitor("config", config, archive, world);
  await store.close();
  expect(channels.get(channelId("pigeon-acme"))?.id).toBe("pigeon-acme");
  expect(monitored.get(channelId("pigeon-acme"))?.platform).toBe("Pigeon Post");
  expect(opened).toMatchObject([
    {
      id: "pigeon-acme",
      brand: "acme",
      connect: { loft: "loft-12", birds: ["Martha"], speed: 80 },
      responders: { people: true, accounts: ["R7"], roles: [] },
      deps: { clock: systemClock, route: "by the coast" },
    },
  ]);
  expect(opened[0]?.connect.password.reveal()).toBe("token-value");
});
