import { describe, expect, test } from "vitest";
import { endOverlay } from "../../../src/app/end-overlay.ts";
import { tellOfOverlays } from "../../../src/app/overlay-notices.ts";
import { startOverlay, type OverlayWish } from "../../../src/app/start-overlay.ts";
import { termsBook } from "../../../src/app/terms-book.ts";
import { decideBy } from "../../../src/app/decide.ts";
import { actId, personId } from "../../../src/core/ids.ts";
import { hours } from "../../../src/core/time/instant.ts";
import { ACME, AROUND_THE_CLOCK, NINE } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, BRAND, says } from "../../support/events.ts";
import { filesOf, governedRig, type GovernedRig } from "../../support/governed.ts";
import { anIntake, X_ACME } from "../../support/store.ts";

const wish = (over: Partial<OverlayWish> = {}): OverlayWish => ({
  ...{ id: actId("start"), brand: ACME, channel: X_ACME, name: "surge", kind: "surge", by: personId("ana") },
  ...{ askedAt: at(NINE), length: { kind: "for", span: hours(2) } },
  ...over,
});

const end = (over: Partial<Parameters<typeof endOverlay>[1]> = {}): Parameters<typeof endOverlay>[1] => ({
  ...{ id: actId("end"), act: undefined, brand: ACME, channel: undefined, name: undefined, kind: "surge" },
  ...{ by: personId("bo"), askedAt: at(NINE) },
  ...over,
});

/** Tells the rig's store of those events, judged by the terms in force. */
const tell = (rig: GovernedRig, ...events: Parameters<typeof anIntake>[0]) =>
  rig.store.record(anIntake(events, { receivedAt: rig.clock.now() }), decideBy(rig.watch));

describe("an overlay", () => {
  test("is in force from the act to its planned end, and a second one of that name is refused meanwhile", async () => {
    const rig = await governedRig();
    expect((await startOverlay(rig.deps, wish())).kind).toBe("started");
    expect(rig.inForce("2026-11-02T14:59:59.999Z")).toBe("2026-01-01");
    expect(rig.inForce("2026-11-02T15:00:00Z")).toBe("surge");
    expect(rig.inForce("2026-11-02T16:59:59.999Z")).toBe("surge");
    expect(rig.inForce("2026-11-02T17:00:00Z")).toBe("2026-01-01");
    expect(await startOverlay(rig.deps, wish({ id: actId("again") }))).toEqual({
      kind: "refused",
      because:
        "Surge terms “surge” are in force on X (x-acme) until Mon 2026-11-02 11:00:00 America/Chicago already. Nothing was changed.",
    });
  });

  test("is frozen under its own name before it judges, and started once by one act", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish());
    expect(rig.kept.map(({ channel, version }) => `${channel} ${version}`)).toEqual(["overlays surge"]);
    expect(await startOverlay(rig.deps, wish())).toEqual({
      kind: "refused",
      because: "That was done already.",
    });
  });

  test("that is not there, or on a channel that is not, is refused", async () => {
    const rig = await governedRig();
    expect(await startOverlay(rig.deps, wish({ name: "strom" }))).toMatchObject({
      because: 'There is no overlay "strom" in terms/overlays/; there are: surge.',
    });
    expect((await startOverlay(rig.deps, wish({ channel: "x-other" as typeof X_ACME }))).kind).toBe(
      "refused",
    );
  });

  test("until closing is refused where the channel never closes", async () => {
    const rig = await governedRig();
    expect(await startOverlay(rig.deps, wish({ length: { kind: "closing" } }))).toMatchObject({
      because: "This channel never closes: say for how long. Nothing was changed.",
    });
  });

  test("asked for before something that was judged begins after it", async () => {
    const rig = await governedRig();
    await rig.until("2026-11-02T15:00:05Z");
    await tell(rig, says(author("ana"), "m1", "2026-11-02T15:00:03Z"));
    await startOverlay(rig.deps, wish());
    expect(rig.inForce("2026-11-02T15:00:03Z")).toBe("2026-01-01");
    expect(rig.inForce("2026-11-02T15:00:03.001Z")).toBe("surge");
  });

  test("is not held up by a platform whose clock is far ahead", async () => {
    const rig = await governedRig();
    await tell(rig, says(author("ana"), "m1", "2026-11-02T19:00:00Z"));
    await startOverlay(rig.deps, wish());
    expect(rig.inForce("2026-11-02T15:00:05Z")).toBe("surge");
  });

  test("holds after a restart and after a reload", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish());
    rig.book.exchange(filesOf(AROUND_THE_CLOCK));
    expect(rig.inForce("2026-11-02T15:30:00Z")).toBe("surge");
    const again = await termsBook(rig.store, rig.deps.monitored, rig.teams, filesOf(AROUND_THE_CLOCK));
    expect(again.loaded().historyOf(X_ACME)?.overlays).toHaveLength(1);
  });

  test("judges what was posted within, also what comes in late; its end changes nothing of that", async () => {
    const rig = await governedRig();
    await tell(rig, says(author("ana"), "m1", "2026-11-02T15:00:00Z"));
    await startOverlay(rig.deps, wish());
    await rig.until("2026-11-02T15:30:00Z");
    await endOverlay(rig.deps, end({ askedAt: rig.clock.now() }));
    await rig.until("2026-11-02T15:40:00Z");
    await tell(
      rig,
      says(author("bob"), "m2", "2026-11-02T15:29:59.999Z"),
      says(author("cem"), "m3", "2026-11-02T15:30:00Z"),
    );
    const due = await rig.store.queries.due(10);
    expect(
      due.map(({ entry }) => `${entry.opening} ${String((entry.dueAt ?? 0) - entry.openedAt)}`).toSorted(),
    ).toEqual(["m1 3600000", "m2 14400000", "m3 3600000"]);
  });

  test("leaves what was folded under others folded: only the channels it lies over are read anew", async () => {
    const rig = await governedRig();
    const before = rig.book.loaded().historyOf(X_ACME);
    await rig.book.reread();
    expect(rig.book.loaded().historyOf(X_ACME)).toBe(before);
    await startOverlay(rig.deps, wish());
    const during = rig.book.loaded().historyOf(X_ACME);
    expect(during).not.toBe(before);
    await rig.book.reread();
    expect(rig.book.loaded().historyOf(X_ACME)).toBe(during);
  });
});

describe("ending", () => {
  test("ends what runs, once, and says when nothing does", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish());
    await rig.until("2026-11-02T15:30:00Z");
    expect((await endOverlay(rig.deps, end({ askedAt: rig.clock.now() }))).kind).toBe("ended");
    expect(rig.inForce("2026-11-02T15:30:00Z")).toBe("2026-01-01");
    expect(await endOverlay(rig.deps, end({ id: actId("e2") }))).toEqual({
      kind: "refused",
      because: "No surge runs there. Nothing was changed.",
    });
  });

  test("of one channel refuses what lies over all", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish({ channel: undefined }));
    await rig.until("2026-11-02T15:30:00Z");
    const stop = await endOverlay(rig.deps, end({ channel: X_ACME, askedAt: rig.clock.now() }));
    expect(stop.kind === "refused" && stop.because).toContain("lies over all channels");
  });
});

describe("the team", () => {
  test("is told when an overlay begins and when it has ended by itself, each once", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish());
    await tellOfOverlays(rig.deps);
    await tellOfOverlays(rig.deps);
    expect((await rig.asked()).map(({ to, title }) => `${to} ${title}`)).toEqual([
      "C0SOCIAL1 Surge terms “surge” are in force on X (x-acme) until Mon 2026-11-02 11:00:00 America/Chicago",
    ]);
    await rig.until("2026-11-02T17:00:00Z");
    await tellOfOverlays(rig.deps);
    await tellOfOverlays(rig.deps);
    expect((await rig.asked())[0]?.outcome).toBe("Ended.");
    const titles = rig.slack.standing.flatMap(({ notice }) => (notice.kind === "ops" ? [notice.title] : []));
    expect(titles).toEqual(["Surge terms “surge” have ended"]);
  });

  test("ends it by a button, and a second press changes nothing", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish());
    await tellOfOverlays(rig.deps);
    await rig.until("2026-11-02T15:30:00Z");
    expect((await rig.press("end")).text).toContain("Ended.");
    expect((await rig.press("end")).text).toContain("has ended already");
    expect(rig.inForce("2026-11-02T15:30:00Z")).toBe("2026-01-01");
  });
});

describe("an incident", () => {
  const incident = { kind: "incident", length: { kind: "open end" } } as const;

  test("reminds at the promised interval until it is ended, each time once, late only the last", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish(incident));
    const reminders = async (): Promise<number> => {
      await tellOfOverlays(rig.deps);
      return (await rig.asked()).filter(({ title }) => title.includes("due an update")).length;
    };
    await rig.until("2026-11-02T15:59:59Z");
    expect(await reminders()).toBe(0);
    await rig.until("2026-11-02T16:00:00Z");
    expect(await reminders()).toBe(1);
    expect(await reminders()).toBe(1);
    await rig.until("2026-11-02T19:30:00Z");
    expect(await reminders()).toBe(2);
    await endOverlay(rig.deps, end({ kind: "incident", askedAt: rig.clock.now() }));
    await rig.until("2026-11-02T23:00:00Z");
    expect(await reminders()).toBe(2);
  });

  test("shows the texts to be copied with where and whom they are for", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish(incident));
    await tellOfOverlays(rig.deps);
    expect((await rig.asked())[0]?.lines.slice(1)).toEqual([
      "public, every channel: “We know of the outage and are on it.”",
      "team, x-acme, en: “Point to the pinned post.”",
    ]);
  });

  test("a posted update ends the running updates of the cases it covers, of no others, and sets the next", async () => {
    const rig = await governedRig();
    const asks = (who: string, id: string, time: string, conversation: string) => {
      const opening = says(author(who), id, `2026-11-02T${time}Z`);
      return {
        ...opening,
        conversation: { ...opening.conversation, id: conversation as typeof opening.conversation.id },
      };
    };
    const patience = (id: string, to: ReturnType<typeof asks>, time: string) => ({
      ...says(BRAND, id, `2026-11-02T${time}Z`, { repliesTo: to.message, cues: ["placeholder"] }),
      conversation: to.conversation,
    });
    await startOverlay(rig.deps, wish(incident));
    await tellOfOverlays(rig.deps);
    await rig.until("2026-11-02T15:20:00Z");
    const [one, two] = [asks("ana", "m1", "15:01:00", "c1"), asks("bob", "m2", "15:02:00", "c2")];
    await tell(rig, one, two, patience("a1", one, "15:10:00"));
    await rig.until("2026-11-02T16:00:00Z");
    expect((await rig.press("told")).text).toContain("1 case is done");
    const [ana, bob] = await Promise.all(
      ["m1", "m2"].map(async (id) => (await rig.store.queries.find(id))[0]?.entry),
    );
    expect(ana?.dueAt).toBe(at("2026-11-02T17:00:00Z"));
    expect(bob?.dueAt).toBe(at("2026-11-02T19:02:00Z"));
    await rig.until("2026-11-02T16:30:00Z");
    await tellOfOverlays(rig.deps);
    expect((await rig.asked()).filter(({ title }) => title.includes("due an update"))).toEqual([]);
  });
});
