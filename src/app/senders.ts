import { hashOf } from "../core/hash.ts";
import type { BrandId } from "../core/ids.ts";
import type { Notifier, Sender } from "../ports/notifier.ts";
import type { OutboxRow } from "../ports/outbox.ts";

/** All ways to reach the teams. */
export interface SenderDeps {
  /** Each team's own platform, with a history and presses. */
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  /** What else a team is reached by. */
  readonly senders: ReadonlyMap<BrandId, readonly Sender[]>;
}

/** A message to one place of one team. */
type Addressed = Pick<OutboxRow, "brand" | "destination">;

/** What leads to that destination; undefined when nothing of that kind is set up. */
export function senderOf(deps: SenderDeps, row: Addressed): Sender | undefined {
  const wanted = schemeOf(row.destination);
  return notifierOf(deps, row) ?? deps.senders.get(row.brand)?.find(({ scheme }) => scheme === wanted);
}

/** The platform whose own history has what was posted to that destination; undefined when there is none that does. */
export function notifierOf(
  { notifiers }: Pick<SenderDeps, "notifiers">,
  row: Addressed,
): Notifier | undefined {
  const notifier = notifiers.get(row.brand);
  return notifier?.scheme === schemeOf(row.destination) ? notifier : undefined;
}

/** What a destination begins with: how it is reached. */
export const schemeOf = (destination: string): string => destination.slice(0, destination.indexOf(":"));

/** A destination as logs may have it: of a mail address no more than tells two apart. */
export const loggable = (destination: string): string =>
  schemeOf(destination) === "email" ? `email:#${hashOf(destination).slice(0, 8)}` : destination;

/** To whom, without how. */
export const placeOf = ({ destination }: Pick<OutboxRow, "destination">): string =>
  destination.slice(destination.indexOf(":") + 1);
