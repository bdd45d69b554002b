import type { Log } from "../../ports/log.ts";
import type { Notifier } from "../../ports/notifier.ts";

/** The place of what a shadow run would have sent: no notifier has such a place. */
const SHADOW_PLACE = "shadow";

/** Takes everything and sends nothing: what it took counts as sent in the store of the shadow run, and nowhere else. */
export function shadowNotifier(log: Log): Notifier {
  return {
    start: (sink) => {
      sink.connected();
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
    post: (to, _notice, { key, stage }) => {
      log.info("shadow.would_send", { to, key, stage });
      return Promise.resolve({ kind: "sent", place: SHADOW_PLACE, reference: key });
    },
    edit: () => Promise.resolve({ kind: "done" }),
    remove: () => Promise.resolve({ kind: "done" }),
    members: () => Promise.resolve(new Set<string>()),
    posted: () => Promise.resolve([]),
  };
}
