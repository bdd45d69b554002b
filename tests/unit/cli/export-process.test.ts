import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ENV, removeFolders } from "../../support/config-files.ts";
import { aConversation, author, says } from "../../support/events.ts";
import { sslaProcess } from "../../support/run-process.ts";
import { at } from "../../support/terms.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

/** More than any pipe holds, and than a file may have under `ulimit -f 64`. */
const CASES = 600;

let live: LiveRig;

beforeAll(async () => {
  live = await startLive("2026-11-02T14:00:00Z");
  const events = Array.from({ length: CASES }, (_, i) =>
    says(author(`a${i}`), `m${i}`, "2026-11-02T16:00:00Z", { conversation: aConversation(`c${i}`) }),
  );
  await live.record(events);
  await live.store.beat(at("2026-11-10T18:00:00Z"));
  await live.store.close();
});
afterAll(removeFolders);

const exported = (
  args: string,
  how: { shell?: string; fileLimit?: number },
): ReturnType<typeof sslaProcess> =>
  sslaProcess(`export ${args}`, { cwd: live.cwd, env: { DATA_KEY: ENV["DATA_KEY"] ?? "" }, ...how });

it.each(["cases", "events"])("%s into a pipe that is closed early end quietly and well", async (what) => {
  const { code, out, err } = await exported(what, { shell: "| head -n 1" });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^.?"(case|channel)",[^\n]+\n$/);
});

it("a full disk is said in one line where it is standard output that is written to it", async () => {
  const { code, err } = await exported("cases", { shell: ">/dev/full" });
  expect({ code, err }).toEqual({ code: 74, err: "standard output cannot be written (ENOSPC)\n" });
});

it("a file that cannot be written to its end is said in one line, and what was there stays", async () => {
  writeFileSync(join(live.cwd, "out.csv"), "old");
  const { code, err } = await exported("cases --out out.csv", { fileLimit: 64 });
  expect({ code, err }).toEqual({ code: 74, err: "out.csv cannot be written (EFBIG)\n" });
  expect(readFileSync(join(live.cwd, "out.csv"), "utf8")).toBe("old");
  expect(readdirSync(live.cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
});
