import { describe, expect, test } from "vitest";
import { publishDue } from "../../../src/app/publish.ts";
import { lastToUndo } from "../../../src/app/undo-publication.ts";
import { personId } from "../../../src/core/ids.ts";
import { ChannelError } from "../../../src/ports/errors.ts";
import type { Publication } from "../../../src/ports/publications.ts";
import { ACME, AROUND_THE_CLOCK } from "../../support/app.ts";
import { filesOf } from "../../support/governed.ts";
import { aPlace } from "../../support/fake-publisher.ts";
import { publishRig, type PublishRig } from "../../support/publish-rig.ts";
import { X_ACME } from "../../support/store.ts";
import { ALL_WEEK, aTarget, closedOn, hoursOf, someTerms } from "../../support/terms.ts";

const LOST = new ChannelError("X did not answer", { permanent: false, mend: "wait" });

/** Somebody confirms the text of the terms in force. */
async function confirm(rig: PublishRig, over: Partial<Publication> = {}): Promise<void> {
  const now = rig.clock.now();
  await rig.store.publications.plan([
    {
      ...{
        id: "p1",
        brand: ACME,
        channel: X_ACME,
        surface: "x.bio",
        place: "22",
        name: "@acme",
        write: "auto",
      },
      ...{ text: rig.ours(), locale: "en", terms: AROUND_THE_CLOCK },
      ...{ by: personId("ana"), askedAt: now, plannedFor: now, undoes: undefined, isForced: false },
      ...over,
    },
  ]);
}

const stateOf = async (rig: PublishRig, id = "p1"): Promise<Publication["state"] | undefined> =>
  (await rig.store.publications.find(id))?.state;

describe("a confirmed text", () => {
  test("is written once, and kept with what stood there before", async () => {
    const rig = await publishRig();
    rig.publisher.texts.set("22", "old");
    await confirm(rig);
    await confirm(rig);
    await rig.minutes(10);
    expect(rig.publisher.writes).toHaveLength(1);
    expect(await stateOf(rig)).toMatchObject({ kind: "live", before: "old" });
  });

  test("that stumbles over an error of ours holds up no other, and ops is told", async () => {
    const rig = await publishRig({ places: [aPlace(), aPlace({ id: "33", name: "@acme_help" })] });
    rig.publisher.failReads(new TypeError("token-1 is not a function"), "22");
    await confirm(rig);
    await confirm(rig, { id: "p2", place: "33" });
    await publishDue(rig.publishDeps);
    expect(rig.publisher.writes.map(({ place }) => place)).toEqual(["33"]);
    expect(await stateOf(rig)).toMatchObject({ kind: "waiting" });
    expect(await stateOf(rig, "p2")).toMatchObject({ kind: "live" });
    const told = (await rig.told()).join(" ");
    expect(told).toContain("A text cannot be published");
    expect(told).not.toContain("token-1");
  });

  test("is not written where it stands already", async () => {
    const rig = await publishRig();
    rig.publisher.texts.set("22", rig.ours());
    await confirm(rig);
    await rig.minutes(1);
    expect(rig.publisher.writes).toEqual([]);
    expect(await stateOf(rig)).toMatchObject({ kind: "dropped", reason: "it stood there already" });
    expect(await rig.told()).toEqual([]);
  });

  test("that the terms do not say any more is not written, and ops is told", async () => {
    const rig = await publishRig();
    await confirm(rig, { text: "95 of 100 get a reply within 5 minutes" });
    await rig.minutes(1);
    expect(rig.publisher.writes).toEqual([]);
    expect((await rig.told())[0]).toContain("the terms say something else by now");
  });

  test("waits as long as the platform wants", async () => {
    const rig = await publishRig();
    const outcome = { kind: "again", reason: "2 edits in 10 minutes", retryAfterMs: 540_000 } as const;
    rig.publisher.answer({ outcome, stored: false });
    await confirm(rig);
    await rig.minutes(8);
    expect(rig.publisher.writes).toHaveLength(1);
    await rig.minutes(3);
    expect(rig.publisher.writes).toHaveLength(2);
    expect(await stateOf(rig)).toMatchObject({ kind: "live" });
  });

  test("that is refused is not tried again, and ops is told how to mend it", async () => {
    const rig = await publishRig();
    const outcome = { kind: "refused", reason: "missing scope", mend: "add channels:manage" } as const;
    rig.publisher.answer({ outcome, stored: false });
    await confirm(rig);
    await rig.minutes(30);
    expect(rig.publisher.writes).toHaveLength(1);
    expect((await rig.told())[0]).toContain("missing scope; add channels:manage");
  });

  test("that calls everybody is never written", async () => {
    const offers = ["help for @everyone"];
    const rig = await publishRig({
      files: filesOf({ ...AROUND_THE_CLOCK, offers }),
      surfaces: ["discord.topic"],
    });
    expect(rig.ours("discord.topic")).toBe("");
  });
});

describe("an attempt of which nobody knows how it ended", () => {
  test("is settled by reading back: what stands there is not written again", async () => {
    const rig = await publishRig();
    rig.publisher.texts.set("22", "old");
    rig.publisher.answer({ outcome: LOST, stored: true });
    await confirm(rig);
    await rig.minutes(10);
    expect(rig.publisher.writes).toHaveLength(1);
    expect(await stateOf(rig)).toMatchObject({ kind: "live", before: "old" });
  });

  test("is made again when what stood there before still does", async () => {
    const rig = await publishRig();
    rig.publisher.texts.set("22", "old");
    rig.publisher.answer({ outcome: LOST, stored: false });
    await confirm(rig);
    await rig.minutes(10);
    expect(rig.publisher.writes).toHaveLength(2);
    expect(await stateOf(rig)).toMatchObject({ kind: "live", before: "old" });
  });

  test("is given up when somebody wrote something else there meanwhile", async () => {
    const rig = await publishRig();
    rig.publisher.answer({ outcome: LOST, stored: false });
    await confirm(rig);
    await rig.minutes(1);
    rig.publisher.texts.set("22", "by hand");
    await rig.minutes(10);
    expect(rig.publisher.texts.get("22")).toBe("by hand");
    expect((await rig.told())[0]).toContain("somebody wrote something else there meanwhile");
  });

  // The process dies after the platform took the text, and before that is committed: the attempt is all that is known.
  test.each([true, false])(
    "after a crash is settled at the next start; the platform had taken it: %s",
    async (taken) => {
      const rig = await publishRig();
      const now = rig.clock.now();
      await confirm(rig);
      await rig.store.publications.note("p1", {
        kind: "writing",
        before: "old",
        begunAt: now,
        notBefore: now,
      });
      rig.publisher.texts.set("22", taken ? rig.ours() : "old");
      rig.restart();
      await rig.minutes(5);
      expect(rig.publisher.writes).toHaveLength(taken ? 0 : 1);
      expect(rig.publisher.texts.get("22")).toBe(rig.ours());
      expect(await stateOf(rig)).toMatchObject({ kind: "live", before: "old" });
    },
  );

  test("is tried less and less often, and given up after a day", async () => {
    const rig = await publishRig();
    rig.publisher.answer(...Array.from({ length: 99 }, () => ({ outcome: LOST, stored: false })));
    await confirm(rig);
    await rig.minutes(60 * 36, 15);
    expect(rig.publisher.writes.length).toBeLessThan(14);
    expect(await stateOf(rig)).toMatchObject({ kind: "dropped" });
  });
});

describe("undoing", () => {
  const undo = { id: "u1", text: "old", undoes: "p1" };

  async function published(): Promise<PublishRig> {
    const rig = await publishRig();
    rig.publisher.texts.set("22", "old");
    await confirm(rig);
    await rig.minutes(1);
    return rig;
  }

  test("writes what stood there before, and the watch lets it be", async () => {
    const rig = await published();
    await confirm(rig, undo);
    await rig.minutes(60 * 7, 5);
    expect(rig.publisher.texts.get("22")).toBe("old");
    expect(await rig.asked()).toEqual([]);
    expect(lastToUndo(await rig.publications())).toBeUndefined();
  });

  test("does not write over what somebody edited since, unless it is forced", async () => {
    const rig = await published();
    rig.publisher.texts.set("22", "by hand");
    await confirm(rig, undo);
    await rig.minutes(1);
    expect(rig.publisher.texts.get("22")).toBe("by hand");
    expect((await rig.told())[0]).toContain("somebody has edited it since");
    await confirm(rig, { ...undo, id: "u2", isForced: true });
    await rig.minutes(1);
    expect(rig.publisher.texts.get("22")).toBe("old");
  });
});

describe("when the terms come to say something else", () => {
  const DECEMBER = someTerms({
    version: "2026-11-05",
    from: "2026-11-05T06:00:00Z",
    hours: hoursOf(ALL_WEEK),
    targets: [aTarget({ first: "30m" })],
  });

  async function planned(): Promise<PublishRig> {
    const rig = await publishRig({ files: filesOf(AROUND_THE_CLOCK, DECEMBER) });
    await confirm(rig);
    await rig.minutes(6);
    return rig;
  }

  test("people are asked days before, and one click has it published at that instant", async () => {
    const rig = await planned();
    const [question, ...more] = await rig.asked();
    expect(more).toEqual([]);
    expect(question?.title).toBe("Publish the new texts of X (x-acme) on Thu 2026-11-05 00:00:00?");
    expect(question?.lines.join()).toContain("30 minutes");
    await rig.press("publish-then");
    rig.restart();
    await rig.until("2026-11-05T05:59:00Z");
    await rig.pass();
    expect(rig.publisher.texts.get("22")).toContain("1 hour");
    await rig.minutes(1);
    expect(rig.publisher.texts.get("22")).toContain("30 minutes");
    await rig.minutes(10);
    expect((await rig.asked()).map(({ outcome }) => outcome)).toEqual(["Planned by bo."]);
    expect(rig.publisher.writes).toHaveLength(2);
  });

  test("nothing is written without a click, and the old text is asked about from then on", async () => {
    const rig = await planned();
    await rig.asked();
    await rig.until("2026-11-05T06:00:30Z");
    await rig.minutes(6);
    expect(rig.publisher.writes).toHaveLength(1);
    expect((await rig.asked()).map(({ title, outcome }) => [title, outcome])).toEqual([
      ["Publish the new texts of X (x-acme) on Thu 2026-11-05 00:00:00?", "Its time has come."],
      ["X bio of @acme promises something else than the terms: how soon", undefined],
    ]);
  });

  const closing = {
    ...AROUND_THE_CLOCK,
    hours: hoursOf(ALL_WEEK, "America/Chicago", [closedOn("2026-11-19")]),
  };

  test.each([true, false])(
    "days that come near follow by themselves where that was wanted: %s",
    async (follows) => {
      const rig = await publishRig({ files: filesOf(closing), follows });
      await confirm(rig);
      await rig.minutes(6);
      expect(rig.publisher.writes).toHaveLength(1);
      await rig.until("2026-11-06T06:01:00Z");
      await rig.minutes(3);
      expect(rig.publisher.texts.get("22")?.includes("19 Nov")).toBe(follows);
      expect((await rig.asked()).length > 0).toBe(!follows);
    },
  );
});
