import type { DiscordAccount, DiscordMessage, DiscordPlace } from "../discord/discord-message.ts";
import type { DiscordServer } from "../discord/discord-server.ts";
import type { DiscordWorld } from "../discord/discord-world.ts";
import { PUBLIC, TEAM } from "./people.ts";
import type { DemoPlatform } from "./platform.ts";
import { wallPlatform } from "./wall.ts";

/** The help channel of a server; the team writes there under their own names. */
export function discordPlatform(
  world: DiscordWorld,
  help: DiscordPlace,
  { down, up }: Pick<DiscordServer, "down" | "up">,
): DemoPlatform {
  const posts = new Map<string, DiscordMessage>();
  const nameOf = (who: string): string => TEAM[who]?.name ?? PUBLIC[who] ?? who;
  const account = (who: string): DiscordAccount => {
    const id = TEAM[who]?.discord;
    return world.account(who, { name: nameOf(who), ...(id !== undefined && { id }) });
  };
  const meant = (id: string): DiscordMessage => {
    const post = posts.get(id);
    if (!post) throw new RangeError(`nobody posted ${id}`);
    return post;
  };
  return wallPlatform({
    title: "Discord",
    now: world.now,
    handleOf: (who) => account(who).username,
    nameOf,
    write: (who, text, to) => {
      const extras = to === undefined ? {} : { type: 19, replyTo: meant(to) };
      const post = world.post(account(who), help, text, extras);
      posts.set(post.id, post);
      return post.id;
    },
    rewrite: (id, text) => {
      world.edit(meant(id), text);
    },
    takeBack: (id) => {
      world.remove(meant(id));
    },
    linkOf: (id) => `https://discord.com/channels/${world.guild}/${help.id}/${id}`,
    down,
    up,
  });
}
