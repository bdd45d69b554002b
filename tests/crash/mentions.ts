import { instant, type Instant } from "../../src/core/time/instant.ts";
import type { XPost } from "../../src/sim/x/x-post.ts";
import type { Platforms } from "./platforms.ts";

/** A mention that the parent wrote, and when the brand answered it, if it did. */
export interface Mention {
  readonly post: XPost;
  readonly answeredAt: Instant | undefined;
}

/** Customers who keep writing. */
export interface Customers {
  /** Somebody writes, now. */
  readonly write: () => void;
  readonly mentions: readonly Mention[];
}

/** One in so many is answered, some time after. */
const ANSWERED = 0.12;
const ANSWERS_WITHIN_MS = 12 * 60_000;

/** Every customer writes once, in a conversation of their own. */
export function customersOf({ x, brand }: Platforms, random: () => number): Customers {
  const mentions: Mention[] = [];
  return {
    write: () => {
      const customer = x.account(`customer${mentions.length}`);
      const post = x.post(customer, `@acme where is my bag? It is number ${mentions.length}`);
      const isAnswered = random() < ANSWERED;
      const answeredAt = instant(Math.floor(post.at + 1000 + random() * ANSWERS_WITHIN_MS));
      // Posts of an instant to come appear then: X needs nobody to wait for it.
      if (isAnswered) x.reply(brand, post, "We have found it!", { at: answeredAt });
      mentions.push({ post, answeredAt: isAnswered ? answeredAt : undefined });
    },
    mentions,
  };
}
