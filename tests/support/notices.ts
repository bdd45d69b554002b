import { caseId, type CaseId } from "../../src/core/ids.ts";
import type { Marks } from "../../src/ports/notifier.ts";
import { signer, type Signer } from "../../src/notify/slack/sign.ts";
import type {
  Answered,
  CaseLine,
  CaseNotice,
  ListNotice,
  ListRow,
  OpsNotice,
  PersonalNotice,
  QuestionNotice,
} from "../../src/ports/notice.ts";
import { duration } from "../../src/core/time/instant.ts";
import { at, span } from "./terms.ts";

/** A case's id, as hashes look. */
export const CASE: CaseId = caseId("0123456789abcdef0123456789abcdef");

/** A case of @ana's on X: due at 16:40 in Chicago, ten minutes from now. */
export function aCaseNotice(changed: Partial<CaseNotice> = {}): CaseNotice {
  return {
    kind: "case",
    caseId: CASE,
    standing: { kind: "now" },
    clock: "first",
    dueAt: at("2026-11-23T22:40:00Z"),
    breachAt: at("2026-11-23T22:40:00Z"),
    left: span("10m"),
    over: duration(0),
    countedBy: "business",
    platform: "X",
    handle: "ana",
    quote: "Where is my refund?",
    link: "https://x.com/ana/status/1",
    promise: "first reply within 1 h for 95 of 100, Mon-Fri 9-18 Chicago · terms of 1 Nov",
    claim: undefined,
    snoozedUntil: undefined,
    escalated: undefined,
    offersApology: false,
    mentions: { users: [], groups: [] },
    unseen: undefined,
    elsewhere: [],
    incidents: [],
    calledFor: undefined,
    notes: [],
    ...changed,
  };
}

/** An answer after 52 minutes, in time by 8. */
export function anAnswer(changed: Partial<Answered> = {}): Answered & { readonly kind: "answered" } {
  const given = { at: at("2026-11-23T22:32:00Z"), after: span("52m"), kept: true, margin: span("8m") };
  return { kind: "answered", ...given, context: undefined, claimant: undefined, ...changed };
}

/** What is left of an earlier message about that case. */
export function aCaseLine(changed: Partial<CaseLine> = {}): CaseLine {
  const { caseId: subject, dueAt, platform, handle } = aCaseNotice();
  return { kind: "line", caseId: subject, standing: { kind: "soon" }, dueAt, platform, handle, ...changed };
}

/** A claim that lapsed. */
export function aPersonalNotice(changed: Partial<PersonalNotice> = {}): PersonalNotice {
  const { caseId: subject, dueAt, platform, handle, link } = aCaseNotice();
  const text = "You said that you had it; nobody has answered yet.";
  return { kind: "personal", caseId: subject, text, dueAt, platform, handle, link, ...changed };
}

/** Trouble with a channel. */
export function anOpsNotice(changed: Partial<OpsNotice> = {}): OpsNotice {
  return {
    kind: "ops",
    level: "trouble",
    title: "X does not answer",
    lines: ["Since 14:05 nobody can see mentions on x-acme.", "Check the access token."],
    ...changed,
  };
}

/** Ana's case in a row of a list. */
export function aRow(changed: Partial<ListRow> = {}): ListRow {
  const { caseId: subject, standing, clock, dueAt, handle, quote, link } = aCaseNotice();
  const row = { caseId: subject, standing, clock, dueAt, handle, quote, link };
  return { ...row, claim: undefined, incidents: [], ...changed };
}

/** Rows of so many cases, each of a customer of its own. */
export const rows = (count: number, changed: Partial<ListRow> = {}): readonly ListRow[] =>
  Array.from({ length: count }, (_, i) =>
    aRow({ caseId: caseId(String(i).padStart(32, "0")), handle: `guest${i}`, ...changed }),
  );

/** Those cases in one message; three, unless said otherwise. */
export function aList(changed: Partial<ListNotice> = {}): ListNotice {
  const shown = changed.rows ?? rows(3);
  return {
    kind: "list",
    form: "group",
    platform: "X",
    turn: undefined,
    waiting: shown.length,
    firstDue: shown[0]?.dueAt,
    rows: shown,
    more: 0,
    mentions: { users: [], groups: [] },
    unreached: undefined,
    calledFor: undefined,
    notes: [],
    ...changed,
  };
}

/** Signs buttons as a monitor of the tests does. */
export const BUTTONS_SECRET = "a secret of the tests";
export const BUTTONS: Signer = signer(BUTTONS_SECRET);

/** A question with two choices. */
export function aQuestion(changed: Partial<QuestionNotice> = {}): QuestionNotice {
  return {
    kind: "question",
    question: CASE,
    title: "Surge on X (x-acme): 84 cases in the last hour, usually 12",
    lines: ["Surge terms would promise: first reply within 4 h."],
    choices: [
      { id: "start-2h", label: "Start surge terms for 2 h", style: "primary" },
      { id: "no-surge", label: "Not a surge", style: undefined },
    ],
    outcome: undefined,
    ...changed,
  };
}

/** Marks of the delivery with that key. */
export const someMarks = (key: string, stage = "warn:10m"): Marks => ({ key, instance: "one", stage });
