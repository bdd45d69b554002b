// Deadlines added up per second, and what they take of memory: all figures of one channel over two years of it.
import { caseId, channelId, conversationId, messageId } from "../../src/core/ids.ts";
import { channelTally } from "../../src/core/stats/channel-tally.ts";
import type { DeadlineRecord } from "../../src/core/stats/deadline-record.ts";
import { NOT_WARNED, type Warned } from "../../src/core/stats/warned.ts";
import { weeksUntil } from "../../src/core/stats/weeks.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { addBusinessTime, businessTimeBetween } from "../../src/core/time/business-hours.ts";
import { after, duration, instant, minutes, timeBetween } from "../../src/core/time/instant.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import { weekOf } from "../../src/core/stats/weeks.ts";
import { at, someTerms, span } from "../support/terms.ts";
import { asMarkdown, inThousands, type BenchTable } from "./bench-table.ts";

const FROM = at("2024-11-04T06:00:00Z");
const NOW = at("2026-11-09T12:00:00Z");
const HOUR = span("1h");
const TERMS = someTerms();

/** One record after the other, made while it is needed: nothing but the tally is to be measured in memory. */
function* records(count: number): Generator<{ readonly record: DeadlineRecord; readonly warned: Warned }> {
  const step = (NOW - FROM) / count;
  let seed = 7;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const ids = { conversation: conversationId("c"), message: messageId("m") };
  for (let i = 0; i < count; i++) {
    const waitedFrom = instant(Math.floor(FROM + i * step));
    const answeredAt = random() < 0.03 ? undefined : after(waitedFrom, minutes(Math.floor(random() * 90)));
    const dueAt = addBusinessTime(TERMS.hours, waitedFrom, HOUR) ?? waitedFrom;
    const responseTime = businessTimeBetween(TERMS.hours, waitedFrom, answeredAt ?? NOW);
    const isWarned = responseTime > HOUR / 2;
    yield {
      record: {
        ...ids,
        caseId: caseId(`case${i}`),
        clock: "first",
        openedAt: waitedFrom,
        terms: TERMS.version,
        isOverlay: false,
        target: i % 5 === 0 ? "urgent" : "standard",
        published: i % 5 !== 0,
        within: HOUR,
        countedBy: "business",
        waitedFrom,
        dueAt,
        breachAt: dueAt,
        result: answeredAt !== undefined && answeredAt <= dueAt ? "met" : "missed",
        because: "",
        answeredAt,
        endedAt: answeredAt,
        responseTime,
        feltTime: timeBetween(waitedFrom, answeredAt ?? NOW),
        inferred: false,
        redirect: false,
        peerReplies: 0,
        claimedAt: undefined,
        claimedBy: undefined,
      },
      warned: isWarned ? { count: 1, firstAt: after(waitedFrom, duration(HOUR / 2)) } : NOT_WARNED,
    };
  }
}

/** Of this process: other work on the machine does not count. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + Math.max(external, arrayBuffers)) / 1_000_000);
};

/** Measures the tally over so many records; the whole stretch is the period, with `weeks` of trend. */
export function benchTally(count = 1_000_000): BenchTable {
  const idle = cpuMs();
  let made = 0;
  for (const { record } of records(count)) made += record.within > 0 ? 1 : 0;
  const making = cpuMs() - idle;
  const period = { from: FROM, to: NOW };
  const zone = zoneOf("America/Chicago");
  const question = {
    channel: channelId("x-acme"),
    period,
    weeks: weeksUntil(zone, weekOf(zone, instant(NOW - 1)), 4),
    now: NOW,
    history: termsHistory([TERMS]),
    coverage: [],
    people: false,
  };
  const before = megabytes();
  const started = cpuMs();
  const tally = channelTally(question);
  for (const { record, warned } of records(made)) {
    tally.addCase(record.openedAt);
    tally.add(record, warned);
  }
  const added = cpuMs() - started - making;
  const held = megabytes() - before;
  const asked = cpuMs();
  const { clocks } = tally.figures();
  const figures = cpuMs() - asked;
  return {
    title: "Figures",
    columns: ["work", "figure"],
    rows: [
      [
        "deadlines added, making them left out",
        `${inThousands(count)} in ${(added / 1000).toFixed(2)} s of CPU`,
      ],
      ["all figures of them", `${(figures / 1000).toFixed(2)} s of CPU`],
      ["memory held by the tally", `${held} MB`],
      ["most memory of the process", `${Math.round(process.resourceUsage().maxRSS / 1000)} MB`],
    ],
    notes: [`one channel, ${inThousands(clocks.first.attainment.decided)} decided; run with --expose-gc`],
  };
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) {
  console.log(asMarkdown(benchTally(Number(process.argv[2] ?? 1_000_000))));
}
