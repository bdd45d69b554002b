import { describe, expect, test } from "vitest";

import { duration, minutes } from "../../../../src/core/time/instant.ts";
import { activity } from "../../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../../src/sim/virtual-clock.ts";
import { instantOfId } from "../../../../src/sim/x/snowflake.ts";
import type { XPost } from "../../../../src/sim/x/x-post.ts";
import { xWorld, type XWorld } from "../../../../src/sim/x/x-world.ts";
import { later, MONDAY } from "./x-rig.ts";

function setUp(): { clock: VirtualClock; x: XWorld } {
  const clock = virtualClock(MONDAY, activity());
  return { clock, x: xWorld(clock) };
}
const texts = (posts: readonly XPost[]): readonly string[] => posts.map(({ body }) => body.text);

describe("ids", () => {
  test("tell the millisecond, and rise within it", () => {
    const { x } = setUp();
    const ana = x.account("ana");
    const ids = Array.from({ length: 50 }, () => x.post(ana, "hello"));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(50);
    expect(ids.map(({ id }) => instantOfId(id))).toEqual(ids.map(() => MONDAY));
    expect(ids.every(({ rank }, place) => rank > (ids[place - 1]?.rank ?? 0n))).toBe(true);
  });
  test("are those of a real post, and so is its time", () => {
    expect(new Date(instantOfId("1522929456142245888")).toISOString()).toMatch("2022-05-07T13:20:51.");
    const { x } = setUp();
    expect(x.post(x.account("ana"), "hi", { id: "1522929456142245888" }).at).toBe(
      instantOfId("1522929456142245888"),
    );
    expect(() => x.post(x.account("ana"), "hi", { id: "1522929456142245888" })).toThrow("exists already");
    expect(() => x.post(x.account("ana"), "hi", { id: "t1" })).toThrow("not an id");
  });
  test("are not moved by a wrong wall clock on our side", () => {
    const { clock, x } = setUp();
    clock.jump(-3_600_000);
    expect(x.post(x.account("ana"), "hi").at).toBe(MONDAY);
  });
});

describe("a text", () => {
  test("names the accounts there are, where they stand in code points", () => {
    const { x } = setUp();
    x.account("Acme");
    const { body } = x.post(x.account("ana"), "👋🏽 @acme, mail me@acme.example @nobody");
    expect(body.mentions).toEqual([{ start: 3, end: 8, username: "Acme", id: "1001" }]);
    expect(Array.from(body.text).slice(3, 8).join("")).toBe("@acme");
  });
  test("has its links shortened and its signs escaped", () => {
    const { x } = setUp();
    const { body } = x.post(x.account("ana"), "a <b> & see https://www.example.com/lost/and/found/page.");
    const [link] = body.links;
    expect(body.text).toBe(`a &lt;b&gt; &amp; see ${link?.url ?? "?"}.`);
    expect(link?.url).toMatch(/^https:\/\/t\.co\/\w{10}$/);
    expect(link?.expanded_url).toBe("https://www.example.com/lost/and/found/page");
    expect(body.text.slice(link?.start, link?.end)).toBe(link?.url);
  });
  test("of more than 280 characters is cut at a word, and there in full beside", () => {
    const { x } = setUp();
    const words = "stranded ".repeat(40).trim();
    const { body, inFull } = x.post(x.account("ana"), words);
    expect(inFull?.text).toBe(words);
    expect(body.text.length).toBeLessThanOrEqual(276);
    expect(words.startsWith(`${body.text} `)).toBe(true);
    expect(x.post(x.account("ana"), "s".repeat(280)).inFull).toBeUndefined();
  });
});

describe("a reply", () => {
  test("has the handles of everybody above in front, but not its author's", () => {
    const { x } = setUp();
    const [acme, ana, bo] = [x.account("acme"), x.account("ana"), x.account("bo")];
    const first = x.post(ana, "@acme where is my coat?");
    const second = x.reply(bo, first, "same here");
    const answer = x.reply(acme, second, "we look");
    expect(texts([second, answer])).toEqual(["@ana @acme same here", "@bo @ana we look"]);
    expect(answer.references).toEqual([{ type: "replied_to", id: second.id }]);
    expect(answer.repliesTo).toBe(bo);
    expect(answer.conversation).toBe(first.id);
    expect(texts([x.reply(bo, answer, "ok", { without: [ana] }), x.reply(ana, first, "well?")])).toEqual([
      "@acme ok",
      "@acme well?",
    ]);
    expect(x.reply(bo, answer, "@acme thanks", { asWritten: true }).body.text).toBe("@acme thanks");
  });
});

test("a quote is a conversation of its own; a retweet repeats the words, cut at 140", () => {
  const { x } = setUp();
  const [ana, bo] = [x.account("ana"), x.account("bo")];
  const first = x.post(ana, "w".repeat(200));
  const quote = x.quote(bo, first, "look");
  expect(quote.conversation).toBe(quote.id);
  expect(quote.body.links[0]?.expanded_url).toBe(`https://x.com/ana/status/${first.id}`);
  const retweet = x.retweet(bo, first);
  expect(retweet.body.text).toMatch(/^RT @ana: w+…$/);
  expect(retweet.body.text).toHaveLength(140);
  expect(retweet.body.mentions[0]?.username).toBe("ana");
  const short = x.post(ana, "fish & chips");
  expect(x.retweet(bo, short).body.text).toBe("RT @ana: fish &amp; chips");
});

describe("an edit", () => {
  test("is a new id, and the timelines show the latest version only", async () => {
    const { clock, x } = setUp();
    const [acme, ana] = [x.account("acme"), x.account("ana")];
    const first = x.post(ana, "@acme helo");
    await clock.runUntil(later(60));
    const second = x.edit(first, "@acme hello");
    const third = x.edit(second, "@acme hello!", { at: later(120) });
    expect(texts(x.shelf.mentionsOf(acme, 800))).toEqual(["@acme hello"]);
    expect(x.shelf.versionsNow(first)).toEqual([first, second]);
    await clock.runUntil(later(120));
    expect(x.shelf.mentionsOf(acme, 800)).toEqual([third]);
    expect(third.original).toBe(first.id);
    expect(third.conversation).toBe(first.id);
    expect(x.shelf.find(first.id)).toEqual({ kind: "found", post: first });
  });
  test("keeps the handles of a reply, and its place", () => {
    const { x } = setUp();
    const [ana, bo] = [x.account("ana"), x.account("bo")];
    const reply = x.reply(bo, x.post(ana, "hi"), "helo");
    const edited = x.edit(reply, "hello");
    expect(edited.body.text).toBe("@ana hello");
    expect(edited.references).toEqual(reply.references);
  });
  test("is refused after 30 minutes, after 5 others, and of a retweet", () => {
    const { x } = setUp();
    const ana = x.account("ana");
    const post = x.post(ana, "0");
    expect(() => x.edit(post, "late", { at: later(1801) })).toThrow("30 minutes");
    for (const words of ["1", "2", "3", "4", "5"]) x.edit(post, words, { at: later(1800) });
    expect(() => x.edit(post, "6")).toThrow("5 times");
    expect(() => x.edit(x.retweet(ana, post), "no")).toThrow("retweet");
  });
});

describe("what can be seen", () => {
  test("is what was posted by now, so that posts can be laid out ahead", async () => {
    const { clock, x } = setUp();
    const [acme, ana] = [x.account("acme"), x.account("ana")];
    const soon = x.post(ana, "@acme soon", { at: later(60) });
    x.post(ana, "@acme now");
    x.remove(soon, { at: later(90) });
    expect(texts(x.shelf.mentionsOf(acme, 800))).toEqual(["@acme now"]);
    expect(x.shelf.find(soon.id)).toEqual({ kind: "missing" });
    await clock.runUntil(later(60));
    expect(texts(x.shelf.mentionsOf(acme, 800))).toEqual(["@acme soon", "@acme now"]);
    await clock.runUntil(later(90));
    expect(texts(x.shelf.mentionsOf(acme, 800))).toEqual(["@acme now"]);
  });
  test("comes late when X is late, while newer posts are there already", async () => {
    const { clock, x } = setUp();
    const [acme, ana] = [x.account("acme"), x.account("ana")];
    const late = x.post(ana, "@acme late", { late: minutes(2) });
    const newer = x.post(ana, "@acme newer", { at: later(1) });
    await clock.runUntil(later(119));
    expect(x.shelf.mentionsOf(acme, 800)).toEqual([newer]);
    expect(x.shelf.find(late.id).kind).toBe("found");
    await clock.runUntil(later(120));
    expect(x.shelf.mentionsOf(acme, 800)).toEqual([newer, late]);
  });
  test("comes late with a probability, the same for the same seed", () => {
    const lateOnes = (seed: number): readonly boolean[] => {
      const x = xWorld(virtualClock(MONDAY, activity()), seed);
      x.deliverLate(duration(5000), 0.3);
      const ana = x.account("ana");
      return Array.from({ length: 200 }, () => x.post(ana, "hi")).map(({ at, shownFrom }) => shownFrom > at);
    };
    expect(lateOnes(7)).toEqual(lateOnes(7));
    expect(lateOnes(7)).not.toEqual(lateOnes(8));
    const count = lateOnes(7).filter(Boolean).length;
    expect(count).toBeGreaterThan(40);
    expect(count).toBeLessThan(80);
  });
  test("is nothing of a suspended account, and of a protected one only for itself", () => {
    const { x } = setUp();
    const [acme, ana] = [x.account("acme"), x.account("ana")];
    const post = x.post(ana, "@acme hi");
    x.protect(ana);
    expect(x.shelf.mentionsOf(acme, 800, acme)).toEqual([]);
    expect(x.shelf.find(post.id, acme)).toEqual({ kind: "hidden" });
    expect(x.shelf.postsBy(ana, 800, ana)).toEqual([post]);
    x.suspend(ana);
    expect(x.shelf.postsBy(ana, 800, ana)).toEqual([]);
    x.reinstate(ana);
    expect(x.shelf.mentionsOf(acme, 800)).toEqual([post]);
  });
});

test("handles are one account each, whatever their case", () => {
  const { x } = setUp();
  expect(x.account("Ana")).toBe(x.account("aNA"));
  expect(() => x.account("not a handle")).toThrow("not a handle");
  expect(() => x.account("bo", { id: x.account("ana").id })).toThrow("exists already");
});
