import { describe, expect, test } from "vitest";
import { decideBy } from "../../../src/app/decide.ts";
import { endOverlay, type OverlayEndWish } from "../../../src/app/end-overlay.ts";
import { tellOfOverlays } from "../../../src/app/overlay-notices.ts";
import { startOverlay, type OverlayWish } from "../../../src/app/start-overlay.ts";
import { takeRequests } from "../../../src/app/take-requests.ts";
import { actId, personId } from "../../../src/core/ids.ts";
import { hours, instant } from "../../../src/core/time/instant.ts";
import type { TermsRequest } from "../../../src/ports/requests.ts";
import { ACME, NINE } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { told } from "../../support/channel-watch.ts";
import { author, BRAND, says } from "../../support/events.ts";
import { governedRig, NO_REPORTS, type GovernedRig } from "../../support/governed.ts";
import { anIntake, X_ACME } from "../../support/store.ts";

const wish = (over: Partial<OverlayWish> = {}): OverlayWish => ({
  ...{ id: actId("start"), brand: ACME, channel: X_ACME, name: "surge", kind: "surge", by: personId("ana") },
  ...{ askedAt: at(NINE), length: { kind: "for", span: hours(2) } },
  ...over,
});

const end = (over: Partial<OverlayEndWish> = {}): OverlayEndWish => ({
  ...{ id: actId("end"), act: undefined, brand: ACME, channel: undefined, name: undefined, kind: "surge" },
  ...{ by: personId("bo"), askedAt: at(NINE) },
  ...over,
});

const aRequest = (id: string, askedAt: string, asked: TermsRequest["wish"]): TermsRequest => ({
  ...{ id: id.repeat(32), askedAt: at(askedAt), by: personId("root"), brand: ACME, channel: X_ACME },
  ...{ kind: "surge", wish: asked },
});

/** Takes those requests, as the monitor does that finds them. */
const take = (rig: GovernedRig, ...requests: readonly TermsRequest[]) => {
  const box = { waiting: () => Promise.resolve({ requests, unreadable: [] }), done: () => Promise.resolve() };
  return takeRequests({
    ...rig.deps,
    store: rig.store,
    requests: box,
    ops: rig.ops,
    brands: [ACME],
    reports: NO_REPORTS,
  });
};

const refusals = async (rig: GovernedRig): Promise<readonly string[]> =>
  (await told(rig)).flatMap(({ title, lines }) => (title.includes("could not be done") ? lines : []));

describe("two at once", () => {
  test("who start the same overlay start it once", async () => {
    const rig = await governedRig();
    const starts = await Promise.all([
      startOverlay(rig.deps, wish({ id: actId("one") })),
      startOverlay(rig.deps, wish({ id: actId("two"), channel: undefined })),
    ]);
    expect(starts.map(({ kind }) => kind).toSorted()).toEqual(["refused", "started"]);
    expect(await rig.store.overlays.all()).toHaveLength(1);
  });

  test("may start overlays of the same name over channels of two brands", async () => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish());
    const { id, brand, ...other } = { ...wish(), from: at(NINE), until: undefined };
    expect(
      await rig.store.overlays.start({ ...other, id: actId(`${id} 2`), brand: `${brand}-2` as never }),
    ).toBe(true);
  });
});

describe("a clock that was set back", () => {
  const setBack = async (): Promise<GovernedRig> => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish({ length: { kind: "open end" } }));
    rig.clock.jump(-3_600_000);
    return rig;
  };

  test("keeps nobody from ending what is to begin only then", async () => {
    const rig = await setBack();
    expect((await endOverlay(rig.deps, end({ askedAt: rig.clock.now() }))).kind).toBe("ended");
    expect(rig.inForce("2026-11-02T15:30:00Z")).toBe("2026-01-01");
  });

  test("keeps the button to end it at work", async () => {
    const rig = await setBack();
    await tellOfOverlays(rig.deps);
    expect((await rig.press("end")).text).toContain("Ended.");
  });

  test("lets nobody start it twice", async () => {
    const rig = await setBack();
    const again = wish({ id: actId("again"), askedAt: rig.clock.now(), length: { kind: "open end" } });
    expect((await startOverlay(rig.deps, again)).kind).toBe("refused");
  });
});

describe("what was asked for while nobody ran", () => {
  test("is ended at the instant at which that was asked, though it is long over by itself", async () => {
    const rig = await governedRig();
    await rig.until("2026-11-02T19:00:00Z");
    const start = aRequest("1", NINE, { do: "start", name: "surge", span: hours(2) });
    await take(rig, start, aRequest("2", "2026-11-02T15:30:00Z", { do: "end", name: undefined }));
    expect(await refusals(rig)).toEqual([]);
    expect(rig.inForce("2026-11-02T15:29:59Z")).toBe("surge");
    expect(rig.inForce("2026-11-02T15:30:00Z")).toBe("2026-01-01");
  });

  test("by a clock that was ahead begins now", async () => {
    const rig = await governedRig();
    await take(rig, aRequest("1", "2036-11-02T15:00:00Z", { do: "start", name: "surge", span: hours(2) }));
    expect(rig.inForce("2026-11-02T15:00:06Z")).toBe("surge");
    expect(rig.inForce("2026-11-02T17:00:06Z")).toBe("2026-01-01");
  });
});

test("an overlay for longer than a month is refused: that is a version of the terms", async () => {
  const rig = await governedRig();
  const forEver = wish({ length: { kind: "for", span: hours(2_400_000_000) } });
  expect(await startOverlay(rig.deps, forEver)).toEqual({
    kind: "refused",
    because: "At most 744 h: what is to last longer is a new version of the terms. Nothing was changed.",
  });
});

describe("reminders of an incident", () => {
  const reminded = async (): Promise<GovernedRig> => {
    const rig = await governedRig();
    await startOverlay(rig.deps, wish({ kind: "incident", length: { kind: "open end" } }));
    await tellOfOverlays(rig.deps);
    await rig.until("2026-11-02T16:01:00Z");
    await tellOfOverlays(rig.deps);
    await rig.asked();
    return rig;
  };
  const reminders = async (rig: GovernedRig) =>
    (await rig.asked()).filter(({ title }) => title.includes("due an update"));
  const outcomes = async (rig: GovernedRig) => (await reminders(rig)).map(({ outcome }) => outcome);

  test("lose their buttons when it ends", async () => {
    const rig = await reminded();
    expect(await outcomes(rig)).toEqual([undefined]);
    await endOverlay(rig.deps, end({ kind: "incident", askedAt: rig.clock.now() }));
    await tellOfOverlays(rig.deps);
    expect(await outcomes(rig)).toEqual(["It has ended."]);
  });

  test("lose them when customers were told by another way, and a click that was on its way notes nothing", async () => {
    const rig = await reminded();
    const [act] = await rig.store.overlays.all();
    const [reminder] = await reminders(rig);
    await rig.store.overlays.told(act?.id ?? actId(""), rig.clock.now());
    await tellOfOverlays(rig.deps);
    expect(await outcomes(rig)).toEqual(["Customers were told since."]);
    await rig.until("2026-11-02T16:10:00Z");
    expect((await rig.press("told", "U0ANA0001", reminder?.question)).text).toBe(
      "Customers were told since. Nothing was changed.",
    );
    expect((await rig.store.overlays.all())[0]?.toldAt).toBe(at("2026-11-02T16:01:00Z"));
  });

  test("lose them when that is pressed at the message that told of the start", async () => {
    const rig = await reminded();
    const begun = (await rig.asked()).find(({ title }) => title.includes("are in force"))?.question;
    await rig.press("told", "U0BO00001", begun);
    expect(await outcomes(rig)).toEqual(["Customers were told since."]);
  });

  test("stand one at a time", async () => {
    const rig = await reminded();
    await rig.until("2026-11-02T17:01:00Z");
    await tellOfOverlays(rig.deps);
    expect(await outcomes(rig)).toEqual(["Another reminder has taken its place.", undefined]);
  });
});

test("a double click on “Update posted” notes one update, and a later click another", async () => {
  const rig = await governedRig();
  await startOverlay(rig.deps, wish({ kind: "incident", length: { kind: "open end" } }));
  await tellOfOverlays(rig.deps);
  const toldAt = async () => (await rig.store.overlays.all())[0]?.toldAt;
  await rig.until("2026-11-02T15:20:00Z");
  await rig.press("told");
  await rig.until("2026-11-02T15:20:02Z");
  expect((await rig.press("told")).text).toBe("An update was noted a moment ago. Nothing was changed.");
  expect(await toldAt()).toBe(at("2026-11-02T15:20:00Z"));
  await rig.until("2026-11-02T15:50:00Z");
  await rig.press("told");
  expect(await toldAt()).toBe(at("2026-11-02T15:50:00Z"));
});

test("two who press “Update posted” at once note one update", async () => {
  const rig = await governedRig();
  const asks = says(author("ana"), "m1", "2026-11-02T15:01:00Z");
  const patience = says(BRAND, "a1", "2026-11-02T15:10:00Z", { repliesTo: "m1", cues: ["placeholder"] });
  await startOverlay(rig.deps, wish({ kind: "incident", length: { kind: "open end" } }));
  await tellOfOverlays(rig.deps);
  await rig.until("2026-11-02T15:20:00Z");
  await rig.store.record(anIntake([asks, patience], { receivedAt: rig.clock.now() }), decideBy(rig.watch));
  const begun = (await rig.asked())[0]?.question;
  const before = (await rig.store.queries.counts()).events;
  await Promise.all([rig.press("told", "U0BO00001", begun), rig.press("told", "U0ANA0001", begun)]);
  expect((await rig.store.queries.counts()).events).toBe(before + 1);
});

test("a late click on a reminder that somebody has answered notes no second update", async () => {
  const rig = await governedRig();
  const asks = says(author("ana"), "m1", "2026-11-02T15:01:00Z");
  const patience = says(BRAND, "a1", "2026-11-02T15:10:00Z", { repliesTo: "m1", cues: ["placeholder"] });
  await startOverlay(rig.deps, wish({ kind: "incident", length: { kind: "open end" } }));
  await tellOfOverlays(rig.deps);
  await rig.until("2026-11-02T15:20:00Z");
  const intake = anIntake([asks, patience], { receivedAt: rig.clock.now() });
  await rig.store.record(intake, decideBy(rig.watch));
  await rig.until("2026-11-02T16:01:00Z");
  await tellOfOverlays(rig.deps);
  const reminder = (await rig.asked()).find(({ title }) => title.includes("due an update"))?.question;
  expect((await rig.press("told", "U0BO00001", reminder)).text).toContain("1 case is done");
  await rig.until("2026-11-02T16:30:00Z");
  expect((await rig.press("told", "U0ANA0001", reminder)).text).toBe(
    "Update posted, says bo. Nothing was changed.",
  );
  expect((await rig.store.queries.due(10))[0]?.entry.dueAt).toBe(at("2026-11-02T17:01:00Z"));
  expect((await rig.store.overlays.all())[0]?.toldAt).toBe(instant(at("2026-11-02T16:01:00Z")));
});
