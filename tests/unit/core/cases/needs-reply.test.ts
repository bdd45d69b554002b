import { describe, expect, test } from "vitest";
import type { MessageFacts } from "../../../../src/core/cases/message-facts.ts";
import { decideReply, NO_RULES } from "../../../../src/core/cases/needs-reply.ts";
import type { NeedsReply, NeedsReplyRule } from "../../../../src/core/terms/terms.ts";

const NOTHING: MessageFacts = {
  classifier: "test",
  noise: undefined,
  cues: [],
  keywords: [],
  autoReply: false,
};

const decided = (
  facts: Partial<MessageFacts>,
  rules: NeedsReply = NO_RULES,
  afterOurAnswer = false,
): string => {
  const { needsReply, because } = decideReply({ ...NOTHING, ...facts }, rules, afterOurAnswer);
  return `${needsReply ? "reply" : "no reply"}: ${because}`;
};

const rule = (name: string, more: Partial<NeedsReplyRule>): NeedsReplyRule => ({
  name,
  keywords: undefined,
  pattern: undefined,
  reply: false,
  ...more,
});

const request = { cue: "request", words: "can you" } as const;
const closing = { cue: "closing", words: "thank you" } as const;

describe("whether a message needs a reply", () => {
  test("is yes in doubt", () => {
    expect(decided({})).toBe("reply: nothing says otherwise");
  });

  test("is decided by the words of a request, or by a question mark", () => {
    expect(decided({ cues: [request] })).toBe('reply: request "can you"');
    expect(decided({ cues: [{ cue: "request", words: "?" }] })).toBe("reply: question mark");
  });

  test("is no for noise, and says which", () => {
    expect(decided({ noise: "only emoji" })).toBe("no reply: only emoji");
  });

  test("is no for a closing phrase after our answer, and yes before it", () => {
    expect(decided({ cues: [closing] }, NO_RULES, true)).toBe(
      'no reply: closing phrase "thank you" after our answer',
    );
    expect(decided({ cues: [closing] })).toBe('reply: closing phrase "thank you" unanswered');
  });

  test("is yes for a closing phrase that asks for something, wherever it stands", () => {
    expect(decided({ cues: [closing, request] }, NO_RULES, true)).toBe('reply: request "can you"');
  });
});

describe("terms that want questions answered only", () => {
  const questions: NeedsReply = { rules: [], otherwise: "questions" };

  test("take for noise what neither asks nor requests", () => {
    expect(decided({}, questions)).toBe("no reply: neither a question nor a request");
    expect(decided({ cues: [closing] }, questions)).toBe("no reply: neither a question nor a request");
    expect(decided({ cues: [request] }, questions)).toBe('reply: request "can you"');
  });

  test("still name noise for what it is", () => {
    expect(decided({ noise: "only emoji" }, questions)).toBe("no reply: only emoji");
  });
});

describe("rules of the terms", () => {
  const rules: NeedsReply = {
    rules: [
      rule("orders", { pattern: "#[0-9]{6}", reply: true }),
      rule("praise", { keywords: ["love it", "great job"] }),
      rule("press", { keywords: ["journalist", "great job"], reply: true }),
    ],
    otherwise: "questions",
  };

  test("decide by the first that matches, and are named with what it matched", () => {
    expect(decided({ keywords: ["great job"] }, rules)).toBe('no reply: rule "praise": keyword "great job"');
    expect(decided({ keywords: ["journalist"] }, rules)).toBe('reply: rule "press": keyword "journalist"');
    expect(decided({ patterns: [{ pattern: "#[0-9]{6}", from: 3, to: 10 }] }, rules)).toBe(
      'reply: rule "orders": pattern "#[0-9]{6}"',
    );
  });

  test("leave to `otherwise` what none matches, such as a pattern of other terms", () => {
    expect(decided({ patterns: [{ pattern: "[0-9]", from: 3, to: 4 }], keywords: ["bye"] }, rules)).toBe(
      "no reply: neither a question nor a request",
    );
  });

  test("come before what is noise everywhere, and before a closing phrase", () => {
    expect(decided({ noise: "only a link", keywords: ["journalist"] }, rules)).toBe(
      'reply: rule "press": keyword "journalist"',
    );
    expect(decided({ cues: [closing], keywords: ["journalist"] }, rules, true)).toBe(
      'reply: rule "press": keyword "journalist"',
    );
  });

  test("do not reach into a retweet, whose words are somebody else's", () => {
    expect(decided({ noise: "retweet", keywords: ["journalist"] }, rules)).toBe("no reply: retweet");
  });
});
