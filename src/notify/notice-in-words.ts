import { END_OF_TIME, type Instant, type Interval } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import { unreachable } from "../core/unreachable.ts";
import {
  isWaiting,
  type CaseNotice,
  type ListNotice,
  type Notice,
  type OpsNotice,
  type Standing,
} from "../ports/notice.ts";
import { dateInWords } from "./date-in-words.ts";
import { plainLine, plainLines } from "./plain-words.ts";
import {
  BESIDE,
  conductWords,
  coverWords,
  dueWord,
  incidentWords,
  signed,
  spanWords,
  standingWords,
  timeLeft,
} from "./words.ts";

/** A notice for routes that show words and nothing else. What strangers wrote is in it as it can do no harm as text. */
export interface WordedNotice {
  /** One line with what matters most. */
  readonly head: string;
  /** The customer's words, a line each; none where there are none. */
  readonly quote: readonly string[];
  /** What else there is to know, a line each. */
  readonly lines: readonly string[];
  readonly promise: string | undefined;
  /** Where the post can be opened, by https only. */
  readonly link: string | undefined;
}

/** No platform allows longer ones. */
const MAX_HANDLE = 50;

const LEVELS: Readonly<Record<OpsNotice["level"], string>> = {
  trouble: "🟥 Trouble",
  mended: "✅ Mended",
  note: "🔷 Note",
};

/** The notice with its times in `zone`. */
export function noticeInWords(notice: Notice, zone: Zone): WordedNotice {
  switch (notice.kind) {
    case "case":
      return caseInWords(notice, zone);
    case "line": {
      const { standing, dueAt } = notice;
      const head = [standingWords(standing), `due ${dateInWords(dueAt, zone)}`, sourceWords(notice)];
      return { ...EMPTY, head: head.join(" · ") };
    }
    case "list":
      return listInWords(notice, zone);
    case "list line":
      return { ...EMPTY, head: `A list of ${notice.cases} on ${notice.platform}; a newer one has come` };
    case "personal": {
      const head = [`Due ${dateInWords(notice.dueAt, zone)}`, sourceWords(notice)].join(" · ");
      return { ...EMPTY, head, lines: [plainLine(notice.text)], link: safeLink(notice.link) };
    }
    case "ops": {
      const { level, title, lines } = notice;
      return {
        ...EMPTY,
        head: `${LEVELS[level]}: ${plainLine(title)}`,
        lines: lines.map((one) => plainLine(one, 600)),
      };
    }
    case "question": {
      const { title, source, quote, link, lines, outcome } = notice;
      const said = [...lines, ...(outcome === undefined ? [] : [outcome])];
      const from = source === undefined ? "" : ` · ${sourceWords(source)}`;
      return {
        ...EMPTY,
        head: `${outcome === undefined ? "🔷" : "✅"} ${plainLine(title)}${from}`,
        quote: quoteLines(quote),
        lines: said.map((one) => plainLine(one, 600)),
        link: safeLink(link),
      };
    }
    case "report":
      return {
        ...EMPTY,
        head: plainLine(notice.title),
        lines: notice.lines.map((one) => plainLine(one, 600)),
      };
    default:
      return unreachable(notice);
  }
}

/** The notice on one line, for whoever refused its full form. */
export function noticeInShort(notice: Notice, zone: Zone): string {
  const { head, link } = noticeInWords(notice, zone);
  return plainLine([head, link ?? ""].join(" "), 250);
}

const EMPTY: Omit<WordedNotice, "head"> = { quote: [], lines: [], promise: undefined, link: undefined };

function caseInWords(notice: CaseNotice, zone: Zone): WordedNotice {
  const { standing, clock, dueAt, quote, promise, link } = notice;
  const isOpen = isWaiting(standing);
  const state = isOpen ? [`${dueWord(clock)} ${dateInWords(dueAt, zone)}`] : endWords(standing, zone);
  const head = [
    standingWords(standing),
    ...state,
    sourceWords(notice),
    ...(isOpen ? [timeLeft(notice)] : []),
  ];
  return {
    head: head.join(" · "),
    quote: quoteLines(quote),
    lines: stateLines(notice, isOpen, zone),
    promise: plainLine(promise),
    link: safeLink(link),
  };
}

const quoteLines = (quote: string | undefined): readonly string[] =>
  quote === undefined ? [] : plainLines(quote).filter((line) => line !== "");

/** Those who wait, a line each. */
function listInWords(
  { platform, waiting, firstDue, rows, more, unreached, calledFor, notes }: ListNotice,
  zone: Zone,
): WordedNotice {
  const due = firstDue === undefined ? [] : [`first due ${dateInWords(firstDue, zone)}`];
  const lines = rows.map(({ standing, dueAt, handle, quote, incidents }) =>
    [
      standingWords(standing),
      ...(isWaiting(standing) ? [`due ${dateInWords(dueAt, zone)}`] : []),
      `@${plainLine(handle, MAX_HANDLE)}`,
      ...(isWaiting(standing) && incidents.length > 0 ? [plainLine(coverWords(incidents))] : []),
      ...(quote === undefined ? [] : [`“${plainLine(quote, 100)}”`]),
    ].join(" · "),
  );
  const late = [
    ...(unreached === undefined ? [] : [unreachedLine(unreached, zone)]),
    ...(calledFor === undefined ? [] : [delayedLine(calledFor, zone)]),
  ];
  const rest = more > 0 ? [`and ${more} more`] : [];
  return {
    ...EMPTY,
    head: [waiting === 1 ? "1 waits" : `${waiting} wait`, platform, ...due].join(" · "),
    lines: [...late, ...notes.map((note) => plainLine(note)), ...lines, ...rest],
  };
}

const delayedLine = (calledFor: Instant, zone: Zone): string =>
  `${signed(BESIDE.delayed)}: called for ${dateInWords(calledFor, zone)}`;

const unreachedLine = ({ from, to }: Interval, zone: Zone): string =>
  `Could not be told from ${dateInWords(from, zone)} to ${dateInWords(to, zone)}`;

function endWords(standing: Standing, zone: Zone): readonly string[] {
  if (standing.kind === "settled" || standing.kind === "withdrawn") return [plainLine(standing.cause)];
  if (standing.kind !== "answered") return [];
  const { at, after, kept, margin } = standing;
  const verdict = kept ? `in time, ${spanWords(margin)} to spare` : `missed by ${spanWords(margin)}`;
  return [dateInWords(at, zone), `after ${spanWords(after)}`, verdict];
}

function stateLines(notice: CaseNotice, isOpen: boolean, zone: Zone): readonly string[] {
  const { claim, snoozedUntil, dueAt, breachAt, standing, incidents, calledFor, notes, unseen, platform } =
    notice;
  const { conduct = [] } = notice;
  const lines: string[] = [];
  if (isOpen && claim)
    lines.push(`${plainLine(claim.by.name)} has got it, since ${dateInWords(claim.at, zone)}`);
  if (isOpen && snoozedUntil !== undefined) lines.push(`Snoozed until ${dateInWords(snoozedUntil, zone)}`);
  if (isOpen && standing.kind !== "late" && breachAt > dueAt && breachAt < END_OF_TIME)
    lines.push(`A reply still counts as in time until ${dateInWords(breachAt, zone)}`);
  if (isOpen && incidents.length > 0) lines.push(plainLine(incidentWords(incidents)));
  if (isOpen && conduct.length > 0) lines.push(plainLine(conductWords(conduct)));
  if (isOpen && calledFor !== undefined) lines.push(delayedLine(calledFor, zone));
  if (unseen !== undefined) {
    const { from, to, cause } = unseen;
    const when =
      to === undefined
        ? `has not been watched since ${dateInWords(from, zone)}`
        : `was not watched from ${dateInWords(from, zone)} to ${dateInWords(to, zone)}`;
    lines.push(`Could not verify: ${platform} ${when} (${plainLine(cause)})`);
  }
  return [...lines, ...notes.map((note) => plainLine(note))];
}

const sourceWords = ({ platform, handle }: Pick<CaseNotice, "platform" | "handle">): string =>
  `${platform} · @${plainLine(handle, MAX_HANDLE)}`;

function safeLink(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  return url.protocol === "https:" ? url.href : undefined;
}
