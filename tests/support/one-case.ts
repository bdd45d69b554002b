import { viewWhole } from "../../src/app/case-view.ts";
import type { WholeView } from "../../src/app/case-view.ts";
import type { StageSubject } from "../../src/app/find-wait.ts";
import type { ChannelEvent, MessageEvent } from "../../src/core/cases/events.ts";
import { termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import { appRig, AROUND_THE_CLOCK, type AppRig } from "./app.ts";
import { author, BRAND, says } from "./events.ts";
import { anEntry } from "./store.ts";

/** What opens the case that most tests of messages are about. */
export const ASK: MessageEvent = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

/** The brand's answer to it, on the same day. */
export const answered = (time: string): ChannelEvent =>
  says(BRAND, "m2", `2026-11-02T${time}Z`, { repliesTo: "m1" });

/** A rig that was told those events. */
export async function rigOf(
  events: readonly ChannelEvent[],
  history: TermsHistory = termsHistory([AROUND_THE_CLOCK]),
): Promise<AppRig> {
  const rig = await appRig({ history, start: "2026-11-02T17:00:00Z" });
  await rig.tell(...events);
  return rig;
}

/** A stage of the case that `m1` opened. */
async function aboutOf(rig: AppRig, over: Partial<StageSubject> = {}): Promise<StageSubject> {
  const { subject } = anEntry("k", await rig.caseOf("m1"));
  if (subject.kind !== "stage") throw new Error("no stage");
  return { ...subject, ...over };
}

/** The case as its messages show it, and the stage that they are about. */
export async function viewOf(
  rig: AppRig,
  over: Partial<StageSubject> = {},
): Promise<{ readonly view: WholeView; readonly about: StageSubject }> {
  const about = await aboutOf(rig, over);
  const view = await viewWhole(rig, about);
  if (view === undefined) throw new Error("the case is gone");
  return { view, about };
}
