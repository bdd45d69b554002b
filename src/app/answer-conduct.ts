import type { SeenMessage } from "../core/cases/fold-state.ts";
import { lastReplyWait, type Case } from "../core/cases/case.ts";
import { actId, type CaseId } from "../core/ids.ts";
import type { Receipt } from "../ports/notifier.ts";
import type { FoldedCase } from "../ports/queries.ts";
import type { ConductMatter, Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import type { Answering } from "./approve-terms.ts";
import { noteOn } from "./conduct-notice.ts";
import { foldBy } from "./decide.ts";
import { EXCLUDE, FINE, SHOW } from "./moderate.ts";
import type { Watch } from "./monitored.ts";
import { recordDeed, type RecordActDeps } from "./record-act.ts";
import { someone } from "./team.ts";
import { counted } from "./words.ts";

export interface AnswerConductDeps extends RecordActDeps {
  readonly store: Pick<Store, "record" | "queries" | "questions">;
  readonly watch: Watch;
}

interface Chosen {
  readonly choice: string;
  readonly reason: string | undefined;
}

/** Shows the words to the one who asks, notes that they are fine, or excludes the case in which they wait. */
export async function answerConduct(
  deps: AnswerConductDeps,
  asked: Question,
  about: ConductMatter,
  { choice, reason }: Chosen,
  answering: Answering,
): Promise<Receipt> {
  if (choice === SHOW) return showWords(deps, about);
  if (asked.answered !== undefined) return refused(`${asked.answered.outcome} Nothing was changed.`);
  if (choice === FINE) return callFine(deps, asked, about, answering);
  if (choice === EXCLUDE && reason !== undefined) return exclude(deps, asked, about, reason, answering);
  return refused("This button is of no use any more. Nothing was changed.");
}

async function showWords({ store }: AnswerConductDeps, about: ConductMatter): Promise<Receipt> {
  const latest = await store.queries.latestWords(about.conversation, about.message);
  if (latest.kind !== "kept") return refused(noteOn(latest, about) ?? "");
  const text =
    latest.at === about.at
      ? "Only you see this. They wrote:"
      : "Only you see this. It was edited since; now it says:";
  return { text, undo: undefined, quote: latest.words.text };
}

/** What was found is wrong, or tolerable: the alert says no more of it, and the report counts it as such. */
async function callFine(
  deps: AnswerConductDeps,
  { id: question }: Question,
  about: ConductMatter,
  { id, team, by, now }: Answering,
): Promise<Receipt> {
  const { channel, at: version } = about;
  const act = { kind: "conduct is fine", version } as const;
  await recordDeed(deps, { channel, message: about, id, by, act, now });
  const outcome = `Fine, says ${someone(team, by).name}.`;
  const conduct = { answer: "fine", act: actId(id) } as const;
  if (!(await deps.store.questions.answer(question, { at: now, by, outcome, conduct }))) return ALREADY;
  const seen = await seenMessage(deps, about);
  return {
    text: "Noted as fine: the alert says no more of it. Its clock runs on as before.",
    undo: undoOf(seen?.taken.kind === "request" ? seen.taken.inCase : undefined, id),
  };
}

/** Excludes the case in which the message waits; of one that waits in none it is only noted what people think. */
async function exclude(
  deps: AnswerConductDeps,
  { id: question }: Question,
  about: ConductMatter,
  reason: string,
  { id, team, by, now }: Answering,
): Promise<Receipt> {
  const { name } = someone(team, by);
  const stored = await caseOf(deps, about);
  const subject = stored?.subject;
  const isDone = stored?.acts.some(({ event, isUndone }) => event.id === id && !isUndone) ?? false;
  if (subject === undefined || !(isDone || waitsIn(subject, about))) {
    const why = whyNothingWaits(subject);
    const outcome = `${name} would exclude it (${reason}). ${why}`;
    const conduct = { answer: "noted", act: undefined } as const;
    const isNoted = await deps.store.questions.answer(question, { at: now, by, outcome, conduct });
    return isNoted ? { text: `Noted. ${why} Nothing was excluded.`, undo: undefined } : ALREADY;
  }
  const act = { kind: "not for us", reason } as const;
  await recordDeed(deps, { channel: about.channel, message: about, id, by, act, now });
  const outcome = `Excluded by ${name}: ${reason}.`;
  const conduct = { answer: "excluded", act: actId(id) } as const;
  if (!(await deps.store.questions.answer(question, { at: now, by, outcome, conduct }))) return ALREADY;
  const others = othersIn(subject, about);
  const besides = others === 0 ? "" : ` With it went ${counted(others, "other message")} of this customer.`;
  return {
    text: `Excluded: ${reason}.${besides} Nobody is warned of it any more; the report counts and lists it.`,
    undo: undoOf(subject.id, id),
  };
}

const ALREADY: Receipt = { text: "That was done already.", undo: undefined };

const undoOf = (caseId: CaseId | undefined, act: string): Receipt["undo"] =>
  caseId === undefined ? undefined : { caseId, act };

function whyNothingWaits(subject: Case | undefined): string {
  if (subject === undefined) return "It opened no case.";
  const { state } = subject;
  if (state.kind === "closed") return "Its case is closed already.";
  return state.kind === "answered" ? "It was answered already." : "It does not wait any more.";
}

const waitsIn = (subject: Case, { message }: ConductMatter): boolean =>
  subject.state.kind === "waiting" &&
  lastReplyWait(subject).entries.some(
    (entry) => entry.message.message === message && entry.deletion === undefined,
  );

/** What waited beside it, and is not waited for any more either. */
const othersIn = (subject: Case, { message }: ConductMatter): number =>
  lastReplyWait(subject).entries.filter(
    (entry) => entry.message.message !== message && entry.deletion === undefined,
  ).length;

async function caseOf(deps: AnswerConductDeps, about: ConductMatter): Promise<FoldedCase | undefined> {
  const seen = await seenMessage(deps, about);
  if (seen?.taken.kind !== "request") return undefined;
  return deps.store.queries.readCase(seen.taken.inCase, foldBy(deps.watch));
}

async function seenMessage(
  { store, watch }: AnswerConductDeps,
  { message, channel }: ConductMatter,
): Promise<SeenMessage | undefined> {
  const messages = await store.queries.readMessages(message, foldBy(watch));
  return messages.find((one) => one.channel === channel)?.seen;
}

const refused = (text: string): Receipt => ({ text, undo: undefined, refused: true });
