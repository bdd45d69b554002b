// A project in which every allowed import occurs, and beside it one file for each way to break a rule.

type Files = Readonly<Record<string, string>>;

interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const importing = (...paths: readonly string[]): string =>
  [...paths.map((path, i) => `import { a as a${i} } from "${path}";`), "export const a = 1;"].join("\n");

const importingTypes = (path: string): string => `import type { A } from "${path}";\nexport type B = A;`;

const DEPENDENCIES = ["zod", "moment-timezone", "@noble/hashes", "intl-messageformat", "some-sdk"];
const DEV_DEPENDENCIES = ["fast-check"];

const versions = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, "1.0.0"]));

/** package.json, and what it depends on. */
export const PACKAGES: Files = {
  "package.json": JSON.stringify({
    name: "fixture",
    type: "module",
    dependencies: versions(DEPENDENCIES),
    devDependencies: versions(DEV_DEPENDENCIES),
  }),
  ...Object.fromEntries(
    [...DEPENDENCIES, ...DEV_DEPENDENCIES, "undeclared"].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
      [`node_modules/${name}/index.js`, "export const a = 1;"],
    ]),
  ),
};

export const CLEAN_TREE: Files = {
  "src/core/brand.ts": "export type A = 1; export const a = 1;",
  "src/core/hash.ts": importing("@noble/hashes", "./brand.ts"),
  "src/core/time/zone.ts": importing("moment-timezone", "../brand.ts"),
  "src/core/terms/terms.ts": importing("../time/zone.ts", "../hash.ts"),
  "src/core/cases/case.ts": importing("../terms/terms.ts", "../time/zone.ts"),
  "src/core/conduct/rule.ts": importing("../cases/case.ts", "../terms/terms.ts"),
  "src/core/alerts/alert.ts": importing("../cases/case.ts", "../time/zone.ts"),
  "src/core/stats/week.ts": importing("../cases/case.ts"),
  "src/core/blurbs/catalogue.ts": importing("intl-messageformat"),
  "src/core/blurbs/blurb.ts": importing("../terms/terms.ts", "./catalogue.ts"),
  "src/ports/errors.ts": importing("../core/brand.ts"),
  "src/ports/clock.ts": importing("../core/time/zone.ts", "./errors.ts"),
  "src/app/ingest.ts": importing("../core/cases/case.ts", "../ports/clock.ts"),
  "src/app/run.ts": importing("./ingest.ts"),
  "src/platforms/x/budget.ts": importingTypes("../../core/brand.ts"),
  "src/platforms/x/client.ts": importing("some-sdk", "../../ports/clock.ts", "./budget.ts"),
  "src/platforms/slack/client.ts": importing("some-sdk", "../../ports/clock.ts"),
  "src/channels/registry.ts": importing("./x/x.ts", "./slack/slack.ts"),
  "src/channels/define-channel.ts": importing("../ports/errors.ts", "zod"),
  "src/channels/x/x.ts": importing(
    "../define-channel.ts",
    "../../platforms/x/client.ts",
    "./to-event.ts",
    "zod",
  ),
  "src/channels/x/to-event.ts": importing("../../core/cases/case.ts"),
  "src/channels/slack/slack.ts": importing("../define-channel.ts", "../../platforms/slack/client.ts"),
  "src/store/queries.ts": importing("../ports/errors.ts"),
  "src/store/sqlite/store.ts": importing("../queries.ts", "node:fs", "some-sdk"),
  "src/store/file/store.ts": importing("../queries.ts", "node:fs/promises"),
  "src/notify/slack/notifier.ts": importing("../../platforms/slack/client.ts"),
  "src/schedule/cron.ts": importing("../ports/clock.ts", "some-sdk"),
  "src/web/server.ts": importing("../ports/clock.ts", "some-sdk", "node:http"),
  "src/config/load.ts": importing("../core/terms/terms.ts", "zod", "./yaml/read.ts"),
  "src/config/kinds.ts": importingTypes("../channels/define-channel.ts"),
  "src/config/yaml/read.ts": importing("node:fs", "../../core/brand.ts"),
  "src/log/log.ts": importing("../ports/clock.ts"),
  "src/history/read.ts": importing("../core/cases/case.ts", "node:fs"),
  "src/classify/rules.ts": importing("../core/cases/case.ts", "zod"),
  "src/sim/world.ts": importingTypes("../core/brand.ts"),
  "src/sim/x/server.ts": importing("../world.ts", "some-sdk", "node:http"),
  "src/cli/words.ts": importing("../core/stats/week.ts"),
  "src/cli/main.ts": importing("./words.ts", "../app/run.ts", "../channels/registry.ts", "../config/load.ts"),
  "src/main.ts": importing(
    "./store/sqlite/store.ts",
    "./sim/x/server.ts",
    "./platforms/x/client.ts",
    "./cli/main.ts",
  ),
};

const breaks = (rule: string, file: string, ...imports: readonly string[]): Violation => ({
  rule,
  file: `src/${file}`,
  text: importing(...imports),
});

const breaksByType = (rule: string, file: string, path: string): Violation => ({
  rule,
  file: `src/${file}`,
  text: importingTypes(path),
});

const inCore: readonly Violation[] = [
  breaks("core-points-inwards", "core/cases/to-port.ts", "../../ports/clock.ts"),
  breaksByType("core-points-inwards", "core/stats/to-config.ts", "../../config/load.ts"),
  breaks("core-base", "core/base-to-time.ts", "./time/zone.ts"),
  breaks("core-time", "core/time/to-terms.ts", "../terms/terms.ts"),
  breaks("core-terms", "core/terms/to-case.ts", "../cases/case.ts"),
  breaksByType("core-terms", "core/terms/to-case-type.ts", "../cases/case.ts"),
  breaks("core-cases", "core/cases/to-alert.ts", "../alerts/alert.ts"),
  breaks("core-last", "core/alerts/to-stats.ts", "../stats/week.ts"),
  breaks("core-last", "core/stats/to-conduct.ts", "../conduct/rule.ts"),
  breaks("core-last", "core/conduct/to-blurb.ts", "../blurbs/blurb.ts"),
  breaksByType("core-last", "core/blurbs/to-alert.ts", "../alerts/alert.ts"),
  breaks("core-packages", "core/cases/to-zod.ts", "zod"),
  breaksByType("core-packages", "core/terms/to-zod-type.ts", "zod"),
  breaks("core-tz-data", "core/time/to-moment.ts", "moment-timezone"),
  breaks("core-hashes", "core/cases/to-hashes.ts", "@noble/hashes"),
  breaks("core-messages", "core/blurbs/to-messages.ts", "intl-messageformat"),
];

const inside: readonly Violation[] = [
  breaks("no-node-inside", "core/time/to-node.ts", "node:fs"),
  breaks("no-node-inside", "ports/to-node.ts", "node:stream"),
  breaks("no-node-inside", "app/to-node.ts", "path"),
  breaks("ports-point-inwards", "ports/to-app.ts", "../app/ingest.ts"),
  breaksByType("ports-point-inwards", "ports/to-store.ts", "../store/queries.ts"),
  breaks("app-points-inwards", "app/to-registry.ts", "../channels/registry.ts"),
  breaksByType("app-points-inwards", "app/to-config.ts", "../config/load.ts"),
  breaks("no-packages-inside", "app/to-zod.ts", "zod"),
  breaksByType("no-packages-inside", "ports/to-sdk.ts", "some-sdk"),
];

const outside: readonly Violation[] = [
  breaks("platforms-apart", "platforms/x/to-slack.ts", "../slack/client.ts"),
  breaks("platforms-apart", "platforms/x/to-channel.ts", "../../channels/x/x.ts"),
  breaks("adapters-apart", "channels/x/to-app.ts", "../../app/ingest.ts"),
  breaks("adapters-apart", "web/to-store.ts", "../store/queries.ts"),
  breaks("adapters-apart", "notify/slack/to-channel.ts", "../../channels/slack/slack.ts"),
  breaks("config-apart", "config/to-log.ts", "../log/log.ts"),
  breaksByType("config-apart", "config/to-registry.ts", "../channels/registry.ts"),
  breaks("config-by-type", "config/to-define-channel.ts", "../channels/define-channel.ts"),
  breaksByType("adapters-apart", "history/to-classify.ts", "../classify/rules.ts"),
  breaks("adapters-apart", "schedule/to-sim.ts", "../sim/x/server.ts"),
  breaks("kinds-apart", "channels/x/to-slack.ts", "../slack/slack.ts"),
  breaksByType("kinds-apart", "store/file/to-sqlite.ts", "../sqlite/store.ts"),
  breaks("kinds-unknown", "channels/to-x.ts", "./x/x.ts"),
  breaks("kinds-unknown", "store/to-sqlite.ts", "./sqlite/store.ts"),
  breaks("channels-by-registry", "cli/to-x.ts", "../channels/x/x.ts"),
  breaks("own-platform", "notify/slack/to-x.ts", "../../platforms/x/client.ts"),
  breaks("no-platform", "web/to-slack.ts", "../platforms/slack/client.ts"),
  breaks("sim-apart", "sim/to-channel.ts", "../channels/x/x.ts"),
  breaks("sim-ports", "sim/to-port.ts", "../ports/clock.ts"),
  breaks("types-only", "sim/to-case.ts", "../core/cases/case.ts"),
  breaks("types-only", "platforms/slack/to-case.ts", "../../core/cases/case.ts"),
  breaks("composition-on-top", "web/to-cli.ts", "../cli/words.ts"),
  breaks("composition-on-top", "app/to-main.ts", "../main.ts"),
];

const anywhere: readonly Violation[] = [
  breaks("no-cycles", "app/cycle.ts", "./typed-cycle.ts"), // reported once, for the first file of the cycle
  { rule: "no-orphans", file: "src/app/orphan.ts", text: "export const a = 1;" },
  breaks("known-folders", "utils/helper.ts", "../core/brand.ts"),
  breaks("declared-packages", "config/to-dev.ts", "fast-check"),
  breaks("declared-packages", "config/to-undeclared.ts", "undeclared"),
  breaks("resolvable", "web/to-nowhere.ts", "./nowhere.ts"),
];

/** Allowed by themselves; some violations need them. */
export const ACCOMPLICES: Files = { "src/app/typed-cycle.ts": importingTypes("./cycle.ts") };

export const VIOLATIONS: readonly Violation[] = [...inCore, ...inside, ...outside, ...anywhere];
