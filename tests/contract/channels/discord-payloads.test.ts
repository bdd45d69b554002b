import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocketServer, type WebSocket } from "ws";
import { z } from "zod";
import { discord } from "../../../src/channels/registry.ts";
import { readMessage } from "../../../src/channels/discord/schema.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { at } from "../../support/at.ts";
import { discordPayload, HAS_DISCORD_PAYLOADS } from "../../support/discord-payloads.ts";
import type { Channel } from "../../../src/ports/channel.ts";
import { activity, WIRE_HEADER, type Activity } from "../../../src/sim/activity.ts";
import { discordFetch } from "../../../src/sim/discord/discord-fetch.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { logTo, nothingTold, sinkTo, textsOf, type Told } from "./told.ts";

if (!HAS_DISCORD_PAYLOADS) console.warn("skipped: the real payloads of Discord are not here");

const GUILD = "1573837450239819821";
const GENERAL = "1573837450336288816";
const AGENT = "1573837449925247015";
const BOT = "1573837450785079361";
const ASKED = "1573847643514314815";
const ANSWER = "1573847644307038304";

const frame = z.looseObject({ op: z.int(), d: z.looseObject({}) });

/** A server that answers with what a real one had answered, through the same SDK. */
interface Replay {
  readonly told: Told;
  readonly clock: VirtualClock;
  readonly channel: Channel;
  /** Sends a recorded event, numbered anew. */
  readonly push: (name: string) => void;
  readonly close: () => Promise<void>;
}

async function replay(hasHistory: boolean): Promise<Replay> {
  const wires = activity();
  const clock = virtualClock(at("2026-11-21T23:49:00Z"), wires);
  const guild = frame.parse(discordPayload("discord-real/GUILD_CREATE.0")).d;
  let socket: WebSocket | undefined;
  let sequence = 0;
  const push = (event: unknown): void => {
    socket?.send(JSON.stringify(Object.assign({}, event, { s: (sequence += 1) })));
    const id = wires.begin();
    socket?.ping(id);
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace("/api/v10", "").replace(/\?.*/, "");
    const port = portOf(server.address());
    response.on("close", ending(wires, String(request.headers[WIRE_HEADER])));
    const bodies: Readonly<Record<string, unknown>> = {
      "/gateway/bot": {
        url: `ws://127.0.0.1:${port}`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      },
      "/applications/@me": { id: BOT, flags: 1 << 19, bot: { id: BOT } },
      [`/guilds/${GUILD}`]: guild,
      [`/guilds/${GUILD}/channels`]: guild["channels"],
      [`/guilds/${GUILD}/threads/active`]: { threads: [], members: [] },
      [`/channels/${GENERAL}/messages`]: hasHistory ? discordPayload("discord-real/GET_messages") : [],
      [`/channels/${GENERAL}/threads/archived/public`]: { threads: guild["threads"], has_more: false },
    };
    const body = bodies[path];
    const isNextPage = (request.url ?? "").includes("after=1573847646110589140");
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(isNextPage ? [] : (body ?? { message: "404: Not Found", code: 0 })));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (ws) => {
    socket = ws;
    ws.on("pong", (data) => {
      wires.end(data.toString());
    });
    ws.on("message", (data: Buffer) => {
      if (frame.safeParse(JSON.parse(data.toString())).data?.op !== 2) return;
      const ready = frame.parse(discordPayload("discord-real/READY.0"));
      push({ ...ready, d: { ...ready.d, resume_gateway_url: `ws://127.0.0.1:${portOf(server.address())}` } });
      push(discordPayload("discord-real/GUILD_CREATE.0"));
    });
    ws.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const told = nothingTold();
  const channel = await discord.open({
    id: channelId("discord-acme"),
    brand: brandId("acme"),
    connect: { guild: GUILD, channels: [GENERAL], token: { reveal: () => "a-token-for-a-replay" } },
    responders: {
      own_account: false,
      people: true,
      accounts: [AGENT],
      roles: [],
      user_groups: [],
      bots: [],
    },
    deps: {
      clock,
      log: logTo(told.logs),
      route: { api: `http://127.0.0.1:${portOf(server.address())}/api`, makeRequest: discordFetch(wires) },
    },
  });
  await channel.start(sinkTo(told, clock), new Map());
  return {
    told,
    clock,
    channel,
    push: (name) => {
      push(discordPayload(name));
    },
    close: async () => {
      await channel.stop();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ending = (wires: Activity, id: string) => (): void => {
  wires.end(id);
};

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address.port;
}

describe.skipIf(!HAS_DISCORD_PAYLOADS)("what a real server sent", () => {
  let open: Replay | undefined;
  beforeEach(() => {
    open = undefined;
  });
  afterEach(async () => {
    await open?.close();
  });
  const pass = (ms: number, { clock }: Replay): Promise<void> => clock.runUntil(instant(clock.now() + ms));

  it("is read from its history: posts, replies, an edit; the lines about threads are nothing", async () => {
    open = await replay(true);
    await pass(500, open);
    const { told } = open;
    expect(told.troubles).toEqual([]);
    expect(told.observed.map(({ kind, envelope }) => [kind, envelope.message])).toEqual([
      ["message", "1573838320352371153"],
      ["message", "1573838321749074416"],
      ["message", ASKED],
      ["edit", ASKED],
    ]);
    expect(told.observed[1]?.envelope).toMatchObject({
      author: { id: AGENT, role: "responder" },
      interaction: "reply",
      refs: { repliesTo: "1573838316111929681" },
    });
    expect(textsOf(told)).toEqual(["plain x3", "reply", "help, edited"]);
  });

  it("is heard through the gateway: a call, an answer, an edit, a deletion", async () => {
    open = await replay(false);
    const { told } = open;
    told.watchesAll = true;
    // The client connects by real time: each look lets it come further.
    while (!told.logs.some((line) => line.startsWith("discord.gateway_up"))) await pass(10, open);
    await pass(0, open);
    for (const name of [
      "MESSAGE_CREATE.0",
      "MESSAGE_CREATE.1",
      "MESSAGE_CREATE.2",
      "THREAD_CREATE.0",
      "MESSAGE_UPDATE.0",
      "MESSAGE_UPDATE.1",
      "MESSAGE_DELETE.0",
    ]) {
      open.push(`discord-real/${name}`);
      await pass(10, open);
    }
    expect(told.observed.map(({ kind, envelope }) => [kind, envelope.message])).toEqual([
      ["message", ASKED],
      ["message", ANSWER],
      ["edit", ASKED],
      ["deletion", ANSWER],
    ]);
    expect(told.observed[0]?.envelope).toMatchObject({
      interaction: "mention",
      author: { role: "customer" },
    });
    expect(told.observed[1]?.envelope).toMatchObject({ interaction: "reply", refs: { repliesTo: ASKED } });
  });

  it("and what Discord's own documentation prints is understood", () => {
    const plain = readMessage(discordPayload("discord/message__Example_Message__0"));
    expect(plain).toMatchObject({ content: "Supa Hot", type: 0 });
    const crossposted = readMessage(discordPayload("discord/message__Example_Crossposted_Message__1"));
    expect(crossposted?.message_reference?.message_id).toBe("306588351130107906");
  });
});
