import { hashOf } from "../core/hash.ts";
import { after, minutes, type Duration, type Instant } from "../core/time/instant.ts";
import type { Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";

/** A question has until then, unless it is said otherwise; it comes after alerts that are due. */
const HASTE = minutes(2);

/**
 * Asks people of a brand at those places, such as `slack:C0SOCIAL1`. Asked again it changes nothing, and queues what a
 * crash kept from being queued.
 */
export async function askPeople(
  store: Pick<Store, "questions" | "queue">,
  question: Omit<Question, "answered">,
  destinations: readonly string[],
  now: Instant,
  haste: Duration = HASTE,
): Promise<void> {
  await store.questions.ask(question);
  await store.queue(
    destinations.map((destination) => ({
      key: hashOf("question", question.id, destination),
      brand: question.brand,
      destination,
      subject: { kind: "question", question: question.id },
      calledAt: now,
      deadline: after(now, haste),
    })),
  );
}
