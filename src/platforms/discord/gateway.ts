import {
  Client,
  CloseCodes,
  Events,
  Options,
  SimpleShardingStrategy,
  Status,
  WebSocketShardDestroyRecovery,
  type SessionInfo,
  type WebSocketOptions,
} from "discord.js";
import type { Duration } from "../../core/time/instant.ts";
import { restOptions, type DiscordRoute } from "./discord-rest.ts";
import type { GatewaySession } from "./gateway-session.ts";

/** What one connection is made of. */
export interface GatewayNeeds {
  readonly token: string;
  readonly intents: number;
  readonly route: DiscordRoute | undefined;
  /** How long an answer over HTTP may take, by the real clock. */
  readonly patience: Duration;
  /** Taken up where it was; without one a new session is begun. */
  readonly session: GatewaySession | undefined;
  /** Resolves when a new session may be begun, and that is on record. */
  readonly identify: () => Promise<void>;
  /** Each event as Discord sent it, in its order. */
  readonly hear: (packet: unknown) => void;
  /** The session moved on, or ended. */
  readonly moved: (session: GatewaySession | undefined) => void;
  /** Discord answered a heartbeat: all events until then have been sent. */
  readonly beat: () => void;
}

/** Why a connection ended. `code` is the gateway's own where it closed for good, 401 for a token that is no good. */
export interface GatewayEnd {
  readonly reason: string;
  readonly code: number | undefined;
}

/** One connection to the gateway from its opening to its end; it never comes back by itself. */
export interface Gateway {
  /** Resolves when events come, or with why they will not. */
  readonly opened: Promise<"open" | GatewayEnd>;
  readonly over: Promise<GatewayEnd>;
  /** Closes it so that its session can be taken up again. */
  readonly close: () => Promise<void>;
}

type Manager = Parameters<Exclude<WebSocketOptions["buildStrategy"], undefined>>[0];

/** A close that Discord does not answer is not waited for. By the real clock: it is about a real connection. */
const CLOSE_WITHIN_MS = 1000;

/**
 * Opens a connection by a client of the SDK's of its own. The SDK would connect anew by itself, by real timers and with a
 * session that only its memory knows; here whoever opens the next one decides when, and whether there is budget for it.
 */
export function openGateway(needs: GatewayNeeds): Gateway {
  const end = once<GatewayEnd>();
  const opened = once<"open" | GatewayEnd>();
  let manager: Manager | undefined;
  let isOver = false;
  let isOpen = false;
  const finish = (why: GatewayEnd): void => {
    isOver = true;
    end.resolve(why);
    opened.resolve(why);
  };
  const client = clientFor(needs, (built) => {
    manager = built;
    keepSession(built, needs, () => isOver);
  });
  client.on(Events.Raw, (packet: { readonly t?: unknown }) => {
    if (packet.t === "READY" || packet.t === "RESUMED") {
      isOpen = true;
      opened.resolve("open");
    }
    if (!isOver) needs.hear(packet);
  });
  client.on(Events.ShardResume, () => {
    // A client that begins with a RESUME never counts as ready, and lays every event by for then: for ever.
    client.ws.status = Status.Ready;
  });
  client.on(Events.Debug, (line) => {
    if (line.includes("Heartbeat acknowledged")) needs.beat();
  });
  client.on(Events.ShardReconnecting, () => {
    finish({ reason: "the connection closed", code: undefined });
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    finish({ reason: `Discord closed the connection (${code})`, code });
  });
  client.on(Events.ShardError, () => undefined); // the end is told apart
  client.on(Events.Error, () => undefined);
  client.login(needs.token).catch((error: unknown) => {
    finish({ reason: "the gateway was not reached", code: isNoToken(error) ? 401 : undefined });
  });
  return {
    opened: opened.promise,
    over: end.promise,
    close: async () => {
      const patience = isOpen && !isOver ? CLOSE_WITHIN_MS : 0;
      // Closed with 1000, as the SDK would, the session would be over on Discord's side.
      const closing = { code: CloseCodes.Resuming, recover: WebSocketShardDestroyRecovery.Resume };
      if (!isOver) void manager?.destroy(closing);
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience);
      });
      await Promise.race([end.promise, tooLate]);
      clearTimeout(timer);
      finish({ reason: "closed", code: undefined });
      await client.destroy();
    },
  };
}

function clientFor(
  { intents, route, patience, identify }: GatewayNeeds,
  built: (manager: Manager) => void,
): Client {
  return new Client({
    intents,
    shards: [0],
    shardCount: 1,
    // What the SDK would remember of everybody; we read the events as they come.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      GuildMemberManager: 100,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      UserManager: 100,
    }),
    rest: { ...restOptions(route), timeout: patience },
    ws: {
      buildStrategy: (manager) => {
        built(manager);
        return new SimpleShardingStrategy(manager);
      },
      buildIdentifyThrottler: () => ({ waitForIdentify: identify }),
    },
  });
}

/**
 * Lets the SDK's connection take up the session it is given, and tells how the session moves. Once the connection is over the
 * SDK, which always tries again half a second later, is left waiting for its session for ever: nothing else stops it.
 */
function keepSession({ options }: Manager, { session, moved }: GatewayNeeds, isOver: () => boolean): void {
  const sdk = { ...options };
  let given = session;
  options.retrieveSessionInfo = async (shardId) => {
    if (isOver()) return new Promise(() => undefined);
    const known = await sdk.retrieveSessionInfo(shardId);
    if (known !== null || given === undefined) return known;
    const taken: SessionInfo = {
      sessionId: given.id,
      sequence: given.sequence,
      resumeURL: given.url,
      shardId,
      shardCount: 1,
    };
    given = undefined;
    await sdk.updateSessionInfo(shardId, taken);
    return taken;
  };
  options.updateSessionInfo = async (shardId, info) => {
    if (isOver()) return;
    given = undefined;
    await sdk.updateSessionInfo(shardId, info);
    moved(info === null ? undefined : { id: info.sessionId, sequence: info.sequence, url: info.resumeURL });
  };
}

/** The SDK's own word for a 401. */
const isNoToken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "TokenInvalid";

function once<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return {
    promise,
    resolve: (value) => {
      settle(value);
    },
  };
}
