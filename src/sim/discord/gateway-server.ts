import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Activity } from "../activity.ts";
import type { DiscordEvent } from "./discord-message.ts";
import type { DiscordWorld } from "./discord-world.ts";
import { concerns, guildCreate, identify, INTENTS, isDisallowed, ready, resume } from "./gateway-payloads.ts";
import { gatewayWire, type GatewayFrame, type GatewayWire } from "./gateway-wire.ts";
import type { DiscordRights } from "./rest-api.ts";

/** What a client did at the gateway. */
export interface GatewayVisit {
  readonly kind: "identify" | "resume" | "heartbeat" | "close";
  /** Of a close its code. */
  readonly code?: number;
}

/** The gateway: who is connected, and what goes wrong there. */
export interface DiscordGateway {
  /** Everything clients did, oldest first. */
  readonly visits: readonly GatewayVisit[];
  /** What clients sent that Discord would refuse. */
  readonly wrong: readonly string[];
  readonly open: () => number;
  /** Asks all to reconnect (op 7). */
  readonly reconnect: () => void;
  /** Says to all that their session is invalid (op 9). */
  readonly invalidate: (resumable: boolean) => void;
  /** Forgets all sessions: the next RESUME is refused. */
  readonly forget: () => void;
  readonly close: (code: number) => void;
  readonly cut: () => void;
  /** From now on nothing is sent and no heartbeat answered, though the connections stand. */
  readonly mute: (on: boolean) => void;
  /** Every event twice. */
  readonly double: (on: boolean) => void;
  /** How often clients are asked to beat; in real time, as SDKs measure it so. */
  readonly beatEvery: (ms: number) => void;
  /** Resolves at the next visit of that kind. */
  readonly visit: (kind: GatewayVisit["kind"]) => Promise<GatewayVisit>;
}

/** The gateway as the server sees it. */
export interface GatewayDoor extends DiscordGateway {
  readonly upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
  /** Somebody was told where the gateway is: virtual time waits for them a while. */
  readonly awaited: () => void;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: { readonly s: number; readonly t: string; readonly d: object }[];
  wire: GatewayWire | undefined;
}

/** How long, in real time, virtual time waits for whoever was told where the gateway is. */
const ARRIVAL_MS = 500;

export interface GatewayOptions {
  readonly world: DiscordWorld;
  readonly rights: DiscordRights;
  readonly activity: Activity;
  readonly isToken: (token: string) => boolean;
  readonly url: () => string;
}

export function gatewayDoor({ world, rights, activity, isToken, url }: GatewayOptions): GatewayDoor {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const wires = new Set<GatewayWire>();
  const visits: GatewayVisit[] = [];
  const wrong: string[] = [];
  const waiting: { readonly kind: GatewayVisit["kind"]; readonly resolve: (visit: GatewayVisit) => void }[] =
    [];
  const state = { muted: false, copies: 1, beatMs: 41_250 };
  let arrivals: readonly string[] = [];

  const note = (visit: GatewayVisit): void => {
    visits.push(visit);
    for (const each of waiting.filter(({ kind }) => kind === visit.kind)) each.resolve(visit);
  };
  const sendEvent = (session: Session, event: DiscordEvent): void => {
    const numbered = { op: 0, s: session.sent.length + 1, t: event.t, d: event.d };
    session.sent.push(numbered);
    if (state.muted) return;
    for (let n = 0; n < state.copies; n++) session.wire?.send(numbered);
  };
  world.onEvent((event, hidden) => {
    for (const session of sessions.values()) {
      if (!concerns(event, session.intents)) continue;
      sendEvent(session, (session.intents & INTENTS.content) === 0 ? hidden : event);
    }
  });
  const begin = (wire: GatewayWire, d: unknown): Session | undefined => {
    note({ kind: "identify" });
    const asked = identify.safeParse(d).data;
    if (asked === undefined) {
      wrong.push("an IDENTIFY in a form of its own");
      wire.close(4002);
      return undefined;
    }
    if (!isToken(asked.token)) {
      wire.close(4004);
      return undefined;
    }
    if (isDisallowed(asked.intents, rights)) {
      wire.close(4014);
      return undefined;
    }
    const session: Session = { id: randomUUID(), intents: asked.intents, sent: [], wire };
    sessions.set(session.id, session);
    sendEvent(session, ready(world, session.id, url()));
    sendEvent(session, guildCreate(world));
    return session;
  };
  const takeUp = (wire: GatewayWire, d: unknown): Session | undefined => {
    note({ kind: "resume" });
    const asked = resume.safeParse(d).data;
    if (asked !== undefined && !isToken(asked.token)) {
      wire.close(4004);
      return undefined;
    }
    const session = asked && sessions.get(asked.session_id);
    if (asked === undefined || session === undefined || asked.seq > session.sent.length) {
      wire.send({ op: 9, d: false });
      return undefined;
    }
    session.wire = wire;
    for (const missed of session.sent.slice(asked.seq)) wire.send({ op: 0, ...missed });
    sendEvent(session, { t: "RESUMED", d: {} });
    return session;
  };
  const welcome = (ws: Parameters<typeof gatewayWire>[0]): void => {
    let session: Session | undefined;
    const hear = ({ op, d }: GatewayFrame): void => {
      if (op === 1) {
        note({ kind: "heartbeat" });
        if (!state.muted) wire.send({ op: 11 });
        return;
      }
      if (op === 2) session = begin(wire, d);
      else if (op === 6) session = takeUp(wire, d);
      else wrong.push(`op ${op}`);
    };
    const wire = gatewayWire(ws, activity, hear, (code) => {
      wires.delete(wire);
      if (session?.wire === wire) {
        session.wire = undefined;
        // A client that says goodbye ends its session; whoever comes back takes another code.
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      }
      note({ kind: "close", code });
    });
    wires.add(wire);
    wire.send({ op: 10, d: { heartbeat_interval: state.beatMs } });
    wire.expect();
  };
  const each = (what: (wire: GatewayWire) => void): void => {
    for (const wire of [...wires]) what(wire);
  };
  return {
    visits,
    wrong,
    open: () => wires.size,
    reconnect: () => {
      each((wire) => {
        wire.send({ op: 7, d: null });
      });
    },
    invalidate: (resumable) => {
      if (!resumable) sessions.clear();
      each((wire) => {
        wire.send({ op: 9, d: resumable });
      });
    },
    forget: () => {
      sessions.clear();
    },
    close: (code) => {
      each((wire) => {
        wire.close(code);
      });
    },
    cut: () => {
      each((wire) => {
        wire.cut();
      });
    },
    mute: (on) => {
      state.muted = on;
    },
    double: (on) => {
      state.copies = on ? 2 : 1;
    },
    beatEvery: (ms) => {
      state.beatMs = ms;
    },
    visit: (kind) =>
      new Promise((resolve) => {
        waiting.push({ kind, resolve });
      }),
    upgrade: (request, stream, head) => {
      const { searchParams } = new URL(request.url ?? "/", "ws://localhost");
      if (searchParams.get("v") !== "10" || searchParams.get("encoding") !== "json") {
        wrong.push(`the gateway was dialled at ${request.url ?? ""}`);
      }
      server.handleUpgrade(request, stream, head, (ws) => {
        welcome(ws);
        for (const id of arrivals) activity.end(id);
        arrivals = [];
      });
    },
    awaited: () => {
      const id = activity.begin();
      arrivals = [...arrivals, id];
      setTimeout(activity.end, ARRIVAL_MS, id).unref();
    },
  };
}
