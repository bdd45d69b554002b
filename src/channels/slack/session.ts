import { z } from "zod";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { Groups } from "./groups.ts";
import type { People } from "./people.ts";
import { readFailureOf } from "./slack-failure.ts";
import type { Known, Self, SlackWatch } from "./to-event.ts";

/** Who we are in the workspace, and who is who. */
export interface Session {
  /** Asks what must be known before anything can be told; undefined when it is known. */
  readonly begin: (signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** Undefined before that. */
  readonly known: () => Known | undefined;
  readonly people: People;
  readonly groups: Groups;
  /** Slack refused us: who we are is asked again, because a person may have changed the token. */
  readonly doubt: () => void;
}

const auth = z.object({
  url: z.string().regex(/^https:\/\/[a-z0-9.-]+\/$/),
  team_id: z.string(),
  user_id: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
});

/** A session of which nothing is known yet. */
export function session(
  web: SlackWeb,
  watch: SlackWatch,
  { people, groups }: { readonly people: People; readonly groups: Groups },
): Session {
  let self: Self | undefined;

  const introduce = async (signal: AbortSignal): Promise<ReadFailure | undefined> => {
    const answer = await web.call("auth.test", {}, signal);
    if (answer.kind !== "ok") return readFailureOf(answer, undefined, "the app");
    const { data } = auth.safeParse(answer.body);
    if (data === undefined)
      return { kind: "unreachable", reason: "Slack answered in a form that we do not know" };
    if (data.team_id !== watch.team) return wrongTeam(watch.team, data.team_id);
    self = { user: data.user_id, bot: data.bot_id, name: data.user ?? "the app", url: data.url };
    return undefined;
  };
  return {
    people,
    groups,
    begin: async (signal) => {
      const failure = self === undefined ? await introduce(signal) : undefined;
      if (failure !== undefined) return failure;
      const unknown = await groups.refresh(signal);
      return unknown && readFailureOf(unknown, undefined, self?.name ?? "the app");
    },
    known: () => {
      const members = groups.members();
      return self && members && { watch, self, members, nameOf: people.nameOf };
    },
    doubt: () => {
      self = undefined;
    },
  };
}

const wrongTeam = (team: string, told: string): ReadFailure => ({
  kind: "refused",
  reason: `the bot token is of the workspace ${/^[A-Z0-9]{1,20}$/.test(told) ? told : "of another id"}, not of ${team}`,
  mend: "put the bot token of that workspace where `bot_token` says, or its id as `connect.team`",
});
