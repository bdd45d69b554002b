import type { DiscordPlace } from "./discord-message.ts";
import type { DiscordWorld } from "./discord-world.ts";
import { BITS } from "./permission-bits.ts";

/** Whether the bot may do that in the channel, or on the server as a whole. */
export function botMay(world: DiscordWorld, bit: bigint, place?: DiscordPlace): boolean {
  const { guild, bot } = world;
  const held = new Set([guild, ...world.rolesOf(bot.id)]);
  const roles = world.roles().filter(({ id }) => held.has(id));
  if (roles.some(({ permissions }) => (permissions & BITS.administrator) !== 0n)) return true;
  const says = (id: string): boolean | undefined => {
    const found = place?.overwrites.filter((one) => one.id === id) ?? [];
    if (found.some(({ allow = 0n }) => (allow & bit) !== 0n)) return true;
    return found.some(({ deny = 0n }) => (deny & bit) !== 0n) ? false : undefined;
  };
  const ofRoles = roles.filter(({ id }) => id !== guild).map(({ id }) => says(id));
  const byRoles = ofRoles.includes(true) ? true : ofRoles.includes(false) ? false : undefined;
  return (
    says(bot.id) ?? byRoles ?? says(guild) ?? roles.some(({ permissions }) => (permissions & bit) !== 0n)
  );
}
