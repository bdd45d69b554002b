import type { Case } from "../core/cases/case.ts";
import type { ChannelId } from "../core/ids.ts";
import { incidentsAt, termsAt, type TermsAt, type TermsHistory } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import { zoneOf, type Zone } from "../core/time/zone.ts";
import type { Actions, Team } from "./team.ts";

/** A channel as the program watches it: `channels` of ssla.yaml. */
export interface Monitored {
  readonly id: ChannelId;
  readonly team: Team;
  /** The platform in words: `X`. */
  readonly platform: string;
  /** The route that hears when a stage's own routes name no place. */
  readonly alerts: string;
  /** Who may press buttons about it; undefined: whoever may for its brand. */
  readonly actions?: Actions | undefined;
  /** Its people answer under one name: nobody can tell which of them wrote. */
  readonly isShared?: boolean;
  /** Beginnings of texts that no human wrote. */
  readonly autoReplies: readonly string[];
}

/** The channels that are watched, and the terms they have now; terms can be exchanged while the program runs. */
export interface Watch {
  readonly channels: ReadonlyMap<ChannelId, Monitored>;
  readonly historyOf: (channel: ChannelId) => TermsHistory | undefined;
  /** The folder its terms stand in: its own, or the one for all that have none. */
  readonly folderOf: (channel: ChannelId) => ChannelId;
}

/** Which terms of that channel judge what was posted when. Nothing opens before the first version (DESIGN §2). */
export function termsOf({ historyOf }: Watch, channel: ChannelId): TermsAt {
  const history = historyOf(channel);
  return history === undefined ? () => undefined : (at) => termsAt(history, at);
}

/** The incidents that cover a case: their terms were in force when it opened. */
export function incidentsOf(
  { historyOf }: Pick<Watch, "historyOf">,
  channel: ChannelId,
  { openedAt }: Pick<Case, "openedAt">,
): readonly string[] {
  const history = historyOf(channel);
  return history === undefined ? [] : incidentsAt(history, openedAt);
}

/** The zone that the channel's terms count by at `now`; UTC where it has none. */
export function zoneOfChannel(
  { historyOf }: Pick<Watch, "historyOf">,
  { id }: Pick<Monitored, "id">,
  now: Instant,
): Zone {
  const history = historyOf(id);
  const terms = history && (termsAt(history, now) ?? history.versions[0]);
  return terms?.hours.calendar.zone ?? zoneOf("Etc/UTC");
}
