import { replace, DEFAULTS_FILE, VERSION_FILE, type Broken } from "../broken.ts";

/** YAML, keys, hours, dates and objectives. */
export const brokenHours: readonly Broken[] = [
  [
    "broken YAML: a bracket never closed",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn: [50%, 10m"),
    [
      "config/terms/defaults.yaml:9:1: a bracket or brace that was opened before is not closed; close it, or indent what belongs into it",
    ],
  ],
  [
    "a tab as indentation",
    replace(DEFAULTS_FILE, "  objective: 95%", "\tobjective: 95%"),
    ["config/terms/defaults.yaml:6:1: a tab is used to indent; indent with spaces"],
  ],
  [
    "a key written twice",
    replace(DEFAULTS_FILE, "  update: 4h", "  update: 4h\n  update: 5h"),
    ["config/terms/defaults.yaml:8:3: the same key stands twice in this map; keep one of the two"],
  ],
  [
    "two documents in one file",
    replace(VERSION_FILE, "response:", "---\nfoo: 1\n---\nresponse:"),
    [
      "config/terms/x-acme/2026-11-01.yaml:3:1: the file holds more than one document (---); keep one per file",
    ],
  ],
  [
    "an alias",
    replace(DEFAULTS_FILE, "  update: 4h", "  update: *span"),
    [
      "config/terms/defaults.yaml:7:11: anchors and aliases (& and *) are not read here; write the value out, or put it into defaults.yaml",
    ],
  ],
  [
    "a key without a value",
    replace(DEFAULTS_FILE, "warn: [50%, 10m]", "warn:"),
    ['config/terms/defaults.yaml:8:1: "warn" has no value; give it one, or delete the line'],
  ],
  [
    "an unknown key at the top",
    replace(VERSION_FILE, "remedy:", "remdy:"),
    ['config/terms/x-acme/2026-11-01.yaml:11:1: unknown key "remdy"; did you mean "remedy"?'],
  ],
  [
    "an unknown key deep inside, inherited from the defaults",
    replace(
      DEFAULTS_FILE,
      "  timezone: America/Chicago",
      "  timezone: America/Chicago\n  timezon: America/Chicago",
    ),
    ['config/terms/defaults.yaml:3:3: unknown key "timezon"; did you mean "timezone"?'],
  ],
  [
    "an unknown key unlike any",
    replace(VERSION_FILE, "first: 15m }", "first: 15m, xyzzyplugh: 1 }"),
    [
      'config/terms/x-acme/2026-11-01.yaml:4:65: unknown key "xyzzyplugh"; known here: name, when, publish, target, first, next, update, resolve',
    ],
  ],
  [
    "an unknown time zone",
    replace(DEFAULTS_FILE, "America/Chicago", "America/Chicgo"),
    ['config/terms/defaults.yaml:2:13: unknown time zone "America/Chicgo"; did you mean "America/Chicago"?'],
  ],
  [
    "a time zone by its city alone",
    replace(DEFAULTS_FILE, "timezone: America/Chicago", "timezone: Chicago"),
    ['config/terms/defaults.yaml:2:13: unknown time zone "Chicago"; did you mean "America/Chicago"?'],
  ],
  [
    "the time zone PST, which could be several",
    replace(DEFAULTS_FILE, "America/Chicago", "PST"),
    ['config/terms/defaults.yaml:2:13: unknown time zone "PST"; write a name such as America/Los_Angeles'],
  ],
  [
    "the time zone CST6, which could be several",
    replace(DEFAULTS_FILE, "America/Chicago", "CST6"),
    ['config/terms/defaults.yaml:2:13: unknown time zone "CST6"; write a name such as America/Los_Angeles'],
  ],
  [
    "the time zone GMT+2, which could be several",
    replace(DEFAULTS_FILE, "America/Chicago", "GMT+2"),
    ['config/terms/defaults.yaml:2:13: unknown time zone "GMT+2"; write a name such as America/Los_Angeles'],
  ],
  [
    "overlapping hours",
    replace(DEFAULTS_FILE, '["10:00-14:00"]', '["10:00-14:00", "13:00-15:00"]'),
    [
      'config/terms/defaults.yaml:3:58: "13:00-15:00" overlaps "10:00-14:00"; let one end before the other starts',
    ],
  ],
  [
    "a night shift that runs into the next day",
    replace(DEFAULTS_FILE, 'sat: ["10:00-14:00"]', 'sat: ["20:00-10:00"], sun: ["09:00-12:00"]'),
    [
      'config/terms/defaults.yaml:3:65: "09:00-12:00" overlaps "20:00-10:00"; let one end before the other starts',
    ],
  ],
  [
    "a night shift of Sunday that runs into Monday",
    replace(DEFAULTS_FILE, 'sat: ["10:00-14:00"]', 'sun: ["20:00-10:00"]'),
    [
      'config/terms/defaults.yaml:3:21: "09:00-18:00" overlaps "20:00-10:00"; let one end before the other starts',
    ],
  ],
  [
    "hours that open and close at once",
    replace(DEFAULTS_FILE, '"10:00-14:00"', '"10:00-10:00"'),
    [
      'config/terms/defaults.yaml:3:43: "10:00-10:00" opens and closes at once; write "00:00-24:00" for a whole day',
    ],
  ],
  [
    "hours that are not written as such",
    replace(DEFAULTS_FILE, '"10:00-14:00"', '"10-14"'),
    [
      'config/terms/defaults.yaml:3:43: "10-14" is not an interval; write it as "09:00-18:00" (24:00 may end it)',
    ],
  ],
  [
    "hours of one digit",
    replace(DEFAULTS_FILE, '"09:00-18:00"', '"9:00-18:00"'),
    [
      'config/terms/defaults.yaml:3:21: "9:00-18:00" is not an interval; write the hour with two digits: "09:00-18:00"',
    ],
  ],
  [
    "hours with spaces",
    replace(DEFAULTS_FILE, '"09:00-18:00"', '"09:00 - 18:00"'),
    ['config/terms/defaults.yaml:3:21: "09:00 - 18:00" is not an interval; write "09:00-18:00"'],
  ],
  [
    "an hour that does not exist",
    replace(DEFAULTS_FILE, '"10:00-14:00"', '"10:00-25:00"'),
    [
      'config/terms/defaults.yaml:3:43: "10:00-25:00" is not an interval; write it as "09:00-18:00" (24:00 may end it)',
    ],
  ],
  [
    "a week that never opens",
    replace(DEFAULTS_FILE, '{ mon-fri: ["09:00-18:00"], sat: ["10:00-14:00"] }', "{}"),
    [
      'config/terms/defaults.yaml:3:3: these hours never open; give a day hours, such as mon-fri: ["09:00-18:00"]',
    ],
  ],
  [
    "an unknown day",
    replace(DEFAULTS_FILE, "sat: [", "satt: ["),
    ['config/terms/defaults.yaml:3:37: unknown day "satt"; did you mean "sat"?'],
  ],
  [
    "a day named twice",
    replace(DEFAULTS_FILE, "sat: [", "fri: ["),
    ["config/terms/defaults.yaml:3:37: fri is named twice; list all its intervals under one key"],
  ],
  [
    "a range of unknown days",
    replace(DEFAULTS_FILE, "mon-fri: [", "mn-fri: ["),
    ['config/terms/defaults.yaml:3:11: unknown day "mn-fri"; did you mean "mon-fri"?'],
  ],
  [
    "hours of a day that are no list",
    replace(DEFAULTS_FILE, 'mon-fri: ["09:00-18:00"]', 'mon-fri: "09:00-18:00"'),
    ['config/terms/defaults.yaml:3:20: "mon-fri" is not a list; write mon-fri: ["09:00-18:00"]'],
  ],
  [
    "several problems of one week",
    replace(
      DEFAULTS_FILE,
      'mon-fri: ["09:00-18:00"], sat: ["10:00-14:00"]',
      'mon-thu: ["09-18"], fri: [9], sat: 9, sunn: []',
    ),
    [
      'config/terms/defaults.yaml:3:21: "09-18" is not an interval; write it as "09:00-18:00" (24:00 may end it)',
      'config/terms/defaults.yaml:3:37: item 1 of "fri" is an unquoted number; put it in quotes, or digits get lost: "9"',
      'config/terms/defaults.yaml:3:46: "sat" is not a list; write sat: ["09:00-18:00"]',
      'config/terms/defaults.yaml:3:49: unknown day "sunn"; did you mean "sun"?',
    ],
  ],
  [
    "a week that is neither 24/7 nor a map",
    replace(DEFAULTS_FILE, '{ mon-fri: ["09:00-18:00"], sat: ["10:00-14:00"] }', "24-7"),
    [
      'config/terms/defaults.yaml:3:9: "week" is not written as expected; write it as `week: { mon-fri: ["09:00-18:00"] }` or `week: 24/7`',
    ],
  ],
  [
    "a date that does not exist",
    replace(VERSION_FILE, "remedy:", "review_by: 2027-02-30\nremedy:"),
    ['config/terms/x-acme/2026-11-01.yaml:11:12: there is no day "2027-02-30"; check month and day'],
  ],
  [
    "something else where a date stands",
    replace(VERSION_FILE, "remedy:", "review_by: soon\nremedy:"),
    ['config/terms/x-acme/2026-11-01.yaml:11:12: "soon" is not a date; write it as 2026-12-24'],
  ],
  [
    "an objective of 100 %",
    replace(DEFAULTS_FILE, "95%", "100%"),
    [
      'config/terms/defaults.yaml:6:14: "100%" cannot be an objective; nobody keeps every promise: write 99% or less',
    ],
  ],
  [
    "an objective of 0 %",
    replace(DEFAULTS_FILE, "95%", "0%"),
    [
      'config/terms/defaults.yaml:6:14: "0%" cannot be an objective; write a percentage above 0% and below 100%',
    ],
  ],
  [
    "an objective above 100 %",
    replace(DEFAULTS_FILE, "95%", "120%"),
    [
      'config/terms/defaults.yaml:6:14: "120%" cannot be an objective; write a percentage above 0% and below 100%',
    ],
  ],
  [
    "an objective that is no percentage",
    replace(DEFAULTS_FILE, "95%", "often"),
    ['config/terms/defaults.yaml:6:14: "often" cannot be an objective; write a percentage such as 95%'],
  ],
];
