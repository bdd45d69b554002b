import type { Interaction } from "../../core/interaction.ts";
import type { ConductRule, Remedy, WarningRule } from "../../core/terms/terms.ts";
import type { Shift, Week } from "../../core/time/calendar.ts";
import type { Duration, Instant } from "../../core/time/instant.ts";
import type { LocalDate } from "../../core/time/local-date.ts";
import type { OverlayText } from "../../ports/terms-source.ts";

/** A terms file as its schema reads it: values in their core types, under the keys of the file, before defaults. */
export interface TermsForm {
  readonly from?: Instant | undefined;
  readonly purpose?: string | undefined;
  readonly offers?: readonly string[] | undefined;
  readonly hours?: HoursForm | undefined;
  readonly response?: ResponseForm | undefined;
  readonly warn?: readonly WarningRule[] | undefined;
  readonly escalate?: readonly EscalateForm[] | undefined;
  readonly conduct?: ConductForm | undefined;
  readonly remedy?: Remedy | undefined;
  readonly gains?: string | undefined;
  readonly review_by?: LocalDate | undefined;
  /** Of overlays only; no part of what is promised, and so of no hash. */
  readonly texts?: readonly OverlayText[] | undefined;
  /** Of no hash by themselves: those that a target names are part of it. */
  readonly author_lists?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface HoursForm {
  readonly timezone?: string | undefined;
  readonly week?: Week | undefined;
  readonly holidays?: HolidaysForm | undefined;
  readonly exceptions?: readonly ExceptionForm[] | undefined;
}

/** Holidays of a country's data, less those to skip, and those named one by one. */
export interface HolidaysForm {
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly skip: readonly LocalDate[];
  readonly add: readonly { readonly date: LocalDate; readonly name: string }[];
}

interface ExceptionForm {
  readonly date: LocalDate;
  readonly hours: readonly Shift[];
  readonly note?: string | undefined;
}

interface ResponseForm {
  readonly answers?: readonly Interaction[] | undefined;
  readonly needs_reply?: NeedsReplyForm | undefined;
  readonly objective?: number | undefined;
  readonly update?: Duration | undefined;
  readonly targets?: readonly TargetForm[] | undefined;
}

/** Which messages need a reply: all, those that ask for something, or by rules of one's own. */
export type NeedsReplyForm = "all" | "questions" | NeedsReplyRulesForm;

interface NeedsReplyRulesForm {
  readonly otherwise?: "all" | "questions" | undefined;
  readonly rules: readonly NeedsReplyRuleForm[];
}

interface NeedsReplyRuleForm {
  readonly name: string;
  readonly keywords?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  readonly reply: boolean;
}

export interface TargetForm {
  readonly name: string;
  readonly when?: ConditionForm | undefined;
  readonly publish?: boolean | undefined;
  readonly target?: "none" | undefined;
  readonly first?: Duration | undefined;
  readonly next?: Duration | undefined;
  readonly update?: Duration | undefined;
  readonly resolve?:
    { readonly within: Duration; readonly clock?: "business" | "calendar" | undefined } | undefined;
}

interface ConditionForm {
  readonly keywords?: readonly string[] | undefined;
  readonly interactions?: readonly Interaction[] | undefined;
  readonly language?: readonly string[] | undefined;
  /** Ids of accounts, and names of `author_lists`. */
  readonly authors?: readonly string[] | undefined;
  readonly time?: Week | undefined;
}

export interface EscalateForm {
  readonly at?: "warning" | "breach" | undefined;
  readonly after?: Duration | undefined;
  readonly to: readonly string[];
}

interface ConductForm {
  readonly not_tolerated?: readonly string[] | undefined;
  readonly rules?: readonly ConductRuleForm[] | undefined;
}

type ConductRuleForm = Partial<Omit<ConductRule, "action">> & Pick<ConductRule, "action">;
