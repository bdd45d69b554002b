import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WriteRight } from "../../../src/ports/publisher.ts";
import { BITS } from "../../../src/sim/discord/permission-bits.ts";
import { failure, rightOf } from "./asking.ts";
import { discordPublisherRig, type DiscordPublisherRig } from "./discord-rig.ts";

const MAY = { kind: "may", unsaid: undefined } as const;

describe("rights on Discord", () => {
  let rig: DiscordPublisherRig;
  beforeEach(async () => {
    rig = await discordPublisherRig();
  });
  afterEach(() => rig.close());

  const topic = (): Promise<WriteRight> => rightOf(rig.publisher, "discord.topic", rig.help.id);
  const writing = (): Promise<unknown> =>
    rig.publisher.write({ surface: "discord.topic", id: rig.help.id, name: "#help", write: "auto" }, "x");

  it("name the permission that each place takes, and where to give it", async () => {
    rig.world.botRole.permissions = 0n;
    expect(await topic()).toEqual({
      kind: "may not",
      reason: "the bot lacks Manage Channels",
      mend: "give the bot's role Manage Channels (channel settings, Permissions)",
    });
    expect(await rightOf(rig.publisher, "discord.description")).toEqual({
      kind: "may not",
      reason: "the bot lacks Manage Server",
      mend: "give the bot's role Manage Server (server settings, Roles)",
    });
  });

  it("are those of one channel where it gives or takes them", async () => {
    const { world, help } = rig;
    const { guild, bot, botRole } = world;
    const { manageChannels: bit } = BITS;
    const steps = [
      [{ id: guild, of: "role", deny: bit }, "may not"],
      [{ id: botRole.id, of: "role", allow: bit }, "may"],
      [{ id: bot.id, of: "member", deny: bit }, "may not"],
    ] as const;
    for (const [overwrite, kind] of steps) {
      help.overwrites = [...help.overwrites, overwrite];
      expect((await topic()).kind).toBe(kind);
      expect(await writing()).toMatchObject({ kind: kind === "may" ? "written" : "refused" });
      await rig.pass(10 * 60_000);
    }
    const news = (await rig.publisher.rights()).find(({ place }) => place.name === "#news");
    expect(news?.right).toEqual(MAY);
  });

  it("name both where the bot does not even see the channel", async () => {
    rig.world.botRole.permissions = 0n;
    rig.help.overwrites = [{ id: rig.world.guild, of: "role", deny: BITS.viewChannel }];
    expect(await topic()).toMatchObject({
      reason: "the bot lacks View Channel; the bot lacks Manage Channels",
    });
    expect(await writing()).toMatchObject({ mend: "give the bot's role View Channel there" });
  });

  it("are all there are for an administrator, whatever a channel takes away", async () => {
    rig.world.botRole.permissions = BITS.administrator;
    rig.help.overwrites = [{ id: rig.world.guild, of: "role", deny: BITS.viewChannel | BITS.manageChannels }];
    expect((await rig.publisher.rights()).map(({ right }) => right)).toEqual([MAY, MAY, MAY, MAY, MAY]);
    expect(await writing()).toEqual({ kind: "written" });
  });

  it("leave open whether whoever owns the bot has two factors, where the server asks for them", async () => {
    rig.world.front.wantsTwoFactors = true;
    expect(await topic()).toMatchObject({
      kind: "may",
      unsaid: expect.stringMatching(/two factors/) as string,
    });
    expect(await writing()).toMatchObject({
      kind: "refused",
      mend: "switch on two-factor authentication for the Discord account that owns the bot",
    });
  });

  it("of a channel that is gone are none, and cost no request of their own", async () => {
    const publisher = await rig.open(["80351110224678912", rig.help.id]);
    const before = rig.trouble.calls();
    expect(await rightOf(publisher, "discord.topic", "80351110224678912")).toMatchObject({
      kind: "may not",
      mend: "take 80351110224678912 out of `connect.channels`",
    });
    expect(rig.trouble.calls() - before).toBe(4);
  });

  it.each([/\/users\/@me$/, /\/members\//])(
    "are not guessed where Discord tells strange things: %s",
    async (path) => {
      rig.server.faults.next({ kind: "saying", text: '{"message":"?"}' }, { path });
      expect(await failure(rig.publisher.rights())).toMatchObject({ name: "ChannelError", permanent: false });
    },
  );
});
