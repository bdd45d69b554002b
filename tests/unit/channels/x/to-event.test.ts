import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPage } from "../../../../src/channels/x/post-schema.ts";
import { observedFrom } from "../../../../src/channels/x/to-event.ts";
import type { Observed } from "../../../../src/ports/channel.ts";
import { at } from "../../../support/at.ts";
import { ACME, ANA, aPost, BOB, mentioning, POST, read, replying, WATCH } from "./posts.ts";

function observed(raw: object, along: readonly object[] = [], watch = WATCH): readonly Observed[] {
  const { post, context } = read(aPost(raw), along);
  return observedFrom(post, context, watch);
}

describe("a post", () => {
  it("is told with its conversation, its author and where it can be opened", () => {
    expect(observed({})).toEqual([
      {
        kind: "message",
        envelope: {
          kind: "message",
          conversation: { brand: "acme", platform: "x", account: ACME, id: POST, shape: "thread" },
          message: POST,
          at: at("2022-10-07T22:43:06Z"),
          author: { id: ANA, role: "customer" },
          interaction: "mention",
          refs: { repliesTo: undefined, quotes: undefined, addresses: [{ id: ACME, role: "responder" }] },
        },
        words: {
          text: "@acme my flight is gone",
          handle: "ana",
          name: "Ana",
          link: `https://x.com/ana/status/${POST}`,
        },
      },
    ]);
  });

  it("of the brand is a post, and that of a colleague is none of the brand's", () => {
    const own = { author_id: ACME, text: "hello", entities: undefined };
    expect(observed(own)[0]).toMatchObject({
      envelope: { interaction: "post", author: { role: "responder" } },
    });
    const watch = { ...WATCH, responders: { ...WATCH.responders, own_account: false } };
    expect(observed(own, [], watch)[0]).toMatchObject({ envelope: { author: { role: "colleague" } } });
  });

  it("tells its pictures and films in words, for they may be all that it says", () => {
    const link = (n: number, media_key?: string) => ({ url: `https://t.co/${n}`, media_key });
    const text = "@acme https://t.co/1 https://t.co/2 https://t.co/3 https://t.co/4";
    const urls = [link(1, "3_15"), link(1, "3_16"), link(2, "7_17"), link(3, "16_18"), link(4)];
    expect(observed({ text, entities: { urls } })[0]).toMatchObject({
      words: { text: "@acme [photo] [video] 🎞️ https://t.co/4" },
    });
  });

  it("that replies and quotes is a reply that refers to both", () => {
    const referenced_tweets = [
      { type: "quoted", id: "1500000000000000001" },
      { type: "replied_to", id: "1500000000000000002" },
    ];
    expect(observed({ referenced_tweets, in_reply_to_user_id: ACME })[0]).toMatchObject({
      envelope: {
        interaction: "reply",
        refs: { repliesTo: "1500000000000000002", quotes: "1500000000000000001" },
      },
    });
  });

  it("whose author X does not tell is opened by its id alone", () => {
    expect(observed({ author_id: "999" })[0]).toMatchObject({
      words: { handle: "999", name: "999", link: `https://x.com/i/status/${POST}` },
    });
  });

  it("is told in full, with X's three escapes undone once and nothing else", () => {
    const text = "@acme &lt;b&gt; &amp;amp; &quot;";
    expect(observed({ text: "@acme cut…", note_tweet: { text } })[0]).toMatchObject({
      words: { text: "@acme <b> &amp; &quot;" },
    });
  });

  it("repeats hostile words as they are, in no link and no id", () => {
    const text = `@acme \u0000 \u202E <script> ${"👩‍👩‍👧‍👦".repeat(1000)} \uD800 ${"@".repeat(10_000)}`;
    const [told] = observed({ text });
    expect(told).toMatchObject({ words: { text, link: `https://x.com/ana/status/${POST}` } });
  });
});

describe("an edited post", () => {
  const EDIT = "1578517295611748353"; // 3 min 58 s later

  it("tells of the message as its first version does, and of the edit", () => {
    const edited = { id: EDIT, edit_history_tweet_ids: [POST, EDIT], text: "@acme both flights are gone" };
    const [message, edit] = observed(edited);
    expect(message?.envelope).toEqual(observed({})[0]?.envelope);
    expect(edit).toEqual({
      kind: "edit",
      envelope: {
        kind: "edit",
        conversation: { brand: "acme", platform: "x", account: ACME, id: POST, shape: "thread" },
        message: POST,
        alias: EDIT,
        at: at("2022-10-07T22:47:05Z"),
      },
      role: "customer",
      interaction: "mention",
      words: {
        text: "@acme both flights are gone",
        handle: "ana",
        name: "Ana",
        link: `https://x.com/ana/status/${EDIT}`,
      },
    });
  });

  it("stands in its first version's conversation, whichever of its ids X names that by", () => {
    const edited = { id: EDIT, edit_history_tweet_ids: [POST, EDIT], conversation_id: EDIT };
    expect(observed(edited).map(({ envelope }) => envelope.conversation.id)).toEqual([POST, POST]);
  });

  it("in its first version is the message alone, though X knows of later ones", () => {
    expect(observed({ edit_history_tweet_ids: [POST, EDIT] }).map(({ kind }) => kind)).toEqual(["message"]);
  });
});

describe("whom a post addresses", () => {
  const PARENT = "1500000000000000001";
  const addressed = (raw: object, along: readonly object[] = []): unknown =>
    observed(raw, along).flatMap((each) =>
      each.kind === "message" ? each.envelope.refs.addresses.map(({ id, role }) => `${id} ${role}`) : [],
    );
  const both = mentioning(["acme", ACME], ["Bob", BOB]);

  it.each([
    [
      "all whom it names, once",
      { text: "hey @acme and @bob and @ACME", ...both },
      [`${ACME} responder`, `${BOB} customer`],
    ],
    [
      "with the handle in front of words of a script without spaces",
      { text: "@acmeお願いします" },
      [`${ACME} responder`],
    ],
    ["not an e-mail address", { text: "write to me@acme.example" }, []],
    ["not a handle that begins alike", { text: "@acme_fans are waiting" }, []],
    ["nobody whom X does not know", { text: "@acme", entities: {} }, []],
    ["never its own author", { author_id: ACME, text: "@acme here" }, []],
  ])("%s", (_title, raw, expected) => {
    expect(addressed(raw)).toEqual(expected);
  });

  it.each([
    ["a customer, not the brand whose handle X repeats", "@bob @acme same here", [`${BOB} customer`]],
    [
      "a customer, though an account in front is gone",
      "@bob @gone_for_good @acme same here",
      [`${BOB} customer`],
    ],
    [
      "the brand that its own words name",
      "@bob @acme same here, @acme!",
      [`${BOB} customer`, `${ACME} responder`],
    ],
    [
      "the brand, named after other writing",
      "@bob \u2067@acme\u2069 شكرا @acme",
      [`${BOB} customer`, `${ACME} responder`],
    ],
  ])("in a reply: %s", (_title, text, expected) => {
    expect(addressed({ text, ...both, ...replying(BOB, PARENT) })).toEqual(expected);
  });

  it("in a reply to words that do not name the brand: the brand, whose handle was typed", () => {
    const parent = aPost({ id: PARENT, author_id: BOB, text: "my flight is gone", entities: undefined });
    const reply = { text: "@bob @acme can you help?", ...both, ...replying(BOB, PARENT) };
    expect(addressed(reply, [parent])).toEqual([`${BOB} customer`, `${ACME} responder`]);
    const naming = { ...parent, text: "@acme my flight is gone", ...mentioning(["acme", ACME]) };
    expect(addressed(reply, [naming])).toEqual([`${BOB} customer`]);
  });

  it("in the brand's reply: the customer it replies to, whose post may never have been seen", () => {
    const reply = {
      author_id: ACME,
      text: "@ana done",
      ...mentioning(["ana", ANA]),
      ...replying(ANA, PARENT),
    };
    expect(addressed(reply)).toEqual([`${ANA} customer`]);
  });

  it("in a reply to oneself: nobody", () => {
    expect(addressed({ text: "@acme also this", ...replying(ANA, PARENT) })).toEqual([]);
  });

  it("in a retweet: nobody, whatever the words it repeats", () => {
    const referenced_tweets = [{ type: "retweeted", id: PARENT }];
    expect(addressed({ text: "RT @acme: hello", referenced_tweets })).toEqual([]);
    expect(observed({ author_id: ACME, text: "RT @ana: hello", referenced_tweets })).toEqual([]);
  });

  it("takes no longer for a crafted text", () => {
    const text = `${"@acme ".repeat(40_000)}${"@".repeat(40_000)}`;
    expect(addressed({ text })).toEqual([`${ACME} responder`]);
  });
});

describe("a response", () => {
  it("loses no post over one that does not fit, and names that", () => {
    const broken = [{ id: "12", text: 3 }, { id: 12 }, null, "post", aPost({ author_id: "../../etc" })];
    const page = readPage({ data: [...broken, aPost()], meta: {} });
    expect(page?.posts.map(({ id }) => id)).toEqual([POST]);
    expect(page?.unread).toEqual(["12", undefined, undefined, undefined, POST]);
  });

  it.each([[null], [[]], ["text"], [{ data: "none" }], [{ meta: 3 }]])(
    "that is none (%j) is not read",
    (body) => {
      expect(readPage(body)).toBeUndefined();
    },
  );
});

const RECORDED = fileURLToPath(new URL("../../../../../shared/payloads/x-recorded/", import.meta.url));

describe.skipIf(!existsSync(RECORDED))(
  "what X once answered (skipped where the recordings are absent)",
  () => {
    const bodyOf = (name: string): unknown => {
      const [{ response }] = JSON.parse(readFileSync(`${RECORDED}${name}.json`, "utf8")) as [
        { response: { body: object } },
      ];
      return response.body;
    };

    it.each([
      "test_client_get_users_mentions",
      "test_client_get_users_tweets",
      "test_client_search_recent_tweets",
    ])("%s, asked for without our fields, is a page of posts that do not fit", (name) => {
      const page = readPage(bodyOf(name));
      expect(page?.posts).toEqual([]);
      expect(page?.unread.every((id) => id !== undefined)).toBe(true);
      expect(page).toMatchObject({ hasMeta: true, errors: [] });
      expect(page?.nextToken).toMatch(/^\w+$/);
    });

    it.each(["test_client_get_users_mentions", "test_client_get_users_tweets"])(
      "%s, with the fields we ask for, is told post by post",
      (name) => {
        const body = bodyOf(name) as { data: object[]; meta: object };
        const data = body.data.map((post) => ({ ...post, author_id: ANA, conversation_id: "1" }));
        const page = readPage({ ...body, data });
        const told = page?.posts.flatMap((post) => observedFrom(post, page.context, WATCH)) ?? [];
        expect(told.map(({ kind }) => kind)).toEqual(data.map(() => "message"));
      },
    );
  },
);
