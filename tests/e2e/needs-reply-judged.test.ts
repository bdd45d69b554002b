import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { plainRules } from "../../src/classify/plain-rules.ts";
import { conversationSnapshot } from "../../src/core/cases/conversation-snapshot.ts";
import type { SeenMessage } from "../../src/core/cases/fold-state.ts";
import type { PastConversation } from "../../src/core/cases/past-conversation.ts";
import { eventsOf } from "../../src/core/cases/past-events.ts";
import { brandId, messageId } from "../../src/core/ids.ts";
import { openHistory } from "../../src/history/open-history.ts";
import { CARE_CONVERSATIONS, HAS_CARE_CONVERSATIONS } from "../support/shared.ts";
import { someTerms } from "../support/terms.ts";

if (!HAS_CARE_CONVERSATIONS) console.log("skipped: the real conversations are not here");

const judged = z.strictObject({
  set: z.enum(["first", "second"]),
  conversation: z.string(),
  message: z.int().positive(),
  verdict: z.enum(["needs a reply", "noise", "peer"]),
  reason: z.string(),
  doubt: z.literal(true).optional(),
});
type Judged = z.output<typeof judged>;
type Verdict = Judged["verdict"] | "neither";

const JUDGED: readonly Judged[] = readFileSync(
  new URL("../vectors/needs-reply-judged.jsonl", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => judged.parse(JSON.parse(line)));

/** A judged message beside what the classifier and the fold made of it. */
interface Compared extends Judged {
  readonly taken: Verdict;
  readonly why: string;
}

/** The program's word in the reader's words: what waits needs a reply, whether it opened the case or not. */
function takenAs({ taken }: SeenMessage): Pick<Compared, "taken" | "why"> {
  switch (taken.kind) {
    case "request":
      return { taken: "needs a reply", why: "" };
    case "noise":
      return { taken: "noise", why: taken.reason };
    case "peer":
      return { taken: "peer", why: `to ${taken.to}` };
    default:
      return { taken: "neither", why: taken.kind };
  }
}

/** How each message of the conversation is taken, in the order of the file. */
function takenIn(past: PastConversation): readonly ReturnType<typeof takenAs>[] {
  const snapshot = conversationSnapshot(() => someTerms());
  const events = eventsOf(past, { brand: brandId("judged") }, ({ text, role }, interaction) =>
    plainRules.classify({
      text,
      interaction,
      from: role === "customer" ? "customer" : "responder",
      keywords: [],
      patterns: [],
      autoReplies: [],
    }),
  );
  snapshot.add(events);
  return past.messages.map(({ id }) => {
    const seen = snapshot.messageById(messageId(id));
    if (seen === undefined) throw new Error(`message ${id} of ${past.conversation} was not taken`);
    return takenAs(seen);
  });
}

async function compared(): Promise<readonly Compared[]> {
  const found = new Map<string, ReturnType<typeof takenIn>>();
  for await (const { conversations } of await openHistory(CARE_CONVERSATIONS)) {
    for (const past of conversations) found.set(past.conversation, takenIn(past));
  }
  return JUDGED.map((one) => {
    const taken = found.get(one.conversation)?.[one.message - 1];
    if (taken === undefined) throw new Error(`no message ${one.message} in ${one.conversation}`);
    return { ...one, ...taken };
  });
}

const inWords = ({ conversation, message, verdict, reason, taken, why }: Compared): string =>
  `${conversation}#${message} ${verdict} (${reason}), taken as ${taken} (${why})`;

test("each message is judged once, in two sets that share no conversation", () => {
  expect(new Set(JUDGED.map(({ conversation, message }) => `${conversation}#${message}`)).size).toBe(370);
  const conversationsIn = (set: Judged["set"]): Set<string> =>
    new Set(JUDGED.filter((one) => one.set === set).map(({ conversation }) => conversation));
  const second = conversationsIn("second");
  expect([...conversationsIn("first")].filter((one) => second.has(one))).toEqual([]);
});

describe.skipIf(!HAS_CARE_CONVERSATIONS).each(["first", "second"] as const)("of the %s set", (set) => {
  const sample = async (): Promise<readonly Compared[]> =>
    (await compared()).filter((one) => one.set === set);

  test("the program takes at least 97 of 100 messages as a careful reader does", async () => {
    const clear = (await sample()).filter(({ doubt }) => doubt === undefined);
    const others = clear.filter(({ taken, verdict }) => taken !== verdict);
    const agreement = 1 - others.length / clear.length;
    expect(agreement, others.map(inWords).join("\n")).toBeGreaterThanOrEqual(0.97);
  });

  test("not one message that needs a reply, even in doubt, is hidden as noise", async () => {
    const hidden = (await sample()).filter(
      ({ taken, verdict }) => verdict === "needs a reply" && taken === "noise",
    );
    expect(hidden.map(inWords)).toEqual([]);
  });

  test("not one message that surely needs a reply is left to others", async () => {
    const left = (await sample()).filter(
      ({ taken, verdict, doubt }) =>
        verdict === "needs a reply" && doubt === undefined && taken !== "needs a reply",
    );
    expect(left.map(inWords)).toEqual([]);
  });
});
