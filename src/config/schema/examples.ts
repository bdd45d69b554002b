import type { Path } from "../yaml/sourced.ts";

/** How the value of a key is written, for the mend of a value that is missing or of the wrong kind. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["hours", '{ timezone: America/Chicago, week: { mon-fri: ["09:00-18:00"] } }'],
  ["timezone", "America/Chicago"],
  ["week", '{ mon-fri: ["09:00-18:00"] }` or `week: 24/7'],
  ["holidays", "{ country: US, region: IL }` or `holidays: [2026-12-25]"],
  ["exceptions", '[{ date: 2026-12-24, hours: ["09:00-12:00"] }]'],
  ["date", "2026-12-24"],
  ["review_by", "2027-02-01"],
  ["response", "{ answers: [mention, reply], objective: 95%, targets: [{ name: standard, first: 1h }] }"],
  ["answers", "[mention, reply]"],
  ["needs_reply", "all` or `needs_reply: questions"],
  ["otherwise", "all"],
  ["reply", "yes` or `reply: no"],
  ["language", "[de, fr]"],
  ["author_lists", '{ vip: ["2244994945"] }'],
  ["authors", '[vip, "2244994945"]'],
  ["objective", "95%"],
  ["targets", "[{ name: standard, publish: true, first: 1h }]"],
  ["first", "1h"],
  ["next", "2h"],
  ["update", "4h"],
  ["resolve", "{ within: 24h, clock: calendar }"],
  ["within", "24h"],
  ["warn", "[50%, 10m]"],
  ["escalate", "[{ at: breach, to: [team] }]"],
  ["after", "30m"],
  ["to", "[team]"],
  ["conduct", "{ not_tolerated: [insults] }"],
  ["not_tolerated", "[insults, spam]"],
  ["rules", "[{ category: insults, action: moderate }]"],
  ["keywords", "[refund]"],
  ["brands", "{ acme: { name: Acme Travel, ... } }"],
  ["channels", "{ x-acme: { brand: acme, kind: x, ... } }"],
  ["workspace", "{ bot_token: env:SLACK_BOT_TOKEN, app_token: env:SLACK_APP_TOKEN }"],
  ["routes", '{ team: { channel: "C0SOCIAL1" } }'],
  ["colors", '{ background: "#0f2a43", text: "#ffffff", accent: "#ffb703" }'],
  ["background", '"#0f2a43"'],
  ["text", '"#ffffff"'],
  ["accent", '"#ffb703"'],
  ["pagerduty", "{ routing_key: env:PAGERDUTY_KEY }"],
  ["webhook", "{ url: https://hooks.acme.example/ssla, secret: env:WEBHOOK_SECRET }"],
  ["url", "https://hooks.acme.example/ssla"],
  ["severity", "error"],
  ["responders", "{ own_account: true }"],
  ["day", "mon"],
  ["port", "8080"],
  ["retention", "{ text_days: 30, events_months: 25 }"],
  ["text_days", "30"],
  ["events_months", "25"],
  ["offers", "[support, service news]"],
  ["auto_replies", '["Thanks for reaching out"]'],
]);

/** The example of the key that `path` ends with: \`objective: 95%\`. */
export function exampleFor(path: Path): string | undefined {
  const key = path.at(-1);
  if (key === "hours" && path.includes("exceptions")) return 'hours: ["09:00-12:00"]';
  const example = typeof key === "string" && !path.includes("connect") ? EXAMPLES.get(key) : undefined;
  return example === undefined ? undefined : `${String(key)}: ${example}`;
}

/** A service that a route leads to. */
const isService = (key: Path[number]): boolean => key === "pagerduty" || key === "webhook";

/** The example of a credential, of a channel of `kind` or of the team's own workspace: `app_key: env:X_APP_KEY`. */
export function credentialExample(path: Path, kind: string | undefined): string {
  const key = String(path.at(-1));
  const prefix = kind ?? (path.includes("workspace") ? "slack" : (path.find(isService) ?? "ssla"));
  const variable = key === "smtp" ? "SMTP_URL" : `${prefix}_${key}`.toUpperCase();
  return `${key}: env:${variable.replace(/\W/g, "_")}`;
}
