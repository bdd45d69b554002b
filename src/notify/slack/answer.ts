import type { RespondFn, types } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import type { Receipt } from "../../ports/notifier.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import { offerButton, undoButton } from "./buttons.ts";
import { explainView } from "./explain-view.ts";
import { escapeSlack, plainText } from "../../platforms/slack/slack-text.ts";
import { inline, lineText, richText, words } from "./pieces.ts";
import type { PressedAt } from "./pressed-at.ts";
import { quoteElements, richBlock } from "./rich-blocks.ts";
import type { Sign } from "./sign.ts";

/** What is told to one person. */
export interface Private {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** What answering takes. */
export interface AnswerDeps {
  readonly web: SlackWeb;
  readonly log: Log;
  readonly sign: Sign;
}

/** A receipt as its reader sees it. */
export function receiptMessage({ text, undo, quote, offers = [] }: Receipt, sign: Sign): Private {
  const elements = [
    ...offers.map((offer) => offerButton(offer, sign)),
    ...(undo === undefined ? [] : [undoButton(undo, sign)]),
  ];
  const message = withButtons(
    text,
    ...(elements.length === 0 ? [] : [{ type: "actions" as const, elements }]),
  );
  return quote === undefined ? message : withQuote(message, quote);
}

/** What a customer wrote, to be read in full: twice what a message to all shows. */
function withQuote({ text, blocks }: Private, quote: string): Private {
  const quoted = [richBlock(...quoteElements(quote, LONGEST_QUOTE))];
  return { text: `${text} “${escapeSlack(inline(plainText(quote)))}”`, blocks: [...blocks, ...quoted] };
}

/** In graphemes; what is longer is read on the platform itself. */
const LONGEST_QUOTE = 600;

/** Words, and what can be done about them. */
export function withButtons(text: string, ...buttons: readonly types.ActionsBlock[]): Private {
  const line = [words(text)];
  const section: types.RichTextSection = { type: "rich_text_section", elements: richText(line) };
  return { text: lineText(line), blocks: [{ type: "rich_text", elements: [section] }, ...buttons] };
}

/** Answers a press where it was made, seen by that person only. */
export async function answerReceipt(
  deps: AnswerDeps,
  at: PressedAt,
  respond: RespondFn | undefined,
  receipt: Receipt,
): Promise<void> {
  if (at.modal === undefined && (respond !== undefined || at.channel !== undefined)) {
    await answerPress(deps, at, respond, receiptMessage(receipt, deps.sign));
    return;
  }
  // In a window of ours: the answer takes its place. In the person's home there is no other way to tell them alone.
  const view = explainView(receipt, deps.sign);
  const shown =
    at.modal === undefined
      ? await deps.web.call("views.open", { trigger_id: at.trigger ?? "", view })
      : await deps.web.call("views.update", { view_id: at.modal, view });
  if (shown.kind !== "ok") deps.log.warn("slack.receipt_lost", { kind: shown.kind });
}

/** Answers through the press itself, which takes the place of the private message it was made in; else by a new one. */
export async function answerPress(
  deps: AnswerDeps,
  at: PressedAt,
  respond: RespondFn | undefined,
  message: Private,
): Promise<void> {
  try {
    if (respond === undefined) throw new Error("no way to respond");
    await respond({ ...message, ...harmless, response_type: "ephemeral", replace_original: at.isPrivate });
  } catch {
    // Its address lives for half an hour and five answers; the receipt must not be lost with it.
    await answerIn(deps, at.channel, at.user, message);
  }
}

/** Answers in a channel, seen by that person only. */
export async function answerIn(
  { web, log }: Pick<AnswerDeps, "web" | "log">,
  channel: string | undefined,
  user: string,
  message: Private,
): Promise<void> {
  const answer =
    channel === undefined
      ? undefined
      : await web.call("chat.postEphemeral", { channel, user, ...message, ...harmless });
  if (answer?.kind !== "ok") log.warn("slack.receipt_lost", { kind: answer?.kind });
}

/** Nothing in a text becomes a mention or a link by itself. */
export const harmless = {
  link_names: false,
  parse: "none",
  unfurl_links: false,
  unfurl_media: false,
} as const;
