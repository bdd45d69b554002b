import fc from "fast-check";
import { expect, test } from "vitest";
import { actId, brandId, channelId, personId } from "../../src/core/ids.ts";
import { approvedHistory, type Proposal } from "../../src/core/terms/approvals.ts";
import { overlayEnd, overlayPeriods, type OverlayAct } from "../../src/core/terms/overlays.ts";
import { termsAt, termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import { someTerms } from "../support/terms.ts";

const [ACME, OTHER] = [brandId("acme"), brandId("other")];
const [X, DISCORD] = [channelId("x-acme"), channelId("discord-acme")];
const NAMES = ["surge", "storm", "gone"] as const;
const OVERLAYS = new Map(
  (["surge", "storm"] as const).map((name) => [
    name as string,
    someTerms({ version: name, kind: "overlay" }),
  ]),
);
const OWN = [
  someTerms({ version: "2026-01-01" }),
  someTerms({ version: "2026-06-01", from: "2026-06-01T06:00:00Z" }),
] as const;
const HISTORY = termsHistory(OWN);

/** Few instants, so that acts begin and end at the very same ones, and at those that are asked for. */
const instants = fc
  .integer({ min: 0, max: 12 })
  .map((i) => instant(Date.UTC(2026, 4, 31, 0) + i * 7_200_000));

const acts: fc.Arbitrary<readonly OverlayAct[]> = fc
  .array(
    fc.record({
      brand: fc.constantFrom(ACME, ACME, OTHER),
      channel: fc.constantFrom(undefined, X, DISCORD),
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom("surge" as const, "incident" as const),
      from: instants,
      until: fc.option(instants, { nil: undefined }),
      endedAt: fc.option(instants, { nil: undefined }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ endedAt, ...act }, i) => ({
      ...act,
      id: actId(`a${i}`),
      by: personId("ana"),
      ended: endedAt === undefined ? undefined : { id: actId(`e${i}`), at: endedAt, by: personId("bo") },
    })),
  );

const under = (all: readonly OverlayAct[]): TermsHistory => ({
  ...HISTORY,
  overlays: overlayPeriods(all, ACME, X, OVERLAYS),
});

/** The slow, obvious answer: of what runs there the last begun, of those begun at one instant the one with the last id. */
function expected(all: readonly OverlayAct[], at: Instant): string {
  const running = all.filter((act) => {
    const ends = [act.until, act.ended?.at].flatMap((end) => end ?? []);
    const isHere = act.brand === ACME && (act.channel === undefined || act.channel === X);
    return isHere && act.name !== "gone" && act.from <= at && ends.every((end) => at < end);
  });
  const [last] = running.toSorted((a, b) => b.from - a.from || (a.id < b.id ? 1 : -1));
  if (last !== undefined) return last.name;
  return at < OWN[1].from ? OWN[0].version : OWN[1].version;
}

test("a message is judged by the overlay begun last of those running when it was posted, else by its version", () => {
  fc.assert(
    fc.property(acts, instants, (all, at) => {
      expect(termsAt(under(all), at)?.version).toBe(expected(all, at));
    }),
  );
});

test("the order in which acts become known changes nothing", () => {
  fc.assert(
    fc.property(
      acts.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(under(shuffled)).toEqual(under(all));
      },
    ),
  );
});

test("ending an overlay changes nothing that was posted before its end", () => {
  fc.assert(
    fc.property(acts, instants, instants, fc.nat(), (all, at, end, pick) => {
      const ended = all.map((act, i) =>
        i === pick % Math.max(1, all.length) && act.ended === undefined
          ? { ...act, ended: { id: actId("e"), at: end, by: personId("bo") } }
          : act,
      );
      if (at < end) expect(termsAt(under(ended), at)?.version).toBe(termsAt(under(all), at)?.version);
    }),
  );
});

test("starting an overlay changes nothing that was posted before it", () => {
  fc.assert(
    fc.property(acts, instants, instants, (all, at, from) => {
      const act = {
        id: actId("z"),
        brand: ACME,
        channel: X,
        name: "surge",
        kind: "surge" as const,
        from,
        until: undefined,
      };
      const started = [...all, { ...act, by: personId("ana"), ended: undefined }];
      if (at < from) expect(termsAt(under(started), at)?.version).toBe(termsAt(under(all), at)?.version);
      else if (all.every((one) => one.from < from))
        expect(termsAt(under(started), at)?.version).toBe(expected(started, at));
    }),
  );
});

test("the end of an overlay is the earlier of the planned one and the one by a person", () => {
  fc.assert(
    fc.property(acts, (all) => {
      for (const { until, ended } of all) {
        const ends = [until, ended?.at].flatMap((end) => end ?? []);
        expect(overlayEnd({ until, ended })).toBe(ends.length === 0 ? undefined : Math.min(...ends));
      }
    }),
  );
});

const approvals = fc.array(fc.option(fc.option(instants, { nil: undefined }), { nil: null }), {
  minLength: 2,
  maxLength: 2,
});

test("a version is in force from the later of its date and its approval, and never without one", () => {
  fc.assert(
    fc.property(approvals, instants, (clicks, at) => {
      const proposed = (terms: { readonly version: string; readonly hash: string }): Proposal | undefined => {
        const click = clicks[OWN.findIndex(({ version }) => version === terms.version)];
        if (click === null) return undefined; // never proposed
        const approved = click === undefined ? undefined : { at: click, by: personId("bo") };
        return { brand: ACME, folder: "x-acme", ...terms, proposedAt: at, approved };
      };
      const begun = OWN.flatMap((terms, i) => {
        const click = clicks[i];
        const from = click === null || click === undefined ? undefined : Math.max(click, terms.from);
        return from === undefined || from > at ? [] : [{ version: terms.version, from }];
      });
      const newest = begun.toSorted((a, b) => b.from - a.from)[0];
      const found = termsAt(approvedHistory(HISTORY, proposed), at);
      if (begun.length === 2 && begun[0]?.from === begun[1]?.from)
        expect(begun.map(({ version }) => version)).toContain(found?.version);
      else expect(found?.version).toBe(newest?.version);
    }),
  );
});
