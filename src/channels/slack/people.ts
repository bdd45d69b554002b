import { z } from "zod";
import { hours, minutes } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import type { Named } from "./to-event.ts";

/** Names of the people of a workspace, as far as they are known. */
export interface People {
  /** Asks for those that are not known yet; whoever cannot be asked for keeps their id for a name. */
  readonly learn: (users: Iterable<string>, signal: AbortSignal) => Promise<void>;
  readonly nameOf: (user: string) => Named | undefined;
}

const KNOWN_FOR = hours(24);
/** Somebody whom Slack does not tell of is asked for again after this. */
const UNKNOWN_FOR = minutes(10);
/** Lookups for one page of messages, and a minute: Slack allows a hundred. */
const AT_ONCE = 40;
const A_MINUTE = 80;
const MOST = 20_000;

const told = z.object({
  user: z.object({
    name: z.string(),
    real_name: z.string().optional(),
    profile: z
      .object({ display_name: z.string().optional(), real_name: z.string().optional() })
      .optional()
      .catch(undefined),
  }),
});

/** Nobody is known yet. */
export function people(web: SlackWeb, clock: Pick<Clock, "monotonic">): People {
  const known = new Map<string, { readonly named: Named | undefined; readonly until: number }>();
  let asked: readonly number[] = [];

  /** False when Slack does not answer: then the others are not asked for either. */
  const ask = async (user: string, signal: AbortSignal): Promise<boolean> => {
    const now = clock.monotonic();
    asked = [...asked.filter((at) => at > now - 60_000), now];
    const answer = await web.call("users.info", { user }, signal);
    const { data } = told.safeParse(answer.kind === "ok" ? answer.body : undefined);
    const before = known.get(user)?.named;
    known.delete(user);
    known.set(user, {
      named: data === undefined ? before : namedBy(data.user),
      until: clock.monotonic() + (data === undefined ? UNKNOWN_FOR : KNOWN_FOR),
    });
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    return answer.kind === "ok" || answer.kind === "refused";
  };
  return {
    learn: async (users, signal) => {
      const unknown = [...new Set(users)].filter(
        (user) => (known.get(user)?.until ?? -Infinity) <= clock.monotonic(),
      );
      for (const user of unknown.slice(0, AT_ONCE)) {
        const isTooMuch = asked.filter((at) => at > clock.monotonic() - 60_000).length >= A_MINUTE;
        if (isTooMuch || signal.aborted || !(await ask(user, signal))) return;
      }
    },
    nameOf: (user) => known.get(user)?.named,
  };
}

function namedBy({ name, real_name, profile }: z.infer<typeof told>["user"]): Named {
  const said = (...names: readonly (string | undefined)[]): string | undefined =>
    names.find((each) => each !== undefined && each !== "");
  const handle = said(profile?.display_name) ?? name;
  return { handle, name: said(profile?.real_name, real_name) ?? handle };
}
