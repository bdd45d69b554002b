import { judgingBy } from "../../src/app/judging.ts";
import { termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import type { Judging } from "../../src/ports/figures.ts";
import { ALL_WEEK, aTarget, at, hoursOf, someTerms } from "../support/terms.ts";

const STANDING = someTerms({
  hours: hoursOf(ALL_WEEK),
  targets: [aTarget({ first: "1h", next: "2h", resolve: { within: "24h", clock: "calendar" } })],
});

const SURGE = someTerms({
  version: "surge",
  kind: "overlay",
  hours: hoursOf(ALL_WEEK),
  targets: [aTarget({ first: "4h", update: "1h" })],
});

/** With an overlay that began with the day, or as if nobody had ever told of it. */
export const termsToldOf = (overlay: "surge" | "none"): TermsHistory =>
  termsHistory(
    [STANDING],
    overlay === "none"
      ? []
      : [{ terms: SURGE, from: at("2026-11-02T15:00:00Z"), to: at("2026-11-03T15:00:00Z") }],
  );

/** Judges every channel by them. */
export const judgingUnder = (history: TermsHistory): Judging =>
  judgingBy({ channels: new Map(), historyOf: () => history, folderOf: (channel) => channel });
