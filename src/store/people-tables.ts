/** What people arranged, asked and decided beside the cases, and what they were asked. */
export interface PeopleTables {
  preferences: PreferencesRow;
  swaps: SwapRow;
  fallbacks: FallbackRow;
  overlay_acts: OverlayActRow;
  proposals: ProposalRow;
  questions: QuestionRow;
  surges: SurgeRow;
  conduct_questions: ConductQuestionRow;
}

/** `also`: a list as JSON. */
interface PreferencesRow {
  readonly brand: string;
  readonly person: string;
  readonly also: string;
  readonly away_until: number | null;
}

interface SwapRow {
  readonly brand: string;
  readonly arranged_at: number;
  readonly from_at: number;
  readonly until_at: number;
  readonly person: string;
  readonly arranged_by: string;
}

interface FallbackRow {
  readonly brand: string;
  readonly since: number;
}

/** `channel`: null means all channels of the brand. */
export interface OverlayActRow {
  readonly id: string;
  readonly brand: string;
  readonly channel: string | null;
  readonly name: string;
  readonly kind: "surge" | "incident";
  readonly from_at: number;
  readonly until_at: number | null;
  readonly started_by: string;
  readonly ended_id: string | null;
  readonly ended_at: number | null;
  readonly ended_by: string | null;
  readonly told_at: number | null;
}

/** `approved_by`: null where it was in force when approval was first asked for. */
export interface ProposalRow {
  readonly brand: string;
  readonly folder: string;
  readonly version: string;
  readonly hash: string;
  readonly proposed_at: number;
  readonly approved_at: number | null;
  readonly approved_by: string | null;
}

/** `about` and `notice` as JSON. */
export interface QuestionRow {
  readonly id: string;
  readonly brand: string;
  readonly about: string;
  readonly notice: string;
  readonly asked_at: number;
  readonly answered_at: number | null;
  readonly answered_by: string | null;
  readonly outcome: string | null;
}

/** How a channel's arrivals compare with what is usual. */
interface SurgeRow {
  readonly channel: string;
  readonly state: "calm" | "surge";
  readonly since_at: number;
}

/** What a question about conduct is about, what people said, and what was done about it. */
export interface ConductQuestionRow {
  readonly question: string;
  readonly brand: string;
  readonly platform: string;
  readonly account: string;
  readonly message: string;
  readonly channel: string;
  readonly author: string;
  readonly asked_at: number;
  readonly answer: "fine" | "excluded" | "noted" | null;
  readonly act: string | null;
}
