import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocketServer, type WebSocket } from "ws";
import { duration } from "../../../../src/core/time/instant.ts";
import { attachBoltApp } from "../../../../src/platforms/slack/bolt-app.ts";
import { openSocket } from "../../../../src/platforms/slack/socket.ts";
import { activity } from "../../../../src/sim/activity.ts";
import { virtualClock } from "../../../../src/sim/virtual-clock.ts";
import { expectNothingUnhandled } from "../../../support/nothing-unhandled.ts";
import { recordingLog } from "../../../support/recording-log.ts";
import { at } from "../../../support/terms.ts";

const HELLO = JSON.stringify({ type: "hello", num_connections: 1 });

/** Opens a connection to a Slack that does with each as `greet` says, and is told as `answer` where that is. */
async function opened(greet: (socket: WebSocket) => void, answer?: (url: string) => Promise<Response>) {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const accepted: WebSocket[] = [];
  server.on("connection", (socket) => {
    accepted.push(socket);
    greet(socket);
  });
  const { port } = server.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}`;
  const clock = virtualClock(at("2026-11-23T22:30:00Z"), activity());
  const log = recordingLog();
  const stopping = new AbortController();
  const fetch = (): Promise<Response> => answer?.(url) ?? Promise.resolve(Response.json({ ok: true, url }));
  const limit = duration(10_000);
  const bolt = { botToken: "xoxb-canary", log, route: { fetch }, limit, listen: () => undefined };
  const attach = attachBoltApp(bolt);
  const deps = { appToken: "xapp-canary", clock, log, route: { fetch }, limit, attach };
  const socket = openSocket(deps, stopping.signal);
  onTestFinished(async () => {
    await socket.close();
    for (const each of accepted) each.terminate();
    server.close();
    await once(server, "close");
  });
  return { socket, clock, log, stopping, accepted };
}

describe("openSocket", () => {
  expectNothingUnhandled();

  it("is open once Slack has said hello", async () => {
    const { socket } = await opened((slack) => {
      slack.send(HELLO);
    });
    expect(await socket.opened).toEqual({ kind: "open" });
  });

  it.each([
    "not json",
    "null",
    "[]",
    "{}",
    '{"type":7}',
    '{"type":"events_api"}',
    '{"type":"events_api","payload":{}}',
    '{"type":"events_api","payload":{"event":null}}',
    '{"type":"events_api","envelope_id":"1","payload":{"event":{"type":"message_metadata_posted"}}}',
    '{"type":"interactive","envelope_id":"1"}',
    '{"type":"interactive","envelope_id":"1","payload":null}',
    '{"type":"interactive","envelope_id":"1","payload":{"type":"block_actions","actions":[]}}',
    '{"type":"interactive","envelope_id":"1","payload":{"type":"view_submission"}}',
    '{"type":"slash_commands","payload":"x"}',
    Buffer.from([0, 1, 2]),
  ])("survives %s", async (message) => {
    const { socket, log } = await opened((slack) => {
      slack.send(message);
      slack.send(HELLO);
    });
    expect(await socket.opened).toEqual({ kind: "open" });
    expect(log.all()).not.toContain("canary");
  });

  it("is over when Slack asks for another, while this one still lingers", async () => {
    const { socket, accepted } = await opened((slack) => {
      slack.send(HELLO);
      slack.send('{"type":"disconnect","reason":"refresh_requested"}');
    });
    expect(await socket.over).toEqual({ reason: "Slack asked: refresh_requested", lingers: true });
    expect(accepted[0]?.readyState).toBe(1);
  });

  it("is over when it is cut", async () => {
    const { socket, accepted } = await opened((slack) => {
      slack.send(HELLO);
    });
    await socket.opened;
    accepted[0]?.terminate();
    expect(await socket.over).toEqual({ reason: "the connection closed", lingers: false });
  });

  it("is not open when Slack closes before it said hello", async () => {
    const { socket } = await opened((slack) => {
      slack.close(1001);
    });
    expect((await socket.opened).kind).toBe("unknown");
  });

  it("is not open when Slack says nothing within the limit, and leaves nothing open", async () => {
    const { socket, clock, accepted } = await opened(() => undefined);
    await expect.poll(() => accepted.length).toBe(1);
    await clock.runUntil(at("2026-11-23T22:30:10Z"));
    expect(await socket.opened).toEqual({ kind: "unknown", reason: "no hello" });
    await socket.close();
    await expect.poll(() => accepted[0]?.readyState).toBe(3);
  });

  it.each([
    ["nobody listens", () => Promise.resolve(Response.json({ ok: true, url: "ws://127.0.0.1:1" }))],
    ["no address comes", () => Promise.resolve(Response.json({ ok: true }))],
    ["the address is none", () => Promise.resolve(Response.json({ ok: true, url: "x" }))],
    ["Slack refuses", () => Promise.resolve(Response.json({ ok: false, error: "invalid_auth" }))],
    ["the network is gone", () => Promise.reject(new TypeError("fetch failed"))],
  ])("is not open when %s", async (_, answer) => {
    const { socket } = await opened(() => undefined, answer);
    expect((await socket.opened).kind).not.toBe("open");
  });

  it("ends at once when it is stopped while it opens", async () => {
    const { socket, stopping } = await opened(
      () => undefined,
      () => new Promise<Response>(() => undefined),
    );
    stopping.abort();
    expect((await socket.opened).kind).not.toBe("open");
    await socket.close();
    await socket.close();
  });
});
