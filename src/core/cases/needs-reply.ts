import type { NeedsReply, NeedsReplyRule } from "../terms/terms.ts";
import type { MessageFacts } from "./message-facts.ts";

/** Whether a customer's message needs a reply where it stands, and which rule and words say so. */
export interface ReplyVerdict {
  readonly needsReply: boolean;
  /** `request "can you"`, `only emoji`, `rule "praise": keyword "love it"`. */
  readonly because: string;
}

/**
 * Decides by what ingest found and by the rules of the terms in force. The rules of the terms come first, but for a
 * retweet: its words are somebody else's. A closing phrase needs no reply after our answer; before it the customer still
 * waits. In doubt a message needs a reply: a hidden question is worse than an idle warning (DESIGN §3).
 */
export function decideReply(
  facts: MessageFacts,
  { rules, otherwise }: NeedsReply,
  afterOurAnswer: boolean,
): ReplyVerdict {
  if (facts.noise === "retweet") return no(facts.noise);
  for (const rule of rules) {
    const match = matchOf(rule, facts);
    if (match === undefined) continue;
    return { needsReply: rule.reply, because: `rule ${JSON.stringify(rule.name)}: ${match}` };
  }
  if (facts.noise !== undefined) return no(facts.noise);
  const words = (cue: "request" | "closing"): string | undefined =>
    facts.cues.find((found) => found.cue === cue)?.words;
  const [request, closing] = [words("request"), words("closing")];
  if (request !== undefined) return yes(request === "?" ? "question mark" : `request ${quoted(request)}`);
  if (closing !== undefined && afterOurAnswer)
    return no(`closing phrase ${quoted(closing)} after our answer`);
  if (otherwise === "questions") return no("neither a question nor a request");
  return yes(
    closing === undefined ? "nothing says otherwise" : `closing phrase ${quoted(closing)} unanswered`,
  );
}

/** What a message is decided by where no terms are in force. */
export const NO_RULES: NeedsReply = { rules: [], otherwise: "all" };

const yes = (because: string): ReplyVerdict => ({ needsReply: true, because });
const no = (because: string): ReplyVerdict => ({ needsReply: false, because });
const quoted = (words: string): string => JSON.stringify(words);

/** The keyword or the pattern by which the rule matches; undefined when it does not. */
function matchOf({ keywords, pattern }: NeedsReplyRule, facts: MessageFacts): string | undefined {
  const keyword = keywords?.find((one) => facts.keywords.includes(one));
  if (keyword !== undefined) return `keyword ${quoted(keyword)}`;
  const matches = pattern !== undefined && facts.patterns?.some((found) => found.pattern === pattern);
  return matches ? `pattern ${quoted(pattern)}` : undefined;
}
