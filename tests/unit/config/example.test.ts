import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { jsonSchemas } from "../../../src/config/json-schemas.ts";
import { loadConfig } from "../../../src/config/load-config.ts";

const kinds = channelKinds();

const EXAMPLES = readdirSync("config", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => join("config", path));

describe("the example configuration", () => {
  it("is valid and gives no warning", async () => {
    const { channels, terms, warnings } = await loadConfig("config", undefined, { kinds });
    expect(warnings).toEqual([]);
    expect(Object.keys(channels)).toEqual(["x-acme", "discord-acme", "slack-community", "facebook-acme"]);
    expect([...terms.histories.keys()]).toEqual([
      "default",
      "discord-acme",
      "facebook-acme",
      "slack-community",
      "x-acme",
    ]);
    expect([...terms.overlays.keys()]).toEqual(["surge"]);
  });

  it("keeps secrets out of everything printed", async () => {
    const { brands } = await loadConfig("config", undefined, { kinds });
    const token = brands["acme"]?.workspace.bot_token;
    expect([String(token), JSON.stringify(token)]).toEqual(["[secret]", '"[secret]"']);
    expect(() => token?.reveal()).toThrow("env:ACME_SLACK_BOT_TOKEN was not resolved");
  });

  it.each(EXAMPLES)("%s leads editors to its schema", (path) => {
    const schema =
      /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, "utf8"))?.[1] ?? "missing";
    // That of the manifest is Slack's own.
    if (path.endsWith("slack-app-manifest.yaml"))
      expect(schema).toMatch(/^https:.*\/slackapi\/manifest-schema\//);
    else expect(existsSync(join(dirname(path), schema))).toBe(true);
  });
});

describe("the JSON Schemas", () => {
  it.each(Object.entries(jsonSchemas(kinds)))("%s is up to date; npm run schema writes it", (name, text) => {
    expect(readFileSync(join("config/schema", name), "utf8")).toBe(text);
  });
});
