import type { types } from "@slack/bolt";
import type { CaseNotice, Notice, OpsNotice, PersonalNotice, QuestionNotice } from "../../ports/notice.ts";
import { escapeSlack, plainText, slackText } from "../../platforms/slack/slack-text.ts";
import { caseButtons, openBlock, questionButtons } from "./buttons.ts";
import { headLine, mentionLine, shortLine, sourceWords, stateLines } from "./case-lines.ts";
import { bold, date, dotted, inline, lineText, richText, words, type Piece } from "./pieces.ts";

/** A notice in Slack's form. `text` says the same as the blocks, for whoever does not see them. */
export interface Rendered {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** Slack takes no block of more paragraphs; nobody reads them. */
const MAX_LINES = 40;

/** The notice in full. */
export function render(notice: Notice): Rendered {
  switch (notice.kind) {
    case "case":
      return renderCase(notice);
    case "line": {
      const line = shortLine(notice);
      return { text: lineText(line), blocks: [richBlock(section(line))] };
    }
    case "personal":
      return renderPersonal(notice);
    case "ops":
      return renderOps(notice);
    case "question":
      return renderQuestion(notice);
  }
}

function renderCase(notice: CaseNotice): Rendered {
  const { standing, mentions, quote, promise, caseId, link } = notice;
  const isOpen = standing.kind !== "answered" && standing.kind !== "settled";
  const head = headLine(notice);
  const mentioned = isOpen ? mentionLine(mentions) : [];
  const state = stateLines(notice);
  const top = mentioned.length === 0 ? head : [...head, words(" · "), ...mentioned];
  const blocks: types.KnownBlock[] = [
    richBlock(section(top), ...quoteElements(quote), ...state.map(section)),
    contextBlock([words(`Promise: ${promise}`)]),
    ...(isOpen ? [caseButtons(caseId, link)] : []),
  ];
  const said = quote === undefined ? [] : [`“${escapeSlack(inline(plainText(quote)))}”`];
  const promised = lineText([words(`Promise: ${promise}`)]);
  return { text: [lineText(top), ...said, ...state.map(lineText), promised].join("\n"), blocks };
}

/** The customer's words, which stand nowhere but in text elements of a quote: there nothing has a meaning. */
function quoteElements(quote: string | undefined): readonly types.RichTextQuote[] {
  const text = quote === undefined ? "" : slackText(quote);
  return text === "" ? [] : [{ type: "rich_text_quote", elements: [{ type: "text", text }] }];
}

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
  const head = [bold(`${LEVELS[level]}: ${title}`)];
  const all = [head, ...linesOf(lines)];
  return { text: all.map(lineText).join("\n"), blocks: [richBlock(...all.map(section))] };
}

/** An answered question keeps its words, and shows the answer where the buttons were. */
function renderQuestion(notice: QuestionNotice): Rendered {
  const { title, lines, choices, outcome } = notice;
  const said = [[bold(`${outcome === undefined ? "🔷" : "✅"} ${title}`)], ...linesOf(lines)];
  const all = outcome === undefined ? said : [...said, [bold(outcome)]];
  const buttons = outcome === undefined && choices.length > 0 ? [questionButtons(notice)] : [];
  return { text: all.map(lineText).join("\n"), blocks: [richBlock(...all.map(section)), ...buttons] };
}

const linesOf = (lines: readonly string[]): readonly (readonly Piece[])[] =>
  lines.slice(0, MAX_LINES).map((line) => [words(line)]);

/** Slack refuses a section without elements. */
function richBlock(...parts: readonly (types.RichTextSection | types.RichTextQuote)[]): types.RichTextBlock {
  return { type: "rich_text", elements: parts.filter(({ elements }) => elements.length > 0) };
}

/** A line of its own. */
function section(pieces: readonly Piece[]): types.RichTextSection {
  return { type: "rich_text_section", elements: richText(pieces) };
}

function contextBlock(pieces: readonly Piece[]): types.ContextBlock {
  return { type: "context", elements: [{ type: "plain_text", text: lineText(pieces), emoji: false }] };
}
