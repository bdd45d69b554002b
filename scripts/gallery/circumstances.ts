import type { Exhibit } from "./exhibit.ts";
import { at, exhibit, HOURS_AND_TERMS, minutes, NOW_STANDING } from "./sample-case.ts";

/** What else a message about a waiting case can say. */
export const CIRCUMSTANCES: readonly Exhibit[] = [
  exhibit(
    "claimed",
    "Claimed",
    "Ana pressed “I've got it”: the team hears no more unless half of the time left goes by.",
    {
      ...NOW_STANDING,
      claim: { by: { name: "ana", user: "U0ANA0001" }, at: at("2026-11-23T22:28:00Z") },
    },
  ),
  exhibit("escalated", "Escalated", "Somebody called the next people of the policy before their time.", {
    ...NOW_STANDING,
    escalated: { by: { name: "ana", user: "U0ANA0001" }, at: at("2026-11-23T22:29:00Z") },
    mentions: { users: ["U0BO00001"], groups: [] },
  }),
  exhibit("snoozed", "Snoozed", "Quiet for a while; the clock runs on, and the breach is still told.", {
    snoozedUntil: at("2026-11-23T22:45:00Z"),
  }),
  exhibit(
    "unverified",
    "Could not verify",
    "X did not answer the last look: better a warning too many than one too few.",
    {
      ...NOW_STANDING,
      notes: ["could not verify on X whether it was answered meanwhile"],
    },
  ),
  exhibit(
    "blind",
    "The monitor was blind",
    "Unknown is not good, and not bad: somebody may have answered meanwhile.",
    {
      unseen: {
        from: at("2026-11-23T22:05:00Z"),
        to: at("2026-11-23T22:15:00Z"),
        cause: "X could not be reached",
      },
    },
  ),
  exhibit(
    "over-a-close",
    "Over a close",
    "Due at closing; a reply before the next opening still keeps the promise.",
    {
      dueAt: at("2026-11-24T00:00:00Z"),
      breachAt: at("2026-11-24T15:00:00Z"),
      left: minutes(90),
    },
  ),
  exhibit("incident", "In an incident", "Judged by the terms of the incident, and the message says so.", {
    incidents: ["system outage"],
  }),
  exhibit("update", "A promised update", "After “we are looking into it” another clock runs.", {
    clock: "update",
    promise: `update within 1 h, ${HOURS_AND_TERMS}`,
  }),
  exhibit("delayed", "Delayed", "It was called for minutes ago, and could not be told until now.", {
    ...NOW_STANDING,
    calledFor: at("2026-11-23T22:25:00Z"),
  }),
  exhibit(
    "hostile",
    "Hostile words",
    "What a stranger writes becomes no mention, no link, no format and no line of ours.",
    {
      handle: "<!channel>*admin*",
      quote: "<!here> <https://evil.example|Open post> *urgent* :rotating_light: `x` \u202Etxet desrever",
    },
  ),
  exhibit(
    "elsewhere",
    "The same words elsewhere",
    "Perhaps the same customer: a hint, no more, so that not two people answer.",
    {
      elsewhere: ["Discord"],
    },
  ),
  exhibit(
    "conduct",
    "Something that is not tolerated",
    "Named as the published terms name it; what is asked waits as ever.",
    { conduct: ["insults"] },
  ),
  exhibit(
    "words-gone",
    "Words that expired",
    "Texts go after their time; what was promised and kept stays.",
    {
      quote: undefined,
      link: undefined,
    },
  ),
];
