import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from "twitter-api-v2";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { minutes } from "../../../../src/core/time/instant.ts";
import { at } from "../../../support/at.ts";
import { later, MONDAY, startRig, type XRig } from "./x-rig.ts";

/** Starts to read the mentions, and runs the clock for an hour: what came of it, and when. */
async function read({ client, clock, acme }: XRig): Promise<{ outcome: unknown; at: number }> {
  const done = client.v2.userMentionTimeline(acme.id, { max_results: 5 }).then(
    (page): unknown => page,
    (error: unknown) => error,
  );
  const timed = done.then((outcome) => ({ outcome, at: clock.now() }));
  await clock.runUntil(later(3600));
  return timed;
}

const withCause = z.object({
  _options: z.object({ error: z.object({ name: z.string(), code: z.string() }) }),
});

/** What went wrong with the connection; the SDK keeps it hidden, its `requestError` is always undefined. */
const causeOf = (outcome: unknown): unknown =>
  outcome instanceof ApiRequestError ? withCause.parse(outcome)._options.error : outcome;

describe("a fault", () => {
  test("429 tells when the window ends; some leave that out", async () => {
    const rig = await startRig();
    rig.server.faults.next({ kind: "rate limited", headers: true });
    const { outcome } = await read(rig);
    expect(outcome).toBeInstanceOf(ApiResponseError);
    expect(outcome).toMatchObject({
      code: 429,
      rateLimit: { limit: 300, remaining: 0, reset: MONDAY / 1000 + 900 },
      data: { title: "Too Many Requests" },
    });
    rig.server.faults.next({ kind: "rate limited", headers: false });
    expect((await read(rig)).outcome).toMatchObject({ code: 429, rateLimit: undefined });
  });
  test.each([500, 503] as const)("%i is one", async (status) => {
    const rig = await startRig();
    rig.server.faults.next({ kind: "failing", status });
    expect((await read(rig)).outcome).toMatchObject({ code: status });
    expect(rig.server.requests[0]?.status).toBe(status);
  });
  test("401 is one, though the token is good", async () => {
    const rig = await startRig();
    rig.server.faults.next({ kind: "unauthorized" });
    expect((await read(rig)).outcome).toMatchObject({ code: 401 });
  });
  test("resets the connection before anything was answered", async () => {
    const rig = await startRig();
    rig.server.faults.next({ kind: "reset" });
    const { outcome, at: when } = await read(rig);
    expect(outcome).toBeInstanceOf(ApiRequestError);
    expect(causeOf(outcome)).toMatchObject({ code: "ECONNRESET" });
    expect(when).toBe(MONDAY);
    expect(rig.server.requests[0]?.status).toBeUndefined();
  });
  test("cuts the body, or spoils it", async () => {
    const rig = await startRig();
    rig.world.post(rig.ana, "@acme hi");
    for (const kind of ["cut", "malformed"] as const) {
      rig.server.faults.next({ kind });
      expect((await read(rig)).outcome).toBeInstanceOf(ApiPartialResponseError);
    }
  });
  test("refuses connections while X is down, and breaks those there are", async () => {
    const rig = await startRig();
    rig.server.faults.next({ kind: "hang" });
    rig.clock.at(later(60), rig.server.down);
    const broken = await read(rig);
    expect([causeOf(broken.outcome), broken.at]).toMatchObject([{ code: "ECONNRESET" }, later(60)]);
    expect(causeOf((await read(rig)).outcome)).toMatchObject({ code: "ECONNREFUSED" });
    expect(rig.server.requests).toHaveLength(1);
    rig.server.up();
    expect((await read(rig)).outcome).toMatchObject({ done: true });
  });
  test("answers late, by X's time", async () => {
    const rig = await startRig();
    rig.server.faults.next({ kind: "slow", by: minutes(2) });
    expect(await read(rig)).toMatchObject({ outcome: { done: true }, at: later(120) });
  });
  test("never answers, while time goes on, until the client gives up", async () => {
    const rig = await startRig();
    rig.server.faults.next({ kind: "hang" });
    const given = new AbortController();
    rig.clock.at(later(30), () => {
      given.abort();
    });
    const { outcome, at: when } = await read({ ...rig, client: rig.until(given.signal) });
    expect(causeOf(outcome)).toMatchObject({ name: "AbortError" });
    expect(when).toBe(later(30));
  });
});

describe("a page", () => {
  test("has every post twice, or is followed by one that begins too early", async () => {
    const { world, client, server, acme, ana } = await startRig();
    const ids = Array.from({ length: 8 }, (_, n) => world.post(ana, `@acme ${n}`).id).reverse();
    const read5 = async (): Promise<readonly string[]> =>
      (await client.v2.userMentionTimeline(acme.id, { max_results: 5 })).tweets.map(({ id }) => id);
    server.faults.next({ kind: "doubled" });
    expect(await read5()).toEqual(ids.slice(0, 5).flatMap((id) => [id, id]));
    const first = await client.v2.userMentionTimeline(acme.id, { max_results: 5 });
    server.faults.next({ kind: "shifted", by: 2 });
    const second = await first.next();
    expect(second.tweets.map(({ id }) => id)).toEqual(ids.slice(3));
  });
  test("has fields nobody has heard of", async () => {
    const { world, client, server, acme, ana } = await startRig();
    world.post(ana, "@acme hi");
    server.faults.next({ kind: "strange fields" });
    const { data } = await client.v2.userMentionTimeline(acme.id);
    expect(data).toHaveProperty("grok_summary");
    expect(data.data[0]).toHaveProperty("grok_summary");
    server.faults.next({ kind: "strange fields" });
    expect(await client.v2.me()).toHaveProperty("grok_summary");
  });
  test("says it was the last one for now, and the SDK stops in silence", async () => {
    // The SDK compares the window with its process's clock, so the world's must not lie behind that.
    const { world, client, server, acme, ana } = await startRig(at("2100-01-04T15:00:00Z"));
    for (let n = 0; n < 20; n++) world.post(ana, `@acme ${n}`);
    server.faults.next({ kind: "exhausted" });
    const timeline = await client.v2.userMentionTimeline(acme.id, { max_results: 5 });
    const read: string[] = [];
    for await (const { id } of timeline) read.push(id);
    expect(read).toHaveLength(5);
    expect(timeline.done).toBe(false);
  });
});

describe("faults", () => {
  test("come one a request, in their order, to the endpoint they are for", async () => {
    const { client, server, acme } = await startRig();
    server.faults.next({ kind: "failing", status: 500 }, { endpoint: "mentions", times: 2 });
    server.faults.next({ kind: "failing", status: 503 });
    const codes: unknown[] = [];
    for (const ask of ["me", "mentions", "mentions", "mentions", "me"] as const) {
      const answered = ask === "me" ? client.v2.me() : client.v2.userMentionTimeline(acme.id);
      codes.push(
        await answered.then(
          () => 200,
          (error: unknown) => error instanceof ApiResponseError && error.code,
        ),
      );
    }
    expect(codes).toEqual([503, 500, 500, 200, 200]);
  });
  test("come with a probability, the same for the same seed, until cleared", async () => {
    const { client, server } = await startRig();
    server.faults.sometimes({ kind: "failing", status: 503 }, 0.5, { endpoint: "username" });
    for (let n = 0; n < 40; n++) await client.v2.userByUsername("acme").catch(() => undefined);
    const failed = server.requests.map(({ status }) => (status === 503 ? "x" : ".")).join("");
    expect(failed).toMatchInlineSnapshot(`".x...x..x.xxxxxxxxx.xxxx..xx...x.x..x.xx"`);
    server.faults.clear();
    for (let n = 0; n < 10; n++) await client.v2.userByUsername("acme");
  });
});

describe("a rate limit", () => {
  test("is 300 mentions in a quarter of an hour, by X's time", async () => {
    const { client, clock, acme, server } = await startRig();
    const ask = async (): Promise<unknown> =>
      client.v2.userMentionTimeline(acme.id).then(
        ({ rateLimit }) => rateLimit.remaining,
        (error: unknown) => error,
      );
    for (let left = 299; left >= 0; left--) expect(await ask()).toBe(left);
    expect(await ask()).toMatchObject({ code: 429, rateLimit: { remaining: 0, reset: MONDAY / 1000 + 900 } });
    expect((await client.v2.userTimeline(acme.id)).rateLimit).toMatchObject({ limit: 900, remaining: 899 });
    await clock.runUntil(later(899));
    expect(await ask()).toMatchObject({ code: 429 });
    await clock.runUntil(later(900));
    expect(await ask()).toBe(299);
    expect(server.requests.filter(({ status }) => status === 429)).toHaveLength(2);
  });
});
