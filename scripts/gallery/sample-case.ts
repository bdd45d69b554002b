import { caseId } from "../../src/core/ids.ts";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { parseInstant } from "../../src/core/time/iso.ts";
import type { CaseNotice } from "../../src/ports/notice.ts";
import type { Exhibit } from "./exhibit.ts";

const MINUTE = 60_000;

/** A quarter to five on a Monday in Chicago. */
export const NOW = at("2026-11-23T22:30:00Z");

/** Written out. Throws RangeError when it is no instant. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(text);
  return instant;
}

/** So many minutes. */
export const minutes = (count: number): ReturnType<typeof duration> => duration(count * MINUTE);

/** How every promise ends. */
export const HOURS_AND_TERMS = "Mon-Fri 09:00-18:00, Sat 10:00-14:00 Chicago · terms of 1 Nov 2026";

/** A case that waits, and whose first warning has come. */
export const CASE: CaseNotice = {
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
  promise: `first reply within 1 h for 95 of 100, ${HOURS_AND_TERMS}`,
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

/** What differs once the last warning has come. */
export const NOW_STANDING: Partial<CaseNotice> = {
  standing: { kind: "now" },
  left: minutes(10),
  dueAt: at("2026-11-23T22:40:00Z"),
  breachAt: at("2026-11-23T22:40:00Z"),
};

/** The message about it, with what differs. */
export function exhibit(name: string, title: string, about: string, changed: Partial<CaseNotice>): Exhibit {
  return { name, title, about, notice: { ...CASE, ...changed } };
}
