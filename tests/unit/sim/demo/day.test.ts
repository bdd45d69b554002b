import { beforeAll, describe, expect, test } from "vitest";
import { replayConversation, type ReplayedCase } from "../../../../src/app/replay-conversation.ts";
import { plainRules } from "../../../../src/classify/plain-rules.ts";
import { channelKinds } from "../../../../src/cli/channel-kinds.ts";
import { loadConfig } from "../../../../src/config/load-config.ts";
import type { Act, Author, ChannelEvent } from "../../../../src/core/cases/events.ts";
import { handlesIn } from "../../../../src/core/cases/handles.ts";
import { actId, authorId, messageId, personId } from "../../../../src/core/ids.ts";
import { termsAt, type TermsHistory } from "../../../../src/core/terms/terms-at.ts";
import { instant, minutes, type Instant } from "../../../../src/core/time/instant.ts";
import { DAY, deedsOf, STORIES, timeOfDay, type Deed } from "../../../../src/sim/demo/day.ts";
import { BRAND, isOfTeam, PUBLIC } from "../../../../src/sim/demo/people.ts";
import type { PressLine, Story } from "../../../../src/sim/demo/story.ts";
import { aConversation } from "../../../support/events.ts";
import { shown } from "../../../support/at.ts";

const DEEDS = deedsOf(STORIES);

/** A deed as a channel would report it; what is pressed in Slack is an act on the story's first message. */
function eventOf(deed: Deed, first: string): ChannelEvent | undefined {
  const conversation = aConversation(first);
  const { at, by } = deed;
  switch (deed.kind) {
    case "post": {
      const interaction = deed.repliesTo ? "reply" : deed.quotes ? "quote" : "mention";
      const addresses = handlesIn(deed.text).map(({ handle }) => authorOf(handle));
      return {
        kind: "message",
        conversation,
        message: messageId(deed.name),
        at,
        author: authorOf(by),
        interaction: (isOfTeam(by) || deed.on !== "x") && !deed.repliesTo ? "post" : interaction,
        refs: {
          repliesTo: deed.repliesTo === undefined ? undefined : messageId(deed.repliesTo),
          quotes: deed.quotes === undefined ? undefined : messageId(deed.quotes),
          addresses,
        },
        facts: factsOf(deed.text, by),
      };
    }
    case "edit":
      return { kind: "edit", conversation, message: messageId(deed.of), at, facts: factsOf(deed.text, by) };
    case "remove": {
      const noticed = instant(at + minutes(1));
      return { kind: "deletion", conversation, message: messageId(deed.of), lastSeen: at, noticed };
    }
    case "press":
      return {
        kind: "act",
        conversation,
        id: actId(`${by} ${at}`),
        message: messageId(first),
        at,
        by: personId(by),
        act: actOf(deed.label as PressLine["press"], deed.reason, at),
      };
    case "retweet":
      return undefined;
  }
}

function authorOf(handle: string): Author {
  const ours = isOfTeam(handle) || handle.toLowerCase() === BRAND.handle.toLowerCase();
  return ours
    ? { id: authorId(BRAND.id), role: "responder" }
    : { id: authorId(handle.toLowerCase()), role: "customer" };
}

const factsOf = (text: string, by: string) =>
  plainRules.classify({
    text,
    interaction: "reply",
    from: isOfTeam(by) ? "responder" : "customer",
    keywords: ["stranded", "refund"],
    patterns: [],
    autoReplies: [],
  });

function actOf(press: PressLine["press"], reason: string | undefined, version: Instant): Act {
  switch (press) {
    case "I've got it":
      return { kind: "claim" };
    case "No reply needed":
      return { kind: "no reply needed" };
    case "Not for us":
      return { kind: "not for us", reason: reason ?? "" };
    case "Fine":
      return { kind: "conduct is fine", version };
  }
}

const CHANNELS = {
  x: "x-acme",
  discord: "discord-acme",
  slack: "slack-community",
  facebook: "facebook-acme",
};

describe("the demo's day", () => {
  let historyOn: (on: Deed["on"]) => TermsHistory;
  beforeAll(async () => {
    const { terms } = await loadConfig("config", undefined, { kinds: channelKinds() });
    historyOn = (on) => {
      const found = terms.histories.get(CHANNELS[on]);
      if (!found) throw new Error(`no terms for ${CHANNELS[on]}`);
      return found;
    };
  });

  /** A story by itself, judged by the core and the terms in `config/`. */
  function liveThrough(story: Story): readonly ReplayedCase[] {
    const own = new Set(story.lines.map(({ at, by }) => `${at} ${by}`));
    const others = new Set(
      STORIES.filter((one) => one !== story).flatMap((one) => one.lines.map(({ at, by }) => `${at} ${by}`)),
    );
    const told = DEEDS.filter(({ at, by }) => own.has(`${clock(at)} ${by}`));
    expect(
      [...own].filter((one) => others.has(one)),
      "two stories at once",
    ).toEqual([]);
    const first = told.find((deed) => deed.kind === "post" && !isOfTeam(deed.by));
    const name = first?.kind === "post" ? first.name : "none";
    const events = told.flatMap((deed) => eventOf(deed, name) ?? []);
    return replayConversation(events, (at) => termsAt(historyOn(story.on ?? "x"), at), DAY.ends);
  }

  test.each(STORIES)("ends as its table says: $about", (story) => {
    const cases = liveThrough(story);
    expect(cases).toHaveLength(story.ends === "none" ? 0 : 1);
    const firsts = cases.flatMap(({ outcomes }) => outcomes.filter(({ clock }) => clock === "first"));
    expect(firsts.map(({ result }) => result)).toEqual(story.ends === "none" ? [] : [story.ends]);
  });

  test("no other promise of the day is missed, and nobody waits at its end but the one of tomorrow", () => {
    const others = STORIES.flatMap(liveThrough).flatMap(({ outcomes }) =>
      outcomes.filter(({ clock }) => clock !== "first"),
    );
    expect(others.filter(({ result }) => result === "missed" || result === "unknown")).toEqual([]);
    expect(others.filter(({ clock }) => clock === "update").map(({ result }) => result)).toEqual(["met"]);
    const waiting = STORIES.flatMap(liveThrough).filter(({ subject }) => subject.state.kind === "waiting");
    expect(waiting).toHaveLength(1);
  });

  test("on X nineteen of twenty promises are kept: the goal of 95 %, on the nose; elsewhere all", () => {
    const count = (ends: Story["ends"], isOnX: boolean): number =>
      STORIES.filter((story) => story.ends === ends && ((story.on ?? "x") === "x") === isOnX).length;
    expect({ met: count("met", true), missed: count("missed", true) }).toEqual({ met: 19, missed: 1 });
    expect({ met: count("met", false), missed: count("missed", false) }).toEqual({ met: 6, missed: 0 });
  });

  test("the one that is missed warns twice, then the lead hears of it, then the manager", () => {
    const missed = STORIES.filter(({ ends }) => ends === "missed").flatMap(liveThrough);
    const said = missed.flatMap(({ alerts }) =>
      alerts.map(
        ({ alert, sentAt }) => `${clock(sentAt)} ${alert.stage.spellings.join()} ${alert.to.join()}`,
      ),
    );
    expect(said).toEqual([
      "14:35 warn:50% team",
      "14:55 warn:10m team",
      "15:05 breach team,lead",
      "15:35 after:30m manager",
    ]);
  });

  test("one is answered within minutes of its last warning, after a claim that lapsed", () => {
    const omar = STORIES.filter(({ lines }) => lines[0]?.by === "omar_haddad").flatMap(liveThrough);
    const kinds = omar.flatMap(({ alerts }) => alerts.map(({ alert }) => alert.stage.kind));
    expect(kinds).toEqual(["warning", "claim lapse", "warning"]);
  });

  test("every press finds an alert that was posted before it", () => {
    for (const deed of DEEDS.filter((one) => one.kind === "press")) {
      const story = STORIES.find(({ lines }) => lines[0]?.by === deed.about);
      if (!story) throw new Error(`nobody called ${deed.about} begins a story`);
      const alerts = liveThrough(story).flatMap(({ alerts }) => alerts);
      expect(
        alerts.some(({ sentAt }) => sentAt < deed.at),
        `${deed.by} at ${shown(deed.at)}`,
      ).toBe(true);
    }
  });

  test("lies within its hours, in the order of time, and everybody in it has a name", () => {
    const times = DEEDS.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every((at) => at > DAY.begins && at < DAY.ends)).toBe(true);
    const posting = new Set(DEEDS.map(({ by }) => by).filter((by) => !isOfTeam(by)));
    expect([...posting].sort()).toEqual(Object.keys(PUBLIC).sort());
    expect([...posting].every((handle) => /^\w{1,15}$/.test(handle))).toBe(true);
  });

  test("fits what X lets people write", () => {
    const texts = DEEDS.flatMap((deed) => ("text" in deed ? [deed.text] : []));
    expect(texts.filter((text) => text.length > 280)).toEqual([]);
  });
});

const clock = (at: number): string => new Date(at - 6 * 3_600_000).toISOString().slice(11, 16);

describe("a changed story", () => {
  const story = (...lines: Story["lines"]): readonly Story[] => [{ about: "a try", ends: "none", lines }];
  const hi = { at: "09:00", by: "nate_olsen", post: "hi", as: "hi" } as const;

  test.each([
    ["a time that is none", story({ ...hi, at: "9:00" }), "not a time of the day: 9:00"],
    ["a time before the line above", story(hi, { ...hi, at: "08:59" }), "a try: 08:59 is not after"],
    ["somebody unknown", story({ ...hi, by: "nemo" }), "nobody is called nemo"],
    ["a name twice", story(hi, hi), "two messages are called hi"],
    ["a reply to nothing", story({ at: "09:00", by: "ana", reply: "hi" }), "09:00 ana replies to nothing"],
    [
      "a message that comes later",
      story({ at: "09:00", by: "ana", quote: "hm", of: "hi" }, hi),
      "no message hi",
    ],
    [
      "an edit of what another wrote",
      story(hi, { at: "09:01", by: "ravi_menon", edit: "hi", into: "ho" }),
      "not by",
    ],
    [
      "an edit of what is gone",
      story(
        hi,
        { at: "09:01", by: "nate_olsen", remove: "hi" },
        { at: "09:02", by: "nate_olsen", edit: "hi", into: "" },
      ),
      "no message hi is there for nate_olsen",
    ],
  ])("is refused with %s", (_, stories, problem) => {
    expect(() => deedsOf(stories)).toThrow(problem);
  });

  test("counts its times by the clocks of Chicago in November", () => {
    expect(shown(timeOfDay("09:14"))).toBe("2026-11-09T15:14:00.000Z");
  });
});
