import { replace, without, SSLA_FILE, type Broken } from "../broken.ts";

/** Credentials, ids, names and routes. */
export const brokenSsla: readonly Broken[] = [
  [
    "a token written out in ssla.yaml",
    replace(
      SSLA_FILE,
      "bot_token: env:BOT",
      "bot_token: xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzOqgy",
    ),
    [
      "config/ssla.yaml:5:29: a credential is written out in the file; put it into the environment and write env:NAME, or into a file and write file:/PATH; then replace it, it is no longer secret",
    ],
  ],
  [
    "a credential of no known shape written out",
    replace(SSLA_FILE, "token: env:TOKEN", "token: hunter2"),
    [
      "config/ssla.yaml:33:14: a credential must not stand in the file; write env:NAME for a variable of the environment, or file:/PATH for a file; if one stood here, replace it",
    ],
  ],
  [
    "a number where a credential stands",
    replace(SSLA_FILE, "app_key: env:KEY", "app_key: 12345678901234"),
    [
      "config/ssla.yaml:24:40: a credential must not stand in the file; write env:NAME for a variable of the environment, or file:/PATH for a file; if one stood here, replace it",
    ],
  ],
  [
    "a secret file by a relative path",
    replace(SSLA_FILE, "env:TOKEN", "file:secrets/token"),
    ["config/ssla.yaml:33:14: the path of a secret file must start with /; write it as file:/PATH"],
  ],
  [
    "a credential that is missing",
    replace(SSLA_FILE, "app_key: env:KEY, ", ""),
    ['config/ssla.yaml:24:14: "app_key" is missing; add `app_key: env:X_APP_KEY`'],
  ],
  [
    "a bearer token beside the four credentials of a user on X",
    replace(SSLA_FILE, "app_key: env:KEY, ", "app_key: env:KEY, bearer_token: env:KEY, "),
    [
      "config/ssla.yaml:24:49: two sets of credentials stand here; keep either `bearer_token`, or `app_key`, `app_secret`, `access_token` and `access_secret`",
    ],
  ],
  [
    "a bearer token beside some of the credentials of a user on X",
    replace(
      SSLA_FILE,
      "app_key: env:KEY, app_secret: env:KEY, access_token: env:KEY, access_secret: env:KEY",
      "app_key: env:KEY, bearer_token: env:KEY",
    ),
    [
      "config/ssla.yaml:24:49: two sets of credentials stand here; keep either `bearer_token`, or `app_key`, `app_secret`, `access_token` and `access_secret`",
    ],
  ],
  [
    "a bio on X that an app alone is to write",
    replace(
      SSLA_FILE,
      "app_key: env:KEY, app_secret: env:KEY, access_token: env:KEY, access_secret: env:KEY",
      "bearer_token: env:KEY, publish: auto",
    ),
    [
      "config/ssla.yaml:24:63: an app alone cannot write the bio; sign in with `app_key`, `app_secret`, `access_token` and `access_secret`, or write `publish: assisted`",
    ],
  ],
  [
    "a way to publish on X that nobody knows",
    replace(SSLA_FILE, "app_key: env:KEY, ", "app_key: env:KEY, publish: yes, "),
    ['config/ssla.yaml:24:58: "publish" cannot be "yes"; known here: auto, assisted'],
  ],
  [
    "a handle where the id of an account on X stands",
    replace(SSLA_FILE, 'account: "22"', 'account: "@acme"'),
    [
      'config/ssla.yaml:24:25: "@acme" is not the number of an account; write its id, which stays when the handle changes: "2244994945"',
    ],
  ],
  [
    "an account on X without credentials",
    replace(
      SSLA_FILE,
      ", app_key: env:KEY, app_secret: env:KEY, access_token: env:KEY, access_secret: env:KEY",
      "",
    ),
    [
      "config/ssla.yaml:24:14: no credentials stand here; add `bearer_token: env:X_BEARER_TOKEN`, or `app_key`, `app_secret`, `access_token` and `access_secret`",
    ],
  ],
  [
    "a credential of the workspace that is missing",
    replace(SSLA_FILE, ", app_token: env:APP", ""),
    ['config/ssla.yaml:5:16: "app_token" is missing; add `app_token: env:SLACK_APP_TOKEN`'],
  ],
  [
    "a variable that the environment lacks",
    replace(SSLA_FILE, "env:TOKEN", "env:TOKENN"),
    ["config/ssla.yaml:33:14: the environment has no TOKENN; set TOKENN before the start"],
  ],
  [
    "a secret file that is not there",
    replace(SSLA_FILE, "env:TOKEN", "file:/nowhere/token"),
    [
      "config/ssla.yaml:33:14: the secret file /nowhere/token cannot be read: it does not exist; check the path",
    ],
  ],
  [
    "no ssla.yaml",
    without(SSLA_FILE),
    ["config/ssla.yaml: cannot be read: it does not exist; write it with `ssla init`"],
  ],
  [
    "an unquoted Discord id",
    replace(SSLA_FILE, '"155101607195836416"', "155101607195836416"),
    [
      'config/ssla.yaml:32:18: item 1 of "channels" is an unquoted number; put it in quotes, or digits get lost: "155101607195836416"',
    ],
  ],
  [
    "an unquoted account of X",
    replace(SSLA_FILE, 'account: "22"', "account: 22"),
    ['config/ssla.yaml:24:25: "account" is an unquoted number; put it in quotes, or digits get lost: "22"'],
  ],
  [
    "an unknown brand",
    replace(SSLA_FILE, "    brand: acme\n    kind: x", "    brand: acm\n    kind: x"),
    ['config/ssla.yaml:20:12: unknown brand "acm"; did you mean "acme"?'],
  ],
  [
    "an unknown person in a route",
    replace(SSLA_FILE, "people: [bo], email", "people: [bob], email"),
    ['config/ssla.yaml:12:24: unknown person "bob"; did you mean "bo"?'],
  ],
  [
    "an unknown person in the rota",
    replace(SSLA_FILE, "person: ana", "person: anna"),
    ['config/ssla.yaml:14:55: unknown person "anna"; did you mean "ana"?'],
  ],
  [
    "an unknown approver",
    replace(SSLA_FILE, "approvers: [bo]", "approvers: [boo]"),
    ['config/ssla.yaml:15:17: unknown person "boo"; did you mean "bo"?'],
  ],
  [
    "an unknown route of a report",
    replace(SSLA_FILE, "to: [lead]", "to: [leads]"),
    ['config/ssla.yaml:17:53: unknown route "leads"; did you mean "lead"?'],
  ],
  [
    "an unknown route of a channel",
    replace(SSLA_FILE, "kind: x\n    alerts: team", "kind: x\n    alerts: taem"),
    ['config/ssla.yaml:22:13: unknown route "taem"; did you mean "team"?'],
  ],
  [
    "an unknown kind of channel",
    replace(SSLA_FILE, "kind: discord", "kind: discrod"),
    ['config/ssla.yaml:27:11: "kind" cannot be "discrod"; did you mean "discord"?'],
  ],
  [
    "an unknown kind beside an unknown key",
    (valid) =>
      replace(
        SSLA_FILE,
        "kind: discord",
        "kind: discrod",
      )(replace(SSLA_FILE, "{ people: true }", "{ people: true, own_acount: true }")(valid)),
    [
      'config/ssla.yaml:27:11: "kind" cannot be "discrod"; did you mean "discord"?',
      'config/ssla.yaml:29:33: unknown key "own_acount"; did you mean "own_account"?',
    ],
  ],
  [
    "a key of another kind in connect",
    replace(SSLA_FILE, 'account: "22"', 'page: "22"'),
    [
      'config/ssla.yaml:24:14: "account" is missing; add "account"',
      'config/ssla.yaml:24:16: unknown key "page"; known here: account, app_key, app_secret, access_token, access_secret, bearer_token, publish',
    ],
  ],
  [
    "a channel of which nobody's post answers",
    replace(SSLA_FILE, "{ own_account: true }", "{ own_account: false }"),
    [
      "config/ssla.yaml:23:17: nobody's post would count as an answer; write `own_account: true`, `people: true`, or list bots",
    ],
  ],
  [
    "responders that the platform does not know",
    replace(SSLA_FILE, "{ own_account: true }", '{ own_account: true, roles: ["1"] }'),
    ['config/ssla.yaml:23:38: unknown key "roles"; known here: own_account, people, bots'],
  ],
  [
    "a channel of which nobody's post answers, of a kind that is not known",
    replace(
      SSLA_FILE,
      "kind: x\n    alerts: team\n    responders: { own_account: true }",
      "kind: y\n    alerts: team\n    responders: {}",
    ),
    [
      'config/ssla.yaml:21:11: "kind" cannot be "y"; did you mean "x"?',
      "config/ssla.yaml:23:17: nobody's post would count as an answer; write `own_account: true`, `people: true`, or list roles, user_groups or bots",
    ],
  ],
  [
    "a channel that people answer, none of whom has an account there",
    replace(
      SSLA_FILE,
      ', accounts: { discord: ["80351110224678912"] }',
      ', accounts: { slack: ["U0ANA0002"] }',
    ),
    [
      "config/ssla.yaml:29:19: nobody's post would answer on discord-acme; give a person `accounts: { discord: [...] }`, or add roles",
    ],
  ],
  [
    "a channel without terms",
    without("config/terms/default/2026-11-01.yaml"),
    [
      'config/ssla.yaml:25:3: channel "discord-acme" has no terms; write terms/discord-acme/<date>.yaml, or terms/default/<date>.yaml for all that have none',
    ],
  ],
  [
    "a channel with the name of a reserved folder",
    replace(SSLA_FILE, "  x-acme:", "  overlays:"),
    [
      'config/ssla.yaml:19:3: a channel cannot be named "overlays": that folder of terms has a meaning of its own; name it like x-acme',
    ],
  ],
  [
    "two channels on one account",
    replace(
      SSLA_FILE,
      "email: { smtp",
      '  discord-two:\n    { brand: acme, kind: discord, alerts: team, responders: { people: true }, connect: { guild: "4", channels: ["155101607195836416"], token: env:TOKEN } }\nemail: { smtp',
    ),
    [
      'config/ssla.yaml:35:113: channel "discord-acme" watches "155101607195836416" already; watch each account or place once',
    ],
  ],
  [
    "two brands on one Slack app",
    replace(
      SSLA_FILE,
      "channels:\n  x-acme",
      '  other:\n    { name: Other, timezone: UTC, workspace: { bot_token: env:BOT, app_token: env:APP_AGAIN }, routes: { team: { channel: "C0OTHER01" }, fallback: { channel: "C0OTHER01" } } }\nchannels:\n  x-acme',
    ),
    [
      'config/ssla.yaml:19:59: brand "acme" and brand "other" have the same `bot_token`: clicks would reach the wrong one; make a Slack app for each (config/slack-app-manifest.yaml), and give each its own tokens',
      'config/ssla.yaml:19:79: brand "acme" and brand "other" have the same `app_token`: clicks would reach the wrong one; make a Slack app for each (config/slack-app-manifest.yaml), and give each its own tokens',
    ],
  ],
  [
    "a brand and a channel that listens on one Slack app",
    replace(
      SSLA_FILE,
      "email: { smtp",
      '  slack-two:\n    { brand: acme, kind: slack, alerts: team, responders: { people: true, user_groups: ["S1"] }, connect: { team: "T0COMM001", channels: ["C0HELP001"], bot_token: env:TOKEN, app_token: env:APP } }\nemail: { smtp',
    ),
    [
      'config/ssla.yaml:35:186: brand "acme" and channel "slack-two" have the same `app_token`: clicks would reach the wrong one; make a Slack app for each (config/slack-app-manifest.yaml), and give each its own tokens',
    ],
  ],
  [
    "an approver who cannot click",
    replace(SSLA_FILE, 'bo: { slack: "U0BO00001", email', "bo: { email"),
    ['config/ssla.yaml:15:17: "bo" is to click in Slack, but has no `slack`; give bo `slack` under `people`'],
  ],
  [
    "a person listed under the actions of a channel who cannot click",
    (valid) => {
      const cy = replace(SSLA_FILE, "      bo: {", "      cy: { email: cy@acme.example }\n      bo: {");
      return replace(SSLA_FILE, "    kind: x\n", "    kind: x\n    actions: { people: [cy] }\n")(cy(valid));
    },
    ['config/ssla.yaml:23:25: "cy" is to click in Slack, but has no `slack`; give cy `slack` under `people`'],
  ],
  [
    "a person on shift whom nobody could wake",
    replace(SSLA_FILE, 'ana: { slack: "U0ANA0001", accounts', "ana: { accounts"),
    [
      'config/ssla.yaml:14:55: "ana" cannot be woken by route "shift": no `slack`; give ana `slack` under `people`',
    ],
  ],
  [
    "a channel id that cannot name a folder",
    replace(SSLA_FILE, "  x-acme:", '  "../x":'),
    [
      'config/ssla.yaml:19:3: "../x" cannot be a name; use lower-case letters, digits, - and _, at most 64, a letter or digit first',
    ],
  ],
  [
    "a shift of nobody",
    replace(SSLA_FILE, ", person: ana }", " }"),
    ["config/ssla.yaml:14:9: nobody is on this shift; name either a `person` or a `user_group`"],
  ],
  [
    "a route that leads nowhere",
    replace(SSLA_FILE, "shift: { rota: true }", "shift: {}"),
    [
      "config/ssla.yaml:11:14: the route leads nowhere; give it a `channel`, `people`, `rota: true`, `pagerduty` or `webhook`",
    ],
  ],
  [
    "a webhook that anybody on the way could read",
    replace(
      SSLA_FILE,
      "shift: { rota: true }",
      "shift: { webhook: { url: http://hooks.acme.example/ssla, secret: env:BOT } }",
    ),
    [
      'config/ssla.yaml:11:32: "http://hooks.acme.example" is not secure; write it like https://hooks.acme.example/ssla',
    ],
  ],
  [
    "a webhook with a password in its address",
    replace(
      SSLA_FILE,
      "shift: { rota: true }",
      "shift: { webhook: { url: https://me:hunter2@acme.example/, secret: env:BOT } }",
    ),
    ["config/ssla.yaml:11:32: the address holds a name or a password; requests are signed with `secret`"],
  ],
  [
    "a key of PagerDuty's in the file",
    replace(SSLA_FILE, "shift: { rota: true }", "shift: { pagerduty: { routing_key: R0UT1NGKEY } }"),
    [
      "config/ssla.yaml:11:42: a credential must not stand in the file; write env:NAME for a variable of the environment, or file:/PATH for a file; if one stood here, replace it",
    ],
  ],
  [
    "a route that mails nobody",
    replace(
      SSLA_FILE,
      "shift: { rota: true }",
      "shift: { webhook: { url: http://127.0.0.1:9/, secret: env:BOT }, email: true }",
    ),
    [
      'config/ssla.yaml:11:72: route "shift" sends e-mail, but to nobody; list `people`, or write `rota: true`',
    ],
  ],
  [
    "a route to a rota that is not there",
    replace(SSLA_FILE, '    rota:\n      - { week: { mon-fri: ["09:00-13:00"] }, person: ana }\n', ""),
    ['config/ssla.yaml:11:16: route "shift" asks the rota, but there is none; add `rota` to the brand'],
  ],
  [
    "a route by e-mail to somebody without an address",
    replace(SSLA_FILE, "people: [bo], email: true", "people: [ana], email: true"),
    [
      'config/ssla.yaml:12:24: "ana" cannot be reached by this route: no `email`; give ana `email` under `people`',
    ],
  ],
  [
    "a route by e-mail without a server",
    replace(SSLA_FILE, "email: { smtp: env:SMTP, from: ssla@acme.example }\n", ""),
    [
      'config/ssla.yaml:12:29: route "lead" sends e-mail, but no server is set; add `email: { smtp: env:SMTP_URL, from: ssla@acme.example }` at the top level',
    ],
  ],
  [
    "an address that is none",
    replace(SSLA_FILE, "bo@acme.example", "bo at acme"),
    ['config/ssla.yaml:8:40: "bo at acme" is not an e-mail address; write it like bo@acme.example'],
  ],
  [
    "a report on no day",
    replace(SSLA_FILE, "day: mon", "day: monday"),
    ['config/ssla.yaml:17:30: "day" cannot be "monday"; did you mean "mon"?'],
  ],
  [
    "a report at no time",
    replace(SSLA_FILE, '"08:00"', '"8 am"'),
    ['config/ssla.yaml:17:39: "8 am" is not a time of day; write it as "08:00"'],
  ],
  [
    "an unknown locale",
    replace(
      SSLA_FILE,
      "    timezone: America/Chicago",
      "    locale: xx-Nowhere\n    timezone: America/Chicago",
    ),
    ['config/ssla.yaml:4:13: unknown locale "xx-Nowhere"; write it as en, de or pt-BR'],
  ],
  [
    "a retention of no days",
    replace(SSLA_FILE, "store: {", "retention: { text_days: 0 }\nstore: {"),
    ['config/ssla.yaml:35:25: "text_days" is too small; write 1 or more'],
  ],
  [
    "a heartbeat that anybody on the way could read",
    replace(SSLA_FILE, "store: {", "heartbeat: { url: http://hc.example/ping }\nstore: {"),
    [
      "config/ssla.yaml:35:19: only https is safe beyond this machine; write the whole address that the service shows: https://...",
    ],
  ],
  [
    "a heartbeat whose variable holds no address",
    replace(SSLA_FILE, "store: {", "heartbeat: { url: env:KEY }\nstore: {"),
    [
      "config/ssla.yaml:35:19: this is not an address; write the whole address that the service shows: https://...",
    ],
  ],
  [
    "a heartbeat whose variable is not set",
    replace(SSLA_FILE, "store: {", "heartbeat: { url: env:HEARTBEAT_URL }\nstore: {"),
    ["config/ssla.yaml:35:19: the environment has no HEARTBEAT_URL; set HEARTBEAT_URL before the start"],
  ],
  [
    "a port that is none",
    replace(SSLA_FILE, "store: {", "http: { port: 99999 }\nstore: {"),
    ['config/ssla.yaml:35:15: "port" is too big; write 65535 or less'],
  ],
  [
    "a text where a map stands",
    replace(SSLA_FILE, "workspace: { bot_token: env:BOT, app_token: env:APP }", "workspace: mine"),
    [
      'config/ssla.yaml:5:16: "workspace" must be a map; write it as `workspace: { bot_token: env:SLACK_BOT_TOKEN, app_token: env:SLACK_APP_TOKEN }`',
    ],
  ],
  [
    "a brand without a workspace",
    replace(SSLA_FILE, "    workspace: { bot_token: env:BOT, app_token: env:APP }\n", ""),
    [
      'config/ssla.yaml:3:5: "workspace" is missing; add it as `workspace: { bot_token: env:SLACK_BOT_TOKEN, app_token: env:SLACK_APP_TOKEN }`',
    ],
  ],
];
