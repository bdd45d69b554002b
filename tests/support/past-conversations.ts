// Generated conversations for property tests.
import fc from "fast-check";
import {
  PAST_ROLES,
  type PastConversation,
  type PastMessage,
} from "../../src/core/cases/past-conversation.ts";
import { INTERACTIONS } from "../../src/core/interaction.ts";
import { isNonEmpty } from "../../src/core/non-empty.ts";
import { instant } from "../../src/core/time/instant.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }).filter((value) => !/[\0\r]/.test(value)),
  fc.constantFrom(
    'she said "hi", twice',
    "two\nlines",
    "@acme, @Ana: hello\n\n",
    '"',
    "",
    "@ana @acme thanks!",
    "ünï, 漢字 👍🏽",
  ),
);
const message = fc.record({
  at: fc.integer({ min: 1_500_000_000_000, max: 1_790_000_000_000 }).map(instant),
  role: fc.constantFrom(...PAST_ROLES),
  handle: fc.constantFrom("ana", "Acme", "bo.k", "@cy"),
  text,
  interaction: fc.option(fc.constantFrom(...INTERACTIONS), { nil: undefined }),
  repliesTo: fc.option(fc.constantFrom("m0", "m1", "elsewhere"), { nil: undefined }),
});

/** Conversations of different names, as `line` 1. */
export const pastConversations: fc.Arbitrary<readonly PastConversation[]> = fc
  .array(
    fc.tuple(fc.constantFrom("x-acme", "discord-acme"), fc.array(message, { minLength: 1, maxLength: 5 })),
    {
      maxLength: 8,
    },
  )
  .map((all) =>
    all.flatMap(([channel, raw], i) => {
      const messages = raw.map((one, k): PastMessage => ({
        ...one,
        id: `m${k}`,
        repliesTo: one.repliesTo === `m${k}` ? undefined : one.repliesTo,
      }));
      return isNonEmpty(messages) ? [{ line: 1, conversation: `c${i}`, channel, messages }] : [];
    }),
  );
