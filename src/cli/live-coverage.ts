import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Live } from "./live-store.ts";
import { monitorState } from "./monitor-state.ts";

/**
 * When a channel was watched and when it was not, as it can be told at `now`: that no monitor runs is noted by none
 * before the next one starts.
 */
export async function liveCoverage(
  live: Live,
  channel: ChannelId,
  now: Instant,
): Promise<readonly CoverageInterval[]> {
  const noted = await live.reader.intervals(channel);
  const { kind, lastSign } = await monitorState(live, now);
  if (kind === "running" || lastSign === undefined || noted.some(({ to }) => to === undefined)) return noted;
  const cause = `the monitor is not ${kind === "silent" ? "responding" : "running"}`;
  return [...noted, { from: lastSign, to: undefined, state: "blind", cause }];
}
