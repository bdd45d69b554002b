import { authorId } from "../ids.ts";
import type { Interaction } from "../interaction.ts";
import type { Author, AuthorRole } from "./events.ts";
import { handleKey, handlesIn, type NamedHandle } from "./handles.ts";
import type { MessageFacts } from "./message-facts.ts";
import type { PastMessage } from "./past-conversation.ts";

/** The role of everyone who speaks in a conversation, and of the brand's handles, by handle. */
export type Cast = ReadonlyMap<string, AuthorRole>;

/** A longer name is a crafted one: no platform has such handles. */
const LONGEST_HANDLE = 100;

/** Whom a past message addresses, as far as its text tells (docs/replay-files.md). */
export function addressesOf(
  message: PastMessage,
  interaction: Interaction,
  cast: Cast,
  facts: MessageFacts,
): readonly Author[] {
  const named = handlesIn(message.text);
  if (named.length === 0) return [];
  const author = handleKey(message.handle);
  const isReply = message.role === "customer" && interaction === "reply";
  const addresses = new Map<string, Author>();
  for (const { handle, leading } of addressing(message, interaction, named)) {
    const key = knownAs(handle, cast);
    const role = roleOf(key, cast);
    if (key === author) continue;
    // Who takes no part may be anybody, another account of the brand too: that makes no message a peer's.
    if (isReply && !cast.has(key) && role === "customer") continue;
    // A responder's own words may name anybody: only those who take part are spoken to, and never the brand itself.
    if (message.role === "brand" && (role === "responder" || (!leading && !cast.has(key)))) continue;
    addresses.set(key, { id: authorId(key), role });
  }
  // Whom it replies to is a guess then, and it names the brand: that it asks for something decides.
  if (isReply && message.repliesTo === undefined && asksInWords(facts)) {
    const brand = named.map(({ handle }) => knownAs(handle, cast)).find((key) => isOurs(key, cast));
    if (brand !== undefined) addresses.set(brand, { id: authorId(brand), role: "responder" });
  }
  return [...addresses.values()];
}

const roleOf = (key: string, cast: Cast): AuthorRole =>
  cast.get(key) ?? (isKin(key, cast) ? "responder" : "customer");

const isOurs = (key: string, cast: Cast): boolean => roleOf(key, cast) === "responder";

/** A mark alone may ask anybody. */
const asksInWords = ({ cues }: MessageFacts): boolean =>
  cues.some(({ cue, words }) => cue === "request" && words !== "?");

/** Shorter names begin or end others by chance. */
const SHORTEST_KIN = 4;

/** Whether a handle of the brand begins or ends with `handle`: who calls @acme calls @acme_help and @askacme, too. */
function isKin(handle: string, cast: Cast): boolean {
  if (handle.length < SHORTEST_KIN) return false;
  for (const [known, role] of cast) {
    if (role === "responder" && (known.startsWith(handle) || known.endsWith(handle))) return true;
  }
  return false;
}

/**
 * X repeats the handles of everyone above in front of each reply: of that run only the first is whom it replies to,
 * and `repliesTo` knows even that better.
 */
function addressing(
  message: PastMessage,
  interaction: Interaction,
  named: readonly NamedHandle[],
): readonly NamedHandle[] {
  if (message.role === "brand" || interaction !== "reply") return named;
  const repeated = message.repliesTo === undefined ? 1 : 0;
  return named.filter(({ leading }, i) => !leading || i < repeated);
}

/** `handle`, or as much of it before a dot or hyphen as someone here is called: "@acme.Any news?" names @acme. */
export function knownAs(handle: string, cast: Cast): string {
  if (cast.has(handle) || handle.length > LONGEST_HANDLE) return handle;
  for (let end = lastBreak(handle, handle.length); end > 0; end = lastBreak(handle, end)) {
    const shorter = handle.slice(0, end);
    if (cast.has(shorter)) return shorter;
  }
  return handle;
}

const lastBreak = (handle: string, before: number): number =>
  Math.max(handle.lastIndexOf(".", before - 1), handle.lastIndexOf("-", before - 1));
