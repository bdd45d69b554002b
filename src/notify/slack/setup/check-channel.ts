import { z } from "zod";
import { isPlaceId } from "../../../platforms/slack/slack-ids.ts";
import type { SlackAnswer, SlackWeb } from "../../../platforms/slack/web-api.ts";
import type { Workspace } from "./check-token.ts";
import { failureFinding } from "./failure-finding.ts";
import { doubtful, ok, wrong, type Finding } from "./finding.ts";

/** What checking takes. */
export interface CheckDeps {
  readonly web: SlackWeb;
  readonly workspace: Workspace;
  /** Where the bot's token comes from. */
  readonly source: string;
}

const described = z.object({
  channel: z.object({
    name: z.string().optional(),
    is_private: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_member: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
  }),
});

type Described = z.infer<typeof described>["channel"];

/** Whether alerts can be posted to a channel of `route`s, and found there again; joins a public one. */
export async function checkChannel(
  { web, workspace, source }: CheckDeps,
  id: string,
  routes: readonly string[],
): Promise<Finding> {
  const step = `channel ${id}`;
  if (!isPlaceId(id)) {
    const mend = "write its id: click the channel's name, it stands at the bottom and begins with C";
    return wrong(step, "this is no channel id", mend);
  }
  const answer = await web.call("conversations.info", { channel: id });
  if (answer.kind === "refused" && answer.code === "channel_not_found") {
    const said = `${workspace.name} has no such channel, or it is private and the app is not in it`;
    const mend = `check the id (click the channel's name, at the bottom); if it is private, type /invite @${workspace.bot} there`;
    return { ...wrong(step, said, mend), absent: true };
  }
  if (answer.kind !== "ok") return failureFinding(step, answer, source);
  const channel = described.safeParse(answer.body).data?.channel ?? {};
  const name = `#${channel.name ?? id}`;
  if (channel.is_archived === true) {
    return wrong(step, `${name} is archived`, "unarchive it, or name another channel in ssla.yaml");
  }
  const joined = await join(web, id, channel);
  if (joined !== undefined && joined.kind !== "ok") return failureFinding(step, joined, source);
  const read = await web.call("conversations.history", { channel: id, limit: 1 });
  if (read.kind !== "ok") return failureFinding(step, read, source);
  if (channel.is_ext_shared === true) {
    const mend = "name a channel of your own in ssla.yaml, unless they may read your customers' words";
    return doubtful(step, `${name} is shared with people of another company`, mend);
  }
  const use = routes.length === 0 ? "" : ` for ${routes.join(", ")}`;
  return ok(step, `${name}${use}: ${joined === undefined ? "the app is in it" : "joined"}`);
}

/** Undefined when there is nothing to join: it is in it, or nobody can join a private channel by themselves. */
async function join(
  web: SlackWeb,
  id: string,
  { is_member, is_private }: Described,
): Promise<SlackAnswer | undefined> {
  if (is_member === true || is_private === true) return undefined;
  return web.call("conversations.join", { channel: id });
}
