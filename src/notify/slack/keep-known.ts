import { minutes } from "../../core/time/instant.ts";
import type { ChannelError } from "../../ports/errors.ts";
import type { Clock } from "../../ports/clock.ts";

/** Who joins or leaves may press, or not, after so long. */
const KNOWN_FOR = minutes(5);

/**
 * Asks for each thing at most once in five minutes. What `read` cannot tell (undefined) is what it told before: better what was
 * true a while ago than to turn everybody away while Slack is slow. Throws `unreadable` of what it never told.
 */
export function keepKnown<Known>(
  clock: Pick<Clock, "monotonic">,
  read: (id: string) => Promise<Known | undefined>,
  unreadable: (id: string) => ChannelError,
): (id: string) => Promise<Known> {
  const known = new Map<string, { readonly is: Known; readonly readAt: number }>();
  return async (id) => {
    const before = known.get(id);
    if (before !== undefined && clock.monotonic() - before.readAt < KNOWN_FOR) return before.is;
    const is = await read(id);
    if (is === undefined && before !== undefined) return before.is;
    if (is === undefined) throw unreadable(id);
    known.set(id, { is, readAt: clock.monotonic() });
    return is;
  };
}
