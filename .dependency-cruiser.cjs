// Who may import whom: STYLE's import table as rules, checked by `npm run check:layers`. Imports point inwards; when a
// change needs one that does not, the code is in the wrong place. tests/architecture/layers.test.ts breaks every rule once.

/** Adapters: each wraps one thing of the outside world, and knows none of the others. */
const ADAPTERS = "channels|store|notify|schedule|web|config|log|history|classify|documents";

/** Adapters with a folder per kind (channels/x, store/sqlite, notify/slack). */
const WITH_KINDS = "channels|store|notify";

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const src = (pattern) => ({ path: `^src/${pattern}` });

const core = [
  rule(
    "core-points-inwards",
    "The core decides; it imports nothing that fetches, saves or sends.",
    src("core/"),
    {
      path: "^src/(?!core/)",
    },
  ),
  rule(
    "core-base",
    "The files beside the core's folders serve all of them, so they lean on none.",
    src("core/[^/]+$"),
    {
      path: "^src/core/[^/]+/",
    },
  ),
  rule("core-time", "Time is the first part of the core.", src("core/time/"), {
    path: "^src/core/(?!time/)[^/]+/",
  }),
  rule("core-terms", "Terms know time; cases and what follows from them come later.", src("core/terms/"), {
    path: "^src/core/(?!(time|terms)/)[^/]+/",
  }),
  rule(
    "core-cases",
    "Cases know terms and time; conduct, alerts, stats and blurbs come later.",
    src("core/cases/"),
    {
      path: "^src/core/(?!(time|terms|cases)/)[^/]+/",
    },
  ),
  rule(
    "core-last",
    "Conduct, alerts, stats and blurbs each build on cases; none knows another.",
    src("core/(conduct|alerts|stats|blurbs)/"),
    { path: "^src/core/(?!(time|terms|cases|$1)/)[^/]+/" },
  ),
  rule(
    "core-packages",
    "Pure packages only, each named here: moment-timezone (tz data newer than Node's), @noble/hashes (ids), intl-messageformat (ICU messages of blurbs).",
    src("core/"),
    { path: "(^|/)node_modules/(?!(moment-timezone|@noble/hashes|intl-messageformat)/)" },
  ),
  rule(
    "core-tz-data",
    "moment-timezone brings tz data and much else; zone.ts alone reads it.",
    { ...src("core/"), pathNot: "^src/core/time/zone[.]ts$" },
    { path: "(^|/)node_modules/moment-timezone/" },
  ),
  rule(
    "core-hashes",
    "Ids are hashed in one place, so that they cannot come to differ.",
    { ...src("core/"), pathNot: "^src/core/hash[.]ts$" },
    { path: "(^|/)node_modules/@noble/hashes/" },
  ),
  rule(
    "core-messages",
    "What the public reads is put together in blurbs, and in one place there.",
    { ...src("core/"), pathNot: "^src/core/blurbs/catalogue[.]ts$" },
    { path: "(^|/)node_modules/intl-messageformat/" },
  ),
];

const inner = [
  rule(
    "no-node-inside",
    "Core, ports and use cases run anywhere: what Node does is behind a port.",
    src("(core|ports|app)/"),
    {
      dependencyTypes: ["core"],
    },
  ),
  rule("ports-point-inwards", "A port speaks of the core and of other ports.", src("ports/"), {
    path: "^src/(?!(core|ports)/)",
  }),
  rule("app-points-inwards", "A use case sees adapters through ports only.", src("app/"), {
    path: "^src/(?!(core|ports|app)/)",
  }),
  rule(
    "no-packages-inside",
    "A package is an adapter's business; ports and use cases need none.",
    src("(ports|app)/"),
    {
      path: "(^|/)node_modules/",
    },
  ),
];

const outer = [
  rule(
    "platforms-apart",
    "A platform's client knows the core, the ports and itself.",
    src("platforms/([^/]+)/"),
    {
      path: "^src/(?!(core|ports|platforms/$1)/)",
    },
  ),
  rule(
    "adapters-apart",
    "An adapter knows neither use cases nor other adapters.",
    { ...src(`(${ADAPTERS})/`), pathNot: "^src/config/" },
    { path: "^src/(?!(core|ports|platforms|$1)/)" },
  ),
  rule(
    "config-apart",
    "The configuration knows of other adapters only what a kind of channel declares of itself.",
    src("config/"),
    { path: "^src/(?!(core|ports|config)/|channels/(define-channel|kind-settings)[.]ts$)" },
  ),
  rule(
    "config-by-type",
    "The kinds of channels are handed to the configuration: it knows their types, and runs no code of theirs by name.",
    src("config/"),
    { path: "^src/channels/", dependencyTypesNot: ["type-only"] },
  ),
  rule(
    "kinds-apart",
    "One channel, store or notifier never imports another: each can be deleted with its folder.",
    src(`(${WITH_KINDS})/([^/]+)/`),
    { path: "^src/$1/(?!$2/)[^/]+/" },
  ),
  rule(
    "kinds-unknown",
    "What all kinds share knows none of them; registry.ts alone lists them.",
    src(`(${WITH_KINDS})/(?!registry[.]ts$)[^/]+$`),
    { path: "^src/$1/[^/]+/" },
  ),
  rule(
    "channels-by-registry",
    "Channels are found by their kind in the registry, so that adding one touches no other file.",
    { ...src(""), pathNot: "^src/channels/" },
    { path: "^src/channels/[^/]+/" },
  ),
  rule("own-platform", "A kind uses the platform of its own name.", src(`(?:${ADAPTERS})/([^/]+)/`), {
    path: "^src/platforms/(?!$1/)",
  }),
  rule(
    "no-platform",
    "An adapter without kinds, or what kinds share, has no platform.",
    src(`(${ADAPTERS})/[^/]+$`),
    {
      path: "^src/platforms/",
    },
  ),
  rule(
    "sim-apart",
    "The loopback platforms must not share code, and so mistakes, with what they stand in for.",
    src("sim/"),
    {
      path: "^src/(?!(core|ports|sim)/)",
    },
  ),
  rule(
    "types-only",
    "Platforms and loopback platforms speak the core's types, and take no decision.",
    src("(platforms|sim)/"),
    {
      path: "^src/core/",
      dependencyTypesNot: ["type-only"],
    },
  ),
  rule("sim-ports", "A loopback platform may stand in for a port, but runs none of its code.", src("sim/"), {
    path: "^src/ports/",
    dependencyTypesNot: ["type-only"],
  }),
  rule(
    "composition-on-top",
    "The command line and main.ts put everything together; nothing can depend on that.",
    { ...src(""), pathNot: "^src/(cli/|main[.]ts$)" },
    { path: "^src/(cli/|main[.]ts$)" },
  ),
];

const everywhere = [
  rule("no-cycles", "Two files that import each other are one file in two places; types count.", src(""), {
    circular: true,
  }),
  rule(
    "no-orphans",
    "A file that imports nothing and is imported by nothing is dead. A port, or the core's base, may come before its users; the types of a package are found by its name.",
    { orphan: true, ...src(""), pathNot: "^src/(ports/|core/[^/]+$)|[.]d[.]ts$" },
    {},
  ),
  rule(
    "known-folders",
    "A new folder needs a line in STYLE's import table, and its rule here.",
    {
      ...src(""),
      pathNot: `^src/(main[.]ts$|(core|ports|app|platforms|sim|cli|${ADAPTERS})/)`,
    },
    {},
  ),
  rule(
    "declared-packages",
    "The program runs on its dependencies; tools for developers are not installed with it.",
    src(""),
    {
      dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
    },
  ),
  rule("resolvable", "An import must lead somewhere.", src(""), { couldNotResolve: true }),
];

module.exports = {
  forbidden: [...core, ...inner, ...outer, ...everywhere],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".json"],
    },
  },
};
