import { describe, expect, test } from "vitest";
import { dueAlerts, nextAlertAt } from "../../../../src/core/alerts/due-alerts.ts";
import { nextToEscalate } from "../../../../src/core/alerts/next-to-escalate.ts";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import type { Case } from "../../../../src/core/cases/case.ts";
import type { AlertKey } from "../../../../src/core/ids.ts";
import type { TermsAt } from "../../../../src/core/terms/terms-at.ts";
import { author, BRAND, did, says } from "../../../support/events.ts";
import { aTarget, at, inForce, someTerms, span } from "../../../support/terms.ts";
import { casesOf } from "../../../support/verdicts.ts";

const ana = author("ana");
const chicago = (time: string): string => `2026-11-02T${time}-06:00`; // Monday, open 09:00-18:00
const asked = says(ana, "m1", chicago("10:00:00")); // due 11:00, warnings 10:30 and 10:50
const escalate = (stage: string, time: string, id?: string): ChannelEvent =>
  did({ kind: "escalate", stage }, "m1", chicago(time), id);

function caseOf(events: readonly ChannelEvent[], termsAt?: TermsAt): Case {
  const subject = casesOf(events, termsAt).at(-1);
  if (subject === undefined) throw new Error("a case was expected");
  return subject;
}

/** What is sent by those times, one after the other, as `stage to routes`. */
function sent(subject: Case, times: readonly string[], recorded = new Set<AlertKey>()): readonly string[] {
  return times.flatMap((time) => {
    const { send, skipped } = dueAlerts(subject, at(chicago(time)), recorded);
    for (const key of [...send.flatMap(({ keys }) => keys), ...skipped]) recorded.add(key);
    return send.map(
      ({ stage, to }) => `${time} ${stage.spellings.join("+").slice(0, 15)} to ${to.join("+")}`,
    );
  });
}

const ALL_DAY = ["10:30:00", "10:40:00", "10:50:00", "11:00:01", "11:30:01"];

describe("an escalated stage", () => {
  test("calls its routes at once; the breach is told again, but not to those whom only it had called", () => {
    expect(sent(caseOf([asked, escalate("breach", "10:40:00")]), ALL_DAY)).toEqual([
      "10:30:00 warn:50% to team",
      "10:40:00 escalate:breach to team+lead",
      "10:50:00 warn:10m to team",
      "11:00:01 breach to team",
      "11:30:01 after:30m to manager",
    ]);
  });

  test("of the time after the breach counts as given at its own time", () => {
    expect(sent(caseOf([asked, escalate("after:30m", "10:40:00")]), ALL_DAY)).toEqual([
      "10:30:00 warn:50% to team",
      "10:40:00 escalate:after: to manager",
      "10:50:00 warn:10m to team",
      "11:00:01 breach to team+lead",
    ]);
  });

  test("wakes nobody twice: asking again, by whomever, in whatever order, changes nothing", () => {
    const once = [asked, escalate("breach", "10:40:00", "a")];
    const again = [...once, escalate("breach", "10:40:00", "b"), escalate("breach", "10:45:00", "c")];
    const { escalations } = caseOf(once);
    expect(escalations).toMatchObject([{ stage: "breach", by: "ana", at: at(chicago("10:40:00")) }]);
    expect(caseOf([...again].reverse()).escalations).toEqual(escalations);
    expect(caseOf([...again, ...again]).escalations).toEqual(escalations);
  });

  test("that has been called already, or that the policy does not know, calls nobody", () => {
    const late = caseOf([asked, escalate("breach", "11:00:01")]);
    expect(sent(late, ALL_DAY)).toEqual(sent(caseOf([asked]), ALL_DAY));
    expect(sent(caseOf([asked, escalate("after:9h", "10:40:00")]), ALL_DAY)).toEqual(
      sent(caseOf([asked]), ALL_DAY),
    );
  });

  test("on what was answered calls nobody, and what waits next begins anew", () => {
    const answer = says(BRAND, "m2", chicago("10:35:00"), { repliesTo: "m1" });
    expect(caseOf([asked, answer, escalate("breach", "10:40:00")]).escalations).toEqual([]);
    const more = says(ana, "m3", chicago("10:50:00"));
    const before = caseOf([asked, escalate("breach", "10:30:00"), answer, more]);
    expect(before.escalations).toEqual([]);
  });

  test("is taken back: nobody is called, and made again it is another", () => {
    const undone = [
      asked,
      escalate("breach", "10:40:00", "a"),
      did({ kind: "undo", act: "a" as never }, "m1", chicago("10:40:01")),
    ];
    const recorded = new Set<AlertKey>();
    sent(caseOf(undone.slice(0, 2)), ["10:40:00"], recorded);
    expect(sent(caseOf(undone), ["10:45:00"], recorded)).toEqual([]);
    expect(sent(caseOf([...undone, escalate("breach", "10:45:00")]), ["10:45:00"], recorded)).toEqual([
      "10:45:00 escalate:breach to team+lead",
    ]);
  });

  test("is of one deadline: a later message that tightens it has its own stages, all of them", () => {
    const termsAt = inForce([
      someTerms({
        targets: [
          aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "15m" }),
          aTarget({ first: "1h" }),
        ],
      }),
    ]);
    const refund = says(ana, "m2", chicago("10:41:00"), { keywords: ["refund"] });
    const events = [asked, escalate("breach", "10:40:00"), refund];
    const recorded = new Set<AlertKey>();
    sent(caseOf(events.slice(0, 2), termsAt), ["10:40:00"], recorded);
    expect(sent(caseOf(events, termsAt), ["10:42:00", "10:56:01"], recorded)).toEqual([
      "10:56:01 breach to team+lead",
    ]);
  });

  test("is found by whoever asks when something is next called for", () => {
    const subject = caseOf([asked, escalate("breach", "10:10:00")]);
    expect(nextAlertAt(subject, new Set())).toBe(at(chicago("10:10:00")));
  });
});

describe("what may be escalated", () => {
  const next = (events: readonly ChannelEvent[], time: string): unknown => {
    const found = nextToEscalate(caseOf(events), at(chicago(time)));
    return found && `${found.stage}: ${found.to.join("+")}`;
  };

  test("is the next stage that names somebody whom nothing has called", () => {
    expect(next([asked], "10:35:00")).toBe("breach: lead");
    expect(next([asked, escalate("breach", "10:40:00")], "10:41:00")).toBe("after:30m: manager");
    expect(next([asked], "11:00:01")).toBe("after:30m: manager");
    expect(next([asked], "11:30:01")).toBeUndefined();
  });

  test("is also the first, before anybody was warned", () => {
    expect(next([asked], "10:01:00")).toBe("breach: team+lead");
  });

  test("is nothing once it was answered, or where the policy names nobody else", () => {
    expect(
      next([asked, says(BRAND, "m2", chicago("10:35:00"), { repliesTo: "m1" })], "10:40:00"),
    ).toBeUndefined();
    const termsAt = inForce([
      someTerms({
        escalation: [
          { at: "warning", to: ["team"] },
          { at: "breach", to: ["team"] },
          { at: "after", after: span("30m"), to: ["team"] },
        ],
      }),
    ]);
    expect(nextToEscalate(caseOf([asked], termsAt), at(chicago("10:35:00")))).toBeUndefined();
  });
});

describe("a claim that is given back", () => {
  test("is nobody's, and warnings come as before", () => {
    const claim = did({ kind: "claim" }, "m1", chicago("10:10:00"));
    const release = did({ kind: "release" }, "m1", chicago("10:20:00"));
    expect(caseOf([asked, claim, release]).claim).toBeUndefined();
    expect(sent(caseOf([asked, claim, release]), ALL_DAY)).toEqual(sent(caseOf([asked]), ALL_DAY));
  });

  test("is given back by nobody but who has it", () => {
    const claim = did({ kind: "claim" }, "m1", chicago("10:10:00"));
    const release = did({ kind: "release" }, "m1", chicago("10:20:00"));
    const other = { ...release, by: "bo" as never } as ChannelEvent;
    expect(caseOf([asked, claim, other]).claim?.by).toBe("ana");
  });
});
