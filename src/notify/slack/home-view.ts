import type { types } from "@slack/bolt";
import { z } from "zod";
import { plainText } from "../../platforms/slack/slack-text.ts";
import type { Reply } from "../../ports/command.ts";
import type { HomeCase, HomeChannel, HomeChoice, HomePage } from "../../ports/home.ts";
import type { Receipt } from "../../ports/notifier.ts";
import { claimButton, openButton } from "./buttons.ts";
import { sourceWords } from "./case-lines.ts";
import { bold, date, dotted, inline, richText, words, type Piece } from "./pieces.ts";
import { receiptBlocks } from "./receipt-blocks.ts";
import { replyWithin } from "./render-reply.ts";
import { lettersIn, MAX_BLOCK_TEXT } from "./room.ts";
import { coverWords, dueWord, nearnessWords } from "../words.ts";
import type { Sign } from "./sign.ts";

/** What became of a click in the home, told on top of it: a home has no private messages. */
export type Said =
  { readonly kind: "reply"; readonly reply: Reply } | { readonly kind: "receipt"; readonly receipt: Receipt };

/** A view takes 100 blocks; a row takes two of them, and what stands around the rows less than twenty. */
const MOST_MINE = 10;
const MOST_ROWS = 25;
const MOST_CHANNELS = 20;
const MOST_CHOICES = 10;

/** Letters of what incidents are called. */
const MAX_COVER = 60;

/** Letters, escaped, of what was said and of the shift. */
const SAID_ROOM = 2000;
const SHIFT_ROOM = 600;

/** How many letters of what customers say: of long and many ones fewer, in the end not even their names. */
const QUOTES = [120, 40, 0, undefined] as const;
type QuoteLetters = (typeof QUOTES)[number];

/** Always there: what people would have to type otherwise. */
const LINKS: readonly HomeChoice[] = [
  { label: "All commands", command: "help" },
  { label: "Status", command: "status" },
  { label: "Stats", command: "stats" },
  { label: "Terms", command: "terms" },
];

/** A home as Slack takes it. */
export function homeView(home: HomePage, sign: Sign, said?: Said): types.HomeView {
  const tries = QUOTES.map((letters) => blocksOf(home, sign, said, letters));
  const blocks = tries.find((one) => lettersIn(one) <= MAX_BLOCK_TEXT) ?? tries.at(-1) ?? [];
  return { type: "home", callback_id: HOME, private_metadata: JSON.stringify({ p: home.page }), blocks };
}

function blocksOf(
  home: HomePage,
  sign: Sign,
  said: Said | undefined,
  letters: QuoteLetters,
): types.KnownBlock[] {
  const { page, pages, cases, mine, shift, coverage } = home;
  const rows = (some: readonly HomeCase[], most: number): types.KnownBlock[] =>
    some.slice(0, most).flatMap((one) => row(one, letters, sign));
  return [
    paragraph([bold(openWords(home)), words(" · as of "), date(home.at)]),
    ...(said === undefined ? [] : saidBlocks(said, sign)),
    ...replyWithin(shift.told, SHIFT_ROOM),
    ...choices(shift.choices, "shift"),
    ...(mine.length === 0 ? [] : [header("Yours"), ...rows(mine, MOST_MINE)]),
    ...(mine.length > MOST_MINE ? [paragraph([words(`and ${mine.length - MOST_MINE} more of yours`)])] : []),
    header(pages === 1 ? "Queue" : `Queue, page ${page + 1} of ${pages}`),
    ...(cases.length === 0 ? [paragraph([words("Nobody waits for us.")])] : rows(cases, MOST_ROWS)),
    ...pageButtons(home),
    header("Channels"),
    coverageBlock(coverage),
    ...choices(LINKS, "link"),
  ];
}

/** By this a home of ours is known. */
export const HOME = "home";

const remembered = z.object({ p: z.int().min(0) });

/** The page that a home shows, as it was noted in it; the first when nothing was. */
export function pageOf(noted: string | undefined): number {
  try {
    return remembered.safeParse(JSON.parse(noted ?? "")).data?.p ?? 0;
  } catch {
    return 0; // a home that is not ours, or an older one
  }
}

function openWords({ open, more }: HomePage): string {
  return `${more ? "more than " : ""}${open} ${open === 1 ? "case" : "cases"} open`;
}

function saidBlocks(said: Said, sign: Sign): types.KnownBlock[] {
  if (said.kind === "reply") return replyWithin(said.reply, SAID_ROOM);
  const { receipt } = said;
  return [...replyWithin({ lines: [[receipt.text]] }, SAID_ROOM), ...receiptBlocks(receipt, sign)];
}

function row(one: HomeCase, letters: QuoteLetters, sign: Sign): types.KnownBlock[] {
  const { nearness, due, openedAt, platform, words: said, incidents, claimedBy, link, caseId } = one;
  const source =
    said === undefined || letters === undefined
      ? `${platform} · a customer`
      : sourceWords({ platform, handle: said.handle });
  const head = dotted(
    [bold(nearnessWords(nearness))],
    due === undefined
      ? [words("waits since "), date(openedAt)]
      : [words(`${dueWord(due.clock)} `), date(due.at)],
    [words(source)],
    ...(incidents.length === 0 ? [] : [[words(plainText(coverWords(incidents), MAX_COVER))]]),
    ...(claimedBy === undefined ? [] : [[words(`${claimedBy.name} has got it`)]]),
  );
  const text = said === undefined ? "" : quoteOf(said.text, letters);
  const buttons = [...(claimedBy === undefined ? [claimButton(caseId, sign)] : []), ...openButton(link)];
  return [
    richBlock([head, ...(text === "" ? [] : [[words(`“${text}”`)]])]),
    ...(buttons.length === 0 ? [] : [{ type: "actions" as const, elements: buttons }]),
  ];
}

const quoteOf = (text: string, letters: QuoteLetters): string =>
  letters === undefined || letters === 0 ? "" : inline(plainText(text, letters));

function pageButtons({ page, pages }: HomePage): types.ActionsBlock[] {
  const to = (label: string, target: number): types.Button => ({
    type: "button",
    action_id: `page-${label.toLowerCase()}`,
    text: { type: "plain_text", text: label, emoji: false },
    value: String(target),
  });
  const elements = [
    ...(page > 0 ? [to("Earlier", page - 1)] : []),
    ...(page + 1 < pages ? [to("Later", page + 1)] : []),
  ];
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

function choices(all: readonly HomeChoice[], kind: string): types.ActionsBlock[] {
  const elements = all.slice(0, MOST_CHOICES).map(({ label, command }, i): types.Button => ({
    type: "button",
    action_id: `say-${kind}-${i}`,
    text: { type: "plain_text", text: plainText(label, 60), emoji: false },
    value: command,
  }));
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

function coverageBlock(all: readonly HomeChannel[]): types.RichTextBlock {
  const lines = all.slice(0, MOST_CHANNELS).map(({ channel, platform, blindSince }): readonly Piece[] => {
    const sight =
      blindSince === undefined
        ? [words("watched")]
        : [bold("🟥 not watched"), words(" since "), date(blindSince)];
    return dotted([words(`${channel} (${platform})`)], sight);
  });
  const more = all.length - MOST_CHANNELS;
  if (lines.length === 0) return richBlock([[words("No channel is watched.")]]);
  return richBlock([...lines, ...(more > 0 ? [[words(`and ${more} more: /ssla status`)]] : [])]);
}

const header = (text: string): types.HeaderBlock => ({
  type: "header",
  text: { type: "plain_text", text, emoji: false },
});

const paragraph = (pieces: readonly Piece[]): types.RichTextBlock => richBlock([pieces]);

function richBlock(lines: readonly (readonly Piece[])[]): types.RichTextBlock {
  const elements = lines.map((line): types.RichTextSection => ({
    type: "rich_text_section",
    elements: richText(line),
  }));
  return { type: "rich_text", elements };
}
