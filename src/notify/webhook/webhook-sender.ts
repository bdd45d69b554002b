import { duration } from "../../core/time/instant.ts";
import type { Zone } from "../../core/time/zone.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Sender } from "../../ports/notifier.ts";
import { httpOutcome } from "../http-outcome.ts";
import { inHand } from "../in-hand.ts";
import { postJson } from "../post-json.ts";
import { signed } from "./sign.ts";
import { webhookBody } from "./webhook-body.ts";

/** Where the requests of a route go, and what they are signed with. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

export interface WebhookOptions {
  /** By the name of the route. */
  readonly routes: ReadonlyMap<string, Webhook>;
  /** Times are told in it. */
  readonly zone: Zone;
  readonly clock: Clock;
}

const LIMIT = duration(10_000);

/** Sends signed requests. One that may have arrived is sent again with the same `Idempotency-Key`. */
export function webhookSender({ routes, zone, clock }: WebhookOptions): Sender {
  const work = inHand();
  return {
    scheme: "webhook",
    stop: work.done,
    post: (to, notice, marks, plain = false) =>
      work.of(async () => {
        const route = routes.get(to);
        if (route === undefined) return { kind: "blocked", reason: "there is no such route" };
        const body = webhookBody(notice, marks, zone, plain);
        const signature = signed(body, { id: marks.key, at: clock.now(), secret: route.secret });
        const headers = { "idempotency-key": marks.key, ...signature };
        const answer = await postJson({ url: route.url, headers, body }, { clock, limit: LIMIT });
        return httpOutcome(answer, { kind: "sent", place: to, reference: marks.key });
      }),
  };
}
