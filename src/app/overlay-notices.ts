import { hashOf } from "../core/hash.ts";
import { overlayEnd, type OverlayAct } from "../core/terms/overlays.ts";
import type { Terms } from "../core/terms/terms.ts";
import { addBusinessTime, businessTimeBetween } from "../core/time/business-hours.ts";
import {
  after,
  duration,
  hours,
  minutes,
  timeBetween,
  type Duration,
  type Instant,
} from "../core/time/instant.ts";
import type { StartedOverlay } from "../ports/overlays.ts";
import type { Question } from "../ports/questions.ts";
import type { OverlayText } from "../ports/terms-source.ts";
import { askPeople } from "./ask-people.ts";
import { askedAt } from "./destinations.ts";
import { someone } from "./team.ts";
import { channelsUnder, overlayInWords, type OverlayDeps } from "./overlays.ts";

/** How long after it began or ended it is still worth telling. */
const RECENT = hours(24);
/** A note has until then; it comes after alerts that are due. */
const HASTE = minutes(2);
/** At most so late an end is told, and a reminder comes. */
const EVERY = minutes(1);

/**
 * Tells the teams of overlays that began or ended, and of incidents that customers are due an update (DESIGN §2). All of
 * it is told once, whoever calls, however often and after any crash. Returns how long nothing new can come up.
 */
export async function tellOfOverlays(deps: OverlayDeps): Promise<Duration> {
  const { store, clock } = deps;
  const now = clock.now();
  let next: Duration = EVERY;
  for (const act of await store.overlays.all()) {
    const end = overlayEnd(act);
    if (end !== undefined && timeBetween(end, now) > RECENT) continue;
    await tellBegun(deps, act, now);
    if (end !== undefined && end <= now) await tellEnded(deps, act, end, now);
    else await remind(deps, act, now);
    if (end !== undefined && end > now) next = duration(Math.min(next, end - now));
  }
  return next;
}

/** The id of the question that a team sees when an overlay begins. */
export const begunQuestion = ({ id }: Pick<OverlayAct, "id">): string => hashOf("overlay", id);

const END = { id: "end", label: "End it now", style: "danger" } as const;
const TOLD = { id: "told", label: "Update posted", style: "primary" } as const;

async function tellBegun(deps: OverlayDeps, act: OverlayAct, now: Instant): Promise<void> {
  if (timeBetween(act.from, now) > RECENT) return;
  const [first] = channelsUnder(deps, act);
  const by = first === undefined ? act.by : someone(first.team, act.by).name;
  const interval = updateInterval(templateOf(deps, act)?.terms);
  const reminds = interval === undefined ? ["Its terms promise no updates: nobody is reminded of any."] : [];
  await ask(deps, act, now, {
    id: begunQuestion(act),
    title: overlayInWords(deps, act),
    lines: [
      `Started by ${by}. What is posted meanwhile is judged by these terms; what was posted before keeps its own.`,
      ...(act.kind === "incident" ? [...textLines(templateOf(deps, act)?.texts ?? []), ...reminds] : []),
    ],
    // One post to many ends their running updates, where any are promised.
    choices: act.kind === "incident" || interval !== undefined ? [TOLD, END] : [END],
  });
}

async function tellEnded(deps: OverlayDeps, act: OverlayAct, end: Instant, now: Instant): Promise<void> {
  const { store } = deps;
  const [first] = channelsUnder(deps, act);
  const by =
    act.ended?.at === end && first !== undefined ? ` by ${someone(first.team, act.ended.by).name}` : "";
  const outcome = `Ended${by}.`;
  await store.questions.answer(begunQuestion(act), { at: end, by: act.ended?.by ?? act.by, outcome });
  await store.queue(
    placesOf(deps, act, now).map((destination) => ({
      key: hashOf("overlay ended", act.id, destination),
      brand: act.brand,
      destination,
      subject: {
        kind: "ops",
        notice: {
          kind: "ops",
          level: "note",
          title: `${act.kind === "incident" ? "Incident" : "Surge"} terms “${act.name}” have ended${by}`,
          lines: [
            "What is posted from now on is judged by the channel's own terms again; what was posted under them keeps them.",
          ],
        },
      },
      calledAt: now,
      deadline: after(now, HASTE),
    })),
  );
}

/** Each time the promised interval is over since customers were last told. Late, only the last of these is sent. */
async function remind(deps: OverlayDeps, act: StartedOverlay, now: Instant): Promise<void> {
  if (act.kind !== "incident") return;
  const template = templateOf(deps, act);
  const interval = updateInterval(template?.terms);
  if (template === undefined || interval === undefined || interval === 0) return;
  const since = act.toldAt ?? act.from;
  const open = template.terms.hours;
  const passed = Math.floor(businessTimeBetween(open, since, now) / interval);
  const dueAt = passed === 0 ? undefined : addBusinessTime(open, since, duration(passed * interval));
  if (dueAt === undefined || dueAt > now) return;
  await ask(deps, act, now, {
    id: hashOf("incident", act.id, String(since), String(passed)),
    title: `Incident “${act.name}”: customers are due an update`,
    lines: textLines(template.texts.filter(({ audience }) => audience !== "team")),
    choices: [TOLD, END],
  });
}

/** The promised time between updates, as published; of several targets without a public one that of the last. */
export function updateInterval(terms: Terms | undefined): Duration | undefined {
  const target = terms?.targets.find(({ publish }) => publish) ?? terms?.targets.at(-1);
  return target?.promise?.update;
}

/** The texts to be copied, a line each, with where and whom they are for. */
export function textLines(texts: readonly OverlayText[]): readonly string[] {
  return texts.map(({ channel, audience, locale, text }) => {
    const about = [audience, channel ?? "every channel", ...(locale === undefined ? [] : [locale])];
    return `${about.join(", ")}: “${text}”`;
  });
}

const templateOf = ({ book }: OverlayDeps, { name }: Pick<OverlayAct, "name">) =>
  book.files().overlays.get(name);

async function ask(
  deps: OverlayDeps,
  act: OverlayAct,
  now: Instant,
  { id, ...words }: Pick<Question, "id"> & Pick<Question["notice"], "title" | "lines" | "choices">,
): Promise<void> {
  const question: Omit<Question, "answered"> = {
    id,
    brand: act.brand,
    about: { kind: "overlay", act: act.id },
    notice: { kind: "question", question: id, ...words },
    askedAt: now,
  };
  await askPeople(deps.store, question, placesOf(deps, act, now), now);
}

/** Where the alerts of its channels go. */
function placesOf(deps: OverlayDeps, act: OverlayAct, now: Instant): readonly string[] {
  return [...new Set(channelsUnder(deps, act).flatMap((channel) => askedAt(channel, now)))];
}
