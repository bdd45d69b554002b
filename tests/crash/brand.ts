import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minutes, type Duration } from "../../src/core/time/instant.ts";

/** Where the stages of a case go. */
export const TEAM = "C0SOCIAL1";
export const MANAGER = "U0CY00001";
export const OPS = "C0OPS0001";
export const ACCOUNT = "2244994945";
export const CHANNEL = "x-acme";

/** A stage as the terms below have it, worked out by hand: how long after the mention it is due, and where it goes. */
export interface PlannedStage {
  readonly spelling: string;
  readonly after: Duration;
  /** When a stage is late it stands for those before it too, and may go where they went. */
  readonly places: readonly string[];
}

const TERMS = `hours: { timezone: America/Chicago, week: 24/7 }
response:
  answers: [mention, reply, quote]
  objective: 95%
  targets: [{ name: standard, publish: true, first: 9m, next: 9m }]
warn: [50%, 1m]
escalate: [{ at: warning, to: [team] }, { at: breach, to: [team, lead] }, { after: 5m, to: [manager] }]
`;

/** Short, so that a case lives through all its stages while the program is killed again and again. */
export const STAGES: readonly PlannedStage[] = [
  { spelling: "warn:50%", after: minutes(4.5), places: [TEAM] },
  { spelling: "warn:1m", after: minutes(8), places: [TEAM] },
  { spelling: "breach", after: minutes(9), places: [TEAM] },
  { spelling: "after:5m", after: minutes(14), places: [MANAGER, TEAM] },
];

const SSLA = `brands:
  acme:
    name: Acme Travel
    timezone: America/Chicago
    workspace: { bot_token: env:BOT, app_token: env:APP }
    people:
      bo: { slack: "U0BO00001" }
      cy: { slack: "${MANAGER}" }
    routes:
      team: { channel: "${TEAM}" }
      lead: { people: [bo] }
      manager: { people: [cy] }
      ops: { channel: "${OPS}" }
    actions: { people: [bo] }
channels:
  ${CHANNEL}:
    brand: acme
    kind: x
    alerts: team
    responders: { own_account: true }
    connect: { account: "${ACCOUNT}", app_key: env:XK, app_secret: env:XS, access_token: env:XT, access_secret: env:XA }
store: { sqlite: data/ssla.db, key: env:KEY }
`;

/** Writes the configuration of the brand into `root`. */
export async function writeConfig(root: string): Promise<void> {
  const terms = join(root, "config", "terms", CHANNEL);
  await mkdir(terms, { recursive: true });
  await writeFile(join(root, "config", "ssla.yaml"), SSLA);
  await writeFile(join(terms, "2026-01-01.yaml"), TERMS);
}
