import type { Memory } from "./memory.ts";
import type { Place } from "./places.ts";
import type { DiscordMessage } from "./schema.ts";
import { callsBrand, repliesTo, roleOf, type Telling } from "./to-event.ts";

/**
 * Which messages outside the help channels concern the brand, of some that stand in one place, oldest first: whatever calls it;
 * what replies to a message that was told; all of a thread that hangs from such a one; and, where a customer has called the brand
 * within two days, all that its responders write. The last is more than answers: a person answers in a row of messages without
 * replying to any, and whom they mean is for the case to find out. An answer taken for chatter would be a false alarm, a
 * responder's chatter taken in does no harm: it answers nobody who does not wait there.
 */
export function concerning(
  messages: readonly DiscordMessage[],
  place: Place,
  telling: Telling,
  told: Memory,
): readonly DiscordMessage[] {
  const here = new Set<string>();
  const isTold = (id: string): boolean => here.has(id) || told.versionOf(id) !== undefined;
  const isOpen = ({ id }: DiscordMessage): boolean => here.size > 0 || told.hasToldNear(id, place.id);
  return messages.filter((message) => {
    const role = roleOf(message, telling);
    const to = repliesTo(message);
    const concerns =
      isTold(message.id) ||
      (role === "customer" && callsBrand(message, telling)) ||
      (to !== undefined && isTold(to)) ||
      (place.kind === "thread" && isTold(place.id)) ||
      (role === "responder" && isOpen(message));
    if (concerns) here.add(message.id);
    return concerns;
  });
}
