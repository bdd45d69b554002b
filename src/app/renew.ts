import type { Receipt } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import type { Pressed } from "./pressed.ts";

/** What bringing messages up to date takes. */
interface RenewDeps {
  readonly store: Pick<Store, "queries" | "outbox">;
}

/** Has the messages of a case edited that were posted with buttons of an older form; says nothing of the case. */
export async function renew({ store }: RenewDeps, { stored, now }: Pressed): Promise<Receipt> {
  const { messages } = await store.queries.alerts(stored.entry);
  for (const { key, state } of messages) {
    // Nobody knows what it shows: so it is edited whatever it is to show.
    if (state.kind === "sent") await store.outbox.rendered(key, "", now);
  }
  return { text: "It is brought up to date.", undo: undefined };
}
