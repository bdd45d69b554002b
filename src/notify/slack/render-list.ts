import type { types } from "@slack/bolt";
import { isWaiting, type ListLine, type ListNotice, type ListRow } from "../../ports/notice.ts";
import { escapeSlack, plainText, slackText } from "../../platforms/slack/slack-text.ts";
import { rowButtons } from "./buttons.ts";
import { endParts, handleWords, mentionLine } from "./case-lines.ts";
import { bold, date, dotted, inline, lineText, words, type Piece } from "./pieces.ts";
import { richBlock, section, type Rendered } from "./rich-blocks.ts";
import type { Sign } from "./sign.ts";
import { dueWord, standingWords } from "../words.ts";

/** Of a message of its own more is quoted; here it tells one row from another. */
const MAX_QUOTE = 100;

/** Two blocks for each of twenty rows, and a few lines around them: Slack takes fifty. */
const MAX_ROWS = 20;

/** Several cases in one message: each in a row with a button of its own while it waits. */
export function renderList(notice: ListNotice, sign: Sign): Rendered {
  const rows = notice.rows.slice(0, MAX_ROWS);
  const hidden = notice.more + openOf(notice.rows.slice(MAX_ROWS)).length;
  const mentioned = openOf(rows).length === 0 ? [] : mentionLine(notice.mentions);
  const head = listHead(notice);
  const top = mentioned.length === 0 ? head : [...head, words(" · "), ...mentioned];
  const said = [top, ...noteLines(notice)];
  const last = hidden > 0 ? [[words(`and ${hidden} more`)]] : [];
  return {
    text: [...said.map(lineText), ...rows.map(rowText), ...last.map(lineText)].join("\n"),
    blocks: [
      richBlock(...said.map(section)),
      ...rows.flatMap((row) => rowBlocks(row, sign)),
      ...last.map((line) => richBlock(section(line))),
    ],
  };
}

/** How many wait, where, and until when there is time. */
export function listHead(notice: ListNotice): readonly Piece[] {
  const { form, platform, turn, waiting, firstDue } = notice;
  const due = firstDue === undefined ? [] : [[words("first due "), date(firstDue)]];
  const count = waiting === 1 ? "1 waits" : `${waiting} wait`;
  if (waiting === 0) return dotted([bold("✅ Nobody waits any more")], [words(platform)]);
  if (form === "brief" && turn !== undefined) {
    return dotted([bold(`Opening brief: ${count}`)], [words(`${platform} opens `), date(turn)], ...due);
  }
  if (form === "closing" && turn !== undefined) {
    const what = `Before closing: ${waiting} to be answered today`;
    return dotted([bold(what)], [words(`${platform} closes `), date(turn)], ...due);
  }
  return dotted([bold(count)], [words(platform)], ...due);
}

const NAMES: Readonly<Record<ListLine["form"], string>> = {
  group: "List",
  digest: "List",
  brief: "Opening brief",
  closing: "List before closing",
};

/** All that is left of an earlier list. */
export function listShortLine({ form, platform, cases }: ListLine): readonly Piece[] {
  const what = `${NAMES[form]} of ${cases === 1 ? "1 case" : `${cases} cases`}`;
  return dotted([words(what)], [words(platform)], [words("a newer list stands below")]);
}

function noteLines({ unreached, notes }: ListNotice): readonly (readonly Piece[])[] {
  const late =
    unreached === undefined
      ? []
      : [
          [
            words("Slack could not be reached from "),
            date(unreached.from),
            words(" to "),
            date(unreached.to),
          ],
        ];
  return [...late, ...notes.map((note) => [words(note)])];
}

const openOf = (rows: readonly ListRow[]): readonly ListRow[] =>
  rows.filter(({ standing }) => isWaiting(standing));

function rowLine({ standing, clock, dueAt, handle, claim }: ListRow): readonly Piece[] {
  const state = [bold(standingWords(standing))];
  const from = [words(handleWords(handle))];
  if (!isWaiting(standing)) return dotted(state, from, ...endParts(standing));
  const taken = claim === undefined ? [] : [[words(`${claim.by.name} has got it`)]];
  return dotted(state, [bold(`${dueWord(clock)} `), date(dueAt)], from, ...taken);
}

function rowText(row: ListRow): string {
  const quote = row.quote === undefined ? "" : escapeSlack(inline(plainText(row.quote, MAX_QUOTE)));
  return `${lineText(rowLine(row))}${quote === "" ? "" : ` “${quote}”`}`;
}

function rowBlocks(row: ListRow, sign: Sign): readonly types.KnownBlock[] {
  const text = row.quote === undefined ? "" : slackText(row.quote, MAX_QUOTE);
  const quote: readonly types.RichTextQuote[] =
    text === "" ? [] : [{ type: "rich_text_quote", elements: [{ type: "text", text }] }];
  const said = richBlock(section(rowLine(row)), ...quote);
  return isWaiting(row.standing) ? [said, rowButtons(row.caseId, row.link, sign)] : [said];
}
