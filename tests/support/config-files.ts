import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SCRATCH } from "./scratch.ts";

/** Texts by their path below the working folder. */
export type Files = Readonly<Record<string, string>>;

const folders: string[] = [];

/** A fresh folder with these files. */
export function folderWith(files: Files): string {
  const cwd = mkdtempSync(join(SCRATCH, "ssla-"));
  folders.push(cwd);
  writeAll(cwd, files);
  return cwd;
}

/** Writes `files` below `cwd`. */
export function writeAll(cwd: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
}

/** Deletes every folder made here. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

const SSLA = `brands:
  acme:
    name: Acme Travel
    timezone: America/Chicago
    workspace: { bot_token: env:BOT, app_token: env:APP }
    people:
      ana: { slack: "U0ANA0001", accounts: { discord: ["80351110224678912"] } }
      bo: { slack: "U0BO00001", email: bo@acme.example }
    routes:
      team: { channel: "C0SOCIAL1" }
      shift: { rota: true }
      lead: { people: [bo], email: true }
    rota:
      - { week: { mon-fri: ["09:00-13:00"] }, person: ana }
    approvers: [bo]
    reports:
      - { name: weekly, day: mon, at: "08:00", to: [lead] }
channels:
  x-acme:
    brand: acme
    kind: x
    alerts: team
    responders: { own_account: true }
    connect: { account: "22", app_key: env:KEY, app_secret: env:KEY, access_token: env:KEY, access_secret: env:KEY }
  discord-acme:
    brand: acme
    kind: discord
    alerts: team
    responders: { people: true }
    connect:
      guild: "41771983423143937"
      channels: ["155101607195836416"]
      token: env:TOKEN
email: { smtp: env:SMTP, from: ssla@acme.example }
store: { key: env:DATA_KEY }
`;

const DEFAULTS = `hours:
  timezone: America/Chicago
  week: { mon-fri: ["09:00-18:00"], sat: ["10:00-14:00"] }
  holidays: { country: US, region: IL }
response:
  objective: 95%
  update: 4h
warn: [50%, 10m]
escalate:
  - { at: warning, to: [team] }
  - { at: breach, to: [team, lead] }
`;

const VERSION = `response:
  answers: [mention, reply]
  targets:
    - { name: urgent, when: { keywords: [refund] }, first: 15m }
    - { name: standard, publish: true, first: 1h, next: 2h }
conduct:
  not_tolerated: [insults, private data of others]
  rules:
    - { category: insults, action: moderate }
    - { name: phones, publishes: private data of others, pattern: '\\d{3}-\\d{4}', action: flag }
remedy: "Sorry. {name} writes by {next_update}, we promise {target}."
`;

/** A valid configuration of two channels, one of which has terms of its own. */
export const VALID: Files = {
  "config/ssla.yaml": SSLA,
  "config/terms/defaults.yaml": DEFAULTS,
  "config/terms/x-acme/2026-11-01.yaml": VERSION,
  "config/terms/default/2026-11-01.yaml": VERSION,
};

export const ENV: Readonly<Record<string, string>> = {
  BOT: "bot-value",
  APP: "app-value",
  APP_AGAIN: "app-value",
  KEY: "key-value",
  TOKEN: "token-value",
  SMTP: "smtp://localhost",
  DATA_KEY: "data-key-value",
};
