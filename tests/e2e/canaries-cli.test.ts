import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { ALERTS, OPS } from "../support/live-config.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { bytesBelow, findings } from "../support/findings.ts";
import { folderWith, removeFolders, VALID, type Files } from "../support/config-files.ts";
import { author, says } from "../support/events.ts";
import { processWorld } from "../support/live-process.ts";
import { ssla } from "../support/run-cli.ts";
import { anIntake, folds, wordsOf } from "../support/store.ts";
import { at } from "../support/at.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
afterAll(removeFolders);

/** Credentials as platforms make them, and some of no shape at all. */
const ENV = {
  BOT: "xoxb-90210-canary-bot-7f3a9b",
  APP: "xapp-1-A90210-canary-app-7f3a9b",
  KEY: "canary7f3a9bOfX",
  TOKEN: `N${"canary7f3a9b".repeat(2)}.G7f3a9.${"c".repeat(30)}`,
  SMTP: "smtp://canary7f3a9b:mail@localhost",
  DATA_KEY: "canary-store-key-7f3a9b-of-enough-letters",
};
const IN_FILES = "xoxb-90210-canary-file-7f3a9b";
const WRONG_KEY = "canary-wrong-key-7f3a9b-of-enough-letters";
const CANARIES = [...Object.values(ENV), IN_FILES, WRONG_KEY];

const COMMANDS = [
  ...["check", "status", "due", "explain m1", "explain nothing", "backup", "terms show", "terms show x-acme"],
  ...["terms diff x-acme", "terms freeze", "replay conversations.jsonl", "start", "start --config nowhere"],
  ...["setup slack", "setup slack --manifest", "doctor --yes", "doctor", "shadow", "start --shadow"],
  ...["plan", "plan conversations.jsonl", "export cases", "export events --out out.csv"],
  ...["check --nonsense", "help", "nonsense", "init", "init --force"],
];

const SSLA = VALID["config/ssla.yaml"] ?? "";
const broken = (from: string | RegExp, to: string): Files => ({
  ...VALID,
  "config/ssla.yaml": SSLA.replace(from, to),
});

/** Configurations of which none lets the monitor start. */
const CONFIGURATIONS: Readonly<Record<string, Files>> = {
  "a credential written out": broken("env:BOT", IN_FILES),
  "one written out where no credential belongs": broken("name: Acme Travel", `name: ${IN_FILES}`),
  "one written out as a key": broken("brands:\n  acme:", `brands:\n  ${IN_FILES}:`),
  "one written out beside broken YAML": broken("env:BOT,", `${IN_FILES}, [`),
  "one written out in a duration": {
    ...VALID,
    "config/terms/x-acme/2026-11-01.yaml": `response: { targets: [{ name: a, first: ${IN_FILES} }] }\n`,
  },
  "a credential that nobody set": broken("env:BOT", "env:NOBODY_SET_THIS"),
  "a file that others may read": broken("env:BOT", "file:SECRETS/open"),
  "a file that is not there": broken("env:BOT", "file:SECRETS/gone"),
  "a route that is none": broken("to: [lead]", "to: [nobody]"),
};

test.each(Object.entries(CONFIGURATIONS))(
  "with %s no command prints or writes a credential",
  async (_, files) => {
    const cwd = folderWith({});
    const secrets = folderWith({ open: IN_FILES, closed: IN_FILES });
    chmodSync(join(secrets, "open"), 0o644);
    chmodSync(join(secrets, "closed"), 0o600);
    for (const args of COMMANDS.flatMap((one) => [one, `${one} --json`])) {
      const here = join(cwd, args.replaceAll(/\W/g, "_"));
      writeConfig(here, files, secrets);
      const { out, err } = await ssla(args, { cwd: here, env: ENV });
      const written = bytesBelow(join(here, "data")) + bytesBelow(join(here, "backups"));
      expect(findings({ out, err, written }, CANARIES), args).toEqual([]);
    }
  },
);

function writeConfig(cwd: string, files: Files, secrets: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(cwd, path, ".."), { recursive: true });
    writeFileSync(join(cwd, path), text.replaceAll("SECRETS", secrets));
  }
}

test.each([
  ["the key of the store", ENV],
  ["another key", { ...ENV, DATA_KEY: WRONG_KEY }],
  ["no key", { ...ENV, DATA_KEY: "" }],
])("with a good configuration and %s no command prints or writes a credential", async (_, env) => {
  const cwd = folderWith(VALID);
  mkdirSync(join(cwd, "data"));
  const ask = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
  const path = join(cwd, "data/ssla.db");
  const store = await openSqliteStore({ path, key: ENV.DATA_KEY, now: () => at("2026-11-02T14:59:00Z") });
  await store.record(anIntake([ask], { words: [wordsOf(ask, "my flight is cancelled")] }), folds);
  // While another process holds it `start` fails before it speaks to anybody.
  for (const args of COMMANDS.flatMap((one) => [one, `${one} --json`])) {
    const { out, err } = await ssla(args, { cwd, env });
    expect(findings({ out, err, files: bytesBelow(cwd) }, CANARIES), args).toEqual([]);
  }
  await store.close();
  expect(bytesBelow(join(cwd, "data"))).toContain("m1");
});

test.each([
  ["a bot token that Slack refuses", { BOT: "xoxb-90210-canary-dead-7f3a9b" }],
  ["an app token that Slack refuses", { APP: "xapp-1-A90210-canary-dead-7f3a9b" }],
  ["keys that X refuses", { X0_T: "canarydead7f3a9b", X0_S: "canarydeadsecret7f3a9b" }],
])(
  "`ssla start` with %s goes on, and neither its log nor anything else holds a credential",
  async (what, over) => {
    const world = await processWorld();
    const monitor = world.ssla("start", { env: over });
    // Each says in its own way that it was refused.
    if (what.startsWith("a bot")) await monitor.logged("history.adopted");
    else if (what.startsWith("an app")) await monitor.logged("notifier.disconnected");
    else await world.posted(({ channel }) => channel === OPS);
    for (const args of ["status", "due", "check", "backup"]) {
      const { out, err } = await world.ssla(args, { env: over }).ended;
      expect(findings({ out, err }, [...world.secrets, ...Object.values(over)]), args).toEqual([]);
    }
    monitor.kill("SIGTERM");
    const { code, out, err } = await monitor.ended;
    expect({ code, out }).toEqual({ code: 0, out: "" });
    const inSlack = JSON.stringify([
      ...world.slack.world.messagesIn(OPS),
      ...world.slack.world.messagesIn(ALERTS),
    ]);
    const places = { err, inSlack, files: bytesBelow(world.cwd) };
    expect(findings(places, [...world.secrets, ...Object.values(over)])).toEqual([]);
  },
  180_000,
);
