import { TwitterApi } from "twitter-api-v2";
import { describe, expect, test } from "vitest";

import { activity } from "../../../../src/sim/activity.ts";
import { xAgent } from "../../../../src/sim/x/x-agent.ts";
import type { XUserKeys } from "../../../../src/sim/x/x-credentials.ts";
import { startXServer } from "../../../../src/sim/x/x-server.ts";
import { startRig, type XRig } from "./x-rig.ts";

const UNAUTHORIZED = {
  code: 401,
  data: { title: "Unauthorized", type: "about:blank", status: 401, detail: "Unauthorized" },
  rateLimit: undefined,
};
type Reach = Pick<XRig, "server" | "busy">;
const signing = ({ server, busy }: Reach, keys: XUserKeys): TwitterApi =>
  new TwitterApi(keys, { httpAgent: xAgent(server, busy) });
const showing = ({ server, busy }: Reach, token: string): TwitterApi =>
  new TwitterApi(token, { httpAgent: xAgent(server, busy) });

describe("a token", () => {
  test("signs for its account, or is shown by an app", async () => {
    const rig = await startRig();
    await rig.client.v2.userMentionTimeline(rig.acme.id, { since_id: "1", expansions: ["author_id"] });
    await showing(rig, rig.server.credentials.grantBearer()).v2.userMentionTimeline(rig.acme.id);
    await showing(rig, rig.server.credentials.grantBearer(rig.ana)).v2.me();
    expect(rig.server.requests.map(({ auth, status }) => [auth, status])).toEqual([
      ["oauth 1.0a", 200],
      ["bearer", 200],
      ["bearer", 200],
    ]);
  });
  test.each(["appKey", "appSecret", "accessToken", "accessSecret"] as const)(
    "with a wrong %s is refused",
    async (part) => {
      const rig = await startRig();
      const keys = { ...rig.server.credentials.grant(rig.acme), [part]: "wrong" };
      await expect(signing(rig, keys).v2.me()).rejects.toMatchObject(UNAUTHORIZED);
    },
  );
  test("nobody granted, or none at all, is refused", async () => {
    const rig = await startRig();
    await expect(showing(rig, "made-up").v2.userByUsername("acme")).rejects.toMatchObject(UNAUTHORIZED);
    const nameless = new TwitterApi(undefined, { httpAgent: xAgent(rig.server, rig.busy) });
    await expect(nameless.v2.userByUsername("acme")).rejects.toMatchObject(UNAUTHORIZED);
  });
  test("is refused once revoked, until it is restored", async () => {
    const { server, acme, client } = await startRig();
    const { accessToken } = server.credentials.grant(acme);
    server.credentials.revoke(accessToken);
    await expect(client.v2.me()).rejects.toMatchObject(UNAUTHORIZED);
    server.credentials.restore(accessToken);
    expect((await client.v2.me()).data.id).toBe(acme.id);
  });
  test("of an app that has no access is forbidden, and so is an app where a user is meant", async () => {
    const rig = await startRig();
    await expect(showing(rig, rig.server.credentials.grantBearer()).v2.me()).rejects.toMatchObject({
      code: 403,
      data: { title: "Unsupported Authentication" },
    });
    rig.server.credentials.setEnrolled(false);
    await expect(rig.client.v2.me()).rejects.toMatchObject({
      code: 403,
      data: { reason: "client-not-enrolled" },
    });
  });
});

describe("a signature", () => {
  test("is for one request: for other parameters, or shown again, it is refused", async () => {
    const [rig, other] = [await startRig(), await startRig()];
    let authorization = "";
    const client = new TwitterApi(other.server.credentials.grant(other.acme), {
      httpAgent: xAgent(other.server, other.busy),
      plugins: [
        {
          onBeforeRequest: ({ computedParams }) => {
            authorization = String(computedParams.headers["Authorization"]);
          },
        },
      ],
    });
    await client.v2.userMentionTimeline(other.acme.id, { max_results: 5 });
    rig.server.credentials.grant(rig.acme);
    const show = async (maxResults: number): Promise<number> => {
      const path = `/2/users/${rig.acme.id}/mentions?max_results=${maxResults}`;
      const url = `http://127.0.0.1:${rig.server.port()}${path}`;
      return (await fetch(url, { headers: { authorization } })).status;
    };
    expect([await show(6), await show(5), await show(5)]).toEqual([401, 200, 401]);
  });
  test("is refused when its time is more than five minutes off", async () => {
    const rig = await startRig();
    for (const [off, status] of [
      [-299, 200],
      [-302, 401],
      [302, 401],
    ] as const) {
      const server = await startXServer({
        world: rig.world,
        clock: rig.clock,
        activity: activity(),
        wallMs: () => Date.now() + off * 1000,
      });
      const keys = server.credentials.grant(rig.acme);
      await signing({ ...rig, server }, keys)
        .v2.me()
        .catch(() => undefined);
      expect(server.requests[0]?.status).toBe(status);
      await server.stop();
    }
  });
});
