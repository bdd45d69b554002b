import { CODES } from "../../platforms/discord/discord-answer.ts";
import { byAge, isNewer } from "./snowflake.ts";
import type { Observed, WatchedMessage } from "../../ports/channel.ts";
import type { ReadFailure } from "../read-failure.ts";
import { deletionOf } from "./deletions.ts";
import { PER_PAGE } from "./plan.ts";
import type { Place, Places } from "./places.ts";
import type { Asked, DiscordReading } from "./reading.ts";
import { isBarred, STRANGE } from "./refusals.ts";
import { readMessage, readPage, type DiscordMessage } from "./schema.ts";
import type { Teller } from "./teller.ts";

/** The name under which rereads hand over; they have no cursor. */
const STREAM = "rereads";

/** What is known of watched messages of one place. */
interface Standing {
  readonly there: ReadonlyMap<string, DiscordMessage>;
  readonly gone: ReadonlySet<string>;
}

/** Looks the messages up, and tells which are there still, which are gone, and what was edited. Undefined when Discord told. */
export async function reread(
  deps: DiscordReading,
  { places, teller }: { readonly places: Pick<Places, "find">; readonly teller: Teller },
  messages: readonly WatchedMessage[],
  signal: AbortSignal,
): Promise<ReadFailure | undefined> {
  for (const [place, watched] of byPlace(messages)) {
    const asked = deps.clock.now();
    const found = await lookUp(deps, place, watched, signal);
    if (found.kind !== "known") return found;
    const { there, gone } = found.value;
    const deletions: readonly Observed[] = watched
      .filter(({ message }) => gone.has(message))
      .map((each) => deletionOf(each, deps.clock.now()));
    if (deletions.length > 0) {
      await deps.sink.accept({ stream: STREAM, observed: deletions, cursor: undefined, gaps: [] });
    }
    const where = places.find(place) ?? unlisted(watched);
    const edited = [...there.values()].filter(({ edited_timestamp }) => edited_timestamp != null);
    if (where !== undefined && edited.length > 0) {
      const heard = { place: where, messages: edited, stream: STREAM };
      const failure = await teller.tell(heard, signal);
      if (failure !== undefined) return failure;
    }
    const standing = watched.map(({ message }) => message).filter((id) => there.has(id));
    if (standing.length > 0) await deps.sink.stillThere(standing, asked);
  }
  return undefined;
}

/** A place that no list shows, such as an archived thread: what is watched there concerns us. */
function unlisted([one]: readonly WatchedMessage[]): Place | undefined {
  if (one === undefined) return undefined;
  const { id, shape } = one.conversation;
  const kind = shape === "thread" ? "thread" : "flat";
  return { id, kind, name: id, parent: undefined, isHelp: true, isPost: false, last: undefined };
}

function byPlace(messages: readonly WatchedMessage[]): ReadonlyMap<string, readonly WatchedMessage[]> {
  const places = new Map<string, WatchedMessage[]>();
  for (const each of messages) {
    const group = places.get(each.conversation.id);
    if (group) group.push(each);
    else places.set(each.conversation.id, [each]);
  }
  return places;
}

/**
 * Looks up watched messages of one place: by pages, each of which begins with the oldest that no page has shown yet. What such
 * a page does not show is asked for by itself: only Discord's own word for it makes a message a deleted one.
 */
async function lookUp(
  deps: DiscordReading,
  place: string,
  watched: readonly WatchedMessage[],
  signal: AbortSignal,
): Promise<Asked<Standing>> {
  const there = new Map<string, DiscordMessage>();
  const gone = new Set<string>();
  const ids: readonly string[] = watched.map(({ message }) => message).toSorted(byAge);
  let shown = "0";
  for (const id of ids) {
    if (there.has(id)) continue;
    const isPaged = ids.length > 1 && isNewer(id, shown);
    if (isPaged) {
      const page = await pageFrom(deps, place, id, signal);
      if (page.kind !== "known") return page;
      for (const message of page.value) there.set(message.id, message);
      shown = page.value.at(-1)?.id ?? id;
      if (there.has(id)) continue;
    }
    const single = await lookUpOne(deps, place, id, signal);
    if (single.kind !== "known") return single;
    if (single.value === "place gone") {
      return { kind: "known", value: { there: new Map(), gone: new Set(ids) } };
    }
    if (single.value === "gone") gone.add(id);
    else if (single.value !== "hidden") there.set(id, single.value);
  }
  return { kind: "known", value: { there, gone } };
}

async function pageFrom(
  { rest }: DiscordReading,
  place: string,
  id: string,
  signal: AbortSignal,
): Promise<Asked<readonly DiscordMessage[]>> {
  const query = { after: String(BigInt(id) - 1n), limit: String(PER_PAGE) };
  const answer = await rest.get(`/channels/${place}/messages`, query, signal);
  if (isBarred(answer)) return { kind: "known", value: [] }; // asked for singly, it says why
  if (answer.kind !== "answered") return answer;
  const page = readPage(answer.body);
  return page === undefined ? STRANGE : { kind: "known", value: page.messages };
}

type Single = DiscordMessage | "gone" | "place gone" | "hidden";

async function lookUpOne(
  { rest }: DiscordReading,
  place: string,
  id: string,
  signal: AbortSignal,
): Promise<Asked<Single>> {
  const answer = await rest.get(`/channels/${place}/messages/${id}`, {}, signal);
  if (isBarred(answer)) {
    if (answer.code === CODES.unknownMessage) return { kind: "known", value: "gone" };
    // What the bot may not read may be there still.
    return { kind: "known", value: answer.code === CODES.unknownChannel ? "place gone" : "hidden" };
  }
  if (answer.kind !== "answered") return answer;
  const message = readMessage(answer.body);
  return message === undefined ? STRANGE : { kind: "known", value: message };
}
