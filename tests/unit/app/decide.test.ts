import { expect, test } from "vitest";
import { appRig, AROUND_THE_CLOCK, type AppRig } from "../../support/app.ts";
import { shown } from "../../support/at.ts";
import { author, BRAND, deleted, says } from "../../support/events.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import { aTarget } from "../../support/terms.ts";

const ANA = author("ana");
const ASK = says(ANA, "m1", "2026-11-02T15:00:00Z");
const nextAt = async (rig: AppRig): Promise<string> => shown(await rig.store.nextAlertAt());

test("what was recorded is due at its first warning, then at the next that is not recorded", async () => {
  const rig = await appRig();
  const { nextAt: due } = await rig.tell(ASK);
  expect(shown(due)).toBe("2026-11-02T15:30:00.000Z");
  expect(await nextAt(rig)).toBe("2026-11-02T15:30:00.000Z");
});

test("an answer that came before the mention leaves nothing due", async () => {
  const rig = await appRig();
  await rig.tell(says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" }));
  await rig.tell(ASK);
  expect(await nextAt(rig)).toBe("never");
  expect((await rig.store.queries.find("m1"))[0]?.entry.state).toBe("answered");
});

test("a late opening message leaves the old id as an alias, and what was given counts as given", async () => {
  const rig = await appRig();
  await rig.tell(ASK);
  const was = await rig.caseOf("m1");
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  await rig.tell(says(ANA, "m0", "2026-11-02T14:55:00Z"));
  const is = await rig.caseOf("m1");
  expect(is).not.toBe(was);
  expect((await rig.store.queries.caseById(was))?.entry.id).toBe(is);
  expect(await nextAt(rig)).toBe("2026-11-02T15:45:00.000Z");
  await rig.sweep();
  expect(await rig.rows()).toHaveLength(1);
});

test("a late message that was not the first changes no id, and adopts what was given for an earlier deadline", async () => {
  const rig = await appRig();
  await rig.tell(ASK);
  const was = await rig.caseOf("m1");
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  await rig.tell(says(ANA, "m1b", "2026-11-02T15:05:00Z"));
  expect(await rig.caseOf("m1")).toBe(was);
  expect(await nextAt(rig)).toBe("2026-11-02T15:50:00.000Z");
});

test("a message in order that tightens the deadline is warned of anew: nothing was given for it yet", async () => {
  const urgent = aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "30m" });
  const terms = { ...AROUND_THE_CLOCK, targets: [urgent, aTarget({ first: "1h" })] as const };
  const rig = await appRig({ history: termsHistory([terms]) });
  await rig.tell(ASK);
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  await rig.tell(says(ANA, "m3", "2026-11-02T15:25:00Z", { keywords: ["refund"] }));
  await rig.tell(says(ANA, "m4", "2026-11-02T15:28:00Z", { keywords: ["refund"] }));
  expect(await nextAt(rig)).toBe("2026-11-02T15:40:00.000Z");
  await rig.until("2026-11-02T15:45:00Z");
  await rig.sweep();
  expect((await rig.rows()).length).toBe(2);
});

test("a late answer leaves what came after it waiting, with stages of its own", async () => {
  const rig = await appRig();
  await rig.tell(ASK, says(ANA, "m3", "2026-11-02T15:20:00Z"));
  await rig.until("2026-11-02T15:50:00Z");
  await rig.sweep();
  await rig.tell(says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" }));
  expect((await rig.store.queries.find("m1"))[0]?.entry.state).toBe("waiting");
  expect(await nextAt(rig)).toBe("2026-11-02T16:20:00.000Z");
});

test("a deletion of all that waits leaves nothing due", async () => {
  const rig = await appRig();
  await rig.tell(ASK);
  await rig.tell(deleted("m1", "2026-11-02T15:05:00Z", "2026-11-02T15:06:00Z"));
  expect(await nextAt(rig)).toBe("never");
});
