import { caseId } from "../../src/core/ids.ts";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { parseInstant } from "../../src/core/time/iso.ts";
import type { Answered, CaseNotice, ListNotice, Standing } from "../../src/ports/notice.ts";
import type { Exhibit } from "./exhibit.ts";
import { QUESTIONS } from "./questions.ts";

const MINUTE = 60_000;

/** A quarter to five on a Monday in Chicago. */
export const NOW = at("2026-11-23T22:30:00Z");

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(text);
  return instant;
}

const minutes = (count: number): ReturnType<typeof duration> => duration(count * MINUTE);

const CASE: CaseNotice = {
  kind: "case",
  caseId: caseId("0123456789abcdef0123456789abcdef"),
  standing: { kind: "soon" },
  clock: "first",
  dueAt: at("2026-11-23T23:00:00Z"),
  breachAt: at("2026-11-23T23:00:00Z"),
  left: minutes(30),
  over: duration(0),
  countedBy: "business",
  platform: "X",
  handle: "wanda_travels",
  quote: "My flight was cancelled and the app only says “error 17”. Can somebody rebook me? #stranded",
  link: "https://x.com/wanda_travels/status/1860000000000000001",
  promise: "first reply within 1 h, Mon-Fri 9-18, Sat 10-14 Chicago · terms of 1 Nov",
  claim: undefined,
  snoozedUntil: undefined,
  escalated: undefined,
  offersApology: false,
  mentions: { users: [], groups: [] },
  unseen: undefined,
  elsewhere: [],
  incidents: [],
  calledFor: undefined,
  notes: [],
};

const NOW_STANDING: Partial<CaseNotice> = {
  standing: { kind: "now" },
  left: minutes(10),
  dueAt: at("2026-11-23T22:40:00Z"),
  breachAt: at("2026-11-23T22:40:00Z"),
};

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
const STANDINGS: Readonly<Record<Standing["kind"], readonly Exhibit[]>> = {
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

/** What else a message about a waiting case can say. */
const CIRCUMSTANCES: readonly Exhibit[] = [
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

const OTHERS: readonly Exhibit[] = [
  {
    name: "list",
    title: "Three and more",
    about: "From three that wait on a channel there is one message, with a row and a button for each.",
    notice: aList({ form: "group" }),
  },
  {
    name: "list-late",
    title: "After an outage",
    about: "What could not be told comes in one message once Slack is back; answered ones are not in it.",
    notice: aList({
      form: "digest",
      more: 480,
      waiting: 483,
      unreached: { from: at("2026-11-23T21:27:00Z"), to: at("2026-11-23T22:29:00Z") },
    }),
  },
  {
    name: "brief",
    title: "Opening brief",
    about: "A quarter of an hour before opening: what waits, and what falls due first.",
    notice: aList({ form: "brief", turn: at("2026-11-23T22:45:00Z") }),
  },
  {
    name: "line",
    title: "An earlier message",
    about: "What is left of the first warning once a later message was posted: one line, without buttons.",
    notice: {
      kind: "line",
      caseId: CASE.caseId,
      standing: { kind: "soon" },
      dueAt: CASE.dueAt,
      platform: "X",
      handle: CASE.handle,
    },
  },
  {
    name: "claim-lapsed",
    title: "A claim that lapsed",
    about: "Said to the claimant alone, as a direct message.",
    notice: {
      kind: "personal",
      caseId: CASE.caseId,
      text: "You took this one, and half of the time that was left has gone. The team is warned again unless it is answered.",
      dueAt: CASE.dueAt,
      platform: "X",
      handle: CASE.handle,
      link: CASE.link,
    },
  },
  ...QUESTIONS,
  {
    name: "ops",
    title: "The monitor's own health",
    about: "Told where `ops` leads, within three minutes.",
    notice: {
      kind: "ops",
      level: "trouble",
      title: "Discord (discord-acme) is not watched",
      lines: [
        "Since 14:10 it cannot be read: Discord does not answer.",
        "What is asked there meanwhile is found when it is back; until then nobody is warned of it.",
      ],
    },
  },
];

/** Everything a team can come to see, in the order in which it would. */
export const EXHIBITS: readonly Exhibit[] = [...Object.values(STANDINGS).flat(), ...CIRCUMSTANCES, ...OTHERS];

function exhibit(name: string, title: string, about: string, changed: Partial<CaseNotice>): Exhibit {
  return { name, title, about, notice: { ...CASE, ...changed } };
}

/** Three who wait: one late, one that somebody has, one whose first warning has come. */
function aList(changed: Partial<ListNotice>): ListNotice {
  const { caseId, clock, dueAt, handle, quote, link } = CASE;
  const row = {
    caseId,
    clock,
    standing: CASE.standing,
    dueAt,
    handle,
    quote,
    link,
    claim: undefined,
    incidents: [],
  };
  return {
    kind: "list",
    form: "group",
    platform: "X",
    turn: undefined,
    waiting: 3,
    firstDue: at("2026-11-23T22:26:00Z"),
    rows: [
      {
        ...row,
        standing: { kind: "late" },
        dueAt: at("2026-11-23T22:26:00Z"),
        handle: "bob_flies",
        quote: "Seat 14C does not exist. Where do I sit?",
      },
      {
        ...row,
        standing: { kind: "now" },
        dueAt: at("2026-11-23T22:40:00Z"),
        handle: "cleo_roams",
        quote: "Can I take my dog on board?",
        claim: { by: { name: "ana", user: "U0ANA0001" }, at: at("2026-11-23T22:28:00Z") },
      },
      row,
    ],
    more: 0,
    mentions: { users: ["U0ANA0001"], groups: [] },
    unreached: undefined,
    calledFor: undefined,
    notes: [],
    ...changed,
  };
}
