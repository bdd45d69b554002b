import { mayPress } from "../may-press.ts";
import type { Asked } from "./handler.ts";

/** Whether the one who asks may read what customers wrote. When nobody can tell they may not, this time. */
export async function mayReadWords({ deps, team, user }: Asked): Promise<boolean> {
  try {
    return await mayPress(deps, { team, actions: undefined }, user);
  } catch (error) {
    deps.log.warn("command.members_unknown", { reason: error instanceof Error ? error.message : "" });
    return false;
  }
}
