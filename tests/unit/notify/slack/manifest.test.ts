import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { METHODS } from "../../../../src/sim/slack/api/methods.ts";
import { COMMAND_SCOPE, EVENT_SCOPES, SCOPE_NEEDS } from "../../../../src/sim/slack/scopes.ts";

const schema = z.object({
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.literal(true) }).loose(),
    slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() }).loose()),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.literal(false),
    interactivity: z.object({ is_enabled: z.literal(true) }),
    event_subscriptions: z.object({
      bot_events: z.array(z.string()),
      metadata_subscriptions: z.array(z.object({ app_id: z.string(), event_type: z.string() })),
    }),
  }),
});

const manifest = schema.parse(parse(readFileSync("config/slack-app-manifest.yaml", "utf8")));
const { bot_events: events, metadata_subscriptions: metadata } = manifest.settings.event_subscriptions;

/** All that speaks to the team's Slack: the channels' own apps have scopes of their own. */
const SPEAKERS = ["src/notify/slack", "src/platforms/slack", "src/cli"];

const source = SPEAKERS.flatMap((dir) =>
  readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(dir, file), "utf8")),
).join("\n");

const found = (pattern: RegExp): readonly string[] => [
  ...new Set([...source.matchAll(pattern)].map(([, name = ""]) => name)),
];

/** Every method that the program calls. */
const called = found(/"([a-zA-Z]+(?:\.[a-zA-Z]+)+)"/g).filter((name) => METHODS.has(name));

/** Of direct conversations the program asks nothing but their history. */
const NEVER = new Set(["im:read"]);

function scopesOf(method: string): readonly string[] {
  const need = SCOPE_NEEDS[method];
  const all = typeof need === "object" ? Object.values(need) : need === undefined ? [] : [need];
  return all.filter((scope) => !NEVER.has(scope));
}

describe("the manifest of the team's Slack app", () => {
  it("asks for exactly the scopes that the program's calls, events and commands take", () => {
    expect(called).toContain("conversations.history");
    const needed = [
      ...called.flatMap(scopesOf),
      ...events.flatMap((event) => EVENT_SCOPES[event] ?? []),
      ...(manifest.features.slash_commands.length > 0 ? [COMMAND_SCOPE] : []),
    ];
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...new Set(needed)].sort());
  });

  it("subscribes to every event that the program listens to, and to none that nobody knows", () => {
    const heard = found(/\.event\(\s*"([a-z_.]+)"/g);
    expect(heard).toContain("message_metadata_posted");
    expect(events).toEqual(expect.arrayContaining([...heard]));
    expect(events.filter((event) => !(event in EVENT_SCOPES))).toEqual([]);
  });

  it("hears of every kind of metadata that the monitor posts, from whichever app: another monitor's too", () => {
    // What the doctor posts is found by reading, and nobody else's business.
    const posted = found(/EVENT_TYPE = "([a-z_]+)"/g).filter((type) => type !== "ssla_doctor");
    expect(posted).toContain("ssla_alert");
    expect(metadata.map(({ event_type }) => event_type).sort()).toEqual(posted.toSorted());
    expect(new Set(metadata.map(({ app_id }) => app_id))).toEqual(new Set(["*"]));
  });

  it("has the slash command and the home tab", () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(["/ssla"]);
  });

  it("hints at every command that there is", () => {
    const files = readdirSync("src/app/commands").map((file) =>
      readFileSync(join("src/app/commands", file), "utf8"),
    );
    const names = files.flatMap((text) =>
      [...text.matchAll(/^ +name: "([a-z]+)",$/gm)].map(([, name]) => name),
    );
    expect(names).toContain("due");
    const hinted = manifest.features.slash_commands[0]?.usage_hint.split(" | ");
    expect(hinted?.toSorted()).toEqual(names.toSorted());
  });
});

describe("the loopback Slack", () => {
  it("knows of every method which scope it takes", () => {
    expect(Object.keys(SCOPE_NEEDS).sort()).toEqual([...METHODS.keys()].sort());
  });
});
