import { z } from "zod";
import { ChannelError } from "../../ports/errors.ts";
import type { Clock } from "../../ports/clock.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import { keepKnown } from "./keep-known.ts";

const listed = z.object({ users: z.array(z.string()) });

/** Reads the members of user groups; each group at most once in five minutes. Throws ChannelError when Slack does not tell. */
export function membersOf(
  web: SlackWeb,
  clock: Pick<Clock, "monotonic">,
): (groups: readonly string[]) => Promise<ReadonlySet<string>> {
  const usersOf = async (group: string): Promise<readonly string[] | undefined> => {
    const answer = await web.call("usergroups.users.list", { usergroup: group });
    return listed.safeParse(answer.kind === "ok" ? answer.body : undefined).data?.users;
  };
  const read = keepKnown(clock, usersOf, unreadableGroup);
  return async (groups) => new Set((await Promise.all(groups.map(read))).flat());
}

const described = z.object({
  user: z.object({
    team_id: z.string().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
  }),
});
const own = z.object({ team_id: z.string() });

/**
 * Whether somebody belongs to the workspace itself: no guest, nobody of another company with whom a channel is shared, no bot.
 * Each is asked for at most once in five minutes. Throws ChannelError when Slack does not tell.
 */
export function fullMember(
  web: SlackWeb,
  clock: Pick<Clock, "monotonic">,
): (user: string) => Promise<boolean> {
  let team: string | undefined;
  const ownTeam = async (): Promise<string | undefined> => {
    const answer = await web.call("auth.test", {});
    return own.safeParse(answer.kind === "ok" ? answer.body : undefined).data?.team_id;
  };
  return keepKnown(
    clock,
    async (id) => {
      team ??= await ownTeam();
      const answer = await web.call("users.info", { user: id });
      if (answer.kind === "refused" && ["user_not_found", "user_not_visible"].includes(answer.code))
        return false;
      const { data } = described.safeParse(answer.kind === "ok" ? answer.body : undefined);
      return team === undefined || data === undefined ? undefined : isFull(data.user, team);
    },
    unreadableUser,
  );
}

function isFull(user: z.infer<typeof described>["user"], team: string): boolean {
  const teams = [user.team_id, ...(user.enterprise_user?.teams ?? [])];
  const isLess = [user.deleted, user.is_bot, user.is_restricted, user.is_ultra_restricted].includes(true);
  return teams.includes(team) && !isLess;
}

const unreadableGroup = (group: string): ChannelError =>
  new ChannelError(`Slack does not tell who belongs to the user group ${group}`, {
    permanent: false,
    mend: "check that the group exists and that the app has the scope usergroups:read",
  });

const unreadableUser = (user: string): ChannelError =>
  new ChannelError(`Slack does not tell whether ${user} is a member of the workspace`, {
    permanent: false,
    mend: "check that the app has the scope users:read",
  });
