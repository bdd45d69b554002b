import { describe, expect, test } from "vitest";
import { viewCase } from "../../../src/app/case-view.ts";
import type { StageSubject } from "../../../src/app/find-wait.ts";
import { renderSent, shownHash } from "../../../src/app/render.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import { termsHistory, type TermsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Notice } from "../../../src/ports/notice.ts";
import { appRig, AROUND_THE_CLOCK, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, BRAND, did, says } from "../../support/events.ts";
import { anEntry } from "../../support/store.ts";

const ANA = author("ana");
const ASK = says(ANA, "m1", "2026-11-02T15:00:00Z");
const answered = (time: string): ChannelEvent =>
  says(BRAND, "m2", `2026-11-02T${time}Z`, { repliesTo: "m1" });

async function rigOf(
  events: readonly ChannelEvent[],
  history: TermsHistory = termsHistory([AROUND_THE_CLOCK]),
): Promise<AppRig> {
  const rig = await appRig({ history, start: "2026-11-02T17:00:00Z" });
  await rig.tell(...events);
  return rig;
}

async function aboutOf(rig: AppRig, over: Partial<StageSubject> = {}): Promise<StageSubject> {
  const { subject } = anEntry("k", await rig.caseOf("m1"));
  if (subject.kind !== "stage") throw new Error("no stage");
  return { ...subject, ...over };
}

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
    const about = await aboutOf(rig, over);
    const view = await viewCase(rig, about);
    return view && renderSent(view, about, isLive, later(minutes));
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
