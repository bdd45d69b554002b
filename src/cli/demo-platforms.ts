import { instant } from "../core/time/instant.ts";
import { activity, type Activity } from "../sim/activity.ts";
import { DAY } from "../sim/demo/day.ts";
import { discordPlatform } from "../sim/demo/discord-platform.ts";
import { facebookPlatform } from "../sim/demo/facebook-platform.ts";
import { BRAND, TEAM } from "../sim/demo/people.ts";
import type { DemoPlatform, PlatformName } from "../sim/demo/platform.ts";
import { slackPlatform } from "../sim/demo/slack-platform.ts";
import { xPlatform } from "../sim/demo/x-platform.ts";
import { discordFetch } from "../sim/discord/discord-fetch.ts";
import { startDiscord } from "../sim/discord/discord-server.ts";
import { discordWorld } from "../sim/discord/discord-world.ts";
import { facebookWorld } from "../sim/facebook/facebook-world.ts";
import { graphFetch } from "../sim/facebook/graph-fetch.ts";
import { startGraphServer } from "../sim/facebook/graph-server.ts";
import { hooks } from "../sim/facebook/hooks.ts";
import { slackFetch } from "../sim/slack/slack-fetch.ts";
import { startSlack, type Slack } from "../sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../sim/virtual-clock.ts";
import { xAgent } from "../sim/x/x-agent.ts";
import { startXServer } from "../sim/x/x-server.ts";
import { xWorld } from "../sim/x/x-world.ts";
import { channelKinds, type Routes } from "./channel-kinds.ts";
import type { ChannelKinds } from "../channels/define-channel.ts";

/** Every platform of the demo on 127.0.0.1, on a clock that stands at the beginning of its day. */
export interface DemoPlatforms {
  readonly clock: VirtualClock;
  readonly activity: Activity;
  /** Where customers are. */
  readonly customers: Readonly<Record<PlatformName, DemoPlatform>>;
  /** The kinds of channels, each led to its loopback platform. */
  readonly kinds: ChannelKinds;
  /** What the packaged configuration names in the environment for the channels. */
  readonly credentials: Readonly<Record<string, string>>;
  /** The team's workspace. */
  readonly slack: Slack;
  /** Leads what Facebook pushes to where the monitor listens. */
  readonly pushTo: (origin: string) => void;
  readonly stop: () => Promise<void>;
}

/** The channel of Slack in which nearly everything happens. */
export const ALERTS_CHANNEL = "C0SOCIAL1";

/** What runs, and what of it the monitor needs. */
interface Stage {
  readonly clock: VirtualClock;
  readonly activity: Activity;
}

interface Standing {
  readonly platform: DemoPlatform;
  readonly routes: Routes;
  readonly credentials: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts them all, with the brand, its team and its channels as `config/ssla.yaml` names them. */
export async function startPlatforms(): Promise<DemoPlatforms> {
  const busy = activity();
  const stage = { clock: virtualClock(DAY.begins, busy), activity: busy };
  const slack = await startSlack({ ...stage, metadataEvents: ["ssla_alert"] });
  peopleOf(slack);
  const [x, discord, community, facebook] = await Promise.all([
    standX(stage),
    standDiscord(stage),
    standCommunity(stage),
    standFacebook(stage),
  ]);
  const all = [x, discord, community, facebook];
  return {
    ...stage,
    customers: {
      x: x.platform,
      discord: discord.platform,
      slack: community.platform,
      facebook: facebook.platform,
    },
    kinds: channelKinds(Object.assign({}, ...all.map(({ routes }) => routes)) as Routes),
    credentials: Object.assign({}, ...all.map(({ credentials }) => credentials)) as Record<string, string>,
    slack,
    pushTo: facebook.pushTo,
    stop: async () => {
      await Promise.all([slack.stop(), ...all.map(({ stop }) => stop())]);
    },
  };
}

async function standX(stage: Stage): Promise<Standing> {
  const world = xWorld(stage.clock);
  const server = await startXServer({ world, ...stage });
  const { handle, ...details } = BRAND;
  const keys = server.credentials.grant(world.account(handle, details));
  return {
    platform: xPlatform(world, server),
    routes: { x: xAgent(server, stage.activity) },
    credentials: {
      X_APP_KEY: keys.appKey,
      X_APP_SECRET: keys.appSecret,
      X_ACCESS_TOKEN: keys.accessToken,
      X_ACCESS_SECRET: keys.accessSecret,
    },
    stop: server.stop,
  };
}

async function standDiscord(stage: Stage): Promise<Standing> {
  const world = discordWorld(stage.clock, "41771983423143937");
  const help = world.channel("help", 0, "155101607195836416");
  world.role("Acme", { id: "41771983423143936" });
  const server = await startDiscord({ world, activity: stage.activity });
  return {
    platform: discordPlatform(world, help, server),
    routes: { discord: { api: server.api, makeRequest: discordFetch(stage.activity) } },
    credentials: { DISCORD_TOKEN: server.token },
    stop: server.stop,
  };
}

const HELP = "C0HELP001";

async function standCommunity(stage: Stage): Promise<Standing> {
  const tokens = { botToken: "xoxb-sim-community", appToken: "xapp-sim-community" };
  const slack = await startSlack({ ...stage, ...tokens, team: "T0COMM001", messageEvents: true });
  slack.world.user("U0ANA0002", "ana");
  slack.world.group("S0HELP001", "acme-help", ["U0ANA0002"]);
  slack.world.channel(HELP, "ask-acme");
  return {
    platform: slackPlatform(slack, HELP, stage.clock),
    routes: { slack: { slackApiUrl: slack.apiUrl, fetch: slackFetch(stage.activity) } },
    credentials: { COMM_BOT_TOKEN: tokens.botToken, COMM_APP_TOKEN: tokens.appToken },
    stop: slack.stop,
  };
}

async function standFacebook({
  clock,
  activity: busy,
}: Stage): Promise<Standing & Pick<DemoPlatforms, "pushTo">> {
  const secrets = { token: "EAAG-sim-page-token", appSecret: "loopback-app-secret-of-the-page" };
  const world = facebookWorld(clock);
  const sender = hooks(world, secrets.appSecret, {
    activity: busy,
    after: (ms, happen) => {
      clock.at(instant(clock.now() + ms), happen);
    },
  });
  const server = await startGraphServer({
    world,
    clock,
    activity: busy,
    ...secrets,
    onHang: sender.pause,
  });
  return {
    platform: facebookPlatform(world, server, sender),
    routes: { facebook: { origin: server.origin, fetch: graphFetch(busy) } },
    credentials: {
      FB_PAGE_TOKEN: secrets.token,
      FB_APP_SECRET: secrets.appSecret,
      FB_VERIFY_TOKEN: "loopback-verify-token",
    },
    pushTo: (origin) => {
      sender.sendTo(`${origin}/in/facebook-acme`);
    },
    stop: async () => {
      sender.sendTo(undefined);
      await server.stop();
    },
  };
}

function peopleOf({ world }: Slack): void {
  for (const { slack, name } of Object.values(TEAM)) world.user(slack, name, "America/Chicago");
  world.group("S0SOCIAL1", "social", ["U0ANA0001"]);
  world.group("S0SHIFT01", "late-shift", ["U0BO00001"]);
  world.channel(ALERTS_CHANNEL, "social");
  world.channel("C0OPS0001", "ops");
  world.channel("C0MODS001", "moderators");
}
