import { handlesIn } from "../core/cases/handles.ts";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { Classifier, ClassifierInput } from "../ports/classifier.ts";
import { closingFinder } from "./closing.ts";
import { keywordsIn } from "./keywords.ts";
import { asksByMark, noiseOf, withoutLinks } from "./noise.ts";
import { patternsIn } from "./patterns.ts";
import { findPhrase, phraseIndex } from "./phrase-index.ts";
import { de } from "./phrases/de.ts";
import { en } from "./phrases/en.ts";
import { es } from "./phrases/es.ts";
import { fr } from "./phrases/fr.ts";
import { ja } from "./phrases/ja.ts";
import { pt } from "./phrases/pt.ts";
import { responderCues } from "./responder-cues.ts";
import { LONGEST_TEXT, normalise, wordsOf } from "./words.ts";

const languages = [en, de, es, fr, pt, ja];
const findClosing = closingFinder(languages);
const requests = phraseIndex(languages.flatMap(({ request }) => request));
const cuesOfResponder = responderCues(languages);

/** Facts by word lists alone. In doubt a text asks for a reply: a hidden question is worse than an idle warning. */
export const plainRules: Classifier = {
  version: "plain-1",
  classify: (input) => ({
    classifier: "plain-1",
    noise: noiseOf(input.text),
    cues: input.from === "customer" ? cuesOfCustomer(input.text) : cuesOfResponder(input.text),
    keywords: keywordsIn(input.text, input.keywords),
    ...(input.from === "customer" && patternsOf(input)),
    autoReply: input.from === "responder" && isAutoReply(input),
  }),
};

function patternsOf({ text, patterns }: ClassifierInput): Pick<MessageFacts, "patterns"> {
  const { matches } = patternsIn(text, patterns);
  return matches.length === 0 ? {} : { patterns: matches };
}

function cuesOfCustomer(text: string): MessageFacts["cues"] {
  const closing = findClosing(text);
  if (closing !== undefined) return [{ cue: "closing", words: closing }];
  const request = findPhrase(requests, wordsOf(withoutLinks(text))) ?? (asksByMark(text) ? "?" : undefined);
  return request === undefined ? [] : [{ cue: "request", words: request }];
}

/** An automatic reply may begin with the handles of those it goes to. */
function isAutoReply({ text, autoReplies }: ClassifierInput): boolean {
  if (autoReplies.length === 0) return false;
  const beginning = text.slice(0, LONGEST_TEXT);
  const run = handlesIn(beginning).findLast(({ leading }) => leading)?.to ?? 0;
  const [whole, unnamed] = [comparable(beginning), comparable(beginning.slice(run))];
  return autoReplies.some((reply) => {
    const known = comparable(reply);
    return known !== "" && (whole.startsWith(known) || unnamed.startsWith(known));
  });
}

const comparable = (text: string): string => normalise(text).replace(/\s+/gu, " ").trim();
