import { describe, expect, it } from "vitest";
import { casesToBeSure, surenessOf } from "../../../../../src/core/stats/plan/sureness.ts";

describe("how sure it is that a promise is kept", () => {
  it("takes 73 cases of which all were kept to be sure of 95 %, and 381 to be sure of 99 %", () => {
    // All of n kept: the low end is n / (n + 1.96²) = n / (n + 3.8415). 73/76.84 = 0.95001, 72/75.84 = 0.94935.
    expect(surenessOf(72, 72, 0.95)).toBe("not sure");
    expect(surenessOf(73, 73, 0.95)).toBe("sure");
    // 380/383.8415 = 0.98999, 381/384.8415 = 0.99002.
    expect(surenessOf(380, 380, 0.99)).toBe("not sure");
    expect(surenessOf(381, 381, 0.99)).toBe("sure");
  });

  it("is not sure of what was kept just so, and calls what was kept too seldom not kept, few cases or many", () => {
    expect(surenessOf(95, 100, 0.95)).toBe("not sure");
    expect(surenessOf(94, 100, 0.95)).toBe("not kept");
    expect(surenessOf(0, 1, 0.95)).toBe("not kept");
    expect(surenessOf(1, 1, 0.95)).toBe("not sure");
    expect(surenessOf(0, 0, 0.95)).toBeUndefined();
  });

  it("tells how many cases of the same share would do, and that none would when the share is the goal itself", () => {
    expect(casesToBeSure(1, 0.95)).toBe(73);
    expect(casesToBeSure(0.95, 0.95)).toBeUndefined();
    expect(casesToBeSure(0.9, 0.95)).toBeUndefined();
    const needed = casesToBeSure(0.97, 0.95) ?? 0;
    expect(surenessOf(0.97 * needed, needed, 0.95)).toBe("sure");
    expect(surenessOf(0.97 * (needed - 1), needed - 1, 0.95)).toBe("not sure");
  });
});
