import { counted } from "../app/words.ts";
import type { ChannelReads } from "./read-costs.ts";

/** What reading a channel takes, a line each: requests, requests at the fastest, posts that are charged for. */
export function readsInLines({
  channel,
  basis,
  requestsPerMonth,
  windows,
  billedReadsPerMonth,
}: ChannelReads): readonly string[] {
  const { mentions, ownPosts, countedDays } = basis;
  const posts = `${counted(mentions, "mention")} and ${counted(ownPosts, "own post")}`;
  const origin =
    countedDays === undefined
      ? "an example: the store has not a day's posts to count yet"
      : `as counted in the last ${counted(countedDays, "day")}`;
  const fastest = windows.map(
    ({ endpoint, requests, limit }) => `${endpoint} ${number(requests)} of ${number(limit)}`,
  );
  const { least, most } = billedReadsPerMonth;
  return [
    `reads of ${channel} in 30 days, with ${posts} (${origin})`,
    `  requests          ${number(requestsPerMonth)}`,
    `  near a warning    of the requests allowed in 15 minutes: ${fastest.join(", ")}`,
    `  posts billed      ${number(least)} to ${number(most)}`,
  ];
}

/** The same for programs; null where nothing was counted. */
export function readsJson({ basis, ...reads }: ChannelReads): object {
  return { ...reads, basis: { ...basis, countedDays: basis.countedDays ?? null } };
}

const number = (count: number): string => count.toLocaleString("en-US");
