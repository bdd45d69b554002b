import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { webRig } from "./web-rig.ts";

const MEGABYTE = 1_000_000;

describe("a webhook", () => {
  it("gets the request byte by byte, and its answer goes back", async () => {
    const { get, requests } = await webRig({}, () => Promise.resolve({ status: 202, body: "later <b>" }));
    const body = new Uint8Array([0, 255, 10, 13, 200]);
    const response = await get("/in/acme?a=1&a=2&b=%20x", {
      method: "POST",
      body,
      headers: { "X-Hub-Signature-256": "sha256=ab" },
    });
    expect([response.status, await response.text()]).toEqual([202, "later <b>"]);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(requests).toHaveLength(1);
    expect(requests[0]?.method).toBe("POST");
    expect([...(requests[0]?.body ?? [])]).toEqual([...body]);
    expect([...(requests[0]?.query ?? [])]).toEqual([
      ["a", "1"],
      ["b", " x"],
    ]);
    expect(requests[0]?.headers.get("x-hub-signature-256")).toBe("sha256=ab");
  });

  it("gets a body of exactly 1 MB, and none that is larger, whether it says so or not", async () => {
    const { get, requests } = await webRig();
    const post = async (body: Uint8Array | ReadableStream<Uint8Array>): Promise<number> =>
      (await get("/in/acme", { method: "POST", body, duplex: "half" })).status;
    const streamed = (size: number): ReadableStream<Uint8Array> =>
      new ReadableStream({
        start: (controller) => {
          for (let left = size; left > 0; left -= 50_000) {
            controller.enqueue(new Uint8Array(Math.min(left, 50_000)));
          }
          controller.close();
        },
      });
    expect(await post(new Uint8Array(MEGABYTE))).toBe(200);
    expect(await post(streamed(MEGABYTE))).toBe(200);
    expect(await post(streamed(MEGABYTE + 1))).toBe(413);
    expect(requests).toHaveLength(2);
  });

  it("refuses a body that announces itself as too large before any of it was sent", async () => {
    const { raw, requests } = await webRig();
    const answer = await raw("POST /in/acme HTTP/1.1\r\nHost: x\r\nContent-Length: 1000001\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(requests).toEqual([]);
  });

  it("that throws is answered with 500 and nothing else; the log has no message either", async () => {
    const { get, log } = await webRig({}, () => Promise.reject(new Error("secret-in-error")));
    const response = await get("/in/acme", { method: "POST", body: "x" });
    expect([response.status, await response.text()]).toEqual([500, ""]);
    expect(log.all()).toContain("http.failed");
    expect(log.all()).not.toContain("secret-in-error");
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("does not get %s", async (method) => {
    const { get, requests } = await webRig();
    const response = await get("/in/acme", { method });
    expect([response.status, response.headers.get("allow"), await response.text()]).toEqual([
      405,
      "GET, HEAD, POST",
      "",
    ]);
    expect(requests).toEqual([]);
  });
});

describe("the server", () => {
  it.each(["/", "/in", "/in/acme/", "/in/acmee", "/.env", "/metrics/x", "/in/../x"])(
    "knows nothing of %s",
    async (path) => {
      const { get, requests } = await webRig();
      const response = await get(path, { method: "POST", body: "x" });
      expect([response.status, await response.text()]).toEqual([404, ""]);
      expect(requests).toEqual([]);
    },
  );

  it("answers its own paths to GET and HEAD alone", async () => {
    const { get } = await webRig();
    for (const path of ["/healthz", "/metrics"]) {
      expect((await get(path)).status).toBe(200);
      const head = await get(path, { method: "HEAD" });
      expect([head.status, await head.text()]).toEqual([200, ""]);
      const post = await get(path, { method: "POST", body: "x" });
      expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    }
  });

  it("says 503 and names what is stuck", async () => {
    const { get } = await webRig({
      health: () => Promise.resolve({ status: "stuck", stuck: ["sweep"], troubles: [] }),
    });
    const response = await get("/healthz");
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: "stuck", stuck: ["sweep"], troubles: [] },
    ]);
  });

  it("refuses headers that are too long", async () => {
    const { raw } = await webRig({ limits: { headers: 2048 } });
    const answer = await raw(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(4096)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ["headers", "POST /in/acme HTTP/1.1\r\nHost: x\r\nX-Slow"],
    ["a body", "POST /in/acme HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"],
  ])("does not wait for %s that never come whole", async (_what, bytes) => {
    const { raw, requests, get } = await webRig({
      limits: { headersMs: 20, requestMs: 30, checkEveryMs: 10 },
    });
    expect(await raw(bytes)).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(requests).toEqual([]);
    expect((await get("/healthz")).status).toBe(200);
  });

  it("answers what is no HTTP with 400, and goes on", async () => {
    const { raw, get } = await webRig();
    expect(await raw("\u0016\u0003\u0001 hello\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw("GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 400 /,
    );
    expect((await get("/healthz")).status).toBe(200);
  });
});

describe("a stop", () => {
  it("waits for the request in hand, takes no other, and may come twice", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const { get, server } = await webRig({}, async () => {
      arrive();
      await held;
      return { status: 200, body: "kept" };
    });
    const inHand = get("/in/acme", { method: "POST", body: "x" });
    await arrived;
    let hasStopped = false;
    const stopping = Promise.all([server.stop(), server.stop()]).then(() => (hasStopped = true));
    await expect(get("/healthz")).rejects.toThrow();
    expect(hasStopped).toBe(false);
    release();
    expect(await (await inHand).text()).toBe("kept");
    await stopping;
  });

  it("comes to an end although a request never does", async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const { get, server } = await webRig({ limits: { graceMs: 10 } }, () => {
      arrive();
      return new Promise(() => undefined);
    });
    const cut = get("/in/acme", { method: "POST", body: "x" }).catch(() => "cut");
    await arrived;
    await server.stop();
    expect(await cut).toBe("cut");
  });
});

describe("a start", () => {
  it("on a port in use says so in one sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    await expect(webRig({ port })).rejects.toMatchObject({
      name: "ListenError",
      message: `port ${port} of 127.0.0.1 is in use by another program`,
    });
  });

  it("refuses two webhooks at one path, and one at a path of its own", async () => {
    const hook = (path: string) => ({ path, handle: () => Promise.resolve({ status: 200, body: "" }) });
    await expect(webRig({ webhooks: [hook("/a"), hook("/a")] })).rejects.toThrow("/a is taken twice");
    await expect(webRig({ webhooks: [hook("/metrics")] })).rejects.toThrow("/metrics is taken twice");
  });

  it("on an address that is none of this machine says so", async () => {
    await expect(webRig({ host: "192.0.2.1" })).rejects.toThrow("192.0.2.1 is no address of this machine");
  });
});
