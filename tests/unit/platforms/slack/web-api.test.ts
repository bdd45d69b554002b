import { describe, expect, it } from "vitest";
import { duration } from "../../../../src/core/time/instant.ts";
import { slackWeb, type SlackRoute } from "../../../../src/platforms/slack/web-api.ts";
import { activity } from "../../../../src/sim/activity.ts";
import { virtualClock } from "../../../../src/sim/virtual-clock.ts";
import { recordingLog } from "../../../support/recording-log.ts";
import { at } from "../../../support/terms.ts";

const TOKEN = "xoxb-canary-token";
type Fetch = NonNullable<SlackRoute["fetch"]>;

/** A client whose requests are answered by `fetch`, and how often that was asked. */
function clientOn(fetch: Fetch) {
  const clock = virtualClock(at("2026-11-23T22:30:00Z"), activity());
  const log = recordingLog();
  let requests = 0;
  const counting: Fetch = (url, init) => {
    requests += 1;
    return fetch(url, init);
  };
  const web = slackWeb(TOKEN, { clock, log, route: { fetch: counting }, limit: duration(10_000) });
  return { web, clock, log, requests: () => requests };
}

const answering = (body: string, status = 200, headers: Record<string, string> = {}): Fetch => {
  return () => Promise.resolve(new Response(body, { status, headers }));
};

describe("slackWeb", () => {
  it("hands over what Slack answered", async () => {
    const { web } = clientOn(answering('{"ok":true,"ts":"1.2"}'));
    expect(await web.call("chat.postMessage", {})).toMatchObject({ kind: "ok", body: { ts: "1.2" } });
  });

  it.each([
    ["a server error", answering("oops", 500)],
    ["an answer that is no JSON", answering("<html>")],
    ["an answer that says no", answering('{"ok":false,"error":"internal_error"}')],
    ["a rate limit", answering("", 429, { "retry-after": "1" })],
    [
      "a connection that broke",
      () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNRESET" } })),
    ],
    ["a body that broke off", () => Promise.resolve(brokenOff())],
  ])("asks once only, also after %s", async (_, fetch: Fetch) => {
    const { web, requests } = clientOn(fetch);
    expect((await web.call("chat.postMessage", { text: "a" })).kind).not.toBe("ok");
    expect(requests()).toBe(1);
  });

  it("knows nothing of an answer that broke off", async () => {
    const { web } = clientOn(() => Promise.resolve(brokenOff()));
    expect((await web.call("chat.postMessage", {})).kind).toBe("unknown");
  });

  it.each([
    ["7", 7000],
    ["0", 0],
    ["soon", undefined],
    [undefined, undefined],
  ])("waits for nothing at a 429 with Retry-After %s, but passes it on", async (header, retryAfterMs) => {
    const headers = header === undefined ? {} : { "retry-after": header };
    const { web } = clientOn(answering("", 429, headers));
    expect(await web.call("chat.postMessage", {})).toEqual({ kind: "rate limited", retryAfterMs });
  });

  it("gives up after the limit by the program's clock, and does not believe what comes later", async () => {
    let answer: ((response: Response) => void) | undefined;
    const late = new Promise<Response>((resolve) => (answer = resolve));
    const { web, clock } = clientOn(() => late);
    const call = web.call("chat.postMessage", {});
    await clock.runUntil(at("2026-11-23T22:30:10Z"));
    expect(await call).toEqual({ kind: "unknown", reason: "no answer in 10 s" });
    answer?.(new Response('{"ok":true,"ts":"1.2"}'));
    expect(await call).toMatchObject({ kind: "unknown" });
  });

  it("leaves nothing waiting behind an answer", async () => {
    const { web, clock } = clientOn(answering('{"ok":true}'));
    await web.call("chat.postMessage", {});
    expect(clock.sleeping()).toBe(0);
  });

  it("gives the connection an end by the real clock too", async () => {
    let signal: AbortSignal | undefined;
    const { web } = clientOn((_, init) => {
      signal = init?.signal;
      return Promise.resolve(new Response('{"ok":true}'));
    });
    await web.call("chat.postMessage", {});
    expect(signal).toBeInstanceOf(AbortSignal);
  });

  it("logs that something went wrong, without a token or a text", async () => {
    const broken = (): Promise<Response> =>
      Promise.reject(new Error(`cannot send ${TOKEN} and secret words`));
    const { web, log } = clientOn(broken);
    const answer = await web.call("chat.postMessage", { text: "secret words" });
    expect(log.lines.map(({ event }) => event)).toContain("slack.sdk_warned");
    expect(log.all() + JSON.stringify(answer)).not.toMatch(/canary|secret words/);
  });
});

/** Its headers came, its body did not. */
function brokenOff(): Response {
  const body = new ReadableStream({
    start: (controller) => {
      controller.error(new TypeError("terminated"));
    },
  });
  return new Response(body, { status: 200 });
}
