import { z } from "zod";
import { minutes } from "../../core/time/instant.ts";
import { ChannelError } from "../../ports/errors.ts";
import type { Clock } from "../../ports/clock.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";

/** Who joins or leaves a group may press, or not, after so long. */
const KNOWN_FOR = minutes(5);

const listed = z.object({ users: z.array(z.string()) });

/** Reads the members of user groups; each group at most once in five minutes. Throws ChannelError when Slack does not tell. */
export function membersOf(
  web: SlackWeb,
  clock: Pick<Clock, "monotonic">,
): (groups: readonly string[]) => Promise<ReadonlySet<string>> {
  const known = new Map<string, { readonly users: readonly string[]; readonly readAt: number }>();
  const read = async (group: string): Promise<readonly string[]> => {
    const before = known.get(group);
    if (before !== undefined && clock.monotonic() - before.readAt < KNOWN_FOR) return before.users;
    const answer = await web.call("usergroups.users.list", { usergroup: group });
    const { data } = listed.safeParse(answer.kind === "ok" ? answer.body : undefined);
    // Better what was true a while ago than to turn everybody away while Slack is slow.
    if (data === undefined && before !== undefined) return before.users;
    if (data === undefined) throw unreadable(group);
    known.set(group, { users: data.users, readAt: clock.monotonic() });
    return data.users;
  };
  return async (groups) => new Set((await Promise.all(groups.map(read))).flat());
}

function unreadable(group: string): ChannelError {
  return new ChannelError(`Slack does not tell who belongs to the user group ${group}`, {
    permanent: false,
    mend: "check that the group exists and that the app has the scope usergroups:read",
  });
}
