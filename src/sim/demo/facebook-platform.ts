import type { Instant } from "../../core/time/instant.ts";
import type { FacebookAuthor, FacebookMessage, FacebookWorld } from "../facebook/facebook-world.ts";
import type { GraphServer } from "../facebook/graph-server.ts";
import type { Hooks } from "../facebook/hooks.ts";
import { isOfTeam, PUBLIC } from "./people.ts";
import type { DemoPlatform } from "./platform.ts";
import { wallPlatform } from "./wall.ts";

/** A page; the team writes as the page, everybody else in comments. */
export function facebookPlatform(
  world: FacebookWorld,
  server: Pick<GraphServer, "down" | "up">,
  hooks: Pick<Hooks, "isDown">,
): DemoPlatform {
  const people = new Map<string, FacebookAuthor>();
  const author = (who: string): FacebookAuthor => {
    if (isOfTeam(who)) return world.page;
    const known = people.get(who) ?? world.person(PUBLIC[who] ?? who);
    people.set(who, known);
    return known;
  };
  const meant = (id: string): FacebookMessage => {
    const message = world.find(id);
    if (!message) throw new RangeError(`nobody posted ${id}`);
    return message;
  };
  return wallPlatform({
    title: "Facebook",
    now: () => world.now() as Instant,
    handleOf: (who) => author(who).name,
    nameOf: (who) => author(who).name,
    write: (who, text, to) =>
      (to === undefined ? world.post(author(who), text) : world.comment(author(who), meant(to), text)).id,
    rewrite: (id, text) => {
      world.edit(meant(id), text);
    },
    takeBack: (id) => {
      world.remove(meant(id));
    },
    linkOf: (id) => `https://www.facebook.com/${id.replace("_", "/posts/")}`,
    down: () => {
      server.down();
      hooks.isDown(true);
    },
    up: () => {
      server.up();
      hooks.isDown(false);
    },
  });
}
