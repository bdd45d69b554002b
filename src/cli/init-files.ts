import type { ChannelKinds } from "../channels/define-channel.ts";
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
export function initFiles(
  answers: Answers,
  kinds: ChannelKinds,
  date: string,
): Readonly<Record<string, string>> {
  const kind = kindOf(answers, kinds);
  const channel = `${kind.kind}-${brandIdOf(answers)}`;
  const schemas = Object.entries(jsonSchemas(kinds));
  return {
    "ssla.yaml": sslaText(answers, kind, channel),
    "terms/defaults.yaml": defaultsText(answers),
    [`terms/${channel}/${date}.yaml`]: versionText(answers, kind),
    ...Object.fromEntries(schemas.map(([name, text]) => [`schema/${name}`, text])),
  };
}

/** The variables that must be set before the start. */
export function neededVariables(answers: Answers, kinds: ChannelKinds): readonly NeededVariable[] {
  return [
    { name: "SLACK_BOT_TOKEN", what: "bot token of the Slack app that warns" },
    { name: "SLACK_APP_TOKEN", what: "its app-level token" },
    ...kindOf(answers, kinds).credentials.map(({ variable, what }) => ({ name: variable, what })),
    { name: "SSLA_DATA_KEY", what: "32 random bytes that encrypt stored texts" },
  ];
}

type Kind = ReturnType<typeof kindOf>;

function sslaText(answers: Answers, kind: Kind, channel: string): string {
  return `# yaml-language-server: $schema=schema/ssla.schema.json
# Who works here, where alerts go, and which channels are watched. Ids in quotes; credentials only as env:NAME or
# file:/PATH.

brands:
  ${JSON.stringify(brandIdOf(answers))}: # permanent: it leads every stored key
    name: ${quoted(answers, "brand")}
    timezone: ${quoted(answers, "timezone")}
    workspace: { bot_token: env:SLACK_BOT_TOKEN, app_token: env:SLACK_APP_TOKEN }
    people:
      lead: ${leadText(answers, kind)}
    routes: # the only names that \`escalate\` in terms may use
      team: { channel: ${quoted(answers, "alerts")} }
      lead: { people: [lead] }
    reports:
      - { name: weekly, day: mon, at: "08:00", to: [team] }

channels: # each key names the folder of its terms
  ${channel}:
    brand: ${JSON.stringify(brandIdOf(answers))}
    kind: ${kind.kind}
    alerts: team
    responders: { ${kind.responders}: true }
    connect:
${connectLines(answers, kind).join("\n")}

store: { sqlite: data/ssla.db, key: env:SSLA_DATA_KEY }
`;
}

/** The person to mention; where there is no account of the brand's own, with the account whose posts answer. */
function leadText(answers: Answers, { kind, lead }: Kind): string {
  const { slack, account } = leadAnswer(answers);
  const accounts = lead === undefined ? "" : `, accounts: { ${kind}: [${JSON.stringify(account)}] }`;
  return `{ slack: ${JSON.stringify(slack)}${accounts} }`;
}

function connectLines(answers: Answers, { connect, credentials }: Kind): readonly string[] {
  const place = Object.entries(connect(answers.get("place") ?? ""));
  return [
    ...place.map(([key, value]) => `      ${key}: ${JSON.stringify(value)}`),
    ...credentials.map(({ key, variable }) => `      ${key}: env:${variable}`),
  ];
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

function versionText(answers: Answers, kind: Kind): string {
  return `# yaml-language-server: $schema=../../schema/terms.schema.json
# In force from 00:00 of the date in its name, in its own time zone.
response:
  answers: [${kind.answers.join(", ")}]
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
