import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LivePlace, WriteRight } from "../../../src/ports/publisher.ts";
import { failure, rightOf } from "./asking.ts";
import { facebookPublisherRig, type FacebookPublisherRig } from "./facebook-rig.ts";
import { slackPublisherRig, type SlackPublisherRig } from "./slack-rig.ts";
import { xPublisherRig, type XPublisherRig } from "./x-rig.ts";

describe("rights on Slack", () => {
  let rig: SlackPublisherRig;
  beforeEach(async () => {
    rig = await slackPublisherRig();
  });
  afterEach(() => rig.close());

  const topic = (id = "C0HELP001"): Promise<WriteRight> => rightOf(rig.publisher, "slack.topic", id);
  const writing = (id: string): Promise<unknown> => {
    const place: LivePlace = { surface: "slack.topic", id, name: "#help", write: "auto" };
    return rig.publisher.write(place, "x");
  };

  it.each([
    ["C0HELP001", "channels:write.topic", "channels:manage"],
    ["C0INNER01", "groups:write.topic", "groups:write"],
  ])("of %s take %s, or %s, which allows more", async (id, scope, wider) => {
    const others = ["channels:read", "groups:read"];
    rig.slack.tokens.grant(others);
    expect(await topic(id)).toEqual({
      kind: "may not",
      reason: `the token lacks the scope ${scope}`,
      mend: `add the scope ${scope} to the app, and install it again`,
    });
    for (const enough of [scope, wider]) {
      rig.slack.tokens.grant([...others, enough]);
      expect((await topic(id)).kind).toBe("may");
      expect(await writing(id)).toEqual({ kind: "written" });
    }
  });

  it("end where the app is put out of the channel, and where that is archived", async () => {
    rig.slack.world.kick("C0HELP001");
    expect(await topic()).toMatchObject({
      reason: "the app is not in #help",
      mend: expect.stringMatching(/\/invite/) as string,
    });
    rig.slack.world.archive("C0HELP001");
    expect(await topic()).toMatchObject({ reason: "#help is archived" });
    rig.trouble.forbid();
    expect(await topic()).toMatchObject({
      reason: "#help is archived; the token lacks the scope channels:write.topic",
    });
  });

  it("of a private channel that the app is not in end alone, not those of the others", async () => {
    rig.slack.world.kick("C0INNER01");
    expect(await topic("C0INNER01")).toMatchObject({
      kind: "may not",
      mend: expect.stringMatching(/invite/) as string,
    });
    expect((await topic()).kind).toBe("may");
  });

  it("are not told where the answer names no scopes", async () => {
    const text = JSON.stringify({ ok: true, channel: { name: "help", is_member: true } });
    rig.slack.faults.next("conversations.info", { kind: "saying", text, stored: false });
    expect(await topic()).toMatchObject({ kind: "untold" });
  });

  it("leave open whether an admin keeps topics to some people", async () => {
    expect(await topic()).toMatchObject({ unsaid: expect.stringMatching(/admin/) as string });
  });

  it("cost one request for each channel", async () => {
    await rig.publisher.rights();
    expect(rig.slack.calls.map(({ method }) => method)).toEqual(["conversations.info", "conversations.info"]);
  });
});

describe("rights on X", () => {
  let rig: XPublisherRig;
  beforeEach(async () => {
    rig = await xPublisherRig();
  });
  afterEach(() => rig.close());

  const bio = (publisher = rig.publisher): Promise<WriteRight> => rightOf(publisher, "x.bio");

  it("are what the access token says of itself", async () => {
    expect(await bio()).toMatchObject({ kind: "may" });
    rig.server.credentials.setWriting("read only");
    expect(await bio()).toMatchObject({
      kind: "may not",
      reason: "the access token may only read",
      mend: expect.stringMatching(/Read and write.*new access tokens/) as string,
    });
  });

  it("leave open what only the plan decides, which X tells when it is tried", async () => {
    rig.server.credentials.setWriting("not in plan");
    expect(await bio()).toMatchObject({ kind: "may", unsaid: expect.stringMatching(/plan/) as string });
  });

  it("are not told where X does not say what the token may do", async () => {
    rig.server.credentials.tellAccess(false);
    expect(await bio()).toMatchObject({ kind: "untold" });
  });

  it("are none where the tokens are of another account", async () => {
    const publisher = await rig.open({ publish: "auto", as: rig.world.account("globex", { id: "1001" }) });
    expect(await failure(publisher.rights())).toMatchObject({
      permanent: true,
      message: "the access token is not of @acme but of the account 1001",
    });
  });

  it("are none where a person pastes the text, and the token is not asked about", async () => {
    for (const options of [{ publish: "assisted" }, { byApp: true }] as const) {
      const publisher = await rig.open(options);
      expect(await bio(publisher)).toMatchObject({
        kind: "may not",
        mend: "copy the text and paste it there",
      });
    }
    expect(rig.server.requests.filter(({ path }) => path.endsWith("/me"))).toEqual([]);
  });
});

describe("rights on Facebook", () => {
  let rig: FacebookPublisherRig;
  beforeEach(async () => {
    rig = await facebookPublisherRig();
  });
  afterEach(() => rig.close());

  const about = (): Promise<WriteRight> => rightOf(rig.publisher, "facebook.about");

  it("are the permission that writing takes, which Facebook names", async () => {
    rig.trouble.forbid();
    expect(await about()).toMatchObject({
      kind: "may not",
      reason: "pages_manage_metadata is not granted",
      mend: expect.stringMatching(/grant the app pages_manage_metadata/) as string,
    });
  });

  it.each(["pages_show_list", "something_new"])(
    "are not told where Facebook wants another first: %s",
    async (other) => {
      rig.server.forbidWriting(other);
      expect(await about()).toMatchObject({
        kind: "untold",
        mend: expect.stringMatching(/pages_manage_metadata and pages_show_list/) as string,
      });
    },
  );

  it("leave open whether whoever made the token manages the page", async () => {
    expect(await about()).toMatchObject({
      kind: "may",
      unsaid: expect.stringMatching(/manages the page/) as string,
    });
  });

  it("are asked for without the token in any address", async () => {
    await rig.publisher.rights();
    expect(rig.server.requests.map(({ path }) => path)).toEqual([
      `/v25.0/${rig.world.page.id}`,
      `/v25.0/${rig.world.page.id}/subscribed_apps`,
    ]);
    expect(JSON.stringify(rig.server.requests)).not.toContain(rig.secrets[0]);
  });
});
