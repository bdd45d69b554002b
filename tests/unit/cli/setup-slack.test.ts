import { once } from "node:events";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { cliSlack, TOKENS, type CliSlack } from "../../support/cli-slack.ts";
import { removeFolders } from "../../support/config-files.ts";
import { expectNothingUnhandled } from "../../support/nothing-unhandled.ts";
import { ALERTS, ANA, BO, OPS } from "../../support/live-config.ts";

afterAll(removeFolders);

const MANIFEST = readFileSync("config/slack-app-manifest.yaml", "utf8");

/** The line about a step, without its sign. */
const lineOf = (out: string, step: string): string =>
  out.split("\n").find((line) => line.slice(2).startsWith(step)) ?? `no line about ${step} in\n${out}`;

/** Runs the set-up with a click on the button; nothing may hold a token. */
async function setUp(rig: CliSlack, args = "", env: Readonly<Record<string, string>> = {}) {
  rig.willClick(ANA, "setup-test");
  const run = await rig.ssla(`setup slack${args}`, { env });
  for (const token of [...Object.values(TOKENS), ...Object.values(env)].filter((one) => one.length > 8)) {
    expect(`${run.out}${run.err}`).not.toContain(token);
  }
  return run;
}

/** What another program does that is connected as the same app. */
async function connectAsApp({ slack }: CliSlack): Promise<WebSocket> {
  const headers = { authorization: `Bearer ${TOKENS.APP}` };
  const answer = await fetch(`${slack.apiUrl}apps.connections.open`, { method: "POST", headers });
  const { url } = z.object({ url: z.string() }).parse(await answer.json());
  const socket = new WebSocket(url);
  await once(socket, "message");
  return socket;
}

describe("ssla setup slack", () => {
  expectNothingUnhandled();

  it("tells each step of a workspace in which all is right, and ends with the click", async () => {
    const rig = await cliSlack();
    const { code, out, err } = await setUp(rig);
    expect(out.split("\n")).toEqual([
      "Acme Travel (acme)",
      "✓ bot token            @ssla in Acme Travel (acme-travel.slack.com)",
      "✓ scopes               all 13 that the monitor needs",
      "✓ app token            Socket Mode answers",
      "✓ channel C0SOCIAL1    #social-alerts for team: the app is in it",
      "✓ channel C0OPS0001    #ops for ops: the app is in it",
      "✓ person ana           U0ANA0001 is @ana",
      "✓ person bo            U0BO00001 is @bo",
      "✓ user group S0SOCIAL1 1 member",
      "✓ test alert           posted to C0SOCIAL1",
      expect.stringMatching(/^✓ click {15} +by U0ANA0001 after \d/),
      "all is set up",
    ]);
    expect(err).toBe('now click "It works" in C0SOCIAL1, within 2 min');
    expect(code).toBe(0);
    const [message] = rig.slack.world.messagesIn(ALERTS);
    expect(message?.body.text).toMatch(/The click of <@U0ANA0001> arrived after .*: buttons work\./);
    expect(JSON.stringify(message?.body.blocks)).not.toContain('"button"');
    expect(rig.slack.sockets.open()).toBe(0);
  });

  it("“the buttons can be clicked and do nothing”: waits for a click on a real button, and acknowledges it, so that Slack shows no warning sign", async () => {
    const rig = await cliSlack();
    const clicked = rig.willClick(ANA, "setup-test");
    await rig.ssla("setup slack");
    expect(await clicked()).toEqual([{ kind: "acknowledged", payload: {} }]);
  });

  it("joins a public channel that it is not in, and needs an invitation to a private one", async () => {
    const rig = await cliSlack();
    rig.slack.world.kick(ALERTS);
    rig.slack.world.kick(OPS);
    const { code, out } = await setUp(rig);
    expect(lineOf(out, `channel ${ALERTS}`)).toBe("✓ channel C0SOCIAL1    #social-alerts for team: joined");
    expect(lineOf(out, `channel ${OPS}`)).toBe(
      "✗ channel C0OPS0001    Acme Travel has no such channel, or it is private and the app is not in it; check the id (click the channel's name, at the bottom); if it is private, type /invite @ssla there",
    );
    expect(code).toBe(1);
    expect(out).toContain("1 thing to mend");
  });

  it.each([
    [
      "swapped tokens",
      { BOT: TOKENS.APP, APP: TOKENS.BOT },
      "bot token",
      /holds the app-level token.*; swap bot_token and app_token$/,
    ],
    [
      "a person's token",
      { BOT: "xoxp-1-canary-person" },
      "bot token",
      /env:BOT holds a person's token.*OAuth & Permissions, Bot User OAuth Token$/,
    ],
    [
      "a rotating token",
      { BOT: "xoxe.xoxb-1-canary-rotating" },
      "bot token",
      /expires after 12 hours; make the app anew/,
    ],
    [
      "no token at all",
      { BOT: "" },
      "bot token",
      /BOT is empty in the environment; set BOT before the start/,
    ],
    [
      "a bot token that Slack does not know",
      { BOT: "xoxb-canary-unknown" },
      "bot token",
      /Slack does not know this token; copy it again .* into env:BOT$/,
    ],
    [
      "an app token that Slack does not know",
      { APP: "xapp-canary-unknown" },
      "app token",
      /does not know this token; generate one .* connections:write, and copy it into env:APP$/,
    ],
    [
      "something else as the app token",
      { APP: "canary-of-no-kind" },
      "app token",
      /env:APP holds something that is no Slack token; it should begin with xapp-/,
    ],
  ])("with %s it says so and how to mend it", async (_, env, step, said) => {
    const { code, out } = await setUp(await cliSlack(), "", env);
    expect(lineOf(out, step)).toMatch(said);
    expect(lineOf(out, step)).toMatch(/^✗/);
    expect(code).toBe(1);
  });

  it.each([
    ["token_revoked", /the token was revoked; reinstall the app .*and copy the new token into env:BOT$/],
    ["account_inactive", /the app was removed from its workspace; reinstall/],
    ["token_expired", /rotates its tokens.*; make the app anew/],
    ["some_new_code", /Slack refuses it: some_new_code; docs\.slack\.dev tells/],
  ])(
    "with a bot token that Slack refuses (%s) it says how to mend it, and looks no further",
    async (error, said) => {
      const rig = await cliSlack();
      rig.slack.tokens.refuseBot(error);
      const { code, out } = await setUp(rig);
      expect(lineOf(out, "bot token")).toMatch(said);
      expect(lineOf(out, "channels and people")).toMatch(/^-.*bot token is of no use yet$/);
      expect(code).toBe(1);
    },
  );

  it("names each scope that is missing, and that the app has to be reinstalled", async () => {
    const scopes = ["chat:write", "channels:read", "channels:history", "channels:join", "groups:read"];
    const { out } = await setUp(await cliSlack({ scopes }));
    expect(lineOf(out, "scopes")).toMatch(
      /✗ scopes +the token lacks commands, files:write, groups:history, im:history, im:write, metadata\.message:read, usergroups:read, users:read; add commands, .* under Bot Token Scopes .*, then reinstall the app/,
    );
    expect(lineOf(out, "person ana")).toMatch(/lacks the scope users:read; add users:read/);
    expect(lineOf(out, `channel ${OPS}`)).toMatch(/lacks the scope groups:history/);
  });

  it("says that Socket Mode is off, posts all the same, and leaves no dead button", async () => {
    const rig = await cliSlack();
    rig.slack.sockets.switch(false);
    const { code, out } = await setUp(rig);
    expect(lineOf(out, "app token")).toMatch(/Socket Mode is off for this app; switch it on: .*Socket Mode$/);
    expect(lineOf(out, "click")).toMatch(/^-.*no click could arrive yet/);
    expect(JSON.stringify(rig.slack.world.messagesIn(ALERTS))).not.toContain('"button"');
    expect(code).toBe(1);
  });

  it.each(["missing_scope", "no_permission"])(
    "says that the app token lacks its scope (%s)",
    async (error) => {
      const rig = await cliSlack();
      rig.slack.tokens.refuseApp(error);
      const { out } = await setUp(rig);
      expect(lineOf(out, "app token")).toMatch(/lacks the scope connections:write; generate one/);
    },
  );

  it("finds out that the two tokens are of two apps", async () => {
    const { code, out } = await setUp(await cliSlack({ socketApp: "A0OTHER01" }));
    expect(lineOf(out, "test alert")).toMatch(
      /the tokens are of two apps: env:BOT of A0SSLA001, env:APP of A0OTHER01; clicks would never arrive; copy both/,
    );
    expect(code).toBe(1);
  });

  it("says of each person and group what is wrong with them", async () => {
    const rig = await cliSlack();
    rig.slack.world.deactivate(ANA);
    rig.slack.world.stranger(BO, "bo", "T0ELSE001");
    rig.slack.world.group("S0SOCIAL1", "social", []);
    const { out } = await setUp(rig);
    expect(lineOf(out, "person ana")).toMatch(/✗.*the account U0ANA0001 is deactivated; take ana out/);
    expect(lineOf(out, "person bo")).toMatch(
      /✗.*U0BO00001 is of another workspace \(T0ELSE001\), not of Acme Travel;/,
    );
    expect(lineOf(out, "user group")).toMatch(/✗.*nobody is in it; add its members/);
  });

  it("says that the workspace is another one when nothing of ssla.yaml is in it", async () => {
    const rig = await cliSlack();
    const users = rig.slack.world.users as Map<string, unknown>;
    for (const id of [ANA, BO]) users.delete(id);
    (rig.slack.world.channels as Map<string, unknown>).clear();
    (rig.slack.world.groups as Map<string, unknown>).clear();
    const { out } = await setUp(rig);
    expect(lineOf(out, "workspace")).toMatch(
      /nothing that ssla\.yaml names is in Acme Travel \(acme-travel\.slack\.com\): .*; install the app in the workspace of your channels, and copy its token into env:BOT$/,
    );
  });

  it("warns of a channel that another company reads, and refuses an archived one", async () => {
    const rig = await cliSlack();
    rig.slack.world.share(ALERTS);
    rig.slack.world.archive(OPS);
    const { out } = await setUp(rig);
    expect(lineOf(out, `channel ${ALERTS}`)).toMatch(
      /^!.*shared with people of another company; name a channel of your own/,
    );
    expect(lineOf(out, `channel ${OPS}`)).toMatch(/^✗.*#ops is archived; unarchive it/);
  });

  it("says after two minutes that nobody clicked, in Slack too, and takes the button away", async () => {
    const rig = await cliSlack();
    const { code, out } = await rig.ssla("setup slack");
    expect(lineOf(out, "click")).toMatch(
      /✗.*nobody clicked within 2 min; run it again and click; if somebody did click/,
    );
    expect(code).toBe(1);
    const [message] = rig.slack.world.messagesIn(ALERTS);
    expect(message?.body.text).toContain("Nobody clicked in time.");
    expect(JSON.stringify(message?.body.blocks)).not.toContain('"button"');
  });

  it("a click on the test alert of an earlier run counts for nothing", async () => {
    const rig = await cliSlack();
    await rig.ssla("setup slack");
    const { message: old } =
      rig.slack.world.changes.flatMap((one) => (one.kind === "posted" ? [one] : []))[0] ?? {};
    if (old === undefined) throw new Error("nothing was posted");
    rig.slack.world.onChange((change) => {
      if (change.kind !== "posted") return;
      void rig.slack.world.press({
        user: ANA,
        channel: old.channel,
        ts: old.ts,
        actionId: "setup-test",
        seen: old,
      });
    });
    expect(lineOf((await rig.ssla("setup slack")).out, "click")).toMatch(/^✗.*nobody clicked/);
  });

  it("with --no-click waits for nobody", async () => {
    const { code, out, err } = await (await cliSlack()).ssla("setup slack --no-click");
    expect(lineOf(out, "click")).toMatch(/^-.*as asked/);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("warns when another program is connected as this app: it may get the click", async () => {
    const rig = await cliSlack();
    const other = await connectAsApp(rig);
    const { out } = await rig.ssla("setup slack --no-click");
    other.close();
    expect(lineOf(out, "app token")).toMatch(
      /^!.*1 more connections of this app are open.*; stop the monitor meanwhile/,
    );
  });

  it("posts the test alert where it is told to", async () => {
    const rig = await cliSlack();
    rig.slack.world.channel("C0TRY0001", "try");
    const { out } = await setUp(rig, " --channel C0TRY0001");
    expect(lineOf(out, "channel C0TRY0001")).toMatch(/^✓/);
    expect(rig.slack.world.messagesIn("C0TRY0001")).toHaveLength(1);
    expect(rig.slack.world.messagesIn(ALERTS)).toHaveLength(0);
  });

  it("says that Slack cannot be reached", async () => {
    const rig = await cliSlack();
    await rig.slack.down();
    const { code, out } = await setUp(rig);
    expect(lineOf(out, "bot token")).toMatch(/Slack cannot be reached \(ECONNREFUSED\); check the network/);
    expect(code).toBe(1);
  });

  it("tells all of it as JSON", async () => {
    const rig = await cliSlack();
    rig.slack.world.deactivate(ANA);
    const { code, out } = await setUp(rig, " --json");
    const told = JSON.parse(out) as {
      ok: boolean;
      brands: { findings: { step: string; kind: string; mend: unknown }[] }[];
    };
    expect(told.ok).toBe(false);
    expect(told.brands[0]?.findings.filter(({ kind }) => kind === "wrong")).toEqual([
      expect.objectContaining({
        step: "person ana",
        mend: expect.stringContaining("take ana out") as string,
      }),
    ]);
    expect(code).toBe(1);
  });

  it("refuses a brand that is not there", async () => {
    const { code, err } = await (await cliSlack()).ssla("setup slack --brand acne");
    expect(err).toBe('unknown brand "acne"; did you mean "acme"?');
    expect(code).toBe(64);
  });

  it("prints the manifest as it is", async () => {
    const { code, out } = await (await cliSlack()).ssla("setup slack --manifest");
    expect({ code, out: `${out}\n` }).toEqual({ code: 0, out: MANIFEST });
  });
});
