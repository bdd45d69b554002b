import { afterAll, describe, expect, it } from "vitest";
import { cliSlack, readableKinds, TOKENS, type CliSlack } from "../../support/cli-slack.ts";
import { removeFolders } from "../../support/config-files.ts";
import { ALERTS, OPS } from "../../support/live-config.ts";
import { expectNothingUnhandled } from "../../support/nothing-unhandled.ts";

afterAll(removeFolders);

interface Told {
  readonly ok: boolean;
  readonly brands: readonly { readonly verdicts: readonly Verdict[] }[];
}

interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly holds: boolean | null;
  readonly mend: string | null;
}

/** What the doctor says of each thing. */
async function examined(rig: CliSlack): Promise<{ code: number; told: Readonly<Record<string, Verdict>> }> {
  const { code, out, err } = await rig.ssla("doctor --yes --json");
  expect(`${out}${err}`).not.toContain(TOKENS.BOT);
  const { ok, brands } = JSON.parse(out) as Told;
  expect(ok).toBe(code === 0);
  const told = Object.fromEntries((brands[0]?.verdicts ?? []).map((one) => [one.what, one]));
  return { code, told };
}

/** The connection breaks, and what was asked is done so much later. */
const zombie = (afterMs: number) => ({ kind: "zombie", afterMs }) as const;

describe("ssla doctor", () => {
  expectNothingUnhandled();

  it("finds that all holds in a Slack that behaves, beside what is assumed, and leaves nothing behind", async () => {
    const rig = await cliSlack();
    const { code, out } = await rig.ssla("doctor --yes");
    expect(out.split("\n")).toEqual([
      "channels",
      "✓ x-acme       read, 0 messages",
      "               assumed: all that is watched there can be read: holds",
      "✓ discord-acme read, 0 messages",
      "               assumed: all that is watched there can be read: holds",
      "acme, at C0OPS0001",
      "✓ history      half of 5 posts shown after 0 s, all after 0 s, in time for the look after 0 s",
      "               assumed: a post is shown within 20 s (QUARANTINE): holds",
      "✓ metadata     comes back with the history",
      "               assumed: the history tells the key of each alert: holds",
      "✓ ampersands   `& &amp;` is stored as `& &`",
      "               assumed: people see `&amp;` in rich text as `&`, and it can be no mention or link: holds",
      "✓ duplicates   Slack keeps a second post with the same client_msg_id",
      "               assumed: nothing: a double is looked for, and removed, for 600 s: holds",
      "- late posts   of posts cut off 3 could not be cut off",
      "               assumed: what is not there after 30 s was never posted (QUARANTINE): could not be measured",
      "✓ rate limit   no limit was met",
      "               assumed: 20 reads a minute go through: holds",
      "✓ clock        right, as far as whole seconds tell",
      "               assumed: this machine's clock is right to 5 s (SKEW): holds",
      "✓ cleaning up  all that was posted is deleted",
      "               assumed: the app may delete its own posts: holds",
      "what the monitor assumes holds here",
    ]);
    expect(code).toBe(0);
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
    expect(rig.slack.world.changes.filter(({ kind }) => kind === "posted")).toHaveLength(9);
    expect(rig.slack.world.messagesIn(ALERTS)).toEqual([]);
  });

  it("finds that Slack drops a second post with the same id", async () => {
    const rig = await cliSlack();
    rig.slack.deduplicate(true);
    const { told } = await examined(rig);
    expect(told["duplicates"]).toMatchObject({
      measured: expect.stringContaining("drops") as string,
      holds: true,
    });
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
  });

  it("measures how late the history is, and says when that is later than the quarantine bears", async () => {
    const late = await cliSlack();
    late.slack.history.lagMs = 4000;
    expect((await examined(late)).told["history"]).toMatchObject({
      measured: expect.stringMatching(
        /^half of 5 posts shown after 4 s, all after 4 s, in time for the look after 5 s$/,
      ) as string,
      holds: true,
    });
    const tooLate = await cliSlack();
    tooLate.slack.history.lagMs = 25_000;
    const { code, told } = await examined(tooLate);
    expect(told["history"]).toMatchObject({
      holds: false,
      mend: expect.stringMatching(
        /^set QUARANTINE in src\/app\/timings\.ts to (4[78]|49) s or more/,
      ) as string,
    });
    expect(code).toBe(1);
  });

  it("says that a history that shows nothing proves nothing", async () => {
    const rig = await cliSlack();
    rig.slack.history.lagMs = 600_000;
    const { told } = await examined(rig);
    expect(told["history"]).toMatchObject({
      measured: "no post was shown; 5 posts not shown within a minute",
      holds: false,
    });
    expect(told["metadata"]).toMatchObject({ holds: false });
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
  });

  it("measures how late a post appears whose connection broke", async () => {
    const rig = await cliSlack();
    const posts = countPosts(rig);
    // The five and the double pass, of the rest each appears later than the one before.
    rig.slack.world.onChange(() => {
      if (posts() !== 6) return;
      for (const after of [1000, 5000, 12_000]) rig.slack.faults.next("chat.postMessage", zombie(after));
    });
    const { told } = await examined(rig);
    expect(told["late posts"]).toMatchObject({
      measured: expect.stringMatching(/^of posts cut off 3 appeared, the last after 1[2-4] s$/) as string,
      holds: true,
    });
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
  });

  it("says that posts which appear after the quarantine break what it assumes", async () => {
    const rig = await cliSlack();
    const posts = countPosts(rig);
    rig.slack.world.onChange(() => {
      if (posts() === 6) rig.slack.faults.next("chat.postMessage", zombie(40_000), 3);
    });
    const { code, told } = await examined(rig);
    expect(told["late posts"]).toMatchObject({
      holds: false,
      mend: expect.stringMatching(/^set QUARANTINE in src\/app\/timings\.ts to 7[0-9] s or more/) as string,
    });
    expect(code).toBe(1);
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
  });

  it("cuts a call off once it is on its way, also when Slack never answers it", async () => {
    const rig = await cliSlack();
    const posts = countPosts(rig);
    rig.slack.world.onChange(() => {
      if (posts() === 6) rig.slack.faults.next("chat.postMessage", { kind: "hang", stored: true }, 3);
    });
    const { told } = await examined(rig);
    // Given up by us, long before the limit of a call, and found in the history all the same.
    expect(told["late posts"]).toMatchObject({
      measured: expect.stringMatching(
        /^of posts cut off 3 appeared, the last after [0-3](\.\d)? s$/,
      ) as string,
      holds: true,
    });
  });

  it("says that metadata does not come back", async () => {
    const rig = await cliSlack();
    rig.slack.world.onChange((change) => {
      if (change.kind !== "posted" || change.message.metadata === undefined) return;
      const { message } = change;
      rig.slack.world.edit(message, { body: message.body, metadata: undefined, showsEdited: false });
    });
    const { told } = await examined(rig);
    expect(told["metadata"]).toMatchObject({
      holds: false,
      mend: expect.stringContaining("add the scope metadata.message:read") as string,
    });
  });

  it("notices an app that may read once a minute, and waits as it is asked to", async () => {
    const rig = await cliSlack({ limits: "non-marketplace" });
    const { code, told } = await examined(rig);
    expect(told["rate limit"]).toMatchObject({
      measured: "the limit was met after 1 read in a minute",
      holds: false,
      mend: expect.stringContaining("make an app of your own") as string,
    });
    expect(code).toBe(1);
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
  });

  it("gives up where Slack never lets it read, and says so", async () => {
    const rig = await cliSlack();
    const mend = rig.slack.faults.always("conversations.history", { kind: "rate limited", retryAfterS: 60 });
    const { told } = await examined(rig);
    mend();
    expect(told["reading the history"]).toMatchObject({
      measured: "Slack had too many calls of this app",
      mend: "try again in 60 s",
    });
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
  });

  it.each([
    [20_000, false, /^(19|20|21)(\.\d)? s ahead of Slack's$/],
    [-20_000, false, /^(19|20|21)(\.\d)? s behind Slack's$/],
    [3000, true, /^[234](\.\d)? s ahead of Slack's$/],
  ])("measures how far the clock is off by Slack's own (%i ms)", async (off, holds, measured) => {
    const rig = await cliSlack();
    rig.clock.jump(off);
    const { told } = await examined(rig);
    expect(told["clock"]).toMatchObject({ holds, measured: expect.stringMatching(measured) as string });
  });

  it("says what it cannot delete", async () => {
    const rig = await cliSlack();
    rig.slack.faults.next("chat.delete", { kind: "error", error: "cant_delete_message", stored: false }, 2);
    const { told } = await examined(rig);
    expect(told["cleaning up"]).toMatchObject({
      measured: "2 posts could not be deleted",
      mend: "delete them by hand",
    });
  });

  it("says what stands in the way of measuring, and cleans up what it had posted", async () => {
    const rig = await cliSlack();
    const posts = countPosts(rig);
    rig.slack.world.onChange(() => {
      if (posts() === 3)
        rig.slack.faults.next("chat.postMessage", {
          kind: "error",
          error: "restricted_action",
          stored: false,
        });
    });
    const { code, told } = await examined(rig);
    expect(told["posting"]).toMatchObject({
      measured: "an administrator allows only some people to post there",
      holds: false,
    });
    expect(told["cleaning up"]).toMatchObject({ holds: true });
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
    expect(code).toBe(1);
  });

  it("asks before it posts, and posts nothing without a yes", async () => {
    const rig = await cliSlack();
    for (const answers of [[], ["n"], ["what?"]]) {
      const { code, err } = await rig.ssla("doctor", { answers });
      expect(err).toBe(
        "This posts 9 short messages to C0OPS0001 and deletes them again. Go on? [y/N]\nnothing was posted; answer y, or give --yes",
      );
      expect(code).toBe(64);
    }
    expect(rig.slack.calls).toEqual([]);
    expect((await rig.ssla("doctor", { answers: ["y"] })).code).toBe(0);
  });

  it("names every credential that is missing, and where, and asks for nothing", async () => {
    const rig = await cliSlack();
    const { code, out } = await rig.ssla("doctor", { env: { BOT: "", TOKEN: "" } });
    expect(out.split("\n").filter((line) => line.startsWith("✗"))).toEqual([
      "✗ credentials  config/ssla.yaml:5:29: BOT is empty in the environment",
      "✗ credentials  config/ssla.yaml:35:14: TOKEN is empty in the environment",
    ]);
    expect(out).toContain("does not hold; set BOT before the start");
    expect(code).toBe(1);
    expect(rig.slack.calls).toEqual([]);
  });

  it("measures Slack all the same where only a channel's credential is missing", async () => {
    const rig = await cliSlack();
    const { code, out } = await rig.ssla("doctor --yes", { env: { TOKEN: "" } });
    expect(out).toMatch(/✗ credentials .*TOKEN is empty/);
    expect(out).toContain("✓ history");
    expect(code).toBe(1);
  });

  it("says of each channel whether it can be read, and what to do when not", async () => {
    const rig = await cliSlack();
    const { code, out } = await rig.ssla("doctor --yes", { kinds: readableKinds("discord") });
    expect(out.split("\n").slice(0, 5)).toEqual([
      "channels",
      "✓ x-acme       read, 0 messages",
      "               assumed: all that is watched there can be read: holds",
      "✗ discord-acme it does not know our token",
      "               assumed: all that is watched there can be read: does not hold; make a new one",
    ]);
    expect(code).toBe(1);
  });

  it.each([
    ["as it was sent", "&", "& &amp;", false],
    ["escaped once more", "&amp;", "&amp; &amp;amp;", false],
  ])("finds that Slack keeps `&amp;` in rich text %s", async (_how, ampersand, stored, holds) => {
    const rig = await cliSlack();
    rig.slack.history.readsEscapes = false;
    rig.slack.world.onChange((change) => {
      if (change.kind !== "posted" || ampersand === "&") return;
      const { message } = change;
      const blocks = JSON.parse(
        JSON.stringify(message.body.blocks).replaceAll("&", ampersand),
      ) as typeof message.body.blocks;
      rig.slack.world.edit(message, {
        body: { ...message.body, blocks },
        metadata: message.metadata,
        showsEdited: false,
      });
    });
    const { told } = await examined(rig);
    expect(told["ampersands"]).toMatchObject({
      measured: `\`& &amp;\` is stored as \`${stored}\`: people see \`&amp;\``,
      holds,
    });
  });

  it.each([1, 3, 6, 7, 9])("takes its posts away when it is stopped after %i of them", async (count) => {
    const rig = await cliSlack();
    const posts = countPosts(rig);
    const stopped = new Promise<void>((resolve) => {
      rig.slack.world.onChange(() => {
        if (posts() === count) resolve();
      });
    });
    const { code, out } = await rig.ssla("doctor --yes", { stopped });
    // One that was on its way is not broken off: nobody would know of it.
    expect(posts() - count).toBeLessThanOrEqual(1);
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
    expect(out).toContain("✓ cleaning up  all that was posted is deleted");
    expect(out).toMatch(/stopped before all was measured$/);
    expect(code).toBe(1);
  });

  it("waits for no leave to read once it is stopped, and takes away what it knows of", async () => {
    const rig = await cliSlack({ limits: "non-marketplace" });
    const posts = countPosts(rig);
    let stoppedAt: number | undefined;
    const stopped = new Promise<void>((resolve) => {
      rig.slack.world.onChange(() => {
        if (posts() === 2) {
          stoppedAt ??= rig.clock.now();
          resolve();
        }
      });
    });
    await rig.ssla("doctor --yes", { stopped });
    expect(rig.slack.world.messagesIn(OPS)).toEqual([]);
    expect(rig.clock.now() - (stoppedAt ?? 0)).toBeLessThan(15_000);
  });
});

/** How many messages were posted so far. */
const countPosts =
  ({ slack }: CliSlack): (() => number) =>
  () =>
    slack.world.changes.filter(({ kind }) => kind === "posted").length;
