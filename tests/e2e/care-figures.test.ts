// The figures of the real conversations against a recount of the raw file: none of the product's code, each customer's
// timeline on its own, around the clock. Every message of a customer counts as a request, but for what it says to others.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { replay } from "../../src/app/replay.ts";
import { channelId } from "../../src/core/ids.ts";
import { channelTally } from "../../src/core/stats/channel-tally.ts";
import type { ChannelTally } from "../../src/core/stats/channel-question.ts";
import { recordsOf } from "../../src/core/stats/deadline-record.ts";
import { NOT_WARNED } from "../../src/core/stats/warned.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { openHistory } from "../../src/history/open-history.ts";
import { CARE_CONVERSATIONS, HAS_CARE_CONVERSATIONS } from "../support/shared.ts";
import { ALL_WEEK, aTarget, at, hoursOf, someTerms } from "../support/terms.ts";

if (!HAS_CARE_CONVERSATIONS) console.log("skipped: the real conversations are not here");

interface Line {
  readonly at: string;
  readonly role: string;
  readonly handle: string;
  readonly text: string;
}

/** From the first message of a case to its answer; Infinity while there is none. */
type Wait = number;

const low = (text: string): string => text.toLowerCase();
const handles = (text: string): readonly string[] =>
  [...text.matchAll(/@(\w+)/g)].map(([, name]) => low(name ?? ""));

/** Whether a customer speaks to another one: the first of the leading handles, or one in the text, and none of the brand. */
function isForPeer(line: Line, lines: readonly Line[], channel: string): boolean {
  const customers = new Set(lines.filter(({ role }) => role === "customer").map(({ handle }) => low(handle)));
  const brand = [channel, ...lines.filter(({ role }) => role === "brand").map(({ handle }) => handle)].map(
    low,
  );
  const [lead = ""] = /^(\s*\.?@\w+)*/.exec(line.text) ?? [];
  const spokenTo = [...handles(lead).slice(0, 1), ...handles(line.text.slice(lead.length))];
  const isOurs = (name: string): boolean =>
    !customers.has(name) &&
    brand.some((own) => own === name || (name.length > 3 && (own.startsWith(name) || own.endsWith(name))));
  return !spokenTo.some(isOurs) && spokenTo.some((name) => name !== low(line.handle) && customers.has(name));
}

/** The waits of one customer for a first reply, one for each of their cases. */
function waitsOf(me: string, lines: readonly Line[], channel: string): readonly Wait[] {
  const customers = lines.filter(({ role }) => role === "customer").map(({ handle }) => low(handle));
  const opener = lines.find(({ role }) => role === "customer");
  const waits: Wait[] = [];
  let waitsSince = NaN;
  let isFirst = false;
  let quietSince = -Infinity;
  for (const line of lines) {
    const when = Date.parse(line.at);
    if (line.role === "brand") {
      const named = handles(line.text).filter((name) => customers.includes(name));
      const isForMe = named.length === 0 ? !Number.isNaN(waitsSince) : named.includes(me);
      if (!isForMe || waits.length === 0) continue;
      if (isFirst) waits[waits.length - 1] = when - waitsSince;
      [waitsSince, isFirst, quietSince] = [NaN, false, when];
    } else if (low(line.handle) === me && (line === opener || !isForPeer(line, lines, channel))) {
      const isNew = Number.isNaN(waitsSince) && when - quietSince >= 24 * 3_600_000;
      if (isNew) waits.push(Infinity);
      if (isNew) isFirst = true;
      if (Number.isNaN(waitsSince)) waitsSince = when;
      quietSince = when;
    }
  }
  return waits;
}

function recounted(): ReadonlyMap<string, readonly Wait[]> {
  const waits = new Map<string, Wait[]>();
  for (const json of readFileSync(CARE_CONVERSATIONS, "utf8").trim().split("\n")) {
    const { channel, messages } = JSON.parse(json) as {
      readonly channel: string;
      readonly messages: readonly Line[];
    };
    const lines = messages.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const own = waits.get(channel) ?? [];
    waits.set(channel, own);
    const people = new Set(lines.filter(({ role }) => role === "customer").map(({ handle }) => low(handle)));
    for (const me of people) own.push(...waitsOf(me, lines, channel));
  }
  return waits;
}

/** The smallest wait that at least `share` of all did not exceed; undefined when so many were never answered. */
function within(waits: readonly Wait[], share: number): number | undefined {
  const answered = waits.filter(Number.isFinite);
  const enough = answered.filter(
    (wait) => waits.filter((other) => other <= wait).length >= share * waits.length - 1e-9,
  );
  return enough.length === 0 ? undefined : Math.min(...enough);
}

async function tallied(target: string): Promise<ReadonlyMap<string, ChannelTally>> {
  const now = at("2026-11-22T00:00:00Z");
  const terms = someTerms({
    hours: hoursOf(ALL_WEEK, "UTC"),
    targets: [aTarget({ first: target })],
    warnings: [],
  });
  const history = termsHistory([terms]);
  const judged = replay({ historyFor: () => history, classifier: undefined, now });
  const tallies = new Map<string, ChannelTally>();
  for await (const { conversations } of await openHistory(CARE_CONVERSATIONS)) {
    for (const past of conversations) {
      const channel = channelId(past.channel);
      const period = { from: at("2015-01-01T00:00:00Z"), to: now };
      const question = { channel, period, weeks: [], now, history, coverage: [], people: false };
      const tally = tallies.get(channel) ?? channelTally(question);
      tallies.set(channel, tally);
      for (const { subject, outcomes } of judged.take(past) ?? []) {
        tally.addCase(subject.openedAt);
        for (const record of recordsOf(subject, outcomes, [])) tally.add(record, NOT_WARNED);
      }
    }
  }
  return tallies;
}

describe.skipIf(!HAS_CARE_CONVERSATIONS)("the figures of the real conversations", () => {
  const raw = HAS_CARE_CONVERSATIONS ? recounted() : new Map<string, readonly Wait[]>();

  test.each([
    ["15m", 15],
    ["1h", 60],
    ["24h", 24 * 60],
  ])("are those counted anew from the file, for a promise of %s", async (target, minutes) => {
    const tallies = await tallied(target);
    expect([...tallies.keys()].sort()).toEqual([...raw.keys()].sort());
    for (const [channel, waits] of raw) {
      const figures = tallies.get(channel)?.figures();
      const first = figures?.clocks.first;
      expect({
        channel,
        cases: figures?.opened,
        share: first?.attainment.share,
        unanswered: first?.unanswered,
        median: first?.responseTime.median,
        p90: first?.responseTime.p90,
        felt: first?.feltTime.median,
      }).toEqual({
        channel,
        cases: waits.length,
        share: waits.filter((wait) => wait <= minutes * 60_000).length / waits.length,
        unanswered: waits.filter((wait) => wait === Infinity).length,
        median: within(waits, 0.5),
        p90: within(waits, 0.9),
        felt: within(waits, 0.5),
      });
    }
  });
});
