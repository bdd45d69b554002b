import { afterAll, describe, expect, it } from "vitest";
import { decideBy } from "../../../src/app/decide.ts";
import { listingOverrules } from "../../../src/app/weekly-overrules.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { aWatch } from "../../support/app.ts";
import { author, did, says } from "../../support/events.ts";
import { anIntake, freshPath, removeStores } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

afterAll(removeStores);

const NOISE = says(author("ana"), "m1", "2026-11-04T15:00:00Z", { noise: "only emoji" });
const INSISTED = did({ kind: "needs a reply" }, "m1", "2026-11-04T15:10:00Z");

/** What was queued by each of those instants, the duty being done twice at each, and anew after a restart. */
async function told(instants: readonly string[]): Promise<readonly (readonly string[])[]> {
  let now = at("2026-11-04T15:10:00Z");
  const store = await openSqliteStore({ path: freshPath(), key: undefined, now: () => now });
  const watch = aWatch();
  await store.record(anIntake([NOISE, INSISTED]), decideBy(watch));
  const found: string[][] = [];
  for (const iso of instants) {
    now = at(iso);
    for (const duty of [1, 2].map(() => listingOverrules({ store, watch, clock: { now: () => now } }))) {
      await duty.pass();
      await duty.pass();
    }
    const rows = await store.outbox.sendable(instant(now + 3_600_000), 50);
    found.push(
      rows.flatMap(({ destination, subject }) =>
        subject.kind === "ops"
          ? [[destination, subject.notice.title, ...subject.notice.lines].join(" | ")]
          : [],
      ),
    );
  }
  await store.close();
  return found;
}

describe("the week's overrules", () => {
  it("are listed on Monday at nine by the brand's clocks, once, to the manager", async () => {
    const [before, after, later] = await told([
      "2026-11-09T14:59:00Z",
      "2026-11-09T15:00:00Z",
      "2026-11-15T15:00:00Z",
    ]);
    expect(before).toEqual([]);
    expect(after).toEqual([
      expect.stringMatching(
        /^slack:U0CY00001 \| 1 overrule of what needs a reply in the week of 2026-11-02 \| “needs a reply”, said .+ on x-acme; the rule: only emoji\./,
      ),
    ]);
    expect(later).toEqual(after);
  });

  it("are listed late when nobody was there, and of no week without any", async () => {
    expect((await told(["2026-11-12T15:00:00Z"]))[0]).toHaveLength(1);
    expect((await told(["2026-11-17T15:00:00Z"]))[0]).toEqual([]);
  });
});
