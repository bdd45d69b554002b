import { makeReport } from "../../src/app/make-report.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import type { Report } from "../../src/ports/report.ts";
import { SOME_MISSES, someWeek } from "../../tests/support/week-figures.ts";

/** The picture of the page; a browser takes it, so that no test compares it letter by letter. */
export const PAGE_PICTURE = "page.png";

/** Of a made-up week. */
export const someReport = (): Report =>
  makeReport(someWeek(), {
    brand: "Acme Travel",
    zone: zoneOf("America/Chicago"),
    week: "2026-W47",
    misses: SOME_MISSES,
    channelOf: () => ({
      name: "X",
      promise: "first reply within 1 h, Mon-Fri 9-18 Chicago",
      isShared: true,
    }),
  });
