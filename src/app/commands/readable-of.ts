import type { ChannelId } from "../../core/ids.ts";
import { mayPress } from "../may-press.ts";
import type { Monitored } from "../monitored.ts";
import type { Asked } from "./handler.ts";

/** Whom it takes to know whose words somebody may read. */
type Reader = Pick<Asked, "deps" | "user">;

/** Of those channels the ones of which the one who asks may read what customers wrote: those that they may act on. */
export async function readableOf(
  reader: Reader,
  channels: readonly Monitored[],
): Promise<ReadonlySet<ChannelId>> {
  const found = await Promise.all(channels.map(async (one) => ((await mayNow(reader, one)) ? [one.id] : [])));
  return new Set(found.flat());
}

/** Whether somebody may act on that channel, or for its brand. When nobody can tell they may not, this time. */
export async function mayNow(
  { deps, user }: Reader,
  about: Pick<Monitored, "team" | "actions">,
): Promise<boolean> {
  try {
    return await mayPress(deps, about, user);
  } catch (error) {
    deps.log.warn("command.members_unknown", { reason: error instanceof Error ? error.message : "" });
    return false;
  }
}
