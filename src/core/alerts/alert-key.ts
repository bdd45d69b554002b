import type { Clock } from "../cases/deadline.ts";
import { hashOf } from "../hash.ts";
import { alertKey, type AlertKey, type CaseId, type MessageId } from "../ids.ts";

/** `hash(case id, clock, anchor message, stage)`, DESIGN §5: the same whenever and wherever it is reckoned. */
export function alertKeyOf(subject: CaseId, clock: Clock, anchor: MessageId, stage: string): AlertKey {
  return alertKey(hashOf(subject, clock, anchor, stage));
}

/** `hash(alert key, destination)`, the key of one message to one place. */
export function deliveryKeyOf(alert: AlertKey, destination: string): string {
  return hashOf(alert, destination);
}

/** The key of a message that is called for again after the one of that key was taken back: what stands there is another one. */
export function keyAgain(delivery: string): string {
  return hashOf("again", delivery);
}

/** The post of a list marks hundreds of messages that it stands for: so much of a delivery key tells one from all others. */
const MARK_LENGTH = 12;

/** How a list marks that it stands for the message of that delivery key. */
export function memberMarkOf(delivery: string): string {
  return delivery.slice(0, MARK_LENGTH);
}
