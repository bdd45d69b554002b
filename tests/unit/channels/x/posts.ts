import { brandId } from "../../../../src/core/ids.ts";
import { readPage, type XContext, type XPost } from "../../../../src/channels/x/post-schema.ts";
import type { XWatch } from "../../../../src/channels/x/to-event.ts";

/** The account that is watched in these tests, and a few that are not. */
export const ACME = "2244994945";
export const ANA = "1001";
export const BOB = "1002";

/** Posted on 2022-10-07 at 22:43:06 UTC. */
export const POST = "1578516295611748353";

export const WATCH: XWatch = {
  brand: brandId("acme"),
  account: ACME,
  responders: { own_account: true, people: false, accounts: [], roles: [], user_groups: [], bots: [] },
};

/** A mention by Ana, as X would tell it; `raw` changes it. */
export const aPost = (raw: object = {}): object => ({
  id: POST,
  text: "@acme my flight is gone",
  author_id: ANA,
  conversation_id: POST,
  edit_history_tweet_ids: [POST],
  entities: { mentions: [{ start: 0, end: 5, username: "acme", id: ACME }] },
  ...raw,
});

/** What a response with these posts and those told along gives. Throws when a post does not fit. */
export function read(post: object, along: readonly object[] = []): { post: XPost; context: XContext } {
  const users = [
    { id: ANA, username: "ana", name: "Ana" },
    { id: BOB, username: "bob", name: "Bob" },
  ];
  const page = readPage({ data: [post], includes: { users, tweets: along }, meta: {} });
  const first = page?.posts[0];
  if (page === undefined || first === undefined) throw new Error("the post does not fit");
  return { post: first, context: page.context };
}

/** Entities of these handles; where they stand is for X to say, and not to be relied on. */
export const mentioning = (...named: readonly (readonly [string, string])[]): object => ({
  entities: { mentions: named.map(([username, id]) => ({ start: 0, end: 1, username, id })) },
});

/** That it replies to a post of `to`. */
export const replying = (to: string, parent: string): object => ({
  in_reply_to_user_id: to,
  referenced_tweets: [{ type: "replied_to", id: parent }],
});
