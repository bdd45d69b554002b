import type { AuthorId, MessageId } from "../ids.ts";
import type { Author, MessageEvent } from "./events.ts";
import type { SeenMessage } from "./fold-state.ts";

/** What is known of the message of that id; undefined when it was not seen. */
export type FindMessage = (id: MessageId) => SeenMessage | undefined;

/**
 * The other customer to whom a customer's message replies; undefined when it speaks to the brand (DESIGN §3). Only those
 * who wrote here before are peers: an account that nobody here goes by is most often another one of the brand.
 */
export function peerAddressed(
  event: MessageEvent,
  find: FindMessage,
  hasWritten: (customer: AuthorId) => boolean,
): AuthorId | undefined {
  if (event.interaction !== "reply") return undefined;
  const { repliesTo, addresses, threadOf } = event.refs;
  const isPeer = ({ id, role }: Author): boolean => role === "customer" && hasWritten(id);
  if (!addresses.every((one) => isPeer(one) || one.role === "bot")) return undefined;
  const authorOf = (id: MessageId | undefined): Author | undefined => id && find(id)?.event.author;
  const to = authorOf(repliesTo) ?? addresses[0] ?? authorOf(threadOf);
  return to && isPeer(to) && to.id !== event.author.id ? to.id : undefined;
}

/** Whom a responder's message answers, as far as it says. */
export type Reach =
  /** It names customers of this conversation: by what it replies to or quotes, or by address. */
  | { readonly kind: "named"; readonly customers: readonly AuthorId[] }
  /** It addresses only people who have written nothing here, or refers to what no customer of ours wrote. */
  | { readonly kind: "strangers" }
  /** It names nobody; the conversation decides. */
  | { readonly kind: "unnamed" };

/**
 * Whom a responder's message names: the author of what it replies to or quotes, else the customers it addresses, else
 * those whom our own message that it continues answered (DESIGN §3). `hasWritten` tells who spoke before it.
 */
export function whomItNames(
  event: MessageEvent,
  find: FindMessage,
  hasWritten: (customer: AuthorId) => boolean,
): Reach {
  const referred = [event.refs.repliesTo, event.refs.quotes].flatMap((id) => (id && find(id)) ?? []);
  const authors = customersAmong(referred.map((seen) => seen.event.author));
  if (authors.length > 0) return { kind: "named", customers: authors };
  const addressed = customersAmong(event.refs.addresses);
  const here = addressed.filter(hasWritten);
  if (here.length > 0) return { kind: "named", customers: here };
  if (addressed.length > 0) return { kind: "strangers" };
  const continued = referred.flatMap(({ taken }) => (taken.kind === "answer" ? taken.to : []));
  if (continued.length > 0) return { kind: "named", customers: [...new Set(continued)] };
  const refersElsewhere = (event.refs.repliesTo ?? event.refs.quotes) !== undefined;
  return { kind: refersElsewhere ? "strangers" : "unnamed" };
}

function customersAmong(authors: readonly Author[]): readonly AuthorId[] {
  return [...new Set(authors.filter(({ role }) => role === "customer").map(({ id }) => id))];
}
