import type { types } from "@slack/bolt";
import type { Receipt } from "../../ports/notifier.ts";
import { slackText } from "../../platforms/slack/slack-text.ts";
import { receiptBlocks } from "./receipt-blocks.ts";
import type { Sign } from "./sign.ts";

/** Slack takes 3,000 characters a block; escaped, one may become five, and one that is drawn may be of seven. */
const MAX_CHUNK = 420;
const MAX_CHUNKS = 40;

/** Shows why a deadline is where it is, and what may be done about it; or what became of a press in such a window. */
export function explainView(receipt: Receipt, sign: Sign): types.ModalView {
  return {
    type: "modal",
    callback_id: "explain",
    title: { type: "plain_text", text: "Explained" },
    close: { type: "plain_text", text: "Close" },
    blocks: [...chunks(receipt.text).map(section), ...receiptBlocks(receipt, sign)],
  };
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
