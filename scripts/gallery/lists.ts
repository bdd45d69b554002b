import type { ListNotice } from "../../src/ports/notice.ts";
import type { Exhibit } from "./exhibit.ts";
import { at, CASE } from "./sample-case.ts";

/** Many cases in one message. */
export const LISTS: readonly Exhibit[] = [
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
    name: "list-delayed",
    title: "A list that comes late",
    about: "When it was called for; and of each row that falls into an incident, in which.",
    notice: aList({ calledFor: at("2026-11-23T22:25:00Z") }, ["system outage"]),
  },
];

/** Three who wait: one late, one that somebody has, one whose first warning has come; `incidents` are the first one's. */
function aList(changed: Partial<ListNotice>, incidents: readonly string[] = []): ListNotice {
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
        incidents,
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
