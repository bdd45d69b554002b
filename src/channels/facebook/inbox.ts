import type { WatchedMessage, Webhook, WebhookRequest, WebhookResponse } from "../../ports/channel.ts";
import type { Log } from "../../ports/log.ts";
import type { ChannelId } from "../../core/ids.ts";
import { messageId } from "../../core/ids.ts";
import { instant } from "../../core/time/instant.ts";
import type { Pushing } from "../reading-channel.ts";
import { handOver, newsSince, type FacebookReading } from "./hand-over.ts";
import { commentsAlong, lookUp } from "./look-up.ts";
import { readPush, type Changed } from "./read-push.ts";
import { isSame, isSigned } from "./signature.ts";
import { conversationOf } from "./to-event.ts";

/** What an inbox needs to know whom to believe. */
export interface InboxSettings {
  readonly channel: ChannelId;
  readonly path: string;
  readonly page: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly log: Log;
}

/** Where Facebook sends what happens on the page. */
export interface Inbox {
  readonly webhook: Webhook;
  /** Takes what comes in while the channel runs. `isRefused`: Facebook takes no question of ours, so none is asked. */
  readonly pushing: (deps: FacebookReading, isRefused: () => boolean) => Pushing;
}

/** Facebook sends a body again for 36 hours that is not answered with success, so what cannot be kept is answered with an error. */
const ANSWERS = {
  taken: { status: 200, body: "" },
  unsigned: { status: 401, body: "" },
  unverified: { status: 403, body: "" },
  failed: { status: 500, body: "" },
  notNow: { status: 503, body: "" },
} as const satisfies Record<string, WebhookResponse>;

/** An inbox that nobody reads yet. */
export function openInbox(settings: InboxSettings): Inbox {
  const { channel, path, page, appSecret, verifyToken, log } = settings;
  const inHand = new Set<Promise<WebhookResponse>>();
  let take: ((changed: readonly Changed[]) => Promise<WebhookResponse>) | undefined;

  const receive = async ({ body, headers }: WebhookRequest): Promise<WebhookResponse> => {
    if (!isSigned(body, headers.get("x-hub-signature-256"), appSecret)) {
      log.warn("facebook.unsigned", { channel, bytes: body.length });
      return ANSWERS.unsigned;
    }
    if (take === undefined) return ANSWERS.notNow;
    const changed = readPush(body, page);
    if (changed === undefined) log.warn("facebook.push_unread", { channel, bytes: body.length });
    // What we cannot read we could not read the next time either.
    return changed === undefined || changed.length === 0 ? ANSWERS.taken : take(changed);
  };
  const handle: Webhook["handle"] = (request) => {
    if (request.method !== "POST") return Promise.resolve(verified(request, verifyToken));
    const answer = receive(request).catch((error: unknown) => {
      log.error("channel.not_kept", {
        channel,
        stream: STREAM,
        error: error instanceof Error ? error.message : "unknown",
      });
      return ANSWERS.failed;
    });
    inHand.add(answer);
    void answer.then(() => inHand.delete(answer));
    return answer;
  };
  return {
    webhook: { path, handle },
    pushing: (deps, isRefused) => ({
      run: async (_reading, signal) => {
        take = (changed) =>
          isRefused() ? Promise.resolve(ANSWERS.notNow) : takeChanges(deps, changed, signal);
        await new Promise<void>((resolve) => {
          if (signal.aborted) resolve();
          else
            signal.addEventListener("abort", () => {
              resolve();
            });
        });
        take = undefined;
        await Promise.all(inHand);
      },
    }),
  };
}

/** The name under which pushed changes are handed over; they have no cursor. */
const STREAM = "webhook";

/** Facebook asks once whether the address is ours: https://developers.facebook.com/docs/graph-api/webhooks/getting-started */
function verified({ query }: WebhookRequest, verifyToken: string): WebhookResponse {
  const isAsked = query.get("hub.mode") === "subscribe";
  const challenge = query.get("hub.challenge") ?? "";
  if (!isAsked || !isSame(query.get("hub.verify_token") ?? "", verifyToken)) return ANSWERS.unverified;
  return /^[\w.-]{1,200}$/.test(challenge) ? { status: 200, body: challenge } : ANSWERS.unverified;
}

/** Asks what stands there now, and hands it over. Throws what the sink throws. */
async function takeChanges(
  deps: FacebookReading,
  changed: readonly Changed[],
  signal: AbortSignal,
): Promise<WebhookResponse> {
  const since = newsSince(deps);
  if (since === undefined) return ANSWERS.notNow;
  const comments = new Set(changed.flatMap(({ id, place }) => (place.kind === "post" ? [] : [id])));
  const found = await lookUp(
    deps,
    changed.map(({ id }) => id),
    signal,
    (id) => comments.has(id),
  );
  if (found.kind !== "found") return ANSWERS.notNow;
  await handOver(deps, {
    stream: STREAM,
    seen: [
      ...changed.flatMap(({ id, place }) => {
        const item = found.items.get(id);
        return item === undefined ? [] : [{ item, place }];
      }),
      ...commentsAlong(found.items.values()),
    ],
    gone: found.missing.length === 0 ? [] : await goneAmong(deps, changed, new Set(found.missing)),
    since,
  });
  return ANSWERS.taken;
}

/** Of what is missing, what was told once: of the rest nobody knows that it ever was. */
async function goneAmong(
  { sink, memory, watch }: FacebookReading,
  changed: readonly Changed[],
  missing: ReadonlySet<string>,
): Promise<readonly WatchedMessage[]> {
  const watched = new Map((await sink.watched()).map((one) => [String(one.message), one]));
  return changed.flatMap(({ id, place }) => {
    if (!missing.has(id)) return [];
    const known = memory.find(id);
    const unwatched = known && {
      message: messageId(id),
      conversation: conversationOf(id, place, watch),
      lastSeen: known.seen ?? instant(known.at),
    };
    return watched.get(id) ?? unwatched ?? [];
  });
}
