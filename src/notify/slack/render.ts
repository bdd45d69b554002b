import type { types } from "@slack/bolt";
import {
  isWaiting,
  type CaseNotice,
  type Notice,
  type OpsNotice,
  type PersonalNotice,
  type QuestionNotice,
  type ReportNotice,
} from "../../ports/notice.ts";
import { escapeSlack, plainText } from "../../platforms/slack/slack-text.ts";
import { apologyBlock, caseButtons, openBlock, questionButtons } from "./buttons.ts";
import { headLine, mentionLine, shortLine, sourceWords, stateLines } from "./case-lines.ts";
import { bold, date, dotted, inline, lineText, words, type Piece } from "./pieces.ts";
import { listShortLine, renderList } from "./render-list.ts";
import { reportButtons } from "./report-asks.ts";
import { quoteElements, richBlock, section, type Rendered } from "./rich-blocks.ts";
import { linesWithin, MAX_BLOCK_TEXT, textOf } from "./room.ts";
import type { Sign } from "./sign.ts";

/** Slack takes no block of more paragraphs; nobody reads them. */
const MAX_LINES = 40;

/** The notice in full. */
export function render(notice: Notice, sign: Sign): Rendered {
  switch (notice.kind) {
    case "case":
      return renderCase(notice, sign);
    case "line": {
      const line = shortLine(notice);
      return { text: lineText(line), blocks: [richBlock(section(line))] };
    }
    case "list":
      return renderList(notice, sign);
    case "list line": {
      const line = listShortLine(notice);
      return { text: lineText(line), blocks: [richBlock(section(line))] };
    }
    case "personal":
      return renderPersonal(notice);
    case "ops":
      return renderOps(notice);
    case "question":
      return renderQuestion(notice, sign);
    case "report":
      return renderReport(notice, sign);
  }
}

function renderCase(notice: CaseNotice, sign: Sign): Rendered {
  const { standing, mentions, quote, promise, caseId, link, offersApology } = notice;
  const isOpen = isWaiting(standing);
  const head = headLine(notice);
  const mentioned = isOpen ? mentionLine(mentions) : [];
  const state = stateLines(notice);
  const top = mentioned.length === 0 ? head : [...head, words(" · "), ...mentioned];
  const blocks: types.KnownBlock[] = [
    richBlock(section(top), ...quoteElements(quote), ...state.map(section)),
    contextBlock([words(`Promise: ${promise}`)]),
    ...(isOpen ? [caseButtons(caseId, link, sign, offersApology)] : []),
    ...(!isOpen && offersApology ? [apologyBlock(caseId, sign)] : []),
  ];
  const promised = lineText([words(`Promise: ${promise}`)]);
  return { text: textOf([lineText(top), ...quoteLine(quote), ...state.map(lineText), promised]), blocks };
}

/** The same on a line of the message's own text. */
const quoteLine = (quote: string | undefined): readonly string[] =>
  quote === undefined ? [] : [`“${escapeSlack(inline(plainText(quote)))}”`];

function renderPersonal(notice: PersonalNotice): Rendered {
  const { text, dueAt, link } = notice;
  const about = dotted([bold("Due "), date(dueAt)], [words(sourceWords(notice))]);
  const open = openBlock(link);
  return {
    text: [lineText([words(text)]), lineText(about)].join("\n"),
    blocks: [richBlock(section([words(text)]), section(about)), ...(open ? [open] : [])],
  };
}

const LEVELS: Readonly<Record<OpsNotice["level"], string>> = {
  trouble: "🟥 Trouble",
  mended: "✅ Mended",
  note: "🔷 Note",
};

function renderOps({ level, title, lines }: OpsNotice): Rendered {
  return renderTitled(`${LEVELS[level]}: ${title}`, lines);
}

/** More can be asked for under its words. */
function renderReport(notice: ReportNotice, sign: Sign): Rendered {
  const { text, blocks } = renderTitled(notice.title, notice.lines);
  const buttons = reportButtons(notice, sign);
  return { text, blocks: [...blocks, ...(buttons === undefined ? [] : [buttons])] };
}

function renderTitled(title: string, lines: readonly string[]): Rendered {
  const all = [[bold(title)], ...linesOf(lines)];
  return { text: textOf(all.map(lineText)), blocks: [richBlock(...all.map(section))] };
}

/** An answered question keeps its words, and shows the answer where the buttons were. */
function renderQuestion(notice: QuestionNotice, sign: Sign): Rendered {
  const { title, source, quote, lines, outcome } = notice;
  const isOpen = outcome === undefined;
  const head = [
    [bold(`${isOpen ? "🔷" : "✅"} ${title}`)],
    ...(source === undefined ? [] : [[words(sourceWords(source))]]),
  ];
  const rest = [...linesOf(lines), ...(isOpen ? [] : [[bold(outcome)]])];
  const buttons = questionButtons(notice, sign);
  const said = [...head.map(lineText), ...quoteLine(quote), ...rest.map(lineText)];
  const block = richBlock(...head.map(section), ...quoteElements(quote), ...rest.map(section));
  return { text: textOf(said), blocks: [block, ...(buttons === undefined ? [] : [buttons])] };
}

/** As many of the lines as Slack takes beside a title and an outcome, and how many are left out. */
function linesOf(lines: readonly string[]): readonly (readonly Piece[])[] {
  const said = lines.slice(0, MAX_LINES).map((line) => lineText([words(line)]));
  const kept = linesWithin(said, MAX_BLOCK_TEXT - 1000).length;
  const left = lines.length - kept;
  const more = left === 0 ? [] : [[words(`and ${left} more ${left === 1 ? "line" : "lines"}`)]];
  return [...lines.slice(0, kept).map((line) => [words(line)]), ...more];
}

function contextBlock(pieces: readonly Piece[]): types.ContextBlock {
  return { type: "context", elements: [{ type: "plain_text", text: lineText(pieces), emoji: false }] };
}
