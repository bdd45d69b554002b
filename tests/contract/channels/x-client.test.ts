import { createServer, type Server, type ServerResponse } from "node:http";
import { Agent } from "node:https";
import { connect, type Socket } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { duration } from "../../../src/core/time/instant.ts";
import { xClient, type XClient } from "../../../src/platforms/x/x-client.ts";
import type { XAnswer } from "../../../src/platforms/x/x-answer.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { NOON } from "./x-rig.ts";

/** A server that answers as it is told, whatever it is asked. */
let server: Server;
let answer: (response: ServerResponse) => void;
let client: XClient;

class ToServer extends Agent {
  override createConnection(): Socket {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return connect(address.port, "127.0.0.1");
  }
}

const SECRET = "AAAA-the-bearer-token";
const never = new AbortController().signal;

beforeEach(async () => {
  server = createServer((_request, response) => {
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const clock = virtualClock(NOON, activity());
  client = xClient(SECRET, { clock, patience: duration(10_000), agent: new ToServer({ keepAlive: false }) });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function answering(status: number, body: string, headers: Record<string, string> = {}): Promise<XAnswer> {
  answer = (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
  return client.get("tweets", { ids: "1" }, never);
}

describe("an answer of X", () => {
  it("is its JSON, whatever type it claims to be of", async () => {
    expect(await answering(200, '{"data":[]}', { "content-type": "text/html" })).toEqual({
      kind: "answered",
      body: { data: [] },
    });
  });

  it.each([
    ["", "empty"],
    ["<html>down</html>", "a page"],
    ['{"data":[', "cut"],
  ])("%j is out of reach, not a crash (%s)", async (body) => {
    expect(await answering(200, body)).toMatchObject({ kind: "unreachable" });
  });

  it.each([
    [400, "refused"],
    [401, "refused"],
    [402, "refused"],
    [403, "refused"],
    [404, "refused"],
    [408, "unreachable"],
    [429, "limited"],
    [500, "unreachable"],
    [502, "unreachable"],
    [503, "unreachable"],
  ])("with status %i is %s", async (status, kind) => {
    expect(await answering(status, "{}")).toMatchObject({ kind });
  });

  it.each([
    "null",
    "[]",
    '{"errors":[null]}',
    '{"errors":[3]}',
    '{"errors":"no"}',
    '{"errors":[{"code":1}]}',
    "<",
  ])("that refuses with %s brings nothing down", async (body) => {
    expect(await answering(401, body)).toMatchObject({ kind: "refused", status: 401 });
  });

  it("repeats X's problem type in the reason, and none of its other words", async () => {
    const type = "https://api.x.com/2/problems/client-forbidden";
    const refused = await answering(
      403,
      JSON.stringify({ type, detail: `${SECRET} and what a customer wrote` }),
    );
    expect(refused).toMatchObject({ reason: "X forbids us to read (403, client-forbidden)" });
    expect(inspect(refused, { depth: 10 })).not.toContain("customer");
  });

  it("that claims to be compressed and is not brings nothing down", async () => {
    for (const encoding of ["br", "gzip", "deflate"]) {
      expect(await answering(200, '{"data":[]}', { "content-encoding": encoding })).toMatchObject({
        kind: "answered",
      });
    }
  });

  it("that breaks off is out of reach", async () => {
    answer = (response) => {
      response.writeHead(200, { "content-length": "1000" }).write('{"data":[', () => response.destroy());
    };
    expect(await client.get("tweets", {}, never)).toMatchObject({ kind: "unreachable" });
    answer = (response) => {
      response.socket?.resetAndDestroy();
    };
    expect(await client.get("tweets", {}, never)).toEqual({
      kind: "unreachable",
      reason: "X did not answer: ECONNRESET",
    });
  });

  it("is not waited for once it is no longer wanted", async () => {
    const wanted = new AbortController();
    answer = () => {
      wanted.abort();
    };
    expect(await client.get("tweets", {}, wanted.signal)).toEqual({ kind: "stopped" });
    expect(await client.get("tweets", {}, AbortSignal.abort())).toEqual({ kind: "stopped" });
  });

  it("to a credential with a line break in it is a refusal that says where to look", async () => {
    const clock = virtualClock(NOON, activity());
    const broken = xClient(`${SECRET}\n`, { clock, patience: duration(10_000) });
    const refused = await broken.get("tweets", {}, never);
    expect(refused).toMatchObject({ kind: "refused", mend: expect.stringContaining("line break") as string });
    expect(inspect(refused)).not.toContain(SECRET);
  });
});
