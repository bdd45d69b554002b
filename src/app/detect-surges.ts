import { surgeLimit, surgeNow, medianOf, type Arrivals } from "../core/alerts/surge.ts";
import { blindBetween } from "../core/cases/coverage.ts";
import { hashOf } from "../core/hash.ts";
import { isRunning, liesOver } from "../core/terms/overlays.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import { nextClosing } from "../core/time/business-hours.ts";
import { hours, instant, minutes, type Duration, type Instant, type Interval } from "../core/time/instant.ts";
import { offsetAt, type Zone } from "../core/time/zone.ts";
import type { QuestionChoice } from "../ports/notice.ts";
import type { Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import { askPeople } from "./ask-people.ts";
import { askedAt } from "./destinations.ts";
import { zoneOfChannel, type Monitored } from "./monitored.ts";
import { proposedChanges } from "./proposal-words.ts";
import type { OverlayDeps } from "./overlays.ts";
import { surgeOverlay } from "./surge-overlay.ts";
import { counted } from "./words.ts";

export interface SurgeDeps extends Omit<OverlayDeps, "freeze"> {
  readonly store: OverlayDeps["store"] & Pick<Store, "surges" | "coverage">;
}

const EVERY = minutes(1);
const HOUR = hours(1);
const WEEK = hours(7 * 24);
/** So many weeks are looked back. */
const WEEKS = 8;
/** A surge is worth asking about for so long after it began. */
const RECENT = hours(1);

/**
 * Asks the team of each channel on which far more ask than is usual at that hour of the week whether to put surge terms
 * over it: once for each surge, whoever calls and after any crash. Returns how long to sleep before looking again.
 */
export async function detectSurges(deps: SurgeDeps): Promise<Duration> {
  for (const monitored of deps.monitored.values()) await detect(deps, monitored, deps.clock.now());
  return EVERY;
}

async function detect(deps: SurgeDeps, monitored: Monitored, now: Instant): Promise<void> {
  const { store, log } = deps;
  const { id } = monitored;
  const zone = zoneOfChannel({ historyOf: deps.book.loaded().historyOf }, monitored, now);
  const arrivals = await arrivalsOn(deps, monitored, zone, now);
  const noted = (await store.surges.state(id)) ?? { state: "calm" as const, since: now };
  const state = surgeNow(noted.state, arrivals);
  const since = state === noted.state ? noted.since : now;
  if (state !== noted.state) {
    await store.surges.note(id, { state, since });
    log.info(state === "surge" ? "surge.begun" : "surge.over", { channel: id, arrivals: arrivals.now });
    if (state === "calm") {
      const outcome = "It is calm again.";
      await store.questions.answer(questionId(monitored, noted.since), { at: now, by: undefined, outcome });
    }
  }
  // Also when it was noted before: a crash may have come between that and the question.
  if (state === "surge" && now - since < RECENT && !isCovered(deps, monitored, now)) {
    await askPeople(store, questionFor(deps, monitored, arrivals, since, now), askedAt(monitored, now), now);
  }
}

/** Cases opened within the last hour, and within the same hour by the channel's clocks in each week before it. */
async function arrivalsOn(
  { store }: SurgeDeps,
  { id }: Monitored,
  zone: Zone,
  now: Instant,
): Promise<Arrivals> {
  const lastHour = hourBefore(now);
  const weeks = Array.from({ length: WEEKS }, (_, i) => hourBefore(weeksBefore(zone, now, i + 1)));
  const { counts, firstAt } = await store.surges.opened(id, [lastHour, ...weeks]);
  const coverage = await store.coverage.intervals(id);
  const usual = weeks.flatMap(({ from, to }, i) => {
    // Of a stretch that nobody saw, or before the channel was watched, the count says nothing.
    const isKnown =
      firstAt !== undefined && firstAt <= from && blindBetween(coverage, from, to) === undefined;
    return isKnown ? [counts[i + 1] ?? 0] : [];
  });
  const isBlind = blindBetween(coverage, lastHour.from, lastHour.to) !== undefined;
  return { now: counts[0] ?? 0, usual, isBlind };
}

const hourBefore = (to: Instant): Interval => ({ from: instant(to - HOUR), to });

/** The same time by the clocks of `zone`, so many weeks before: also over a clock change. */
function weeksBefore(zone: Zone, now: Instant, weeks: number): Instant {
  const then = instant(now - weeks * WEEK);
  return instant(then + offsetAt(zone, now) - offsetAt(zone, then));
}

const questionId = ({ id, team }: Monitored, since: Instant): string =>
  hashOf("surge", team.brand, id, String(since));

/** Somebody has put other terms over it already. */
function isCovered({ book }: SurgeDeps, { id, team }: Monitored, now: Instant): boolean {
  return book.decided().acts.some((act) => liesOver(act, team.brand, id) && isRunning(act, now));
}

function questionFor(
  { book }: SurgeDeps,
  monitored: Monitored,
  arrivals: Arrivals,
  since: Instant,
  now: Instant,
): Omit<Question, "answered"> {
  const { id: channel, platform, team } = monitored;
  const id = questionId(monitored, since);
  const history = book.loaded().historyOf(channel);
  const own = history && termsAt(history, now);
  const overlay = surgeOverlay(book);
  const template = overlay === undefined ? undefined : book.files().overlays.get(overlay);
  const usual = Math.round(medianOf(arrivals.usual));
  const lines =
    template === undefined
      ? ["There are no surge terms to put over it: write terms/overlays/surge.yaml for the next time."]
      : [
          `Surge terms “${overlay ?? ""}” would promise what is posted from then on:`,
          ...proposedChanges(own, template.terms),
        ];
  const closes = own !== undefined && nextClosing(own.hours, now) !== undefined;
  return {
    id,
    brand: team.brand,
    about: { kind: "surge", channel, ...(overlay !== undefined && { overlay }) },
    notice: {
      kind: "question",
      question: id,
      title: `Surge on ${platform} (${channel}): ${counted(arrivals.now, "case")} in the last hour, usually ${usual}`,
      lines: [
        `More than ${Math.floor(surgeLimit(arrivals.usual) ?? 0)} at this hour of the week count as a surge, by the ${arrivals.usual.length} weeks before.`,
        ...lines,
      ],
      choices: [...(template === undefined ? [] : startChoices(closes)), NO_SURGE],
    },
    askedAt: now,
  };
}

const NO_SURGE: QuestionChoice = { id: "no-surge", label: "Not a surge", style: undefined };

const startChoices = (closes: boolean): readonly QuestionChoice[] => [
  { id: "start-2h", label: "Start surge terms for 2 h", style: "primary" },
  { id: "start-4h", label: "for 4 h", style: undefined },
  ...(closes ? [{ id: "start-closing", label: "until closing", style: undefined }] : []),
];
