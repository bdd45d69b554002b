import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { facebookRig, type FacebookRig } from "./facebook-rig.ts";
import { HOUR, MINUTE, SECOND } from "./channel-rig.ts";
import { casesTold, textsOf, toldTwice } from "./told.ts";

describe("the webhook of a Facebook page", () => {
  let rig: FacebookRig;
  let address: string;
  beforeEach(async () => {
    rig = await facebookRig();
    address = `${rig.web.origin}/in/facebook-acme`;
  });
  afterEach(() => rig.close());

  const sign = (body: string, secret = rig.secrets.appSecret): string =>
    `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const post = async (body: string, signature = sign(body)): Promise<number> => {
    const headers = { "x-hub-signature-256": signature };
    const response = await fetch(address, { method: "POST", body, headers });
    expect(await response.text()).toBe("");
    return response.status;
  };
  const started = async (): Promise<void> => {
    await rig.start();
    await rig.pass(SECOND);
  };
  /** What Facebook would send of a comment, without sending it. */
  const bodyOf = (value: object, page = rig.world.page.id): string =>
    JSON.stringify({ object: "page", entry: [{ id: page, time: 1, changes: [{ field: "feed", value }] }] });

  describe("asked whether it is ours", () => {
    const asked = async (query: Record<string, string>): Promise<readonly [number, string]> => {
      const response = await fetch(`${address}?${new URLSearchParams(query).toString()}`);
      return [response.status, await response.text()];
    };
    const good = { "hub.mode": "subscribe", "hub.challenge": "1158201444" };

    it("gives the challenge back for the right token, also before it runs", async () => {
      const token = rig.secrets.verifyToken;
      expect(await asked({ ...good, "hub.verify_token": token })).toEqual([200, "1158201444"]);
    });

    it.each([
      ["a wrong token", { ...good, "hub.verify_token": "a-verify-token-of-ourz" }],
      ["a part of the token", { ...good, "hub.verify_token": "a-verify" }],
      ["no token", good],
      ["another mode", { ...good, "hub.mode": "unsubscribe", "hub.verify_token": "a-verify-token-of-ours" }],
      ["no mode", { "hub.challenge": "1", "hub.verify_token": "a-verify-token-of-ours" }],
      [
        "a challenge of markup",
        { ...good, "hub.challenge": "<script>", "hub.verify_token": "a-verify-token-of-ours" },
      ],
    ])("refuses %s", async (_what, query) => {
      expect(await asked(query)).toEqual([403, ""]);
    });
  });

  it("tells within the moment what reading would tell within the minute", async () => {
    await started();
    const asked = rig.world.post(rig.ana, "where is my bag?");
    await rig.pass(SECOND);
    expect(textsOf(rig.told)).toEqual(["where is my bag?"]);
    rig.world.comment(rig.world.page, asked, "we found it");
    await rig.pass(SECOND);
    expect(casesTold(rig.told).map(({ state }) => state.kind)).toEqual(["answered"]);
    rig.world.remove(asked);
    await rig.pass(SECOND);
    expect(rig.told.observed.filter(({ kind }) => kind === "deletion")).toHaveLength(2);
    expect(rig.hooks.sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    await rig.pass(10 * MINUTE);
    expect(toldTwice(rig.told)).toEqual([]);
  });

  it.each([
    ["another secret", (body: string) => sign(body, "another secret")],
    ["another body", (body: string) => sign(`${body} `)],
    [
      "SHA-1",
      (body: string) =>
        `sha1=${createHmac("sha1", "0123456789abcdef0123456789abcdef").update(body).digest("hex")}`,
    ],
    ["a signature in capitals", (body: string) => sign(body).toUpperCase()],
    ["half a signature", (body: string) => sign(body).slice(0, 40)],
    ["a signature of another length", (body: string) => `${sign(body)}00`],
    ["an empty signature", () => ""],
    ["no signature", () => undefined],
  ])("takes nothing that is signed with %s, and asks Facebook nothing", async (_what, signed) => {
    await started();
    const comment = rig.world.post(rig.ana, "hello?");
    await rig.pass(SECOND);
    const calls = rig.server.requests.length;
    const body = bodyOf({ item: "status", verb: "add", post_id: comment.id });
    const signature = signed(body);
    const response = await fetch(address, {
      method: "POST",
      body,
      ...(signature === undefined ? {} : { headers: { "x-hub-signature-256": signature } }),
    });
    expect(response.status).toBe(401);
    expect(rig.server.requests.length).toBe(calls);
    expect(rig.told.logs.join("\n")).toContain("facebook.unsigned");
    expect(rig.told.logs.join("\n")).not.toContain("hello?");
  });

  it("checks every bit of the body: one that is flipped is refused", async () => {
    await started();
    const body = Buffer.from(bodyOf({ item: "status", verb: "add", post_id: "1067280970047460_1" }));
    for (let at = 0; at < body.length; at += 7) {
      const flipped = Buffer.from(body);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const headers = { "x-hub-signature-256": sign(body.toString()) };
      expect((await fetch(address, { method: "POST", body: flipped, headers })).status).toBe(401);
    }
  });

  it("changes nothing when an old body is sent again", async () => {
    await started();
    const asked = rig.world.post(rig.ana, "where is my bag?");
    await rig.pass(MINUTE);
    rig.world.edit(asked, "where is my blue bag?");
    await rig.pass(MINUTE);
    const answer = rig.world.comment(rig.world.page, asked, "here");
    await rig.pass(MINUTE);
    rig.world.remove(answer);
    await rig.pass(MINUTE);
    const before = casesTold(rig.told);
    const told = rig.told.observed.length;
    expect(rig.hooks.sent).toHaveLength(4);
    for (const { body } of rig.hooks.sent) expect(await post(body)).toBe(200);
    await rig.pass(50 * HOUR);
    for (const { body } of rig.hooks.sent) expect(await post(body)).toBe(200);
    expect(rig.told.observed.length).toBe(told);
    expect(casesTold(rig.told)).toEqual(before);
  });

  it("changes nothing either after a restart", async () => {
    await started();
    const asked = rig.world.post(rig.ana, "where is my bag?");
    rig.world.comment(rig.world.page, asked, "here");
    await rig.pass(2 * MINUTE);
    await rig.channel.stop();
    const before = casesTold(rig.told);
    await rig.start(await rig.open());
    await rig.pass(2 * MINUTE);
    for (const { body } of rig.hooks.sent) expect(await post(body)).toBe(200);
    expect(casesTold(rig.told)).toEqual(before);
    expect(toldTwice(rig.told)).toEqual([]);
  });

  it("takes a thousand changes at once, each once", async () => {
    await started();
    const ours = rig.world.post(rig.world.page, "Ask us anything");
    await rig.pass(SECOND);
    for (let n = 0; n < 1000; n++) rig.world.comment(rig.ana, ours, `question ${n}?`);
    await rig.pass(SECOND);
    expect(rig.hooks.sent.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(textsOf(rig.told)).size).toBe(1001);
    expect(toldTwice(rig.told)).toEqual([]);
  });

  it.each([
    ["twice", { copies: 2 }],
    ["an hour late", { delayMs: HOUR }],
    ["in another order", { isReversed: true }],
    ["never", { copies: 0 }],
  ])("comes %s, and the cases are the same", async (_how, habits) => {
    rig.hooks.behave(habits);
    await started();
    const asked = rig.world.post(rig.ana, "where is my bag?");
    rig.world.comment(rig.world.page, asked, "here");
    const other = rig.world.post(rig.ana, "and my coat?");
    rig.world.edit(other, "and my red coat?");
    await rig.pass(2 * HOUR);
    const states = casesTold(rig.told).map(({ opening, state }): [string, string] => [opening, state.kind]);
    expect(new Map(states)).toEqual(
      new Map([
        [asked.id, "answered"],
        [other.id, "waiting"],
      ]),
    );
    expect(toldTwice(rig.told)).toEqual([]);
  });

  it("says 503 before its channel runs and after, and Facebook sends it again", async () => {
    const body = bodyOf({ item: "status", verb: "add", post_id: "1067280970047460_1" });
    expect(await post(body)).toBe(503);
    await started();
    expect(await post(body)).toBe(200);
    await rig.channel.stop();
    expect(await post(body)).toBe(503);
  });

  it("says 500 when it could not be kept, and takes it when it comes again", async () => {
    await started();
    rig.told.failAccepts = 1;
    rig.world.post(rig.ana, "where is my bag?");
    await rig.pass(SECOND);
    expect(rig.hooks.sent.map(({ status }) => status)).toEqual([500]);
    const [sent] = rig.hooks.sent;
    expect(await post(sent?.body ?? "")).toBe(200);
    expect(textsOf(rig.told)).toEqual(["where is my bag?"]);
  });

  it("asks nothing while Facebook refuses us: it says 503", async () => {
    await started();
    rig.server.kill(467);
    await rig.pass(2 * MINUTE);
    const calls = rig.server.requests.length;
    for (let n = 0; n < 20; n++) {
      expect(await post(bodyOf({ item: "status", verb: "add", post_id: `1067280970047460_${n}` }))).toBe(503);
    }
    expect(rig.server.requests.length).toBe(calls);
  });

  it.each([
    ["another page's", () => bodyOf({ item: "status", verb: "add", post_id: "99_1" }, "99")],
    ["likes", () => bodyOf({ item: "like", verb: "add", post_id: "1067280970047460_1" })],
    ["reactions", () => bodyOf({ item: "reaction", verb: "add", post_id: "1067280970047460_1" })],
    ["no post", () => bodyOf({ item: "comment", verb: "add" })],
    ["ids that are none", () => bodyOf({ item: "status", verb: "add", post_id: "../me" })],
    ["another object's", () => JSON.stringify({ object: "user", entry: [] })],
    ["no JSON", () => "{"],
    ["nothing", () => ""],
    ["a list", () => "[1]"],
    [
      "entries of other forms",
      () =>
        JSON.stringify({
          object: "page",
          entry: [null, 3, { id: 5 }, { id: "1067280970047460", changes: [null, {}] }],
        }),
    ],
    ["a poisoned key", () => `{"__proto__":{"object":"page"},"object":"page","entry":[],"constructor":1}`],
  ])("takes %s, and asks nothing about it", async (_what, body) => {
    await started();
    const calls = rig.server.requests.length;
    expect(await post(body())).toBe(200);
    expect(rig.server.requests.length).toBe(calls);
    expect(rig.told.observed).toEqual([]);
  });

  it("never told of does not become a deletion when it is not there", async () => {
    await started();
    expect(
      await post(
        bodyOf({ item: "comment", verb: "remove", post_id: "1067280970047460_1", comment_id: "1_2" }),
      ),
    ).toBe(200);
    expect(rig.told.observed).toEqual([]);
  });
});
