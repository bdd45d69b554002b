import fc from "fast-check";
import type {
  Act,
  Author,
  ChannelEvent,
  Conversation,
  DeletionEvent,
  EditEvent,
  MessageEvent,
} from "../../src/core/cases/events.ts";
import { CUES, NOISE, type MessageFacts } from "../../src/core/cases/message-facts.ts";
import { actId, messageId, personId } from "../../src/core/ids.ts";
import { INTERACTIONS } from "../../src/core/interaction.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import { aConversation, author, BRAND } from "../support/events.ts";
import { at } from "../support/terms.ts";

const START = at("2026-10-30T12:00:00Z"); // a Friday; the clocks go back that weekend
const MINUTE = 60_000;

const WRITERS: readonly Author[] = [
  author("ana"),
  author("ana"),
  author("bob"),
  author("carl"),
  BRAND,
  BRAND,
  author("clerk", "responder"),
  author("press", "colleague"),
  author("bot", "bot"),
];

const facts: fc.Arbitrary<MessageFacts> = fc.record({
  classifier: fc.constant("test"),
  noise: fc.option(fc.constantFrom(...NOISE), { nil: undefined, freq: 6 }),
  cues: fc.subarray([...CUES], { maxLength: 2 }).map((cues) => cues.map((cue) => ({ cue, words: cue }))),
  keywords: fc.subarray(["refund"]),
  autoReply: fc.constantFrom(false, false, false, true),
});

/** Instants that often coincide: minutes, hours or days after the start. */
const instants: fc.Arbitrary<Instant> = fc
  .tuple(fc.constantFrom(0, 0, 1, 3, 4), fc.nat(23), fc.constantFrom(0, 0, 10, 29, 30, 50))
  .map(([days, hours, minutes]) => instant(START + ((days * 24 + hours) * 60 + minutes) * MINUTE));

/** Conversations of up to three customers: messages that refer to one another, edits, deletions, acts, undone acts. */
export const histories: fc.Arbitrary<readonly ChannelEvent[]> = fc
  .record({
    shape: fc.constantFrom("thread" as const, "flat" as const),
    messages: fc.array(messageDraft(), { minLength: 1, maxLength: 9 }),
    edits: fc.array(fc.record({ of: fc.nat(8), at: instants, facts }), { maxLength: 2 }),
    deletions: fc.array(fc.record({ of: fc.nat(8), lastSeen: instants, noticed: instants }), {
      maxLength: 3,
    }),
    acts: fc.array(fc.record({ on: fc.nat(8), at: instants, act: acts(), undo: fc.boolean() }), {
      maxLength: 3,
    }),
  })
  .map(({ shape, messages, edits, deletions, acts: clicks }) => {
    const conversations = [aConversation("c1", shape), aConversation("c2", shape)] as const;
    const home = conversations[0];
    const idOf = (n: number): ReturnType<typeof messageId> => messageId(`m${n % messages.length}`);
    return [
      ...messages.map((draft, i) => toMessage(draft, i, conversations, idOf)),
      ...edits.map((edit): EditEvent => ({
        kind: "edit",
        conversation: home,
        message: idOf(edit.of),
        at: edit.at,
        facts: edit.facts,
      })),
      ...deletions.map(({ of, lastSeen, noticed }): DeletionEvent => ({
        kind: "deletion",
        conversation: home,
        message: idOf(of),
        lastSeen: instant(Math.min(lastSeen, noticed)),
        noticed: instant(Math.max(lastSeen, noticed)),
      })),
      ...clicks.flatMap(({ on, at: when, act, undo }, i) => toActs(home, idOf(on), when, act, undo, i)),
    ];
  });

interface MessageDraft {
  readonly at: Instant;
  readonly writer: Author;
  readonly interaction: (typeof INTERACTIONS)[number];
  readonly repliesTo: number | undefined;
  readonly quotes: number | undefined;
  readonly threadOf: number | undefined;
  readonly addresses: readonly Author[];
  readonly elsewhere: boolean;
  readonly facts: MessageFacts;
}

function messageDraft(): fc.Arbitrary<MessageDraft> {
  const ref = fc.option(fc.nat(9), { nil: undefined, freq: 2 });
  return fc.record({
    at: instants,
    writer: fc.constantFrom(...WRITERS),
    interaction: fc.constantFrom(...INTERACTIONS),
    repliesTo: ref,
    quotes: fc.option(fc.nat(9), { nil: undefined, freq: 1 }),
    threadOf: fc.option(fc.nat(9), { nil: undefined, freq: 1 }),
    addresses: fc.subarray([author("ana"), author("bob"), BRAND], { maxLength: 2 }),
    elsewhere: fc.boolean(),
    facts,
  });
}

function toMessage(
  draft: MessageDraft,
  i: number,
  [home, other]: readonly [Conversation, Conversation],
  idOf: (n: number) => ReturnType<typeof messageId>,
): MessageEvent {
  const { writer, repliesTo, quotes, threadOf, addresses, elsewhere } = draft;
  return {
    kind: "message",
    conversation: elsewhere && i % 3 === 2 ? other : home,
    message: messageId(`m${i}`),
    at: draft.at,
    author: writer,
    interaction: draft.interaction,
    refs: {
      repliesTo: repliesTo === undefined ? undefined : idOf(repliesTo),
      quotes: quotes === undefined ? undefined : idOf(quotes),
      addresses,
      ...(threadOf !== undefined && { threadOf: idOf(threadOf) }),
    },
    facts: draft.facts,
  };
}

function acts(): fc.Arbitrary<Act> {
  return fc.oneof(
    fc.constantFrom<Act>(
      { kind: "claim" },
      { kind: "release" },
      { kind: "escalate", stage: "breach" },
      { kind: "escalate", stage: "after:30m" },
      { kind: "no reply needed" },
      { kind: "needs a reply" },
      { kind: "not for us", reason: "spam" },
      { kind: "resolve" },
      { kind: "status update" },
    ),
    instants.map((until): Act => ({ kind: "snooze", until })),
  );
}

function toActs(
  conversation: Conversation,
  message: ReturnType<typeof messageId>,
  when: Instant,
  act: Act,
  undo: boolean,
  i: number,
): readonly ChannelEvent[] {
  const common = { kind: "act" as const, conversation, message, by: personId("ana") };
  const done: ChannelEvent = { ...common, id: actId(`a${i}`), at: when, act };
  const undone: ChannelEvent = {
    ...common,
    id: actId(`u${i}`),
    at: instant(when + 40_000),
    act: { kind: "undo", act: actId(`a${i}`) },
  };
  return undo ? [done, undone] : [done];
}
