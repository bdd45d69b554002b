import type { types } from "@slack/bolt";
import type { Offer, Receipt } from "../../ports/notifier.ts";
import { slackText } from "../../platforms/slack/slack-text.ts";
import { offerButton, undoButton } from "./buttons.ts";
import type { Sign } from "./sign.ts";

/** Slack takes 3,000 characters a block; escaped, a character may become five. */
const MAX_CHUNK = 550;
const MAX_CHUNKS = 30;
const MAX_OFFERS = 10;

/** Shows why a deadline is where it is, and what may be done about it; or what became of a press in such a window. */
export function explainView({ text, quote = "", offers = [], undo }: Receipt, sign: Sign): types.ModalView {
  const words = [...chunks(text), ...(quote === "" ? [] : chunks(quote))].map((chunk) => section(chunk));
  const escalations = offers.filter((offer) => offer.kind !== "needs a reply");
  const buttons = [
    ...escalations.map((offer) => offerButton(offer, sign)),
    ...(undo === undefined ? [] : [undoButton(undo, sign)]),
  ];
  return {
    type: "modal",
    callback_id: "explain",
    title: { type: "plain_text", text: "Explained" },
    close: { type: "plain_text", text: "Close" },
    blocks: [
      ...words,
      ...(buttons.length === 0 ? [] : [{ type: "actions" as const, elements: buttons }]),
      ...offers.slice(0, MAX_OFFERS).flatMap((offer) => noise(offer, sign)),
    ],
  };
}

/** A message that was judged to need no reply, and the button that says otherwise. */
function noise(offer: Offer, sign: Sign): readonly types.KnownBlock[] {
  if (offer.kind !== "needs a reply") return [];
  return [{ ...section(offer.text), accessory: offerButton(offer, sign) }];
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: { type: "plain_text", text: slackText(text, MAX_CHUNK), emoji: false } };
}

/** Whole lines together as far as they fit; a line that fits nowhere is cut. */
function chunks(text: string): readonly string[] {
  const found: string[] = [];
  for (const line of text.split("\n")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= MAX_CHUNK)
      found[found.length - 1] = `${last}\n${line}`;
    else if (line.trim() !== "") found.push(line);
  }
  return found.length === 0 ? ["There is nothing to explain."] : found.slice(0, MAX_CHUNKS);
}
