import type { Clock } from "../../../ports/clock.ts";
import type { SlackRoute } from "../../../platforms/slack/web-api.ts";

/** A route on which Slack's own clock is read from every answer. */
export interface DatedRoute {
  readonly route: SlackRoute;
  /** How far this machine's clock is ahead of Slack's, negative when it is behind; undefined before an answer. */
  readonly aheadMs: () => number | undefined;
}

/** The `Date` of an answer is cut to whole seconds. */
const HALF_A_SECOND = 500;

/** Watches the answers on `route`. Of all readings the median counts: one slow answer tells nothing. */
export function watchDates(route: SlackRoute, clock: Pick<Clock, "now">): DatedRoute {
  const readings: number[] = [];
  return {
    route: {
      ...route,
      fetch: async (url, init) => {
        const before = clock.now();
        const response = await (route.fetch ?? globalThis.fetch)(url, init);
        const slack = Date.parse(response.headers.get("date") ?? "");
        const here = (before + clock.now()) / 2;
        if (!Number.isNaN(slack)) readings.push(here - slack - HALF_A_SECOND);
        return response;
      },
    },
    aheadMs: () => {
      const median = readings.toSorted((a, b) => a - b)[Math.floor(readings.length / 2)];
      return median === undefined ? undefined : Math.round(median);
    },
  };
}
