import type { Log } from "../../ports/log.ts";
import type { Notifier, Sender } from "../../ports/notifier.ts";

/** The place of what a shadow run would have sent: no notifier has such a place. */
const SHADOW_PLACE = "shadow";

/** Takes everything for destinations that begin with `scheme`, and sends nothing. */
export function shadowSender(scheme: string, log: Log): Sender {
  return {
    scheme,
    stop: () => Promise.resolve(),
    post: (to, _notice, { key, stage }) => {
      log.info("shadow.would_send", { scheme, to, key, stage });
      return Promise.resolve({ kind: "sent", place: SHADOW_PLACE, reference: key });
    },
  };
}

/** Likewise of the team's Slack: what it took counts as sent in the store of the shadow run, and nowhere else. */
export function shadowNotifier(log: Log): Notifier {
  return {
    ...shadowSender("slack", log),
    start: (sink) => {
      sink.connected();
      return Promise.resolve();
    },
    edit: () => Promise.resolve({ kind: "done" }),
    remove: () => Promise.resolve({ kind: "done" }),
    members: () => Promise.resolve(new Set<string>()),
    isMember: () => Promise.resolve(false),
    posted: () => Promise.resolve([]),
  };
}
