import { describe, expect, test } from "vitest";
import type { StageSubject } from "../../../src/app/find-wait.ts";
import { renderSent, shownHash } from "../../../src/app/render.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import type { Notice } from "../../../src/ports/notice.ts";
import { at } from "../../support/at.ts";
import { did } from "../../support/events.ts";
import { answered, ASK, rigOf, viewOf } from "../../support/one-case.ts";

describe("what a sent message shows", () => {
  const later = (minutes: number) =>
    at(new Date(at("2026-11-02T15:31:00Z") + minutes * 60_000).toISOString());

  async function shownAs(
    events: readonly ChannelEvent[],
    isLive: boolean,
    minutes: number,
    over: Partial<StageSubject> = {},
  ): Promise<Notice | undefined> {
    const rig = await rigOf(events);
    const { view, about } = await viewOf(rig, over);
    return renderSent(view, about, isLive, later(minutes));
  }
  const hash = (notice: Notice | undefined): string | undefined => notice && shownHash(notice);

  test("is the same state while only time passes, and another once a warning or the deadline does", async () => {
    const [now, soon, last, late] = await Promise.all(
      [0, 10, 20, 40].map(async (minutes) => hash(await shownAs([ASK], true, minutes))),
    );
    expect(soon).toBe(now);
    expect(new Set([now, last, late]).size).toBe(3);
  });

  test("is another state when a claim comes", async () => {
    const claim = did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z");
    expect(hash(await shownAs([ASK, claim], true, 0))).not.toBe(hash(await shownAs([ASK], true, 0)));
  });

  test("is another state when its channel was not watched, and again when that is caught up with", async () => {
    const rig = await rigOf([ASK]);
    const shown = async () => {
      const { view, about } = await viewOf(rig);
      return hash(renderSent(view, about, true, later(0)));
    };
    const seen = await shown();
    await rig.store.coverage.blind(rig.monitored.id, at("2026-11-02T15:10:00Z"), "X says 503");
    const blind = await shown();
    expect(blind).not.toBe(seen);
    await rig.store.coverage.sighted(rig.monitored.id, at("2026-11-02T15:20:00Z"), true);
    expect(await shown()).toBe(seen);
  });

  test("is a line once it is not the live one, and the same whatever comes", async () => {
    const line = await shownAs([ASK], false, 0);
    expect(line).toMatchObject({
      kind: "line",
      standing: { kind: "soon" },
      handle: "ana",
      dueAt: at("2026-11-02T16:00:00Z"),
    });
    expect(await shownAs([ASK, answered("15:52:00")], false, 90)).toEqual(line);
  });

  test.each([
    ["breach", false, "late"],
    ["after", false, "late"],
    ["warning", true, "now"],
    ["warning", false, "soon"],
  ] as const)(
    "is, as a line of a %s (the last: %s), that it was %s",
    async (stageKind, isLastWarning, kind) => {
      expect(await shownAs([ASK], false, 0, { stageKind, isLastWarning })).toMatchObject({
        standing: { kind },
      });
    },
  );

  test("stays what the claimant was told, live or not", async () => {
    const live = await shownAs([ASK], true, 0, { stageKind: "claim lapse" });
    expect(live).toMatchObject({ kind: "personal", handle: "ana", dueAt: at("2026-11-02T16:00:00Z") });
    expect(await shownAs([ASK], false, 0, { stageKind: "claim lapse" })).toEqual(live);
  });
});
