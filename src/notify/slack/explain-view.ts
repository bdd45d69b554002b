import type { types } from "@slack/bolt";
import { slackText } from "../../platforms/slack/slack-text.ts";

/** Slack takes 3,000 characters a block; escaped, a character may become five. */
const MAX_CHUNK = 550;
const MAX_CHUNKS = 30;

/** Shows why a deadline is where it is. */
export function explainView(text: string): types.ModalView {
  const blocks = chunks(text).map((chunk): types.SectionBlock => ({
    type: "section",
    text: { type: "plain_text", text: slackText(chunk, MAX_CHUNK), emoji: false },
  }));
  return {
    type: "modal",
    callback_id: "explain",
    title: { type: "plain_text", text: "Explained" },
    close: { type: "plain_text", text: "Close" },
    blocks,
  };
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
