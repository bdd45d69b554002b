import { z } from "zod";
import { minutes } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";

/** Who belongs to the user groups whose members answer. */
export interface Groups {
  /** Reads them, unless they were read a short while ago. What was true then is better than nothing while Slack is slow. */
  readonly refresh: (signal: AbortSignal) => Promise<SlackFailure | undefined>;
  /** Undefined until they were read once. */
  readonly members: () => ReadonlySet<string> | undefined;
  /** They changed: the next refresh reads them. */
  readonly forget: () => void;
}

const KNOWN_FOR = minutes(5);

const listed = z.object({ users: z.array(z.string()) });

/** Groups of which nothing is known yet. */
export function groupsOf(ids: readonly string[], web: SlackWeb, clock: Pick<Clock, "monotonic">): Groups {
  let members: ReadonlySet<string> | undefined = ids.length === 0 ? new Set() : undefined;
  let until = ids.length === 0 ? Infinity : -Infinity;

  const read = async (signal: AbortSignal): Promise<SlackFailure | undefined> => {
    const found: string[] = [];
    for (const usergroup of ids) {
      const answer = await web.call("usergroups.users.list", { usergroup }, signal);
      if (answer.kind !== "ok") return answer;
      const { data } = listed.safeParse(answer.body);
      if (data === undefined) return { kind: "unknown", reason: "an answer that cannot be read" };
      found.push(...data.users);
    }
    members = new Set(found);
    until = clock.monotonic() + KNOWN_FOR;
    return undefined;
  };
  return {
    refresh: async (signal) => {
      if (clock.monotonic() < until) return undefined;
      const failure = await read(signal);
      return members === undefined || failure?.kind === "refused" ? failure : undefined;
    },
    members: () => members,
    forget: () => {
      if (ids.length > 0) until = -Infinity;
    },
  };
}
