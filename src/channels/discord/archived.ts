import { parseInstant } from "../../core/time/iso.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Place, Places } from "./places.ts";
import { known, type Asked, type DiscordReading } from "./reading.ts";
import { barredFrom, isBarred, STRANGE } from "./refusals.ts";
import { readThreads, type DiscordChannel } from "./schema.ts";

/**
 * The threads of a help channel that were archived since `from`: nothing else lists them, and whoever answers often closes the
 * thread in the same minute. Private ones only where the bot may see them.
 */
export async function archivedSince(
  deps: DiscordReading,
  places: Places,
  parent: Place,
  from: Instant,
  signal: AbortSignal,
): Promise<Asked<readonly Place[]>> {
  const open = await listSince(deps, parent, "public", from, signal);
  if (open.kind !== "known") return open;
  const closed = parent.kind === "flat" ? await listSince(deps, parent, "private", from, signal) : known([]);
  if (closed.kind !== "known") return closed;
  return known([...open.value, ...closed.value].flatMap((thread) => places.note(thread) ?? []));
}

/** Newest first, as Discord lists them, until one was archived before `from`. */
async function listSince(
  { rest }: DiscordReading,
  { id, name }: Place,
  which: "public" | "private",
  from: Instant,
  signal: AbortSignal,
): Promise<Asked<readonly DiscordChannel[]>> {
  const found: DiscordChannel[] = [];
  for (let before: string | undefined; ;) {
    const query = { limit: "100", ...(before === undefined ? {} : { before }) };
    const answer = await rest.get(`/channels/${id}/threads/archived/${which}`, query, signal);
    if (isBarred(answer)) return which === "private" ? known([]) : barredFrom(id, name, answer);
    if (answer.kind !== "answered") return answer;
    const page = readThreads(answer.body);
    if (page === undefined) return STRANGE;
    found.push(...page.threads.filter((thread) => !isOld(thread, from)));
    const next = page.threads.at(-1)?.thread_metadata?.archive_timestamp ?? undefined;
    const isOver = !page.hasMore || page.threads.some((thread) => isOld(thread, from));
    if (isOver || next === undefined || next === before) return known(found);
    before = next;
  }
}

function isOld({ thread_metadata }: DiscordChannel, from: Instant): boolean {
  const at = parseInstant(thread_metadata?.archive_timestamp ?? "");
  return at !== undefined && at < from;
}
