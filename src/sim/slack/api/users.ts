import { z } from "zod";
import type { SlackGroup, SlackUser } from "../roster.ts";
import type { SlackWorld } from "../slack-world.ts";
import { flag, readArguments, whole } from "./arguments.ts";
import type { Answer, ApiMethod } from "./method.ts";
import { SlackRefusal, TIER } from "./method.ts";

const userArguments = z.object({ user: z.string() });

/** users.info. */
export const userInfo: ApiMethod = {
  token: "bot",
  perMinute: TIER.four,
  run: (given, { world }) => {
    const user = world.users.get(readArguments(userArguments, given).user);
    if (!user) throw new SlackRefusal("user_not_found");
    return { user: userJson(world, user) };
  },
};

const listArguments = z.object({ limit: whole.optional(), cursor: z.string().optional() });

/** users.list. */
export const userList: ApiMethod = {
  token: "bot",
  perMinute: TIER.two,
  run: (given, { world }) => {
    const args = readArguments(listArguments, given);
    const users = [...world.users.values()];
    const start = args.cursor === undefined ? 0 : users.findIndex((each) => each.id === args.cursor);
    if (start < 0) throw new SlackRefusal("invalid_cursor");
    const end = start + (args.limit ?? users.length);
    return {
      members: users.slice(start, end).map((each) => userJson(world, each)),
      response_metadata: { next_cursor: users[end]?.id ?? "" },
    };
  },
};

function userJson(world: SlackWorld, user: SlackUser): Answer {
  return {
    id: user.id,
    team_id: user.team ?? world.team.id,
    ...(user.team !== undefined && { is_stranger: true }),
    name: user.name,
    real_name: user.name,
    deleted: user.gone ?? false,
    tz: user.zone,
    profile: { real_name: user.name, display_name: user.name, team: world.team.id },
    is_bot: user.isBot,
    is_app_user: false,
    is_admin: false,
    is_owner: false,
    is_restricted: user.isGuest ?? false,
    updated: 0,
  };
}

const groupsArguments = z.object({ include_users: flag.optional() });

/** usergroups.list. */
export const groupList: ApiMethod = {
  token: "bot",
  perMinute: TIER.two,
  run: (given, { world }) => {
    const args = readArguments(groupsArguments, given);
    return {
      usergroups: [...world.groups.values()].map((each) =>
        groupJson(world, each, args.include_users ?? false),
      ),
    };
  },
};

const groupJson = (world: SlackWorld, group: SlackGroup, withUsers: boolean): Answer => ({
  id: group.id,
  team_id: world.team.id,
  is_usergroup: true,
  handle: group.handle,
  name: group.handle,
  user_count: group.users.length,
  ...(withUsers && { users: group.users }),
});

const groupArguments = z.object({ usergroup: z.string() });

/** usergroups.users.list. */
export const groupUsers: ApiMethod = {
  token: "bot",
  perMinute: TIER.two,
  run: (given, { world }) => {
    const group = world.groups.get(readArguments(groupArguments, given).usergroup);
    if (!group) throw new SlackRefusal("no_such_subteam");
    return { users: group.users };
  },
};
