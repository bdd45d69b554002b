import { describe, expect, test } from "vitest";

import { activity, busyWith } from "../../../src/sim/activity.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("it is quiet", () => {
  test("at once when nothing is under way", async () => {
    await expect(activity().quiet()).resolves.toBeUndefined();
  });
  test("only when all has ended", async () => {
    const busy = activity();
    const [one, two] = [busy.begin(), busy.begin()];
    let isQuiet = false;
    const quiet = busy.quiet().then(() => (isQuiet = true));
    for (let n = 0; n < 20; n++) await turn();
    busy.end(one);
    for (let n = 0; n < 20; n++) await turn();
    expect(isQuiet).toBe(false);
    busy.end(two);
    await quiet;
  });
  test("only when what somebody waits for is done, or has failed", async () => {
    const busy = activity();
    let end = (): void => undefined;
    const work = busyWith(busy, {
      load: (name: string) =>
        new Promise<string>((resolve) => {
          end = () => {
            resolve(`${name} is there`);
          };
        }),
      fail: () => Promise.reject(new Error("no")),
    });
    const loaded = work.load("font");
    let isQuiet = false;
    const quiet = busy.quiet().then(() => (isQuiet = true));
    for (let n = 0; n < 20; n++) await turn();
    expect(isQuiet).toBe(false);
    end();
    expect(await loaded).toBe("font is there");
    await expect(work.fail()).rejects.toThrow("no");
    await quiet;
  });
  test("not yet when what has ended lets something else begin a few turns later", async () => {
    const busy = activity();
    const log: string[] = [];
    const first = busy.begin();
    const quiet = busy.quiet().then(() => log.push("quiet"));
    await turn();
    busy.end(first);
    await turn();
    await turn();
    const second = busy.begin();
    await turn();
    log.push("ended");
    busy.end(second);
    await quiet;
    expect(log).toEqual(["ended", "quiet"]);
  });
});

test("is not quiet among things too short to be met under way", async () => {
  const busy = activity();
  let isQuiet = false;
  const quiet = busy.quiet().then(() => (isQuiet = true));
  for (let n = 0; n < 20; n++) {
    await turn();
    busy.end(busy.begin());
    expect(isQuiet).toBe(false);
  }
  await quiet;
});

test("ending twice, or what never began, changes nothing", async () => {
  const busy = activity();
  const id = busy.begin();
  busy.end("undefined");
  busy.end(id);
  busy.end(id);
  await busy.quiet();
  expect(busy.begin()).not.toBe(id);
});
