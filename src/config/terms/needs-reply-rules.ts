import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { itemsAt, keyPlaceOf, nodeAt, textAt, textsAt, type Sourced } from "../yaml/sourced.ts";

/** What is wrong with the rules that say which messages need a reply, beside the spelling of each. */
export function checkNeedsReply(root: Sourced): readonly Problem[] {
  const rules = itemsAt(root, ["response", "needs_reply", "rules"]).filter(({ kind }) => kind === "map");
  return [...rules.flatMap(checkSought), ...checkNames(rules), ...checkReached(rules)];
}

function checkSought(rule: Sourced): readonly Problem[] {
  const [keywords, pattern] = [nodeAt(rule, ["keywords"]), nodeAt(rule, ["pattern"])];
  if (keywords === undefined && pattern === undefined) {
    const message = `rule ${nameOf(rule)} has neither keywords nor a pattern`;
    return [problemAt(rule.place, message, "add one of the two, such as `keywords: [thanks]`")];
  }
  if (keywords === undefined || pattern === undefined) return [];
  const message = `rule ${nameOf(rule)} has both keywords and a pattern`;
  return [problemAt(keyPlaceOf(rule, ["pattern"]), message, "make two rules of it")];
}

function checkNames(rules: readonly Sourced[]): readonly Problem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const name = textAt(rule, ["name"]);
    if (name === undefined) return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const place = keyPlaceOf(rule, ["name"]);
    return [
      problemAt(place, `two rules are named ${quoted(name)}`, "give each its own name: reports list it"),
    ];
  });
}

/** Rules that never decide, because earlier ones match all that they match. */
function checkReached(rules: readonly Sourced[]): readonly Problem[] {
  const keywords = new Set<string>();
  const patterns = new Set<string>();
  let catchAll: Sourced | undefined;
  const problems: Problem[] = [];
  for (const rule of rules) {
    const own = textsAt(rule, ["keywords"]).map(({ text }) => keyOf(text));
    const pattern = textAt(rule, ["pattern"]);
    const isCovered = own.length > 0 && own.every((keyword) => keywords.has(keyword));
    if (catchAll !== undefined) {
      const message = `rule ${nameOf(rule)} is never reached: rule ${nameOf(catchAll)} matches every text`;
      problems.push(
        problemAt(rule.place, message, "move it before that rule, or use `otherwise` for the rest"),
      );
    } else if (isCovered || (pattern !== undefined && patterns.has(pattern))) {
      const message = `rule ${nameOf(rule)} is never reached: earlier rules match all that it matches`;
      problems.push(problemAt(rule.place, message, "delete it, or move it to before them"));
    }
    for (const keyword of own) keywords.add(keyword);
    if (pattern === undefined) continue;
    patterns.add(pattern);
    if (CATCH_ALL.test(pattern)) catchAll ??= rule;
  }
  return problems;
}

/** Case and the width of blanks do not matter to keywords. */
const keyOf = (keyword: string): string =>
  keyword.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** `.*` and its kin; what else matches every text is not worth the time to find out. */
const CATCH_ALL = /^\^?(?:\.|\[\\s\\S\])(?:[*+]\??)\$?$|^\^?\.$|^\.\$$/;

const nameOf = (rule: Sourced): string => quoted(textAt(rule, ["name"]) ?? "");
