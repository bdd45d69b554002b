import { describe, expect, it } from "vitest";
import { x } from "../../../../src/channels/registry.ts";

const cost = x.readCost?.({ mentions: 3000, ownPosts: 1000 });

describe("what watching an account on X takes", () => {
  it("in requests is two every 50 seconds, and a lookup an hour", () => {
    expect(cost?.requestsPerMonth).toBe((2 * 30 * 24 * 3600) / 50 + 30 * 24);
  });

  it("stays below X's limits even when read fastest", () => {
    expect(cost?.windows).toEqual([
      { endpoint: "mentions", requests: 180, limit: 300 },
      { endpoint: "own posts", requests: 180, limit: 900 },
      { endpoint: "lookups", requests: 1, limit: 900 },
    ]);
  });

  it("in reads that X charges for follows the posts there are, not how often they are asked for", () => {
    expect(cost?.billedReadsPerMonth).toEqual({ least: 4000, most: 12_060 });
    expect(x.readCost?.({ mentions: 0, ownPosts: 0 }).billedReadsPerMonth).toEqual({ least: 0, most: 60 });
  });
});
