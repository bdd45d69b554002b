import { describe, expect, it } from "vitest";
import { keptIfInWords } from "../../../src/app/kept-if-in-words.ts";
import { missFactsOf } from "../../../src/app/miss-facts.ts";
import type { AlertFate } from "../../../src/app/alert-history.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import { conversationSnapshot } from "../../../src/core/cases/conversation-snapshot.ts";
import { ALWAYS_WATCHED } from "../../../src/core/cases/coverage.ts";
import { judge } from "../../../src/core/cases/judge.ts";
import type { Outcome } from "../../../src/core/cases/outcome.ts";
import { messageId } from "../../../src/core/ids.ts";
import { keptIf, type MissFacts } from "../../../src/core/stats/kept-if.ts";
import type { TermsAt } from "../../../src/core/terms/terms-at.ts";
import { author, BRAND, deleted, did, says } from "../../support/events.ts";
import { aTarget, at, inForce, someTerms } from "../../support/terms.ts";
import { casesOf, LATER } from "../../support/verdicts.ts";

const ana = author("ana");
const ask = (iso: string): ChannelEvent => says(ana, "m1", iso);
const answer = (iso: string): ChannelEvent => says(BRAND, "r1", iso, { repliesTo: "m1" });

function outcomeOf(events: readonly ChannelEvent[], termsAt?: TermsAt, clock = "first"): Outcome {
  const outcomes = casesOf(events, termsAt).flatMap((one) => judge(one, ALWAYS_WATCHED, at(LATER)));
  const found = outcomes.find((one) => one.clock === clock);
  if (found === undefined) throw new Error(`no ${clock}`);
  return found;
}

function told(outcome: Outcome, facts: MissFacts = {}): string | undefined {
  const kept = keptIf(outcome, facts);
  return kept && keptIfInWords(kept, outcome.deadline.terms.hours.calendar.zone);
}

describe("what would have kept a promise", () => {
  it("of what came before closing tells that, and the instant on the next day", () => {
    // Friday 6 November, 17:52 in Chicago; one hour: 8 min today, 52 on Monday.
    const events = [ask("2026-11-06T17:52:00-06:00"), answer("2026-11-09T10:00:00-06:00")];
    expect(told(outcomeOf(events))).toBe(
      "It came Fri 2026-11-06 17:52, 8 min before closing: an answer by Mon 2026-11-09 09:52 would have kept it. The answer came 8 min too late.",
    );
  });

  it("of what came while closed tells from when on its time ran", () => {
    expect(told(outcomeOf([ask("2026-11-07T22:00:00-06:00")]))).toBe(
      "It came Sat 2026-11-07 22:00 while closed, and its time ran from Mon 2026-11-09 09:00: an answer by Mon 2026-11-09 10:00 would have kept it.",
    );
  });

  it("of what came in the midst of the day tells no more than by when", () => {
    expect(told(outcomeOf([ask("2026-11-02T10:00:00-06:00")]))).toBe(
      "It came Mon 2026-11-02 10:00: an answer by Mon 2026-11-02 11:00 would have kept it.",
    );
    // Due at the close itself: nothing of it fell into the next day.
    expect(told(outcomeOf([ask("2026-11-02T17:00:00-06:00")]))).toContain(
      "It came Mon 2026-11-02 17:00: an answer",
    );
  });

  it("over a change of clocks: the hour before it, on Friday 30 October 2026, and Monday after it", () => {
    expect(told(outcomeOf([ask("2026-10-30T17:30:00-05:00")]))).toBe(
      "It came Fri 2026-10-30 17:30, 30 min before closing: an answer by Mon 2026-11-02 09:30 would have kept it.",
    );
  });

  it("tells who took it when, and when it was warned of, without a name", () => {
    const missed = outcomeOf([ask("2026-11-02T10:00:00-06:00")]);
    const warning = { at: at("2026-11-02T10:30:00-06:00"), to: "the team's channel" };
    expect(told(missed, { claim: "nobody", warning })).toContain(
      "Nobody took it; the warning went to the team's channel Mon 2026-11-02 10:30.",
    );
    expect(told(missed, { claim: at("2026-11-02T10:25:00-06:00"), warning: "none" })).toContain(
      "It was taken Mon 2026-11-02 10:25, 35 min before it was due; no warning was sent.",
    );
    expect(told(missed, { claim: at("2026-11-02T11:25:00-06:00") })).toContain("11:25, after it was due.");
    expect(told(missed, { warning: { at: warning.at, to: undefined } })).toContain(
      "would have kept it. The warning went out Mon 2026-11-02 10:30.",
    );
  });

  it("calls for an update where an update was missed, and for the end of the matter where that was", () => {
    const target = aTarget({ first: "1h", update: "1h", resolve: { within: "24h", clock: "calendar" } });
    const termsAt = inForce([someTerms({ targets: [target] })]);
    const placeholder = says(BRAND, "r1", "2026-11-02T10:10:00-06:00", {
      repliesTo: "m1",
      cues: ["placeholder"],
    });
    const events = [ask("2026-11-02T10:00:00-06:00"), placeholder];
    expect(told(outcomeOf(events, termsAt, "update"))).toContain("an update by Mon 2026-11-02 11:10 would");
    const open = [ask("2026-11-02T10:00:00-06:00")];
    expect(told(outcomeOf(open, termsAt, "resolve"))).toContain("resolving it by Tue 2026-11-03 10:00 would");
  });

  it("is asked of misses only", () => {
    const kept = [ask("2026-11-02T10:00:00-06:00"), answer("2026-11-02T10:10:00-06:00")];
    expect(told(outcomeOf(kept))).toBeUndefined();
    const gone = [
      ask("2026-11-02T10:00:00-06:00"),
      deleted("m1", "2026-11-02T16:10:00Z", "2026-11-02T16:11:00Z"),
    ];
    expect(told(outcomeOf(gone))).toBeUndefined();
  });
});

describe("what the store knows around a miss", () => {
  const WARNED: AlertFate = {
    stage: "warn:50%",
    clock: "first",
    anchor: messageId("m1"),
    fate: "sent",
    at: at("2026-11-02T16:30:00Z"),
    destination: "slack:U0ANA0001",
    reason: undefined,
  };

  function factsOf(alerts: readonly AlertFate[], ...acts: readonly ChannelEvent[]): MissFacts {
    const snapshot = conversationSnapshot(inForce([someTerms()]));
    snapshot.add([ask("2026-11-02T16:00:00Z"), answer("2026-11-02T18:00:00Z"), ...acts]);
    const [subject] = snapshot.cases();
    const [outcome] = subject === undefined ? [] : judge(subject, ALWAYS_WATCHED, at(LATER));
    if (subject === undefined || outcome === undefined) throw new Error("no case");
    return missFactsOf(outcome, alerts, snapshot.actsOn(subject));
  }

  it("is the first warning that was sent while it waited, without whom it went to", () => {
    const later = { ...WARNED, stage: "warn:10m", at: at("2026-11-02T16:50:00Z") };
    expect(factsOf([later, WARNED])).toEqual({ warning: { at: WARNED.at, to: undefined }, claim: "nobody" });
    for (const other of [
      { ...WARNED, fate: "cancelled" as const },
      { ...WARNED, stage: "breach" },
      { ...WARNED, clock: "next" as const },
      { ...WARNED, at: at("2026-11-02T19:00:00Z") },
    ]) {
      expect(factsOf([other]).warning).toBe("none");
    }
  });

  it("is the first claim while it waited, but none that was taken back or came after it", () => {
    const first = did({ kind: "claim" }, "m1", "2026-11-02T16:20:00Z");
    const second = did({ kind: "claim" }, "m1", "2026-11-02T16:40:00Z");
    expect(factsOf([], second, first).claim).toBe(at("2026-11-02T16:20:00Z"));
    const undo = did({ kind: "undo", act: first.id }, "m1", "2026-11-02T16:20:10Z");
    expect(factsOf([], first, undo).claim).toBe("nobody");
  });
});
