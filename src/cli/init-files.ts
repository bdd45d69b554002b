import { jsonSchemas } from "../config/json-schemas.ts";
import {
  holidaysAnswer,
  kindOf,
  leadAnswer,
  weekAnswer,
  type Answers,
  type QuestionKey,
} from "./init-questions.ts";

/** A key of the environment that the written files name, and what belongs into it. */
export interface NeededVariable {
  readonly name: string;
  readonly what: string;
}

/** The files that answer to `answers`, by their path below the folder of the configuration. */
export function initFiles(answers: Answers, date: string): Readonly<Record<string, string>> {
  const channel = `${kindOf(answers)}-${brandIdOf(answers)}`;
  return {
    "ssla.yaml": sslaText(answers, channel),
    "terms/defaults.yaml": defaultsText(answers),
    [`terms/${channel}/${date}.yaml`]: versionText(answers),
    ...Object.fromEntries(Object.entries(jsonSchemas()).map(([name, text]) => [`schema/${name}`, text])),
  };
}

/** The variables that must be set before the start. */
export function neededVariables(answers: Answers): readonly NeededVariable[] {
  return [
    { name: "SLACK_BOT_TOKEN", what: "bot token of the Slack app that warns" },
    { name: "SLACK_APP_TOKEN", what: "its app-level token" },
    ...CREDENTIALS[kindOf(answers)].map(([, name, what]) => ({ name, what })),
    { name: "SSLA_DATA_KEY", what: "32 random bytes that encrypt stored texts" },
  ];
}

const CREDENTIALS = {
  x: [
    ["app_key", "X_APP_KEY", "key of your X app"],
    ["app_secret", "X_APP_SECRET", "its secret"],
    ["access_token", "X_ACCESS_TOKEN", "access token of the account"],
    ["access_secret", "X_ACCESS_SECRET", "its secret"],
  ],
  discord: [["token", "DISCORD_TOKEN", "token of your Discord bot"]],
  slack: [
    ["bot_token", "COMMUNITY_BOT_TOKEN", "bot token of the Slack app in the community"],
    ["app_token", "COMMUNITY_APP_TOKEN", "its app-level token"],
  ],
  facebook: [
    ["page_token", "FACEBOOK_PAGE_TOKEN", "token of the page"],
    ["app_secret", "FACEBOOK_APP_SECRET", "secret of your Facebook app"],
    ["verify_token", "FACEBOOK_VERIFY_TOKEN", "a word of your choice that its webhook sends back"],
  ],
} as const;

function sslaText(answers: Answers, channel: string): string {
  const kind = kindOf(answers);
  const responders = kind === "discord" || kind === "slack" ? "{ people: true }" : "{ own_account: true }";
  return `# yaml-language-server: $schema=schema/ssla.schema.json
# Who works here, where alerts go, and which channels are watched. Ids in quotes; credentials only as env:NAME or
# file:/PATH.

brands:
  ${JSON.stringify(brandIdOf(answers))}: # permanent: it leads every stored key
    name: ${quoted(answers, "brand")}
    timezone: ${quoted(answers, "timezone")}
    workspace: { bot_token: env:SLACK_BOT_TOKEN, app_token: env:SLACK_APP_TOKEN }
    people:
      lead: ${leadText(answers)}
    routes: # the only names that \`escalate\` in terms may use
      team: { channel: ${quoted(answers, "alerts")} }
      lead: { people: [lead] }
    reports:
      - { name: weekly, day: mon, at: "08:00", to: [team] }

channels: # each key names the folder of its terms
  ${channel}:
    brand: ${JSON.stringify(brandIdOf(answers))}
    kind: ${kind}
    alerts: team
    responders: ${responders}
    connect:
${connectLines(answers).join("\n")}

store: { sqlite: data/ssla.db, key: env:SSLA_DATA_KEY }
`;
}

/** The person to mention; where there is no account of the brand's own, with the account whose posts answer. */
function leadText(answers: Answers): string {
  const kind = kindOf(answers);
  const { slack, account } = leadAnswer(answers);
  const accounts =
    kind === "discord" || kind === "slack" ? `, accounts: { ${kind}: [${JSON.stringify(account)}] }` : "";
  return `{ slack: ${JSON.stringify(slack)}${accounts} }`;
}

function connectLines(answers: Answers): readonly string[] {
  const kind = kindOf(answers);
  const [first = "", second = ""] = (answers.get("place") ?? "").split("/");
  const places = {
    x: [`account: ${JSON.stringify(first)}`],
    discord: [`guild: ${JSON.stringify(first)}`, `channels: [${JSON.stringify(second)}]`],
    slack: [`team: ${JSON.stringify(first)}`, `channels: [${JSON.stringify(second)}]`],
    facebook: [`page: ${JSON.stringify(first)}`, "webhook_path: /in/facebook"],
  }[kind];
  return [...places, ...CREDENTIALS[kind].map(([key, name]) => `${key}: env:${name}`)].map(
    (line) => `      ${line}`,
  );
}

function defaultsText(answers: Answers): string {
  const place = holidaysAnswer(answers.get("holidays") ?? "none");
  const region = place?.region === undefined ? "" : `, region: ${JSON.stringify(place.region)}`;
  const holidays = place === undefined ? "[]" : `{ country: ${JSON.stringify(place.country)}${region} }`;
  return `# yaml-language-server: $schema=../schema/terms.schema.json
# What all channels promise alike; a channel's own file repeats only what differs.
hours:
  timezone: ${quoted(answers, "timezone")}
  week: ${weekYaml(answers)}
  holidays: ${holidays}

response:
  objective: ${quoted(answers, "objective")}

warn: [50%, 75%] # of the target gone; \`10m\` would be 10 minutes of working time left

escalate: # names are routes of ssla.yaml
  - { at: warning, to: [team] }
  - { at: breach, to: [team, lead] }

conduct:
  not_tolerated: [insults, threats, spam]

remedy: "Sorry, we were late. {name} is on it and will update you by {next_update}."
`;
}

const ANSWERED = {
  x: "[mention, reply, quote]",
  discord: "[mention, reply, post]",
  slack: "[mention, reply, post]",
  facebook: "[mention, reply, direct]",
} as const;

function versionText(answers: Answers): string {
  return `# yaml-language-server: $schema=../../schema/terms.schema.json
# In force from 00:00 of the date in its name, in its own time zone.
response:
  answers: ${ANSWERED[kindOf(answers)]}
  targets: # the first whose \`when\` matches; the last has none
    - { name: standard, publish: true, first: ${answers.get("first") ?? "1h"} }
`;
}

function weekYaml(answers: Answers): string {
  const week = weekAnswer(answers.get("hours") ?? "24/7");
  if (week === "24/7") return week;
  const days = Object.entries(week).map(([day, hours]) => `${JSON.stringify(day)}: ${JSON.stringify(hours)}`);
  return `{ ${days.join(", ")} }`;
}

function brandIdOf(answers: Answers): string {
  const words = (answers.get("brand") ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return words.slice(0, 40).replace(/^-+|-+$/g, "");
}

const quoted = (answers: Answers, key: QuestionKey): string => JSON.stringify(answers.get(key) ?? "");
