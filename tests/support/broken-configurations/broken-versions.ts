import { replace, write, DEFAULTS_FILE, VERSION_FILE, type Broken } from "../broken.ts";

/** Conduct, holidays and versions. */
export const brokenVersions: readonly Broken[] = [
  [
    "an escalation step that says when twice",
    replace(DEFAULTS_FILE, "{ at: breach, to: [team, lead] }", "{ at: breach, after: 5m, to: [lead] }"),
    [
      "config/terms/defaults.yaml:11:5: the step says `at` and `after`; write either `at: warning`, `at: breach` or `after: 30m`",
    ],
  ],
  [
    "an unknown placeholder in the remedy",
    replace(VERSION_FILE, "{next_update}", "{nextupdate}"),
    [
      'config/terms/x-acme/2026-11-01.yaml:11:9: unknown placeholder "{nextupdate}"; did you mean "next_update"?',
    ],
  ],
  [
    "a remedy that is too long to be shown",
    replace(VERSION_FILE, "Sorry. {name}", `${"Sorry. ".repeat(400)}{name}`),
    [
      "config/terms/x-acme/2026-11-01.yaml:11:9: the remedy has 2852 characters: more than 2500 cannot be shown to be copied; shorten it",
    ],
  ],
  [
    "a remedy with the target where none is published",
    replace(VERSION_FILE, "publish: true, ", ""),
    [
      "config/terms/x-acme/2026-11-01.yaml:11:1: the remedy names {target}, but no target is published; give a target `publish: true`",
    ],
  ],
  [
    "a conduct rule that detects nothing",
    replace(VERSION_FILE, "{ category: insults, action: moderate }", "{ name: rude, action: flag }"),
    [
      "config/terms/x-acme/2026-11-01.yaml:9:7: the rule has neither a category nor a pattern; add one of the two",
    ],
  ],
  [
    "an unknown conduct category",
    replace(VERSION_FILE, "category: insults", "category: insult"),
    ['config/terms/x-acme/2026-11-01.yaml:9:19: "category" cannot be "insult"; did you mean "insults"?'],
  ],
  [
    "a rule that publishes what is not published",
    replace(VERSION_FILE, "publishes: private data of others", "publishes: private data"),
    [
      'config/terms/x-acme/2026-11-01.yaml:10:34: the rule publishes "private data", which is not in `not_tolerated`; known here: insults, private data of others',
    ],
  ],
  [
    "a pattern that looks ahead",
    replace(VERSION_FILE, "'\\d{3}-\\d{4}'", "'a(?=b)'"),
    [
      "config/terms/x-acme/2026-11-01.yaml:10:67: the pattern looks ahead or behind; it runs in linear time: write it without (?=, (?!, (?<= and (?<!",
    ],
  ],
  [
    "a pattern with a back-reference",
    replace(VERSION_FILE, "'\\d{3}-\\d{4}'", "'(a)\\1'"),
    [
      "config/terms/x-acme/2026-11-01.yaml:10:67: the pattern refers back to a group; it runs in linear time: write it without \\1 and \\k<name>",
    ],
  ],
  [
    "a pattern that is none",
    replace(VERSION_FILE, "'\\d{3}-\\d{4}'", "'a(b'"),
    [
      "config/terms/x-acme/2026-11-01.yaml:10:67: the pattern is not a regular expression; check its brackets, and escape special characters with a backslash",
    ],
  ],
  [
    "a pattern of 600 characters",
    replace(
      VERSION_FILE,
      "'\\d{3}-\\d{4}'",
      "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
    ),
    [
      "config/terms/x-acme/2026-11-01.yaml:10:67: the pattern has 600 characters; use at most 512; split the rule",
    ],
  ],
  [
    "an unknown country of holidays",
    replace(DEFAULTS_FILE, "country: US", "country: USA"),
    [
      'config/terms/defaults.yaml:4:24: unknown country "USA" of holidays; did you mean "US" (United States of America)?',
    ],
  ],
  [
    "an unknown region of holidays",
    replace(DEFAULTS_FILE, "region: IL", "region: ILL"),
    ['config/terms/defaults.yaml:4:36: unknown region "ILL" of holidays; did you mean "IL" (Illinois)?'],
  ],
  [
    "a region in the wrong case",
    replace(DEFAULTS_FILE, "region: IL", "region: il"),
    ['config/terms/defaults.yaml:4:36: unknown region "il" of holidays; did you mean "IL" (Illinois)?'],
  ],
  [
    "an unknown region beside another problem",
    (valid) =>
      replace(
        VERSION_FILE,
        "first: 15m",
        "first: 0m",
      )(replace(DEFAULTS_FILE, "region: IL", "region: ILL")(valid)),
    [
      'config/terms/defaults.yaml:4:36: unknown region "ILL" of holidays; did you mean "IL" (Illinois)?',
      'config/terms/x-acme/2026-11-01.yaml:4:60: "0m" is no time at all; write 1m or more',
    ],
  ],
  [
    "a region without its country",
    replace(DEFAULTS_FILE, "{ country: US, region: IL }", "{ region: IL }"),
    ["config/terms/defaults.yaml:4:15: a region without its country; add `country: US`"],
  ],
  [
    "a holiday that does not exist",
    replace(DEFAULTS_FILE, "{ country: US, region: IL }", "[2026-12-25, 2026-02-29]"),
    ['config/terms/defaults.yaml:4:26: there is no day "2026-02-29"; check month and day'],
  ],
  [
    "two exceptions for one date",
    replace(
      DEFAULTS_FILE,
      "response:",
      '  exceptions:\n    - { date: 2026-12-24, hours: [] }\n    - { date: 2026-12-24, hours: ["09:00-12:00"] }\nresponse:',
    ),
    [
      "config/terms/defaults.yaml:7:15: two exceptions for 2026-12-24; list all hours of that date in one exception",
    ],
  ],
  [
    "hours of an exception that are no list",
    replace(
      DEFAULTS_FILE,
      "response:",
      '  exceptions: [{ date: 2026-12-24, hours: "09:00-12:00" }]\nresponse:',
    ),
    ['config/terms/defaults.yaml:5:43: "hours" must be a list; write it as `hours: ["09:00-12:00"]`'],
  ],
  [
    "overlapping hours of an exception",
    replace(
      DEFAULTS_FILE,
      "response:",
      '  exceptions: [{ date: 2026-12-24, hours: ["09:00-12:00", "11:00-13:00"] }]\nresponse:',
    ),
    [
      'config/terms/defaults.yaml:5:59: "11:00-13:00" overlaps "09:00-12:00"; let one end before the other starts',
    ],
  ],
  [
    "a `from` that is no instant",
    replace(VERSION_FILE, "response:", "from: 2026-11-01 09:00\nresponse:"),
    [
      'config/terms/x-acme/2026-11-01.yaml:1:7: "2026-11-01 09:00" is not an instant; write a time with its offset, such as 2026-11-01T09:00:00-06:00',
    ],
  ],
  [
    "a `from` that is only a date",
    replace(VERSION_FILE, "response:", "from: 2026-11-01\nresponse:"),
    [
      'config/terms/x-acme/2026-11-01.yaml:1:7: "2026-11-01" is a date without a time; delete the line, the name of the file says the date; or write a time with its offset, such as 2026-11-01T09:00:00-06:00',
    ],
  ],
  [
    "a `from` in the defaults",
    replace(DEFAULTS_FILE, "hours:", "from: 2026-11-01T09:00:00Z\nhours:"),
    [
      "config/terms/defaults.yaml:1:1: defaults have no `from`: each version starts by itself; delete the line",
    ],
  ],
  [
    "a version in force from the instant of another",
    write(
      "config/terms/x-acme/2026-11-02.yaml",
      "from: 2026-11-01T05:00:00Z\nresponse: { answers: [reply], targets: [{ name: a, first: 1h }] }\n",
    ),
    [
      "config/terms/x-acme/2026-11-02.yaml:1:7: is in force from the same instant as config/terms/x-acme/2026-11-01.yaml; keep one of the two, or give one a later date",
    ],
  ],
  [
    "two files of one date",
    write(
      "config/terms/x-acme/2026-11-01.yml",
      "from: 2026-11-02T00:00:00Z\nresponse: { answers: [reply], targets: [{ name: a, first: 1h }] }\n",
    ),
    [
      'config/terms/x-acme/2026-11-01.yml: is "2026-11-01" once more, beside config/terms/x-acme/2026-11-01.yaml; keep one of the two',
    ],
  ],
  [
    "two files of defaults",
    write("config/terms/defaults.yml", "{}\n"),
    [
      'config/terms/defaults.yml: is "defaults" once more, beside config/terms/defaults.yaml; keep one of the two',
    ],
  ],
  [
    "a version that starts days after the date of its file",
    write(
      "config/terms/x-acme/2026-11-10.yaml",
      "from: 2026-11-13T05:00:00Z\nresponse: { answers: [reply], targets: [{ name: a, first: 1h }] }\n",
    ),
    [
      "config/terms/x-acme/2026-11-10.yaml:1:7: `from` is on 2026-11-12, but the file is named 2026-11-10; name the file 2026-11-12.yaml",
    ],
  ],
  [
    "a file name that is no date",
    write(
      "config/terms/x-acme/november.yaml",
      "response: { answers: [reply], targets: [{ name: a, first: 1h }] }\n",
    ),
    [
      'config/terms/x-acme/november.yaml: a version is named by its date: "november" is not a date; name it like 2026-11-01.yaml',
    ],
  ],
  [
    "a terms file outside any folder",
    write("config/terms/x-acme.yaml", "response: {}\n"),
    [
      "config/terms/x-acme.yaml: belongs to no channel; move it into the folder of its channel, into default/ or into overlays/",
    ],
  ],
  [
    "an overlay with a `from`",
    write(
      "config/terms/overlays/surge.yaml",
      "from: 2026-11-01T05:00:00Z\nresponse: { answers: [reply], targets: [{ name: a, first: 1h }] }\n",
    ),
    [
      "config/terms/overlays/surge.yaml:1:1: an overlay has no `from`: starting it is an act; delete the line",
    ],
  ],
  [
    "texts to be copied in a version",
    replace(VERSION_FILE, "remedy:", "texts: [{ audience: public, text: We know. }]\nremedy:"),
    [
      "config/terms/x-acme/2026-11-01.yaml:11:1: only an overlay has `texts` to be copied; move them into a file of overlays/",
    ],
  ],
  [
    "texts to be copied on a channel that there is not",
    write(
      "config/terms/overlays/surge.yaml",
      "response: { answers: [reply], targets: [{ name: a, first: 1h }] }\ntexts:\n  - { audience: team, channel: x-acem, text: We know. }\n",
    ),
    ['config/terms/overlays/surge.yaml:3:32: unknown channel "x-acem"; did you mean "x-acme"?'],
  ],
  [
    "a token in a text of the terms",
    replace(VERSION_FILE, "Sorry. {name}", "Sorry. xapp-1-A0123-456-abcdef {name}"),
    [
      "config/terms/x-acme/2026-11-01.yaml:11:17: a credential is written out in the file; put it into the environment and write env:NAME, or into a file and write file:/PATH; then replace it, it is no longer secret",
    ],
  ],
  [
    "a token in a comment",
    replace(
      VERSION_FILE,
      "conduct:",
      "conduct: # MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs",
    ),
    [
      "config/terms/x-acme/2026-11-01.yaml:6:12: a credential is written out in the file; put it into the environment and write env:NAME, or into a file and write file:/PATH; then replace it, it is no longer secret",
    ],
  ],
];
