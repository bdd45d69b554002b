import type { AuthorId, ChannelId } from "../core/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { Erased } from "../ports/erasure.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { decideBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";

export interface EraseDeps {
  readonly store: Pick<Store, "erasure">;
  readonly watch: Watch;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** Erases an account from what is kept of a channel, and logs how much that was, but not who. */
export async function eraseAuthor(
  { store, watch, clock, log }: EraseDeps,
  channel: ChannelId,
  author: AuthorId,
): Promise<Erased> {
  const erased = await store.erasure.erase(channel, author, clock.now(), decideBy(watch));
  if (erased.kind !== "erased") return erased;
  const { held, as, isLogEmpty } = erased;
  const { messages, mentions, cases, questions } = held;
  // Asked again, as until the log of the database is empty, it finds nothing to tell of.
  if (messages + mentions + cases + questions === 0) return erased;
  const told = held.told.reduce((sum, { sent, queued }) => sum + sent + queued, 0);
  log.info("author.erased", { channel, as, messages, mentions, cases, questions, told, isLogEmpty });
  return erased;
}
