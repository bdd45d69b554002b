import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/seed.ts", "tests/support/loopback-only.mjs"],
    // And into the processes that tests start.
    env: { NODE_OPTIONS: `--import=${new URL("tests/support/loopback-only.mjs", import.meta.url).href}` },
    // A test that hangs is found; none fails because a machine is busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // Most tests wait for nothing: on two cores, one worker would leave one idle.
    maxWorkers: "100%",
  },
});
