import type { types } from "@slack/bolt";
import { isWaiting, type ListLine, type ListNotice, type ListRow } from "../../ports/notice.ts";
import { escapeSlack, plainText, slackText } from "../../platforms/slack/slack-text.ts";
import { rowButtons } from "./buttons.ts";
import { delayedLine, endParts, handleWords, mentionLine } from "./case-lines.ts";
import { bold, date, dotted, inline, lineText, words, type Piece } from "./pieces.ts";
import { richBlock, section, type Rendered } from "./rich-blocks.ts";
import { lettersIn, MAX_BLOCK_TEXT, MAX_TEXT, textOf } from "./room.ts";
import type { Sign } from "./sign.ts";
import { coverWords, dueWord, standingWords } from "../words.ts";

/**
 * Letters of what a customer says, less than in a message of its own: here it tells one row from another; and of what
 * anybody is called. Where all of it together is more than Slack takes, fewer.
 */
const ROOMS = [
  { quote: 100, name: 50 },
  { quote: 40, name: 30 },
  { quote: 0, name: 12 },
] as const;

type Room = (typeof ROOMS)[number];

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
  const blocks = inRoom(
    (room) => [
      richBlock(...said.map(section)),
      ...rows.flatMap((row) => rowBlocks(row, room, sign)),
      ...last.map((line) => richBlock(section(line))),
    ],
    (made) => lettersIn(made) <= MAX_BLOCK_TEXT,
  );
  const lines = inRoom(
    (room) => [...said.map(lineText), ...rows.map((row) => rowText(row, room)), ...last.map(lineText)],
    (made) => made.join("\n").length <= MAX_TEXT,
  );
  return { text: textOf(lines), blocks };
}

/** What was made with as much room as it may have; with the least there is when it may have none. */
function inRoom<T>(make: (room: Room) => T, fits: (made: T) => boolean): T {
  const [full, ...narrower] = ROOMS;
  let made = make(full);
  for (const room of narrower) if (!fits(made)) made = make(room);
  return made;
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

function noteLines({ unreached, calledFor, notes }: ListNotice): readonly (readonly Piece[])[] {
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
  const delayed = calledFor === undefined ? [] : [delayedLine(calledFor)];
  return [...late, ...delayed, ...notes.map((note) => [words(note)])];
}

const openOf = (rows: readonly ListRow[]): readonly ListRow[] =>
  rows.filter(({ standing }) => isWaiting(standing));

function rowLine(row: ListRow, { name }: Room): readonly Piece[] {
  const { standing, clock, dueAt, handle, claim, incidents } = row;
  const state = [bold(standingWords(standing))];
  const from = [words(handleWords(handle, name))];
  if (!isWaiting(standing)) return dotted(state, from, ...endParts(standing));
  const cover =
    incidents.length === 0 ? [] : [[words(coverWords([plainText(incidents.join(" and "), name)]))]];
  const taken = claim === undefined ? [] : [[words(`${plainText(claim.by.name, name)} has got it`)]];
  return dotted(state, [bold(`${dueWord(clock)} `), date(dueAt)], from, ...cover, ...taken);
}

function rowText(row: ListRow, room: Room): string {
  const quote = quoteOf(row, room, (text, max) => escapeSlack(inline(plainText(text, max))));
  return `${lineText(rowLine(row, room))}${quote === "" ? "" : ` “${quote}”`}`;
}

function rowBlocks(row: ListRow, room: Room, sign: Sign): readonly types.KnownBlock[] {
  const text = quoteOf(row, room, slackText);
  const quote: readonly types.RichTextQuote[] =
    text === "" ? [] : [{ type: "rich_text_quote", elements: [{ type: "text", text }] }];
  const said = richBlock(section(rowLine(row, room)), ...quote);
  return isWaiting(row.standing) ? [said, rowButtons(row.caseId, row.link, sign)] : [said];
}

const quoteOf = (
  { quote }: ListRow,
  { quote: max }: Room,
  harmless: (text: string, max: number) => string,
): string => (quote === undefined || max === 0 ? "" : harmless(quote, max));
