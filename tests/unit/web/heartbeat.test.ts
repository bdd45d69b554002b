import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { httpHeartbeat } from "../../../src/web/heartbeat.ts";

interface Heard {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly body: string;
}

/** A service on the loopback that answers so, and what it heard. */
async function service(status: number, headers: Readonly<Record<string, string>> = {}) {
  const heard: Heard[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      heard.push({ method: request.method, path: request.url, body });
      response.writeHead(status, headers).end("OK");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  onTestFinished(stop);
  return { heard, stop, url: `http://127.0.0.1:${port}/ping/secret-7f3a9b` };
}

describe("a heartbeat", () => {
  it("asks for its address when all is well, and tells what is wrong beneath it", async () => {
    const { heard, url } = await service(200);
    const beat = httpHeartbeat({ url: `${url}?create=1` });
    expect(await beat.well()).toEqual({ kind: "heard" });
    expect(await beat.unwell(["loops: sweep is stuck", "disk: 4 % of the disk is free"])).toEqual({
      kind: "heard",
    });
    expect(heard).toEqual([
      { method: "GET", path: "/ping/secret-7f3a9b?create=1", body: "" },
      {
        method: "POST",
        path: "/ping/secret-7f3a9b/fail?create=1",
        body: "loops: sweep is stuck\ndisk: 4 % of the disk is free",
      },
    ]);
  });

  it("says no more than a service keeps, in bytes, and cuts no character in two", async () => {
    const { heard, url } = await service(200);
    await httpHeartbeat({ url }).unwell([`x${"é".repeat(5000)}`]);
    expect(heard[0]?.body).toBe(`x${"é".repeat(4999)}`);
  });

  it("was not heard when the service says anything else, and follows nobody elsewhere", async () => {
    const other = await service(200);
    const moved = await service(302, { location: other.url });
    expect(await httpHeartbeat({ url: moved.url }).well()).toEqual({
      kind: "not heard",
      reason: "status 302",
    });
    expect(other.heard).toEqual([]);
    const gone = await service(404);
    expect(await httpHeartbeat({ url: gone.url }).well()).toEqual({
      kind: "not heard",
      reason: "status 404",
    });
  });

  it("was not heard when nobody is there or nobody answers, and never tells the address", async () => {
    const { url, stop } = await service(200);
    await stop();
    const refused = await httpHeartbeat({ url }).well();
    expect(refused).toEqual({ kind: "not heard", reason: "ECONNREFUSED" });
    const silent = await httpHeartbeat({
      url,
      limitMs: 20,
      fetch: (_to, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener("abort", () => {
            reject(init.signal?.reason as Error);
          });
        }),
    }).unwell(["x"]);
    expect(silent).toEqual({ kind: "not heard", reason: "no answer in time" });
    const odd = await httpHeartbeat({
      url,
      fetch: () => Promise.reject(new Error(`cannot reach ${url}`)),
    }).well();
    expect(odd).toEqual({ kind: "not heard", reason: "no answer" });
  });
});
