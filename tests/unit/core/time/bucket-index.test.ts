import { describe, expect, it } from "vitest";
import { bucketIndex, lastUpTo } from "../../../../src/core/time/bucket-index.ts";

const BUCKET = 2 ** 24;

describe("a bucket index", () => {
  it("finds the last value that is not greater, the value itself included", () => {
    const index = bucketIndex(Float64Array.of(10, 20, 30), 0, BUCKET);
    expect([9, 10, 19, 20, 29, 30, BUCKET].map((limit) => lastUpTo(index, limit))).toEqual([
      -1, 0, 0, 1, 1, 2, 2,
    ]);
  });

  it("counts values on the edge of a bucket to both sides rightly", () => {
    const index = bucketIndex(Float64Array.of(0, BUCKET, 3 * BUCKET), 0, 4 * BUCKET);
    const limits = [0, BUCKET - 1, BUCKET, BUCKET + 1, 3 * BUCKET - 1, 3 * BUCKET, 4 * BUCKET];
    expect(limits.map((limit) => lastUpTo(index, limit))).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  it("starts wherever its range does, before 1970 too", () => {
    const origin = -5 * BUCKET;
    const index = bucketIndex(Float64Array.of(origin + 1, -3 * BUCKET), origin, 5 * BUCKET);
    expect(
      [origin, origin + 1, -3 * BUCKET - 1, -3 * BUCKET, 0].map((limit) => lastUpTo(index, limit)),
    ).toEqual([-1, 0, 0, 1, 1]);
  });

  it("finds nothing among no values", () => {
    expect(lastUpTo(bucketIndex(new Float64Array(0), 0, BUCKET), 5)).toBe(-1);
  });
});
