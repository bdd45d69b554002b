import fc from "fast-check";
import type { ActEvent, ChannelEvent, DeletionEvent, MessageEvent } from "../../src/core/cases/events.ts";
import { actId, messageId, personId } from "../../src/core/ids.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import { aConversation, author, BRAND, says } from "../support/events.ts";
import { at } from "../support/terms.ts";

const START = at("2026-10-30T12:00:00Z");
const WRITERS = [author("ana"), author("ana"), author("bob"), author("carl"), BRAND];
const PLACES = ["c1", "c1", "c2", "c3"];

const draft = fc.record({
  minutes: fc.nat(20),
  days: fc.constantFrom(0, 0, 0, 0, 2),
  writer: fc.constantFrom(...WRITERS),
  place: fc.constantFrom(...PLACES),
  /** How far before it the message stands that it refers to. */
  back: fc.integer({ min: 1, max: 4 }),
  refers: fc.constantFrom("no", "no", "repliesTo", "quotes"),
  then: fc.constantFrom("", "", "", "claim", "no reply needed", "resolve", "deletion", "undo"),
});

/** Conversations in which nearly everything asks or answers, and some refer to one another; in the order of time. */
export const busyHistories: fc.Arbitrary<readonly ChannelEvent[]> = fc
  .record({
    shape: fc.constantFrom("thread" as const, "flat" as const),
    drafts: fc.array(draft, { minLength: 5, maxLength: 16 }),
  })
  .map(({ shape, drafts }) => {
    let now: Instant = START;
    return drafts.flatMap(
      ({ minutes, days, writer, place, back, refers, then }, i): readonly ChannelEvent[] => {
        now = instant(now + (days * 1440 + minutes) * 60_000);
        const ref = refers === "no" || i < back ? {} : { [refers]: `m${i - back}` };
        const conversation = aConversation(place, shape);
        const message = {
          ...says(writer, `m${i}`, "2026-10-30T12:00:00Z", { ...ref, conversation }),
          at: now,
        };
        return [message, ...followUp(message, then, i)];
      },
    );
  });

function followUp(
  { conversation, message, at: when }: MessageEvent,
  then: string,
  i: number,
): readonly ChannelEvent[] {
  const noticed = instant(when + 60_000);
  if (then === "") return [];
  if (then === "deletion") {
    return [{ kind: "deletion", conversation, message, lastSeen: when, noticed } satisfies DeletionEvent];
  }
  const act = (id: string, what: ActEvent["act"]): ActEvent => ({
    ...{ kind: "act", conversation, id: actId(id), message: messageId(message) },
    ...{ at: noticed, by: personId("ana"), act: what },
  });
  if (then === "claim" || then === "resolve" || then === "no reply needed")
    return [act(`a${i}`, { kind: then })];
  return [act(`a${i}`, { kind: "claim" }), act(`u${i}`, { kind: "undo", act: actId(`a${i}`) })];
}
