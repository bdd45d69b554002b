import type { Clock } from "../../ports/clock.ts";
import type { Activity } from "../activity.ts";
import { ALL_FEATURES, type AppFeatures } from "./app-features.ts";
import type { ApiContext } from "./api/method.ts";
import type { SlackCall } from "./calls.ts";
import type { Delivery } from "./envelope.ts";
import type { Events } from "./events.ts";
import { events, messageEvent, metadataPosted } from "./events.ts";
import type { Faults } from "./faults.ts";
import { faults } from "./faults.ts";
import type { HistoryRules } from "./history-rules.ts";
import { loopback } from "./loopback.ts";
import type { SlackPeople } from "./people.ts";
import { people } from "./people.ts";
import type { LimitProfile } from "./rate-limits.ts";
import { rateLimits } from "./rate-limits.ts";
import { responseUrls } from "./response-urls.ts";
import { scheduled } from "./scheduled.ts";
import type { ServeNeeds } from "./serve.ts";
import { serve } from "./serve.ts";
import { slackTime, type SlackTime } from "./slack-time.ts";
import type { SlackWorld } from "./slack-world.ts";
import { slackWorld } from "./slack-world.ts";
import type { SocketDoor, Sockets } from "./sockets.ts";
import { sockets } from "./sockets.ts";
import type { Tokens } from "./tokens.ts";
import { tokens } from "./tokens.ts";
import { triggers } from "./triggers.ts";
import { viewJson } from "./view-json.ts";

/** How a workspace is to be. */
export interface SlackOptions {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly limits?: LimitProfile;
  /** Metadata event types of which the app is told when they are posted, as its manifest would say. */
  readonly metadataEvents?: readonly string[];
  /** Whether the app is told of what is said in the channels that its bot is in. */
  readonly messageEvents?: boolean;
  /** What its manifest switches on; everything that ours does, if not given. */
  readonly features?: Partial<AppFeatures>;
  /** The id of the workspace, if it is to have a certain one. */
  readonly team?: string;
  readonly botToken?: string;
  readonly appToken?: string;
  /** What the bot's token may do; everything, if not given. */
  readonly scopes?: readonly string[];
  /** The app that the app-level token belongs to, when that is another than the bot's. */
  readonly socketApp?: string;
  /** Where to listen; any free port, if not given. */
  readonly port?: number;
}

/** A workspace on 127.0.0.1. */
export interface Slack {
  /** For the SDK's `slackApiUrl`. */
  readonly apiUrl: string;
  readonly tokens: Tokens;
  /** Who is there, what they see, and what they do. */
  readonly world: SlackWorld & SlackPeople;
  readonly sockets: Sockets;
  readonly faults: Faults;
  readonly history: HistoryRules;
  /** Every call that arrived, from the start. */
  readonly calls: readonly SlackCall[];
  /** Tells the app of anything else that happened, as Slack's Events API would. */
  readonly tell: (event: Readonly<Record<string, unknown>>) => Promise<Delivery>;
  /** A person opens the app's home; resolves with what the app made of it. */
  readonly openHome: (user: string) => Promise<Delivery | { readonly kind: "nothing to tell" }>;
  readonly limitTo: (profile: LimitProfile) => void;
  /** Whether a post with a `client_msg_id` seen before is the post of then; off, as nobody knows if Slack does. */
  readonly deduplicate: (on: boolean) => void;
  /** Slack is not there: connections are refused, sockets are cut off. Its messages stay. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  /** Ends it, and everything it was to do. */
  readonly stop: () => Promise<void>;
}

/** Starts a workspace in which nothing was said. */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const state: State = { limits: options.limits ?? "internal", deduplicates: false, port: 0 };
  const { door, needs, told, calls } = workspace(options, state);
  const { context, tokens, faults, urls } = needs;
  const { world, time, history } = context;
  const server = await loopback(
    (request, response) => void serve(needs, request, response),
    door.upgrade,
    options.port,
  );
  state.port = server.port;
  const down = async (): Promise<void> => {
    door.cut();
    await server.down();
  };
  return {
    apiUrl: `http://127.0.0.1:${server.port}/api/`,
    tokens,
    world: { ...world, ...people({ ...context, urls, sockets: door }) },
    sockets: door,
    faults,
    history,
    calls,
    tell: told.tell,
    openHome: (user) => homeOpened(context, told, user),
    limitTo: (profile) => {
      state.limits = profile;
      history.maxPage = largestPage(profile);
    },
    deduplicate: (on) => {
      state.deduplicates = on;
    },
    down,
    up: server.up,
    stop: async () => {
      time.end();
      await down();
    },
  };
}

/** Without a Home tab the app opens at its messages; an app that did not ask to is not told. */
async function homeOpened(
  { world, features }: ApiContext,
  told: Events,
  user: string,
): Promise<Delivery | { readonly kind: "nothing to tell" }> {
  if (!features.homeEvents) return { kind: "nothing to tell" };
  const channel = world.direct(user).id;
  const view = world.views.homeOf(user);
  const home = { tab: "home", ...(view && { view: viewJson(world, view) }) };
  const tab = features.homeTab ? home : { tab: "messages" };
  return told.tell({ type: "app_home_opened", user, channel, ...tab });
}

/** What of a workspace can be changed while it runs; its port is known once it listens. */
interface State {
  limits: LimitProfile;
  deduplicates: boolean;
  port: number;
}

interface Workspace {
  readonly door: SocketDoor;
  readonly needs: ServeNeeds;
  readonly told: Events;
  readonly calls: readonly SlackCall[];
}

/** Puts the parts of a workspace together. */
function workspace(
  { clock, activity, metadataEvents = [], messageEvents = false, ...options }: SlackOptions,
  state: State,
): Workspace {
  const time = slackTime(clock);
  const world = slackWorld(time, options.team);
  const door = sockets(time, activity, options.socketApp ?? world.app.id);
  const told = events(world, time, door);
  const calls: SlackCall[] = [];
  const context: ApiContext = {
    world,
    time,
    scheduled: scheduled(world, time),
    triggers: triggers(time),
    history: {
      maxPage: largestPage(state.limits),
      ...{ lagMs: 0, repeats: false, turned: false, readsEscapes: true },
    },
    deduplicates: () => state.deduplicates,
    features: { ...ALL_FEATURES, ...options.features },
    uploadUrl: (ticket) => `http://127.0.0.1:${state.port}/upload/v1/${ticket}`,
    socketUrl: () => `ws://127.0.0.1:${state.port}/link/?ticket=${door.ticket()}`,
  };
  const needs: ServeNeeds = {
    context,
    activity,
    tokens: tokens(options.botToken ?? "xoxb-sim", options.appToken ?? "xapp-sim", options.scopes),
    limits: rateLimits(time.now, () => state.limits),
    faults: faults(),
    urls: responseUrls(time, () => `http://127.0.0.1:${state.port}`, world.nextId),
    record: (call) => calls.push(call),
  };
  tellOfMetadata(world, told, metadataEvents);
  if (messageEvents) tellOfMessages(world, told, time);
  return { door, needs, told, calls };
}

/** Tells the app of its own messages whose metadata it asked to hear of. */
function tellOfMetadata(world: SlackWorld, told: Events, types: readonly string[]): void {
  world.onChange((change) => {
    if (change.kind !== "posted") return;
    const type = change.message.metadata?.event_type;
    if (type !== undefined && types.includes(type)) void told.tell(metadataPosted(world, change.message));
  });
}

/** Tells the app of what is said where its bot is. */
function tellOfMessages(world: SlackWorld, told: Events, time: SlackTime): void {
  world.onChange((change) => {
    if (change.kind !== "posted" && change.kind !== "edited" && change.kind !== "deleted") return;
    if (world.channels.get(change.message.channel)?.hasBot !== true) return;
    void told.tell(messageEvent(world, change, time.stamp()));
  });
}

const largestPage = (profile: LimitProfile): number => (profile === "non-marketplace" ? 15 : 999);
