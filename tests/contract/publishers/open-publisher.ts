import type { ChannelKind, ChannelSettings, Responders } from "../../../src/channels/define-channel.ts";
import type { Publisher } from "../../../src/ports/publisher.ts";

/** Who answers is of no matter to who publishes. */
export const NOBODY_ANSWERS: Responders = {
  own_account: false,
  people: false,
  accounts: [],
  roles: [],
  user_groups: [],
  bots: [],
};

/** A publisher of the kind; fails when it has none. */
export async function publisherIn<Connect, Route>(
  kind: ChannelKind<Connect, Route>,
  settings: ChannelSettings<Connect, Route>,
): Promise<Publisher> {
  const publisher = await kind.openPublisher?.(settings);
  if (publisher === undefined) throw new Error("this kind of channel publishes nothing");
  return publisher;
}
