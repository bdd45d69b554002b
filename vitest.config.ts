import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Into every process of the tests: those that run them, and those that they start. */
const LOOPBACK_ONLY = `--import=${new URL("tests/support/loopback-only.mjs", import.meta.url).href}`;

const LONG = ["/tests/crash/", "/tests/contract/channels/", "/tests/e2e/", "/tests/property/"];

/** What plays whole days comes first: were it last, one core would wait for the other. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((folder) => moduleId.includes(folder));
      return found === -1 ? LONG.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/seed.ts"],
    // Tests collect garbage by the gigabyte: with more room for the young it is collected half as often.
    execArgv: [LOOPBACK_ONLY, "--max-semi-space-size=64"],
    env: { NODE_OPTIONS: LOOPBACK_ONLY },
    // The program is loaded once a worker, not once a file: that halves the time. So no file may leave anything changed
    // behind, in modules, in the environment or in what is global.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // A test that hangs is found; none fails because a machine is busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // Most tests wait for nothing: on two cores, one worker would leave one idle.
    maxWorkers: "100%",
  },
});
