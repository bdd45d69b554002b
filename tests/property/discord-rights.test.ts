import fc from "fast-check";
import { expect, test } from "vitest";
import { readStanding, rightBy } from "../../src/channels/discord/rights.ts";
import type { DiscordOverwrite } from "../../src/sim/discord/discord-message.ts";
import { discordWorld } from "../../src/sim/discord/discord-world.ts";
import { BITS } from "../../src/sim/discord/permission-bits.ts";
import { botMay } from "../../src/sim/discord/permissions.ts";
import { renderPlace } from "../../src/sim/discord/render.ts";
import { activity } from "../../src/sim/activity.ts";
import { virtualClock } from "../../src/sim/virtual-clock.ts";
import { at } from "../support/at.ts";

const someBits = fc
  .subarray([BITS.administrator, BITS.manageChannels, BITS.manageServer, BITS.viewChannel])
  .map((bits) => bits.reduce((all, bit) => all | bit, 0n));
/** Whom it is about: everybody, three roles, the bot, and somebody else. */
const someOverwrite = fc.record({ whom: fc.nat(5), allow: someBits, deny: someBits });

test("what is said of a channel and of the server is what Discord decides, however roles and overwrites meet", () => {
  fc.assert(
    fc.property(
      fc.array(someBits, { minLength: 4, maxLength: 4 }),
      fc.subarray([1, 2, 3]),
      fc.uniqueArray(someOverwrite, { selector: ({ whom }) => whom }),
      (permissions, held, overwrites) => {
        const world = discordWorld(virtualClock(at("2026-11-16T12:00:00Z"), activity()));
        const [everyone] = world.roles();
        if (everyone === undefined) throw new Error("no role of everybody");
        world.botRole.permissions = 0n;
        const roles = [everyone, world.role("a"), world.role("b"), world.role("c")];
        roles.forEach((role, n) => {
          role.permissions = permissions[n] ?? 0n;
          if (held.includes(n)) world.grant(world.bot, role);
        });
        const place = world.channel("help");
        const ids = [...roles.map(({ id }) => id), world.bot.id, world.account("ana").id];
        place.overwrites = overwrites.map(({ whom, ...bits }): DiscordOverwrite => ({
          id: ids[whom] ?? "",
          of: whom > 3 ? "member" : "role",
          ...bits,
        }));
        const standing = readStanding(world.guild, world.bot.id, {
          guild: {
            roles: world.roles().map((role) => ({ id: role.id, permissions: String(role.permissions) })),
          },
          channels: [renderPlace(place, world.guild)],
          member: { roles: world.rolesOf(world.bot.id) },
        });
        if (standing === undefined) throw new Error("not read");
        const says = (id: string, permission: "Manage Channels" | "Manage Server"): boolean =>
          rightBy(standing, { surface: "discord.topic", id, name: "#help", write: "auto" }, permission)
            .kind === "may";
        const may = botMay(world, BITS.viewChannel, place) && botMay(world, BITS.manageChannels, place);
        expect(says(place.id, "Manage Channels")).toBe(may);
        expect(says(world.guild, "Manage Server")).toBe(botMay(world, BITS.manageServer));
      },
    ),
    { numRuns: 500 },
  );
});
