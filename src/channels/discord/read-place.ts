import { instant } from "../../core/time/instant.ts";
import { isNewer, madeAt, newerId } from "./snowflake.ts";
import type { ReadFailure } from "../read-failure.ts";
import { FIRST_READ, PER_PAGE } from "./plan.ts";
import type { Place } from "./places.ts";
import type { DiscordReading } from "./reading.ts";
import { STRANGE, type Refused } from "./refusals.ts";
import { readPage, type DiscordMessage, type MessagePage } from "./schema.ts";
import type { Teller } from "./teller.ts";

/** What became of reading a place. */
export type PlaceRead =
  | { readonly kind: "read" }
  /** The bot may not read it, or it is not there. */
  | { readonly kind: "barred"; readonly answer: Refused }
  | { readonly kind: "failed"; readonly failure: ReadFailure };

/** How a place is read on. */
export interface PlaceReading {
  readonly teller: Teller;
  /** Told of messages that nobody had told before. */
  readonly found: (messages: readonly DiscordMessage[]) => void;
  /** The newest message up to which the place was read and told. */
  readonly reached: (id: string) => void;
}

/** The name under which what was read is handed over. */
export const STREAM = "messages";

/**
 * Reads all messages of a place after that of `from` and tells of them, page by page. Discord answers `after` with the oldest
 * messages behind it, the newest of those first; a page that is not full may be all there is, or end where a message was
 * deleted: it is the last only when it holds the newest message that the place is known to have.
 */
export async function readPlace(
  deps: DiscordReading,
  place: Place,
  from: string,
  { teller, found, reached }: PlaceReading,
  signal: AbortSignal,
): Promise<PlaceRead> {
  const beginning = isNewer(place.id, from);
  for (let after = from, isFirstPage = true; ; isFirstPage = false) {
    const answer = await deps.rest.get(
      `/channels/${place.id}/messages`,
      { after, limit: String(PER_PAGE) },
      signal,
    );
    if (answer.kind === "refused" && (answer.status === 403 || answer.status === 404)) {
      return { kind: "barred", answer };
    }
    if (answer.kind !== "answered") return { kind: "failed", failure: answer };
    const page = readPage(answer.body);
    if (page === undefined) return { kind: "failed", failure: STRANGE };
    logUnread(deps, page);
    const fresh = page.messages.filter(({ id }) => !teller.hasTold(id));
    const heard = { place, messages: page.messages, stream: STREAM, fromBeginning: beginning && isFirstPage };
    const failure = await teller.tell(heard, signal);
    if (failure !== undefined) return { kind: "failed", failure };
    found(fresh);
    const newest = newestOf(page, deps, after);
    if (newest === after) return { kind: "read" };
    reached(newest);
    const isWhole = place.last === undefined || !isNewer(place.last, newest);
    if (page.size < PER_PAGE && isWhole) return { kind: "read" };
    after = newest;
  }
}

/** The newest id of a page; one that a garbled id puts into the future would end all reading. */
function newestOf({ messages, unread }: MessagePage, { clock }: DiscordReading, after: string): string {
  const tomorrow = instant(clock.now() + FIRST_READ);
  const ids = [...messages.map(({ id }) => id), ...unread.filter((id) => id !== undefined)];
  return ids.filter((id) => madeAt(id) < tomorrow).reduce(newerId, after);
}

function logUnread({ log, channel }: DiscordReading, { unread }: MessagePage): void {
  for (const message of unread) log.warn("discord.message_unread", { channel, message });
}
