import type { types } from "@slack/bolt";
import type { Offer, Receipt } from "../../ports/notifier.ts";
import { slackText } from "../../platforms/slack/slack-text.ts";
import { offerButton, undoButton } from "./buttons.ts";
import { quoteElements, richBlock } from "./rich-blocks.ts";
import type { Sign } from "./sign.ts";

/** Slack takes 3,000 characters a block: with what a customer wrote escaped, and each of its letters in many parts. */
const MAX_WORDS = 300;

/** Nobody decides about more of them at once. */
const MAX_MESSAGES = 10;

/** Of what a customer wrote, twice what a message to all shows; the rest is read on the platform itself. */
const LONGEST_QUOTE = 600;

/** What is quoted in a receipt and what may be done about it, below its words: buttons side by side, and each message that may need a reply by itself. */
export function receiptBlocks({ undo, quote, offers = [] }: Receipt, sign: Sign): types.KnownBlock[] {
  const messages = offers.filter((offer) => offer.kind === "needs a reply");
  const elements = [
    ...offers.filter((offer) => offer.kind !== "needs a reply").map((offer) => offerButton(offer, sign)),
    ...(undo === undefined ? [] : [undoButton(undo, sign)]),
  ];
  return [
    ...(quote === undefined ? [] : [richBlock(...quoteElements(quote, LONGEST_QUOTE))]),
    ...(elements.length === 0 ? [] : [{ type: "actions" as const, elements }]),
    ...messages.slice(0, MAX_MESSAGES).map((offer) => messageBlock(offer, sign)),
  ];
}

/** A message that was judged to need no reply, and the button that says otherwise. */
function messageBlock(
  offer: Extract<Offer, { readonly kind: "needs a reply" }>,
  sign: Sign,
): types.SectionBlock {
  const text = slackText(offer.text, MAX_WORDS);
  return {
    type: "section",
    text: { type: "plain_text", text, emoji: false },
    accessory: offerButton(offer, sign),
  };
}
