import { instant, type Instant } from "../../src/core/time/instant.ts";
import type { XPost } from "../../src/sim/x/x-post.ts";
import { realSleep } from "./scaled-clock.ts";
import type { Platforms } from "./platforms.ts";

/** A mention that the parent wrote, and when the brand answered it, if it did. */
export interface Mention {
  readonly post: XPost;
  readonly answeredAt: Instant | undefined;
}

/** Customers who keep writing. */
export interface Customers {
  readonly mentions: () => readonly Mention[];
  /** Resolves when nobody writes any more. */
  readonly stop: () => Promise<void>;
}

/** One in so many is answered, some time after. */
const ANSWERED = 0.12;
const ANSWERS_WITHIN_MS = 12 * 60_000;

/** Every customer writes once, in a conversation of their own; `everyMs` of real time on average. */
export function startCustomers({ x, brand }: Platforms, everyMs: number, random: () => number): Customers {
  const mentions: Mention[] = [];
  const over = new AbortController();
  const write = (): void => {
    const customer = x.account(`customer${mentions.length}`);
    const post = x.post(customer, `@acme where is my bag? It is number ${mentions.length}`);
    const isAnswered = random() < ANSWERED;
    const answeredAt = instant(Math.floor(post.at + 1000 + random() * ANSWERS_WITHIN_MS));
    // Posts of an instant to come appear then: X needs nobody to wait for it.
    if (isAnswered) x.reply(brand, post, "We have found it!", { at: answeredAt });
    mentions.push({ post, answeredAt: isAnswered ? answeredAt : undefined });
  };
  const writeOn = async (): Promise<void> => {
    while (!over.signal.aborted) {
      write();
      await realSleep(everyMs * 2 * random(), over.signal);
    }
  };
  const writing = writeOn();
  return {
    mentions: () => mentions,
    stop: async () => {
      over.abort();
      await writing;
    },
  };
}
