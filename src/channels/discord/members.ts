import type { AuthorRole } from "../../core/cases/events.ts";
import { CODES } from "../../platforms/discord/discord-answer.ts";
import type { ReadFailure } from "../read-failure.ts";
import { MEMBER_FOR } from "./plan.ts";
import type { DiscordReading } from "./reading.ts";
import { STRANGE } from "./refusals.ts";
import { readMemberRoles, type DiscordMessage, type DiscordUser } from "./schema.ts";

/** Who is what to the brand. */
export interface Members {
  /** Finds out what `roleOf` has to know of those who wrote or are named; undefined when it did. */
  readonly learn: (
    messages: readonly DiscordMessage[],
    signal: AbortSignal,
  ) => Promise<ReadFailure | undefined>;
  /** What the author is to the brand. Somebody not listed is a customer. */
  readonly roleOf: (user: DiscordUser, isWebhook?: boolean) => AuthorRole;
  /** An event told which roles a member has. */
  readonly note: (user: string, roles: readonly string[]) => void;
}

interface Known {
  readonly roles: readonly string[];
  readonly until: number;
}

/** As many as are kept in mind; of more, the first are asked for again. */
const MOST = 50_000;

/** Nobody is known yet. Members are asked for one by one, and only where roles decide who answers. */
export function members(deps: DiscordReading): Members {
  const { responders } = deps.watch;
  const byId = new Map<string, Known>();
  const note: Members["note"] = (user, roles) => {
    byId.delete(user);
    byId.set(user, { roles, until: deps.clock.monotonic() + MEMBER_FOR });
    const [oldest] = byId.keys();
    if (byId.size > MOST && oldest !== undefined) byId.delete(oldest);
  };
  const listed = new Set([...responders.bots, ...responders.accounts]);
  const isUnknown = (id: string): boolean => (byId.get(id)?.until ?? -Infinity) <= deps.clock.monotonic();
  return {
    learn: async (messages, signal) => {
      if (responders.roles.length === 0) return undefined;
      for (const id of new Set(messages.flatMap(peopleIn))) {
        if (listed.has(id) || !isUnknown(id)) continue;
        const roles = await rolesOf(deps, id, signal);
        if ("kind" in roles) return roles;
        note(id, roles);
      }
      return undefined;
    },
    roleOf: ({ id, bot }, isWebhook = false) => {
      if (responders.bots.includes(id)) return "responder";
      if (bot === true || isWebhook) return "bot";
      if (responders.accounts.includes(id)) return responders.people ? "responder" : "colleague";
      const has = byId.get(id)?.roles ?? [];
      return has.some((role) => responders.roles.includes(role)) ? "responder" : "customer";
    },
    note,
  };
}

/** People who wrote a message or are named in it; machines have no say by their roles. */
function peopleIn({ author, webhook_id, mentions, referenced_message }: DiscordMessage): readonly string[] {
  const users = [...(webhook_id ? [] : [author]), ...mentions];
  if (referenced_message?.author) users.push(referenced_message.author);
  return users.filter(({ bot }) => bot !== true).map(({ id }) => id);
}

async function rolesOf(
  { rest, watch }: DiscordReading,
  user: string,
  signal: AbortSignal,
): Promise<readonly string[] | ReadFailure> {
  const answer = await rest.get(`/guilds/${watch.guild}/members/${user}`, {}, signal);
  if (answer.kind === "refused" && answer.code === CODES.unknownMember) return []; // has left the server
  // A webhook's author is an account that is nobody's.
  if (answer.kind === "refused" && answer.status === 404) return [];
  if (answer.kind !== "answered") return answer;
  return readMemberRoles(answer.body) ?? STRANGE;
}
