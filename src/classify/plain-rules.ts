import { handlesIn, withoutHandles } from "../core/cases/handles.ts";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { Classifier, ClassifierInput } from "../ports/classifier.ts";
import { CONDUCT_VERSION, findConduct } from "./conduct/find-conduct.ts";
import { closingFinder, isUnhappy, withoutEmoticons } from "./closing.ts";
import { keywordsIn } from "./keywords.ts";
import { languageOf } from "./language.ts";
import { asksByMark, noiseOf, withoutEmoji, withoutLinks } from "./noise.ts";
import { patternsIn, preparePattern } from "./patterns.ts";
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

/** Raised whenever the same text may be judged otherwise than before: verdicts are traced to it. */
const VERSION = `plain-3 ${CONDUCT_VERSION}`;

/** Facts by word lists and a library's guess of the language. In doubt a text asks for a reply: a hidden question is worse than an idle warning. */
export const plainRules: Classifier = {
  version: VERSION,
  prepare: preparePattern,
  classify: (input) => {
    const { text, from, interaction } = input;
    const language = languageOf(withoutLinks(withoutHandles(text.slice(0, BEGINNING))).trimStart());
    return {
      classifier: VERSION,
      noise: noiseOf(text, interaction),
      cues: from === "customer" ? cuesOfCustomer(text) : cuesOfResponder(text),
      keywords: keywordsIn(text, input.keywords),
      ...(language !== undefined && { language }),
      // What is not tolerated is for customers to keep.
      ...(from === "customer" && { ...conductOf(text, language), ...patternsOf(input) }),
      autoReply: from === "responder" && isAutoReply(input),
    };
  },
};

/** Enough of a text that its own words stand there, behind all the handles that X repeats. */
const BEGINNING = 1_000;

function conductOf(text: string, language: string | undefined): Pick<MessageFacts, "conduct"> {
  const conduct = findConduct(text, { language });
  return conduct.length === 0 ? {} : { conduct };
}

function patternsOf({ text, patterns }: ClassifierInput): Pick<MessageFacts, "patterns" | "patternsCutAt"> {
  const { matches, cutAt } = patternsIn(text, patterns);
  return {
    ...(matches.length > 0 && { patterns: matches }),
    ...(cutAt !== undefined && { patternsCutAt: cutAt }),
  };
}

function cuesOfCustomer(text: string): MessageFacts["cues"] {
  const unnamed = withoutHandles(text);
  const unlinked = withoutLinks(unnamed);
  const words = wordsOf(withoutEmoticons(withoutEmoji(unlinked)));
  const asks = asksByMark(unlinked);
  // Whoever adds a link says more than thanks.
  const mayClose = !asks && unlinked === unnamed && text.length <= LONGEST_TEXT && !isUnhappy(text);
  const closing = mayClose ? findClosing(words) : undefined;
  if (closing !== undefined) return [{ cue: "closing", words: closing }];
  const request = findPhrase(requests, words) ?? (asks ? "?" : undefined);
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
