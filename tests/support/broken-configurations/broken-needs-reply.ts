import { replace, VERSION_FILE, type Broken } from "../broken.ts";

const AT = "config/terms/x-acme/2026-11-01.yaml";

const withRules = (rules: string) =>
  replace(VERSION_FILE, "response:\n", `response:\n  needs_reply:\n    rules:\n${rules}`);

const withWhen = (when: string) => replace(VERSION_FILE, "when: { keywords: [refund] }", `when: ${when}`);

/** Which messages need a reply, languages and lists of authors. */
export const brokenNeedsReply: readonly Broken[] = [
  [
    "a setting of what needs a reply that there is not",
    replace(VERSION_FILE, "response:\n", "response:\n  needs_reply: question\n"),
    [
      `${AT}:2:16: "needs_reply" is not written as expected; write it as \`needs_reply: all\` or \`needs_reply: questions\``,
    ],
  ],
  [
    "a rule without keywords or a pattern",
    withRules("      - { name: praise, reply: no }\n"),
    [
      `${AT}:4:9: rule "praise" has neither keywords nor a pattern; add one of the two, such as \`keywords: [thanks]\``,
    ],
  ],
  [
    "a rule with keywords and a pattern",
    withRules("      - { name: praise, keywords: [wow], pattern: 'wo+w', reply: no }\n"),
    [`${AT}:4:42: rule "praise" has both keywords and a pattern; make two rules of it`],
  ],
  [
    "two rules of a name",
    withRules(
      "      - { name: praise, keywords: [wow], reply: no }\n      - { name: praise, keywords: [oh], reply: yes }\n",
    ),
    [`${AT}:5:11: two rules are named "praise"; give each its own name: reports list it`],
  ],
  [
    "a rule of which earlier ones have all keywords",
    withRules(
      "      - { name: a, keywords: [wow, oh my], reply: no }\n      - { name: b, keywords: [Oh  My], reply: yes }\n",
    ),
    [
      `${AT}:5:9: rule "b" is never reached: earlier rules match all that it matches; delete it, or move it to before them`,
    ],
  ],
  [
    "a rule behind one that matches everything",
    withRules(
      "      - { name: rest, pattern: '.+', reply: no }\n      - { name: b, keywords: [help], reply: yes }\n",
    ),
    [
      `${AT}:5:9: rule "b" is never reached: rule "rest" matches every text; move it before that rule, or use \`otherwise\` for the rest`,
    ],
  ],
  [
    "a rule that does not say whether to reply",
    withRules("      - { name: a, keywords: [wow], reply: maybe }\n"),
    [`${AT}:4:44: "reply" is not written as expected; write it as \`reply: yes\` or \`reply: no\``],
  ],
  [
    "a rule whose pattern looks ahead",
    withRules("      - { name: a, pattern: '(?=x)', reply: no }\n"),
    [
      `${AT}:4:29: the pattern looks ahead or behind; it runs in linear time: write it without (?=, (?!, (?<= and (?<!`,
    ],
  ],
  [
    "an unknown key of a rule",
    withRules("      - { name: a, keyword: [wow], reply: no }\n"),
    [
      `${AT}:4:9: rule "a" has neither keywords nor a pattern; add one of the two, such as \`keywords: [thanks]\``,
      `${AT}:4:20: unknown key "keyword"; did you mean "keywords"?`,
    ],
  ],
  [
    "a language by its name",
    withWhen("{ language: [german] }"),
    [`${AT}:4:42: "german" is no language that a text can be told to be in; write de`],
  ],
  [
    "a language with its region",
    withWhen("{ language: [pt-BR] }"),
    [
      `${AT}:4:42: "pt-BR" is no language that a text can be told to be in; write pt: regions and capitals are not told apart`,
    ],
  ],
  [
    "authors by a list that there is not",
    (valid) =>
      replace(
        VERSION_FILE,
        "response:\n",
        'author_lists: { vip: ["1"], press: ["2"] }\nresponse:\n',
      )(withWhen("{ authors: [vips, '3'] }")(valid)),
    [`${AT}:5:41: no list of authors is named "vips", and it is no id of an account; did you mean "vip"?`],
  ],
  [
    "authors by a list where there are none",
    withWhen("{ authors: [vip] }"),
    [
      `${AT}:4:41: no list of authors is named "vip", and it is no id of an account; add \`author_lists: { vip: ["2244994945"] }\``,
    ],
  ],
  [
    "a list of authors with digits in its name",
    replace(VERSION_FILE, "response:\n", 'author_lists: { vip2: ["1"] }\nresponse:\n'),
    [
      `${AT}:1:17: "vip2" cannot name a list of authors; use lower-case letters, with - or _ between them; digits would make it look like an id`,
    ],
  ],
  [
    "an id in a list without quotes",
    replace(VERSION_FILE, "response:\n", "author_lists: { vip: [2244994945] }\nresponse:\n"),
    [`${AT}:1:23: item 1 of "vip" is an unquoted number; put it in quotes, or digits get lost: "2244994945"`],
  ],
];
