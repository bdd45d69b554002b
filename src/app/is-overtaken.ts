import { rungsOf, type Rung } from "../core/alerts/alert-plan.ts";
import type { Instant } from "../core/time/instant.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { FoundCase } from "./case-view.ts";
import { messagesFor } from "./destinations.ts";
import type { StageSubject } from "./find-wait.ts";

/**
 * Whether a later stage of its deadline calls by `now` for a message to the same place. That one says more and is never
 * lost, though it may have to wait longer for another try: late, only the highest is sent (DESIGN §5). A message that
 * stands in for one that its own place refused goes where the later one will go too, if need be.
 */
export function isOvertaken(
  { subject, monitored }: Pick<FoundCase, "subject" | "monitored">,
  about: Pick<StageSubject, "alertKeys">,
  { calledAt, destination }: Pick<OutboxRow, "calledAt" | "destination">,
  now: Instant,
): boolean {
  const isOwn = ({ keys }: Rung): boolean => keys().some((key) => about.alertKeys.includes(key));
  const ladder = rungsOf(subject).find((rungs) => rungs.some(isOwn)) ?? [];
  const later = ladder.filter(
    ({ stage }) => stage.at > calledAt && stage.at <= now && !stage.quiet && stage.kind !== "claim lapse",
  );
  const placesOf = ({ stage, keys }: Rung): readonly string[] =>
    messagesFor({ caseId: subject.id, keys: keys(), stage, to: stage.to }, monitored, now).map(
      (message) => message.destination,
    );
  const standsIn = !ladder.filter(isOwn).flatMap(placesOf).includes(destination);
  const places = later.flatMap(placesOf);
  return standsIn ? places.length > 0 : places.includes(destination);
}
