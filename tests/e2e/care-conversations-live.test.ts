import { expect, test } from "vitest";
import type { PastConversation } from "../../src/core/cases/past-conversation.ts";
import { minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { expectAsReplayed } from "../support/expect-as-replayed.ts";
import { live, ROUND_THE_CLOCK, type TermsByHandle } from "../support/live.ts";
import { conversationsOf, layOutAll, type OnX } from "../support/live-past.ts";
import { opsTitles } from "../support/live-slack.ts";
import { compare } from "../support/live-verdicts.ts";
import { CARE_CONVERSATIONS, HAS_CARE_CONVERSATIONS } from "../support/shared.ts";
import { eventsWith } from "../support/store.ts";

if (!HAS_CARE_CONVERSATIONS) console.log("skipped: the real conversations are not here");

/** A Monday in Chicago, from nine to one. */
const START = at("2026-11-02T15:00:00Z");
const END = at("2026-11-02T19:00:00Z");

const URGENT = ROUND_THE_CLOCK.replaceAll("first: 1h, next: 2h", "first: 15m, next: 30m");
/** Closed over noon, so that the clock stands still and deadlines move behind the break. */
const TWO_SHIFTS = ROUND_THE_CLOCK.replace("week: 24/7", 'week: { mon-fri: ["09:30-11:00", "12:00-17:30"] }');

/** Terms of all shapes, for brands with conversations of all shapes. */
const TERMS: TermsByHandle = {
  RockstarSupport: ROUND_THE_CLOCK,
  MojangSupport: URGENT,
  TeamYouTube: TWO_SHIFTS,
  YahooCare: ROUND_THE_CLOCK,
  AppleSupport: URGENT,
  SpotifyCares: TWO_SHIFTS,
  zoom_us: ROUND_THE_CLOCK,
};
const PER_BRAND = 10;

/** Those in which most people speak and most is said. */
function richest(all: readonly PastConversation[]): readonly PastConversation[] {
  const speakers = ({ messages }: PastConversation): number =>
    new Set(messages.map(({ handle }) => handle)).size;
  return [...all]
    .sort((a, b) => speakers(b) - speakers(a) || b.messages.length - a.messages.length)
    .slice(0, PER_BRAND);
}

test.skipIf(!HAS_CARE_CONVERSATIONS)(
  "real conversations of seven brands, played through X and Slack, come to the verdicts and alerts of a replay",
  async () => {
    const all = await conversationsOf(CARE_CONVERSATIONS);
    const rig = await live(START, TERMS);
    const laid = Object.keys(TERMS).flatMap((handle) => {
      const its = richest(all.filter(({ channel }) => channel === handle));
      return layOutAll(rig.x, rig.x.account(handle), its, { from: START, spread: minutes(100) });
    });
    expect(laid.length).toBeGreaterThanOrEqual(60);
    await rig.start();
    await rig.run(END);

    const alerts = await expectAsReplayed(rig, laid);
    expect(alerts.filter(({ alert }) => alert.stage.kind === "warning").length).toBeGreaterThan(40);
    expect(opsTitles(rig)).toEqual([]);
    const compared = await compare(rig, laid);
    const outcomes = compared.flatMap(({ live: cases }) => cases.flatMap((one) => one.outcomes));
    const results = new Set(outcomes.map(({ result }) => result));
    expect([...results].sort()).toEqual(["met", "missed"]);
    const customers = ({ past }: OnX): number =>
      new Set(past.messages.filter(({ role }) => role === "customer").map(({ handle }) => handle)).size;
    expect(laid.filter((one) => customers(one) > 1).length).toBeGreaterThanOrEqual(3);
    // X tells an account of those posts only that name it: of the rest the program cannot know.
    const { queries, close } = await rig.store();
    const unseen = laid.flatMap((one) => one.unseen);
    expect(unseen.length).toBeGreaterThan(0);
    for (const { id } of unseen) {
      // It may be the post that a conversation is called after: the conversation is known, the post is not.
      const events = await eventsWith({ queries }, id);
      expect(events.filter((event) => event.kind === "message" && event.message === id)).toEqual([]);
    }
    await close();
  },
  180_000,
);
