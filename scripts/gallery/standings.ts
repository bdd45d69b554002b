import { duration } from "../../src/core/time/instant.ts";
import type { Answered, Standing } from "../../src/ports/notice.ts";
import type { Exhibit } from "./exhibit.ts";
import { at, exhibit, minutes, NOW_STANDING } from "./sample-case.ts";

const IN_TIME: Answered = {
  at: at("2026-11-23T22:32:00Z"),
  after: minutes(52),
  kept: true,
  margin: minutes(8),
  context: undefined,
  claimant: { name: "ana", user: "U0ANA0001" },
};

const TOO_LATE: Answered = {
  ...IN_TIME,
  after: minutes(64),
  kept: false,
  margin: minutes(4),
  context: "it came 3 min before closing",
};

/** How a case can stand; the compiler wants one of every kind. */
export const STANDINGS: Readonly<Record<Standing["kind"], readonly Exhibit[]>> = {
  "on track": [
    exhibit("on-track", "On track", "Waits, and the first warning has not come: as after a snooze.", {
      standing: { kind: "on track" },
    }),
  ],
  soon: [
    exhibit("soon", "Soon", "The first warning: half of the promised time is gone.", {
      mentions: { users: ["U0ANA0001"], groups: [] },
    }),
  ],
  now: [
    exhibit("now", "Now", "The last warning, a new message, because Slack notifies of nothing else.", {
      ...NOW_STANDING,
      mentions: { users: ["U0ANA0001"], groups: ["S0SHIFT01"] },
    }),
  ],
  late: [
    exhibit("late", "Late", "The promise is broken; whoever leads the team is mentioned.", {
      standing: { kind: "late" },
      dueAt: at("2026-11-23T22:26:00Z"),
      breachAt: at("2026-11-23T22:26:00Z"),
      left: duration(0),
      over: minutes(4),
      mentions: { users: ["U0BO00001"], groups: [] },
      offersApology: true,
    }),
  ],
  answered: [
    exhibit("answered", "Answered in time", "The same message, edited in place: nobody is notified again.", {
      standing: { kind: "answered", ...IN_TIME },
    }),
    exhibit("answered-late", "Answered late", "Blameless: by how much, and nothing about whose fault.", {
      standing: { kind: "answered", ...TOO_LATE },
      offersApology: true,
    }),
  ],
  unknown: [
    exhibit(
      "unknown",
      "Answered, whether in time is unknown",
      "We were blind: unknown is never kept, nor missed.",
      {
        standing: { kind: "unknown" },
        unseen: {
          from: at("2026-11-23T22:05:00Z"),
          to: at("2026-11-23T22:15:00Z"),
          cause: "X could not be reached",
        },
      },
    ),
  ],
  withdrawn: [
    exhibit(
      "withdrawn",
      "Withdrawn",
      "The customer took the question back, or a person said that it needs no reply.",
      {
        standing: { kind: "withdrawn", cause: "deleted by the customer", by: undefined },
      },
    ),
  ],
  settled: [
    exhibit(
      "not-for-us",
      "Not for us",
      "Excluded by a person, who gave the reason: the report counts and lists it.",
      {
        standing: {
          kind: "settled",
          cause: "not for us: meant for another airline",
          by: { name: "bo", user: "U0BO00001" },
        },
      },
    ),
  ],
};
