// `ssla doctor` asks Discord, Slack, X and Facebook through their real SDKs what may be written, before anything is.
import { afterAll, expect, onTestFinished, test } from "vitest";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { discordFetch } from "../../src/sim/discord/discord-fetch.ts";
import { startDiscord } from "../../src/sim/discord/discord-server.ts";
import { discordWorld } from "../../src/sim/discord/discord-world.ts";
import { facebookWorld } from "../../src/sim/facebook/facebook-world.ts";
import { graphFetch } from "../../src/sim/facebook/graph-fetch.ts";
import { startGraphServer } from "../../src/sim/facebook/graph-server.ts";
import { slackFetch } from "../../src/sim/slack/slack-fetch.ts";
import { startSlack } from "../../src/sim/slack/start-slack.ts";
import { xAgent } from "../../src/sim/x/x-agent.ts";
import { startXServer } from "../../src/sim/x/x-server.ts";
import { xWorld } from "../../src/sim/x/x-world.ts";
import { cliSlack, WITH_SLACK } from "../support/cli-slack.ts";
import { removeFolders } from "../support/config-files.ts";

afterAll(removeFolders);

const GUILD = "41771983423143937";
const HELP = "155101607195836416";
const SECRETS = {
  token: "EAAGpagetoken0000000000000000000000000001",
  appSecret: "0123456789abcdef0123456789abcdef",
};
const COMMUNITY = { botToken: "xoxb-canary-community", appToken: "xapp-canary-community" };

const CHANNELS = `channels:
  discord-acme:
    brand: acme
    kind: discord
    alerts: team
    publish: { surfaces: [discord.topic, discord.welcome] }
    responders: { people: true }
    connect: { guild: "${GUILD}", channels: ["${HELP}"], token: env:DISCORD }
  facebook-acme:
    brand: acme
    kind: facebook
    alerts: team
    publish: { surfaces: [facebook.about, facebook.hours] }
    responders: { own_account: true }
    connect: { page: "1067280970047460", page_token: env:PAGE_TOKEN, app_secret: env:APP_SECRET, verify_token: env:KEY, webhook_path: /in/fb }
  slack-help:
    brand: acme
    kind: slack
    alerts: team
    publish: { surfaces: [slack.topic] }
    responders: { user_groups: ["S0HELP001"] }
    connect: { team: "T0COMM001", channels: ["C0HELP001"], bot_token: env:COMM_BOT, app_token: env:COMM_APP }
  x-acme:
    brand: acme
    kind: x
    alerts: team
    publish: { surfaces: [x.bio] }
    responders: { own_account: true }
    connect: { account: "22", publish: auto, app_key: env:X_KEY, app_secret: env:X_SECRET, access_token: env:X_TOKEN, access_secret: env:X_TOKEN_SECRET }
email:`;

/** The brand of the other tests on four platforms, all of them here. */
async function fourPlatforms() {
  const ssla = WITH_SLACK["config/ssla.yaml"];
  const text = ssla.replace(/^channels:[^]*^email:/m, CHANNELS);
  const team = await cliSlack({}, { ...WITH_SLACK, "config/ssla.yaml": text });
  const stage = { clock: team.clock, activity: team.activity };
  const guild = discordWorld(stage.clock, GUILD);
  guild.channel("help", 0, HELP);
  const discord = await startDiscord({ world: guild, ...stage });
  const page = facebookWorld(stage.clock);
  const facebook = await startGraphServer({ world: page, ...stage, ...SECRETS });
  const slack = await startSlack({ ...stage, ...COMMUNITY, team: "T0COMM001" });
  slack.world.channel("C0HELP001", "help");
  slack.world.group("S0HELP001", "helpers", [slack.world.user("U0ANA0002", "ana").id]);
  const people = xWorld(stage.clock);
  const x = await startXServer({ world: people, ...stage });
  const keys = x.credentials.grant(people.account("acme", { id: "22" }));
  onTestFinished(async () => {
    await Promise.all([discord.stop(), facebook.stop(), slack.stop(), x.stop()]);
  });
  const env = {
    ...{ DISCORD: discord.token, PAGE_TOKEN: SECRETS.token, APP_SECRET: SECRETS.appSecret },
    ...{ COMM_BOT: COMMUNITY.botToken, COMM_APP: COMMUNITY.appToken },
    ...{
      X_KEY: keys.appKey,
      X_SECRET: keys.appSecret,
      X_TOKEN: keys.accessToken,
      X_TOKEN_SECRET: keys.accessSecret,
    },
  };
  const kinds = channelKinds({
    discord: { api: discord.api, makeRequest: discordFetch(stage.activity) },
    facebook: { origin: facebook.origin, fetch: graphFetch(stage.activity) },
    slack: { slackApiUrl: slack.apiUrl, fetch: slackFetch(stage.activity) },
    x: xAgent(x, stage.activity),
  });
  return {
    ...{ guild, discord, page, facebook, slack, x },
    /** The lines about places, and what is done about them. */
    doctor: async () => {
      const { code, out, err } = await team.ssla("doctor --yes", { env, kinds });
      for (const secret of Object.values(env)) expect(out + err).not.toContain(secret);
      if (code > 1) throw new Error(err);
      const lines = out.split("\n");
      const found = lines.flatMap((line, n) =>
        lines[n + 1]?.includes("the terms can be written there") ? [line, lines[n + 1]?.trim() ?? ""] : [],
      );
      return { code, found, out };
    },
    writes: () => [
      ...discord.requests.filter(({ method }) => method !== "GET"),
      ...facebook.requests.filter(({ method }) => method !== "GET"),
      ...slack.calls.filter(({ method }) => method.startsWith("conversations.set")),
      ...x.requests.filter(({ method }) => method !== "GET"),
    ],
  };
}

test("each right that is missing on four platforms is found with its mend, and once granted all is well; nothing is written", async () => {
  const rig = await fourPlatforms();
  const scopes = rig.slack.tokens.granted();
  const { permissions } = rig.guild.botRole;
  rig.guild.botRole.permissions = 0n;
  rig.facebook.forbidWriting("pages_manage_metadata");
  rig.slack.tokens.grant(scopes.filter((scope) => !scope.endsWith(":write.topic")));
  rig.x.credentials.setWriting("read only");
  const before = await rig.doctor();
  expect(before.found).toEqual([
    "✗ discord-acme discord.topic of #help: the bot lacks Manage Channels",
    "assumed: the terms can be written there: does not hold; give the bot's role Manage Channels (channel settings, Permissions)",
    "✗ discord-acme discord.welcome of welcome screen of Acme: the bot lacks Manage Server",
    "assumed: the terms can be written there: does not hold; give the bot's role Manage Server (server settings, Roles)",
    "✗ facebook-acme facebook.about of Acme Travel: pages_manage_metadata is not granted",
    "assumed: the terms can be written there: does not hold; grant the app pages_manage_metadata and pages_show_list for the page, make a new page token, and restart",
    "✗ facebook-acme facebook.hours of Acme Travel: pages_manage_metadata is not granted",
    "assumed: the terms can be written there: does not hold; grant the app pages_manage_metadata and pages_show_list for the page, make a new page token, and restart",
    "✗ slack-help   slack.topic of #help: the token lacks the scope channels:write.topic",
    "assumed: the terms can be written there: does not hold; add the scope channels:write.topic to the app, and install it again",
    "✗ x-acme       x.bio of @acme: the access token may only read",
    "assumed: the terms can be written there: does not hold; give the app Read and write in the X developer console, make new access tokens, and restart; or paste by hand",
  ]);
  expect(before.code).toBe(1);

  rig.guild.botRole.permissions = permissions;
  rig.facebook.forbidWriting(undefined);
  rig.slack.tokens.grant(scopes);
  rig.x.credentials.setWriting("allowed");
  const after = await rig.doctor();
  expect(after.found.filter((line) => line.startsWith("✗"))).toEqual([]);
  expect(after.found.filter((line) => line.startsWith("✓"))).toHaveLength(6);
  expect(after.code).toBe(0);
  expect(rig.writes()).toEqual([]);
});

test("a platform that never answers, and one that is away, are findings beside those of the others", async () => {
  const rig = await fourPlatforms();
  rig.discord.faults.next({ kind: "hang" }, { path: /\/users\/@me$/ });
  rig.facebook.down();
  const { code, found, out } = await rig.doctor();
  expect(found.filter((line) => line.startsWith("✗"))).toEqual([
    "✗ discord-acme where the terms are published: Discord did not answer in time",
    expect.stringMatching(/^✗ facebook-acme where the terms are published: Facebook did not answer: ECONN/),
  ]);
  expect(found.filter((line) => line.startsWith("✓"))).toHaveLength(2);
  expect(out).toContain("✓ history");
  expect(code).toBe(1);
  expect(rig.writes()).toEqual([]);
});
