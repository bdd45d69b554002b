import type { Interaction } from "../../core/interaction.ts";
import { INTERACTIONS } from "../../core/interaction.ts";
import { isNonEmpty, type NonEmpty } from "../../core/non-empty.ts";
import type {
  Condition,
  ConductTerms,
  EscalationStep,
  NeedsReply,
  Promised,
  Remedy,
  WarningRule,
} from "../../core/terms/terms.ts";
import type { HoursException, Week } from "../../core/time/calendar.ts";
import type { Duration, Instant } from "../../core/time/instant.ts";
import type { LocalDate } from "../../core/time/local-date.ts";
import type {
  EscalateForm,
  HolidaysForm,
  HoursForm,
  NeedsReplyForm,
  TargetForm,
  TermsForm,
} from "./terms-form.ts";

/**
 * Terms with every default filled in and one form for everything that means the same: what is hashed, and what the core
 * type is built from.
 */
export interface ResolvedForm {
  /** Only when the file names it: a version that starts on its date hashes like another of the same promises. */
  readonly from: Instant | undefined;
  readonly purpose: string | undefined;
  readonly offers: readonly string[];
  readonly hours: ResolvedHours;
  readonly answers: readonly Interaction[];
  /** Only when the file names it: what was hashed before it could be named means the same still. */
  readonly needsReply: NeedsReply | undefined;
  readonly objective: number;
  readonly targets: NonEmpty<ResolvedTarget>;
  readonly warnings: readonly WarningRule[];
  readonly escalation: readonly EscalationStep[];
  readonly conduct: ConductTerms;
  readonly remedy: Remedy | undefined;
  readonly gains: string | undefined;
  readonly reviewBy: LocalDate | undefined;
}

interface ResolvedHours {
  readonly timezone: string;
  readonly week: Week;
  readonly holidays: HolidaysForm;
  readonly exceptions: readonly HoursException[];
}

export interface ResolvedTarget {
  readonly name: string;
  readonly when: ResolvedCondition | undefined;
  readonly publish: boolean;
  readonly promise: Promised | undefined;
}

interface ResolvedCondition {
  readonly keywords: readonly string[] | undefined;
  readonly interactions: readonly Interaction[] | undefined;
  readonly language: readonly string[] | undefined;
  readonly authors: Condition["authors"];
  readonly time: Week | undefined;
}

const NO_HOLIDAYS: HolidaysForm = { skip: [], add: [] };

/** `form` with its defaults; undefined when something it needs is missing, which `checkTerms` has reported then. */
export function resolveForm(form: TermsForm): ResolvedForm | undefined {
  const hours = resolveHours(form.hours ?? {});
  const { answers, needs_reply: needsReply, objective, update, targets: written = [] } = form.response ?? {};
  const targets = written.map((target) => resolveTarget(target, update, form.author_lists ?? {}));
  if (hours === undefined || answers === undefined || objective === undefined || !isNonEmpty(targets)) {
    return undefined;
  }
  return {
    from: form.from,
    purpose: form.purpose,
    offers: form.offers ?? [],
    hours,
    answers: INTERACTIONS.filter((interaction) => answers.includes(interaction)),
    needsReply: needsReply && resolveNeedsReply(needsReply),
    objective,
    targets,
    warnings: form.warn ?? [],
    escalation: (form.escalate ?? []).flatMap(resolveStep),
    conduct: resolveConduct(form.conduct),
    remedy: form.remedy,
    gains: form.gains,
    reviewBy: form.review_by,
  };
}

function resolveHours({
  timezone,
  week,
  holidays = NO_HOLIDAYS,
  exceptions = [],
}: HoursForm): ResolvedHours | undefined {
  if (timezone === undefined || week === undefined) return undefined;
  return {
    timezone,
    week,
    holidays: {
      ...holidays,
      skip: holidays.skip.toSorted((a, b) => a - b),
      add: holidays.add.toSorted((a, b) => a.date - b.date),
    },
    exceptions: exceptions
      .map(({ date, hours, note }) => ({ date, shifts: hours, note }))
      .sort((a, b) => a.date - b.date),
  };
}

function resolveNeedsReply(form: NeedsReplyForm): NeedsReply {
  if (typeof form === "string") return { rules: [], otherwise: form };
  const { rules, otherwise = "all" } = form;
  return {
    rules: rules.map(({ name, keywords, pattern, reply }) => ({ name, keywords, pattern, reply })),
    otherwise,
  };
}

function resolveTarget(
  form: TargetForm,
  update: Duration | undefined,
  lists: Readonly<Record<string, readonly string[]>>,
): ResolvedTarget {
  const { first, resolve } = form;
  const when = form.when && {
    keywords: form.when.keywords,
    interactions: form.when.interactions,
    language: form.when.language,
    // What a list holds is part of the promise: a version that has judged keeps the list it had.
    authors: form.when.authors?.map((name) => {
      const authors = Object.hasOwn(lists, name) ? lists[name] : undefined;
      return authors === undefined ? name : { list: name, authors };
    }),
    time: form.when.time,
  };
  const promise = first !== undefined && {
    first,
    next: form.next ?? first,
    update: form.update ?? update,
    resolve: resolve && { within: resolve.within, clock: resolve.clock ?? "business" },
  };
  return { name: form.name, when, publish: form.publish ?? false, promise: promise || undefined };
}

function resolveStep({ at, after, to }: EscalateForm): readonly EscalationStep[] {
  if (at !== undefined) return [{ at, to }];
  return after === undefined ? [] : [{ at: "after", after, to }];
}

function resolveConduct(form: TermsForm["conduct"]): ConductTerms {
  return {
    notTolerated: form?.not_tolerated ?? [],
    rules: (form?.rules ?? []).map(({ category, name, publishes, pattern, action }) => ({
      category,
      name,
      publishes,
      pattern,
      action,
    })),
  };
}
