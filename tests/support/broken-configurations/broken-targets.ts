import { replace, write, DEFAULTS_FILE, SSLA_FILE, VERSION_FILE, type Broken } from "../broken.ts";

/** Warnings, durations, targets and escalation. */
export const brokenTargets: readonly Broken[] = [
  [
    "an objective as a number",
    replace(DEFAULTS_FILE, "95%", "0.95"),
    ["config/terms/defaults.yaml:6:14: 0.95 is not a percentage; write 95%"],
  ],
  [
    "an objective as a whole number",
    replace(DEFAULTS_FILE, "95%", "95"),
    ["config/terms/defaults.yaml:6:14: 95 is not a percentage; write 95%"],
  ],
  [
    "an objective with a space",
    replace(DEFAULTS_FILE, "95%", "95 %"),
    ['config/terms/defaults.yaml:6:14: "95 %" cannot be an objective; write 95%, without the space'],
  ],
  [
    "a warning as a number",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [50]"),
    ["config/terms/defaults.yaml:8:8: 50 has no unit; write 50% or 50m"],
  ],
  [
    "a warning with a space",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [50 %]"),
    ['config/terms/defaults.yaml:8:8: "50 %" is not a share; write 50%, without the space'],
  ],
  [
    "a warning at the deadline",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [100%, 10m]"),
    [
      'config/terms/defaults.yaml:8:8: a warning at "100%" is not before the deadline; write a share above 0% and below 100%',
    ],
  ],
  [
    "a warning at the start",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [0%, 10m]"),
    [
      'config/terms/defaults.yaml:8:8: a warning at "0%" is not before the deadline; write a share above 0% and below 100%',
    ],
  ],
  [
    "a warning as long before as the target is",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [50%, 15m]"),
    [
      'config/terms/defaults.yaml:8:13: a warning "15m" before the deadline comes before the clock starts: `first` of target "urgent" is 15m in config/terms/default/2026-11-01.yaml; write less than 15m, or a share such as 50%',
      'config/terms/defaults.yaml:8:13: a warning "15m" before the deadline comes before the clock starts: `first` of target "urgent" is 15m in config/terms/x-acme/2026-11-01.yaml; write less than 15m, or a share such as 50%',
    ],
  ],
  [
    "a warning longer before than an update",
    replace(DEFAULTS_FILE, "update: 4h\nwarn: [50%, 10m]", "update: 5m\nwarn: [50%, 10m]"),
    [
      'config/terms/defaults.yaml:8:13: a warning "10m" before the deadline comes before the clock starts: `update` of target "urgent" is 5m in config/terms/default/2026-11-01.yaml; write less than 5m, or a share such as 50%',
      'config/terms/defaults.yaml:8:13: a warning "10m" before the deadline comes before the clock starts: `update` of target "urgent" is 5m in config/terms/x-acme/2026-11-01.yaml; write less than 5m, or a share such as 50%',
    ],
  ],
  [
    "the same warning in two spellings",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [50%, 5m, 50.0%]"),
    ['config/terms/defaults.yaml:8:17: the warning "50.0%" stands twice; delete one of the two'],
  ],
  [
    "a warning that is neither share nor time",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [half]"),
    [
      'config/terms/defaults.yaml:8:8: "half" is neither a share nor a duration; write the share of the target gone, such as 50%, or the time left, such as 10m',
    ],
  ],
  [
    "a target in days",
    replace(VERSION_FILE, "first: 1h", "first: 2d"),
    [
      'config/terms/x-acme/2026-11-01.yaml:5:47: "2d" counts days, but this counts working time; write 16h20m if you mean 2 working days of this week\'s 8h10m on average, or 48h if you mean 2 times 24 hours',
    ],
  ],
  [
    "a target in seconds",
    replace(VERSION_FILE, "first: 15m", "first: 900s"),
    ['config/terms/x-acme/2026-11-01.yaml:4:60: "900s" counts seconds; use whole minutes: write 15m'],
  ],
  [
    "a target of no time",
    replace(VERSION_FILE, "first: 1h", "first: 0h"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "0h" is no time at all; write 1m or more'],
  ],
  [
    "a target of more than a year",
    replace(VERSION_FILE, "first: 1h", "first: 9000h"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "9000h" is longer than a year; write 8760h or less'],
  ],
  [
    "a target in words",
    replace(VERSION_FILE, "first: 1h", "first: one hour"),
    [
      'config/terms/x-acme/2026-11-01.yaml:5:47: "one hour" is not a duration; write minutes and hours, such as 15m, 4h or 1h30m',
    ],
  ],
  [
    "a target written 1.5h",
    replace(VERSION_FILE, "first: 1h", "first: 1.5h"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "1.5h" is not a duration; write 1h30m'],
  ],
  [
    "a target written 1 h",
    replace(VERSION_FILE, "first: 1h", "first: 1 h"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "1 h" is not a duration; write 1h'],
  ],
  [
    "a target written 30min",
    replace(VERSION_FILE, "first: 1h", "first: 30min"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "30min" is not a duration; write 30m'],
  ],
  [
    "a target written 2 hours",
    replace(VERSION_FILE, "first: 1h", "first: 2 hours"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "2 hours" is not a duration; write 2h'],
  ],
  [
    "a target written 1H",
    replace(VERSION_FILE, "first: 1h", "first: 1H"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "1H" is not a duration; write 1h'],
  ],
  [
    "a target written 1h 30m",
    replace(VERSION_FILE, "first: 1h", "first: 1h 30m"),
    ['config/terms/x-acme/2026-11-01.yaml:5:47: "1h 30m" is not a duration; write 1h30m'],
  ],
  [
    "a target written 2d12h",
    replace(VERSION_FILE, "first: 1h", "first: 2d12h"),
    [
      'config/terms/x-acme/2026-11-01.yaml:5:47: "2d12h" is not a duration; write 60h if its days are of 24 hours',
    ],
  ],
  [
    "a target as a number",
    replace(VERSION_FILE, "first: 1h", "first: 60"),
    ["config/terms/x-acme/2026-11-01.yaml:5:47: 60 has no unit; write 60m or 60h"],
  ],
  [
    "no targets at all",
    replace(
      VERSION_FILE,
      "  targets:\n    - { name: urgent, when: { keywords: [refund] }, first: 15m }\n    - { name: standard, publish: true, first: 1h, next: 2h }\n",
      "",
    ),
    [
      'config/terms/x-acme/2026-11-01.yaml:1:1: "response.targets" is missing; add it here or in defaults.yaml: `targets: [{ name: standard, publish: true, first: 1h }]`',
    ],
  ],
  [
    "an empty list of targets",
    replace(
      VERSION_FILE,
      "  targets:\n    - { name: urgent, when: { keywords: [refund] }, first: 15m }\n    - { name: standard, publish: true, first: 1h, next: 2h }\n",
      "  targets: []\n",
    ),
    [
      'config/terms/x-acme/2026-11-01.yaml:3:12: "targets" is an empty list; write it as `targets: [{ name: standard, publish: true, first: 1h }]`',
    ],
  ],
  [
    "a last target with a condition",
    replace(VERSION_FILE, "name: standard, ", "name: standard, when: { interactions: [reply] }, "),
    [
      'config/terms/x-acme/2026-11-01.yaml:5:25: the last target "standard" has a `when`, so some messages have no target; add a last target without `when` (`target: none` promises nothing)',
    ],
  ],
  [
    "a target without a condition before the last",
    replace(VERSION_FILE, "when: { keywords: [refund] }, ", ""),
    [
      'config/terms/x-acme/2026-11-01.yaml:4:7: target "urgent" has no `when`, so the targets after it are never reached; give it a `when`, or move it to the end',
    ],
  ],
  [
    "two published targets",
    replace(VERSION_FILE, "first: 15m", "publish: true, first: 15m"),
    [
      'config/terms/x-acme/2026-11-01.yaml:5:25: target "standard" is published beside "urgent"; publish one target only: customers are shown one',
    ],
  ],
  [
    "two targets of one name",
    replace(VERSION_FILE, "name: urgent", "name: standard"),
    ['config/terms/x-acme/2026-11-01.yaml:5:9: two targets are named "standard"; give each its own name'],
  ],
  [
    "a target of none with a clock",
    replace(VERSION_FILE, "first: 15m", "target: none, first: 15m"),
    [
      'config/terms/x-acme/2026-11-01.yaml:4:67: target "urgent" is `none` but has `first`; delete `first` or `target: none`',
    ],
  ],
  [
    "a target without a first reply",
    replace(VERSION_FILE, ", first: 15m", ""),
    [
      'config/terms/x-acme/2026-11-01.yaml:4:7: target "urgent" has no `first`; add `first: 1h`, or `target: none` if it promises nothing',
    ],
  ],
  [
    "an empty condition",
    replace(VERSION_FILE, "when: { keywords: [refund] }", "when: {}"),
    [
      'config/terms/x-acme/2026-11-01.yaml:4:23: the `when` of target "urgent" is empty; name keywords, interactions, a language, authors or a time, or delete it',
    ],
  ],
  [
    "a condition without words",
    replace(VERSION_FILE, "[refund]", "[]"),
    [
      'config/terms/x-acme/2026-11-01.yaml:4:41: "keywords" is an empty list; write it as `keywords: [refund]`',
    ],
  ],
  [
    "an unknown interaction",
    replace(VERSION_FILE, "[mention, reply]", "[mention, retweet]"),
    [
      'config/terms/x-acme/2026-11-01.yaml:2:22: item 2 of "answers" cannot be "retweet"; known here: mention, reply, quote, post, direct',
    ],
  ],
  [
    "an unknown route in escalate",
    replace(DEFAULTS_FILE, "to: [team, lead]", "to: [team, laed]"),
    ['config/terms/defaults.yaml:11:30: unknown route "laed"; did you mean "lead"?'],
  ],
  [
    "an escalation step that says not when",
    replace(DEFAULTS_FILE, "{ at: breach, to: [team, lead] }", "{ to: [team, lead] }"),
    [
      "config/terms/defaults.yaml:11:5: the step says not when; write either `at: warning`, `at: breach` or `after: 30m`",
    ],
  ],
  [
    "two escalation steps at the breach",
    replace(DEFAULTS_FILE, "{ at: warning, to: [team] }", "{ at: breach, to: [team] }"),
    [
      "config/terms/defaults.yaml:11:11: two steps are of the stage `at: breach`; write one step with the routes of both: { at: breach, to: [team, lead] }",
    ],
  ],
  [
    "two escalation steps at warnings",
    replace(DEFAULTS_FILE, "{ at: breach, to: [team, lead] }", "{ at: warning, to: [lead] }"),
    [
      "config/terms/defaults.yaml:11:11: two steps are of the stage `at: warning`; write one step with the routes of both: { at: warning, to: [team, lead] }",
    ],
  ],
  [
    "two escalation steps after one span",
    replace(
      DEFAULTS_FILE,
      "{ at: warning, to: [team] }",
      "{ after: 60m, to: [team] }\n  - { after: 1h, to: [lead] }",
    ),
    [
      "config/terms/defaults.yaml:11:14: two steps are of the stage `after: 1h`; write one step with the routes of both: { after: 1h, to: [team, lead] }",
    ],
  ],
  [
    "interactions that neither of two files answers",
    (valid) =>
      replace(
        "config/terms/default/2026-11-01.yaml",
        "  answers: [mention, reply]\n",
        "",
      )(replace(VERSION_FILE, "  answers: [mention, reply]\n", "")(valid)),
    [
      'config/terms/default/2026-11-01.yaml:1:1: "response.answers" is missing; add it here or in defaults.yaml: `answers: [mention, reply]`',
      'config/terms/x-acme/2026-11-01.yaml:1:1: "response.answers" is missing; add it here or in defaults.yaml: `answers: [mention, reply]`',
    ],
  ],
  [
    "a file that leaves everything to the defaults, which lack something",
    write("config/terms/x-acme/2026-12-01.yaml", "{}\n"),
    [
      'config/terms/x-acme/2026-12-01.yaml:1:1: "response.answers" is missing; add it here or in defaults.yaml: `answers: [mention, reply]`',
      'config/terms/x-acme/2026-12-01.yaml:1:1: "response.targets" is missing; add it here or in defaults.yaml: `targets: [{ name: standard, publish: true, first: 1h }]`',
    ],
  ],
  [
    "a route of shared terms that a second brand lacks",
    replace(
      SSLA_FILE,
      "channels:\n",
      `  beta:
    name: Beta
    timezone: America/Chicago
    workspace: { bot_token: env:TOKEN, app_token: env:KEY }
    routes: { team: { channel: "C0BETA001" } }
channels:
  x-beta:
    brand: beta
    kind: x
    alerts: team
    responders: { own_account: true }
    connect: { account: "33", app_key: env:KEY, app_secret: env:KEY, access_token: env:KEY, access_secret: env:KEY }
`,
    ),
    [
      'config/terms/defaults.yaml:11:30: unknown route "lead" of brand "beta", whose channels use these terms; did you mean "team"?',
    ],
  ],
];
