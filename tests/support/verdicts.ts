import type { Case } from "../../src/core/cases/case.ts";
import { ALWAYS_WATCHED, type CoverageInterval } from "../../src/core/cases/coverage.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { judge } from "../../src/core/cases/judge.ts";
import { formatInstant } from "../../src/core/time/iso.ts";
import type { TermsAt } from "../../src/core/terms/terms-at.ts";
import { at, inForce, someTerms } from "./terms.ts";

/** A week after everything in these tests. */
export const LATER = "2026-12-31T00:00:00Z";

/** The cases of those events under those terms; office-hours terms of one hour unless others are given. */
export function casesOf(
  events: readonly ChannelEvent[],
  termsAt: TermsAt = inForce([someTerms()]),
): readonly Case[] {
  return foldConversation(events, termsAt);
}

/** Each verdict as `customer clock anchor due result`, such as `ana first m1 2026-11-02T16:00:00.000Z met`. */
export function verdictsOf(
  events: readonly ChannelEvent[],
  {
    now = LATER,
    termsAt,
    coverage = ALWAYS_WATCHED,
  }: {
    readonly now?: string;
    readonly termsAt?: TermsAt;
    readonly coverage?: readonly CoverageInterval[];
  } = {},
): readonly string[] {
  return casesOf(events, termsAt).flatMap((subject) =>
    judge(subject, coverage, at(now)).map(({ clock, deadline, result }) =>
      [subject.customer, clock, deadline.anchor, formatInstant(deadline.dueAt), result].join(" "),
    ),
  );
}
