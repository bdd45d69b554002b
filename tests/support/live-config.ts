import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Slack } from "../../src/sim/slack/start-slack.ts";
import type { XAccount } from "../../src/sim/x/x-post.ts";

/** Where alerts go, and where the monitor's own health is told. */
export const ALERTS = "C0SOCIAL1";
export const OPS = "C0OPS0001";

/** People of the team: Ana may press by her group, Bo by his name, Cy not at all. */
export const ANA = "U0ANA0001";
export const BO = "U0BO00001";
export const CY = "U0CY00001";

/** Terms: around the clock, a first reply within an hour, the next within two; warnings at half of it and 10 min before. */
export const ROUND_THE_CLOCK = `hours: { timezone: America/Chicago, week: 24/7 }
response:
  answers: [mention, reply, quote]
  objective: 95%
  targets: [{ name: standard, publish: true, first: 1h, next: 2h }]
warn: [50%, 10m]
escalate: [{ at: warning, to: [team] }, { at: breach, to: [team, lead] }, { after: 30m, to: [manager] }]
`;

/** A watched account, its terms, and the names of the environment's variables with its keys. */
export interface LiveChannel {
  readonly id: string;
  readonly account: XAccount;
  readonly terms: string;
  readonly env: string;
}

/** The id of the channel of an account. */
export const channelOf = (handle: string): string => `x-${handle.toLowerCase().replaceAll("_", "-")}`;

/** Writes the folder of the configuration; each channel's terms are in force from the start of 2018. */
export async function writeConfig(
  dir: string,
  channels: readonly LiveChannel[],
  change: (ssla: string) => string = (ssla) => ssla,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "ssla.yaml"), change(sslaOf(channels)));
  for (const { id, terms } of channels) {
    await mkdir(join(dir, "terms", id), { recursive: true });
    await writeFile(join(dir, "terms", id, "2018-01-01.yaml"), terms);
  }
}

const sslaOf = (channels: readonly LiveChannel[]): string => `brands:
  acme:
    name: Acme Travel
    timezone: America/Chicago
    workspace: { bot_token: env:BOT, app_token: env:APP }
    people:
      ana: { slack: "${ANA}" }
      bo: { slack: "${BO}" }
      cy: { slack: "${CY}" }
    routes:
      team: { channel: "${ALERTS}" }
      lead: { people: [bo] }
      manager: { people: [cy] }
      ops: { channel: "${OPS}" }
    actions: { user_groups: ["S0SOCIAL1"], people: [bo] }
channels:
${channels.map(entryOf).join("")}store: { sqlite: data/ssla.db, key: env:KEY }
`;

const entryOf = ({ id, account, env }: LiveChannel): string => `  ${id}:
    brand: acme
    kind: x
    alerts: team
    responders: { own_account: true }
    connect: { account: "${account.id}", app_key: env:XK, app_secret: env:XS, access_token: env:${env}_T, access_secret: env:${env}_S }
`;

/** The people and places that the configuration names. */
export function peopleOf({ world }: Slack): void {
  world.user(ANA, "ana");
  world.user(BO, "bo");
  world.user(CY, "cy");
  world.group("S0SOCIAL1", "social", [ANA]);
  world.channel(ALERTS, "social-alerts");
  world.channel(OPS, "ops");
}
